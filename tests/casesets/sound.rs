//! What the door of the case sets takes is written and read back as it is; nothing makes it panic.

use bandwise::casesets::check::looks_like_one;
use bandwise::casesets::{CaseSet, NORTHMERE, northmere, read, read_under, to_json};
use bandwise::rulesets;
use proptest::prelude::*;

const OWN: &str = include_str!("../data/casesets/county-training.json");

fn county() -> bandwise::model::RuleSet {
    rulesets::read(include_str!("../data/rulesets/county-audit.json")).unwrap()
}

#[test]
fn a_set_under_a_rule_set_of_ones_own() {
    let rules = county();
    let set = read_under(OWN, &rules).unwrap();
    assert_eq!(read_under(&to_json(&set), &rules).unwrap(), set);
    let numbers: Vec<String> =
        set.cases[0].benchmark.iter().map(|known| known.question.to_string()).collect();
    assert_eq!(numbers, ["7.1.1", "7.1.2"], "in the order of the rule set");
    let said = read(OWN).unwrap_err().to_string();
    assert!(said.contains("line 7, rule_set: the page brings no rule set “county-audit”; open that rule set first, or write crc-2018 or nps-2018 or pdu-2021 or pdu-2023 or youth-2018 or youth-2021"), "{said}");
    let said = read_under(OWN, &rulesets::pdu_2021()).unwrap_err().to_string();
    assert!(
        said.contains("rule_set: this set is for “county-audit”, and the rule set in use is “pdu-2021”"),
        "{said}"
    );
    assert!(looks_like_one(OWN) && looks_like_one(NORTHMERE));
    assert!(
        !looks_like_one("")
            && !looks_like_one("{\"format\": \"bandwise rule set\"}")
            && !looks_like_one("[]")
    );
}

#[test]
fn a_set_without_cases_is_one_too() {
    let set = CaseSet::begun("mine", "Mine", &rulesets::pdu_2021());
    assert_eq!(read(&to_json(&set)).unwrap(), set);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    /// Whatever is cut out, put in or changed: a sound set or problems, and every sound one reads back.
    #[test]
    fn no_change_of_a_file_makes_it_panic(
        own in any::<bool>(),
        edits in proptest::collection::vec((any::<prop::sample::Index>(), 0..12_usize, "[\\[\\]{}\",:a-z0-9 .]{0,6}"), 1..4),
    ) {
        let mut text: Vec<char> = if own { OWN } else { NORTHMERE }.chars().collect();
        for (at, cut, put) in edits {
            let at = at.index(text.len());
            let end = (at + cut).min(text.len());
            text.splice(at..end, put.chars());
        }
        let text: String = text.into_iter().collect();
        let (read, again) = if own {
            let rules = county();
            (read_under(&text, &rules), read_under(&text, &rules).map(|set| read_under(&to_json(&set), &rules)))
        } else {
            (read(&text), read(&text).map(|set| super::read(&to_json(&set))))
        };
        match read {
            Ok(set) => prop_assert_eq!(again.unwrap().unwrap(), set),
            Err(error) => prop_assert!(!error.0.is_empty()),
        }
    }

    /// A word of it exchanged for another: most of these are still JSON, so they go deeper.
    #[test]
    fn no_exchange_of_words_makes_it_panic(one in any::<prop::sample::Index>(), other in any::<prop::sample::Index>()) {
        let mut words: Vec<&str> = NORTHMERE.split_inclusive(['"', ',', ':', '[', ']']).collect();
        let (one, other) = (one.index(words.len()), other.index(words.len()));
        words.swap(one, other);
        if let Ok(set) = read(&words.concat()) {
            prop_assert_eq!(read(&to_json(&set)).unwrap(), set);
        }
    }
}

/// The published schema takes every set that the door takes.
#[test]
fn the_schema_in_the_documents_is_that_of_the_door() {
    let schema = serde_json::from_str(include_str!("../../docs/case-set.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let begun = to_json(&CaseSet::begun("mine", "Mine", &rulesets::pdu_2021()));
    for text in [NORTHMERE, OWN, &to_json(&northmere()), &begun] {
        let value = serde_json::from_str(text).unwrap();
        let problems: Vec<String> = schema.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(problems, Vec::<String>::new());
    }
    // And refuses what is of the wrong form.
    for (from, to) in [
        ("\"version\": 1", "\"version\": 2"),
        ("bandwise case set", "bandwise rule set"),
        ("\"id\": \"northmere\"", "\"id\": \"North\""),
        ("\"fictional\": true", "\"fictional\": false"),
        ("\"fictional\": true, ", ""),
        ("\"rule_set\": \"pdu-2021\"", "\"rule_set\": \" \""),
        ("\"standard\": \"1.1\"", "\"standard\": \"1\""),
        ("\"rating\": \"good\"", "\"rating\": \"fair\""),
        ("\"NM01\"", "\"NM01 \""),
        ("\"NM01\"", "\"\""),
        ("\"NM01\"", "\"NM01\", \"extra\": 1"),
        ("\"title\": \"Sheds,", "\"title\": \"Sheds,\\t"),
        ("\"text\": [", "\"text\": [], \"x\": ["),
        ("\"judgement\": \"yes\"", "\"judgement\": \"blank\""),
        ("\"question\": \"2.2.1\"", "\"question\": \"2.2\""),
        ("\"reason\": \"", "\"reason\": \" \", \"x\": \""),
    ] {
        let text = NORTHMERE.replacen(from, to, 1);
        assert_ne!(text, NORTHMERE, "{from}");
        assert!(!schema.is_valid(&serde_json::from_str(&text).unwrap()), "{to}");
        assert!(read(&text).is_err(), "{to}");
    }
}
