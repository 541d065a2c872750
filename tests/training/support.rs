//! The rule sets that exercises are tried under.

use std::rc::Rc;

use bandwise::model::RuleSet;
use bandwise::rulesets::{all, by_id, open};

/// The six that come with the page, and one with numbers of its own.
pub(crate) fn rule_sets() -> Vec<Rc<RuleSet>> {
    let mut found: Vec<Rc<RuleSet>> = all().map(|(id, _)| by_id(id).unwrap()).collect();
    assert_eq!(found.len(), 6);
    found.push(open(include_str!("../data/rulesets/county-audit.json")).unwrap());
    found
}
