//! The door of the rule sets: whatever is wrong is named with its line and place, and nothing panics.

mod large;
mod none;

use bandwise::rulesets::{all, by_id, open, read, text_of, to_json};
use proptest::prelude::*;

fn sound() -> String {
    to_json(&by_id("pdu-2021").unwrap())
}

/// Changes one place of a sound file, and gives every problem it is refused for; "here" where it is said to
/// stand on the line that was changed.
#[track_caller]
fn problems(from: &str, to: &str) -> Vec<String> {
    let at = sound().find(from).unwrap_or_else(|| panic!("{from} is not in the file"));
    let line = 1 + sound()[..at].matches('\n').count();
    let broken = sound().replacen(from, to, 1);
    let here = format!("line {line}, ");
    let problems = read(&broken).unwrap_err().0;
    problems.iter().map(|wrong| wrong.to_string().replacen(&here, "here: ", 1)).collect()
}

#[test]
fn each_fault_has_its_sentence_with_line_and_place() {
    for (from, to, sentence) in [
        (
            "\"good\": 65",
            "\"good\": 45",
            "here: cuts: write three percentages from 1 to 100, each above the last",
        ),
        ("\"good\": 65", "\"good\": 165", "here: cuts, good: a whole number from 1 to 100 is expected here"),
        ("\"good\": 65", "\"good\": 65.5", "here: cuts, good: a whole number from 1 to 100 is expected here"),
        (
            "\"requires_improvement\": 50",
            "\"requires_improvement\": 0",
            "here: cuts, requires_improvement: a whole number from 1 to 100 is expected here",
        ),
        (
            "\"good\": 65",
            "\"good\": \"65\"",
            "here: cuts, good: a whole number from 1 to 100 is expected here",
        ),
        ("\"good\": 2", "\"good\": 1", "here: points: each rating must be worth more than the one below it"),
        ("\"rounded\"", "\"up\"", "here: rounding: found “up”; write rounded or exact"),
        ("[5, 13]", "[6, 13]", "here: overall, requires_improvement: begins at 6, but no rating has 5"),
        (
            "[5, 13]",
            "[4, 13]",
            "overall, requires_improvement: begins at 4, but totals below 5 have a rating already",
        ),
        (
            "[5, 13]",
            "[13, 5]",
            "overall, requires_improvement: write the first and the last total in square brackets",
        ),
        ("[23, 27]", "[23, 30]", "overall, outstanding: ends at 30, but the scored standards come to 27"),
        ("[23, 27]", "[23, 26]", "overall, outstanding: ends at 26, but the scored standards come to 27"),
        (
            "\"number\": \"2.2.2\"",
            "\"number\": \"2.2.1\"",
            "here: standards, 6, questions, 2, number: “2.2.1” is used twice, first at: standards, 6, questions, 1, number",
        ),
        (
            "\"number\": \"1.2\"",
            "\"number\": \"1.1\"",
            "here: standards, 2, number: “1.1” is used twice, first at: standards, 1, number",
        ),
        (
            "\"id\": \"court\"",
            "\"id\": \"cases\"",
            "here: samples, 2, id: “cases” is used twice, first at: samples, 1, id",
        ),
        (
            "\"number\": 2, \"title\"",
            "\"number\": 1, \"title\"",
            "here: chapters, 2, number: “1” is used twice, first at: chapters, 1, number",
        ),
        (
            "\"title\": \"Staff\"",
            "\"title\": \"Staff\", \"topic\": \"leadership\"",
            "here: standards, 2, topic: two are about “leadership”; give one of them a topic of its own; the first is at: standards, 1, title",
        ),
        (
            "[\"Meaningfully involved\", ",
            "[\"Meaningfully involved\", \"Meaningfully involved\", ",
            "here: standards, 6, questions, 1, prompts, 2: “meaningfully involved” is used twice, first at: standards, 6, questions, 1, prompts, 1",
        ),
        (
            "[\"Meaningfully involved\", ",
            "[\"Meaningfully involved\", \"\", ",
            "here: standards, 6, questions, 1, prompts, 2: this must not be empty",
        ),
        (
            "[\"Meaningfully involved\", ",
            "[\"Meaningfully involved\", \"  \", ",
            "here: standards, 6, questions, 1, prompts, 2: this must not be empty",
        ),
        (
            "\"number\": \"2.2.2\"",
            "\"number\": \"2.3.9\"",
            "standards, 6, questions, 2, number: this number belongs to another standard",
        ),
        (
            "\"sample\": \"court\"",
            "\"sample\": \"courts\"",
            "standards, 5, sample: there is no sample “courts”",
        ),
        (
            "\"title\": \"Leadership\"",
            "\"titel\": \"Leadership\"",
            "here: standards, 1: “titel” is not known here",
        ),
        (
            "\"title\": \"Leadership\"",
            "\"title\": \" \"",
            "here: standards, 1, title: this must not be empty",
        ),
        (
            "\"title\": \"Leadership\"",
            "\"title\": \"a\", \"title\": \"b\"",
            "standards, 1: “title” is given twice",
        ),
        ("\"standard\": \"1.1\"", "\"standard\": \"2.1\"", "leadership, standard: name a judged standard"),
        (
            "\"standard\": \"1.1\"",
            "\"standard\": \"1.1\", \"counts\": [\"2.1\", \"1.1\"]",
            "here: leadership, counts, 2: a standard can’t speak about itself",
        ),
        (
            "\"id\": \"pdu-2021\"",
            "\"id\": \"a\", \"based_on\": \"a\"",
            "based_on: a rule set can’t be made from itself",
        ),
        (
            "\"basis\": \"inferred\"",
            "\"basis\": \"certain\"",
            "rules, 2, basis: found “certain”; write published or",
        ),
        ("\"id\": \"13\"", "\"id\": \"14\"", "id: there is no rule “14”"),
        (
            "\"id\": \"D3\"",
            "\"id\": \"D2\"",
            "here: rules, 16, id: “D2” is used twice, first at: rules, 15, id",
        ),
        ("\"counting\": \"not-rated\"", "\"counting\": \"never\"", "standards, 10, counting: found “never”"),
        ("\"id\": \"pdu-2021\"", "\"id\": \"PDU 2021\"", "id: found “PDU 2021”; write 1 to 24 small letters"),
        ("\"number\": 2, \"title\"", "\"number\": 3, \"title\"", "chapters: there is none for standard 2.1"),
        ("\"version\": 1", "\"version\": 2", "version: found 2; this page reads version 1"),
        (
            "\"format\": \"bandwise rule set\"",
            "\"format\": \"bandwise scenario\"",
            "format: found “bandwise scenario”",
        ),
        ("\"name\": ", "\"label\": ", "“name” is missing"),
        (
            "\"title\": \"Staff\"",
            "\"title\": \"Staff\", \"topic\": \"staff/skills\"",
            "here: standards, 2, topic: found “staff/skills”; write a topic without “/”",
        ),
    ] {
        let said = problems(from, to);
        assert!(said.iter().any(|one| one.contains(sentence)), "{from}: {said:#?}");
    }
    let said =
        read(&sound().replacen("\"standards\": [", "\"standards\": [ oops", 1)).unwrap_err().to_string();
    assert!(said.contains("column ") && said.contains("this is not JSON"), "{said}");
}

#[test]
fn every_problem_is_named_not_only_the_first() {
    let broken = sound().replace("\"good\": 65", "\"good\": 365").replace("Staff", " ").replace("exact", "x");
    let broken = broken.replacen("\"rounded\"", "\"halves up\"", 1);
    let found: Vec<String> = read(&broken).unwrap_err().0.iter().map(|wrong| wrong.place.clone()).collect();
    assert_eq!(found, ["cuts, good", "rounding", "standards, 2, title"]);
}

#[test]
fn what_is_missing_is_said_once() {
    let broken =
        sound().replacen("\"title\": \"Staff\"", "\"other\": 1", 1).replacen("\"number\": \"1.3\", ", "", 1);
    let said: Vec<String> = read(&broken).unwrap_err().0.iter().map(|wrong| wrong.problem.clone()).collect();
    assert_eq!(said, ["“other” is not known here", "“title” is missing", "“number” is missing"]);
}

#[test]
fn a_missing_basis_is_a_problem_of_the_rule() {
    let rules = sound();
    let start = rules.find("{\"id\": \"9\"").unwrap();
    let end = start + rules[start..].find('\n').unwrap() + 1;
    let broken = [&rules[..start], &rules[end..]].concat();
    let said = read(&broken).unwrap_err().to_string();
    assert!(said.contains("rules: rule 9 is missing: give its basis and its source"), "{said}");
}

#[test]
fn ten_megabytes_of_nesting_are_refused_at_once() {
    let said = read(&"[".repeat(10_000_000)).unwrap_err().to_string();
    assert!(said.contains("the file has 10000 KB; a rule set has 1000 KB at the most"), "{said}");
    let nested = ["{\"format\": ", &"[".repeat(40)].concat();
    let said = read(&nested).unwrap_err().to_string();
    assert!(said.contains("line 1: brackets stand in one another more than 32 deep"), "{said}");
}

#[test]
fn a_rule_set_that_comes_with_the_page_keeps_its_id_to_itself() {
    let opened = open(&sound()).unwrap();
    assert_eq!(opened, by_id("pdu-2021").unwrap());
    let said = open(&sound().replace("\"good\": 65", "\"good\": 66")).unwrap_err().to_string();
    assert!(
        said.contains("id: “pdu-2021” is a rule set that comes with the page, and this one differs"),
        "{said}"
    );
    let own = sound().replace("\"good\": 65", "\"good\": 66").replacen("pdu-2021", "pdu-own", 1);
    assert_eq!(open(&own).unwrap().id, "pdu-own");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// Whatever is cut out, put in or changed: a sound rule set or problems, and every sound one reads back.
    #[test]
    fn no_change_of_a_file_makes_it_panic(
        which in any::<prop::sample::Index>(),
        edits in proptest::collection::vec((any::<prop::sample::Index>(), 0..12_usize, "[\\[\\]{}\",:a-z0-9 .]{0,6}"), 1..4),
    ) {
        let (id, _) = all().nth(which.index(all().count())).unwrap();
        let mut text: Vec<char> = text_of(id).unwrap().chars().collect();
        for (at, cut, put) in edits {
            let at = at.index(text.len());
            let end = (at + cut).min(text.len());
            text.splice(at..end, put.chars());
        }
        let text: String = text.into_iter().collect();
        match read(&text) {
            Ok(rules) => prop_assert_eq!(read(&to_json(&rules)).unwrap(), rules),
            Err(error) => prop_assert!(!error.0.is_empty()),
        }
    }

    /// A word of it exchanged for another: most of these are still JSON, so they go deeper.
    #[test]
    fn no_exchange_of_words_makes_it_panic(which in any::<prop::sample::Index>(), one in any::<prop::sample::Index>(), other in any::<prop::sample::Index>()) {
        let (id, _) = all().nth(which.index(all().count())).unwrap();
        let mut words: Vec<&str> = text_of(id).unwrap().split_inclusive(['"', ',', ':', '[', ']']).collect();
        let (one, other) = (one.index(words.len()), other.index(words.len()));
        words.swap(one, other);
        let text = words.concat();
        if let Ok(rules) = read(&text) {
            prop_assert_eq!(read(&to_json(&rules)).unwrap(), rules);
        }
    }
}

/// The published schema takes every rule set that the door takes.
#[test]
fn the_schema_in_the_documents_is_that_of_the_door() {
    let schema = serde_json::from_str(include_str!("../docs/rule-set.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let own = include_str!("data/rulesets/county-audit.json").to_owned();
    let texts = all().map(|(id, _)| text_of(id).unwrap().to_owned()).chain([own, sound()]);
    for text in texts {
        let value = serde_json::from_str(&text).unwrap();
        let problems: Vec<String> = schema.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(problems, Vec::<String>::new());
    }
    // And refuses what is of the wrong form.
    for (from, to) in [
        ("\"version\":1", "\"version\":2"),
        ("\"good\":65", "\"good\":165"),
        ("\"good\":65", "\"good\":\"65\""),
        ("\"rounded\"", "\"up\""),
        ("[5,13]", "[5]"),
        ("\"1.1\"", "\"1\""),
        ("\"id\":\"pdu-2021\"", "\"id\":\"PDU\""),
        ("\"basis\":\"inferred\"", "\"basis\":\"sure\""),
        ("\"id\":\"13\"", "\"id\":\"14\""),
        ("\"sample\":\"court\",", ""),
        ("\"title\":\"Staff\"", "\"title\":\"Staff\",\"extra\":1"),
        ("\"topic\":\"staff\"", "\"topic\":\"staff/skills\""),
        ("[\"Meaningfully involved\"", "[\"\""),
        ("\"rounding\":\"rounded\",", ""),
    ] {
        let text = text_of("pdu-2021").unwrap().replacen(from, to, 1);
        assert_ne!(text, text_of("pdu-2021").unwrap(), "{from}");
        assert!(!schema.is_valid(&serde_json::from_str(&text).unwrap()), "{to}");
        assert!(read(&text).is_err(), "{to}");
    }
}
