//! Below a grid: answers for what is selected, and what is done with whole cases.

use super::grid::Grid;
use super::work::{RowWork, Work};
use crate::model::{Cases, Judgement, Sample};
use crate::session::{Action, CaseEdit};
use crate::ui::parts::{El, div, el, span};
use crate::ui::store::Msg;
use crate::ui::text::{cases as words, labels};

/// The buttons.
pub(super) fn buttons(grid: &Grid, sample: &Sample, cases: &Cases) -> El {
    let some = grid.desk.len(cases) > 0;
    el("div").child(selection(grid, sample, cases)).child(rows(grid, sample, cases, some))
}

fn button(grid: &Grid, id: &str, sample: &Sample, words: String, msg: Msg) -> El {
    let button = el("button").set("type", "button").set("class", "bw-button");
    let button = button.at("id", [id, &sample.id].concat()).flag("disabled", !grid.can_edit);
    button.words(words).sends(&grid.send, msg)
}

/// How much is selected, and the answers it can be given.
fn selection(grid: &Grid, sample: &Sample, cases: &Cases) -> El {
    let desk = &grid.desk;
    let spread = desk.is_spread() && !desk.card;
    let ((_, first), (_, last)) = desk.selected();
    let count = desk.rows(cases).len() * (last - first + 1);
    let said = if spread { words::selected(count) } else { String::new() };
    let fill = |judgement: Judgement| {
        let id = ["fill-", judgement.slug(), "-"].concat();
        button(grid, &id, sample, words::fill(judgement).to_owned(), grid.asks(Work::Fill(judgement)))
    };
    let answers = [Judgement::Yes, Judgement::No, Judgement::NotApplicable, Judgement::Blank];
    let answers = answers.into_iter().filter(|_| spread).map(fill);
    div("bw-row")
        .child(span("bw-said").set("role", "status").with("id", "selected-", &sample.id).words(said))
        .each(answers)
}

fn rows(grid: &Grid, sample: &Sample, cases: &Cases, some: bool) -> El {
    let desk = &grid.desk;
    let add = |id, words: &str, count| {
        let edit = CaseEdit::Add(count);
        button(grid, id, sample, words.to_owned(), Msg::Do(Action::Cases { sample: grid.sample, edit }))
    };
    let ((first, _), (last, _)) = desk.selected();
    let named = words::rows(desk.row(first).saturating_add(1), last - first + 1);
    let work = |id, words: &str, work| {
        let words = [words, " ", &named].concat();
        button(grid, id, sample, words, grid.asks(Work::Rows(work)))
    };
    let movable = desk.shown.is_none();
    let moves = |down| {
        let (id, words, room) = if down {
            ("down-", labels::MOVE_DOWN, last + 1 < cases.len())
        } else {
            ("up-", labels::MOVE_UP, first > 0)
        };
        work(id, words, RowWork::Move(down)).flag("disabled", !room)
    };
    div("bw-row")
        .child(add("add-", labels::ADD_ROW, 1))
        .child(add("add-10-", labels::ADD_ROWS, 10))
        .may(some.then(|| work("duplicate-", labels::DUPLICATE, RowWork::Duplicate)))
        .may((some && movable).then(|| moves(false)))
        .may((some && movable).then(|| moves(true)))
        .may(some.then(|| work("remove-", labels::REMOVE, RowWork::Remove)))
}
