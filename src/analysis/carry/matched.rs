//! What finds a home under another rule set, and what does not: said before it happens.

use super::carry;
use crate::model::{Cases, Columns, Entry, Evidence, RuleSet, Scenario};

/// What becomes of a scenario under another rule set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched {
    /// For each standard there: the index of the one here that it is matched with.
    pub standards: Vec<Option<usize>>,
    /// For each key question there: the index of the one here that it is matched with.
    pub questions: Vec<Option<usize>>,
    /// Standards here without a home there, by index.
    pub standards_left: Vec<usize>,
    /// Key questions here without a home there, whose standard has one; by index.
    pub questions_left: Vec<usize>,
    /// Whether anything entered here will be set aside.
    pub sets_aside: bool,
    /// Topics that were set aside before and come back: standards, key questions and samples.
    pub back: Vec<String>,
    /// The scenario as it will be.
    pub scenario: Scenario,
}

/// What becomes of a scenario under another rule set; nothing is changed by asking.
pub fn matched(from: &RuleSet, scenario: &Scenario, to: &RuleSet) -> Matched {
    let standard = |topic: &str| from.standards.iter().position(|standard| standard.topic == topic);
    let standards: Vec<Option<usize>> = to.standards.iter().map(|found| standard(&found.topic)).collect();
    let topics: Vec<String> = from.questions.iter().map(|question| from.topic_of(question)).collect();
    let questions: Vec<Option<usize>> = to
        .questions
        .iter()
        .map(|question| topics.iter().position(|topic| *topic == to.topic_of(question)))
        .collect();
    let left = |all: usize, homes: &[Option<usize>]| -> Vec<usize> {
        (0..all).filter(|at| !homes.contains(&Some(*at))).collect()
    };
    let standards_left = left(from.standards.len(), &standards);
    let mut questions_left = left(from.questions.len(), &questions);
    questions_left.retain(|&at| {
        let number = from.questions.get(at).map(|question| question.number.standard);
        let home = number.and_then(|number| from.standard_index(number));
        home.is_some_and(|home| !standards_left.contains(&home))
    });
    let carried = carry(from, scenario, to);
    let before = topics_aside(scenario);
    let after = topics_aside(&carried);
    let back = before.iter().filter(|topic| !after.contains(topic)).cloned().collect();
    let sets_aside = after.iter().any(|topic| !before.contains(topic));
    Matched { standards, questions, standards_left, questions_left, sets_aside, back, scenario: carried }
}

/// Everything that is set aside, by topic.
pub fn topics_aside(scenario: &Scenario) -> Vec<String> {
    let aside = &scenario.aside;
    let mut topics: Vec<String> = Vec::new();
    topics.extend(aside.standards.iter().map(|found| found.0.clone()));
    topics.extend(aside.questions.iter().map(|found| found.0.clone()));
    topics.extend(aside.samples.iter().map(|found| found.id.clone()));
    for (_, Columns { questions, prompts }) in &aside.beyond {
        topics.extend(questions.iter().chain(prompts).cloned());
    }
    topics.dedup();
    topics
}

/// Whether anything was entered that a standard rests on: for telling what is set aside from what is empty.
pub fn holds_something(rules: &RuleSet, scenario: &Scenario, standard: usize) -> bool {
    let chosen = scenario.standards.get(standard).is_some_and(|entry| *entry != Entry::default());
    let questions = rules.standards.get(standard).map_or(&[][..], |standard| standard.questions());
    let entered = |&index: &usize| {
        let counted = rules.questions.get(index).is_some_and(|question| {
            let cases = scenario.samples.get(question.sample);
            cases.is_some_and(|cases: &Cases| cases.count(question.column) != Default::default())
        });
        counted || scenario.questions.get(index).is_some_and(|evidence| *evidence != Evidence::Cases)
    };
    chosen || questions.iter().any(entered)
}
