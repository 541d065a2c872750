//! How many said Yes, of how many that answered.

use super::Percent;

/// Yes answers out of the Yes and No answers together; N/A and blank are in neither (rule 2).
///
/// `yes` is never above `of`, and `of` never above [`Tally::MAX`]. A tally of nothing
/// (`0 of 0`) is possible and has no percentage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tally {
    yes: u32,
    of: u32,
}

impl Tally {
    /// The largest sample a tally can hold: a million answers, far above any inspection.
    pub const MAX: u32 = 1_000_000;

    /// A tally from counts, or `None` where `yes` is above `of` or `of` above [`Tally::MAX`].
    ///
    /// ```
    /// # use bandwise::model::Tally;
    /// assert!(Tally::new(13, 42).is_some());
    /// assert!(Tally::new(43, 42).is_none());
    /// ```
    pub fn new(yes: u32, of: u32) -> Option<Tally> {
        (yes <= of && of <= Tally::MAX).then_some(Tally { yes, of })
    }

    /// How many answered Yes.
    pub fn yes(self) -> u32 {
        self.yes
    }

    /// How many answered No.
    pub fn no(self) -> u32 {
        self.of - self.yes
    }

    /// How many answered at all: Yes and No together.
    pub fn of(self) -> u32 {
        self.of
    }

    /// The printed percentage (rule 3), or `None` where nobody answered.
    pub fn percent(self) -> Option<Percent> {
        Percent::of(self.yes, self.of)
    }
}
