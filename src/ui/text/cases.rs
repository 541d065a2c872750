//! Words of the case grid.

use super::{count, list};
use crate::model::{Band, Judgement, Sample};

/// A judgement as a screen reader says it.
pub fn judgement(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Blank => "blank",
        Judgement::Yes => "Yes",
        Judgement::No => "No",
        Judgement::NotApplicable => "N/A",
    }
}

/// Heading of a grid: how many cases.
pub fn heading(sample: &Sample, cases: usize) -> String {
    count(u64::try_from(cases).unwrap_or(u64::MAX), &sample.one, &sample.many)
}

/// How to work the grid.
pub const HOW: &str = "Click a cell to go through Yes, No, N/A and blank. With the keyboard: arrow keys move, Y, N and A answer, Delete clears.";
/// Said over the Somerset grid.
pub const ILLUSTRATIVE: &str = "Illustrative: the report publishes percentages, not cases. These are arranged to give the published totals.";
/// A grid without cases.
pub const NONE: &str = "No cases yet. Add some here and tick, or paste a table below.";
/// Over a column whose score does not come from its cases.
pub const NOT_COUNTED: &str = "not from cases";

/// Which standards rest on a sample.
pub fn rests(standards: &[String]) -> String {
    format!("For {}. ", list(standards))
}

/// The button that removes the row the keyboard is on.
pub fn remove(row: usize) -> String {
    format!("Remove row {row}")
}

/// What a screen reader adds to a column's number and percentage.
pub fn column(label: &str, band: Option<Band>) -> String {
    band.map_or_else(|| format!(" {label}"), |band| format!(" {label}, {band}"))
}
