//! Standing columns, one a number of points.

use bandwise::ui::parts::{El, el};

use super::bars::Bar;
use super::{ink, rect};

const HEIGHT: f64 = 90.0;
const STEP: f64 = 20.0;

/// The columns, with a mark under the one at this place.
pub fn columns(caption: &'static str, all: &[Bar], here: u32) -> El {
    let most = all.iter().filter_map(|bar| bar.value).fold(0.0, f64::max);
    let width = all.len() as f64 * STEP;
    let mut last = None;
    let parts = all.iter().enumerate().flat_map(|(at, bar)| {
        let x = at as f64 * STEP;
        let height = bar.value.filter(|_| most > 0.0).map_or(0.0, |value| value / most * HEIGHT);
        let column = rect(ink(bar.band), (x + 2.0, HEIGHT - height), (STEP - 4.0, height));
        // A line where another rating begins, so that no colour is needed to see it.
        let cut = (last.is_some() && last != bar.band)
            .then(|| rect("bw-pic__cut".to_owned(), (x - 0.5, 0.0), (1.0, HEIGHT + 6.0)));
        last = bar.band;
        let label = (at % 3 == 0 || at == here as usize)
            .then(|| text(x + STEP / 2.0, HEIGHT + 18.0, bar.name.clone()));
        let mark = (at == here as usize)
            .then(|| rect("bw-pic__here".to_owned(), (x + 2.0, HEIGHT + 1.0), (STEP - 4.0, 3.0)));
        [Some(column), cut, label, mark].into_iter().flatten().collect::<Vec<El>>()
    });
    el("svg")
        .set("class", "bw-pic bw-pic--columns")
        .set("role", "img")
        .set("aria-label", caption)
        .at("viewBox", format!("0 -4 {width} {}", HEIGHT + 26.0))
        .each(parts)
}

fn text(x: f64, y: f64, words: String) -> El {
    el("text").at("x", format!("{x}")).at("y", format!("{y}")).set("text-anchor", "middle").words(words)
}
