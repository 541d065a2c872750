//! Words of a trainee laid beside the benchmark: how many answers differ, and what they move, from one count.

use bandwise::casesets::{Agreed, Counts, Difference, Differs};
use bandwise::ui::text::{count, list};

/// The sum of it. Every answer stands in one of its numbers.
pub fn told(found: &Agreed, changed: usize) -> String {
    let counts = found.counts(None);
    let judged = match counts.judged() {
        0 => format!("None of the {} is judged yet.", count(counts.all(), "question", "questions")),
        judged => format!(
            "You judged {judged} of {}: {}",
            count(counts.all(), "question", "questions"),
            compared(counts)
        ),
    };
    [judged, moving(found, counts), blank(counts), after(changed)].concat()
}

/// "101 as the benchmark does and 58 otherwise (47 Yes against No, 11 with N/A on one side)."
fn compared(counts: Counts) -> String {
    let (opposite, not_applicable) = (counts.opposite, counts.not_applicable);
    let each = match (opposite, not_applicable) {
        (0, 0) => return "all as the benchmark does.".to_owned(),
        (_, 0) => format!("{opposite} Yes against No"),
        (0, _) => format!("{not_applicable} with N/A on one side"),
        _ => format!("{opposite} Yes against No, {not_applicable} with N/A on one side"),
    };
    format!("{} as the benchmark does and {} otherwise ({each}).", counts.same, counts.differ())
}

/// What the answers that differ move: each alone, and all together.
fn moving(found: &Agreed, counts: Counts) -> String {
    let differ = |found: &&Difference| found.differs != Differs::Blank;
    let moves = |found: &&Difference| found.moves || found.moves_overall;
    let alone = found.differences.iter().filter(differ).filter(moves).count();
    let together = moved(found);
    let each = match alone {
        0 => "None of these alone moves a rating".to_owned(),
        alone => format!("{alone} of these alone {} a rating", if alone == 1 { "moves" } else { "move" }),
    };
    match (counts.differ(), together.is_empty()) {
        (0, _) => String::new(),
        (1, true) => " That moves no rating.".to_owned(),
        (1, false) => format!(" That moves {together}."),
        (_, true) => format!(" {each}, and all together leave every rating as it is."),
        (_, false) => format!(" {each}; all together move {together}."),
    }
}

/// "2.1, 2.2 and the overall rating"
fn moved(found: &Agreed) -> String {
    let mut standards = Vec::new();
    for (one, two) in found.benchmark.standards.iter().zip(&found.trainee.standards) {
        if one.rating() != two.rating() {
            standards.push(one.number.to_string());
        }
    }
    let whole = found.benchmark.overall.rating() != found.trainee.overall.rating();
    let number = standards.len();
    let standards = match number {
        0 => String::new(),
        1 => ["the rating of ", &standards.concat()].concat(),
        _ => ["the ratings of ", &list(standards)].concat(),
    };
    match (number == 0, whole) {
        (_, false) => standards,
        (true, true) => "the overall rating".to_owned(),
        (false, true) => standards + ", and the overall one",
    }
}

fn blank(counts: Counts) -> String {
    match counts.blank {
        0 => String::new(),
        1 => " 1 is not judged, and is left out on both sides.".to_owned(),
        blank => format!(" {blank} are not judged, and are left out on both sides."),
    }
}

/// What was judged after the benchmark of it was shown.
fn after(changed: usize) -> String {
    match changed {
        0 => String::new(),
        1 => " 1 answer was given or changed after its benchmark was shown: it counts as it was before."
            .to_owned(),
        many => format!(
            " {many} answers were given or changed after their benchmark was shown: they count as they were before."
        ),
    }
}
