//! The names of steps, for undo and redo.

use super::cases::judgement;
use super::{count, list};
use crate::session::Step;

/// A step in a few words: "set 2.2.3 of case 4 to Yes".
pub fn step(step: &Step) -> String {
    let (does, what) = match step {
        Step::Judged { row, question, judgement: to } => {
            ("set ", format!("{question} of row {row} to {}", judgement(*to)))
        }
        Step::CountedCases(question) => ("count ", format!("{question} from its cases")),
        Step::TypedCounts(question) => ("type counts for ", question.to_string()),
        Step::TypedPercent(question) => ("type a percentage for ", question.to_string()),
        Step::Rated(standard, Some(rating)) => ("rate ", format!("{standard} {rating}")),
        Step::Rated(standard, None) => ("take away the rating of ", standard.to_string()),
        Step::UsedDiscretion(standard, true) => ("use discretion on ", standard.to_string()),
        Step::UsedDiscretion(standard, false) => ("take back discretion on ", standard.to_string()),
        Step::Filled(n, to) => ("set ", format!("{} to {}", judgements(*n), judgement(*to))),
        Step::PastedCells(n) => ("paste ", judgements(*n)),
        Step::Prompted(row, question, prompt) => {
            ("answer prompt ", format!("{question}.{} of row {row}", letter(*prompt)))
        }
        Step::Referenced(row) => ("change the reference of row ", row.to_string()),
        Step::Described(row, name) => ("change ", format!("{name} of row {row}")),
        Step::Added(n) => ("add ", cases(*n)),
        Step::Removed(row, 1) => ("remove row ", row.to_string()),
        Step::Removed(_, n) => ("remove ", cases(*n)),
        Step::Duplicated(n) => ("duplicate ", cases(*n)),
        Step::Moved(n) => ("move ", cases(*n)),
        Step::Noted(standard) => ("write the note on ", standard.to_string()),
        Step::Tried(judgements, ratings) => ("change ", tried(*judgements, *ratings)),
        Step::SwitchedRules(name) => ("switch to the rule set ", ["“", name, "”"].concat()),
        Step::ChangedRules(what) if !what.is_empty() => ("change the rule set: ", what.to_string()),
        Step::ChangedRules(_) => ("change the rule set", String::new()),
        Step::Ordered => ("put the cases into this order", String::new()),
        Step::Named => ("name the scenario", String::new()),
        Step::Pasted => ("paste", String::new()),
        Step::OpenedFile => ("open a file", String::new()),
        Step::OpenedKept => ("open a scenario kept on this device", String::new()),
        Step::OpenedExample => ("open the Somerset example", String::new()),
        Step::Began => ("begin a new scenario", String::new()),
        Step::MadeMine => ("take over a scenario from a link", String::new()),
    };
    [does, &what].concat()
}

fn judgements(n: usize) -> String {
    count(n as u64, "judgement", "judgements")
}

fn cases(n: usize) -> String {
    count(n as u64, "case", "cases")
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
