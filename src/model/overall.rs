//! The overall score and rating.

use super::{Band, Counting, OverallCuts, RuleSet, StandardNumber, StandardReport};

/// The overall score: points so far, and what they can still become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overall {
    /// Points of the standards rated so far (rule 11).
    pub points: u32,
    /// The same by arithmetic, without discretion.
    pub arithmetic: u32,
    /// The most there could be: 3 a scored standard.
    pub out_of: u32,
    /// Scored standards not yet rated.
    pub missing: Vec<StandardNumber>,
    /// The lowest and highest total still attainable; the same twice once all are rated.
    pub attainable: (u32, u32),
    /// First and last total of each band, from the lowest up; `None` where no total falls in it.
    pub bands: [Option<(u32, u32)>; 4],
    cuts: OverallCuts,
    scored: u32,
}

impl Overall {
    /// Adds up the standards that count (rules 11 to 13).
    pub fn of(rules: &RuleSet, standards: &[StandardReport]) -> Overall {
        let scored: Vec<&StandardReport> =
            standards.iter().filter(|standard| standard.counting == Counting::Scored).collect();
        let sum = |points: &dyn Fn(&StandardReport) -> u32| scored.iter().map(|s| points(s)).sum();
        let unrated = scored.iter().filter(|standard| standard.rating().is_none());
        let count = rules.scored();
        let out_of = rules.out_of();
        Overall {
            points: sum(&|s| s.rating().map_or(0, Band::points)),
            arithmetic: sum(&|s| s.arithmetic().map_or(0, Band::points)),
            out_of,
            missing: unrated.map(|standard| standard.number).collect(),
            attainable: (sum(&|s| s.attainable().0.points()), sum(&|s| s.attainable().1.points())),
            bands: bands(rules.overall, count, out_of),
            cuts: rules.overall,
            scored: count,
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

    /// The rating a total of points is worth.
    pub fn band_of(&self, points: u32) -> Band {
        band_of(self.cuts, self.scored, points)
    }
}

/// The rating a total is worth (rule 12): above a cut takes the higher rating, exactly on it the
/// lower. With no scored standards everything is `Inadequate`; a checked rule set has some.
pub fn band_of(cuts: OverallCuts, scored: u32, points: u32) -> Band {
    let doubled = u64::from(points) * 2;
    let above = |cut: &&u32| doubled > u64::from(**cut) * u64::from(scored);
    Band::from_points(u32::try_from(cuts.0.iter().filter(above).count()).unwrap_or(0))
}

fn bands(cuts: OverallCuts, scored: u32, out_of: u32) -> [Option<(u32, u32)>; 4] {
    Band::ALL.map(|band| {
        let mut totals = (0..=out_of).filter(|&points| band_of(cuts, scored, points) == band);
        let first = totals.next()?;
        Some((first, totals.next_back().unwrap_or(first)))
    })
}
