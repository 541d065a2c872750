//! What another rule set would make of the scenario.

use bandwise::model::{Kind, Rounding, RuleSet};
use bandwise::rulesets::by_id;

use crate::support::{draw_switch, example, holds};

#[test]
fn discretion_without_a_home_is_said() {
    let (from, scenario) = (by_id("pdu-2021").unwrap(), example(|_, _| ()));
    let page = draw_switch(&from, &scenario, by_id("pdu-2023").unwrap());
    let said = "2.4 Implementation and delivery: Requires improvement by professional discretion, since";
    holds(
        &page,
        &[said, "the report that gives it is under another framework", "5/21, Requires improvement"],
    );
    // Under a copy that rates it by judgement there is no arithmetic rating to set it against.
    let mut copy = RuleSet { id: "mine".to_owned(), based_on: Some(from.id.clone()), ..(*from).clone() };
    let page = draw_switch(&from, &scenario, copy.clone().into());
    assert!(!page.contains(said), "{page}");
    let delivery = copy.standards.iter_mut().find(|standard| standard.topic == "delivery").unwrap();
    delivery.kind = Kind::Judged;
    holds(&draw_switch(&from, &scenario, copy.into()), &[said, "it is rated by judgement there"]);
}

#[test]
fn what_changes_is_marked_and_counted() {
    let (from, scenario) = (by_id("pdu-2021").unwrap(), example(|_, _| ()));
    let page = draw_switch(&from, &scenario, by_id("pdu-2023").unwrap());
    holds(&page, &["One of the 7 ratings that are matched changes."]);
    assert_eq!(page.matches("| changed|").count(), 1, "{page}");
    assert!(!page.contains("falls away"), "{page}");
    let copy = RuleSet {
        id: "mine".to_owned(),
        based_on: Some(from.id.clone()),
        leadership: None,
        rounding: Rounding::Exact,
        ..(*from).clone()
    };
    let page = draw_switch(&from, &scenario, copy.into());
    holds(
        &page,
        &[
            "None of the 10 ratings that are matched changes.",
            "The remark on what the guidance indicates for leadership falls away.",
            "Both have this name, and are two rule sets all the same.",
        ],
    );
}
