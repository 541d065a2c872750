//! Payloads nobody of ours would write, each with a right check: refused, and never a panic.

use bandwise::share::link::LinkError;
use bandwise::share::{base64url, link};

use super::golden;
use super::support::{made_again, of_bits, payload, sealed};

const FLAGS: &str = "0000";
/// Ten ratings not given; from 2.1 on, no discretion.
const STANDARDS: &str = "000 000 000 000 0000 0000 0000 0000 0000 0000";
/// Fourteen questions that rest on cases.
const QUESTIONS: &str = "00 00 00 00 00 00 00 00 00 00 00 00 00 00";
/// No cases, no court reports.
const SAMPLES: &str = "1 1";

#[track_caller]
fn refused(bits: &str) {
    assert_eq!(link::decode(&of_bits(bits)), Err(LinkError::Altered), "{bits}");
}

#[track_caller]
fn accepted(bits: &str) {
    let code = of_bits(bits);
    let opened = link::decode(&code).unwrap();
    assert_eq!(made_again(&opened), Ok(code));
}

#[test]
fn the_parts_in_order_are_accepted() {
    accepted(&format!("{FLAGS}{STANDARDS}{QUESTIONS}{SAMPLES}"));
    accepted(&format!("0100 {STANDARDS}{QUESTIONS}{SAMPLES} 1"));
}

#[test]
fn flags_that_promise_what_does_not_come_are_refused() {
    for flags in ["0010", "0001", "0011", "1110"] {
        refused(&format!("{flags}{STANDARDS}{QUESTIONS}{SAMPLES}"));
    }
}

#[test]
fn two_to_compare_follow_each_other_and_no_third() {
    let one = |flags: &str| format!("{flags}{STANDARDS}{QUESTIONS}{SAMPLES}");
    let words = |flags: &str| format!("{} 1", one(flags));
    accepted(&format!("{}{}", one("0001"), one("1000")));
    accepted(&format!("{}{}", words("0101"), words("0100")));
    refused(&format!("{}{}{}", one("0001"), one("0001"), one("0000")));
    // Text in both or in neither.
    refused(&format!("{}{}", one("0001"), words("0100")));
    refused(&format!("{}{}", words("0101"), one("0000")));
}

#[test]
fn codes_without_a_meaning_are_refused() {
    for given in ["101", "110", "111"] {
        refused(&format!("{FLAGS}{given}{}{QUESTIONS}{SAMPLES}", &STANDARDS[3..]));
    }
    refused(&format!("{FLAGS}{STANDARDS} 11 {}{SAMPLES}", &QUESTIONS[2..]));
    let discretion = |why| format!("000 000 000 000 000 1 00 {why} 0000 0000 0000 0000 0000");
    refused(&format!("{FLAGS}{}{QUESTIONS}{SAMPLES}", discretion("11")));
    refused(&format!("{FLAGS}{}{QUESTIONS}{SAMPLES}", discretion("01")));
    accepted(&format!("{FLAGS}{}{QUESTIONS}{SAMPLES}", discretion("10")));
    accepted(&format!("0100 {}{QUESTIONS}{SAMPLES} 1 1", discretion("01")));
}

#[test]
fn figures_out_of_range_are_refused() {
    let first = |bits: &str| format!("{FLAGS}{STANDARDS} {bits} {}{SAMPLES}", &QUESTIONS[2..]);
    accepted(&first("10 1100100"));
    refused(&first("10 1100101"));
    refused(&first("10 1111111"));
    let million = "0000000000000000000 11110100001001000001";
    accepted(&first(&format!("01 {million} 1")));
    refused(&first(&format!("01 {million} 010")));
    let largest = format!("{}{}", "0".repeat(31), "1".repeat(32));
    refused(&first(&format!("01 {largest} {largest}")));
    refused(&first(&format!("01 {}", "0".repeat(400))));
}

#[test]
fn a_column_of_only_yes_and_no_in_two_bits_each_is_refused() {
    let court = |column: &str| format!("{FLAGS}{STANDARDS}{QUESTIONS} 1 011 {column}");
    accepted(&court("1 10"));
    accepted(&court("0 01 11"));
    refused(&court("0 01 10"));
    refused(&court("0 10 10"));
}

#[test]
fn more_than_the_bits_that_remain_is_refused() {
    let before = format!("{FLAGS}{STANDARDS}{QUESTIONS}");
    for count in ["000001000001", &format!("{}{}", "0".repeat(31), "1".repeat(32))] {
        refused(&format!("{before}{count}"));
        refused(&format!("{before}1{count}1111"));
        refused(&format!("0100 {STANDARDS}{QUESTIONS}{SAMPLES}{count}01000001"));
    }
}

#[test]
fn text_that_is_not_utf8_is_refused() {
    let title = |byte: &str| format!("0100 {STANDARDS}{QUESTIONS}{SAMPLES} 010 {byte}");
    accepted(&title("01000001"));
    refused(&title("11111111"));
    refused(&title("11000011"));
}

#[test]
fn anything_after_the_end_is_refused() {
    let whole = format!("{FLAGS}{STANDARDS}{QUESTIONS}{SAMPLES}");
    refused(&format!("{whole}1"));
    refused(&format!("{whole}0000001"));
    refused(&format!("{whole}00000000"));
    for golden in golden::all() {
        let mut bytes = payload(golden.code);
        bytes.push(0);
        assert_eq!(link::decode(&sealed(&base64url::encode(&bytes))), Err(LinkError::Altered));
        bytes.truncate(bytes.len() - 2);
        assert_eq!(link::decode(&sealed(&base64url::encode(&bytes))), Err(LinkError::Altered));
    }
}

#[test]
fn payloads_that_are_not_base64url_are_refused() {
    for text in ["", "A", "AAAAAAAAAAAN", "AAAAAAAAAAAM=", "AAAAAAAAAAA", "AAAA+AAA", "é"] {
        if text != "AAAAAAAAAAAN" {
            assert_eq!(link::decode(&sealed(text)), Err(LinkError::Altered), "{text}");
        }
    }
}

#[test]
fn every_flipped_bit_is_refused_or_is_another_scenario() {
    for golden in golden::all() {
        let bytes = payload(golden.code);
        for bit in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 128 >> (bit % 8);
            let code = sealed(&base64url::encode(&flipped));
            if let Ok(opened) = link::decode(&code) {
                assert_eq!(made_again(&opened), Ok(code));
                assert_ne!(
                    (opened.scenario, opened.beside),
                    (golden.scenario.clone(), golden.beside.clone())
                );
            }
        }
    }
}
