//! A closed line under a standard that opens into something to fill in.

use super::fold::Fold;
use crate::model::StandardNumber;
use crate::ui::parts::{El, button_of, div, span};
use crate::ui::store::Sender;

/// Where such a line stands, and what stands on it.
pub(super) struct Line {
    /// The standard, as an index of the rule set, and its number.
    pub standard: (usize, StandardNumber),
    /// Its place in the fold.
    pub place: usize,
    /// What its id begins with.
    pub id: &'static str,
    /// Its words.
    pub words: String,
    /// More for those who hear it: which standard it is about.
    pub about: String,
}

/// The line, and below it what is inside where it is open. Folded, nothing of that is drawn: with fields for all standards a
/// page would open later, as browsers look at each for what they could fill in.
pub(super) fn opens<const N: usize>(
    line: Line,
    (fold, send): (&Fold, &Sender),
    inside: impl FnOnce() -> [El; N],
) -> El {
    let Line { standard: (index, number), place, id, words, about } = line;
    let open = fold.is_open(place);
    let form = format!("{id}form-{number}");
    let button = button_of("bw-adjust__open", id, &number)
        .says("aria-expanded", open)
        .at("aria-controls", form.clone())
        .sends(send, fold.toggle(index, place))
        .words(words)
        .child(span("bw-unseen").words(about));
    let inside = open.then(inside);
    div("bw-adjust").child(button).child(
        div("bw-adjust__forms").at("id", form).flag("hidden", !open).each(inside.into_iter().flatten()),
    )
}
