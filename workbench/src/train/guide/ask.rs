//! What a step asks for: its words, and where it asks a question, the choices or the field.

use bandwise::platform::field;
use bandwise::ui::parts::{El, div, el, p, span};
use wasm_bindgen::JsCast;
use yew::{Callback, Event};

use super::steps::{best, decided, missing, narrowed, question, standard};
use super::{Act, Guide, Step, Strip};
use crate::text::guide as words;
use crate::told::Rated;

/// The words of a step that is still open.
pub fn ask(strip: &Strip, guide: &Guide, step: Step, now: &Rated) -> El {
    let body = div("bw-guide__ask").child(el("p").words(asked(step, now).unwrap_or_default()));
    let body = match step {
        Step::Drives => body.child(choices(strip, now)),
        Step::Ladder => body.child(points(strip, guide)),
        _ => body,
    };
    body.child(p("bw-note").text(words::KEYS))
}

fn asked(step: Step, now: &Rated) -> Option<String> {
    Some(match step {
        Step::Drives => words::ask_drives(standard(now, "2.2")?),
        Step::Flip => {
            let report = standard(now, "2.4")?;
            let driver = report.questions.iter().find(|found| report.drives(found.number));
            words::ask_flip(report, driver)
        }
        Step::Better => words::ask_better(standard(now, "2.2")?, best(now)),
        Step::NotApplicable => words::ask_not_applicable(question(now, narrowed()?)?),
        Step::Discretion => match decided(now) {
            Some(report) => words::ask_discretion(&now.rules, report),
            None => words::NO_DISCRETION.to_owned(),
        },
        Step::Ladder => words::ask_ladder(&now.report.overall, missing(now).is_some()),
    })
}

/// The key questions of 2.2 to choose from.
fn choices(strip: &Strip, now: &Rated) -> El {
    let questions = standard(now, "2.2").map_or(&[][..], |report| &report.questions);
    let one = |number: bandwise::model::QuestionNumber| {
        let found = now.rules.question_index(number).and_then(|index| now.rules.questions.get(index));
        el("button")
            .set("type", "button")
            .set("class", "bw-button")
            .at("id", format!("guide-choose-{number}"))
            .on_click(strip.acts(Act::Choose(number, false)))
            .words(format!("{number} "))
            .child(span("bw-guide__label").words(found.map_or_else(String::new, |found| found.label.clone())))
    };
    div("bw-row")
        .set("role", "group")
        .set("aria-label", words::CHOICES)
        .each(questions.iter().map(|found| one(found.number)))
}

/// The field for the points, which Enter answers too.
fn points(strip: &Strip, guide: &Guide) -> El {
    let types = strip.sends(|event: Event| Some(Act::Type(field::value(&event))));
    let enters = strip.sends(|event: Event| {
        let key = event.dyn_ref::<web_sys::KeyboardEvent>()?;
        (key.key() == "Enter").then_some(Act::Answer)
    });
    let input = el("input")
        .set("class", "bw-field bw-guide__points")
        .set("id", "guide-answer")
        .set("inputmode", "numeric")
        .set("autocomplete", "off")
        .value(guide.typed.clone())
        .on_input(types)
        .on_key(enters);
    let check = el("button")
        .set("type", "button")
        .set("class", "bw-button")
        .set("id", "guide-check")
        .on_click(strip.acts(Act::Answer))
        .text(words::CHECK);
    div("bw-row").child(el("label").set("for", "guide-answer").text(words::POINTS)).child(input).child(check)
}

impl Strip {
    /// What sends an act where an event is one.
    fn sends(&self, read: fn(Event) -> Option<Act>) -> Callback<Event> {
        let send = self.sender();
        Callback::from(move |event| {
            if let Some(act) = read(event) {
                send.emit(crate::state::Msg::Choose(crate::state::Choice::Guide(act)));
            }
        })
    }
}
