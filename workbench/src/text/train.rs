//! Words of the exercises.

use bandwise::model::{Band, Tally};
use bandwise::training::Line;
use bandwise::training::lesson::Outcome;
use bandwise::ui::text::count;
use bandwise::ui::text::ratings::tally_words;

/// A list.
pub const KIND: &str = "What to practise";
/// The first of that list.
pub const WHAT_COMES: &str = "Whatever is due: what went wrong comes back";
/// A list.
pub const LEVEL: &str = "How hard";
/// A button.
pub const BEGIN: &str = "Begin";
/// Over the options.
pub const YOUR_ANSWER: &str = "Your answer";
/// A button.
pub const CHECK: &str = "Check";
/// The same where nothing is said before the end.
pub const NOTE: &str = "Note this answer";
/// A button.
pub const NEXT: &str = "Next exercise";
/// Goes on without an answer.
pub const LATER: &str = "Leave it open for now";
/// A button.
pub const BACK: &str = "Back";
/// A button.
pub const AGAIN: &str = "Try again";
/// A button.
pub const SLIP: &str = "It was a slip: do not count it";
/// A button.
pub const OPEN: &str = "Open these numbers in the calculator";
/// A button.
pub const END: &str = "End here";
/// A button.
pub const SEE_RESULTS: &str = "See how it went";
/// A button.
pub const LEAVE: &str = "Do other exercises";
/// What is said.
pub const RIGHT: &str = "Right.";
/// What is said.
pub const WRONG: &str = "Not so.";
/// Unfolds why an option is right.
pub const THE_RIGHT_ONE: &str = "Right: why";
/// Unfolds why one is wrong.
pub const A_WRONG_ONE: &str = "Wrong: why";
/// Heading of a column.
pub const CASE: &str = "Case";
/// Name of a table.
pub const CASES: &str = "The cases";
/// Heading of a column.
pub const QUESTION: &str = "Key question";
/// Name of a table.
pub const QUESTIONS: &str = "The key questions";
/// Heading of a column.
pub const YES_OF: &str = "Yes, of Yes and No";
/// A key question without any.
pub const NO_ANSWERS: &str = "no answers";
/// Heading of a column.
pub const STANDARD: &str = "Standard";
/// Name of a table.
pub const STANDARDS: &str = "The standards";
/// Heading of a column.
pub const LOWEST: &str = "Lowest key question";
/// Heading of a column.
pub const RATING: &str = "Rating";
/// Heading of a column.
pub const COUNTS: &str = "Remark";
/// A remark.
pub const NOT_RATED: &str = "not rated";
/// A remark.
pub const SEPARATE: &str = "rated separately";
/// Of a list.
pub const NOT_CHOSEN: &str = "Not chosen";
/// Over the results.
pub const RESULTS: &str = "Your results";
/// What they are.
pub const RESULTS_NOTE: &str = "For your trainer, if you have one: paste this link where they ask for it. It holds what you chose, and a name only if you type one. Nothing is sent anywhere.";
/// A field.
pub const NAME: &str = "Name, if you like";
/// A button.
pub const COPY_RESULTS: &str = "Copy the results";

/// What practice is.
pub fn practice(rules: &str) -> String {
    format!(
        "Under “{rules}”, the rule set at the top of the page. Go on as long as you like; there is no mark to reach."
    )
}

/// Over an exercise.
pub fn head(at: usize, of: Option<usize>, kind: &str, level: &str) -> String {
    let of = of.map(|of| format!(" of {of}")).unwrap_or_default();
    format!("Exercise {at}{of}: {kind}, {}", level.to_lowercase())
}

/// The rule set it is under.
pub fn under(rules: &str) -> String {
    format!("Under “{rules}”.")
}

/// The rule set of a set is not here.
pub fn other_rules(id: &str) -> String {
    format!(
        "This set of exercises is under the rule set “{id}”, which is not in use here. Choose it at the top of the page, or open its file, and open the link again."
    )
}

/// The name of the mistake that gives an option.
pub fn mistake(name: &str) -> String {
    format!("The mistake: {name}.")
}

/// The same in a list.
pub fn by(name: &str) -> String {
    format!(": {name}")
}

/// A column of answers to a prompt.
pub fn prompt(label: &str) -> String {
    format!("Prompt: {label}")
}

/// Counts.
pub fn tally(tally: Tally) -> String {
    tally_words(tally)
}

/// The rating by arithmetic, beside the one by discretion.
pub fn by_arithmetic(band: Band) -> String {
    format!(" by discretion; {band} by arithmetic")
}

/// A line of a worked rating.
pub fn line(line: Line) -> String {
    match line {
        Line::Question(number, percent, band) => format!("{number} has {percent}, which is {band}."),
        Line::Rating(band) => format!("So the standard is {band}."),
    }
}

/// What a button of a case does.
pub fn cell(reference: &str, question: &str, now: &str) -> String {
    format!("{reference}, {question}: {now}. Turn it")
}

/// How far a total has come.
pub fn total(now: u32, target: u32, missing: u32) -> String {
    let missing = match missing {
        0 => String::new(),
        missing => format!(", {} not chosen yet", count(missing, "standard", "standards")),
    };
    format!("{} now, {target} asked for{missing}.", count(now, "point", "points"))
}

/// How far a rating has come.
pub fn made(now: Option<Band>, to: Band, used: u32) -> String {
    let now = now.map_or("not yet rated", Band::name);
    format!("{now} now, {to} asked for; {} changed.", count(used, "judgement", "judgements"))
}

/// How it went.
pub fn ended(right: usize, answered: usize, of: usize) -> String {
    format!("{right} right of {answered} answered, {} in all", count(of as u64, "exercise", "exercises"))
}

/// What became of one.
pub fn outcome(outcome: Outcome, right: bool) -> &'static str {
    match (outcome, right) {
        (Outcome::NotAnswered, _) => "not answered",
        (_, true) => "right",
        (_, false) => "not right",
    }
}
