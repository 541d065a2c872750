//! The overall score on a line from 0 to the most there can be, with the four ratings.

use super::marker::outline;
use super::strip::{bar, thousandths};
use super::{El, el};
use crate::model::{Band, Overall};
use crate::ui::text::{self, page};

/// Where half points lie along the line, as a percentage for SVG.
fn at(half_points: u32, out_of: u32) -> String {
    thousandths((half_points * 1000).checked_div(out_of * 2).unwrap_or(0))
}

/// Something drawn around a point of the line.
fn point(x: String) -> El {
    el("svg").at("x", x).set("overflow", "visible")
}

/// The ladder: bands, the score, the arithmetic score where it differs, and the attainable range
/// while ratings are missing.
pub fn ladder(overall: &Overall) -> El {
    let ladder = el("svg").set("class", "bw-ladder").set("role", "img");
    let ladder = ladder.at("aria-label", page::ladder(overall));
    let rungs = Band::ALL.into_iter().filter_map(|band| rung(overall, band));
    let differs = overall.arithmetic != overall.points;
    ladder
        .each(rungs)
        .may(range(overall))
        .may(differs.then(|| {
            let circle = el("circle").set("class", "bw-ladder__arithmetic").set("cy", "34");
            circle.at("cx", at(overall.arithmetic * 2, overall.out_of)).set("r", "4.5")
        }))
        .may(overall.rating().map(|rating| mark(overall, rating)))
}

/// The attainable range as a bracket.
fn range(overall: &Overall) -> Option<El> {
    let (low, high) = overall.attainable;
    let (from, to) = (at(low * 2, overall.out_of), at(high * 2, overall.out_of));
    let line =
        |x: &str, y, width: String, height| bar(("bw-ladder__range", ""), x.to_owned(), y, width, height);
    (low < high).then(|| {
        el("g")
            .child(line(&from, "16", at((high - low) * 2, overall.out_of), "3"))
            .child(line(&from, "12", "2".to_owned(), "11"))
            .child(point(to).child(line("-2", "12", "2".to_owned(), "11")))
    })
}

fn mark(overall: &Overall, rating: Band) -> El {
    let head = el("path").with("class", "bw-ink--", &rating.slug()).set("d", "M-7 6h14L0 19z");
    let stem = bar(("bw-ink--", rating.slug()), "-1.5".to_owned(), "17", "3".to_owned(), "26");
    point(at(overall.points * 2, overall.out_of)).child(head).child(stem)
}

/// One band of the ladder: its bar from cut to cut, its shape and its range below.
fn rung(overall: &Overall, band: Band) -> Option<El> {
    let (first, last) = (*overall.bands.get(band.rank() as usize)?)?;
    let out_of = overall.out_of;
    // Between whole totals the cut lies half a point on.
    let from = (first * 2).saturating_sub(1);
    let to = (last * 2 + 1).min(out_of * 2);
    let class = ("bw-ladder__band bw-fill--", band.slug());
    let shape = el("path").with("class", "bw-ink--", &band.slug());
    let shape = shape.set("transform", "translate(-6 51)").set("d", outline(band));
    let words = el("text").set("y", "69").set("text-anchor", "middle");
    let words = words.words(text::range(first, last));
    Some(
        el("g")
            .child(bar(class, at(from, out_of), "26", at(to - from, out_of), "16"))
            .child(point(at(from.midpoint(to), out_of)).child(shape).child(words)),
    )
}
