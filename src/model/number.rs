//! The numbers standards and key questions go by: `2.4` and `2.4.3`.

use std::fmt;

/// The number of a standard, such as `2.4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StandardNumber {
    /// The chapter of the framework, `2`.
    pub chapter: u8,
    /// The standard within it, `4`.
    pub standard: u8,
}

/// The number of a key question, such as `2.4.3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionNumber {
    /// The standard it belongs to, `2.4`.
    pub standard: StandardNumber,
    /// Its place in that standard, from 1.
    pub question: u8,
}

impl fmt::Display for StandardNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.chapter, self.standard)
    }
}

impl fmt::Display for QuestionNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.standard, self.question)
    }
}
