//! Words for a trainer.

use bandwise::training::lesson::Set;
use bandwise::ui::text::{count, list};

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
pub const SEED: &str = "Draw number: another one, other exercises";
/// A button.
pub const COPY: &str = "Copy the link";
/// Nothing is chosen.
pub const NO_KINDS: &str = "Choose at least one kind of exercise.";
/// Over the box for codes.
pub const RESULTS: &str = "The results of a class";
/// What it takes.
pub const RESULTS_NOTE: &str = "Ask trainees for the link at the end of the set. Paste all of them here, and the link of the set with them if it was not made just above. They stay on this page.";
/// The box.
pub const CODES: &str = "Links or codes, any number";
/// A button.
pub const READ: &str = "Put them into the table";
/// A button.
pub const EMPTY: &str = "Empty the table";
/// Nothing was found in the box.
pub const NO_CODES: &str = "There is no code here: results begin with r1., sets with t1.";
/// A button.
pub const SAVE_ANSWERS: &str = "Save the answers as CSV";
/// A button.
pub const SAVE_MISTAKES: &str = "Save the mistakes as CSV";
/// Heading of a column.
pub const WHO: &str = "Name";
/// Heading of a column.
pub const RIGHT: &str = "Right";
/// Name of a table.
pub const ANSWERS: &str = "Who chose what";
/// Name of a table.
pub const MISTAKES: &str = "Mistakes by kind";
/// In its place.
pub const NO_MISTAKES: &str = "Nobody made a mistake that has a name.";
/// Heading of a column.
pub const MISTAKE: &str = "Mistake";
/// Heading of a column.
pub const IN: &str = "In";
/// Heading of a column.
pub const TIMES: &str = "Times";
/// Heading of a column.
pub const BY: &str = "By";
/// Name of a table.
pub const HARDEST: &str = "What the class found hard";
/// Heading of a column.
pub const EXERCISE: &str = "Exercise";
/// Heading of a column.
pub const ASKED: &str = "Asked";

/// What a set is.
pub fn make_note(rules: &str) -> String {
    format!(
        "Under “{rules}”, the rule set at the top of the page. Whoever opens the link gets the same exercises in the same order."
    )
}

/// A number that can't be read.
pub fn number_wrong(typed: &str) -> String {
    format!("How many: found “{}”; write a whole number from 1 to {}.", typed.trim(), Set::MOST)
}

/// A seed that can't be read.
pub fn seed_wrong(typed: &str) -> String {
    format!("Draw number: found “{}”; write a whole number from 0 to {}.", typed.trim(), u32::MAX)
}

/// A code that can't be read: its beginning, and why.
pub fn not_read(code: &str, why: &str) -> String {
    let begin: String = code.chars().take(24).collect();
    format!("“{begin}…”: {why}")
}

/// What stands in the table.
pub fn found(trainees: usize, exercises: usize, strangers: &[String]) -> String {
    let of = format!(
        "{} on {}.",
        count(trainees as u64, "trainee", "trainees"),
        count(exercises as u64, "exercise", "exercises")
    );
    if strangers.is_empty() {
        return of;
    }
    let names = strangers.iter().map(|name| if name.is_empty() { "no name" } else { name });
    format!(
        "{of} Left out, because they are of another set: {}. Paste the link of their set to see them.",
        list(names)
    )
}

/// How many were right.
pub fn right_of(right: u32, of: usize) -> String {
    format!("{right} of {of}")
}
