//! A rating as a tag: shape, word and colour.

use super::{El, el, marker, span};
use crate::model::{Band, StandardReport};
use crate::ui::text::labels;

/// A tag with these words; the id stands on an element that holds nothing but them.
///
/// A tag of another band is another element, and the style sheet highlights an element that is
/// new: so a rating that changes is highlighted for a second.
pub fn tag(class: &'static str, band: Option<Band>, words: String, id: String) -> El {
    let kind = band.map_or("none", Band::slug);
    el("span")
        .key(kind)
        .at("class", format!("bw-tag {class} bw-band--{kind}"))
        .may(band.map(marker))
        .child(el("span").at("id", id).words(words))
}

/// Marks a standard whose rating by arithmetic one different judgement would change: a test for discretion
/// (rule D2), and a reason to look twice. Where discretion decides, the rating itself stays.
pub fn one_judgement(report: &StandardReport) -> Option<El> {
    let words = if report.discretion.is_some() { labels::ONE_ARITHMETIC } else { labels::ONE };
    report.margin.one_judgement().then(|| span("bw-flag").text(words))
}
