//! The same evidence under another rule set: matched by topic, and what has no home is set aside.

mod cases;
mod matched;

pub use matched::{Matched, holds_something, matched, topics_aside};

use crate::model::{Aside, Discretion, Entry, Evidence, Kind, RuleSet, Scenario};

/// The scenario under another rule set. Standards and key questions are matched by topic, samples by id.
/// What has no home there is set aside in the scenario, and comes back as soon as it has one again; so
/// going to another rule set and back gives the same scenario. Nothing is rated by guess: a standard that is
/// rated by judgement there takes a chosen rating along, never one worked out from cases.
pub fn carry(from: &RuleSet, scenario: &Scenario, to: &RuleSet) -> Scenario {
    let mut carried =
        Scenario { title: scenario.title.clone(), origin: scenario.origin, ..Scenario::empty(to) };
    entries(from, scenario, to, &mut carried);
    evidence(from, scenario, to, &mut carried);
    cases::carry(from, scenario, to, &mut carried);
    carried
}

/// What was chosen for standards.
fn entries(from: &RuleSet, scenario: &Scenario, to: &RuleSet, carried: &mut Scenario) {
    let mut held: Vec<(String, Entry)> = Vec::new();
    for (standard, entry) in from.standards.iter().zip(&scenario.standards) {
        hold(&mut held, &standard.topic, entry);
    }
    for (topic, entry) in &scenario.aside.standards {
        hold(&mut held, topic, entry);
    }
    for (standard, entry) in to.standards.iter().zip(&mut carried.standards) {
        let Some(found) = held.iter_mut().find(|known| known.0 == standard.topic) else { continue };
        let rest = discretion_without_home(&found.1, &standard.kind);
        *entry = Entry { discretion: None, ..std::mem::take(&mut found.1) };
        match rest {
            Ok(discretion) => entry.discretion = discretion,
            Err(kept) => found.1.discretion = Some(kept),
        }
    }
    carried.aside.standards = held.into_iter().filter(|found| found.1 != Entry::default()).collect();
}

/// Adds to what is held on a topic; what is there already stays.
fn hold(held: &mut Vec<(String, Entry)>, topic: &str, entry: &Entry) {
    let Some((_, known)) = held.iter_mut().find(|known| known.0 == topic) else {
        return held.push((topic.to_owned(), entry.clone()));
    };
    known.given = known.given.or(entry.given);
    known.discretion = known.discretion.take().or_else(|| entry.discretion.clone());
    if known.note.is_empty() {
        known.note.clone_from(&entry.note);
    }
}

/// Discretion stands against an arithmetic rating, so a judged standard has no home for it.
fn discretion_without_home(entry: &Entry, kind: &Kind) -> Result<Option<Discretion>, Discretion> {
    match (&entry.discretion, kind) {
        (Some(discretion), Kind::Judged) => Err(discretion.clone()),
        (found, _) => Ok(found.clone()),
    }
}

/// Counts and percentages of key questions.
fn evidence(from: &RuleSet, scenario: &Scenario, to: &RuleSet, carried: &mut Scenario) {
    let mut held: Vec<(String, Evidence)> = Vec::new();
    for (question, evidence) in from.questions.iter().zip(&scenario.questions) {
        held.push((from.topic_of(question), *evidence));
    }
    held.extend(scenario.aside.questions.iter().cloned());
    held.retain(|found| found.1 != Evidence::Cases);
    for (question, evidence) in to.questions.iter().zip(&mut carried.questions) {
        let topic = to.topic_of(question);
        if let Some(place) = held.iter().position(|known| known.0 == topic) {
            *evidence = held.remove(place).1;
        }
    }
    carried.aside = Aside { questions: held, ..std::mem::take(&mut carried.aside) };
}
