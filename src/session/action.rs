//! Everything a user can do to a session, and the step each leaves in the history.

use std::rc::Rc;

use crate::model::{
    Band, Case, Discretion, Entry, Evidence, Judgement, QuestionNumber, RuleSet, Scenario, StandardNumber,
};

/// Something the user does. Positions are those of the rule set's lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Answers one key question for one case.
    Judge {
        /// Index of the sample.
        sample: usize,
        /// Row from 0.
        row: usize,
        /// Column from 0.
        column: usize,
        /// The answer.
        judgement: Judgement,
    },
    /// Changes the evidence in use for a key question.
    Hold {
        /// Index of the question.
        question: usize,
        /// The evidence.
        evidence: Evidence,
    },
    /// Chooses a judged standard's rating, or gives a case-based one its rating alone.
    Give {
        /// Index of the standard.
        standard: usize,
        /// The rating; `None` takes it away.
        rating: Option<Band>,
    },
    /// Applies professional discretion, or takes it away.
    Discretion {
        /// Index of the standard.
        standard: usize,
        /// What was decided.
        discretion: Option<Discretion>,
    },
    /// Adds blank cases at the end of a sample.
    AddCases {
        /// Index of the sample.
        sample: usize,
        /// How many.
        count: usize,
    },
    /// Removes one case.
    RemoveCase {
        /// Index of the sample.
        sample: usize,
        /// Row from 0.
        row: usize,
    },
    /// Names the scenario.
    Name(String),
    /// Puts another scenario in place of the draft, undoable: a paste, a file, the example.
    Replace {
        /// The scenario.
        scenario: Scenario,
        /// What it came by.
        step: Step,
    },
    /// Looks at a scenario that came by a link.
    Visit(Scenario),
    /// Shows that a link could not be opened.
    Refuse,
    /// Makes the scenario being looked at the draft.
    MakeMine,
    /// Goes back to the draft.
    Leave,
    /// Takes the last step back.
    Undo,
    /// Does it again.
    Redo,
}

/// A step of the history, for naming it.
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
    /// Cases were added.
    Added(usize),
    /// A case was removed: its row from 1.
    Removed(usize),
    /// The scenario was named.
    Named,
    /// A table was pasted in.
    Pasted,
    /// A file was opened.
    OpenedFile,
    /// The Somerset example was put up.
    OpenedExample,
    /// A new, empty scenario was begun.
    Began,
    /// A scenario from a link was made the user's own.
    MadeMine,
}

impl Step {
    /// Whether the same step straight after is the same typing.
    pub(super) fn is_typing(&self) -> bool {
        matches!(self, Step::TypedCounts(_) | Step::TypedPercent(_) | Step::Named)
    }
}

impl Action {
    /// The step and the scenario an edit of the draft leads to; `None` where it points nowhere or
    /// is no edit.
    pub(super) fn edit(self, rules: &RuleSet, draft: &Scenario) -> Option<(Step, Scenario)> {
        let mut after = draft.clone();
        let step = match self {
            Action::Judge { sample, row, column, judgement } => {
                let question = *rules.samples.get(sample)?.questions.get(column)?;
                let case = after.samples.get_mut(sample)?.get_mut(row)?;
                Rc::make_mut(case).set(column, judgement);
                let question = rules.questions.get(question)?.number;
                Step::Judged { row: row + 1, question, judgement }
            }
            Action::Hold { question, evidence } => {
                *after.questions.get_mut(question)? = evidence;
                held(rules.questions.get(question)?.number, evidence)
            }
            Action::Give { standard, rating } => {
                entry(&mut after, standard)?.given = rating;
                Step::Rated(rules.standards.get(standard)?.number, rating)
            }
            Action::Discretion { standard, discretion } => {
                let used = discretion.is_some();
                entry(&mut after, standard)?.discretion = discretion;
                Step::UsedDiscretion(rules.standards.get(standard)?.number, used)
            }
            Action::AddCases { sample, count } => add(rules, &mut after, sample, count)?,
            Action::RemoveCase { sample, row } => {
                let cases = after.samples.get_mut(sample)?;
                (row < cases.len()).then(|| cases.remove(row))?;
                Step::Removed(row + 1)
            }
            Action::Name(title) => {
                after.title = title;
                Step::Named
            }
            _ => return None,
        };
        Some((step, after))
    }
}

fn held(question: QuestionNumber, evidence: Evidence) -> Step {
    match evidence {
        Evidence::Cases => Step::CountedCases(question),
        Evidence::Counts(_) => Step::TypedCounts(question),
        Evidence::Printed(_) => Step::TypedPercent(question),
    }
}

fn entry(scenario: &mut Scenario, standard: usize) -> Option<&mut Entry> {
    scenario.standards.get_mut(standard)
}

fn add(rules: &RuleSet, after: &mut Scenario, sample: usize, count: usize) -> Option<Step> {
    let columns = rules.samples.get(sample)?.questions.len();
    let cases = after.samples.get_mut(sample)?;
    let last = cases.iter().map(|case| case.id).max().unwrap_or(0);
    let ids = (last.saturating_add(1)..).take(count);
    let blank = vec![Judgement::Blank; columns];
    cases.extend(ids.map(|id| Rc::new(Case { id, reference: String::new(), judgements: blank.clone() })));
    Some(Step::Added(count))
}
