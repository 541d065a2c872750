//! Who got what right: a row a trainee, a narrow column an exercise.

use bandwise::training::lesson::{Mark, Outcome};
use bandwise::training::words::kind;
use bandwise::ui::parts::{El, Shows, div, el, p, span};
use yew::{Callback, Html};

use super::Act;
use super::look::{button_id, look};
use super::once::Once;
use super::room::Look;
use super::sets::{Shown, Sorted};
use super::tables::tables;
use crate::parts::scrolls;
use crate::state::{Choice, Msg};
use crate::text::class as say;

/// The table with all that stands beneath it: drawn again only when the results change, or what is looked at.
#[derive(PartialEq)]
pub(super) struct Table {
    pub(super) sorted: Once<Sorted>,
    pub(super) look: Option<Look>,
    pub(super) send: Callback<Msg>,
}

/// What is drawn from.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) shown: &'a Shown,
    pub(super) look: Option<Look>,
    pub(super) send: &'a Callback<Msg>,
}

impl Shows for Table {
    fn draw(&self) -> Html {
        let shown = self.sorted.known().and_then(|sorted| sorted.shown.as_ref());
        let shown = shown.filter(|shown| !shown.class.trainees.is_empty());
        let drawn = shown.map(|shown| {
            let at = At { shown, look: self.look, send: &self.send };
            div("bw-class__table").child(matrix(at)).may(look(at)).child(tables(at))
        });
        drawn.map(Html::from).unwrap_or_default()
    }
}

impl At<'_> {
    /// A button that turns to an exercise or a trainee, and back.
    fn turns(self, to: Look, class: &'static str) -> El {
        let (open, send) = (self.look == Some(to), self.send.clone());
        let look = if open { None } else { Some(to) };
        let turns = Callback::from(move |_| send.emit(Msg::Choose(Choice::Class(Act::Look(look)))));
        let button = el("button").set("type", "button").set("class", class).at("id", button_id(to));
        button.says("aria-expanded", open).on_click(turns)
    }

    /// How many trainees got each exercise right.
    fn right(self) -> Vec<u32> {
        let class = &self.shown.class;
        let of = |at: usize| {
            let marks = class.trainees.iter().filter_map(|one| one.marks.get(at));
            marks.map(|mark| u32::from(mark.right)).sum()
        };
        (0..class.exercises.len()).map(of).collect()
    }
}

fn matrix(at: At) -> El {
    let class = &at.shown.class;
    let trainees = class.trainees.len();
    let right = at.right();
    // One alone says nothing of an exercise.
    let hard: Vec<bool> = right.iter().map(|right| trainees > 1 && *right as usize * 2 < trainees).collect();
    let heads = class.exercises.iter().zip(&hard).enumerate().map(|(place, (exercise, hard))| {
        let words = say::column(kind(exercise.kind), *hard);
        let button = at.turns(Look::Exercise(place), "bw-matrix__number");
        let button = button.words((place + 1).to_string()).child(span("bw-unseen").words(words));
        head("col", *hard).at("title", kind(exercise.kind).to_owned()).child(button)
    });
    let rows = class.trainees.iter().zip(&at.shown.labels).enumerate().map(|(place, (trainee, label))| {
        let name = at.turns(Look::Trainee(place), "bw-lead").words(label.clone());
        let marks = trainee.marks.iter().zip(&hard).map(|(mark, hard)| cell(mark, *hard));
        el("tr").child(head("row", false).child(name)).child(number(trainee.right, false)).each(marks)
    });
    let sums = right.iter().zip(&hard).map(|(right, hard)| number(*right, *hard));
    let table = el("table")
        .set("class", "bw-matrix")
        .set("id", "class-answers")
        .child(el("caption").set("class", "bw-unseen").text(say::ANSWERS))
        .child(
            el("thead").child(
                el("tr")
                    .child(head("col", false).text(say::WHO))
                    .child(head("col", false).text(say::RIGHT))
                    .each(heads),
            ),
        )
        .child(el("tbody").each(rows))
        .child(
            el("tfoot").child(
                el("tr")
                    .child(head("row", false).text(say::HOW_MANY))
                    .child(el("td").words(say::of_all(trainees)))
                    .each(sums),
            ),
        );
    div("bw-class__stack")
        .child(el("h4").text(say::ANSWERS))
        .child(p("bw-note").words(say::legend(hard.contains(&true))))
        .child(scrolls(say::ANSWERS.to_owned(), |_| table))
}

fn head(scope: &'static str, hard: bool) -> El {
    el("th").set("scope", scope).set("class", if hard { "bw-matrix__hard" } else { "" })
}

fn number(number: u32, hard: bool) -> El {
    el("td").set("class", if hard { "bw-matrix__hard" } else { "" }).words(number.to_string())
}

/// A sign, and its word for whoever does not see it.
fn cell(mark: &Mark, hard: bool) -> El {
    let (class, sign, word) = match (mark.outcome, mark.right) {
        (Outcome::NotAnswered, _) => ("bw-matrix__open", "–", say::NOT_ANSWERED),
        (_, true) => ("bw-matrix__right", "✓", say::IS_RIGHT),
        (_, false) => ("bw-matrix__wrong", "✗", say::IS_WRONG),
    };
    let sign = span(class).set("aria-hidden", "true").text(sign);
    let place = el("td").set("class", if hard { "bw-matrix__hard" } else { "" });
    place.child(sign).child(span("bw-unseen").text(word))
}
