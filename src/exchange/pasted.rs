//! What came out of a table.

use super::{Problem, Role};
use crate::model::{Band, Cases, Evidence, Judgement};

/// The five kinds of table that can be pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A row a case, a column a key question.
    Wide,
    /// A row an answer: case, key question, judgement.
    Long,
    /// Key question, Yes answers, all answers.
    Counts,
    /// Key question, printed percentage.
    Percentages,
    /// Standard, rating.
    Ratings,
}

/// A column of the table and how it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands over it; empty where nothing does.
    pub heading: String,
    /// Its first cells that are not empty, three at the most.
    pub examples: Vec<String>,
    /// What it was taken for.
    pub role: Role,
    /// The key question whose name its heading is close to; offered, never assumed.
    pub near: Option<usize>,
    /// It is left out although it holds judgements, so the user must look at it first.
    pub doubtful: bool,
}

/// A word that stands for a judgement in the table, or should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    /// The word as it stands there.
    pub word: String,
    /// What it was taken for; `None` where that is not known.
    pub taken: Option<Judgement>,
    /// It is an `x`, which means a tick to some and a cross to others.
    pub cross: bool,
    /// How often it stands there.
    pub times: usize,
}

/// What came out of a paste: every row that could be read, and a problem for each that could not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// What it was recognised as.
    pub format: Format,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// The words met where judgements are expected, the most frequent first, 40 at the most.
    pub words: Vec<Met>,
    /// Key questions the cases answer, by their place in the rule set.
    pub asked: Vec<usize>,
    /// The cases read, by sample of the rule set; empty for samples that are not touched.
    pub samples: Vec<Cases>,
    /// Counts or printed percentages for key questions, by their place in the rule set.
    pub evidence: Vec<(usize, Evidence)>,
    /// Ratings for standards, by their place in the rule set.
    pub ratings: Vec<(usize, Band)>,
    /// Rows that were read, blank rows and the heading row not counted.
    pub good: usize,
    /// Rows that were not read, by their number; each has a problem, as far as those are listed.
    pub bad: Vec<usize>,
    /// What could not be read, by row and column; the first [`Pasted::LISTED`].
    pub problems: Vec<Problem>,
    /// How many problems there are beyond those.
    pub more_problems: usize,
    /// The heading row and the rows with problems, as pasted, to be mended.
    pub bad_text: String,
    /// Rows passed over as headings within the table, by their number.
    pub passed_over: Vec<usize>,
    /// The number of the heading row, where there is one.
    pub heading: Option<usize>,
    /// Case references that stand in more than one row of cases, ten at the most.
    pub repeated: Vec<String>,
    /// Key questions or standards marked with the asterisk of discretion.
    pub starred: Vec<String>,
    /// There was no heading row, and columns were taken in the order of the rule set.
    pub assumed_order: bool,
    /// An `x` was found, and it was not said what it stands for; those rows wait.
    pub cross_unclear: bool,
}

impl Pasted {
    /// The most problems that are kept apart.
    pub const LISTED: usize = 500;

    /// Nothing read yet.
    pub(super) fn nothing(format: Format, samples: usize) -> Pasted {
        Pasted {
            format,
            columns: Vec::new(),
            words: Vec::new(),
            asked: Vec::new(),
            samples: vec![Cases::default(); samples],
            evidence: Vec::new(),
            ratings: Vec::new(),
            good: 0,
            bad: Vec::new(),
            problems: Vec::new(),
            more_problems: 0,
            bad_text: String::new(),
            passed_over: Vec::new(),
            heading: None,
            repeated: Vec::new(),
            starred: Vec::new(),
            assumed_order: false,
            cross_unclear: false,
        }
    }

    /// Whether all of it was understood, so that it can be taken in unasked.
    pub fn is_clear(&self) -> bool {
        self.good > 0
            && self.problems.is_empty()
            && !self.cross_unclear
            && !self.columns.iter().any(|column| column.doubtful)
    }
}
