//! The fewest judgements that would change a rating: exact, for key questions, standards and the
//! overall rating.
//!
//! A change is one case’s answer to one key question, from No to Yes or from Yes to No; N/A and
//! blank stay as they are. Percentages, rounding and cuts are those of the rule set (rules 2 to 6, 11 and 12).

pub mod apply;
mod numbers;
pub mod overall;
pub mod question;
pub mod standard;

pub use numbers::numbers;

use crate::model::QuestionNumber;

/// So many answers to one key question, changed alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// The key question.
    pub question: QuestionNumber,
    /// How many, 1 or more.
    pub count: u32,
    /// From No to Yes; else from Yes to No.
    pub up: bool,
}

impl Change {
    /// A change from the number of Yes answers to come or go; `None` for none.
    fn of(question: QuestionNumber, more: i64) -> Option<Change> {
        let count = u32::try_from(more.unsigned_abs()).unwrap_or(u32::MAX);
        (count > 0).then_some(Change { question, count, up: more > 0 })
    }
}
