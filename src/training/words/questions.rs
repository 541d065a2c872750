//! The questions of exercises, in words.

use super::belongs;
use crate::model::{QuestionNumber, Standard, StandardNumber};
use crate::training::Ask;
use crate::training::draw::sample;
use crate::training::given::Given;

/// The question of an exercise.
pub(in crate::training) fn question(given: &Given) -> String {
    let standard = || given.ask.standard().map(|number| titled(given, number)).unwrap_or_default();
    match given.ask {
        Ask::Score { question, prompts, .. } => {
            let more = if *prompts { " The prompts under it stand in the table as well." } else { "" };
            format!("What is the score of {}?{more}", labelled(given, *question))
        }
        Ask::Band(question) => band(given, *question),
        Ask::Rating { beside, .. } => {
            format!("How is {} rated by arithmetic?{}", standard(), apart(given, *beside))
        }
        Ask::Drivers(_) => {
            format!(
                "Which key question decides the rating of {}? Where more than one does, name all.",
                standard()
            )
        }
        Ask::Overall => "What do the points come to, and what is the overall rating?".to_owned(),
        Ask::Tests(_) => {
            format!("By the working rule, is discretion open on {}, and by which tests?", standard())
        }
        Ask::Shown(number) => {
            let entered = given.of(*number).and_then(|report| report.discretion.as_ref());
            let rating = entered.map_or("", |found| found.entered.rating.name());
            format!(
                "{} is entered as {rating} by discretion, with a reason. How is it shown, and what does it add to the total?",
                standard()
            )
        }
        Ask::Flags(_, to) => {
            format!(
                "{} is to be published as {to} by discretion, with a reason. What is to be flagged?",
                standard()
            )
        }
        Ask::Fewest(_, to) => {
            format!("How many judgements, at the fewest, would have to change for {} to be {to}?", standard())
        }
        Ask::DontCount => "Which standards do not count towards the overall score?".to_owned(),
        Ask::OutOf => "What is the overall score, and out of how many points?".to_owned(),
        Ask::Note => {
            let at = given.rules.leadership.as_ref().map(|leadership| titled(given, leadership.standard));
            format!(
                "By the working rule, does the note on {} appear, and how many standards are counted for it?",
                at.unwrap_or_default()
            )
        }
        Ask::Worked { .. } => format!(
            "The rating of {} is worked out below. Where is the mistake, if there is one? A line that only follows from it is not another.",
            standard()
        ),
        Ask::Belongs { .. } | Ask::Informs { .. } => belongs::question(given),
        Ask::MakeTotal(total) => {
            let most = given.report.overall.out_of;
            format!("Rate every scored standard, so that the overall score is {total} of {most}.")
        }
        Ask::MakeRating { to, .. } => {
            format!("Change as few judgements as you can between Yes and No, so that {} is {to}.", standard())
        }
    }
}

/// "2.3 Planning".
pub(super) fn titled(given: &Given, number: StandardNumber) -> String {
    let found = given.rules.standards.iter().find(|standard| standard.number == number);
    format!("{number} {}", found.map_or("", |standard| &standard.title))
}

pub(super) fn labelled(given: &Given, number: QuestionNumber) -> String {
    format!("{number} {}", given.label(number))
}

fn band(given: &Given, question: QuestionNumber) -> String {
    let tally = given.question(question).and_then(|report| report.tally()).unwrap_or_default();
    format!(
        "{}: {} Yes of {} answers, Yes or No. Which percentage is printed, and in which band is it?",
        labelled(given, question),
        tally.yes(),
        tally.of()
    )
}

/// On which samples two standards rest.
fn apart(given: &Given, beside: Option<StandardNumber>) -> String {
    let of = |standard: &Standard| given.rules.samples.get(sample(standard)?).map(|sample| &sample.many);
    let Some(standard) = given.standard() else { return String::new() };
    let other = given.rules.standards.iter().find(|other| Some(other.number) == beside);
    let Some((other, (mine, theirs))) = other.and_then(|other| Some((other, (of(standard)?, of(other)?))))
    else {
        return String::new();
    };
    format!(" It rests on {mine}; {}, which is shown as well, on {theirs}.", other.number)
}
