//! What can be wrong with a pasted table, and where.

use crate::model::{Percent, QuestionNumber, Tally};

/// One thing wrong with pasted text, placed where the reader can find it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Row of the table from 1, the heading row and blank rows counted, as a spreadsheet shows it.
    pub row: usize,
    /// Number or heading of the column; empty where the whole row is meant.
    pub column: String,
    /// The cell to mend, by its column from 0, where it is one cell.
    pub cell: Option<usize>,
    /// The row as it stands, so that the cell can be seen in its place; long cells and rows cut.
    pub cells: Vec<String>,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// A word that is no judgement.
    Judgement(String),
    /// Something that names no key question of the rule set.
    Question(String),
    /// Words that name several key questions.
    Ambiguous(String, Vec<QuestionNumber>),
    /// Something that is not two counts.
    Counts(String),
    /// More Yes answers than answers.
    YesAboveOf(u32, u32),
    /// More Yes and No answers than answers in all.
    TotalBelow(u32, u32),
    /// A percentage that is not that of the counts beside it.
    Disagrees(Percent, Tally),
    /// Something that is not a whole percentage.
    Percentage(String),
    /// Something that is no rating.
    Rating(String),
    /// Something that names no rated standard.
    Standard(String),
    /// A key question, standard or answer given before.
    Repeated(String),
    /// A judgement that stands under no heading.
    NoHeading(String),
    /// Two columns for one key question.
    TwoColumns(QuestionNumber),
    /// A row named as a sum that holds words.
    Sum(String),
    /// An answer where the case reference belongs.
    Slipped(String),
    /// Several cells in one.
    Crowded(String),
    /// Headings without a row under them.
    NoRows,
    /// A row that gives other headings than those of the table, or stands under such a row.
    OtherHeadings,
    /// Counts in columns that can't be told apart.
    NoCounts,
    /// A row of the long format without a case reference.
    NoReference,
    /// A quotation mark that is never closed.
    OpenQuote,
    /// Columns that can't be told without headings.
    NoHeadings,
    /// Nothing was pasted.
    Nothing,
    /// More cases than the page holds.
    TooMany,
}
