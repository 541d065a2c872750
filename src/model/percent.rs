//! A printed whole percentage.

use std::fmt;

/// A whole percentage from 0 to 100, as printed in a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u8);

impl Percent {
    /// One hundred per cent.
    pub const MAX: Percent = Percent(100);

    /// The percentage, or `None` above 100.
    pub fn new(value: u8) -> Option<Percent> {
        (value <= 100).then_some(Percent(value))
    }

    /// The number, 0 to 100.
    pub fn get(self) -> u8 {
        self.0
    }

    /// `yes` of `of`, rounded to the nearest whole percentage, halves up (rule 3).
    ///
    /// `None` where `of` is 0: no answers is no percentage, not nought per cent (rule 2). A `yes`
    /// above `of` reads as 100; [`super::Tally`] never holds one.
    ///
    /// ```
    /// # use bandwise::model::Percent;
    /// assert_eq!(Percent::of(20, 42).map(Percent::get), Some(48)); // 47.6
    /// assert_eq!(Percent::of(13, 42).map(Percent::get), Some(31)); // 30.95
    /// assert_eq!(Percent::of(0, 0), None);
    /// ```
    pub fn of(yes: u32, of: u32) -> Option<Percent> {
        let (yes, of) = (u64::from(yes), u64::from(of));
        let rounded = (200 * yes + of).checked_div(2 * of)?;
        Some(Percent(u8::try_from(rounded.min(100)).unwrap_or(100)))
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}%", self.0)
    }
}
