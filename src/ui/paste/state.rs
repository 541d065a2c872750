//! What has become of a table that is being read in.

use std::rc::Rc;

use crate::exchange::{Applied, CrossMeaning, Mode, Options, Pasted, Role};
use crate::model::{Judgement, Scenario};
use crate::platform::sheets::SheetName;

/// What is asked of the section.
#[derive(Clone)]
pub enum Ask {
    /// Read this text, from the box or from a file of this name.
    Text(Rc<str>, String),
    /// Choose among the sheets of a file of this name.
    Sheets(Rc<[SheetName]>, String),
    /// Go on reading.
    GoOn,
    /// What happens to the cases that are there.
    Mode(Mode),
    /// What `x` stands for.
    Cross(CrossMeaning),
    /// What a column holds.
    Column(usize, Role),
    /// What a word means.
    Word(String, Judgement),
    /// A cell is mended: row, column and its new text.
    Mend(usize, usize, String),
    /// Take in what could be read.
    Import,
    /// Leave everything as it is.
    Cancel,
    /// The text in the box was changed by hand.
    Edited,
    /// Columns and words are shown, or folded away.
    Open(bool),
}

/// How far a table has come.
#[derive(Clone, Default)]
pub enum Stage {
    /// Nothing is going on.
    #[default]
    Idle,
    /// It is being read, so many thousandths are through.
    Reading(usize),
    /// It was read and waits for the user.
    Waiting,
    /// It was taken in.
    Taken {
        /// The draft before.
        before: Rc<Scenario>,
        /// The draft after.
        after: Rc<Scenario>,
        /// Which scenario that is, by its place among those of this tab.
        home: u32,
    },
}

/// What has become of the last table.
#[derive(Clone, Default)]
pub struct Reading {
    /// The table as it came.
    pub text: Option<Rc<str>>,
    /// The file it came from; empty for the box.
    pub source: String,
    /// What the user said about it.
    pub options: Options,
    /// What happens to the cases that are there.
    pub mode: Mode,
    /// What came out of it.
    pub pasted: Option<Rc<Pasted>>,
    /// What was done with it.
    pub applied: Option<Rc<Applied>>,
    /// How far it has come.
    pub stage: Stage,
    /// Whether columns and words are shown; `None` for only where something must be looked at.
    pub open: Option<bool>,
    /// Sheets to choose from.
    pub sheets: Option<Rc<[SheetName]>>,
    /// What is said at the top.
    pub said: Vec<String>,
}

impl Reading {
    /// Whether it waits for the user.
    pub fn is_waiting(&self) -> bool {
        matches!(self.stage, Stage::Waiting)
    }

    /// Whether it is being read.
    pub fn is_busy(&self) -> bool {
        matches!(self.stage, Stage::Reading(_))
    }
}
