//! Words of the exercises.

use bandwise::model::{Band, Tally};
use bandwise::training::Line;
use bandwise::training::lesson::{Feedback, Outcome};
use bandwise::ui::text::ratings::tally_words;
use bandwise::ui::text::{count, list};

/// This browser keeps nothing of what is done here, or has no more room.
pub const NOT_KEPT: &str = "This browser could not keep what you did here last: it has no more room, or does not let the page keep anything. It is gone once the page is closed or loaded again; save or copy what you need before.";

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
pub const LATER: &str = "Skip for now";
/// The same in practice.
pub const ANOTHER: &str = "Skip: another one";
/// Leads to the list of all.
pub const TO_THE_LIST: &str = "Skip: to the list of all";
/// A button.
pub const ALL: &str = "List of all";
/// A button.
pub const BACK: &str = "Back";
/// A button.
pub const AGAIN: &str = "Try again";
/// A button.
pub const SLIP: &str = "It was a slip: take it back";
/// A button.
pub const OPEN: &str = "Open these numbers in the calculator";
/// A button.
pub const END: &str = "End here";
/// A button.
pub const SEE_RESULTS: &str = "See how it went";
/// A button.
pub const LEAVE: &str = "Do other exercises";
/// A button.
pub const GO_ON: &str = "Go on with the exercises";
/// A button.
pub const FINISH: &str = "That is all: see how it went";
/// A button.
pub const RESUME: &str = "Go on with it";
/// A button.
pub const SHOW_IT: &str = "Show how it went";
/// A button.
pub const FORGET: &str = "Forget it";
/// A button.
pub const ANEW: &str = "Begin it anew";
/// A set that was left.
pub const LEFT: &str = "A set of exercises";
/// Under the list of a set that is not over.
pub const CHANGE_NOTE: &str = "Until then an answer can be changed: press an exercise to go back to it.";
/// Under the list of exercises.
pub const LIST_NOTE: &str = "Press an exercise to see it again, with the reasons.";
/// Of an exercise in that list.
pub const ANSWERED: &str = "answered";
/// Of an exercise in that list.
pub const NOT_ANSWERED: &str = "not answered";
/// Of an exercise in that list.
pub const TAKEN_BACK: &str = "; an answer was taken back";
/// What is said.
pub const RIGHT: &str = "Right.";
/// What is said.
pub const WRONG: &str = "Not so.";
/// Beside the right option; unfolds why.
pub const THE_RIGHT_ONE: &str = "Right";
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
/// A remark.
pub const NOT_RATED: &str = " (not rated)";
/// A remark.
pub const SEPARATE: &str = " (rated separately)";
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

/// The rule set it is under, and the rules it rests on that were seen in no source.
pub fn under(rules: &str, unverified: &[&str]) -> String {
    let under = format!("Under “{rules}”.");
    match unverified {
        [] => under,
        [one] => format!("{under} Rule {one} was seen in no source: it is our best reconstruction."),
        more => {
            format!("{under} Rules {} were seen in no source: they are our best reconstruction.", list(more))
        }
    }
}

/// What a set is, before its first exercise.
pub fn about_set(number: u32, feedback: Feedback) -> String {
    let told = match feedback {
        Feedback::AtOnce => "Each answer is explained at once",
        Feedback::AtEnd => "The answers are explained after the last one",
    };
    format!(
        "A set of {}, the same for everybody who opened its link. {told}. At the end there is a link with your answers for whoever gave you this one. Leaving the page loses nothing.",
        count(u64::from(number), "exercise", "exercises")
    )
}

/// A set that is gone on with.
pub fn gone_on_with(answered: usize, of: usize) -> String {
    format!("You have gone on where you were: {answered} of {of} answered.")
}

/// A set that was left.
pub fn left(answered: usize, of: usize, rules: &str) -> String {
    format!("A set of exercises under “{rules}” is still here, with {answered} of {of} answered.")
}

/// Over the list of a set that is not over.
pub fn before_the_end(answered: usize, of: usize) -> String {
    format!("{answered} of {of} answered")
}

/// Which option is right.
pub fn right_is(text: &str) -> String {
    format!("The right answer: {text}.")
}

/// Beside a wrong option; unfolds why.
pub fn a_wrong_one(mistake: &str) -> String {
    format!("Wrong: {mistake}")
}

/// The rule set of a set is not here.
pub fn other_rules(id: &str) -> String {
    format!(
        "This set of exercises is under the rule set “{id}”, which is not in use here. Ask whoever gave you the link for the file of that rule set, and open it below: the set then begins."
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
