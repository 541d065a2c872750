//! Beginning to practise.

use bandwise::training::{Kind, Level, kinds, words};
use bandwise::ui::parts::{El, div, p};

use super::run::Run;
use super::{Act, Exercises};
use crate::parts::{button, note, pick};
use crate::state::{Choice, Msg, On};
use crate::text::train as say;

/// Why the code of a set was not opened.
pub(super) fn problem(state: &Exercises) -> Option<El> {
    let problem = state.problem.clone()?;
    Some(
        p("bw-error").set("id", "exercise-problem").set("role", "alert").set("tabindex", "-1").words(problem),
    )
}

/// A set that was left with answers in it.
fn set_left(on: On, at: usize, left: &Run) -> El {
    let one = |id: &str, words: &str, act: Act| {
        button(format!("{id}-{}", at + 1), words.to_owned(), on.chooses(Choice::Exercises(act)))
    };
    div("bw-train__left")
        .set("role", "group")
        .set("aria-label", say::LEFT)
        .child(p("").words(say::left(left.answered(), left.turns.len(), &left.rules.name)))
        .child(
            div("bw-row")
                .child(one(
                    "exercise-resume",
                    if left.listed { say::SHOW_IT } else { say::RESUME },
                    Act::Resume(at),
                ))
                .child(one("exercise-forget", say::FORGET, Act::Forget(at))),
        )
}

/// What to practise, and how hard it is to be.
pub(super) fn begin(on: On) -> El {
    let (state, rules) = (&on.state.exercises, &on.told.rated.rules);
    let known = kinds(rules);
    let mut names = vec![say::WHAT_COMES.to_owned()];
    names.extend(known.iter().map(|kind| words::kind(*kind).to_owned()));
    let chosen = state.kind.and_then(|kind| known.iter().position(|known| *known == kind));
    let send = on.send.clone();
    let of_kind = move |at: usize| {
        let kind: Option<Kind> = at.checked_sub(1).and_then(|at| known.get(at).copied());
        send.emit(Msg::Choose(Choice::Exercises(Act::Kind(kind))));
    };
    let send = on.send.clone();
    let levels = Level::ALL.map(|level| words::level(level).to_owned()).to_vec();
    let of_level = move |at: usize| {
        if let Some(&level) = Level::ALL.get(at) {
            send.emit(Msg::Choose(Choice::Exercises(Act::Level(level))));
        }
    };
    let begins = on.chooses(Choice::Exercises(Act::Begin(rules.clone())));
    div("bw-train__begin")
        .each(state.left.iter().enumerate().rev().map(|(at, left)| set_left(on, at, left)))
        .child(note(say::practice(&rules.name)))
        .child(
            div("bw-row")
                .child(pick(
                    "exercise-kind".to_owned(),
                    say::KIND.to_owned(),
                    names,
                    Some(chosen.map_or(0, |at| at + 1)),
                    of_kind,
                ))
                .child(pick(
                    "exercise-level".to_owned(),
                    say::LEVEL.to_owned(),
                    levels,
                    Some(state.level as usize),
                    of_level,
                )),
        )
        .child(
            div("bw-row").child(
                button("exercise-begin".to_owned(), say::BEGIN.to_owned(), begins)
                    .set("class", "bw-button bw-button--main"),
            ),
        )
}
