//! What the user has entered: evidence in any of its forms, chosen ratings, discretion.

use std::rc::Rc;

use super::{Band, Discretion, Judgement, Kind, Percent, RuleSet, Tally};

/// Everything entered under one rule set. Positions follow the rule set's own lists.
///
/// A scenario may be shorter than its rule set asks; what is not there counts as not entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// The user's own name for it; empty for none.
    pub title: String,
    /// Where it came from.
    pub origin: Origin,
    /// For each sample of the rule set, its cases.
    pub samples: Vec<Vec<Rc<Case>>>,
    /// For each key question, which form of evidence is in use.
    pub questions: Vec<Evidence>,
    /// For each standard, what was chosen for it.
    pub standards: Vec<Entry>,
}

/// Where a scenario came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// Entered by the user.
    #[default]
    Own,
    /// Built on the Somerset report of July 2023, whose cases are illustrative: arranged to give
    /// the published totals.
    Somerset,
}

/// One case of a sample.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// The case's own number: no other case of its sample has it, whatever the order.
    pub id: u32,
    /// The user's reference for it; may be empty. Never put in a link unasked.
    pub reference: String,
    /// One a question of the sample, in column order; what is missing is blank.
    pub judgements: Vec<Judgement>,
}

/// The form of evidence in use for a key question. Cases stay in their sample either way, so
/// changing the form loses nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Evidence {
    /// Counted from the sample's cases.
    #[default]
    Cases,
    /// Given as counts.
    Counts(Tally),
    /// Given as a printed whole percentage.
    Printed(Percent),
}

/// What was chosen for a standard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The rating of a judged standard; for a case-based one, its rating given alone, which is
    /// then used in place of its key questions.
    pub given: Option<Band>,
    /// Professional discretion on a case-based standard.
    pub discretion: Option<Discretion>,
}

impl Scenario {
    /// A scenario with nothing entered, in the shape of the rule set.
    pub fn empty(rules: &RuleSet) -> Scenario {
        Scenario {
            title: String::new(),
            origin: Origin::Own,
            samples: vec![Vec::new(); rules.samples.len()],
            questions: vec![Evidence::Cases; rules.questions.len()],
            standards: vec![Entry::default(); rules.standards.len()],
        }
    }

    /// What has been entered for a key question as cases: one judgement a case.
    pub fn column(&self, sample: usize, column: usize) -> impl Iterator<Item = Judgement> {
        let cases = self.samples.get(sample).map_or(&[][..], Vec::as_slice);
        cases.iter().map(move |case| case.judgement(column))
    }

    /// Counts one key question's cases, whichever form of evidence is in use for it.
    pub fn count_cases(&self, sample: usize, column: usize) -> Tally {
        Tally::count(self.column(sample, column))
    }

    /// Whether nothing at all has been entered.
    pub fn is_empty(&self, rules: &RuleSet) -> bool {
        *self == Scenario::empty(rules)
    }

    /// Whether a standard of this rule set is held by its rating alone.
    pub fn is_given_alone(&self, rules: &RuleSet, standard: usize) -> bool {
        let case_based =
            rules.standards.get(standard).is_some_and(|s| matches!(s.kind, Kind::CaseBased { .. }));
        case_based && self.standards.get(standard).is_some_and(|entry| entry.given.is_some())
    }
}

impl Case {
    /// The answer in a column; blank where there is none.
    pub fn judgement(&self, column: usize) -> Judgement {
        self.judgements.get(column).copied().unwrap_or_default()
    }

    /// Sets the answer in a column, growing the row with blanks where it is short.
    pub fn set(&mut self, column: usize, judgement: Judgement) {
        if self.judgements.len() <= column {
            self.judgements.resize(column + 1, Judgement::Blank);
        }
        if let Some(cell) = self.judgements.get_mut(column) {
            *cell = judgement;
        }
    }
}
