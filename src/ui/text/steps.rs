//! The names of steps, for undo and redo.

use super::cases::judgement;
use super::{count, list};
use crate::session::Step;

/// A step in a few words: "set 2.2.3 of case 4 to Yes".
pub fn step(step: &Step) -> String {
    match step {
        Step::Judged { row, question, judgement: to } => {
            format!("set {question} of row {row} to {}", judgement(*to))
        }
        Step::CountedCases(question) => format!("count {question} from its cases"),
        Step::TypedCounts(question) => format!("type counts for {question}"),
        Step::TypedPercent(question) => format!("type a percentage for {question}"),
        Step::Rated(standard, Some(rating)) => format!("rate {standard} {rating}"),
        Step::Rated(standard, None) => format!("take away the rating of {standard}"),
        Step::UsedDiscretion(standard, true) => format!("use discretion on {standard}"),
        Step::UsedDiscretion(standard, false) => format!("take back discretion on {standard}"),
        Step::Filled(n, to) => {
            format!("set {} to {}", count(*n as u64, "judgement", "judgements"), judgement(*to))
        }
        Step::PastedCells(n) => format!("paste {}", count(*n as u64, "judgement", "judgements")),
        Step::Prompted(row, question, prompt) => {
            format!("answer prompt {question}.{} of row {row}", letter(*prompt))
        }
        Step::Referenced(row) => format!("change the reference of row {row}"),
        Step::Described(row, name) => format!("change {name} of row {row}"),
        Step::Added(n) => format!("add {}", count(*n as u64, "case", "cases")),
        Step::Removed(row, 1) => format!("remove row {row}"),
        Step::Removed(_, n) => format!("remove {n} cases"),
        Step::Duplicated(n) => format!("duplicate {}", count(*n as u64, "case", "cases")),
        Step::Moved(n) => format!("move {}", count(*n as u64, "case", "cases")),
        Step::Ordered => "put the cases into this order".to_owned(),
        Step::Noted(standard) => format!("write the note on {standard}"),
        Step::Named => "name the scenario".to_owned(),
        Step::Tried(judgements, ratings) => ["change ", &tried(*judgements, *ratings)].concat(),
        Step::SwitchedRules(name) => ["switch to the rule set “", name, "”"].concat(),
        Step::ChangedRules(what) if what.is_empty() => "change the rule set".to_owned(),
        Step::ChangedRules(what) => ["change the rule set: ", what].concat(),
        Step::Pasted => "paste".to_owned(),
        Step::OpenedFile => "open a file".to_owned(),
        Step::OpenedKept => "open a scenario kept on this device".to_owned(),
        Step::OpenedExample => "open the Somerset example".to_owned(),
        Step::Began => "begin a new scenario".to_owned(),
        Step::MadeMine => "take over a scenario from a link".to_owned(),
    }
}

/// "1 judgement", "2 judgements and 1 rating".
pub fn tried(judgements: u32, ratings: usize) -> String {
    let mut parts = Vec::new();
    if judgements > 0 || ratings == 0 {
        parts.push(count(judgements, "judgement", "judgements"));
    }
    if ratings > 0 {
        parts.push(count(ratings as u64, "rating", "ratings"));
    }
    list(parts)
}

/// The letter of a prompt: the first is `a`.
pub fn letter(prompt: usize) -> char {
    u8::try_from(prompt).ok().and_then(|place| b'a'.checked_add(place)).map_or('?', char::from)
}
