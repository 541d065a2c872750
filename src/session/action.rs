//! Everything a user can do to a session.

use std::rc::Rc;

use super::{CaseEdit, Step};
use crate::model::{Band, Discretion, Entry, Evidence, QuestionNumber, RuleSet, Scenario, StandardNumber};

/// Something the user does. Positions are those of the rule set's lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Changes the cases of a sample.
    Cases {
        /// Index of the sample.
        sample: usize,
        /// The change.
        edit: CaseEdit,
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
    /// Writes a note on a standard.
    Note {
        /// Index of the standard.
        standard: usize,
        /// The note; empty takes it away.
        note: String,
    },
    /// Names the scenario.
    Name(String),
    /// Puts another scenario in place of the draft, undoable: a paste, a file, the example, the same under
    /// another rule set.
    Replace {
        /// The rule set it is under.
        rules: Rc<RuleSet>,
        /// The scenario.
        scenario: Scenario,
        /// What it came by.
        step: Step,
    },
    /// Looks at a scenario that came by a link, under its rule set.
    Visit(Rc<RuleSet>, Scenario),
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

impl Action {
    /// The step and the scenario an edit of the draft leads to; `None` where it points nowhere,
    /// changes nothing or is no edit.
    pub(super) fn edit(self, rules: &RuleSet, draft: &Scenario) -> Option<(Step, Scenario)> {
        let mut after = draft.clone();
        let step = match self {
            Action::Cases { sample, edit } => {
                return edit.apply(rules, sample, &mut after).map(|step| (step, after));
            }
            Action::Hold { question, evidence } => {
                *after.questions.get_mut(question)? = evidence;
                held(rules.questions.get(question)?.number, evidence)
            }
            Action::Give { standard, rating } => {
                let (entry, number) = entry(rules, &mut after, standard)?;
                entry.given = rating;
                Step::Rated(number, rating)
            }
            Action::Discretion { standard, discretion } => {
                let used = discretion.is_some();
                let (entry, number) = entry(rules, &mut after, standard)?;
                entry.discretion = discretion;
                Step::UsedDiscretion(number, used)
            }
            Action::Note { standard, note } => {
                let (entry, number) = entry(rules, &mut after, standard)?;
                entry.note = note;
                Step::Noted(number)
            }
            Action::Name(title) => {
                after.title = title;
                Step::Named
            }
            _ => return None,
        };
        // Cases are not among what was changed here, so they compare by being the same.
        (after != *draft).then_some((step, after))
    }
}

fn held(question: QuestionNumber, evidence: Evidence) -> Step {
    match evidence {
        Evidence::Cases => Step::CountedCases(question),
        Evidence::Counts(_) => Step::TypedCounts(question),
        Evidence::Printed(_) => Step::TypedPercent(question),
    }
}

fn entry<'a>(
    rules: &RuleSet,
    scenario: &'a mut Scenario,
    standard: usize,
) -> Option<(&'a mut Entry, StandardNumber)> {
    let number = rules.standards.get(standard)?.number;
    scenario.standards.get_mut(standard).map(|entry| (entry, number))
}
