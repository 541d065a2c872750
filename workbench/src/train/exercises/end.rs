//! Looking back: what was right, which mistakes were made, and the results to hand in.

use bandwise::platform::{field, fragment};
use bandwise::training::words;
use bandwise::ui::parts::{El, div, el, p, span};
use yew::{Callback, Event};

use super::Act;
use super::run::{Run, Turn};
use crate::parts::{button, copy_row, lead, note, section};
use crate::state::{Choice, Msg, On};
use crate::text::train as say;

pub(super) fn end(on: On, run: &Run) -> El {
    let act = |act| on.chooses(Choice::Exercises(act));
    let rows = run.turns.iter().enumerate().map(|(at, turn)| row(on, at, turn));
    div("bw-train__end")
        .child(el("h3").set("id", "exercise-end").set("tabindex", "-1").words(say::ended(
            run.right(),
            run.answered(),
            run.turns.len(),
        )))
        .child(el("ol").set("class", "bw-train__list").each(rows))
        .may(run.set.is_some().then(|| results(on, run)))
        .child(div("bw-row").child(button(
            "exercise-leave".to_owned(),
            say::LEAVE.to_owned(),
            act(Act::Leave),
        )))
}

fn row(on: On, at: usize, turn: &Turn) -> El {
    let mistake = turn.verdict.as_ref().and_then(|verdict| verdict.mistake).filter(|_| !turn.is_right());
    let said = say::outcome(turn.outcome, turn.is_right());
    let looks = on.chooses(Choice::Exercises(Act::Show(at)));
    let name =
        lead(words::kind(turn.exercise.kind).to_owned(), looks).at("id", format!("exercise-see-{}", at + 1));
    el("li")
        .child(name)
        .child(span("bw-note").words([" ", said].concat()))
        .may(mistake.map(|mistake| span("bw-note").words(say::by(words::name(mistake)))))
}

/// The code of the results, with a name where one is typed.
fn results(on: On, run: &Run) -> El {
    let state = &on.state.exercises;
    let code = run.results(&state.name).unwrap_or_default();
    let link = format!("{}#{code}", fragment::page_address());
    let send = on.send.clone();
    let typed = Callback::from(move |event: Event| {
        send.emit(Msg::Choose(Choice::Exercises(Act::Name(field::value(&event)))));
    });
    let copied = |worked| Choice::Exercises(Act::Copied(worked));
    let ids = ["result-copy", "result-copied"];
    let copy = copy_row(ids, say::COPY_RESULTS, &link, state.copied, (on.send, copied));
    let name = el("input")
        .set("class", "bw-field")
        .set("type", "text")
        .set("id", "result-name")
        .set("autocomplete", "off")
        .set("maxlength", "40")
        .value(state.name.clone())
        .on_input(typed);
    section(
        say::RESULTS.to_owned(),
        div("bw-train__results")
            .child(note(say::RESULTS_NOTE))
            .child(el("label").set("for", "result-name").text(say::NAME))
            .child(name)
            .child(p("bw-link").set("id", "result-link").words(link))
            .child(copy),
    )
}
