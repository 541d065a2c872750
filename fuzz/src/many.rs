//! A fixed number of mutations of the corpus, the same each time, and what became of each.

use std::time::{Duration, Instant};

use bandwise::share::{inbox, link};

use crate::chance::Chance;
use crate::links::{opens, sealed};
use crate::mutate::changed;
use crate::{by_name, holds};

/// Inputs of a target, from which mutations are made.
pub type Corpus = Vec<Vec<u8>>;

/// What became of a run.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    /// How many were tried.
    pub tried: usize,
    /// Of those that were tried as they are, how many opened: each of them is a link that was made by a page.
    pub opened: usize,
    /// Of those whose check was put right on purpose, how many opened: each is the only code of what it opens to.
    pub forged: usize,
    /// How long it took.
    pub took: Duration,
}

/// Inputs as texts, those that are any.
pub fn texts(corpus: &Corpus) -> Vec<String> {
    corpus.iter().filter_map(|bytes| String::from_utf8(bytes.clone()).ok()).collect()
}

/// Links: three quarters are changed and tried as they are, alone or in a text; a quarter gets a check that agrees.
///
/// A changed one opens only where the change left its code as it was, to the letter.
pub fn links(codes: &[String], from: usize, count: usize) -> Tally {
    let began = Instant::now();
    let seeds: Corpus = codes.iter().map(|code| code.clone().into_bytes()).collect();
    let mut tally = Tally { tried: count, ..Tally::default() };
    for number in from..from + count {
        let mut chance = Chance(number as u64);
        let Some(seed) = chance.one(&seeds) else { return tally };
        let times = 1 + chance.below(3);
        let changed = changed(seed, &seeds, times, &mut chance);
        let changed = String::from_utf8_lossy(&changed).into_owned();
        let known = |code: &str| codes.iter().any(|known| known == code);
        match number % 4 {
            0 => tally.forged += usize::from(opens(&sealed(&changed))),
            1 => {
                let text = ["See https://example.org/#", &changed, ". Then tell me.\n"].concat();
                let found = inbox::find(&text).ok().filter(|code| link::decode(code).is_ok());
                holds(found.as_deref().is_none_or(known), &format!("number {number} opened wrongly: {text}"));
                tally.opened += usize::from(found.is_some());
            }
            _ => {
                let opened = opens(&changed);
                holds(!opened || known(&changed), &format!("number {number} opened wrongly: {changed}"));
                tally.opened += usize::from(opened);
            }
        }
    }
    tally.took = began.elapsed();
    tally
}

/// Inputs of targets in turn, changed: what must hold of each is asserted by its target.
pub fn inputs(targets: &[(&str, Corpus)], from: usize, count: usize) -> Tally {
    let began = Instant::now();
    let targets: Vec<_> =
        targets.iter().filter_map(|(name, corpus)| Some((by_name(name)?, corpus))).collect();
    for number in from..from + count {
        let mut chance = Chance(number as u64 ^ 0xf11e);
        let Some((target, corpus)) = targets.get(number % targets.len().max(1)) else { break };
        let Some(seed) = chance.one(corpus) else { continue };
        let times = 1 + chance.below(4);
        let mut changed = changed(seed, corpus, times, &mut chance);
        changed.truncate(target.longest);
        (target.check)(&changed);
    }
    Tally { tried: count, took: began.elapsed(), ..Tally::default() }
}
