//! The results of a class: who chose what, the mistakes by kind, and what the class found hard.

use bandwise::platform::{download, field};
use bandwise::training::lesson::Class;
use bandwise::training::words;
use bandwise::ui::parts::{El, div, el};
use yew::{Callback, Event};

use super::Act;
use crate::parts::{button, note, section, table as table_of, words as cell};
use crate::state::{Choice, Msg, On};
use crate::text::class as say;

pub(super) fn table(on: On) -> El {
    let state = &on.state.class;
    let (send, rules) = (on.send.clone(), on.told.rated.rules.clone());
    let reads = Callback::from(move |_: Event| {
        let act = Act::Read(field::area("class-codes"), rules.clone());
        send.emit(Msg::Choose(Choice::Class(act)));
    });
    let area =
        el("textarea").set("class", "bw-field bw-field--code").set("id", "class-codes").set("rows", "5");
    let area = area.set("spellcheck", "false").value(state.pasted.clone());
    let found = state.table();
    let said = found.as_ref().map_or_else(String::new, |found| {
        say::found(found.trainees.len(), found.exercises.len(), &found.strangers)
    });
    let problems = state.problems.iter().map(|problem| el("li").words(problem.clone()));
    let list = (!state.problems.is_empty())
        .then(|| el("ul").set("class", "bw-error").set("id", "class-problems").each(problems));
    section(
        say::RESULTS.to_owned(),
        div("bw-train__class")
            .child(note(say::RESULTS_NOTE))
            .child(el("label").set("for", "class-codes").text(say::CODES))
            .child(area)
            .child(div("bw-row").child(button("class-read".to_owned(), say::READ.to_owned(), reads)).may(
                found.as_ref().map(|_| {
                    let empties = on.chooses(Choice::Class(Act::Empty));
                    button("class-empty".to_owned(), say::EMPTY.to_owned(), empties)
                }),
            ))
            .child(
                div("")
                    .set("id", "class-said")
                    .set("role", "status")
                    .set("tabindex", "-1")
                    .child(note(said))
                    .may(list),
            )
            .may(found.filter(|found| !found.trainees.is_empty()).map(|found| tables(&found))),
    )
}

fn tables(found: &Class) -> El {
    let saves = |text: String, name: &'static str| {
        Callback::from(move |_: Event| {
            // The bar of a refused download is the browser's own.
            download::save(&text, "text/csv", name);
        })
    };
    div("").child(answers(found)).child(mistakes(found)).child(hardest(found)).child(
        div("bw-row")
            .child(button(
                "class-csv".to_owned(),
                say::SAVE_ANSWERS.to_owned(),
                saves(found.answers_csv(), "bandwise-class.csv"),
            ))
            .child(button(
                "class-mistakes-csv".to_owned(),
                say::SAVE_MISTAKES.to_owned(),
                saves(found.mistakes_csv(), "bandwise-mistakes.csv"),
            )),
    )
}

fn answers(found: &Class) -> El {
    let exercises = (1..).zip(&found.exercises).map(|(at, one)| format!("{at} {}", words::kind(one.kind)));
    let heads = [say::WHO.to_owned(), say::RIGHT.to_owned()].into_iter().chain(exercises);
    let rows = found.trainees.iter().map(|trainee| {
        let marks = trainee.marks.iter().zip(&found.exercises);
        let marks = marks.map(|(mark, exercise)| cell(words::mark(exercise, mark)));
        let begins = [cell(words::who(&trainee.name)), cell(trainee.right.to_string())];
        begins.into_iter().chain(marks).collect()
    });
    table_of("class-answers", say::ANSWERS, heads.collect(), rows.collect())
}

fn mistakes(found: &Class) -> El {
    if found.mistakes.is_empty() {
        return note(say::NO_MISTAKES).set("id", "class-mistakes");
    }
    let rows = found.mistakes.iter().map(|made| {
        let by = made.by.iter().filter_map(|&place| found.trainees.get(place));
        let by: Vec<&str> = by.map(|trainee| words::who(&trainee.name)).collect();
        vec![
            cell(words::name(made.mistake)),
            cell(words::kind(made.kind)),
            cell(made.times.to_string()),
            cell(by.join(", ")),
        ]
    });
    let heads = [say::MISTAKE, say::IN, say::TIMES, say::BY].map(str::to_owned);
    table_of("class-mistakes", say::MISTAKES, heads.into(), rows.collect())
}

fn hardest(found: &Class) -> El {
    let rows = found.hardest.iter().filter_map(|&(place, right)| {
        let exercise = found.exercises.get(place)?;
        Some(vec![
            cell(format!("{} {}", place + 1, words::kind(exercise.kind))),
            cell(exercise.question.clone()),
            cell(say::right_of(right, found.trainees.len())),
        ])
    });
    let heads = [say::EXERCISE, say::ASKED, say::RIGHT].map(str::to_owned);
    table_of("class-hardest", say::HARDEST, heads.into(), rows.collect())
}
