//! A rule set of one's own: copied, edited, checked at every change.

use bandwise::model::{Basis, RuleSet, Scenario, rate};
use bandwise::rulesets;
use workbench::own::{Edit, tree};
use workbench::panel::Panel;

use crate::own_page::Page;
use crate::support::{draw_under, holds};

#[test]
fn a_copy_is_the_same_in_every_number() {
    let mut page = Page::open();
    let before = page.rated.report.clone();
    assert!(page.draft.tree().is_none());
    page.does(Edit::CopyId("pdu-2021".to_owned()));
    assert_eq!(page.does(Edit::Copy), (None, Some("own-copy-id".to_owned())));
    page.does(Edit::CopyId("Mine!".to_owned()));
    assert!(page.draft.id_problem(&page.draft.copy_id()).is_some());
    page.does(Edit::CopyId("mine".to_owned()));
    let (asked, lead) = page.does(Edit::Copy);
    assert!(asked.unwrap().starts_with("rules "));
    assert_eq!(lead.as_deref(), Some("own-name"));
    let rules = &page.rated.rules;
    assert_eq!((rules.id.as_str(), rules.based_on.as_deref()), ("mine", Some("pdu-2021")));
    assert_eq!(rules.name, "Own copy of Probation Delivery Units 2021–23");
    assert_eq!(page.rated.report, before);
    // Once more, of the copy: it still goes back to that of the page.
    page.does(Edit::Copy);
    assert_eq!(page.rated.rules.id, "mine-own");
    assert_eq!(page.rated.rules.based_on.as_deref(), Some("pdu-2021"));
    page.undo();
    page.undo();
    assert!(page.draft.tree().is_none());
}

#[test]
fn every_page_rule_set_can_be_copied_as_it_is() {
    for (id, _) in rulesets::all() {
        let rules = rulesets::by_id(id).unwrap();
        let mut page = Page::open();
        page.show(rules.clone(), Scenario::empty(&rules));
        page.does(Edit::Copy);
        let found = &page.rated.rules;
        assert_eq!(found.id, format!("{id}-own"));
        let (id, name, based_on) = (rules.id.clone(), rules.name.clone(), None);
        assert_eq!(RuleSet { id, name, based_on, ..(**found).clone() }, *rules);
    }
}

#[test]
fn a_cut_moves_a_band_and_undo_moves_it_back() {
    let mut page = Page::own();
    let of = |page: &Page| rate(&page.rated.rules, &page.rated.scenario).overall.arithmetic;
    assert_eq!(of(&page), 7);
    assert!(page.set("cuts/requires_improvement", "45").unwrap().starts_with("rules "));
    assert_eq!(of(&page), 8);
    assert_eq!(page.basis("4"), Basis::Own);
    assert_eq!(page.basis("6"), Basis::Published);
    page.undo();
    assert_eq!(of(&page), 7);
    assert_eq!(page.draft.shown("cuts/requires_improvement", String::new()), "");
    assert_eq!(tree::text(page.draft.tree().unwrap(), "cuts/requires_improvement"), "50");
}

#[test]
fn each_edit_says_that_its_rule_is_the_authors() {
    for (path, typed, rule) in [
        ("cuts/good", "60", "4"),
        ("rounding", "exact", "5"),
        ("points/outstanding", "4", "11"),
        ("discretion/points", "3", "D2"),
        ("discretion/few", "7", "D2"),
        ("discretion/bands", "2", "D3"),
        ("leadership", "1.2", "L1"),
        ("standards/0/title", "Leading", "F1"),
        ("samples/0/name", "Files", "8"),
        ("standards/5/questions/0/wording", "Is it so?", "F2"),
        ("standards/5/questions/0/prompts", "One\n\n Two ", "F3"),
    ] {
        let mut page = Page::own();
        page.set(path, typed);
        if path.starts_with("points") {
            assert_eq!(page.problem().0, "overall/outstanding");
            page.does(Edit::WorkOut);
            assert_eq!(page.basis("12"), Basis::Own);
        }
        assert!(page.draft.problems().is_empty(), "{path}: {:?}", page.draft.problems());
        assert_eq!(page.basis(rule), Basis::Own, "{path}");
        let own = page.rated.rules.rules.iter().filter(|rule| rule.basis == Basis::Own).count();
        assert_eq!(own, 1 + usize::from(path.starts_with("points")), "{path}");
    }
}

#[test]
fn what_is_wrong_stands_at_its_field_and_is_told_to_nobody() {
    for (path, typed, words) in [
        ("name", " ", "this must not be empty"),
        ("cuts/good", "x", "a whole number from 1 to 100 is expected here"),
        ("cuts/requires_improvement", "70", "each above the last"),
        ("points/good", "1", "worth more than the one below"),
        ("points/good", "-1", "a whole number"),
        ("overall/good", "5", "begin above the one below"),
        ("overall/requires_improvement", "", "a whole number"),
        ("overall/requires_improvement", "0", "begins at 0"),
        ("discretion/bands", "9", "from 0 to 3"),
        ("leadership", "9.9", "name a judged standard"),
        ("standards/1/number", "1.x", "write the number as 2.4"),
        ("standards/1/number", "1.1", "used twice"),
        ("standards/1/title", "", "must not be empty"),
        ("standards/4/sample", "nothing", "there is no sample"),
        ("standards/5/questions/1/number", "2.2.1", "used twice"),
        ("standards/5/questions/1/number", "3.1.1", "another standard"),
        ("standards/5/questions/1/label", "", "must not be empty"),
        ("standards/5/questions/1/prompts", "Same\nSame", "used twice"),
        ("chapters/1/number", "1", "used twice"),
        ("chapters/0/number", "2", "used twice"),
        ("standards/0/number", "1.2", "used twice"),
        ("standards/5/questions/0/number", "2.2.2", "used twice"),
        ("samples/1/one", "", "must not be empty"),
        ("rules/0/source", "", "must not be empty"),
    ] {
        let mut page = Page::own();
        assert_eq!(page.set(path, typed), None, "{path}");
        assert!(page.draft.sound().is_none());
        let found = page.draft.problems().iter().find(|found| found.words.contains(words));
        let found = found.unwrap_or_else(|| panic!("{path}: {:?}", page.draft.problems()));
        assert_eq!(found.path, path, "{words}");
        assert!(found.lead.starts_with("own-"), "{found:?}");
        // Something else may be edited meanwhile, and nothing typed is lost.
        page.set("credit", "Ours");
        assert_eq!(page.draft.sound(), None);

        let tree = page.draft.tree().unwrap();
        assert_eq!(tree::text(tree, "credit"), "Ours");
    }
}

#[test]
fn the_panel_says_what_stands_where() {
    let page = Page::open();
    let draw = |page: &Page| {
        let draft = page.draft.clone();
        draw_under(&page.rated.rules, Panel::Own, &page.rated.scenario, |state| state.own = draft.clone())
    };
    holds(&draw(&page), &["never changes", "Name of the copy", "Make the copy", "Open a rule set"]);
    let mut page = Page::own();
    holds(
        &draw(&page),
        &[
            "No problems",
            "Requires improvement from",
            "Good 14–22",
            "2.4 Implementation and delivery",
            "Save this rule set as a file",
        ],
    );
    page.does(Edit::Fold("planning".to_owned()));
    page.does(Edit::Fold("changes".to_owned()));
    page.does(Edit::Fold("rules".to_owned()));
    page.set("cuts/good", "60");
    holds(
        &draw(&page),
        &[
            "Good begins at: 65% → 60%",
            "Rule 4: Unverified → Set by its author",
            "Prompts, one a line",
            "Rule D2",
        ],
    );
    page.set("cuts/good", "95");
    holds(
        &draw(&page),
        &[
            "1 problem.",
            "Bands of a key question, good from",
            "Write three percentages",
            "once no problem is left",
        ],
    );
}

#[test]
fn what_a_rule_set_is_based_on_is_named() {
    let rules =
        RuleSet { id: "mine".to_owned(), based_on: Some("pdu-2023".to_owned()), ..rulesets::pdu_2021() };
    let page = draw_under(&rules, Panel::Rules, &Scenario::empty(&rules), |_| {});
    holds(&page, &["It is based on “Probation Delivery Units from October 2023”."]);
    let rules = RuleSet { based_on: Some("elsewhere".to_owned()), ..rules };
    let page = draw_under(&rules, Panel::Rules, &Scenario::empty(&rules), |_| {});
    holds(&page, &["It is based on “elsewhere”."]);
}
