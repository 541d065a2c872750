//! Small scenarios that can be tried in every combination: 2.2 and 2.3 from a few answers each.

use std::sync::LazyLock;

use bandwise::model::{Band, Evidence, Rounding, RuleSet, Scenario, Tally};
use bandwise::rulesets::pdu_2021;
use proptest::prelude::*;

pub(crate) static RULES: LazyLock<RuleSet> = LazyLock::new(pdu_2021);

pub(crate) fn number(text: &str) -> usize {
    RULES.standards.iter().position(|standard| standard.number.to_string() == text).unwrap()
}

/// Tallies of the key questions of 2.2 and 2.3, the rating of the other standards, and the rounding rule.
pub(crate) type Small = (Vec<(u32, u32)>, Vec<u32>, bool);

pub(crate) fn small() -> impl Strategy<Value = Small> {
    let tally = (1..=4_u32).prop_flat_map(|of| (0..=of, Just(of)));
    (proptest::collection::vec(tally, 6), proptest::collection::vec(0..4_u32, 7), any::<bool>())
}

/// 2.2 and 2.3 from counts, all else rated as told.
pub(crate) fn build((tallies, others, exact): &Small) -> (RuleSet, Scenario) {
    let mut rules = RULES.clone();
    rules.rounding = if *exact { Rounding::Exact } else { Rounding::Rounded };
    let mut scenario = Scenario::empty(&rules);
    let mut others = others.iter();
    for (at, name) in rules.standards.iter().map(|standard| standard.number.to_string()).enumerate() {
        if !["2.2", "2.3", "2.6"].contains(&name.as_str()) {
            scenario.standards[at].given = Some(Band::from_rank(*others.next().unwrap()));
        }
    }
    let mut tallies = tallies.iter();
    for name in ["2.2", "2.3"] {
        for &index in rules.standards[number(name)].questions() {
            let &(yes, of) = tallies.next().unwrap();
            scenario.questions[index] = Evidence::Counts(Tally::new(yes, of).unwrap());
        }
    }
    (rules, scenario)
}
