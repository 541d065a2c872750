//! The heading of a column: the question's live percentage, its band, and whether it drives.

use crate::model::{Band, Percent, QuestionNumber};
use crate::ui::parts::{El, el, marker, span};
use crate::ui::text::{cases as words, labels, ratings};

/// What stands over a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnHead {
    /// The key question.
    pub number: QuestionNumber,
    /// A few words for it.
    pub label: String,
    /// Its printed percentage.
    pub percent: Option<Percent>,
    /// The band of that.
    pub band: Option<Band>,
    /// Whether it drives its standard.
    pub drives: bool,
    /// Whether its percentage wears the asterisk of discretion.
    pub starred: bool,
    /// Whether the score is counted from these cases.
    pub counted: bool,
}

/// The heading row, which repeats the consequence over the tick.
pub(super) fn heading(heads: &[ColumnHead]) -> El {
    let corner = cell("bw-grid__corner").text(labels::ROW);
    let row = el("tr").set("role", "row").child(corner).each(heads.iter().enumerate().map(column));
    el("thead").set("role", "rowgroup").child(row)
}

fn cell(class: &'static str) -> El {
    el("th").set("role", "columnheader").set("scope", "col").set("class", class)
}

fn column((place, head): (usize, &ColumnHead)) -> El {
    let class = if head.drives { "bw-grid__head bw-grid__head--drives" } else { "bw-grid__head" };
    let ink = head.band.map_or(String::new(), |band| format!(" bw-ink--{}", band.slug()));
    let star = if head.starred { "*" } else { "" };
    let percent = el("span")
        .with("class", "bw-grid__percent", &ink)
        .may(head.band.map(marker))
        .words(ratings::percent(head.percent))
        .text(star);
    let mark = |on: bool, words| on.then(|| span("bw-grid__mark").text(words));
    cell(class)
        .at("title", head.label.clone())
        .at("data-head", place.to_string())
        .child(span("bw-grid__number").words(head.number.to_string()))
        .child(percent)
        .may(mark(head.drives, labels::DRIVES_IT))
        .may(mark(!head.counted, words::NOT_COUNTED))
        .child(span("bw-unseen").words(words::column(&head.label, head.band)))
}
