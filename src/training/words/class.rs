//! Words of the tables of a class.

use super::{count, kind, name};
use crate::training::Exercise;
use crate::training::lesson::{Mark, Outcome, outcome::Made};

/// Headings of the mistakes that were made.
pub(in crate::training) const MISTAKES_HEADINGS: [&str; 4] = ["Mistake", "Exercise", "Times", "Who"];

/// Headings of who did what: the name, how many were right, and each exercise with its number.
pub(in crate::training) fn answers_headings(exercises: &[Exercise]) -> Vec<String> {
    let each = (1..).zip(exercises).map(|(at, exercise)| format!("{at} {}", kind(exercise.kind)));
    ["Name".to_owned(), "Right".to_owned()].into_iter().chain(each).collect()
}

/// What a trainee did with an exercise: the option chosen or what was made, the mistake where it is wrong, and
/// whether an answer was taken back.
pub fn mark(exercise: &Exercise, mark: &Mark) -> String {
    let what = match mark.outcome {
        Outcome::NotAnswered => String::new(),
        Outcome::Chosen(at) => {
            exercise.choices.get(usize::from(at)).map_or("", |choice| &choice.text).to_owned()
        }
        Outcome::MadeRight => "made as asked".to_owned(),
        Outcome::MadeWrong(_, made) => made.map_or("not made as asked".to_owned(), self::made),
    };
    let said = match (mark.outcome, mark.right, mark.mistake) {
        (Outcome::NotAnswered, ..) => "Not answered".to_owned(),
        (_, true, _) => format!("Right: {what}"),
        (_, false, Some(mistake)) => format!("Wrong: {what} ({})", name(mistake)),
        (_, false, None) => format!("Wrong: {what}"),
    };
    if mark.slip { format!("{said}; an answer before it was taken back") } else { said }
}

/// What was made that is not what was asked for.
fn made(made: Made) -> String {
    match made {
        Made::Total { now, missing: 0 } => format!("came to {}", count(now, "point", "points")),
        Made::Total { now, missing } => {
            format!(
                "came to {}, {} not rated",
                count(now, "point", "points"),
                count(missing, "standard", "standards")
            )
        }
        Made::Rating { now, used } => {
            let now = now.map_or("no rating".to_owned(), |band| band.to_string());
            format!("came to {now}, with {} changed", count(used, "judgement", "judgements"))
        }
    }
}

/// A name, or what stands for none.
pub fn who(name: &str) -> &str {
    if name.is_empty() { "No name" } else { name }
}
