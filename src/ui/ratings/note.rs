//! The user's note on a standard: strengths, areas for improvement. It decides nothing.

use yew::prelude::*;

use crate::model::StandardNumber;
use crate::platform::field::value;
use crate::session::Action;
use crate::ui::parts::{El, div, el, p, span};
use crate::ui::store::{Msg, Sender};
use crate::ui::text::{labels, ratings as words};

/// A line that opens into the field. The browser folds it, so that nothing is drawn for it.
pub(super) fn note(
    send: &Sender,
    (index, number): (usize, StandardNumber),
    note: &str,
    can_edit: bool,
) -> El {
    let send = send.clone();
    let typed = Callback::from(move |event: Event| {
        send.emit(Msg::Do(Action::Note { standard: index, note: value(&event) }));
    });
    let area = el("textarea")
        .set("class", "bw-field")
        .with("id", "note-", &number)
        .set("rows", "3")
        .set("maxlength", "2000")
        .at("aria-label", words::note_on(number))
        .flag("disabled", !can_edit)
        .value(note.to_owned())
        .on_input(typed);
    el("details")
        .set("class", "bw-note-on")
        .child(
            el("summary").words(words::note_begins(note)).child(span("bw-unseen").words(words::on(number))),
        )
        .child(div("bw-form").child(p("bw-note").text(labels::NOTE_HELP)).child(area))
}
