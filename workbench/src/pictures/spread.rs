//! A score on its line, with the intervals around it: the 80% one thick, the 95% one thin.

use bandwise::analysis::wilson::Interval;
use bandwise::model::{Band, Cuts, Percent};
use bandwise::ui::parts::{El, el};

use super::{ink, rect};

/// The line.
pub fn spread(
    cuts: Cuts,
    score: Option<(Percent, Band)>,
    inner: Option<Interval>,
    outer: Option<Interval>,
) -> El {
    let bar = |interval: Interval, y: f64, height: f64, class: &str| {
        rect(class.to_owned(), (interval.low * 200.0, y), ((interval.high - interval.low) * 200.0, height))
    };
    let lines = cuts
        .from_the_top()
        .iter()
        .map(|(_, cut)| rect("bw-pic__cut".to_owned(), (f64::from(cut.get()) * 2.0 - 0.5, 0.0), (1.0, 20.0)));
    let mark = score.map(|(percent, band)| {
        rect(
            format!("{} bw-pic__mark", ink(Some(band))),
            (f64::from(percent.get()) * 2.0 - 2.0, 2.0),
            (4.0, 16.0),
        )
    });
    el("svg")
        .set("class", "bw-pic bw-pic--spread")
        .set("viewBox", "-3 0 206 20")
        .set("aria-hidden", "true")
        .child(rect("bw-pic__line".to_owned(), (0.0, 9.5), (200.0, 1.0)))
        .each(lines)
        .may(outer.map(|outer| bar(outer, 8.0, 4.0, "bw-pic__outer")))
        .may(inner.map(|inner| bar(inner, 5.5, 9.0, "bw-pic__inner")))
        .may(mark)
}
