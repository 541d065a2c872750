//! One case: one row of the grid. Drawn again only when the case itself changed.

use std::rc::Rc;

use yew::prelude::*;

use crate::model::{Case, Judgement, QuestionNumber};
use crate::ui::parts::Shows;
use crate::ui::text::cases::judgement as words;

/// The row. Marks are drawn by the style sheet from `data-judgement`; words are for screen readers.
#[derive(PartialEq)]
pub struct Row {
    /// The case.
    pub case: Case,
    /// Its row, from 1.
    pub row: usize,
    /// Id of the sample, for cell ids.
    pub sample: AttrValue,
    /// The key questions, one a column.
    pub columns: Rc<[QuestionNumber]>,
    /// The column that the keyboard is on, where it is in this row.
    pub active: Option<usize>,
}

/// Written with `html!`, whose attributes are compared by place: there are many cells.
impl Shows for Row {
    fn draw(&self) -> Html {
        let cells = self.columns.iter().enumerate().map(|(column, number)| cell(self, column, *number));
        let reference = &self.case.reference;
        html! {
            <tr role="row" aria-rowindex={(self.row + 1).to_string()}>
                <th role="rowheader" scope="row" class="bw-grid__row">
                    { self.row }
                    <span class="bw-grid__reference" title={reference.clone()}>{ reference.clone() }</span>
                </th>
                { for cells }
            </tr>
        }
    }
}

fn cell(props: &Row, column: usize, number: QuestionNumber) -> Html {
    let judgement = props.case.judgements.get(column).copied().unwrap_or(Judgement::Blank);
    let tabindex = if props.active == Some(column) { "0" } else { "-1" };
    html! {
        <td role="gridcell" class="bw-grid__cell" id={format!("cell-{}-{}-{number}", props.sample, props.row)}
            data-judgement={judgement.slug()} data-row={(props.row - 1).to_string()} data-column={column.to_string()}
            aria-label={words(judgement)} {tabindex} />
    }
}
