//! A standard rated by judgement: its picker, and the note on leadership.

use crate::model::{Band, Guidance, Standard, StandardNumber};
use crate::session::Action;
use crate::ui::parts::{Choices, El, choices, div, el, p, rule_mark, span};
use crate::ui::screen::Screen;
use crate::ui::store::Msg;
use crate::ui::text::{labels, ratings as words};

/// The standard on one line: number, title, four ratings to choose from, points.
pub(super) fn judged(
    on: &Screen,
    (index, standard): (usize, &Standard),
    rating: Option<Band>,
    guidance: Option<&Guidance>,
) -> El {
    let written = on.scenario.standards.get(index).map_or("", |entry| &entry.note);
    let fold = on.store.fold(index);
    let written = super::note::note(on.send, (index, standard.number), written, on.can_edit, &fold);
    let number = standard.number;
    let asked = |rating| give(index, rating);
    let pick = Choices {
        id: format!("rating-{number}"),
        disabled: !on.can_edit,
        ..Choices::of(words::rating_of(standard), format!("given-{number}"), rating, (on.send, &asked))
    };
    let note = guidance.map(|guidance| {
        p("bw-standard__note").words(words::guidance(guidance, rating)).may(rule_mark(
            on.rules(),
            "L1",
            on.send,
        ))
    });
    let head = div("bw-standard__head")
        .child(title(standard))
        .child(choices(&pick))
        .child(points(words::points(on.rules().points, rating)));
    el("section")
        .set("class", "bw-standard bw-standard--judged")
        .child(head)
        .may(note)
        .each(no_flips(&number))
        .child(written)
}

/// The heading of a standard: its number and its title.
pub(super) fn title(standard: &Standard) -> El {
    el("h3")
        .set("class", "bw-standard__title")
        .with("id", "standard-", &standard.number)
        .child(span("bw-standard__number").words(format!("{} ", standard.number)))
        .child(el("span").words(standard.title.clone()))
}

/// What a rating is worth. That these are points is seen from where they stand, and otherwise said.
pub(super) fn points(worth: String) -> El {
    let said = (!worth.is_empty()).then(|| span("bw-unseen").text(labels::POINTS));
    span("bw-standard__points").may(said).words(worth)
}

/// Where judgements move no rating, scripts still find that said.
pub(super) fn no_flips(number: &StandardNumber) -> [El; 2] {
    ["flips-up-", "flips-down-"].map(|way| el("span").with("id", way, number).flag("hidden", true).text("–"))
}

/// Chooses a judged standard's rating, or a case-based one's rating alone.
pub(super) fn give(standard: usize, rating: Option<Band>) -> Msg {
    Msg::Do(Action::Give { standard, rating })
}
