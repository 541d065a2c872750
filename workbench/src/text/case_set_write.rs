//! Words of writing a set of cases.

use bandwise::casesets::Part;
use bandwise::model::QuestionNumber;
use bandwise::ui::text::{count, list};

/// Over the editor.
pub const HEADING: &str = "Make a set of your own";
/// What it is for.
pub const NOTE: &str = "Write cases with a benchmark and its reasons, save them as a file, and pass that on: whoever opens it here judges the same cases. Every case must be made up. Take none from a file with the names changed either: people can be known by what happened to them.";
/// The short name of a new set.
pub const NEW_ID: &str = "new-set";
/// Its name.
pub const NEW_NAME: &str = "New set";
/// Wording.
pub const SAVE: &str = "Save this set as a file";
/// Wording.
pub const JUDGE: &str = "Judge this set";
/// The same while it is not finished.
pub const SAVE_DRAFT: &str = "Save this draft as a file";
/// Over what is still to be written.
pub const TO_DO: &str = "Still to do:";
/// Names a field.
pub const NAME: &str = "Name of the set";
/// Names a field.
pub const ID: &str = "Short name, for the file";
/// Over the ratings.
pub const GIVEN: &str = "Ratings that come with the set";
/// What they are for.
pub const GIVEN_NOTE: &str =
    "These standards are rated by judgement. Give all of them a rating, and there is an overall rating.";
/// No rating.
pub const NONE: &str = "None";
/// Over the cases.
pub const CASES: &str = "Cases";
/// Over the ways to begin.
pub const ANOTHER: &str = "Write another set";
/// What becomes of this one.
pub const ANOTHER_NOTE: &str = "It takes the place of this one, which “Take back the last edit” brings back. Save this one first to have both.";
/// Names a field.
pub const TITLE: &str = "Title";
/// Names a field.
pub const REFERENCE: &str = "Reference";
/// Names a field.
pub const TEXT: &str = "What is told, a paragraph on each line";
/// Over the benchmark.
pub const BENCHMARK_NOTE: &str = "The benchmark: your judgement of each key question, and the reason. Point to the evidence in the text and to the prompt it touches.";
/// Wording.
pub const UP: &str = "Up";
/// Wording.
pub const DOWN: &str = "Down";
/// Wording.
pub const REMOVE: &str = "Remove";

/// More about the buttons.
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

/// Begins with a copy.
pub fn copy(heading: &str) -> String {
    format!("Begin with “{heading}”")
}

/// Begins without cases.
pub fn empty(rules: &str) -> String {
    format!("Begin without cases, under {rules}")
}

/// The short name of a copy of the set that comes with the page.
pub fn copy_id(id: &str) -> String {
    format!("{id}-own")
}

/// Its name.
pub fn copy_name(name: &str) -> String {
    format!("Own copy of {name}")
}

/// What a new case is called.
pub fn new_reference(number: usize) -> String {
    format!("Case {number}")
}

/// No more can be added.
pub const FULL: &str = "A set has 200 cases at the most.";

/// The button that adds one.
pub fn add(sample: &str) -> String {
    format!("Add one more {sample}")
}

/// A case in the list.
pub fn titled(place: usize, reference: &str, heading: &str) -> String {
    format!("{}. {reference}, {heading}", place + 1)
}

/// Under the text of a case.
pub fn text_note(words: usize) -> String {
    let words = count(words as u64, "word", "words");
    format!("{words}. 150 to 260 are enough for something on either side of most key questions.")
}

/// Names a field.
pub fn reason(question: QuestionNumber) -> String {
    format!("Reason for {question}")
}

/// Under the name.
pub fn under(rules: &str) -> String {
    format!("Judged under {rules}. It is shown as “(fictional)” wherever it is named.")
}

/// What the benchmark rates as.
pub fn comes_to(overall: &str) -> String {
    format!("The benchmark comes to {overall}.")
}

/// "Case 2, Case 2" before it has a title.
pub fn numbered(place: usize, reference: &str) -> String {
    format!("{}. {reference}", place + 1)
}

/// How much is wrong, and how much is still to do.
pub fn found(problems: usize, missing: usize) -> String {
    let wrong = match problems {
        0 => "No problems".to_owned(),
        some => count(some as u64, "problem", "problems"),
    };
    match missing {
        0 => wrong,
        some => format!("{wrong}, {} still to do", count(some as u64, "thing", "things")),
    }
}

/// Why a set can't be judged; nothing where it can.
pub fn not_yet(empty: bool, problems: usize, missing: usize) -> Option<String> {
    let until = match (empty, problems, missing) {
        (true, ..) => "a case is added",
        (_, 0, 0) => return None,
        (_, 0, _) => "nothing is left to do",
        (_, _, 0) => "nothing is wrong",
        _ => "nothing is wrong and nothing is left to do",
    };
    Some(format!(
        "It can be judged, and saved as finished, once {until}. Until then it is saved as a draft: “{}” opens it here again, to be written on.",
        super::case_set::CHOOSE_FILE
    ))
}

/// What a case lacks, after its name.
pub fn lacks(parts: &[Part]) -> String {
    let (mut words, mut judgements, mut reasons) = (Vec::new(), 0_u64, 0_u64);
    for part in parts {
        match part {
            Part::Title => words.push("a title".to_owned()),
            Part::Text => words.push("what is told".to_owned()),
            Part::Judgement(_) => judgements += 1,
            Part::Reason(_) => reasons += 1,
        }
    }
    if judgements > 0 {
        words.push(count(judgements, "judgement", "judgements"));
    }
    if reasons > 0 {
        words.push(count(reasons, "reason", "reasons"));
    }
    [": ", &list(words)].concat()
}

/// Above all while what was opened is a draft.
pub fn draft(file: &str) -> String {
    let file = super::case_set::named(file);
    format!("{file} is a draft of a set of cases, to be written on here. What it still lacks stands below.")
}

/// Where a problem stands.
pub fn place(case: Option<(usize, &str)>, question: &str, key: &str) -> String {
    let label = match (question, key) {
        ("", "id") => "short name",
        ("", "name") => "name of the set",
        ("", "reference") => "reference",
        ("", "title") => "title",
        ("", "text") => "what is told",
        ("", "given") => "ratings that come with the set",
        ("", "cases") => "cases",
        ("", _) => "the set as a file",
        _ => "",
    };
    match case {
        Some((at, reference)) if question.is_empty() => format!("Case {} ({reference}), {label}", at + 1),
        Some((at, reference)) => format!("Case {} ({reference}), reason for {question}", at + 1),
        None => super::own::sentence(label).trim_end_matches('.').to_owned(),
    }
}

/// The words of the door, where they speak of the file and not of what stands here.
pub fn problem(found: &str) -> String {
    let Some((problem, first)) = found.split_once(", first at: ") else { return found.to_owned() };
    let case = first.split(", ").nth(1).unwrap_or_default();
    format!("{problem}; case {case} has it already, so write another one")
}
