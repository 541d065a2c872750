//! The names of steps, for undo and redo.

use super::cases::judgement;
use super::count;
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
        Step::Added(n) => format!("add {}", count(*n as u64, "case", "cases")),
        Step::Removed(row) => format!("remove row {row}"),
        Step::Named => "name the scenario".to_owned(),
        Step::Pasted => "paste".to_owned(),
        Step::OpenedFile => "open a file".to_owned(),
        Step::OpenedExample => "open the Somerset example".to_owned(),
        Step::Began => "begin a new scenario".to_owned(),
        Step::MadeMine => "take over a scenario from a link".to_owned(),
    }
}
