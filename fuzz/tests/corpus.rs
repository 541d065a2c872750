//! Every target over its corpus and a fixed number of mutations of it. After a change that is meant,
//! `FUZZ_CORPUS=write cargo test -p fuzz --test corpus` adds what `seeds.rs` makes anew; finds are added by hand.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at a surprise"
)]

#[path = "../../sheets/tests/support/compound.rs"]
mod compound;
mod seeds;

use std::fs;

use bandwise::share::link;
use fuzz::corpus::{folder, read};
use fuzz::{TARGETS, many};

/// How often the corpus of each target is changed here.
const TIMES: usize = 2_000;

#[test]
fn what_was_made_for_the_corpus_is_in_it() {
    for (target, name, bytes) in seeds::all() {
        let file = folder(target).join(name);
        if std::env::var_os("FUZZ_CORPUS").is_some_and(|what| what == "write") {
            fs::create_dir_all(folder(target)).unwrap();
            fs::write(file, bytes).unwrap();
        } else {
            assert!(file.exists(), "{} is not there", file.display());
        }
    }
}

#[test]
fn every_target_holds_over_its_corpus() {
    for target in &TARGETS {
        let corpus = read(target.name).unwrap();
        assert!(corpus.len() >= 3, "{} has {} inputs", target.name, corpus.len());
        for bytes in corpus {
            assert!(bytes.len() <= target.longest, "an input of {} is too long", target.name);
            (target.check)(&bytes);
        }
    }
}

#[test]
fn every_target_holds_over_mutations() {
    for target in &TARGETS {
        let slow = matches!(target.name, "sheets" | "parts" | "rules");
        let times = if slow { TIMES / 10 } else { TIMES };
        many::inputs(&[(target.name, read(target.name).unwrap())], 0, times);
    }
}

/// The links that are kept open, so that mutations of them are mutations of good links.
#[test]
fn the_corpus_has_links_that_open() {
    let texts = many::texts(&read("link").unwrap());
    let good = texts.iter().filter(|code| link::decode(code).is_ok()).count();
    assert!(good >= 15, "{good} links open");
}

/// So that mutations of them come to the functions.
#[test]
fn the_corpus_has_programs_that_unpack() {
    let corpus = read("program").unwrap();
    assert!(corpus.iter().filter(|packed| fuzz::program::unpacks(packed)).count() >= 4);
}

/// A target that could not fail would find nothing.
#[test]
fn a_target_stops_at_what_does_not_hold() {
    let made_up = std::panic::catch_unwind(|| {
        fuzz::pastes::nothing_is_made_up(
            "Case\t2.2.1\nA\tperhaps",
            &seeds::read_paste("Case\t2.2.1\nA\tyes"),
        );
    });
    assert!(made_up.is_err());
    let known = vec!["1.pdu-2021.AAAAAAAAAAAM.08kfmvr".to_owned()];
    assert_eq!(many::links(&known, 0, 2_000).tried, 2_000);
}
