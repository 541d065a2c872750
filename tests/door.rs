//! The door of the rule sets: what is broken is named with its place.
#![cfg(not(target_arch = "wasm32"))]

use bandwise::rulesets::{pdu_2021, read, text_of};

#[test]
fn a_broken_rule_set_is_a_sentence_naming_the_place() {
    let sound = text_of("pdu-2021").unwrap();
    for (from, to, sentence) in [
        ("\"good\": 65", "\"good\": 45", "cuts: write three percentages from 1 to 100, each above the last"),
        ("\"good\": 65", "\"good\": 165", "cuts, good: a whole number from 0 to 100 is expected here"),
        ("\"rounded\"", "\"up\"", "rounding: found “up”; write rounded or exact"),
        ("\"number\": \"2.2.2\"", "\"number\": \"2.2.1\"", "standards: “2.2.1” is used twice"),
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
        ("\"title\": \"Leadership\"", "\"titel\": \"Leadership\"", "standards, 1: “titel” is not known here"),
        (
            "\"standard\": \"1.1\"",
            "\"standard\": \"2.1\"",
            "leadership, standard: name a judged standard of this rule set",
        ),
        (
            "\"basis\": \"inferred\"",
            "\"basis\": \"certain\"",
            "rules, 2, basis: found “certain”; write published or inferred or unverified",
        ),
        ("[1, 3, 5]", "[1, 5, 3]", "overall, halves: write three rising numbers"),
        ("\"counting\": \"not-rated\"", "\"counting\": \"never\"", "standards, 10, counting: found “never”"),
        (
            "\"id\": \"pdu-2021\"",
            "\"id\": \"PDU 2021\"",
            "id: write 1 to 24 small letters, digits and hyphens",
        ),
        (
            "{ \"number\": 2, \"title\": \"Court",
            "{ \"number\": 3, \"title\": \"Court",
            "chapters: there is none for standard 2.1",
        ),
        ("\"standards\": [", "\"standards\": [ oops", "line "),
    ] {
        let broken = sound.replacen(from, to, 1);
        assert_ne!(broken, sound, "{from}");
        let said = read(&broken).unwrap_err().to_string();
        assert!(said.contains(sentence), "{said}");
    }
}

#[test]
fn every_rule_is_there_with_its_basis_and_source() {
    let rules = pdu_2021();
    let ids: Vec<&str> = rules.rules.iter().map(|rule| rule.id.as_str()).collect();
    let expected =
        ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "D1", "D2", "D3", "L1"];
    assert_eq!(ids, expected);
    assert!(rules.rules.iter().all(|rule| !rule.text.is_empty() && !rule.source.is_empty()));
}
