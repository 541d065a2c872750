//! Links that bring a rule set of the user's own.

use std::rc::Rc;

use bandwise::model::{RuleSet, rate};
use bandwise::rulesets::{default, open, somerset, to_json};
use bandwise::share::link::{self, LinkError, MAX_LINK};
use bandwise::share::{check, file, inbox};
use bandwise::ui::text::link::{link_error, too_long};
use proptest::prelude::*;

/// A copy of the Somerset rule set with its first cut at 45.
fn own() -> Rc<RuleSet> {
    let text = to_json(&default())
        .replacen("\"id\": \"pdu-2021\"", "\"id\": \"county\", \"based_on\": \"pdu-2021\"", 1)
        .replacen("Probation Delivery Units 2021–23", "County audit", 1)
        .replacen("\"requires_improvement\": 50", "\"requires_improvement\": 45", 1);
    open(&text).unwrap()
}

fn address(code: &str) -> String {
    ["https://example.org/bandwise/#", code].concat()
}

/// Written by version 2 of the format: it opens for ever, like those of version 1.
const GOLDEN: &str = include_str!("../data/rulesets/link.txt");

#[test]
fn the_golden_link_opens_and_is_made_again() {
    let (rules, golden) = (own(), GOLDEN.trim());
    let scenario = somerset(&rules);
    assert_eq!(link::encode(&scenario, &rules, false).unwrap(), golden);
    let opened = link::decode(golden).unwrap();
    assert_eq!(opened.ruleset, rules);
    // 48% is Requires improvement under these rules, so discretion adds nothing.
    let overall = rate(&opened.ruleset, &opened.scenario).overall;
    assert_eq!((overall.points, overall.arithmetic), (8, 8));
    assert!(golden.len() < 400, "{}", golden.len());
}

#[test]
fn every_beginning_and_every_changed_character_is_refused() {
    let golden = GOLDEN.trim();
    for end in 1..golden.len() {
        assert_eq!(link::decode(&golden[..end]), Err(LinkError::CutShort), "{}", &golden[..end]);
    }
    for (at, old) in golden.char_indices() {
        for letter in ('\u{20}'..='~').filter(|&letter| letter != old) {
            let changed = format!("{}{letter}{}", &golden[..at], &golden[at + 1..]);
            assert!(link::decode(&changed).is_err(), "{changed}");
        }
    }
    assert_eq!(inbox::find(&address(golden)).as_deref(), Ok(golden));
}

/// With a check that agrees, a changed link opens only where it is what would be made of what it opens to.
#[test]
fn a_link_with_a_new_check_opens_only_in_its_one_form() {
    let golden = GOLDEN.trim();
    let (head, _) = golden.rsplit_once('.').unwrap();
    let mut opened = 0;
    for at in "2.county.".len()..head.len() {
        for letter in ['A', 'B', 'Q', '_', '7'] {
            let changed = format!("{}{letter}{}", &head[..at], &head[at + 1..]);
            let code = format!("{changed}.{}", check::of(&changed));
            if let Ok(found) = link::decode(&code) {
                opened += 1;
                assert_eq!(link::encode(&found.scenario, &found.ruleset, found.text_included), Ok(code));
            }
        }
    }
    assert!(opened > 0);
}

#[test]
fn it_never_runs_under_other_rules() {
    let rules = own();
    let code = link::encode(&somerset(&rules), &rules, false).unwrap();
    // The same payload under the name of another rule set, with a check that agrees.
    for (from, to) in [("2.county.", "2.pdu-2021."), ("2.county.", "2.other."), ("2.county.", "1.pdu-2021.")]
    {
        let (head, _) = code.rsplit_once('.').unwrap();
        let head = head.replacen(from, to, 1);
        assert_eq!(link::decode(&format!("{head}.{}", check::of(&head))), Err(LinkError::Altered), "{to}");
    }
    let head = "1.county.AAAA";
    let unknown = link::decode(&format!("{head}.{}", check::of(head))).unwrap_err();
    assert!(
        link_error(&unknown)
            .contains("uses the rule set “county”, which this version of the page does not have")
    );
    let newer = link::decode(&code.replacen("2.", "3.", 1)).unwrap_err();
    assert!(link_error(&newer).contains("it has format 3, and this version opens format 2"));
}

#[test]
fn a_rule_set_too_large_for_a_link_is_said_and_goes_into_the_file() {
    // Words that stand in no other rule set.
    let mut rules = (*own()).clone();
    for (at, question) in rules.questions.iter_mut().enumerate() {
        question.wording = (0..40).map(|word| format!("w{}", (at * 97 + word) * 7_919 % 99_991)).collect();
    }
    let rules = open(&to_json(&rules)).unwrap();
    let scenario = bandwise::model::Scenario::empty(&rules);
    let error = link::encode(&scenario, &rules, false).unwrap_err();
    assert!(error.length > MAX_LINK && error.rules > MAX_LINK - 100, "{error:?}");
    let said = too_long(&error);
    assert!(
        said.contains("of them for its rule set, which is your own") && said.contains("Save it as a file"),
        "{said}"
    );
    let opened = file::from_json(&file::to_json(&scenario, &rules)).unwrap();
    assert_eq!((opened.ruleset, opened.scenario), (rules, scenario));
}

#[test]
fn a_file_brings_its_rule_set_and_is_held_to_it() {
    let rules = own();
    let json = file::to_json(&somerset(&rules), &rules);
    assert!(json.contains("\"version\": 3"));
    for (from, to, sentence) in [
        (
            "\"ruleset\": \"county\"",
            "\"ruleset\": \"pdu-2021\"",
            "rules, id: this is not the rule set that the file names",
        ),
        ("\"id\": \"county\"", "\"id\": \"other\"", "this is not the rule set that the file names"),
        ("\"good\": 65", "\"good\": 40", "rules, cuts: write three percentages"),
    ] {
        let broken = json.replacen(from, to, 1);
        assert_ne!(broken, json);
        let said = bandwise::ui::text::link::file_error(&file::from_json(&broken).unwrap_err());
        assert!(said.contains(sentence), "{said}");
    }
    let both = json.replacen("\"ruleset\": \"county\"", "\"ruleset\": \"pdu-2021\"", 1).replacen(
        "\"id\": \"county\", \"based_on\": \"pdu-2021\"",
        "\"id\": \"pdu-2021\"",
        1,
    );
    let said = bandwise::ui::text::link::file_error(&file::from_json(&both).unwrap_err());
    assert!(said.contains("is a rule set that comes with the page, and this one differs from it"), "{said}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever is changed in the numbers and the words, a link that is made opens to it.
    #[test]
    fn whatever_is_changed_comes_back(cut in 1..49_u8, name in "[A-Za-zé ]{1,30}", title in "[A-Z][a-z ]{0,20}", few in 0..50_u32) {
        let mut rules = (*own()).clone();
        rules.name = format!("x{name}");
        rules.standards[3].title = title;
        rules.standards[3].topic = "information".to_owned();
        rules.discretion.few = few;
        let text = to_json(&rules).replacen("\"requires_improvement\": 45", &format!("\"requires_improvement\": {cut}"), 1);
        let rules = open(&text).unwrap();
        let scenario = somerset(&rules);
        let opened = link::decode(&link::encode(&scenario, &rules, false).unwrap()).unwrap();
        prop_assert_eq!(opened.ruleset, rules);
    }
}
