//! A sample's cases as a grid: one tab stop, arrow keys inside, one listener for all cells, and only
//! the rows in view.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTableCellElement};
use yew::prelude::*;
use yew::virtual_dom::VNode;

use super::buttons::buttons;
use super::card::card;
use super::desk::Desk;
use super::heading::heading;
use super::keys::{Held, Whole, key};
use super::work::{Cell, Work};
use super::{ColumnHead, Row};
use crate::model::{Cases, Judgement, QuestionNumber, RuleSet, Sample, Scenario};
use crate::platform::scrolling;
use crate::ui::parts::{El, Same, Shows, div, el, p, part};
use crate::ui::store::{Msg, Sender};
use crate::ui::text::cases as words;

/// The grid, or one case of it as a form, with its buttons.
#[derive(Clone, PartialEq)]
pub struct Grid {
    /// The rule set in use.
    pub rules: Same<RuleSet>,
    /// The scenario on screen.
    pub scenario: Same<Scenario>,
    /// Which sample of it.
    pub sample: usize,
    /// What stands over the columns.
    pub heads: Vec<ColumnHead>,
    /// So many rows are drawn at the most.
    pub most: usize,
    /// Whether it can be changed.
    pub can_edit: bool,
    /// How it is being worked.
    pub desk: Rc<Desk>,
    /// Where changes go.
    pub send: Sender,
}

impl Shows for Grid {
    fn draw(&self) -> Html {
        let sample = self.rules.samples.get(self.sample);
        let Some((sample, cases)) = sample.zip(self.scenario.samples.get(self.sample)) else {
            return Html::default();
        };
        let shown = if cases.is_empty() {
            p("bw-notice").text(words::NONE)
        } else if self.desk.len(cases) == 0 {
            p("bw-notice").text(words::NONE_SHOWN)
        } else if self.desk.card {
            card(self, sample, cases)
        } else {
            let scrolled = self.work_on(|event: Event| {
                let (top, height, row) = scrolling::list(&event)?;
                Some(Work::Scroll((top / row) as usize, (height / row) as usize + 1, row))
            });
            div("bw-grid").on_scroll(scrolled).child(self.table(sample, cases))
        };
        el("div").child(shown).child(buttons(self, sample, cases)).into()
    }
}

impl Grid {
    /// What asks for a change of the desk.
    pub(super) fn asks(&self, work: Work) -> Msg {
        Msg::Desk(self.sample, work)
    }

    /// Turns an event into a change of the desk, where it is one.
    fn work_on(&self, read: fn(Event) -> Option<Work>) -> Callback<Event> {
        let (send, sample) = (self.send.clone(), self.sample);
        Callback::from(move |event| {
            if let Some(work) = read(event) {
                send.emit(Msg::Desk(sample, work));
            }
        })
    }

    fn table(&self, sample: &Sample, cases: &Cases) -> El {
        let press = |event: Event| {
            let (cell, event) = (place(event.target())?, event.dyn_ref::<MouseEvent>()?);
            (event.button() == 0).then(|| Work::Press(cell, event.shift_key()))
        };
        // Dragging: the first button is held down.
        let drag = |event: Event| {
            let (cell, event) = (place(event.target())?, event.dyn_ref::<MouseEvent>()?);
            (event.buttons() == 1).then_some(Work::Press(cell, true))
        };
        let table = el("table")
            .set("role", "grid")
            .set("class", "bw-grid__table")
            .with("id", "grid-", &sample.id)
            .with("aria-labelledby", "sample-", &sample.id)
            .at("aria-rowcount", (self.desk.len(cases) + 1).to_string())
            .set("aria-multiselectable", "true")
            .says("aria-readonly", !self.can_edit)
            .on_click(self.work_on(click))
            .on_press(self.work_on(press))
            .on_over(self.work_on(drag))
            .on_key(self.work_on(press_key))
            .on_focus(self.work_on(|event: Event| place(event.target()).map(Work::Focus)));
        table.child(heading(&self.heads)).child(self.body(sample, cases))
    }

    /// The rows drawn, and between them room for those that are not.
    fn body(&self, sample: &Sample, cases: &Cases) -> El {
        let desk = &self.desk;
        let name = AttrValue::from(sample.id.clone());
        let columns: Rc<[QuestionNumber]> = self.heads.iter().map(|head| head.number).collect();
        let ((top, left), (bottom, right)) = desk.selected();
        let mut rows: Vec<VNode> = Vec::new();
        let mut next = 0;
        for place in desk.drawn(cases).into_iter().take(self.most) {
            rows.extend(self.room(place - next));
            next = place + 1;
            let row = desk.row(place);
            let Some(case) = cases.row(row) else { continue };
            let judgements: Vec<Judgement> =
                (0..columns.len()).map(|column| case.judgement(column)).collect();
            let spread = desk.is_spread() && (top..=bottom).contains(&place);
            let shown = Row {
                reference: case.reference().to_owned(),
                judgements,
                row: row + 1,
                place,
                sample: name.clone(),
                columns: columns.clone(),
                active: (place == desk.cursor.0).then_some(desk.cursor.1),
                selected: spread.then_some((left, right)),
            };
            rows.push(part(place, shown));
        }
        rows.extend(self.room(desk.len(cases).saturating_sub(next)));
        el("tbody").set("role", "rowgroup").put(rows.into_iter().collect())
    }

    /// Room for rows that are not drawn. An attribute, since the page's policy forbids inline styles.
    fn room(&self, rows: usize) -> Option<VNode> {
        let height = rows * self.desk.row_height.max(34) as usize;
        let cell =
            el("td").at("height", height.to_string()).at("colspan", (self.heads.len() + 1).to_string());
        let row = el("tr").set("role", "presentation").set("class", "bw-grid__room").child(cell);
        (rows > 0).then(|| row.key(format!("room-{}", rows)).into())
    }
}

fn click(event: Event) -> Option<Work> {
    let element: Element = event.target()?.dyn_into().ok()?;
    if let Some(cell) = place(event.target()) {
        let shift = event.dyn_ref::<MouseEvent>().is_some_and(MouseEvent::shift_key);
        return (!shift).then_some(Work::Click(cell));
    }
    if let Some(head) = number(&element, "data-head") {
        return Some(Work::Select((0, head), Whole::Column));
    }
    number(&element, "data-place").map(|place| Work::Select((place, 0), Whole::Row))
}

fn press_key(event: Event) -> Option<Work> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let held =
        Held { ctrl: event.ctrl_key() || event.meta_key(), shift: event.shift_key(), alt: event.alt_key() };
    let key = key(&event.key(), held)?;
    event.prevent_default();
    Some(Work::Key(key))
}

/// The number in an attribute of the element, or of the one it stands in.
fn number(element: &Element, name: &str) -> Option<usize> {
    let found = element.closest(&["[", name, "]"].concat()).ok()??;
    found.get_attribute(name)?.parse().ok()
}

/// The cell an event came from.
fn place(target: Option<web_sys::EventTarget>) -> Option<Cell> {
    let element: Element = target?.dyn_into().ok()?;
    let cell: HtmlTableCellElement = element.closest("td").ok()??.dyn_into().ok()?;
    // The first is the heading of the row.
    let column = usize::try_from(cell.cell_index()).ok()?.checked_sub(1)?;
    Some((number(&element, "data-place")?, column))
}
