//! Beneath the results of a class: the mistakes by kind, what the class found hard, and files of all of it.

use bandwise::platform::download;
use bandwise::training::words;
use bandwise::ui::parts::{El, div, el};
use yew::{Callback, Event};

use super::Act;
use super::matrix::At;
use super::room::Look;
use crate::parts::{button, details, lead, note, table_under, words as cell};
use crate::state::{Choice, Msg};
use crate::text::class as say;

/// The most exercises that are called hard, and the most mistakes that are not folded away.
const IN_VIEW: usize = 10;

pub(super) fn tables(at: At) -> El {
    let class = &at.shown.class;
    let saves = |text: String, what: &str| {
        let name = say::file(what, &at.shown.set);
        Callback::from(move |_: Event| {
            // The bar of a refused download is the browser's own.
            download::save(&text, "text/csv", &name);
        })
    };
    let (answers, mistakes_csv) =
        (saves(class.answers_csv(), "class"), saves(class.mistakes_csv(), "mistakes"));
    div("bw-class__table").child(mistakes(at)).child(hardest(at)).child(
        div("bw-row")
            .child(button("class-csv".to_owned(), say::SAVE_ANSWERS.to_owned(), answers))
            .child(button("class-mistakes-csv".to_owned(), say::SAVE_MISTAKES.to_owned(), mistakes_csv)),
    )
}

/// The most frequent stand in view.
fn mistakes(at: At) -> El {
    let class = &at.shown.class;
    if class.mistakes.is_empty() {
        return headed(say::MISTAKES, note(say::NO_MISTAKES).set("id", "class-mistakes"));
    }
    let rows = class.mistakes.iter().map(|made| {
        let by = made.by.iter().filter_map(|&place| at.shown.labels.get(place));
        let by: Vec<&str> = by.map(String::as_str).collect();
        let name = el("span").text(words::name(made.mistake)).child(el("small").text(words::kind(made.kind)));
        vec![name, cell(made.times.to_string()), cell(by.join(", "))]
    });
    let mut rows: Vec<Vec<El>> = rows.collect();
    let rest = rows.split_off(rows.len().min(IN_VIEW));
    let of = |id, rows| {
        let heads = [say::MISTAKE, say::TIMES, say::BY].map(str::to_owned);
        table_under(id, say::MISTAKES, heads.into(), rows)
    };
    let more = say::more_mistakes(rest.len());
    let more = (!rest.is_empty()).then(|| details(more, of("class-mistakes-more", rest)));
    headed(say::MISTAKES, of("class-mistakes", rows)).may(more)
}

fn headed(heading: &'static str, body: El) -> El {
    div("bw-class__stack").child(el("h4").text(heading)).child(body)
}

/// The exercises that fewest got right. Each leads to who chose what.
fn hardest(at: At) -> El {
    let class = &at.shown.class;
    let trainees = class.trainees.len();
    let hard: Vec<&(usize, u32)> =
        class.hardest.iter().filter(|found| (found.1 as usize) < trainees).collect();
    if hard.is_empty() {
        return headed(say::HARDEST, note(say::ALL_RIGHT).set("id", "class-hardest"));
    }
    let rows = hard.into_iter().take(IN_VIEW).filter_map(|&(place, right)| {
        let exercise = class.exercises.get(place)?;
        let send = at.send.clone();
        let look = Some(Look::Exercise(place));
        let goes = Callback::from(move |_| send.emit(Msg::Choose(Choice::Class(Act::Look(look)))));
        let name = lead(say::numbered(place + 1, words::kind(exercise.kind)), goes);
        let name = name.with("id", "class-hard-", &(place + 1));
        let asked = el("span").child(name).child(el("small").words(exercise.question.clone()));
        Some(vec![asked, cell(say::right_of(right, trainees))])
    });
    let heads = [say::EXERCISE, say::RIGHT].map(str::to_owned);
    headed(say::HARDEST, table_under("class-hardest", say::HARDEST, heads.into(), rows.collect()))
}
