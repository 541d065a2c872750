//! Lying bars with their names and figures: picture and table in one.

use bandwise::model::Band;
use bandwise::ui::parts::{El, el, marker, span};

use super::{ink, rect};

/// One bar.
pub struct Bar {
    /// What it is of.
    pub name: String,
    /// How long it is; `None` for no bar.
    pub value: Option<f64>,
    /// Its figure in words.
    pub words: String,
    /// The band whose colour and shape it has.
    pub band: Option<Band>,
}

/// The bars, as a table whose last column holds them.
pub fn bars(caption: &'static str, all: Vec<Bar>) -> El {
    let most = all.iter().filter_map(|bar| bar.value).fold(0.0, f64::max);
    let rows = all.into_iter().map(|bar| {
        let length = bar.value.filter(|_| most > 0.0).map_or(0.0, |value| value / most * 100.0);
        let picture = el("svg")
            .set("class", "bw-bars__bar")
            .set("viewBox", "0 0 100 10")
            .set("preserveAspectRatio", "none")
            .set("aria-hidden", "true")
            .child(rect(ink(bar.band), (0.0, 1.0), (length, 8.0)));
        el("tr")
            .child(el("th").set("scope", "row").may(bar.band.map(marker)).words(format!(" {}", bar.name)))
            .child(el("td").child(span("bw-bars__words").words(bar.words)))
            .child(el("td").set("class", "bw-bars__place").child(picture))
    });
    el("table").set("class", "bw-bars").child(el("caption").text(caption)).child(el("tbody").each(rows))
}
