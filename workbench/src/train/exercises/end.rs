//! All exercises in a list: what became of each, and the results to hand in.

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
    let (answered, all) = (run.answered(), run.turns.len());
    let head =
        if run.waits() { say::before_the_end(answered, all) } else { say::ended(run.right(), answered, all) };
    let rows = run.turns.iter().enumerate().map(|(at, turn)| row(on, run, at, turn));
    div("bw-train__end")
        .child(el("h3").set("id", "exercise-end").set("tabindex", "-1").words(head))
        .child(note(if run.waits() { say::CHANGE_NOTE } else { say::LIST_NOTE }))
        .child(el("ol").set("class", "bw-train__list").each(rows))
        .may((run.set.is_some() && !run.waits()).then(|| results(on, run)))
        .child(buttons(on, run))
}

fn buttons(on: On, run: &Run) -> El {
    let one = |id: &str, words: &str, act: Act| {
        button(id.to_owned(), words.to_owned(), on.chooses(Choice::Exercises(act)))
    };
    let goes_on = match run.set {
        Some(_) => run.open_place().filter(|_| !run.finished).map(Act::Show),
        None => Some(Act::Next),
    };
    div("bw-row")
        .may(run.waits().then(|| {
            one("exercise-finish", say::FINISH, Act::Finish).set("class", "bw-button bw-button--main")
        }))
        .may(goes_on.map(|act| one("exercise-on", say::GO_ON, act)))
        .may(on.state.exercises.resumed.then(|| one("exercise-anew", say::ANEW, Act::Anew)))
        .child(one("exercise-leave", say::LEAVE, Act::Leave))
}

fn row(on: On, run: &Run, at: usize, turn: &Turn) -> El {
    let mistake = turn.verdict.as_ref().and_then(|verdict| verdict.mistake);
    let mistake = mistake.filter(|_| !turn.is_right() && !run.waits());
    let said = match (run.waits(), turn.is_answered()) {
        (true, true) => say::ANSWERED,
        (true, false) => say::NOT_ANSWERED,
        _ => say::outcome(turn.done.outcome, turn.is_right()),
    };
    let slip = (turn.done.slip && run.set.is_some()).then(|| span("bw-note").text(say::TAKEN_BACK));
    let looks = on.chooses(Choice::Exercises(Act::Show(at)));
    let name =
        lead(words::kind(turn.exercise.kind).to_owned(), looks).at("id", format!("exercise-see-{}", at + 1));
    el("li")
        .child(name)
        .child(span("bw-note").words([" ", said].concat()))
        .may(mistake.map(|mistake| span("bw-note").words(say::by(words::name(mistake)))))
        .may(slip)
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
