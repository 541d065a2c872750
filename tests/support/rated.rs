//! A scenario in which everything is rated, changed in one place.

use bandwise::model::{Band, Evidence, Report, RuleSet, Scenario, StandardReport, Tally, rate};
use bandwise::rulesets::{number, pdu_2021};

/// A scenario in which everything is rated, by counts of 10.
pub(crate) fn rated(rules: &RuleSet) -> Scenario {
    let mut scenario = Scenario::empty(rules);
    scenario.questions.fill(Evidence::Counts(Tally::new(9, 10).unwrap()));
    for (standard, entry) in rules.standards.iter().zip(&mut scenario.standards) {
        entry.given = standard.questions().is_empty().then_some(Band::Good);
    }
    scenario
}

pub(crate) fn report(change: impl Fn(&mut Scenario)) -> Report {
    let rules = pdu_2021();
    let mut scenario = rated(&rules);
    change(&mut scenario);
    rate(&rules, &scenario)
}

#[track_caller]
pub(crate) fn standard<'a>(report: &'a Report, text: &str) -> &'a StandardReport {
    let number = number::standard(text).unwrap();
    report.standards.iter().find(|standard| standard.number == number).unwrap()
}

pub(crate) fn counts(yes: u32, of: u32) -> Evidence {
    Evidence::Counts(Tally::new(yes, of).unwrap())
}
