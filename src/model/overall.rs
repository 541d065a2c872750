//! The overall score and rating.

use super::{Band, Counting, OverallBands, RuleSet, StandardNumber, StandardReport};

/// The overall score: points so far, and what they can still become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overall {
    /// Points of the standards rated so far (rule 11).
    pub points: u32,
    /// The same by arithmetic, without discretion.
    pub arithmetic: u32,
    /// The most there could be.
    pub out_of: u32,
    /// Scored standards not yet rated.
    pub missing: Vec<StandardNumber>,
    /// The lowest and highest total still attainable; the same twice once all are rated.
    pub attainable: (u32, u32),
    /// First and last total of each band, from the lowest up; `None` where no total falls in it.
    pub bands: [Option<(u32, u32)>; 4],
    worth: OverallBands,
}

impl Overall {
    /// Adds up the standards that count (rules 11 to 13).
    pub fn of(rules: &RuleSet, standards: &[StandardReport]) -> Overall {
        let scored: Vec<&StandardReport> =
            standards.iter().filter(|standard| standard.counting == Counting::Scored).collect();
        let sum = |points: &dyn Fn(&StandardReport) -> u32| scored.iter().map(|s| points(s)).sum();
        let unrated = scored.iter().filter(|standard| standard.rating().is_none());
        let (points, out_of) = (rules.points, rules.out_of());
        Overall {
            points: sum(&|s| s.rating().map_or(0, |rating| points.of(rating))),
            arithmetic: sum(&|s| s.arithmetic().map_or(0, |rating| points.of(rating))),
            out_of,
            missing: unrated.map(|standard| standard.number).collect(),
            attainable: (sum(&|s| points.of(s.attainable().0)), sum(&|s| points.of(s.attainable().1))),
            bands: rules.overall.totals(rules.lowest_score(), out_of),
            worth: rules.overall,
        }
    }

    /// The overall rating; `None` while any scored standard is not rated.
    pub fn rating(&self) -> Option<Band> {
        self.missing.is_empty().then(|| self.band_of(self.points))
    }

    /// The rating by arithmetic alone, without discretion.
    pub fn arithmetic_rating(&self) -> Option<Band> {
        self.missing.is_empty().then(|| self.band_of(self.arithmetic))
    }

    /// The lowest and highest overall rating still attainable.
    pub fn attainable_ratings(&self) -> (Band, Band) {
        (self.band_of(self.attainable.0), self.band_of(self.attainable.1))
    }

    /// The rating a total of points is worth (rule 12).
    pub fn band_of(&self, points: u32) -> Band {
        self.worth.of(points)
    }
}
