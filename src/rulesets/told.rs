//! The text by which a rule set that comes with the page tells others in links.

use crate::model::{Rule, RuleSet};

/// Rules whose basis or source was put right in all but the first rule set.
const PUT_RIGHT: [&str; 8] = ["1", "4", "6", "10", "11", "13", "D1", "L1"];

/// The text of a rule set that comes with the page as it was when the first link was told by it: for ever
/// the same, or those links would be lost. Basis and source of some rules were put right since; until then
/// they were those of the first rule set, word for word.
pub fn told_by(id: &str) -> Option<String> {
    let (known, first) = (super::by_id(id)?, super::default());
    let before = |rule: &Rule| {
        let other = first.rule(&rule.id).filter(|_| PUT_RIGHT.contains(&rule.id.as_str()));
        // These four named what was taken over already.
        let kept = matches!(rule.id.as_str(), "1" | "6" | "10" | "D1");
        other.map_or_else(
            || rule.clone(),
            |other| Rule { source: if kept { &rule.source } else { &other.source }.clone(), ..other.clone() },
        )
    };
    let rules = known.rules.iter().map(before).collect();
    Some(super::to_json(&RuleSet { rules, ..(*known).clone() }))
}
