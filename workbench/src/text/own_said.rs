//! Words of what the editor says of what was done in it: saved, opened, kept, and not written yet.

use bandwise::rulesets::RuleSetError;
use bandwise::ui::text::link::problems_found;
use bandwise::ui::text::{count, labels};

use super::own::{NEW_CHAPTER, NEW_QUESTION, NEW_SAMPLE, NEW_STANDARD, NEW_WORDING, SAVE, sentence};

/// Wording.
pub const NOT_ALLOWED: &str = "The browser did not allow saving a file.";
/// Wording.
pub const CHOOSE_FILE: &str = "Choose a rule set’s file";
/// Wording.
pub const FIRST_QUESTION: &str = "A standard rated by key questions needs at least one, so it has been given one to begin with. Write its short label and its wording.";

/// Takes back the last edit.
pub const TAKE_BACK: &str = "Take back the last edit";
/// A step of the history, before what was removed.
pub const REMOVED: &str = "remove ";
/// The same, before what was moved.
pub const MOVED: &str = "move ";
/// The same.
pub const COPIED: &str = "make a copy of it";

/// The name of the step that adds to a list.
pub fn added(list: &str) -> &'static str {
    match list.rsplit('/').next().unwrap_or_default() {
        "samples" => "add a sample",
        "chapters" => "add a chapter",
        "standards" => "add a standard",
        _ => "add a key question",
    }
}

/// The words that the page puts into a new field at a path.
pub fn new_words(path: &str) -> Option<&'static str> {
    let steps: Vec<&str> = path.split('/').collect();
    match *steps.as_slice() {
        ["samples", _, "name"] => Some(NEW_SAMPLE),
        ["chapters", _, "title"] => Some(NEW_CHAPTER),
        ["standards", _, "title"] => Some(NEW_STANDARD),
        [.., "questions", _, "label"] => Some(NEW_QUESTION),
        [.., "questions", _, "wording"] => Some(NEW_WORDING),
        _ => None,
    }
}

/// Over the places where they still stand.
pub fn ours(places: usize) -> String {
    format!("This page’s own words still stand in {}:", count(places as u64, "place", "places"))
}

/// At a standard that is rated by judgement for now.
pub fn kept(questions: usize) -> String {
    let (found, them) = match questions {
        1 => ("1 key question is kept".to_owned(), "it"),
        many => (format!("{many} key questions are kept"), "them"),
    };
    format!("{found}. Choosing a sample brings {them} back, with the figures.")
}

/// Where a file was saved.
pub fn saved(name: &str) -> String {
    format!("Saved as {name}.")
}

/// Above the problems of a file.
pub fn unsound(name: &str, problems: usize) -> String {
    let found = problems_found(problems);
    format!("“{name}” can’t be used as a rule set: {found}.")
}

/// The problems of a file, a sentence each. Of what several parts ask for, it is said once that it is missing.
pub fn problems(error: &RuleSetError) -> Vec<String> {
    let mut all: Vec<String> = error.0.iter().map(|wrong| sentence(&wrong.to_string())).collect();
    let mut known = Vec::new();
    all.retain(|words| {
        let new = !known.contains(words);
        known.push(words.clone());
        new
    });
    all
}

/// What a file is that is no rule set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing but white space.
    Empty,
    /// A zip file.
    Packed,
    /// The container of older spreadsheets.
    Book,
    /// A picture.
    Picture,
    /// A PDF.
    Pdf,
    /// Bytes that are no text.
    Binary,
    /// A scenario’s file.
    Scenario,
    /// A link to one.
    Link,
    /// Lines of cells.
    Table,
    /// JSON of another kind.
    Other,
    /// Any other text.
    Text,
}

/// What a file is, after its name.
pub fn what_is(kind: Kind) -> &'static str {
    match kind {
        Kind::Empty => "is empty",
        Kind::Packed => "is a spreadsheet or a packed folder",
        Kind::Book => "is a spreadsheet",
        Kind::Picture => "is a picture",
        Kind::Pdf => "is a PDF",
        Kind::Binary => "is no text",
        Kind::Scenario => "is a scenario",
        Kind::Link => "is a link to a scenario",
        Kind::Table => "is a table",
        Kind::Other => "is of another kind",
        Kind::Text => "is plain text",
    }
}

/// What the file is, what is opened here instead, and where the file itself is opened.
pub fn no_rule_set(name: &str, kind: Kind) -> String {
    let what = match kind {
        Kind::Other => "does not call itself a rule set, as “format” does in its first line",
        kind => what_is(kind),
    };
    let elsewhere = match kind {
        Kind::Packed | Kind::Book => "A spreadsheet is",
        Kind::Scenario | Kind::Link => "A scenario is",
        Kind::Table => "A table is",
        _ => "",
    };
    let elsewhere = match elsewhere {
        "" => String::new(),
        found => format!(" {found} opened under “{}” below, by “{}”.", labels::OPEN, labels::CHOOSE_FILE),
    };
    format!("“{name}” {what}. A rule set is opened here: a .json file as “{SAVE}” makes it.{elsewhere}")
}

/// A file that is larger than any rule set.
pub fn too_large(size: u64) -> String {
    format!("This file has {} MB. A rule set has 1 MB at the most.", size.div_ceil(1_000_000))
}
