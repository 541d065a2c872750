//! Codes of exercise sets and of results, texts in which a trainer has them, and the progress that is kept.

use bandwise::rulesets;
use bandwise::training::Progress;
use bandwise::training::lesson::{Results, Set};
use bandwise::training::words::code_error;
use workbench::train::class::{Act, ClassRoom};

use crate::holds;
use crate::links::sealed;

/// A text as a code, and the same with a check that agrees; and as what a trainer puts into the box.
pub fn codes(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut room = ClassRoom::default();
    room.take(Act::Read([text, "\nMy result: ", &sealed(text), "\n"].concat(), rulesets::default()));
    let kept = room.kept();
    let found = kept.split("\ntext ").next().unwrap_or_default().matches("\nbox ").count();
    holds(found <= text.matches('.').count() + 2, "there are more results than were put in");
    for code in [text, &sealed(text)] {
        match Set::read(code) {
            Ok(set) => {
                holds(set.code() == code, "a set has two codes");
                holds(
                    (1..=Set::MOST).contains(&set.number()) && !set.kinds().is_empty(),
                    "a set has nothing",
                );
            }
            Err(error) => holds(!code_error(error).is_empty(), "a code is refused without a word"),
        }
        match Results::read(code) {
            Ok(results) => {
                holds(results.code() == code, "results have two codes");
                holds(results.done().len() <= Set::MOST as usize, "more was done than a set has");
                holds(results.name().chars().count() <= Results::NAME, "a name is too long");
            }
            Err(error) => holds(!code_error(error).is_empty(), "a code is refused without a word"),
        }
    }
}

/// A text as kept progress: of the present form it has one text only, and of the former one that of the present.
pub fn progress(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(found) = Progress::read(text) {
        let written = found.to_text();
        holds(text.starts_with("bandwise training 1\n") || written == text, "progress has two texts");
        holds(Progress::read(&written) == Ok(found), "progress does not come back");
        holds(written.len() <= 4 * text.len() + 100, "progress grew");
    }
}
