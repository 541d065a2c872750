//! One case: one row of the grid. Drawn again only when the case itself changed.

use std::rc::Rc;

use yew::prelude::*;

use crate::model::{Case, QuestionNumber};
use crate::ui::text::cases::judgement as words;

/// Properties of [`Row`].
#[derive(Clone, PartialEq, Properties)]
pub struct RowProps {
    /// The case.
    pub case: Rc<Case>,
    /// Its row, from 1.
    pub row: usize,
    /// Id of the sample, for cell ids.
    pub sample: AttrValue,
    /// The key questions, one a column.
    pub columns: Rc<Vec<QuestionNumber>>,
    /// The column that the keyboard is on, where it is in this row.
    pub active: Option<usize>,
}

/// The row. Marks are drawn by the style sheet from `data-judgement`; words are for screen readers.
///
/// Written with `html!`, whose attributes are compared by place: there are many cells.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let cells = props.columns.iter().enumerate().map(|(column, number)| cell(props, column, *number));
    html! {
        <tr role="row" aria-rowindex={(props.row + 1).to_string()}>
            <th role="rowheader" scope="row" class="bw-grid__row">
                { props.row }
                <span class="bw-grid__reference" title={props.case.reference.clone()}>{ props.case.reference.clone() }</span>
            </th>
            { for cells }
        </tr>
    }
}

fn cell(props: &RowProps, column: usize, number: QuestionNumber) -> Html {
    let judgement = props.case.judgement(column);
    let tabindex = if props.active == Some(column) { "0" } else { "-1" };
    html! {
        <td role="gridcell" class="bw-grid__cell" id={format!("cell-{}-{}-{number}", props.sample, props.row)}
            data-judgement={judgement.slug()} data-row={(props.row - 1).to_string()} data-column={column.to_string()}
            aria-label={words(judgement)} {tabindex} />
    }
}
