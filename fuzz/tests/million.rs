//! A million links, pastes and files, changed from the corpus by their number: none stops a decoder, no link opens that
//! was changed, nothing unreadable becomes an answer or a rating. A part of them runs with every test, all by
//! `cargo xtask fuzz --million`.
#![allow(clippy::unwrap_used, reason = "a test may stop at a surprise")]

use std::sync::LazyLock;
use std::thread::{available_parallelism, scope};

use bandwise::share::link;
use fuzz::corpus::read;
use fuzz::many::{self, Corpus, Tally};

/// How many there are of each.
const ALL: usize = 1_000_000;

/// How many of them are tried here of each.
const PART: usize = 30_000;

/// One in so many files is a spreadsheet, which takes far longer.
const BOOKS: usize = 50;

static CODES: LazyLock<Vec<String>> = LazyLock::new(|| {
    many::texts(&read("link").unwrap()).into_iter().filter(|code| link::decode(code).is_ok()).collect()
});

fn links(from: usize, count: usize) -> Tally {
    many::links(&CODES, from, count)
}

fn of(names: &[&'static str]) -> Vec<(&'static str, Corpus)> {
    names.iter().map(|&name| (name, read(name).unwrap())).collect()
}

fn pastes(from: usize, count: usize) -> Tally {
    many::inputs(&of(&["paste", "paste", "paste", "block"]), from, count)
}

fn files(from: usize, count: usize) -> Tally {
    fuzz::tell_own_faults_alone();
    let books = count / BOOKS;
    many::inputs(&of(&["sheets", "parts"]), from, books);
    many::inputs(&of(&["scenario", "cases", "scenario", "rules"]), from, count - books)
}

/// A run of them, on all processors.
fn run(what: &str, some: fn(usize, usize) -> Tally, count: usize) -> Tally {
    let parts = available_parallelism().map_or(1, usize::from);
    let each = count / parts;
    let began = std::time::Instant::now();
    let tallies: Vec<Tally> = scope(|scope| {
        let runs: Vec<_> = (0..parts)
            .map(|part| {
                let count = if part + 1 == parts { count - part * each } else { each };
                scope.spawn(move || some(part * each, count))
            })
            .collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    let sum = |one: fn(&Tally) -> usize| tallies.iter().map(one).sum::<usize>();
    let all = Tally {
        opened: sum(|tally| tally.opened),
        forged: sum(|tally| tally.forged),
        took: began.elapsed(),
        tried: count,
    };
    println!(
        "{count} {what}: {} opened as they were, {} with a check put right, in {} s",
        all.opened,
        all.forged,
        all.took.as_secs()
    );
    all
}

#[test]
fn a_part_of_a_million_links() {
    let tally = run("links", links, PART);
    // Those that are tried are near enough to good ones to say something.
    assert!(tally.forged > PART / 100 && tally.opened > 0, "{tally:?}");
}

#[test]
fn a_part_of_a_million_pastes() {
    run("pastes", pastes, PART);
}

#[test]
fn a_part_of_a_million_files() {
    run("files", files, PART);
}

#[test]
#[ignore = "takes minutes; cargo xtask fuzz --million"]
fn a_million_of_each() {
    run("links", links, ALL);
    run("pastes", pastes, ALL);
    run("files", files, ALL);
}
