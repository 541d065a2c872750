//! What an exercise asks.

use super::Mistake;
use crate::model::{Band, Percent, QuestionNumber, StandardNumber};

/// What an exercise asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The score of a key question, from a table of cases.
    Score {
        /// Which one.
        question: QuestionNumber,
        /// Whether the table shows the other key questions of its standard.
        whole: bool,
        /// Whether it shows the prompts under the question.
        prompts: bool,
    },
    /// The printed percentage of a key question and its band.
    Band(QuestionNumber),
    /// The rating of a standard; beside it another one may be shown, that rests on another sample.
    Rating {
        /// Which one.
        standard: StandardNumber,
        /// The other.
        beside: Option<StandardNumber>,
    },
    /// The key questions that decide the rating of a standard.
    Drivers(StandardNumber),
    /// The total and the overall rating.
    Overall,
    /// Which tests for discretion a standard meets.
    Tests(StandardNumber),
    /// What is to be flagged where this rating of a standard is published by discretion.
    Flags(StandardNumber, Band),
    /// The fewest judgements that give a standard this rating.
    Fewest(StandardNumber, Band),
    /// The standards that do not count.
    DontCount,
    /// The total of points, and the most there could be.
    OutOf,
    /// The note on leadership.
    Note,
    /// The mistake in these lines on a standard.
    Worked {
        /// Which one.
        standard: StandardNumber,
        /// The lines.
        lines: Vec<Line>,
        /// The mistake that was made, and in which line, from 0.
        made: Option<(usize, Mistake)>,
    },
    /// Ratings of all scored standards that come to this total.
    MakeTotal(u32),
    /// The fewest changed judgements that give a standard this rating.
    MakeRating {
        /// Which one.
        standard: StandardNumber,
        /// The rating to reach.
        to: Band,
        /// How many judgements are enough.
        fewest: u32,
    },
    /// How a standard is shown, and what it counts, where a rating was entered by discretion.
    Shown(StandardNumber),
    /// The key question that a prompt informs.
    Belongs {
        /// The one it stands under.
        question: QuestionNumber,
        /// Its place there, from 0.
        prompt: usize,
        /// Whether the standard is named.
        named: bool,
    },
    /// The prompt that informs a key question.
    Informs {
        /// Which one.
        question: QuestionNumber,
        /// The place of the prompt under it, from 0.
        prompt: usize,
    },
}

/// A line of a worked rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// What is said to be the percentage and the band of a key question.
    Question(QuestionNumber, Percent, Band),
    /// What is said to be the rating of the standard.
    Rating(Band),
}

impl Ask {
    /// The standard whose key questions are looked at.
    pub fn standard(&self) -> Option<StandardNumber> {
        match self {
            Ask::Score { question, .. }
            | Ask::Band(question)
            | Ask::Belongs { question, .. }
            | Ask::Informs { question, .. } => Some(question.standard),
            Ask::Rating { standard, .. }
            | Ask::Drivers(standard)
            | Ask::Tests(standard)
            | Ask::Shown(standard)
            | Ask::Flags(standard, _)
            | Ask::Fewest(standard, _)
            | Ask::Worked { standard, .. }
            | Ask::MakeRating { standard, .. } => Some(*standard),
            Ask::Overall | Ask::DontCount | Ask::OutOf | Ask::Note | Ask::MakeTotal(_) => None,
        }
    }
}
