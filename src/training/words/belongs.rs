//! Prompts and the key questions that they inform.

use super::questions::{labelled, titled};
use crate::model::{Question, QuestionNumber};
use crate::training::given::Given;
use crate::training::makers::belongs::{asked, taken};
use crate::training::{Ask, Mistake};

/// "“Contingency arrangements” stands under 2.3.3, which asks: “…”"
pub(super) fn why(given: &Given) -> (Vec<&'static str>, String) {
    let (Ask::Belongs { prompt, .. } | Ask::Informs { prompt, .. }) = given.ask else {
        return (Vec::new(), String::new());
    };
    let found = asked(given).and_then(|question| Some((question, question.prompts.get(*prompt)?)));
    let words = found.map(|(question, label)| {
        let (number, wording) = (question.number, &question.wording);
        format!("“{label}” stands under {number}, which asks: “{wording}” It informs that answer, and never computes it.")
    });
    (vec!["F2", "F3"], words.unwrap_or_default())
}

/// What the key question asks that a mistake takes instead.
pub(super) fn instead(given: &Given, mistake: Mistake) -> Option<String> {
    let asks = |question: &Question| format!("{} asks: “{}”", question.number, question.wording);
    taken(given, mistake).map(asks)
}

pub(super) fn question(given: &Given) -> String {
    let prompt =
        |at: usize| asked(given).and_then(|question| question.prompts.get(at)).map_or("", |label| label);
    match given.ask {
        Ask::Belongs { question, prompt: at, named: true } => format!(
            "Under {} stands the prompt “{}”. Which key question does it inform?",
            titled(given, question.standard),
            prompt(*at)
        ),
        Ask::Belongs { prompt: at, .. } => {
            format!("Which key question does the prompt “{}” inform?", prompt(*at))
        }
        Ask::Informs { question, .. } => {
            format!("Which of these prompts informs {}?", of_standard(given, *question))
        }
        _ => String::new(),
    }
}

/// "2.3.3 Keeping other people safe, of 2.3 Planning"
pub(super) fn of_standard(given: &Given, number: QuestionNumber) -> String {
    format!("{}, of {}", labelled(given, number), titled(given, number.standard))
}
