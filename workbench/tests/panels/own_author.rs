//! Which rules an edit makes its author's, and that nothing else does.

use bandwise::model::{Basis, RULES, Scenario};
use bandwise::rulesets;
use workbench::own::edits::in_force;
use workbench::own::{Edit, tree};

use crate::own_page::Page;

/// A copy of a rule set that comes with the page.
fn copy_of(id: &str) -> Page {
    let rules = rulesets::by_id(id).unwrap();
    let mut page = Page::open();
    page.show(rules.clone(), Scenario::empty(&rules));
    page.does(Edit::Copy);
    page
}

fn set(path: &str, typed: &str) -> Edit {
    Edit::Set(path.to_owned(), typed.to_owned())
}

/// Does these edits, and gives the rules that are the author's then.
#[track_caller]
fn own_after(id: &str, edits: &[Edit]) -> Vec<String> {
    let mut page = copy_of(id);
    for edit in edits {
        page.does(edit.clone());
    }
    assert!(page.draft.problems().is_empty(), "{edits:?}: {:?}", page.draft.problems());
    let rules = &page.rated.rules;
    for rule in RULES {
        assert_eq!(rules.rule(rule).is_some(), rules.is_in_force(rule), "{edits:?}: rule {rule}");
    }
    rules.rules.iter().filter(|rule| rule.basis == Basis::Own).map(|rule| rule.id.clone()).collect()
}

#[test]
fn each_edit_makes_every_rule_that_rests_on_it_the_authors() {
    let add = |list: &str| Edit::Add(list.to_owned());
    let remove = |path: &str| Edit::Remove(path.to_owned());
    let scored = ["11", "12", "F1"];
    for (edits, rules) in [
        // How it counts: 2.6 has rule 9 with it, and never counted; 2.5 counts, and the guidance counts it.
        (vec![set("standards/9/counting", "separate")], vec!["9", "F1"]),
        (vec![set("standards/8/counting", "separate"), Edit::WorkOut], vec!["9", "11", "12", "L1", "F1"]),
        (vec![set("standards/3/counting", "not-rated"), Edit::WorkOut], vec!["9", "11", "12", "F1"]),
        // With 2.6 scored, rule 9 has nothing to speak of.
        (vec![set("standards/9/counting", "scored"), Edit::WorkOut], vec!["11", "12", "L1", "F1"]),
        // The sample it rests on.
        (vec![set("standards/4/sample", "cases")], vec!["8", "F1"]),
        // Judged, or by key questions.
        (vec![set("standards/3/sample", "cases")], vec!["7", "8", "10", "L1", "F1", "F2"]),
        (vec![set("standards/5/sample", "(none)")], vec!["6", "8", "10", "L1", "F1"]),
        (vec![set("standards/9/sample", "(none)")], vec!["7", "8", "10", "F1"]),
        // Standards come and go.
        (vec![add("standards"), Edit::WorkOut], vec!["10", "11", "12", "F1"]),
        (
            vec![add("standards"), Edit::WorkOut, set("standards/10/sample", "court")],
            vec!["7", "8", "10", "11", "12", "L1", "F1", "F2"],
        ),
        (vec![remove("standards/3"), Edit::WorkOut], scored.to_vec()),
        (vec![remove("standards/5"), Edit::WorkOut], vec!["11", "12", "L1", "F1"]),
        (vec![remove("standards/9")], vec!["F1"]),
        // Key questions: what they ask, and whether there is one or more.
        (vec![add("standards/5/questions")], vec!["F2"]),
        (vec![add("standards/4/questions")], vec!["6", "7", "F2"]),
        (vec![remove("standards/5/questions/0")], vec!["F2"]),
        (vec![remove("standards/5/questions/0"), remove("standards/5/questions/0")], vec!["6", "7", "F2"]),
        (vec![Edit::Move("standards/5/questions/0".to_owned(), false)], vec!["F2"]),
        (vec![set("standards/5/questions/0/label", "Engaged")], vec!["F2"]),
        (vec![set("standards/5/questions/0/prompts", "One")], vec!["F3"]),
        // Numbers and names alone change nothing but the frame.
        (vec![set("standards/6/number", "2.9")], vec!["F1"]),
        (vec![set("standards/0/number", "1.7")], vec!["F1"]),
        (vec![Edit::Move("standards/6".to_owned(), true)], vec!["F1"]),
        (vec![add("chapters")], vec!["F1"]),
        (vec![set("leadership", "(none)")], vec![]),
        (vec![add("samples")], vec!["8"]),
        (vec![set("name", "Ours")], vec![]),
        (vec![set("rules/0/source", "The report, page 3")], vec!["1"]),
    ] {
        assert_eq!(own_after("pdu-2021", &edits), rules, "{edits:?}");
    }
}

#[test]
fn what_is_not_in_force_is_no_rule_of_the_authors() {
    // One sample only, no standard apart, no key question alone.
    assert_eq!(own_after("pdu-2023", &[set("samples/0/name", "Files")]), Vec::<String>::new());
    let one = [set("standards/2/sample", "cases")];
    assert_eq!(own_after("pdu-2023", &one), ["7", "10", "L1", "F1", "F2"]);
    // No guidance on leadership, and none comes with a standard.
    let add = [Edit::Add("standards".to_owned()), Edit::WorkOut];
    assert_eq!(own_after("youth-2018", &add), ["10", "11", "12", "F1"]);
}

#[test]
fn the_draft_knows_what_is_in_force() {
    for (id, _) in rulesets::all() {
        let rules = rulesets::by_id(id).unwrap();
        let tree = tree::of(&rules);
        for rule in RULES {
            assert_eq!(in_force(&tree, rule), rules.is_in_force(rule), "{id} {rule}");
        }
    }
}
