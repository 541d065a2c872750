//! The four rating bands.

use std::fmt;

/// One of the four ratings: the band a key question's score lies in, and the rating of a standard.
///
/// Ordered from the lowest to the highest, so that "the lowest key question" is a minimum (rule 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// The lowest: 0 points.
    Inadequate,
    /// 1 point.
    RequiresImprovement,
    /// 2 points.
    Good,
    /// The highest: 3 points.
    Outstanding,
}

impl Band {
    /// All four, from the lowest up.
    pub const ALL: [Band; 4] = [Band::Inadequate, Band::RequiresImprovement, Band::Good, Band::Outstanding];

    /// Points towards the overall score, 0 to 3 (rule 11).
    pub fn points(self) -> u32 {
        self as u32
    }

    /// The band worth this many points; more than 3 is `Outstanding`.
    pub fn from_points(points: u32) -> Band {
        match points {
            0 => Band::Inadequate,
            1 => Band::RequiresImprovement,
            2 => Band::Good,
            _ => Band::Outstanding,
        }
    }

    /// The next band up; none above `Outstanding`.
    pub fn up(self) -> Option<Band> {
        (self < Band::Outstanding).then(|| Band::from_points(self.points() + 1))
    }

    /// The next band down; none below `Inadequate`.
    pub fn down(self) -> Option<Band> {
        self.points().checked_sub(1).map(Band::from_points)
    }

    /// How many bands lie between this one and another, whichever is higher.
    pub fn distance(self, other: Band) -> u32 {
        self.points().abs_diff(other.points())
    }

    /// The inspectorate's own words for it, as printed in a report.
    pub fn name(self) -> &'static str {
        match self {
            Band::Inadequate => "Inadequate",
            Band::RequiresImprovement => "Requires improvement",
            Band::Good => "Good",
            Band::Outstanding => "Outstanding",
        }
    }

    /// A short name for ids and style classes: `requires-improvement`.
    pub fn slug(self) -> &'static str {
        match self {
            Band::Inadequate => "inadequate",
            Band::RequiresImprovement => "requires-improvement",
            Band::Good => "good",
            Band::Outstanding => "outstanding",
        }
    }
}

impl fmt::Display for Band {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
