//! A sample's cases as a grid: one tab stop, arrow keys inside, one listener for all cells.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::heading::heading;
use super::{ColumnHead, Key, Row, key};
use crate::model::{Case, Judgement, QuestionNumber, RuleSet};
use crate::session::Action;
use crate::ui::parts::{El, div, el, p};
use crate::ui::store::{Msg, Sender};
use crate::ui::text::{cases as words, labels};

/// Properties of [`Grid`].
#[derive(Clone, PartialEq, Properties)]
pub struct GridProps {
    /// The rule set in use.
    pub rules: Rc<RuleSet>,
    /// Which sample of it.
    pub sample: usize,
    /// The cases.
    pub cases: Rc<Vec<Rc<Case>>>,
    /// What stands over the columns.
    pub heads: Vec<ColumnHead>,
    /// Whether it can be changed.
    pub can_edit: bool,
    /// Where changes go.
    pub send: Sender,
}

/// The grid, with its buttons.
#[component]
pub fn Grid(props: &GridProps) -> Html {
    let active = use_state(|| (0_usize, 0_usize));
    let numbers: Vec<QuestionNumber> = props.heads.iter().map(|head| head.number).collect();
    let columns = use_memo(numbers, |numbers| numbers.clone());
    let Some(sample) = props.rules.samples.get(props.sample) else {
        return Html::default();
    };
    let name = AttrValue::from(sample.id.clone());
    let at = (active.0.min(props.cases.len().saturating_sub(1)), active.1);
    let rows = props.cases.iter().enumerate().map(|(index, case)| {
        html! {
            <Row key={case.id} case={case.clone()} row={index + 1} sample={name.clone()}
                columns={columns.clone()} active={(at.0 == index).then_some(at.1)} />
        }
    });
    let table = el("table")
        .set("role", "grid")
        .set("class", "bw-grid__table")
        .at("id", format!("grid-{name}"))
        .at("aria-labelledby", format!("sample-{name}"))
        .at("aria-rowcount", (props.cases.len() + 1).to_string())
        .says("aria-readonly", !props.can_edit)
        .on_click(click(props, &active))
        .on_key(keydown(props, &active, &columns))
        .on_focus(focusin(&active))
        .child(heading(&props.heads))
        .child(el("tbody").set("role", "rowgroup").each(rows));
    let shown =
        if props.cases.is_empty() { p("bw-notice").text(words::NONE) } else { div("bw-grid").child(table) };
    el("div").child(shown).child(buttons(props, &name, at.0)).into()
}

fn buttons(props: &GridProps, name: &str, row: usize) -> El {
    let sample = props.sample;
    let act = |id: &str, words: String, action: Action| {
        let send = props.send.clone();
        let call = Callback::from(move |_: MouseEvent| send.emit(Msg::Do(action.clone())));
        let button = el("button").set("type", "button").set("class", "bw-button");
        let button = button.at("id", format!("{id}-{name}")).flag("disabled", !props.can_edit);
        button.words(words).on_click(call)
    };
    let remove = (!props.cases.is_empty())
        .then(|| act("remove", words::remove(row + 1), Action::RemoveCase { sample, row }).into());
    div("bw-row")
        .child(act("add", labels::ADD_ROW.to_owned(), Action::AddCases { sample, count: 1 }))
        .child(act("add-10", labels::ADD_ROWS.to_owned(), Action::AddCases { sample, count: 10 }))
        .may(remove)
}

/// The row and column of the cell an event came from.
fn place(target: Option<web_sys::EventTarget>) -> Option<(usize, usize)> {
    let element: Element = target?.dyn_into().ok()?;
    let cell = element.closest("[data-column]").ok()??;
    let number = |name| cell.get_attribute(name).and_then(|text| text.parse().ok());
    Some((number("data-row")?, number("data-column")?))
}

fn judge(props: &GridProps, (row, column): (usize, usize), to: Option<Judgement>) {
    let now = props.cases.get(row).map(|case| case.judgement(column)).unwrap_or_default();
    let judgement = to.unwrap_or_else(|| now.next());
    props.send.emit(Msg::Do(Action::Judge { sample: props.sample, row, column, judgement }));
}

fn click(props: &GridProps, active: &UseStateHandle<(usize, usize)>) -> Callback<MouseEvent> {
    let (props, active) = (props.clone(), active.clone());
    Callback::from(move |event: MouseEvent| {
        let Some(cell) = place(event.target()) else {
            return;
        };
        active.set(cell);
        if props.can_edit {
            judge(&props, cell, None);
        }
    })
}

/// Keeps the one tab stop where focus is, however it came there.
fn focusin(active: &UseStateHandle<(usize, usize)>) -> Callback<FocusEvent> {
    let active = active.clone();
    Callback::from(move |event: FocusEvent| {
        if let Some(cell) = place(event.target()).filter(|cell| *cell != *active) {
            active.set(cell);
        }
    })
}

fn keydown(
    props: &GridProps,
    active: &UseStateHandle<(usize, usize)>,
    columns: &Rc<Vec<QuestionNumber>>,
) -> Callback<KeyboardEvent> {
    let (props, active, columns) = (props.clone(), active.clone(), columns.clone());
    Callback::from(move |event: KeyboardEvent| {
        let Some(cell) = place(event.target()) else {
            return;
        };
        let ctrl = event.ctrl_key() || event.meta_key() || event.alt_key();
        let size = (props.cases.len(), columns.len());
        let Some(found) = key(&event.key(), ctrl, cell, size) else {
            return;
        };
        event.prevent_default();
        match found {
            Key::Go { row, column } => {
                active.set((row, column));
                focus(&props, row, columns.get(column));
            }
            Key::Set(judgement) if props.can_edit => judge(&props, cell, Some(judgement)),
            Key::Cycle if props.can_edit => judge(&props, cell, None),
            Key::Set(_) | Key::Cycle => {}
        }
    })
}

fn focus(props: &GridProps, row: usize, number: Option<&QuestionNumber>) {
    let sample = props.rules.samples.get(props.sample);
    if let Some((sample, number)) = sample.zip(number) {
        crate::platform::focus::now(&format!("cell-{}-{}-{number}", sample.id, row + 1));
    }
}
