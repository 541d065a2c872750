//! An exercise with who chose what, or a trainee with all answers.

use bandwise::training::Exercise;
use bandwise::training::lesson::{Mark, Outcome, Trainee};
use bandwise::training::words::{kind, mark as mark_words, name};
use bandwise::ui::parts::{El, div, el, p};
use yew::Callback;

use super::Act;
use super::matrix::At;
use super::room::Look;
use crate::parts::{button, table_under, words};
use crate::state::{Choice, Msg};
use crate::text::class as say;

/// The id of the button that turns to an exercise or a trainee.
pub(super) fn button_id(look: Look) -> String {
    match look {
        Look::Exercise(at) => format!("class-exercise-{}", at + 1),
        Look::Trainee(at) => format!("class-trainee-{}", at + 1),
    }
}

/// What is looked at, if anything.
pub(super) fn look(at: At) -> Option<El> {
    let class = &at.shown.class;
    let look = at.look?;
    let (heading, body, of, before, after) = match look {
        Look::Exercise(place) => {
            let exercise = class.exercises.get(place)?;
            let heading = say::exercise(place + 1, kind(exercise.kind));
            let turns = (place.checked_sub(1).map(Look::Exercise), Look::Exercise(place + 1));
            (heading, one_exercise(at, place, exercise), class.exercises.len(), turns.0, turns.1)
        }
        Look::Trainee(place) => {
            let (trainee, label) = (class.trainees.get(place)?, at.shown.labels.get(place)?);
            let heading = say::trainee(label, trainee.right, trainee.marks.len());
            let turns = (place.checked_sub(1).map(Look::Trainee), Look::Trainee(place + 1));
            (heading, one_trainee(at, trainee), class.trainees.len(), turns.0, turns.1)
        }
    };
    let (Look::Exercise(place) | Look::Trainee(place)) = look;
    let after = (place + 1 < of).then_some(after);
    Some(
        div("bw-class__look")
            .child(el("h4").set("id", "class-look").set("tabindex", "-1").words(heading))
            .child(body)
            .child(
                div("bw-row")
                    .child(goes(at, "class-look-before", say::BEFORE, before, before.is_none()))
                    .child(goes(at, "class-look-after", say::AFTER, after, after.is_none()))
                    .child(goes(at, "class-look-close", say::CLOSE, None, false)),
            ),
    )
}

fn goes(at: At, id: &str, says: &str, to: Option<Look>, off: bool) -> El {
    let send = at.send.clone();
    let goes = Callback::from(move |_| send.emit(Msg::Choose(Choice::Class(Act::Look(to)))));
    button(id.to_owned(), says.to_owned(), goes).flag("disabled", off)
}

/// The question, and every option with how many and who chose it.
fn one_exercise(at: At, place: usize, exercise: &Exercise) -> El {
    let with = |fits: &dyn Fn(&Mark) -> bool| {
        let pairs = at.shown.class.trainees.iter().zip(&at.shown.labels);
        let pairs = pairs.filter(|(trainee, _)| trainee.marks.get(place).is_some_and(fits));
        pairs.map(|(_, label)| label.as_str()).collect::<Vec<&str>>()
    };
    let mut rows: Vec<(String, String, Vec<&str>)> = (0..)
        .zip(&exercise.choices)
        .map(|(option, choice)| {
            let is =
                choice.mistake.map_or(say::THE_RIGHT_ONE.to_owned(), |mistake| say::mistake(name(mistake)));
            (choice.text.clone(), is, with(&|mark| mark.outcome == Outcome::Chosen(option)))
        })
        .collect();
    if exercise.choices.is_empty() {
        rows = made(at, place, exercise);
    }
    let open = with(&|mark| mark.outcome == Outcome::NotAnswered);
    if !open.is_empty() {
        rows.push((say::OPEN.to_owned(), String::new(), open));
    }
    let rows = rows.into_iter().map(|(option, is, who)| {
        let option = el("span").words(option).may((!is.is_empty()).then(|| el("small").words(is)));
        vec![option, words(who.len().to_string()), words(who.join(", "))]
    });
    let heads = [say::OPTION, say::CHOSEN, say::BY].map(str::to_owned);
    let table = table_under("class-options", say::OPTIONS, heads.into(), rows.collect());
    div("bw-class__stack").child(p("").words(exercise.question.clone())).child(table)
}

/// What was made, where there is nothing to choose from: the same answers together.
fn made<'a>(at: At<'a>, place: usize, exercise: &Exercise) -> Vec<(String, String, Vec<&'a str>)> {
    let mut rows: Vec<(String, String, Vec<&str>)> = Vec::new();
    for (trainee, label) in at.shown.class.trainees.iter().zip(&at.shown.labels) {
        let mark = trainee.marks.get(place).filter(|mark| mark.outcome != Outcome::NotAnswered);
        let Some(words) = mark.map(|mark| mark_words(exercise, mark)) else { continue };
        match rows.iter_mut().find(|row| row.0 == words) {
            Some(row) => row.2.push(label),
            None => rows.push((words, String::new(), vec![label])),
        }
    }
    rows
}

/// All answers of a trainee, in words.
fn one_trainee(at: At, trainee: &Trainee) -> El {
    let rows = at.shown.class.exercises.iter().zip(&trainee.marks).enumerate();
    let rows =
        rows.map(|(place, (exercise, mark))| vec![asked(place, exercise), words(mark_words(exercise, mark))]);
    let heads = [say::EXERCISE, say::ANSWER].map(str::to_owned);
    table_under("class-one", say::ALL_ANSWERS, heads.into(), rows.collect())
}

/// An exercise by its number, and what it asks.
fn asked(place: usize, exercise: &Exercise) -> El {
    let head = say::numbered(place + 1, kind(exercise.kind));
    el("span").words(head).child(el("small").words(exercise.question.clone()))
}
