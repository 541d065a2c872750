//! The problems of a table, each with the cell in its row, to be mended there.

use yew::prelude::*;

use super::Ask;
use crate::exchange::{Pasted, Problem};
use crate::platform::field::value;
use crate::ui::parts::{El, div, el, text_field};
use crate::ui::screen::Screen;
use crate::ui::store::Msg;
use crate::ui::text::{paste as said, table as words};

/// The most problems shown with their rows; the rest are counted.
const LISTED: usize = 50;

/// The list.
pub(super) fn problems(on: &Screen, pasted: &Pasted, taken: bool) -> Option<El> {
    if pasted.problems.is_empty() {
        return None;
    }
    let rows = pasted.problems.iter().take(LISTED).map(|problem| one(on, problem, taken));
    let hidden = pasted.problems.len().saturating_sub(LISTED) + pasted.more_problems;
    let more = (hidden > 0).then(|| el("li").words(said::more(hidden)));
    let list =
        el("ul").set("class", "bw-paste__problems").set("tabindex", "0").set("aria-label", said::PROBLEMS);
    Some(list.each(rows).may(more))
}

fn one(on: &Screen, problem: &Problem, taken: bool) -> El {
    let line = el("li").words(said::problem(problem));
    let Some(wrong) = problem.cell.filter(|_| !taken) else { return line };
    // The cells around it, so that it can be told which row of the spreadsheet this is.
    let from = if wrong > 6 { wrong - 4 } else { 0 };
    let cells = problem.cells.iter().enumerate().skip(from).take(10);
    let mut row = div("bw-paste__row");
    if from > 0 {
        row = row.child(el("span").text("…"));
    }
    for (at, text) in cells {
        row =
            row.child(if at == wrong { mend(on, problem, at, text) } else { el("span").words(text.clone()) });
    }
    if wrong >= problem.cells.len() {
        row = row.child(mend(on, problem, wrong, ""));
    }
    line.child(row)
}

/// The field for the cell. It takes effect once it is left, or on Enter.
fn mend(on: &Screen, problem: &Problem, column: usize, text: &str) -> El {
    let (send, row) = (on.send.clone(), problem.row);
    let changed = Callback::from(move |event: Event| {
        send.emit(Msg::Ask(Ask::Mend(row, column, value(&event))));
    });
    text_field("bw-field")
        .at("id", format!("mend-{row}-{}", column + 1))
        .at("aria-label", words::mend(problem))
        .flag("disabled", !on.can_edit)
        .value(text.to_owned())
        .on_change(changed)
}
