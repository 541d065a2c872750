//! An exercise on screen: the question, what is known, the answer, and what is said of it.

use bandwise::model::Basis;
use bandwise::share::file;
use bandwise::training::{Ask, Exercise, Explanation, Task, Verdict, words};
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
        .may(about(on, run))
        .child(note(head))
        .child(
            el("h3")
                .set("class", "bw-train__question")
                .set("id", "exercise-question")
                .set("tabindex", "-1")
                .words(exercise.question.clone()),
        )
        .child(note(say::under(&run.rules.name, &unverified(run, exercise))))
        .child(task::task(exercise))
        .child(answer::answer(on, run, turn))
        .child(verdict(run, turn))
        .child(buttons(on, run, turn))
}

/// What the set is, over its first exercise, and over the one it is gone on with.
fn about(on: On, run: &Run) -> Option<El> {
    let set = run.set.as_ref()?;
    if on.state.exercises.resumed {
        let anew = button("exercise-anew".to_owned(), say::ANEW.to_owned(), act(on, Act::Anew));
        return Some(
            div("bw-row").child(note(say::gone_on_with(run.answered(), run.turns.len()))).child(anew),
        );
    }
    (run.place == 0).then(|| note(say::about_set(set.number(), set.feedback())).set("id", "exercise-about"))
}

/// The rules of an exercise that were seen in no source.
fn unverified(run: &Run, exercise: &Exercise) -> Vec<&'static str> {
    let named = exercise.right().and_then(|right| exercise.choices.get(right));
    let rules = named.map_or(exercise.kind.rules().to_vec(), |right| right.explanation.rules.clone());
    let basis = |rule: &&str| run.rules.rule(rule).map(|rule| rule.basis);
    rules.into_iter().filter(|rule| basis(rule) == Some(Basis::Unverified)).collect()
}

/// What is said of the answer: announced, and led to.
fn verdict(run: &Run, turn: &Turn) -> El {
    let region =
        div("bw-train__verdict").set("id", "exercise-verdict").set("role", "status").set("tabindex", "-1");
    let Some(verdict) = turn.verdict.as_ref().filter(|_| !run.waits()) else { return region };
    region.child(said(run, &turn.exercise, verdict))
}

fn said(run: &Run, exercise: &Exercise, verdict: &Verdict) -> El {
    let class = if verdict.right { "bw-train__right" } else { "bw-train__wrong" };
    let mistake =
        verdict.mistake.map(|mistake| p("bw-train__mistake").words(say::mistake(words::name(mistake))));
    let right = exercise.right().and_then(|right| exercise.choices.get(right));
    let right = right.filter(|_| !verdict.right).map(|right| p("").words(say::right_is(&right.text)));
    div(class)
        .child(el("strong").text(if verdict.right { say::RIGHT } else { say::WRONG }))
        .may(right)
        .may(mistake)
        .each(explained(run, &verdict.explanation))
}

/// Why, in paragraphs, with the rules after the last.
pub(super) fn explained(run: &Run, why: &Explanation) -> Vec<El> {
    let mut paragraphs: Vec<El> = why.text.lines().map(|line| p("").words(line.to_owned())).collect();
    let last = paragraphs.pop().map(|last| last.each(rule_marks(&run.rules, &why.rules)));
    paragraphs.extend(last);
    paragraphs
}

fn act(on: On, act: Act) -> Callback<Event> {
    on.chooses(Choice::Exercises(act))
}

fn buttons(on: On, run: &Run, turn: &Turn) -> El {
    let one =
        |id: &str, words: &'static str, does: Act| button(id.to_owned(), words.to_owned(), act(on, does));
    let main = |one: El| one.set("class", "bw-button bw-button--main");
    let told = turn.verdict.is_some() && !run.waits();
    let mut row = div("bw-row");
    if told {
        let next = if run.is_last() { say::SEE_RESULTS } else { say::NEXT };
        row = row.child(main(one("exercise-next", next, Act::Next)));
        if turn.verdict.as_ref().is_some_and(|verdict| !verdict.right) {
            row = row.child(one("exercise-again", say::AGAIN, Act::Again));
            row = row.may((!run.finished).then(|| one("exercise-slip", say::SLIP, Act::Slip)));
        }
    } else {
        let words = if run.waits() { say::NOTE } else { say::CHECK };
        let check =
            one("exercise-check", words, Act::Check).flag("disabled", !turn.can_be_checked(&run.rules));
        let next = match (run.is_last(), &run.set) {
            (true, _) => say::TO_THE_LIST,
            (_, Some(_)) => say::LATER,
            _ => say::ANOTHER,
        };
        row = row.child(main(check)).child(one("exercise-next", next, Act::Next));
    }
    if run.set.is_some() && run.place > 0 {
        row = row.child(one("exercise-back", say::BACK, Act::Show(run.place - 1)));
    }
    // In a set the calculator would answer for the trainee.
    let opens = turn.exercise.task != Task::Nothing && (run.set.is_none() || told);
    let list = if run.set.is_some() { say::ALL } else { say::END };
    row.may(opens.then(|| numbers(run, turn))).child(one("exercise-leave", list, Act::End))
}

/// Opens the numbers of the exercise in the calculator, and leads to what they are about.
fn numbers(run: &Run, turn: &Turn) -> El {
    let (exercise, rules) = (turn.exercise.clone(), run.rules.clone());
    let opens = Callback::from(move |_: Event| {
        bridge::say(&["visit exercise-open 0 ", &file::to_json(&exercise.scenario, &rules)].concat());
        if let Ask::Score { question, .. } = &exercise.ask {
            bridge::say(&format!("go ratings count-{question}"));
        } else if let Some(standard) = exercise.ask.standard() {
            bridge::say(&format!("go ratings rating-{standard}"));
        }
    });
    button("exercise-open".to_owned(), say::OPEN.to_owned(), opens)
}
