//! An exercise on screen: the question, what is known, the answer, and what is said of it.

use bandwise::share::file;
use bandwise::training::{Task, words};
use bandwise::ui::parts::{El, div, el, p};
use yew::{Callback, Event};

use super::run::{Run, Turn};
use super::{Act, answer, task};
use crate::bridge;
use crate::parts::{button, note, rule_marks};
use crate::state::{Choice, On};
use crate::text::train as say;

pub(super) fn one(on: On, run: &Run, turn: &Turn) -> El {
    let exercise = &turn.exercise;
    let place = run.set.as_ref().map(|_| run.turns.len());
    let head = say::head(run.place + 1, place, words::kind(exercise.kind), words::level(exercise.level));
    div("bw-train__one")
        .child(note(head))
        .child(
            el("h3")
                .set("class", "bw-train__question")
                .set("id", "exercise-question")
                .set("tabindex", "-1")
                .words(exercise.question.clone()),
        )
        .child(note(say::under(&run.rules.name)))
        .child(task::task(exercise))
        .child(answer::answer(on, run, turn))
        .child(verdict(run, turn))
        .child(buttons(on, run, turn))
}

/// What is said of the answer: announced, and led to.
fn verdict(run: &Run, turn: &Turn) -> El {
    let region =
        div("bw-train__verdict").set("id", "exercise-verdict").set("role", "status").set("tabindex", "-1");
    let Some(verdict) = turn.verdict.as_ref().filter(|_| !run.waits()) else { return region };
    let class = if verdict.right { "bw-train__right" } else { "bw-train__wrong" };
    let mistake =
        verdict.mistake.map(|mistake| p("bw-train__mistake").words(say::mistake(words::name(mistake))));
    region.child(
        div(class)
            .child(el("strong").text(if verdict.right { say::RIGHT } else { say::WRONG }))
            .may(mistake)
            .child(
                p("")
                    .words(verdict.explanation.text.clone())
                    .each(rule_marks(&run.rules, &verdict.explanation.rules)),
            ),
    )
}

fn buttons(on: On, run: &Run, turn: &Turn) -> El {
    let act = |act| on.chooses(Choice::Exercises(act));
    let one =
        |id: &str, words: &'static str, does: Callback<Event>| button(id.to_owned(), words.to_owned(), does);
    let main = |one: El| one.set("class", "bw-button bw-button--main");
    let told = turn.verdict.is_some() && !run.waits();
    let mut row = div("bw-row");
    if told {
        let right = turn.verdict.as_ref().is_some_and(|verdict| verdict.right);
        let next = if run.is_last() { say::SEE_RESULTS } else { say::NEXT };
        row = row.child(main(one("exercise-next", next, act(Act::Next))));
        if !right {
            row = row.child(one("exercise-again", say::AGAIN, act(Act::Again)));
            row = row.child(one("exercise-slip", say::SLIP, act(Act::Slip)));
        }
    } else {
        let words = if run.waits() { say::NOTE } else { say::CHECK };
        let check = one("exercise-check", words, act(Act::Check)).flag("disabled", turn.answer.is_none());
        row = row.child(main(check));
        if run.set.is_some() {
            let next = if run.is_last() { say::SEE_RESULTS } else { say::LATER };
            row = row.child(one("exercise-next", next, act(Act::Next)));
        }
    }
    if run.set.is_some() && run.place > 0 {
        row = row.child(one("exercise-back", say::BACK, act(Act::Show(run.place - 1))));
    }
    let opens = (turn.exercise.task != Task::Nothing).then(|| opens(run, turn));
    row.may(opens).child(one("exercise-leave", say::END, act(Act::End)))
}

/// Opens the numbers of the exercise in the calculator.
fn opens(run: &Run, turn: &Turn) -> El {
    let (exercise, rules) = (turn.exercise.clone(), run.rules.clone());
    let opens = Callback::from(move |_: Event| {
        bridge::say(&["visit 0 0 ", &file::to_json(&exercise.scenario, &rules)].concat());
    });
    button("exercise-open".to_owned(), say::OPEN.to_owned(), opens)
}
