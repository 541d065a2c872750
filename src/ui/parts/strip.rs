//! A question's score on a line from 0 to 100, with the cuts drawn.
//!
//! The same facts stand beside it as text, so it is hidden from screen readers.

use super::marker::outline;
use super::{El, el};
use crate::model::{Band, Cuts};

/// First and last percentage of each band, from the lowest up.
fn spans(cuts: Cuts) -> [(Band, u8, u8); 4] {
    Band::ALL.map(|band| (band, cuts.of(band), band.up().map_or(100, |next| cuts.of(next))))
}

fn percent(value: u8) -> String {
    format!("{value}%")
}

/// Thousandths of the width as a percentage for SVG.
pub(super) fn thousandths(value: u32) -> String {
    format!("{}.{}%", value / 10, value % 10)
}

/// A bar: everything along the line is a percentage of its width, whatever that is. Its class ends with a band.
pub(super) fn bar(
    (class, band): (&'static str, &'static str),
    x: String,
    y: &'static str,
    width: String,
    height: &'static str,
) -> El {
    let bar = el("rect").with("class", class, &band).at("x", x).set("y", y);
    bar.at("width", width).set("height", height)
}

/// What all strips of the page are filled with, wherever they stand: the colour of each band, and nothing at a cut. Drawn once: a
/// page opens with a strip for each key question.
pub fn ground(cuts: Cuts) -> El {
    const GAP: u32 = 4;
    let stops = spans(cuts).into_iter().flat_map(|(band, from, to)| {
        let (from, to) = (u32::from(from) * 10, u32::from(to) * 10);
        [(from + GAP, band.slug()), (to, band.slug()), (to, "none"), (to + GAP, "none")]
    });
    let stops =
        stops.map(|(at, kind)| el("stop").with("class", "bw-fill--", &kind).at("offset", thousandths(at)));
    el("linearGradient").set("id", "strip-ground").each(stops)
}

/// The line itself, over the [`ground`]: the score as a percentage with its band, where there is one, and the 95% interval in
/// thousandths where counts are known.
pub fn strip(score: Option<(u8, Band)>, interval: Option<(u16, u16)>) -> El {
    let line =
        el("rect").set("fill", "url(#strip-ground)").set("y", "8").set("width", "100%").set("height", "8");
    let interval = score.zip(interval).map(|((_, band), (low, high))| {
        let class = ("bw-strip__interval bw-ink--", band.slug());
        bar(class, thousandths(low.into()), "11", thousandths((high - low).into()), "2")
    });
    let mark = score.map(|(at, band)| {
        let shape = el("path")
            .with("class", "bw-strip__marker bw-ink--", &band.slug())
            .set("transform", "translate(-8.5 3.5) scale(1.42)")
            .set("d", outline(band));
        el("svg").at("x", percent(at)).set("overflow", "visible").child(shape)
    });
    el("svg").set("class", "bw-strip").set("aria-hidden", "true").child(line).may(interval).may(mark)
}

/// The numbers over a column of strips.
pub fn scale(cuts: Cuts) -> El {
    let at = |x: String, anchor| el("text").at("x", x).set("y", "14").set("text-anchor", anchor);
    let middle = spans(cuts).into_iter().skip(1);
    el("svg")
        .set("class", "bw-scale")
        .set("aria-hidden", "true")
        .child(at("0".to_owned(), "start").text("0"))
        .each(middle.map(|(_, from, _)| at(percent(from), "middle").words(from.to_string())))
        .child(at("100%".to_owned(), "end").text("100"))
}
