//! The user's note on a standard: strengths, areas for improvement. It decides nothing.

use yew::prelude::*;

use super::fold::{Fold, NOTE};
use super::opens::{Line, opens};
use crate::model::StandardNumber;
use crate::platform::field::value;
use crate::session::Action;
use crate::ui::parts::{El, el, p};
use crate::ui::store::{Msg, Sender};
use crate::ui::text::{labels, ratings as words};

/// A closed line that opens into the field.
pub(super) fn note(
    send: &Sender,
    standard: (usize, StandardNumber),
    note: &str,
    can_edit: bool,
    fold: &Fold,
) -> El {
    let (words, about) = (words::note_begins(note), words::on(standard.1));
    let line = Line { standard, place: NOTE, id: "write-note-", words, about };
    opens(line, (fold, send), || {
        [p("bw-note").text(labels::NOTE_HELP), field(send, standard, note, can_edit)]
    })
}

fn field(send: &Sender, (index, number): (usize, StandardNumber), note: &str, can_edit: bool) -> El {
    let send = send.clone();
    let typed = Callback::from(move |event: Event| {
        send.emit(Msg::Do(Action::Note { standard: index, note: value(&event) }));
    });
    el("textarea")
        .set("class", "bw-field")
        .with("id", "note-", &number)
        .set("rows", "3")
        .set("maxlength", "2000")
        .at("aria-label", words::note_on(number))
        .flag("disabled", !can_edit)
        .value(note.to_owned())
        .on_input(typed)
}
