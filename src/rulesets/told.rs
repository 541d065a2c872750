//! The text by which a rule set that comes with the page tells others in links.

use crate::model::{Rule, RuleSet};

/// Those in which the basis or source of some rules was put right since.
const FIRST: [&str; 6] = ["crc-2018", "nps-2018", "pdu-2021", "pdu-2023", "youth-2018", "youth-2021"];

/// These rules.
const PUT_RIGHT: [&str; 8] = ["1", "4", "6", "10", "11", "13", "D1", "L1"];

/// What was added to the sources of some.
const ADDED: &str = "; taken to hold here as well";

/// The text of a rule set that comes with the page as it was when the first link was told by it: for ever
/// the same, or those links would be lost. Until they were put right the rules had basis and source of those of
/// the rule set that a page opens with, word for word.
pub fn told_by(id: &str) -> Option<String> {
    let (known, first) = (super::by_id(id)?, super::default());
    if !FIRST.contains(&id) {
        return Some(super::to_json(&known));
    }
    let before = |rule: &Rule| {
        let other = first.rule(&rule.id).filter(|_| PUT_RIGHT.contains(&rule.id.as_str()));
        let Some(other) = other else { return rule.clone() };
        // These four named what was taken over already.
        let kept = matches!(rule.id.as_str(), "1" | "6" | "10" | "D1");
        let source = if kept { &rule.source } else { other.source.trim_end_matches(ADDED) };
        Rule { source: source.to_owned(), ..other.clone() }
    };
    let rules = known.rules.iter().map(before).collect();
    Some(super::to_json(&RuleSet { rules, ..(*known).clone() }))
}
