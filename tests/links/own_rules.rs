//! Links that bring a rule set of the user's own.

use std::rc::Rc;

use bandwise::model::{Band, RuleSet, Scenario, rate};
use bandwise::rulesets::{default, open, somerset, to_json, told_by};
use bandwise::share::link::{self, LinkError, MAX_LINK, TooLong};
use bandwise::share::plain::{has_words, without_words};
use bandwise::share::{check, file, inbox};
use bandwise::ui::text::link::{link_error, too_long};
use proptest::prelude::*;

/// A copy of the Somerset rule set with its first cut at 45.
fn own() -> Rc<RuleSet> {
    own_of(&to_json(&default()))
}

fn own_of(text: &str) -> Rc<RuleSet> {
    let text = text
        .replacen("\"id\": \"pdu-2021\"", "\"id\": \"county\", \"based_on\": \"pdu-2021\"", 1)
        .replacen("Probation Delivery Units 2021–23", "County audit", 1)
        .replacen("\"requires_improvement\": 50", "\"requires_improvement\": 45", 1);
    open(&text).unwrap()
}

fn address(code: &str) -> String {
    ["https://example.org/bandwise/#", code].concat()
}

/// Written by version 2 of the format while the words of a rule set went along unasked: it opens for ever, like
/// those of version 1.
const GOLDEN: &str = include_str!("../data/rulesets/link.txt");

/// The same without its words, and with them and the text of the scenario.
const PLAIN: &str = include_str!("../data/rulesets/link-plain.txt");
const WHOLE: &str = include_str!("../data/rulesets/link-whole.txt");

#[test]
fn the_golden_links_open_and_are_made_again() {
    let rules = own();
    let scenario = somerset(&rules);
    for (golden, include, given) in [(PLAIN, false, &without_words(&rules)), (WHOLE, true, &*rules)] {
        assert_eq!(link::encode(&scenario, &rules, include).unwrap(), golden.trim());
        let opened = link::decode(golden.trim()).unwrap();
        assert_eq!((&*opened.ruleset, opened.text_included), (given, include));
        assert_eq!(link::encode(&opened.scenario, &opened.ruleset, include).unwrap(), golden.trim());
    }
    let golden = GOLDEN.trim();
    let opened = link::decode(golden).unwrap();
    // Its sources are as they were then.
    assert_eq!(opened.ruleset, own_of(&told_by("pdu-2021").unwrap()));
    // 48% is Requires improvement under these rules, so discretion adds nothing.
    let overall = rate(&opened.ruleset, &opened.scenario).overall;
    assert_eq!((overall.points, overall.arithmetic), (8, 8));
    assert!(golden.len() < 400, "{}", golden.len());
}

/// Of before the basis of some rules was put right: told by the text there was then.
const TOLD_BY_OTHERS: &str = include_str!("../data/rulesets/links-told.txt");

#[test]
fn links_told_by_other_rule_sets_still_open() {
    for (golden, base) in TOLD_BY_OTHERS.lines().zip(["crc-2018", "youth-2021"]) {
        let opened = link::decode(golden).unwrap();
        assert_eq!(opened.ruleset.based_on.as_deref(), Some(base));
        assert_eq!(opened.ruleset.cuts.of(Band::RequiresImprovement), 45);
        assert_eq!(opened.scenario.standards[0].given, Some(Band::Good));
    }
    // A copy made now gives today's basis.
    for base in ["crc-2018", "youth-2021"] {
        let known = bandwise::rulesets::by_id(base).unwrap();
        let copy = RuleSet { id: "mine".to_owned(), based_on: Some(base.to_owned()), ..(*known).clone() };
        let code = link::encode(&Scenario::empty(&copy), &copy, true).unwrap();
        assert!(code.len() < 900, "{}", code.len());
        assert_eq!(*link::decode(&code).unwrap().ruleset, copy);
    }
}

#[test]
fn every_beginning_and_every_changed_character_is_refused() {
    let golden = PLAIN.trim();
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
    let golden = WHOLE.trim();
    let (head, _) = golden.rsplit_once('.').unwrap();
    let mut opened = 0;
    for at in "2.county.".len()..head.len() {
        for letter in ['A', 'B', 'Q', '_', '7'] {
            let changed = format!("{}{letter}{}", &head[..at], &head[at + 1..]);
            let code = format!("{changed}.{}", check::of(&changed));
            // One with words and without the text of its scenario opens, and is made no more.
            if let Ok(found) = link::decode(&code)
                && (found.text_included || !has_words(&found.ruleset))
            {
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
    let code = link::encode(&somerset(&rules), &rules, true).unwrap();
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
    let error = link::encode(&scenario, &rules, true).unwrap_err();
    assert_eq!(error, TooLong { length: 2 * MAX_LINK, rules: 2 * MAX_LINK });
    let said = too_long(&error);
    assert!(
        said.contains("more than 4,000 characters for its rule set alone")
            && said.contains("Save it as a file"),
        "{said}"
    );
    // Its words are what takes so much.
    let plain = link::decode(&link::encode(&scenario, &rules, false).unwrap()).unwrap();
    assert_eq!((&*plain.ruleset, &plain.scenario), (&without_words(&rules), &scenario));
    let mut rules = (*own()).clone();
    rules
        .questions
        .iter_mut()
        .take(10)
        .for_each(|question| question.wording = format!("{:?}", question.prompts));
    rules.questions.iter_mut().for_each(|question| question.wording.make_ascii_uppercase());
    let error = link::encode(&scenario, &rules, true).unwrap_err();
    assert!(error.rules > MAX_LINK - 100 && error.rules < error.length && error.length < 4_000, "{error:?}");
    assert!(too_long(&error).contains("of them for its rule set, which is your own"));
    let rules = open(&to_json(&rules)).unwrap();
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
        let opened = |include| link::decode(&link::encode(&scenario, &rules, include).unwrap()).unwrap();
        prop_assert_eq!(&opened(true).ruleset, &rules);
        let plain = opened(false);
        prop_assert_eq!(&*plain.ruleset, &without_words(&rules));
        prop_assert_eq!(rate(&plain.ruleset, &scenario), rate(&rules, &scenario));
    }
}

/// Every text of a rule set that a person could have written something into.
fn marked(rules: &RuleSet) -> RuleSet {
    const MARK: &str = "Ann Example";
    let mut rules = rules.clone();
    let mark = |text: &mut String| *text = format!("{text} {MARK}");
    rules.id = "ann-example".to_owned();
    mark(&mut rules.name);
    mark(&mut rules.credit);
    rules.chapters.iter_mut().for_each(|chapter| mark(&mut chapter.title));
    for sample in &mut rules.samples {
        sample.id = format!("ann-{:.20}", sample.id);
        [&mut sample.name, &mut sample.one, &mut sample.many].into_iter().for_each(mark);
    }
    for standard in &mut rules.standards {
        [&mut standard.title, &mut standard.topic].into_iter().for_each(mark);
        standard.topic.make_ascii_lowercase();
    }
    for question in &mut rules.questions {
        [&mut question.label, &mut question.topic, &mut question.wording].into_iter().for_each(mark);
        question.topic.make_ascii_lowercase();
        question.prompts.iter_mut().for_each(mark);
    }
    rules.rules.iter_mut().for_each(|rule| mark(&mut rule.source));
    rules
}

/// A link is made for others to see: no word of a rule set is in it unless that was ticked.
#[test]
fn no_word_of_a_rule_set_is_in_a_link_unasked() {
    let mut fits = 0;
    for (id, _) in bandwise::rulesets::all() {
        let base = bandwise::rulesets::by_id(id).unwrap();
        let mut rules = marked(&base);
        rules.based_on = Some(id.to_owned());
        let rules = open(&to_json(&rules)).unwrap();
        let plain = without_words(&rules);
        let text = to_json(&plain);
        assert!(!text.to_lowercase().contains("ann"), "{text}");
        assert_eq!((&*open(&text).unwrap(), &without_words(&plain)), (&plain, &plain), "{id}");
        assert!(has_words(&rules) && !has_words(&plain) && !has_words(&base));
        let scenario = bandwise::model::Scenario::empty(&rules);
        // A rule set that keeps no word of another may be too large without its words as well.
        if let Ok(code) = link::encode(&scenario, &rules, false) {
            fits += 1;
            assert_eq!(*link::decode(&code).unwrap().ruleset, plain, "{id}");
        }
    }
    assert!(fits > 0);
}
