//! Text in: pasted tables read into evidence. Every row is read, passed over with a word about it,
//! or reported with its place; nothing unreadable ever becomes a rating.

mod apply;
mod figures;
mod format;
mod headings;
mod problem;
mod rows;
mod table;
mod wide;
pub mod words;

pub use apply::{Applied, Mode, apply};
pub use figures::whole;
pub use format::{Format, read};
pub use problem::{Problem, ProblemKind};
pub use words::CrossMeaning;

use crate::model::{Band, Evidence, Judgement};

/// What came out of a paste: every row that could be read, and a problem for each that could not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// What it was recognised as.
    pub format: Format,
    /// Cases, each with the key questions it answers.
    pub cases: Vec<CaseRow>,
    /// Counts or printed percentages for key questions, by their place in the rule set.
    pub evidence: Vec<(usize, Evidence)>,
    /// Ratings for standards, by their place in the rule set.
    pub ratings: Vec<(usize, Band)>,
    /// Rows that were read, blank rows and the heading row not counted.
    pub good: usize,
    /// What could not be read, by row and column.
    pub problems: Vec<Problem>,
    /// The heading row and the rows with problems, as pasted, to be mended.
    pub bad_text: String,
    /// Headings of columns that were left out.
    pub left_out: Vec<String>,
    /// Rows passed over as headings within the table, by their number.
    pub passed_over: Vec<usize>,
    /// Case references that stand in more than one row of cases, ten at the most.
    pub repeated: Vec<String>,
    /// Key questions or standards marked with the asterisk of discretion.
    pub starred: Vec<String>,
    /// There was no heading row, and columns were taken in the order of the rule set.
    pub assumed_order: bool,
    /// An `x` was found, and it was not said what it stands for; those rows wait.
    pub cross_unclear: bool,
}

/// One case as it was pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseRow {
    /// Its reference; may be empty.
    pub reference: String,
    /// Key question and answer, blanks included.
    pub answers: Vec<(usize, Judgement)>,
}
