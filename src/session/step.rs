//! What a user did, for naming it in undo and redo.

use crate::model::{Band, Judgement, QuestionNumber, StandardNumber};

/// A step of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// An answer was set.
    Judged {
        /// Row from 1.
        row: usize,
        /// The question.
        question: QuestionNumber,
        /// The answer.
        judgement: Judgement,
    },
    /// Several answers were set to the same.
    Filled(usize, Judgement),
    /// Answers were pasted into the grid: this many.
    PastedCells(usize),
    /// A prompt was answered: row from 1, its key question, its place from 0.
    Prompted(usize, QuestionNumber, usize),
    /// A case got another reference: its row from 1.
    Referenced(usize),
    /// A case got another value for the attribute of this name: its row from 1.
    Described(usize, String),
    /// Cases were added.
    Added(usize),
    /// Cases were removed: the first of their rows from 1, and how many.
    Removed(usize, usize),
    /// Cases were doubled.
    Duplicated(usize),
    /// Cases were moved: how many.
    Moved(usize),
    /// All cases were put into another order.
    Ordered,
    /// A question's score is counted from its cases.
    CountedCases(QuestionNumber),
    /// Counts were typed.
    TypedCounts(QuestionNumber),
    /// A percentage was typed.
    TypedPercent(QuestionNumber),
    /// A rating was chosen, given or taken away.
    Rated(StandardNumber, Option<Band>),
    /// Discretion was applied to a standard or taken away.
    UsedDiscretion(StandardNumber, bool),
    /// A note was written on a standard.
    Noted(StandardNumber),
    /// The scenario was named.
    Named,
    /// Changes that were tried out were kept: this many judgements, and this many ratings.
    Tried(u32, usize),
    /// The rule set of this name was put in place of the one before.
    SwitchedRules(String),
    /// The rule set in use, which is the user's own, was changed: what of it, in words.
    ChangedRules(String),
    /// A table was pasted in.
    Pasted,
    /// A file was opened.
    OpenedFile,
    /// A scenario kept on this device was opened.
    OpenedKept,
    /// The Somerset example was put up.
    OpenedExample,
    /// A new, empty scenario was begun.
    Began,
    /// A scenario from a link was made the user's own.
    MadeMine,
}

impl Step {
    /// Whether the draft is another scenario after it.
    pub(super) fn is_another(&self) -> bool {
        use Step::{Began, MadeMine, OpenedExample, OpenedFile, OpenedKept};
        matches!(self, Began | MadeMine | OpenedExample | OpenedFile | OpenedKept)
    }

    /// Whether it is a change of the draft, and not to be made while something else is looked at.
    pub(super) fn is_an_edit(&self) -> bool {
        matches!(self, Step::Pasted | Step::SwitchedRules(_) | Step::ChangedRules(_))
    }

    /// Whether the same step straight after is the same typing.
    pub(super) fn goes_on(&self) -> bool {
        use Step::{Described, Named, Noted, Referenced, TypedCounts, TypedPercent};
        matches!(self, TypedCounts(_) | TypedPercent(_) | Named | Noted(_) | Referenced(_) | Described(..))
    }
}
