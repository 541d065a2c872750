//! The same evidence under another rule set: matched by topic, and what has no home is set aside.

mod cases;
mod entries;
mod matched;

pub use entries::AS_PUBLISHED;
pub use matched::{Matched, holds_something, matched, topics_aside};

use crate::model::{Aside, Evidence, RuleSet, Scenario};

/// The scenario under another rule set. Standards and key questions are matched by topic, samples by id.
/// What has no home there is set aside in the scenario, and comes back as soon as it has one again; so
/// going to another rule set and back gives the same scenario. Nothing is rated by guess: a standard that is
/// rated by judgement there takes a chosen rating along, never one worked out from cases. And nothing is said to be
/// published that was published under another framework.
pub fn carry(from: &RuleSet, scenario: &Scenario, to: &RuleSet) -> Scenario {
    let mut carried =
        Scenario { title: scenario.title.clone(), origin: scenario.origin, ..Scenario::empty(to) };
    entries::carry(from, scenario, to, &mut carried);
    evidence(from, scenario, to, &mut carried);
    cases::carry(from, scenario, to, &mut carried);
    carried
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
