//! Words of the case grid.

use super::{count, list};
use crate::model::{Band, Judgement, RuleSet, Sample};
use crate::rulesets::DEFAULT;

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
pub const HOW: &str = "Click a cell to go through Yes, No, N/A and blank; drag to select several. With the keyboard: arrow keys move, Shift with them selects, Y, N and A answer, Delete clears; copy and paste work as in a spreadsheet, and Ctrl+Z takes a step back.";
/// Said over a grid that began as the one of the Somerset report.
pub fn illustrative(rules: &RuleSet, published: bool) -> String {
    let words = if published {
        "Illustrative: the report publishes percentages, not cases. These are arranged to give the published totals."
    } else if rules.id == DEFAULT {
        "Illustrative: these cases were made to give the totals of a published report, and were changed since. They give other totals now."
    } else {
        "Illustrative: these cases were made to give totals published under another rule set. Under this one nothing was published about them."
    };
    words.to_owned()
}

/// A grid without cases.
pub const NONE: &str = "No cases yet. Add some here and tick, or paste a table below.";
/// Over a column whose score does not come from its cases.
pub const NOT_COUNTED: &str = "not from cases";

/// Which standards rest on a sample.
pub fn rests(standards: &[String]) -> String {
    format!("For {}. ", list(standards))
}

/// A grid of which no case is shown.
pub const NONE_SHOWN: &str = "No case is as asked for above. Choose “Show all cases”.";

/// Names the rows something is done with.
pub fn rows(first: usize, count: usize) -> String {
    if count == 1 { format!("row {first}") } else { format!("{count} rows") }
}

/// How many cells are selected.
pub fn selected(cells: usize) -> String {
    format!("{cells} cells selected. Set them to")
}

/// How many of the cases are shown.
pub fn shown(shown: usize, all: usize) -> String {
    format!("{shown} of {all} shown.")
}

/// The button that gives what is selected an answer.
pub fn fill(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Blank => "Clear",
        other => self::judgement(other),
    }
}

/// An answer to choose on the form of a case.
pub fn answer(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Blank => "Not answered",
        other => self::judgement(other),
    }
}

/// Which case of the list the form shows.
pub fn position(sample: &Sample, place: usize, count: usize, row: usize) -> String {
    let mut one = sample.one.clone();
    one.get_mut(..1).map(str::make_ascii_uppercase);
    let row = if place == row { String::new() } else { format!(" (row {row})") };
    format!("{one} {place} of {count}{row}")
}

/// What a screen reader adds to a column's number and percentage.
pub fn column(label: &str, band: Option<Band>) -> String {
    band.map_or_else(|| format!(" {label}"), |band| format!(" {label}, {band}"))
}

/// A judgement as a spreadsheet cell; blank is empty.
pub fn answer_cell(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Blank => "",
        other => self::judgement(other),
    }
}
