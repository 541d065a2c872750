//! The options of an exercise, and once one was checked, why each is right or wrong.

use bandwise::training::{Answer, Choice as Option_, words::name};
use bandwise::ui::parts::{El, div, el, p, span};

use super::Act;
use super::one::explained;
use super::run::{Run, Turn};
use crate::state::{Choice, On};
use crate::text::train as say;

pub(super) fn options(on: On, run: &Run, turn: &Turn) -> El {
    let told = turn.verdict.is_some() && !run.waits();
    let chosen = match turn.answer {
        Some(Answer::Option(at)) => Some(at),
        _ => None,
    };
    let choices = turn.exercise.choices.iter().enumerate();
    let options = choices.map(|(at, choice)| {
        let row = option(on, (at, choice), chosen == Some(at), told);
        if told { row.child(why(run, (at, choice), chosen == Some(at))) } else { row }
    });
    el("fieldset").set("class", "bw-train__options").child(el("legend").text(say::YOUR_ANSWER)).each(options)
}

fn option(on: On, (at, choice): (usize, &Option_), chosen: bool, told: bool) -> El {
    let id = format!("option-{}", at + 1);
    let input = el("input")
        .set("type", "radio")
        .set("name", "exercise-option")
        .at("id", id.clone())
        .flag("disabled", told)
        .checked(chosen)
        .on_change(on.chooses(Choice::Exercises(Act::Answer(Answer::Option(at)))));
    let label = el("label").set("class", "bw-check").at("for", id).child(input);
    let class = match (told, choice.mistake.is_none(), chosen) {
        (true, true, _) => "bw-train__option bw-train__option--right",
        (true, false, true) => "bw-train__option bw-train__option--wrong",
        _ => "bw-train__option",
    };
    div(class).child(label.child(span("").words(choice.text.clone())))
}

/// Right or wrong, by which mistake, and unfolded why. Of the one that was chosen the verdict below says it.
fn why(run: &Run, (at, choice): (usize, &Option_), chosen: bool) -> El {
    let mark =
        choice.mistake.map_or(say::THE_RIGHT_ONE.to_owned(), |mistake| say::a_wrong_one(name(mistake)));
    if chosen {
        return p("bw-train__mark").words(mark);
    }
    el("details")
        .at("id", format!("option-{}-why", at + 1))
        .child(el("summary").words(mark))
        .each(explained(run, &choice.explanation))
}
