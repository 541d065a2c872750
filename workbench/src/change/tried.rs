//! Changes being tried: what they are, what follows, and how the page is told to keep them.

use bandwise::analysis::fewest::{Change, apply::apply, overall::Set, standard};
use bandwise::model::{Band, QuestionNumber, StandardNumber, rate};

use crate::told::Rated;

/// A set of changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tried {
    /// Answers changed, one entry a key question.
    pub changes: Vec<Change>,
    /// Standards rated anew.
    pub given: Vec<(StandardNumber, Band)>,
}

impl Tried {
    /// Whether nothing is tried.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.given.is_empty()
    }

    /// The same with so many more Yes answers at one key question.
    #[must_use]
    pub fn with(mut self, question: QuestionNumber, more: i64) -> Tried {
        self.changes.retain(|change| change.question != question);
        let count = u32::try_from(more.unsigned_abs()).unwrap_or(u32::MAX);
        if count > 0 {
            self.changes.push(Change { question, count, up: more > 0 });
            self.changes.sort_by_key(|change| change.question);
        }
        self
    }

    /// The same with these changes in place of what was tried in one standard.
    #[must_use]
    pub fn with_standard(mut self, standard: StandardNumber, changes: &[Change]) -> Tried {
        self.changes.retain(|change| change.question.standard != standard);
        self.changes.extend_from_slice(changes);
        self.changes.sort_by_key(|change| change.question);
        self
    }

    /// The same with a standard rated anew; as it is, where that is the rating it has.
    #[must_use]
    pub fn with_given(mut self, standard: StandardNumber, band: Option<Band>) -> Tried {
        self.given.retain(|given| given.0 != standard);
        self.given.extend(band.map(|band| (standard, band)));
        self
    }

    /// How many judgements it changes.
    pub fn judgements(&self) -> u32 {
        self.changes.iter().map(|change| change.count).sum()
    }

    /// The scenario with these changes, and the standards whose discretion goes with them.
    ///
    /// Discretion is a decision against one arithmetic rating. Where the changes give another and it
    /// would stand against that, it is taken back with them; else it stays.
    pub fn applied(&self, now: &Rated) -> (Rated, Vec<StandardNumber>) {
        let (mut scenario, _) = apply(&now.rules, &now.scenario, &self.changes);
        for (standard, band) in &self.given {
            let index = now.rules.standard_index(*standard);
            if let Some(entry) = index.and_then(|index| scenario.standards.get_mut(index)) {
                entry.given = Some(*band);
            }
        }
        let after = rate(&now.rules, &scenario);
        let mut taken_back = Vec::new();
        let reports = now.report.standards.iter().zip(&after.standards);
        for ((before, after), entry) in reports.zip(&mut scenario.standards) {
            if after.starred() && before.arithmetic() != after.arithmetic() {
                entry.discretion = None;
                taken_back.push(before.number);
            }
        }
        let report = if taken_back.is_empty() { after } else { rate(&now.rules, &scenario) };
        (Rated { rules: now.rules.clone(), scenario, report }, taken_back)
    }

    /// What a set of changes asks for. Where one key question or another can fall for the same, the
    /// first does.
    pub fn of(now: &Rated, set: &Set) -> Tried {
        let mut tried = Tried::default();
        for &(number, _, to) in &set.moves {
            let place = now.rules.standard_index(number);
            let report = place.and_then(|place| now.report.standards.get(place));
            let ways = report.map(|report| standard::ways(&now.rules, report, to)).unwrap_or_default();
            match ways.first() {
                Some(way) => tried.changes.extend_from_slice(way),
                None => tried.given.push((number, to)),
            }
        }
        tried
    }
}
