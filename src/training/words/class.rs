//! Words of the tables of a class.

use super::{kind, name};
use crate::training::Exercise;
use crate::training::lesson::{Mark, Outcome};

/// Headings of the mistakes that were made.
pub(in crate::training) const MISTAKES_HEADINGS: [&str; 4] = ["Mistake", "Exercise", "Times", "Who"];

/// Headings of who did what: the name, how many were right, and each exercise with its number.
pub(in crate::training) fn answers_headings(exercises: &[Exercise]) -> Vec<String> {
    let each = (1..).zip(exercises).map(|(at, exercise)| format!("{at} {}", kind(exercise.kind)));
    ["Name".to_owned(), "Right".to_owned()].into_iter().chain(each).collect()
}

/// What a trainee did with an exercise: the option chosen, and the mistake where it is wrong.
pub fn mark(exercise: &Exercise, mark: &Mark) -> String {
    let what = match mark.outcome {
        Outcome::NotAnswered => return "Not answered".to_owned(),
        Outcome::Chosen(at) => exercise.choices.get(usize::from(at)).map_or("", |choice| &choice.text),
        Outcome::MadeRight | Outcome::MadeWrong(_) => "Made",
    };
    match (mark.right, mark.mistake) {
        (true, _) => format!("Right: {what}"),
        (false, Some(mistake)) => format!("Wrong: {what} ({})", name(mistake)),
        (false, None) => format!("Wrong: {what}"),
    }
}

/// A name, or what stands for none.
pub fn who(name: &str) -> &str {
    if name.is_empty() { "No name" } else { name }
}
