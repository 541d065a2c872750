//! What an option says, as values of the model.

use crate::model::{Band, Percent, QuestionNumber, StandardNumber, Tally};

/// What an option says. Two options of an exercise never say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    /// There is no score.
    NoScore,
    /// A score: Yes out of so many, and the printed percentage.
    Score(Tally, Percent),
    /// A printed percentage and its band.
    Banded(Percent, Band),
    /// A standard's rating; `None` for not yet rated.
    Rating(Option<Band>),
    /// The key questions that decide.
    Drivers(Vec<QuestionNumber>),
    /// A total of points and the overall rating.
    Overall(u32, Band),
    /// Which of the tests for discretion are met; closed where none is.
    Tests(Tests),
    /// Discretion is open whatever the numbers are.
    AlwaysOpen,
    /// What is to be flagged where discretion is used: outside the tests, and too far.
    Flags {
        /// No test is met.
        outside: bool,
        /// More bands than the rules allow.
        too_far: bool,
    },
    /// So many judgements.
    Judgements(u32),
    /// The standards that do not count, in order.
    DontCount(Vec<StandardNumber>),
    /// A total of points, out of the most there could be.
    OutOf(u32, u32),
    /// The note on leadership.
    Note {
        /// Standards that are counted as Inadequate.
        inadequate: u32,
        /// Of so many.
        of: u32,
        /// Whether the note appears.
        indicated: bool,
        /// Whether it would limit the rating.
        limits: bool,
    },
    /// This line of a worked rating, from 0, is wrong, and should give this percentage and band.
    Line(usize, Percent, Band),
    /// This line of a worked rating, from 0, is wrong, and the standard should be rated so.
    RatingLine(usize, Band),
    /// Nothing is wrong in a worked rating.
    Sound,
    /// A standard’s rating as it is shown.
    Shown {
        /// The rating.
        rating: Band,
        /// Whether it wears an asterisk.
        star: bool,
        /// What it adds to the total.
        points: u32,
    },
    /// The key question that a prompt informs.
    Belongs(QuestionNumber),
    /// The prompt that informs a key question.
    Prompt(String),
}

/// The tests for discretion that are met (rule D2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tests {
    /// The lowest key question lies near a cut: at this one.
    pub near: Option<u8>,
    /// One different judgement would change the rating.
    pub one: bool,
    /// It rests on few answers: this many.
    pub few: Option<u32>,
}
