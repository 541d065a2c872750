//! Damaged links. Every beginning and every changed character of a good one is refused.

use bandwise::model::Scenario;
use bandwise::rulesets::pdu_2021;
use bandwise::share::link::{self, LinkError, MAX_LINK};
use bandwise::share::{Opened, check, inbox};
use bandwise::ui::text::link::{link_error, too_long};

use super::golden;

/// What a character is changed into: all of printable ASCII, and some beyond.
fn letters() -> impl Iterator<Item = char> {
    (' '..='~').chain(['\t', '\n', '\r', '\0', 'é', '\u{a0}', '\u{200b}', '…', '样'])
}

fn found_and_opened(text: &str) -> Result<Opened, LinkError> {
    link::decode(&inbox::find(text)?)
}

fn with(text: &str, at: usize, letter: char) -> String {
    format!("{}{letter}{}", &text[..at], &text[at + 1..])
}

#[test]
fn every_beginning_is_cut_short() {
    for golden in golden::all() {
        assert_eq!(link::decode(""), Err(LinkError::Empty));
        for end in 1..golden.code.len() {
            let start = &golden.code[..end];
            assert_eq!(link::decode(start), Err(LinkError::CutShort), "{start}");
        }
    }
}

#[test]
fn every_beginning_of_an_address_is_refused() {
    for golden in golden::all() {
        let address = format!("https://example.org/bandwise/#{}", golden.code);
        for end in 0..address.len() {
            let start = &address[..end];
            let error = found_and_opened(start).unwrap_err();
            if start.contains("#1") {
                assert_eq!(error, LinkError::CutShort, "{start}");
            }
        }
        assert!(found_and_opened(&address).is_ok());
    }
}

#[test]
fn every_changed_character_is_refused() {
    for golden in golden::all() {
        for (at, old) in golden.code.char_indices() {
            for letter in letters().filter(|&letter| letter != old) {
                let changed = with(golden.code, at, letter);
                assert!(link::decode(&changed).is_err(), "{changed}");
            }
        }
    }
}

#[test]
fn every_changed_character_of_an_address_is_refused() {
    for golden in golden::all() {
        let address = format!("https://example.org/bandwise/#{}", golden.code);
        let from = address.find('#').unwrap();
        for (at, old) in address.char_indices().filter(|&(at, _)| at >= from) {
            for letter in letters().filter(|&letter| letter != old) {
                let changed = with(&address, at, letter);
                assert!(found_and_opened(&changed).is_err(), "{changed}");
            }
        }
    }
}

#[test]
fn every_added_removed_or_swapped_character_is_refused() {
    for golden in golden::all() {
        let code = golden.code;
        for at in 0..=code.len() {
            for letter in letters() {
                let longer = format!("{}{letter}{}", &code[..at], &code[at..]);
                assert!(link::decode(&longer).is_err(), "{longer}");
            }
        }
        for at in 0..code.len() {
            let shorter = format!("{}{}", &code[..at], &code[at + 1..]);
            assert!(link::decode(&shorter).is_err(), "{shorter}");
        }
        for at in 1..code.len() {
            let (one, two) = (&code[at - 1..at], &code[at..=at]);
            let swapped = format!("{}{two}{one}{}", &code[..at - 1], &code[at + 1..]);
            assert!(one == two || link::decode(&swapped).is_err(), "{swapped}");
        }
    }
}

#[test]
fn each_fault_has_its_own_name_and_sentence() {
    let sealed = |head: &str| format!("{head}.{}", check::of(head));
    let long = format!("1.pdu-2021.{}", "A".repeat(MAX_LINK));
    let unknown = LinkError::UnknownRuleSet { found: "pdu-2099".into() };
    for (code, error, says) in [
        ("".into(), LinkError::Empty, "There is nothing to open"),
        ("main".into(), LinkError::NotOurs, "There is no scenario in this text"),
        ("x.pdu-2021.AAAA.0000000".into(), LinkError::NotOurs, "There is no scenario"),
        ("01.pdu-2021.AAAA.0000000".into(), LinkError::NotOurs, "There is no scenario"),
        ("1.pdu-2021.AAAA.000000".into(), LinkError::CutShort, "This link was cut short"),
        ("1.pdu-2021.AAAA.0000000".into(), LinkError::Altered, "This link was changed"),
        ("3.pdu-2021.AAAA".into(), LinkError::NewerVersion { found: 3 }, "has format 3"),
        (sealed("1.pdu-2099.AAAA"), unknown, "the rule set “pdu-2099”"),
        ("1.pdu-2099.AAAA.0000000".into(), LinkError::Altered, "This link was changed"),
        (sealed("1.PDU.AAAA"), LinkError::Altered, "This link was changed"),
        (sealed("1.pdu-2021.AAAA"), LinkError::Altered, "This link was changed"),
        (long, LinkError::TooLong { length: 2_011 }, "it has 2,011 characters"),
    ] {
        assert_eq!(link::decode(&code), Err(error.clone()), "{code}");
        assert!(link_error(&error).contains(says), "{}", link_error(&error));
    }
    assert!(link_error(&LinkError::Several).contains("several different links"));
    assert!(too_long(&link::TooLong { length: 2_345, rules: 0 }).contains("2,345 characters"));
}

#[test]
fn what_is_long_is_refused_before_it_is_read() {
    let rules = pdu_2021();
    let code = link::encode(&Scenario::empty(&rules), &rules, false).unwrap();
    let longer = code + &"x".repeat(50_000_000);
    assert_eq!(link::decode(&longer), Err(LinkError::TooLong { length: 50_000_031 }));
}
