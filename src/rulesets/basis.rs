//! How well each rule is known, and from where.

use super::check::unique;
use super::place::Place;
use crate::model::{Basis, RULES, Rule, RuleSet};

/// Words for each basis.
pub(super) const WORDS: [&str; 4] = ["published", "inferred", "unverified", "own"];

pub(super) fn read(file: &Place) -> Vec<Rule> {
    let mut rules = Vec::new();
    let mut ids = Vec::new();
    for found in file.list("rules") {
        found.only(&["id", "basis", "source"]);
        let id = found.text("id");
        if !RULES.contains(&id.as_str()) {
            found
                .get("id")
                .wrong(&["there is no rule “", &id, "”; write one of ", &RULES.join(", ")].concat());
        }
        ids.push((found.get("id"), id.clone()));
        let basis = Basis::ALL.into_iter().nth(found.one_of("basis", &WORDS)).unwrap_or(Basis::Unverified);
        rules.push(Rule { id, basis, source: found.filled("source"), claimed: None });
    }
    unique(&ids);
    rules
}

/// Every rule in force must be there.
pub(super) fn settled(place: &Place, rules: &RuleSet) {
    for id in RULES {
        if rules.is_in_force(id) && rules.rule(id).is_none() {
            place.wrong(&["rule ", id, " is missing: give its basis and its source"].concat());
        }
    }
}
