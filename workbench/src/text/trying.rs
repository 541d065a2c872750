//! Words of trying changes out.

use bandwise::model::Overall;
use bandwise::ui::text::{count, list, page};

use crate::change::tried::Tried;

/// Wording.
pub const OVERALL: &str = "Overall";
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

/// What is tried, in a sentence.
pub fn tried(tried: &Tried, kept: Option<u32>) -> String {
    if let Some(kept) = kept {
        let number = count(kept, "judgement", "judgements");
        return format!("Kept: {number} changed in your scenario. Undo takes it back.");
    }
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
    format!("Trying {}.", parts.join("; "))
}
