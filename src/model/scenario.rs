//! What the user has entered: evidence in any of its forms, chosen ratings, discretion.

use super::{Aside, Band, Cases, Discretion, Kind, Percent, RuleSet, Tally};

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
    pub samples: Vec<Cases>,
    /// For each key question, which form of evidence is in use.
    pub questions: Vec<Evidence>,
    /// For each standard, what was chosen for it.
    pub standards: Vec<Entry>,
    /// What was entered under another rule set and has no home under this one.
    pub aside: Aside,
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
    /// The user's note on it: strengths, areas for improvement. Decides nothing.
    pub note: String,
}

impl Scenario {
    /// A scenario with nothing entered, in the shape of the rule set.
    pub fn empty(rules: &RuleSet) -> Scenario {
        Scenario {
            title: String::new(),
            origin: Origin::Own,
            samples: vec![Cases::default(); rules.samples.len()],
            questions: vec![Evidence::Cases; rules.questions.len()],
            standards: vec![Entry::default(); rules.standards.len()],
            aside: Aside::default(),
        }
    }

    /// Counts one key question's cases, whichever form of evidence is in use for it.
    pub fn count_cases(&self, sample: usize, column: usize) -> Tally {
        self.samples.get(sample).map_or(Tally::default(), |cases| cases.count(column).tally())
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
