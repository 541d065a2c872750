//! The shape of a band, so that bands are told apart without colour.

use super::{El, el};
use crate::model::Band;

/// Outline of a band's shape in a square of 12: triangle, diamond, disc, star.
pub(super) fn outline(band: Band) -> &'static str {
    match band {
        Band::Inadequate => "M1 2.5h10L6 11z",
        Band::RequiresImprovement => "M6 .8 11.2 6 6 11.2.8 6z",
        Band::Good => "M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z",
        Band::Outstanding => "M6 .5l1.6 3.6 3.9.4-2.9 2.6.8 3.9L6 9l-3.4 2 .8-3.9L.5 4.5l3.9-.4z",
    }
}

/// A band's shape, the size of the text beside it. Decoration: the band's word stands beside it.
#[inline(never)]
pub fn marker(band: Band) -> El {
    let shape = el("path").set("d", outline(band));
    el("svg").set("class", "bw-marker").set("viewBox", "0 0 12 12").set("aria-hidden", "true").child(shape)
}
