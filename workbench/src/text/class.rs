//! Words for a trainer.

use bandwise::training::lesson::{Feedback, Set};
use bandwise::training::words;
use bandwise::ui::text::{count, list};

/// What a trainer does, step by step.
pub const STEPS: [&str; 3] = [
    "Make a set of exercises below, and copy its link.",
    "Send the link to your trainees. At the end of the set each of them copies a link with the results, and sends it back to you.",
    "Paste all the links that come back into the box below: the table shows who got what right, and which mistakes were made.",
];

/// Over the form.
pub const MAKE: &str = "Make a set of exercises";
/// A group of boxes.
pub const KINDS: &str = "Kinds of exercise";
/// A list.
pub const LEVEL: &str = "How hard";
/// A list.
pub const FEEDBACK: &str = "When trainees are told";
/// Of that list.
pub const AT_ONCE: &str = "After each answer";
/// Of that list.
pub const AT_END: &str = "After the last one";
/// A field.
pub const NUMBER: &str = "How many";
/// A field.
pub const SEED: &str = "Draw number";
/// A button.
pub const COPY: &str = "Copy the link";
/// Nothing is chosen.
pub const NO_KINDS: &str = "Choose at least one kind of exercise.";
/// Beside a set under a rule set that does not come with the page.
pub const OWN_NOTE: &str = "This rule set is your own, and the link does not hold it. Trainees need its file first: save it under “Share or save”, as a file, and send it along. They open the file, then the link.";
/// Over the box for codes.
pub const RESULTS: &str = "The results of a class";
/// What it takes.
pub const RESULTS_NOTE: &str = "Paste the links of all trainees, one or more a line; the mails around them do no harm. The box is the whole list: where it is read again, what came from it before is replaced. Results of a set that was not made in this tab need the link of their set in the box as well. Names stay in this tab, are forgotten when it is closed, and go nowhere.";
/// The box.
pub const CODES: &str = "Links or codes, any number";
/// A button.
pub const READ: &str = "Put them into the table";
/// A button.
pub const EMPTY: &str = "Empty the table";
/// A button.
pub const UNDO: &str = "Put all of it back";
/// What was done.
pub const EMPTIED: &str = "The table and the box are empty.";
/// What was done.
pub const PUT_BACK: &str = "It is back.";
/// Nothing was in the box.
pub const NOTHING: &str =
    "Nothing was pasted, so the table is as it was. Paste the links that your trainees sent you.";
/// A list.
pub const WHICH: &str = "There are results of several sets. Show";
/// A button.
pub const SAVE_ANSWERS: &str = "Save the answers as CSV";
/// A button.
pub const SAVE_MISTAKES: &str = "Save the mistakes as CSV";
/// Heading of a column.
pub const WHO: &str = "Name";
/// Heading of a column.
pub const RIGHT: &str = "Right";
/// Heading of the last row.
pub const HOW_MANY: &str = "Got it right";
/// Name of a table.
pub const ANSWERS: &str = "Who got what right";
/// In a cell.
pub const IS_RIGHT: &str = "right";
/// In a cell.
pub const IS_WRONG: &str = "wrong";
/// In a cell.
pub const NOT_ANSWERED: &str = "not answered";
/// A row.
pub const OPEN: &str = "Not answered";
/// Name of a table.
pub const OPTIONS: &str = "Who chose what";
/// Heading of a column.
pub const OPTION: &str = "Answer";
/// Heading of a column.
pub const CHOSEN: &str = "Chosen";
/// What an option is.
pub const THE_RIGHT_ONE: &str = "This is right.";
/// Name of a table.
pub const ALL_ANSWERS: &str = "All answers";
/// Heading of a column.
pub const ANSWER: &str = "Answer";
/// A button.
pub const BEFORE: &str = "The one before";
/// A button.
pub const AFTER: &str = "The next one";
/// A button.
pub const CLOSE: &str = "Close";
/// Name of a table.
pub const MISTAKES: &str = "Mistakes by kind";
/// In its place.
pub const NO_MISTAKES: &str = "Nobody made a mistake that has a name.";
/// Heading of a column.
pub const MISTAKE: &str = "Mistake";
/// Heading of a column.
pub const TIMES: &str = "Times";
/// Heading of a column.
pub const BY: &str = "By";
/// Name of a table.
pub const HARDEST: &str = "What the class found hard";
/// In its place.
pub const ALL_RIGHT: &str = "Everybody got every exercise right.";
/// Heading of a column.
pub const EXERCISE: &str = "Exercise";

/// Beside a kind of exercise: its rules that were seen in no source.
pub fn unverified(rules: &[&str]) -> String {
    match rules {
        [one] => format!(" (rule {one} is unverified)"),
        more => format!(" (rules {} are unverified)", list(more)),
    }
}

/// What a set is.
pub fn make_note(rules: &str) -> String {
    format!(
        "Under “{rules}”, the rule set at the top of the page. Whoever opens the link gets the same exercises in the same order; another draw number gives other ones."
    )
}

/// A number that can't be read.
pub fn number_wrong(typed: &str) -> String {
    format!("How many: {}; write a whole number from 1 to {}.", written(typed), Set::MOST)
}

/// A seed that can't be read.
pub fn seed_wrong(typed: &str) -> String {
    format!("Draw number: {}; write a whole number from 0 to {}.", written(typed), u32::MAX)
}

fn written(typed: &str) -> String {
    match typed.trim() {
        "" => "nothing was written".to_owned(),
        typed => format!("found “{}”", short(typed)),
    }
}

/// The beginning of a text.
pub(super) fn short(text: &str) -> String {
    let mut begin: String = text.chars().take(32).collect();
    if begin.len() < text.len() {
        begin.push('…');
    }
    begin
}

/// A set in words.
pub fn set(name: &str, set: &Set) -> String {
    let told = match set.feedback() {
        Feedback::AtOnce => AT_ONCE,
        Feedback::AtEnd => AT_END,
    };
    format!(
        "“{name}”, {}, {} of {}, draw number {}, told {}",
        words::level(set.level()).to_lowercase(),
        count(set.number(), "exercise", "exercises"),
        // The kinds come in turn.
        count(set.number().min(set.kinds().len() as u32), "kind", "kinds"),
        set.seed(),
        told.to_lowercase()
    )
}

/// A set and how many results there are of it.
pub fn group(set: &str, number: usize) -> String {
    format!("{}: {set}", count(number as u64, "result", "results"))
}

/// What stands in the table.
pub fn found(trainees: usize, exercises: usize) -> String {
    format!(
        "{} on {}. ",
        count(trainees as u64, "trainee", "trainees"),
        count(exercises as u64, "exercise", "exercises")
    )
}

/// Which set it is of.
pub fn of(set: &str) -> String {
    format!("The set: {set}.")
}

/// What the table shows.
pub fn legend(hard: bool) -> String {
    let hard = if hard { " Shaded: fewer than half got it right." } else { "" };
    format!(
        "✓ right, ✗ wrong, – not answered.{hard} Press a number to see who chose what, a name to see all answers of a trainee."
    )
}

/// What stands beside the number of an exercise for whoever does not see the shade.
pub fn column(kind: &str, hard: bool) -> String {
    format!(" {kind}{}", if hard { ", fewer than half got it right" } else { "" })
}

/// Beside how many got each right.
pub fn of_all(trainees: usize) -> String {
    format!("of {trainees}")
}

/// How many were right.
pub fn right_of(right: u32, of: usize) -> String {
    format!("{right} of {of}")
}

/// An exercise by number and kind.
pub fn numbered(at: usize, kind: &str) -> String {
    format!("{at} {kind}")
}

/// Over an exercise.
pub fn exercise(at: usize, kind: &str) -> String {
    format!("Exercise {at}: {kind}")
}

/// Over a trainee.
pub fn trainee(name: &str, right: u32, of: usize) -> String {
    format!("{name}: {right} of {of} right")
}

/// What a wrong option is.
pub fn mistake(name: &str) -> String {
    format!("Wrong: {name}")
}

/// The name of a file.
pub fn file(what: &str, set: &Set) -> String {
    let level = words::level(set.level()).to_lowercase().replace(' ', "-");
    format!("bandwise-{what}-{}-{level}-{}-draw-{}.csv", set.rules(), set.number(), set.seed())
}

/// Unfolds the rest of that table.
pub fn more_mistakes(number: usize) -> String {
    count(number as u64, "more kind of mistake", "more kinds of mistakes")
}
