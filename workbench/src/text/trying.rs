//! Words of trying changes out.

use bandwise::model::{Band, Overall, StandardNumber, StandardReport};
use bandwise::ui::text::{count, list, page, ratings, steps};

use crate::change::tried::Tried;

/// Wording.
pub const OVERALL: &str = "Overall";
/// Wording.
pub const ARITHMETIC: &str = "By arithmetic alone";
/// Wording.
pub const CHANGED: &str = "changed";
/// Wording.
pub const HEADS: [&str; 3] = ["What", "Now", "With the changes"];
/// Wording.
pub const CAPTION: &str = "What would change";
/// Wording.
pub const KEEP: &str = "Keep the changes";
/// Wording.
pub const DROP: &str = "Drop them";
/// Wording.
pub const GOAL: &str = "Ask for an overall rating, and get the fewest judgements to it";
/// Wording.
pub const SLIDERS: &str = "Key questions";
/// Wording.
pub const READ_ONLY: &str = "This scenario came by a link or a file. Make it yours to keep changes.";

/// Score and rating.
pub fn score(overall: &Overall) -> String {
    format!("{}/{} {}", overall.points, overall.out_of, page::rating(overall.rating()))
}

/// The same by arithmetic alone.
pub fn arithmetic(overall: &Overall) -> String {
    format!("{} {}", page::arithmetic(overall), page::rating(overall.arithmetic_rating()))
}

/// A rating, with that by arithmetic where discretion stands in its place.
pub fn rating(report: &StandardReport) -> String {
    let rating = ratings::rating(report);
    match report.arithmetic().filter(|_| report.starred()) {
        Some(arithmetic) => format!("{rating} ({arithmetic} by arithmetic)"),
        None => rating,
    }
}

/// An overall rating that can’t be had.
pub fn never(band: Band) -> String {
    format!("No change of judgements gives {band} overall, with what is allowed above. What was tried stays.")
}

/// A rating that a standard can’t be given.
pub fn never_standard(number: StandardNumber, band: Band) -> String {
    format!(
        "No change of judgements is known that gives {number} {band}. Counts or cases are needed, and with few answers no number of Yes may lie in the band."
    )
}

/// What was kept, in a sentence.
pub fn kept(tried: &Tried, taken_back: &[StandardNumber]) -> String {
    let changed = steps::tried(tried.judgements(), tried.given.len());
    let also = if taken_back.is_empty() {
        String::new()
    } else {
        format!(", and professional discretion on {} taken back", list(taken_back))
    };
    format!("Kept: {changed} changed in your scenario{also}. Undo takes it back.")
}

/// What is tried, in a sentence.
pub fn tried(tried: &Tried, taken_back: &[StandardNumber]) -> String {
    if tried.is_empty() {
        return "Nothing is tried yet: choose a number above, a rating below, or move a slider.".to_owned();
    }
    let mut parts = Vec::new();
    if tried.judgements() > 0 {
        let number = count(tried.judgements(), "judgement", "judgements");
        parts.push(format!("{number}: {}", super::fewest::changes(&tried.changes)));
    }
    if !tried.given.is_empty() {
        parts.push(format!(
            "rated anew: {}",
            list(tried.given.iter().map(|(number, band)| format!("{number} {band}")))
        ));
    }
    let mut said = format!("Trying {}.", parts.join("; "));
    if !taken_back.is_empty() {
        let numbers = list(taken_back);
        said.push_str(&format!(" Professional discretion on {numbers} is taken back with it: it stood against another arithmetic rating."));
    }
    said
}
