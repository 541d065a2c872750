//! The set that comes with the page, read once.

use std::rc::Rc;

use bandwise::casesets::{CaseSet, northmere};
use bandwise::model::RuleSet;
use bandwise::rulesets::{by_id, default};

thread_local! {
    static OURS: Rc<CaseSet> = Rc::new(northmere());
}

/// The set, and the rules it is judged under.
pub(super) fn ours() -> (Rc<CaseSet>, Rc<RuleSet>) {
    let set = OURS.with(Rc::clone);
    let rules = by_id(&set.rule_set).unwrap_or_else(default);
    (set, rules)
}
