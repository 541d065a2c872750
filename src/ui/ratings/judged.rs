//! A standard rated by judgement: its picker, and the note on leadership.

use yew::prelude::*;

use crate::model::{Band, Guidance, Standard, StandardNumber};
use crate::session::Action;
use crate::ui::parts::{Choices, El, choices, div, el, p, rule_mark, span};
use crate::ui::screen::Screen;
use crate::ui::store::{Msg, Sender};
use crate::ui::text::ratings as words;

/// The standard on one line: number, title, four ratings to choose from, points.
pub(super) fn judged(
    on: &Screen,
    (index, standard): (usize, &Standard),
    rating: Option<Band>,
    guidance: Option<&Guidance>,
) -> El {
    let written = on.scenario.standards.get(index).map_or("", |entry| &entry.note);
    let written = super::note::note(on.send, (index, standard.number), written, on.can_edit);
    let number = standard.number;
    let pick = Choices {
        id: format!("rating-{number}"),
        disabled: !on.can_edit,
        onpick: give(on.send, index),
        ..Choices::of(words::rating_of(standard), format!("given-{number}"), rating)
    };
    let note = guidance.map(|guidance| {
        p("bw-standard__note").words(words::guidance(guidance, rating)).may(rule_mark(
            on.rules(),
            "L1",
            on.send,
        ))
    });
    let title = format!("standard-{number}");
    let head = div("bw-standard__head")
        .child(span("bw-standard__number").words(number.to_string()))
        .child(el("h3").at("id", title.clone()).words(standard.title.clone()))
        .child(choices(&pick))
        .child(span("bw-standard__points").words(words::points(on.rules().points, rating)));
    el("section")
        .set("class", "bw-standard bw-standard--judged")
        .at("aria-labelledby", title)
        .child(head)
        .may(note)
        .each(no_flips(&number))
        .child(written)
}

/// Where judgements move no rating, scripts still find that said.
pub(super) fn no_flips(number: &StandardNumber) -> [El; 2] {
    ["flips-up-", "flips-down-"].map(|way| el("span").with("id", way, number).flag("hidden", true).text("–"))
}

/// Chooses a judged standard's rating, or a case-based one's rating alone.
pub(super) fn give(send: &Sender, standard: usize) -> Callback<Option<Band>> {
    let send = send.clone();
    Callback::from(move |rating| send.emit(Msg::Do(Action::Give { standard, rating })))
}
