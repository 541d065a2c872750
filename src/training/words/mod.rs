//! All wording of exercises, so that it can be reviewed as prose.

mod belongs;
mod class;
mod errors;
mod mistakes;
mod questions;
mod reverse;
mod says;
mod theirs;
mod theirs_totals;
mod why;
mod why_discretion;
mod why_standards;

pub(super) use class::{MISTAKES_HEADINGS, answers_headings};
pub use class::{mark, who};
pub use errors::{code_error, progress_error};
pub use mistakes::{name, sentence};
pub(super) use questions::question;
pub(super) use reverse::{began, not_answered, rating_verdict, total_verdict};
pub(super) use says::says;
pub(super) use theirs::theirs;
pub(super) use why::why;

use std::fmt::Display;

use super::{Kind, Level};

/// The reason that exercises give for discretion.
pub(super) const REASON: &str = "Strong evidence beyond the cases.";

/// "a", "a and b", "a, b and c".
pub(super) fn list<T: Display>(items: impl IntoIterator<Item = T>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    match items.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}

/// "1 point", "2 points".
pub(super) fn count(number: u32, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// The name of a kind of exercise.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Score => "Score a key question",
        Kind::Band => "Band a score",
        Kind::Standard => "Rate a standard",
        Kind::Driver => "Name what decides",
        Kind::Overall => "The overall rating",
        Kind::Discretion => "Discretion",
        Kind::Fewest => "The fewest judgements",
        Kind::Counting => "What does not count",
        Kind::Worked => "Find the mistake",
        Kind::Leadership => "The note on leadership",
        Kind::MakeTotal => "Make a total",
        Kind::MakeRating => "Make a rating",
        Kind::Belongs => "What belongs where",
        Kind::Published => "What discretion shows",
    }
}

/// The name of a level.
pub fn level(level: Level) -> &'static str {
    match level {
        Level::First => "Plain",
        Level::Second => "Close",
        Level::Third => "On the edge",
    }
}

/// The title of an exercise’s scenario.
pub(super) fn title(of: Kind) -> String {
    format!("Exercise: {}", kind(of))
}
