//! The words of rules where a number is nought or one.

use std::rc::Rc;

use bandwise::model::{
    Band, Discretion, Entry, Evidence, Guidance, RULES, RuleSet, Scenario, Tally, Why, Window, rate,
};
use bandwise::rulesets::{all, by_id, example, open};
use bandwise::ui::text::page::attainable;
use bandwise::ui::text::ratings::{flags, guidance, window};
use bandwise::ui::text::rules::rule;
use bandwise::ui::text::{range, span};

/// A rule set of one standard.
fn one(standard: &str, more: &[(&str, &str)]) -> Rc<RuleSet> {
    let text = include_str!("data/rulesets/one.json").replacen(
        "\"standards\": []",
        &format!("\"standards\": [{standard}]"),
        1,
    );
    let change = |text: String, (from, to): &(&str, &str)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    };
    open(&more.iter().fold(text, change)).unwrap()
}

const JUDGED: &str = "{ \"number\": \"1.1\", \"title\": \"Managers\" }";
const BY_CASES: &str = "{ \"number\": \"1.1\", \"title\": \"Plans\", \"sample\": \"files\", \"questions\": [{ \"number\": \"1.1.1\", \"label\": \"Made\", \"wording\": \"Was it made?\" }] }";
const WINDOW: &str = "\"points\": 5, \"few\": 5, \"bands\": 1";

#[test]
fn one_standard() {
    for (standard, judged) in [(JUDGED, true), (BY_CASES, false)] {
        let rules = one(standard, &[]);
        assert_eq!(rule(&rules, "F1"), "One standard in one chapter; it is scored.");
        assert_eq!(
            rule(&rules, "11"),
            "Points: Inadequate 0, Requires improvement 1, Good 2, Outstanding 3. The overall score is that of the only scored standard, out of 3."
        );
        let overall = rule(&rules, "12");
        assert!(overall.starts_with("Points in all, and the overall rating: Inadequate 0, Requires improvement 1, Good 2, Outstanding 3."), "{overall}");
        let words = if judged { "1.1 is rated by judgement, not by percentages." } else { "" };
        assert_eq!(rule(&rules, "10"), words);
        assert_eq!((rule(&rules, "8"), rule(&rules, "9"), rule(&rules, "L1")), Default::default());
    }
}

#[test]
fn the_window_of_discretion_at_nought_and_one() {
    let of = |numbers: &str| one(BY_CASES, &[(WINDOW, numbers)]);
    let none = of("\"points\": 0, \"few\": 0, \"bands\": 0");
    assert_eq!(
        rule(&none, "D2"),
        "Discretion is open when the lowest key question lies on a cut, or one different judgement would change the rating."
    );
    assert_eq!(rule(&none, "D3"), "Discretion moves no standard: any other rating is flagged.");
    let single = of("\"points\": 1, \"few\": 1, \"bands\": 1");
    assert_eq!(
        rule(&single, "D2"),
        "Discretion is open when the lowest key question lies within 1 percentage point of a cut, or one different judgement would change the rating, or the question rests on a single case."
    );
    assert_eq!(rule(&single, "D3"), "Discretion moves a standard by one rating at the most.");
    let near = Window { near: Some(50), ..Window::default() };
    assert_eq!(window(&near, &none), "Discretion is open: the lowest key question lies on the cut at 50%.");
    assert_eq!(
        window(&near, &single),
        "Discretion is open: the lowest key question lies within 1 point of the cut at 50%."
    );
    let mut scenario = Scenario::empty(&none);
    scenario.questions[0] = Evidence::Counts(Tally::new(30, 60).unwrap());
    let moved = Discretion { rating: Band::Good, why: Why::LeftOut };
    scenario.standards[0] = Entry { discretion: Some(moved), ..Entry::default() };
    let report = rate(&none, &scenario);
    assert_eq!(
        flags(report.standards[0].discretion.as_ref().unwrap(), &none),
        "By this rule set discretion moves no standard. "
    );
}

#[test]
fn the_guidance_on_one_standard_and_on_none() {
    let county = include_str!("data/rulesets/county-audit.json");
    assert_eq!(
        rule(&open(county).unwrap(), "L1"),
        "When 7.1 is Inadequate, guidance indicates Inadequate for 1.1. A note, never a limit."
    );
    let none = open(&county.replacen("\"counts\": [\"7.1\"]", "\"counts\": []", 1)).unwrap();
    assert_eq!(rule(&none, "L1"), "Guidance on 1.1 counts no standard here, and so says nothing.");
    let number = bandwise::rulesets::number::standard("1.1").unwrap();
    for (inadequate, of, words) in [
        (1, 1, "Guidance would indicate Inadequate: the only standard counted is Inadequate. "),
        (2, 3, "Guidance would indicate Inadequate: 2 of 3 case-based standards are Inadequate. "),
    ] {
        let found = Guidance { standard: number, inadequate, of, indicated: true };
        assert_eq!(guidance(&found, Some(Band::Inadequate)), words);
    }
}

#[test]
fn ranges_of_one_number_are_that_number() {
    assert_eq!((range(0, 0), range(0, 4)), ("0".to_owned(), "0–4".to_owned()));
    assert_eq!((span(0, 0), span(0, 4)), ("0".to_owned(), "0 to 4".to_owned()));
    // One key question is Inadequate already, so the other can raise nothing.
    let (rules, mut scenario) = example();
    let other = rules.questions.iter().position(|question| question.number.to_string() == "2.2.1").unwrap();
    scenario.questions[other] = Evidence::Counts(Tally::default());
    let overall = rate(&rules, &scenario).overall;
    assert_eq!(overall.attainable.0, overall.attainable.1);
    let total = overall.attainable.0;
    assert_eq!(
        attainable(&overall),
        format!("Points so far. The total comes to {total} in any case: Requires improvement.")
    );
}

#[test]
fn cuts_at_the_ends() {
    let ends = [(
        "\"requires_improvement\": 50, \"good\": 65, \"outstanding\": 80",
        "\"requires_improvement\": 1, \"good\": 2, \"outstanding\": 100",
    )];
    assert_eq!(
        rule(&one(BY_CASES, &ends), "4"),
        "Below 1% is Inadequate, 1% Requires improvement, 2 to 99% Good, 100% Outstanding."
    );
}

/// Samples that nothing rests on are not spoken of.
#[test]
fn samples_without_standards() {
    let two = [(
        "\"many\": \"files\" }",
        "\"many\": \"files\" }, { \"id\": \"visits\", \"name\": \"Visits\", \"one\": \"visit\", \"many\": \"visits\" }",
    )];
    let basis =
        [("\"rules\": [", "\"rules\": [ { \"id\": \"8\", \"basis\": \"own\", \"source\": \"Handbook\" },")];
    let both = [two, basis].concat();
    assert_eq!(
        rule(&one(BY_CASES, &both), "8"),
        "A standard rests on a sample, and there is more than one: 1.1 rests on files."
    );
    assert_eq!(
        rule(&one(JUDGED, &both), "8"),
        "A standard rests on a sample, and there is more than one. No standard rests on one yet."
    );
}

/// No rule of any rule set says “1 standards” or leaves a gap.
#[test]
fn no_rule_counts_badly() {
    let odd = [one(JUDGED, &[]), one(BY_CASES, &[(WINDOW, "\"points\": 0, \"few\": 1, \"bands\": 0")])];
    for rules in all().map(|(id, _)| by_id(id).unwrap()).chain(odd) {
        for id in RULES.into_iter().filter(|id| rules.is_in_force(id)) {
            let words = rule(&rules, id);
            for bad in [
                " 1 standards",
                "1 chapters",
                " 1 ratings",
                " 1 cases",
                " 0 percentage",
                " 0 cases",
                " 0 ratings",
                "  ",
                " ,",
                " .",
            ] {
                assert!(!words.contains(bad), "{} rule {id}: {words}", rules.id);
            }
        }
    }
}
