//! One bar split by how often each rating came up.

use bandwise::model::Band;
use bandwise::ui::parts::{El, el};

use super::{ink, rect};

/// The bar. A thin gap stands between ratings, so that they are told apart without colour.
pub fn shares(ratings: [u32; 4], draws: u32) -> El {
    let mut from = 0.0;
    let parts = Band::ALL.into_iter().zip(ratings).filter_map(|(band, times)| {
        let width = f64::from(times) / f64::from(draws.max(1)) * 100.0;
        let bar = (times > 0).then(|| rect(ink(Some(band)), (from, 1.0), ((width - 0.8).max(0.4), 8.0)));
        from += width;
        bar
    });
    el("svg")
        .set("class", "bw-bars__bar")
        .set("viewBox", "0 0 100 10")
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .each(parts)
}
