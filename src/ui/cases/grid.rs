//! A sample's cases as a grid: one tab stop, arrow keys inside, one listener for all cells.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::heading::heading;
use super::{ColumnHead, Key, Row, key};
use crate::model::{Cases, Judgement, QuestionNumber, RuleSet};
use crate::session::{Action, CaseEdit};
use crate::ui::parts::{El, Same, Shows, div, el, p, part};
use crate::ui::store::{Cell, Msg, Sender};
use crate::ui::text::{cases as words, labels};

/// The grid, with its buttons.
#[derive(Clone, PartialEq)]
pub struct Grid {
    /// The rule set in use.
    pub rules: Same<RuleSet>,
    /// Which sample of it.
    pub sample: usize,
    /// The cases.
    pub cases: Cases,
    /// What stands over the columns.
    pub heads: Vec<ColumnHead>,
    /// Whether it can be changed.
    pub can_edit: bool,
    /// The cell the keyboard is on.
    pub cursor: Cell,
    /// Where changes go.
    pub send: Sender,
}

impl Shows for Grid {
    fn draw(&self) -> Html {
        let Some(sample) = self.rules.samples.get(self.sample) else {
            return Html::default();
        };
        let name = &sample.id;
        let row = self.cursor.0.min(self.cases.len().saturating_sub(1));
        let shown = if self.cases.is_empty() {
            p("bw-notice").text(words::NONE)
        } else {
            div("bw-grid").child(self.table(name, row))
        };
        el("div").child(shown).child(self.buttons(name, row)).into()
    }
}

impl Grid {
    fn table(&self, name: &str, at: usize) -> El {
        let sample = AttrValue::from(name.to_owned());
        let columns: Rc<[QuestionNumber]> = self.heads.iter().map(|head| head.number).collect();
        let rows = self.cases.rows().enumerate().map(|(index, case)| {
            let active = (at == index).then_some(self.cursor.1);
            let (case, sample, columns) = (case.to_case(), sample.clone(), columns.clone());
            part(index, Row { case, row: index + 1, sample, columns, active })
        });
        el("table")
            .set("role", "grid")
            .set("class", "bw-grid__table")
            .with("id", "grid-", &name)
            .with("aria-labelledby", "sample-", &name)
            .at("aria-rowcount", (self.cases.len() + 1).to_string())
            .says("aria-readonly", !self.can_edit)
            .on_click(self.click())
            .on_key(self.keydown())
            .on_focus(self.focusin())
            .child(heading(&self.heads))
            .child(el("tbody").set("role", "rowgroup").put(rows.collect()))
    }

    fn buttons(&self, name: &str, row: usize) -> El {
        let sample = self.sample;
        let act = |id: &str, words: String, action: Action| {
            let button = el("button").set("type", "button").set("class", "bw-button");
            let button = button.at("id", [id, name].concat()).flag("disabled", !self.can_edit);
            button.words(words).sends(&self.send, Msg::Do(action))
        };
        let remove = || {
            act(
                "remove-",
                words::remove(row + 1),
                Action::Cases { sample, edit: CaseEdit::Remove([row as u32].into()) },
            )
        };
        div("bw-row")
            .child(act("add-", labels::ADD_ROW.to_owned(), Action::Cases { sample, edit: CaseEdit::Add(1) }))
            .child(act(
                "add-10-",
                labels::ADD_ROWS.to_owned(),
                Action::Cases { sample, edit: CaseEdit::Add(10) },
            ))
            .may((!self.cases.is_empty()).then(remove))
    }

    fn judge(&self, (row, column): Cell, to: Option<Judgement>) {
        let now = self.cases.judgement(row, column);
        let judgement = to.unwrap_or_else(|| now.next());
        if self.can_edit {
            self.send.emit(Msg::Do(Action::Cases {
                sample: self.sample,
                edit: CaseEdit::Judge { row, column, judgement },
            }));
        }
    }

    fn click(&self) -> Callback<MouseEvent> {
        let grid = self.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(cell) = place(event.target()) {
                grid.send.emit(Msg::Cursor(grid.sample, cell));
                grid.judge(cell, None);
            }
        })
    }

    /// Keeps the one tab stop where focus is, however it came there.
    fn focusin(&self) -> Callback<FocusEvent> {
        let grid = self.clone();
        Callback::from(move |event: FocusEvent| {
            if let Some(cell) = place(event.target()).filter(|cell| *cell != grid.cursor) {
                grid.send.emit(Msg::Cursor(grid.sample, cell));
            }
        })
    }

    fn keydown(&self) -> Callback<KeyboardEvent> {
        let grid = self.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Some(cell) = place(event.target()) else { return };
            let ctrl = event.ctrl_key() || event.meta_key() || event.alt_key();
            let size = (grid.cases.len(), grid.heads.len());
            let Some(found) = key(&event.key(), ctrl, cell, size) else { return };
            event.prevent_default();
            match found {
                Key::Go { row, column } => grid.go((row, column)),
                Key::Set(judgement) => grid.judge(cell, Some(judgement)),
                Key::Cycle => grid.judge(cell, None),
            }
        })
    }

    fn go(&self, (row, column): Cell) {
        self.send.emit(Msg::Cursor(self.sample, (row, column)));
        let sample = self.rules.samples.get(self.sample);
        if let Some((sample, head)) = sample.zip(self.heads.get(column)) {
            crate::platform::focus::now(&format!("cell-{}-{}-{}", sample.id, row + 1, head.number));
        }
    }
}

/// The cell an event came from.
fn place(target: Option<web_sys::EventTarget>) -> Option<Cell> {
    let element: Element = target?.dyn_into().ok()?;
    let cell = element.closest("[data-column]").ok()??;
    let number = |name| cell.get_attribute(name).and_then(|text| text.parse().ok());
    Some((number("data-row")?, number("data-column")?))
}
