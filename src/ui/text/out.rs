//! Words of what goes out: tables, report, files.

use super::list;
use crate::model::{Basis, RuleSet};

/// Headings of the table of standards.
pub const STANDARDS: &str = "Standard|Title|Rating|Points";
/// Headings of the table of key questions.
pub const QUESTIONS: &str = "Key question|Wording|Yes|Band|Drives the rating";
/// Headings of the table of everything.
pub const RESULTS: &str = "Number|Title or wording|Rating|Points|Discretion applied|Percentage|Yes|Of|Band|Drives|Counted from|Discretion|Note";
/// Heading of case references.
pub const CASE: &str = "Case";
/// The overall line.
pub const OVERALL: &str = "Overall";
/// The line of arithmetic alone.
pub const ARITHMETIC: &str = "Overall by arithmetic alone";
/// The line of the most points.
pub const OUT_OF: &str = "Most points possible";
/// It is so.
pub const YES: &str = "yes";
/// Counted from cases.
pub const FROM_CASES: &str = "cases";
/// From counts.
pub const FROM_COUNTS: &str = "counts";
/// From a printed percentage.
pub const FROM_PERCENT: &str = "printed percentage";
/// Over the standards.
pub const BY_STANDARD: &str = "Ratings by standard";
/// Over the key questions.
pub const BY_QUESTION: &str = "Key questions";
/// Over the notes.
pub const NOTES: &str = "Notes";
/// Over what it rests on.
pub const BASIS: &str = "What this rests on";
/// Copies the report as rich text.
pub const COPY_REPORT: &str = "Copy the report for Word or Outlook";
/// Copies it as Markdown.
pub const COPY_MARKDOWN: &str = "Copy as Markdown";
/// Saves the results.
pub const SAVE_RESULTS: &str = "Save results as CSV";
/// Prints.
pub const PRINT: &str = "Print";
/// Said once it is on the clipboard.
pub const REPORT_COPIED: &str = "Report copied.";
/// Said where it is not.
pub const NOT_COPIED: &str =
    "The browser did not allow copying. Save the results as CSV, or print the report.";

/// The button that saves the cases of a sample.
pub fn save_cases(many: &str) -> String {
    ["Save ", many, " as CSV"].concat()
}

/// How many cases there are.
pub fn cases(samples: &[String]) -> String {
    ["Entered: ", &list(samples), "."].concat()
}

/// Before the standards that are so close.
pub const ONE_JUDGEMENT: &str = "One judgement would change the rating by arithmetic of ";

/// How well the rules are known.
pub fn basis<'a>(rules: &'a RuleSet, of: impl Fn(Basis) -> Vec<&'a str>) -> String {
    let named = |basis, words: &str| match of(basis) {
        ids if ids.is_empty() => String::new(),
        ids => [" ", words, ": ", &list(ids), "."].concat(),
    };
    [
        "Rated under “",
        &rules.name,
        "”.",
        &named(Basis::Published, "Rules stated in a published source"),
        &named(Basis::Inferred, "Inferred from published figures"),
        &named(Basis::Unverified, "Reconstructed, not seen in a source"),
        &named(Basis::Own, "Set by the author of the rule set"),
    ]
    .concat()
}

/// When it was made, and under which rules.
pub fn made(date: &str, rules: &str) -> String {
    ["Made on ", date, " with bandwise, rule set “", rules, "”."].concat()
}

/// A file name from the name of the scenario: letters and digits, with hyphens between.
pub fn file_name(title: &str, what: &str, end: &str) -> String {
    let mut name = String::new();
    for letter in title.chars().chain(['-']).chain(what.chars()) {
        // Any letter beyond ASCII may stand in the name of a file.
        if letter.is_ascii_alphanumeric() || !letter.is_ascii() {
            name.push(letter.to_ascii_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    [name.trim_end_matches('-'), ".", end].concat()
}
