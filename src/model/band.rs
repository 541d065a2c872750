//! The four rating bands.

use std::fmt;

/// One of the four ratings: the band a key question's score lies in, and the rating of a standard.
///
/// Ordered from the lowest to the highest, so that "the lowest key question" is a minimum (rule 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// The lowest.
    Inadequate,
    /// Above it.
    RequiresImprovement,
    /// Above that.
    Good,
    /// The highest.
    Outstanding,
}

impl Band {
    /// All four, from the lowest up.
    pub const ALL: [Band; 4] = [Band::Inadequate, Band::RequiresImprovement, Band::Good, Band::Outstanding];

    /// Its place from the lowest up, 0 to 3. What it is worth in points, the rule set says (rule 11).
    pub fn rank(self) -> u32 {
        self as u32
    }

    /// The band in this place from the lowest up; past 3 it is `Outstanding`.
    pub fn from_rank(rank: u32) -> Band {
        match rank {
            0 => Band::Inadequate,
            1 => Band::RequiresImprovement,
            2 => Band::Good,
            _ => Band::Outstanding,
        }
    }

    /// The next band up; none above `Outstanding`.
    pub fn up(self) -> Option<Band> {
        (self < Band::Outstanding).then(|| Band::from_rank(self.rank() + 1))
    }

    /// The next band down; none below `Inadequate`.
    pub fn down(self) -> Option<Band> {
        self.rank().checked_sub(1).map(Band::from_rank)
    }

    /// How many bands lie between this one and another, whichever is higher.
    pub fn distance(self, other: Band) -> u32 {
        self.rank().abs_diff(other.rank())
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
