//! One case: one row of the grid. Drawn again only when the case itself changed, or what is
//! selected of it.

use std::rc::Rc;

use yew::prelude::*;

use crate::model::{Judgement, QuestionNumber};
use crate::ui::parts::Shows;
use crate::ui::text::cases::judgement as words;

/// The row. Marks are drawn by the style sheet from `data-judgement`; words are for screen readers.
#[derive(PartialEq)]
pub struct Row {
    /// The case's reference.
    pub reference: String,
    /// Its answers, one a column.
    pub judgements: Vec<Judgement>,
    /// Its row in the sample, from 1.
    pub row: usize,
    /// Its place in the list shown, from 0.
    pub place: usize,
    /// Id of the sample, for cell ids.
    pub sample: AttrValue,
    /// The key questions, one a column.
    pub columns: Rc<[QuestionNumber]>,
    /// The column that the keyboard is on, where it is in this row.
    pub active: Option<usize>,
    /// The first and last column selected, where more than one cell is.
    pub selected: Option<(usize, usize)>,
}

/// Written with `html!`, whose attributes are compared by place: there are many cells, and what they
/// need not carry is left out, since every attribute of a new cell is a call to the browser.
impl Shows for Row {
    fn draw(&self) -> Html {
        let cells = self.columns.iter().enumerate().map(|(column, number)| cell(self, column, *number));
        let place = self.place.to_string();
        html! {
            <tr role="row" aria-rowindex={(self.place + 2).to_string()} data-place={place}>
                <th role="rowheader" scope="row" class="bw-grid__row">
                    { self.row }
                    <span class="bw-grid__reference" title={self.reference.clone()}>{ self.reference.clone() }</span>
                </th>
                { for cells }
            </tr>
        }
    }
}

fn cell(props: &Row, column: usize, number: QuestionNumber) -> Html {
    let judgement = props.judgements.get(column).copied().unwrap_or_default();
    let tabindex = if props.active == Some(column) { "0" } else { "-1" };
    let selected = props.selected.is_some_and(|(first, last)| (first..=last).contains(&column));
    let selected = selected.then_some("true");
    html! {
        <td role="gridcell" id={format!("cell-{}-{}-{number}", props.sample, props.row)}
            data-judgement={judgement.slug()} aria-label={words(judgement)} aria-selected={selected} {tabindex} />
    }
}
