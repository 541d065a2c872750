//! Whatever can come from outside, and what must hold of each decoder whatever it is given.
//!
//! A target takes bytes and asserts: what is accepted has one form only and comes back the same, nothing unreadable
//! becomes a judgement or a rating, and what comes out is no larger than a stated multiple of what went in. The same
//! functions run over the corpus and mutations of it in the tests (`tests/corpus.rs`), guided by coverage in
//! `cargo xtask fuzz` (`tests/coverage.rs`), and a million times in `cargo xtask fuzz --million` ([`many`]).

pub mod chance;
pub mod corpus;
pub mod files;
pub mod kept;
pub mod links;
pub mod many;
pub mod mutate;
pub mod pastes;
pub mod program;
pub mod rooms;
pub mod spreadsheets;
pub mod training;

/// A decoder under test.
pub struct Target {
    /// Its name, and that of its corpus.
    pub name: &'static str,
    /// The most bytes it is given.
    pub longest: usize,
    /// What must hold. Panics where it does not.
    pub check: fn(&[u8]),
}

const fn target(name: &'static str, longest: usize, check: fn(&[u8])) -> Target {
    Target { name, longest, check }
}

/// One for each decoder.
pub const TARGETS: [Target; 16] = [
    target("link", 2_200, links::code),
    target("payload", 1_500, links::payload),
    target("inbox", 4_096, links::inbox),
    target("scenario", 16_384, files::scenario),
    target("rules", 32_768, files::rules),
    target("cases", 16_384, files::cases),
    target("paste", 4_096, pastes::paste),
    target("block", 2_048, pastes::block),
    target("codes", 2_200, training::codes),
    target("progress", 2_048, training::progress),
    target("storage", 8_192, kept::storage),
    target("rooms", 4_096, rooms::rooms),
    target("snapshot", 8_192, kept::snapshot),
    target("sheets", 16_384, spreadsheets::book),
    target("parts", 8_192, spreadsheets::parts),
    target("program", 4_096, program::program),
];

/// The target of this name.
pub fn by_name(name: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.name == name)
}

/// Says nothing of panics in what we stand on: the reader of old workbooks panics on broken ones and is caught, and to
/// tell each with the way there takes longer than all the rest.
pub fn tell_own_faults_alone() {
    std::panic::set_hook(Box::new(|panic| {
        if panic.location().is_some_and(|place| !place.file().contains("registry")) {
            eprintln!("{panic}");
        }
    }));
}

/// Stops where something does not hold, and says what.
#[track_caller]
pub(crate) fn holds(it: bool, what: &str) {
    assert!(it, "{what}");
}
