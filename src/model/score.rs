//! A key question's score, and the band it lies in.

use super::{Band, Cuts, Percent, Rounding, Tally};

/// What is known of a key question's score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Score {
    /// Counted from answers, so the exact share is known. Never empty when it comes from
    /// [`Score::counted`].
    Counted(Tally),
    /// Only the printed whole percentage is known.
    Printed(Percent),
}

/// The printed percentage and the exact share lie on different sides of a cut (rule 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundingNote {
    /// The band of the printed whole percentage.
    pub printed: Band,
    /// The band of the exact share.
    pub exact: Band,
}

impl Score {
    /// The score of a tally; `None` where nobody answered (rule 2).
    pub fn counted(tally: Tally) -> Option<Score> {
        (tally.of() > 0).then_some(Score::Counted(tally))
    }

    /// The printed whole percentage (rule 3); `None` only for an empty tally.
    pub fn percent(self) -> Option<Percent> {
        match self {
            Score::Counted(tally) => tally.percent(),
            Score::Printed(percent) => Some(percent),
        }
    }

    /// The counts behind it, where they are known.
    pub fn tally(self) -> Option<Tally> {
        match self {
            Score::Counted(tally) => Some(tally),
            Score::Printed(_) => None,
        }
    }

    /// The band (rules 4 and 5): the highest whose cut the score reaches.
    ///
    /// A score known only as a printed percentage is banded by it under either rounding rule.
    pub fn band(self, cuts: Cuts, rounding: Rounding) -> Band {
        let reached = |cut: &&(Band, Percent)| self.reaches(cut.1, rounding);
        cuts.from_the_top().iter().find(reached).map_or(Band::Inadequate, |cut| cut.0)
    }

    fn reaches(self, cut: Percent, rounding: Rounding) -> bool {
        match self {
            Score::Printed(percent) => percent >= cut,
            Score::Counted(tally) => tally.of() > 0 && tally.yes() >= least_yes(tally.of(), cut, rounding),
        }
    }

    /// Where printed and exact percentage fall in different bands: both of them (rule 5).
    ///
    /// ```
    /// # use bandwise::model::{Band, Cuts, Score, Tally};
    /// let score = Score::counted(Tally::new(20, 31).unwrap()).unwrap(); // 64.5, printed 65
    /// let note = score.rounding_note(Cuts::default()).unwrap();
    /// assert_eq!((note.printed, note.exact), (Band::Good, Band::RequiresImprovement));
    /// ```
    pub fn rounding_note(self, cuts: Cuts) -> Option<RoundingNote> {
        let printed = self.band(cuts, Rounding::Rounded);
        let exact = self.band(cuts, Rounding::Exact);
        (printed != exact).then_some(RoundingNote { printed, exact })
    }
}

/// The fewest Yes answers out of `of` whose score reaches `cut`.
///
/// Rounded, halves up: `floor((200 yes + of) / 2 of) >= cut`, which is `200 yes >= (2 cut - 1) of`.
/// Exact: `100 yes >= cut of`. A cut of nought is reached with none.
pub fn least_yes(of: u32, cut: Percent, rounding: Rounding) -> u32 {
    let (of, cut) = (u64::from(of), u64::from(cut.get()));
    let least = match rounding {
        Rounding::Rounded => ((2 * cut).saturating_sub(1) * of).div_ceil(200),
        Rounding::Exact => (cut * of).div_ceil(100),
    };
    u32::try_from(least).unwrap_or(u32::MAX)
}
