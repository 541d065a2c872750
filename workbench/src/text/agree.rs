//! Words of the agreement of two assessors.

use bandwise::analysis::agreement::{Agreement, Deciding, Kappa};
use bandwise::analysis::matching::{By, Matched};
use bandwise::model::{Band, QuestionNumber, Sample, StandardNumber};
use bandwise::ui::text::{count, list};

/// Wording.
pub const NOTHING: &str =
    "No answers can be compared: agreement needs the same cases judged Yes or No on both sides.";
/// Where one side is the worked example and the other is not.
pub const ILLUSTRATIVE: &str = "The cases of the Somerset example are illustrative, arranged to give the published totals: that an answer differs from theirs says nothing of who judged.";
/// Wording.
pub const OVERALL: &str = "All key questions";
/// Wording.
pub const TABLE: &str = "Agreement on cases that both judged Yes or No";
/// Wording.
pub const HEADS: [&str; 5] =
    ["Key question", "Agreed", "Kappa", "95% interval", "Yes or No against N/A or blank"];
/// Wording.
pub const KAPPA: &str = "Cohen’s kappa is agreement beyond what chance would give: 1 is full agreement, 0 is what chance gives. It has no value where both gave one and the same answer throughout. With few cases, or where one of them gave nearly always the same answer, the interval is too narrow or has no meaning. It is no part of the inspectorate’s method.";
/// Wording.
pub const DECIDING: &str = "Disagreements that change a rating";
/// Wording.
pub const SAME_RATINGS: &str = "None: by arithmetic, both come to the same rating of every standard.";
/// Wording.
pub const CANCEL: &str = "None on the whole: by arithmetic, both come to the same rating of every standard. Some disagreements below would move a rating alone; others go the other way.";
/// Wording.
pub const LISTED: &str = "All disagreements";
/// Wording.
pub const LIST_HEADS: [&str; 5] = ["Case", "Key question", "On screen", "The other", "Consequence"];
/// Wording.
pub const NONE: &str = "None: every answer is the same.";
/// Wording.
pub const DECIDES: &str = "on a question that decides a rating";
/// Wording.
pub const ALONE: &str = "alone moves the rating";

/// How cases were matched.
pub fn matched(sample: &Sample, found: &Matched) -> String {
    let name = |number: usize| count(number as u64, &sample.one, &sample.many);
    let by = match found.by {
        By::Reference => "by reference",
        By::Order => "row by row, because one side has no references",
    };
    if found.pairs.is_empty() && (found.only_first.is_empty() || found.only_second.is_empty()) {
        let here = found.only_second.is_empty();
        let (with, without) = if here {
            ("The scenario on screen", "the other")
        } else {
            ("The other", "the scenario on screen")
        };
        let all = name(found.only_first.len() + found.only_second.len());
        return format!("{with} has {all} and {without} none, so nothing of the kind can be compared.");
    }
    let only = |rows: &[usize], where_: &str| match rows.len() {
        0 => String::new(),
        number => format!("; {} only {where_}", name(number)),
    };
    format!(
        "{} matched {by}{}{}.",
        name(found.pairs.len()),
        only(&found.only_first, "on screen"),
        only(&found.only_second, "in the other")
    )
}

/// How many agree.
pub fn agreed(found: &Agreement) -> String {
    let percent = bandwise::model::Percent::of(found.agreed(), found.compared());
    percent
        .map_or("–".to_owned(), |percent| format!("{} of {}, {percent}", found.agreed(), found.compared()))
}

/// A kappa with two decimals.
pub fn number(value: f64) -> String {
    // Nothing is shown as minus nought.
    format!("{:.2}", (value * 100.0).round() / 100.0 + 0.0).replace('-', "−")
}

/// Its interval. One that has no width short of full agreement says nothing.
pub fn interval(kappa: Kappa) -> String {
    if kappa.low == kappa.high && kappa.value < 1.0 {
        return "–".to_owned();
    }
    format!("{} to {}", number(kappa.low), number(kappa.high))
}

/// Which key questions decide a standard.
pub fn decides(found: &Deciding, sets: &[Vec<QuestionNumber>]) -> String {
    let start = format!("{}: {} on screen, {} in the other. ", found.standard, found.from, found.to);
    if sets.is_empty() {
        return start
            + "No set of these disagreements alone decides it: other evidence or cases that are not matched do.";
    }
    let sets: Vec<String> = sets.iter().map(list).collect();
    let answers = if sets.len() == 1 { "the answers on" } else { "the answers on either" };
    format!(
        "{start}Decided by {answers} {}: with those of the other alone, the rating is the other’s.",
        sets.join(", or ")
    )
}

/// A standard whose rating differs for another reason than its answers.
pub fn otherwise(standard: StandardNumber, here: Option<Band>, there: Option<Band>) -> String {
    let rating = |band: Option<Band>| band.map_or("not yet rated", Band::name);
    format!(
        "{standard}: {} on screen, {} in the other. No single answers decide it: one side is not rated, or is rated otherwise than by its answers.",
        rating(here),
        rating(there)
    )
}
