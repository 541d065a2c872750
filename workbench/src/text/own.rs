//! Words of the rule set of one's own.

use bandwise::model::{Band, StandardNumber};
use bandwise::ui::text::{self, list};

/// Wording.
pub const PUBLISHED: &str = "The rule set in use comes with this page and never changes. A copy of it is yours to edit: it is the same in every number, so no rating moves until you change one.";
/// Wording.
pub const READ_ONLY: &str = "What is on screen came by a link or a file and is only looked at. Make it yours first; then its rule set can be changed.";
/// Wording.
pub const COPY_NAME: &str = "Name of the copy";
/// Wording.
pub const COPY_ID: &str = "Short name: a–z, 0–9 and hyphens";
/// Wording.
pub const COPY: &str = "Make the copy";
/// Wording.
pub const DUPLICATE: &str = "Duplicate it";
/// Wording.
pub const NOT_COPIED: &str = "Once no problem is left.";
/// Wording.
pub const NAME_EMPTY: &str = "Write a name.";
/// Wording.
pub const ID_WRONG: &str = "Write 1 to 24 small letters, digits and hyphens.";
/// Wording.
pub const ID_OF_THE_PAGE: &str = "A rule set of this short name comes with the page. Write another.";
/// Wording.
pub const ID_IN_USE: &str = "The original has this short name. Write another.";
/// Wording.
pub const SAVE: &str = "Save this rule set as a file";
/// Wording.
pub const NOT_SAVED: &str = "A file can be saved once no problem is left.";
/// Edits that could not be used are kept.
pub const LEFT: &str = "Before the last undo, redo or change of rule set something was typed here that could not be used yet. It is kept until this tab is closed.";
/// Wording.
pub const LEFT_GO_ON: &str = "Go on with it";
/// Wording.
pub const LEFT_DROP: &str = "Drop it";
/// Wording.
pub const OPEN: &str = "Open a rule set";
/// Wording.
pub const OPEN_NOTE: &str = "A file saved here or written by hand. You see first what it would make of the scenario on screen; if something in it is wrong, every problem is named here with its line and place.";
/// Wording.
pub const NAME: &str = "Name and source";
/// Wording.
pub const NUMBERS: &str = "Numbers";
/// Wording.
pub const SAMPLES: &str = "Samples";
/// Wording.
pub const CHAPTERS: &str = "Chapters";
/// Wording.
pub const STANDARDS: &str = "Standards and key questions";
/// Wording.
pub const RULES: &str = "Basis and source of the rules";
/// Wording.
pub const RULES_NOTE: &str = "When you change something a rule rests on, its basis becomes “set by its author”: what you set is never shown as published.";
/// Wording.
pub const CHANGES: &str = "What you changed";
/// Wording.
pub const CHANGES_LATER: &str = "The differences are listed once no problem is left.";
/// Wording.
pub const MADE_FROM_NOTHING: &str = "It does not say which rule set it was made from.";
/// Wording.
pub const CUTS: &str = "Bands of a key question";
/// Wording.
pub const CUTS_NOTE: &str = "The lowest percentage of each rating. Below the first is Inadequate.";
/// Wording.
pub const POINTS: &str = "Points of a rating";
/// Wording.
pub const POINTS_NOTE: &str = "Whole numbers, each larger than the last.";
/// Wording.
pub const OVERALL: &str = "Overall bands";
/// Wording.
pub const OVERALL_NOTE: &str = "The total at which each overall rating begins. Where it ends follows.";
/// Wording.
pub const WORK_OUT: &str = "Work them out";
/// Wording.
pub const DISCRETION: &str = "Discretion window";
/// Wording.
pub const DISCRETION_NOTE: &str = "Open within so many percentage points of a cut, or where a question rests on so few cases; then it moves a standard by so many bands.";
/// Wording.
pub const LEADERSHIP: &str = "Guidance on leadership";
/// Wording.
pub const LEADERSHIP_NOTE: &str =
    "A note at a judged standard where most of the case-based standards are Inadequate. Never a limit.";
/// Wording.
pub const NONE: &str = "No guidance";
/// Wording.
pub const JUDGED: &str = "By judgement";
/// Wording.
pub const CHOOSE: &str = "Choose";
/// Wording.
pub const ASIDE: &str = "What was entered for a standard or key question that you remove is set aside with the scenario, and comes back if you undo. A changed title or number loses nothing. Answers to prompts go by the prompt’s words.";
/// Wording.
pub const HAS_PROBLEM: &str = "has a problem";
/// Wording.
pub const UP: &str = "Move up";
/// Wording.
pub const DOWN: &str = "Move down";
/// Wording.
pub const REMOVE: &str = "Remove";
/// Wording.
pub const ADD_SAMPLE: &str = "Add a sample";
/// Wording.
pub const ADD_CHAPTER: &str = "Add a chapter";
/// Wording.
pub const ADD_STANDARD: &str = "Add a standard";
/// Wording.
pub const ADD_QUESTION: &str = "Add a key question";
/// Wording.
pub const NEW_SAMPLE: &str = "New sample";
/// Wording.
pub const NEW_ONE: &str = "case";
/// Wording.
pub const NEW_MANY: &str = "cases";
/// Wording.
pub const NEW_CHAPTER: &str = "New chapter";
/// Wording.
pub const NEW_STANDARD: &str = "New standard";
/// Wording.
pub const NEW_QUESTION: &str = "New key question";
/// Wording.
pub const NEW_WORDING: &str = "The wording of the new key question";
/// The two ways to read a band off a score: value and words.
pub const ROUNDING: [(&str, &str); 2] = [("rounded", "The printed percentage"), ("exact", "The exact share")];
/// Whether a standard counts: value and words.
pub const COUNTINGS: [(&str, &str); 3] =
    [("scored", "Scored"), ("not-rated", "Not rated"), ("separate", "Rated separately")];
/// How the door says that a range of totals does not rise.
pub const RANGE_WRONG: &str = "[5, 13]";
/// How well a rule is known: value and words.
pub const BASES: [(&str, &str); 4] = [
    ("published", "Published"),
    ("inferred", "Inferred"),
    ("unverified", "Unverified"),
    ("own", "Set by its author"),
];

/// The name of a copy unless another is given.
pub fn copy_of(name: &str) -> String {
    match name.strip_prefix("Own copy of ") {
        Some(_) => format!("{name}, again"),
        None => format!("Own copy of {name}"),
    }
}

/// "2 problems"
pub fn found(problems: usize) -> String {
    match problems {
        0 => "No problems".to_owned(),
        1 => "1 problem. Nothing is passed on to the scenario until it is mended.".to_owned(),
        many => format!("{many} problems. Nothing is passed on to the scenario until they are mended."),
    }
}

/// A problem as a sentence.
pub fn sentence(problem: &str) -> String {
    let mut letters = problem.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    [&first, letters.as_str(), "."].concat()
}

/// The words of the door, where they are about how the file is written and not about what stands here.
pub fn problem(path: &str, found: &str) -> String {
    if path.starts_with("overall/") && found.contains(RANGE_WRONG) {
        return "each rating must begin above the one below it, and the last no higher than the highest total"
            .to_owned();
    }
    if path.starts_with("overall/") && found.starts_with("ends at") {
        return format!("{found}; “Work them out” mends it");
    }
    found.to_owned()
}

/// The label of the field at a path.
pub fn label(path: &str) -> &'static str {
    let steps: Vec<&str> = path.split('/').collect();
    match *steps.as_slice() {
        ["name"] => "Name",
        ["credit"] => "Whose words the key questions are",
        ["rounding"] => "Bands are read off",
        ["leadership"] => "It stands at",
        ["discretion", "points"] => "Points from a cut",
        ["discretion", "few"] => "Cases or fewer",
        ["discretion", _] => "Bands at the most",
        ["points", band] => name(band),
        ["cuts" | "overall", "requires_improvement"] => "Requires improvement from",
        ["cuts" | "overall", "good"] => "Good from",
        ["cuts" | "overall", "outstanding"] => "Outstanding from",
        ["samples", _, "one"] => "One of them",
        ["samples", _, "many"] => "More of them",
        ["samples", ..] => "Name",
        [.., "number"] => "Number",
        [.., "title"] => "Title",
        [.., "label"] => "Short label",
        [.., "wording"] => "Wording",
        [.., "prompts"] => "Prompts, one a line",
        [.., "sample"] => "How it is rated",
        [.., "counting"] => "How it counts",
        [.., "basis"] => "Basis",
        [.., "source"] => "Source",
        _ => "",
    }
}

fn name(band: &str) -> &'static str {
    let found = Band::ALL.into_iter().find(|known| known.slug().replace('-', "_") == band);
    found.map_or("", Band::name)
}

/// Where a problem stands: "Standard 2.1, title".
pub fn place(path: &str, item: &str) -> String {
    let steps: Vec<&str> = path.split('/').collect();
    let whole = match steps.first().copied().unwrap_or_default() {
        "cuts" => CUTS.to_owned(),
        "points" => POINTS.to_owned(),
        "overall" => OVERALL.to_owned(),
        "discretion" => DISCRETION.to_owned(),
        "leadership" => LEADERSHIP.to_owned(),
        "samples" => format!("Sample {item}"),
        "chapters" => format!("Chapter {item}"),
        "standards" if steps.len() > 3 => format!("Key question {item}"),
        "standards" if item.is_empty() => STANDARDS.to_owned(),
        "standards" => format!("Standard {item}"),
        "rules" => format!("Rule {item}"),
        _ => String::new(),
    };
    let label = label(path).to_lowercase();
    match (whole.trim(), label.as_str()) {
        ("", "") => "The rule set".to_owned(),
        ("", _) => self::label(path).to_owned(),
        (whole, "") => whole.to_owned(),
        (whole, label) => format!("{whole}, {label}"),
    }
}

/// "Good 14–22"
pub fn range(band: Band, totals: Option<(u32, u32)>) -> String {
    match totals {
        Some((first, last)) if first <= last => format!("{band} {}", text::range(first, last)),
        _ => format!("{band} –"),
    }
}

/// Whose ratings the guidance counts.
pub fn counted(standards: &[StandardNumber]) -> String {
    format!("It counts the ratings of {}.", list(standards))
}

/// "By key questions on cases"
pub fn rests_on(sample: &str) -> String {
    format!("By key questions: {sample}")
}

/// "2.1 Court work"
pub fn titled(number: &str, title: &str) -> String {
    format!("{number} {title}")
}

/// "Rule D2"
pub fn rule(id: &str) -> String {
    format!("Rule {id}")
}

/// For who can't see what a button stands at.
pub fn up(name: &str) -> String {
    format!("{UP}: {name}")
}

/// The same.
pub fn down(name: &str) -> String {
    format!("{DOWN}: {name}")
}

/// The same.
pub fn remove(name: &str) -> String {
    format!("{REMOVE}: {name}")
}

/// The same.
pub fn add_question(name: &str) -> String {
    format!("{ADD_QUESTION}: {name}")
}

/// Above the differences.
pub fn changed_from(name: &str) -> String {
    format!("Different from “{name}”:")
}

/// Where there are none.
pub fn no_changes(name: &str) -> String {
    format!("Nothing yet: it is the same as “{name}” in every part.")
}

/// Where the original is not at hand.
pub fn made_from_another(id: &str) -> String {
    format!("It was made from “{id}”, which does not come with this page, so the two can’t be compared here.")
}
