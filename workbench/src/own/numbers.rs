//! The numbers of the rule set: cuts, rounding, points, overall bands, discretion and leadership.

use bandwise::model::Band;
use bandwise::rulesets::BANDS;
use bandwise::ui::parts::{El, div, el, marker, p, span};

use super::draft::Edit;
use super::edits::NONE;
use super::fields::At;
use super::tree::{get, items, number, text};
use crate::parts::note;
use crate::text::own as say;

/// A group of fields under a legend, and a remark on it.
pub(super) fn group(legend: &'static str, remark: &'static str, body: El) -> El {
    let remark = (!remark.is_empty()).then(|| note(remark));
    el("fieldset").set("class", "bw-own__group").child(el("legend").text(legend)).may(remark).child(body)
}

/// All of them.
pub(super) fn numbers(at: At) -> El {
    let row = |list: &str, keys: &[&str]| {
        div("bw-own__row").each(keys.iter().map(|key| at.number(&format!("{list}/{key}"))))
    };
    let upper = BANDS.get(1..).unwrap_or_default();
    let rounding = say::ROUNDING.map(|(value, words)| (value.to_owned(), words.to_owned())).to_vec();
    let rounding = at.list("rounding", rounding, &text(at.tree, "rounding"));
    div("bw-own__numbers")
        .child(group(say::CUTS, say::CUTS_NOTE, row("cuts", upper).child(rounding)))
        .child(group(say::POINTS, say::POINTS_NOTE, row("points", &BANDS)))
        .child(overall(at))
        .child(group(say::DISCRETION, say::DISCRETION_NOTE, row("discretion", &["points", "few", "bands"])))
        .child(group(say::LEADERSHIP, say::LEADERSHIP_NOTE, leadership(at)))
}

/// Where the overall ratings begin; where each ends follows, so that no total can be left out.
fn overall(at: At) -> El {
    let upper = BANDS.get(1..).unwrap_or_default();
    let begins = upper.iter().map(|key| at.number(&format!("overall/{key}")));
    let range = |(band, key): (Band, &str)| {
        let end = |place: usize| number(at.tree, &format!("overall/{key}/{place}"));
        let (first, last) = (end(0), end(1));
        span("bw-own__range").child(marker(band)).words(say::range(band, first.zip(last)))
    };
    let ranges =
        p("bw-own__ranges").set("id", "own-overall-ranges").each(Band::ALL.into_iter().zip(BANDS).map(range));
    let work = at.button("own-overall-work".to_owned(), say::WORK_OUT, String::new(), Edit::WorkOut);
    let body = div("bw-own__stack")
        .child(div("bw-own__row").each(begins))
        .child(ranges)
        .child(div("bw-row").child(work));
    group(say::OVERALL, say::OVERALL_NOTE, body)
}

fn leadership(at: At) -> El {
    let mut options = vec![(NONE.to_owned(), say::NONE.to_owned())];
    let judged = items(at.tree, "standards").iter().filter(|standard| text(standard, "sample").is_empty());
    options.extend(judged.map(|standard| {
        let number = text(standard, "number");
        (number.clone(), format!("{number} {}", text(standard, "title")))
    }));
    let chosen = match get(at.tree, "leadership") {
        Some(_) => text(at.tree, "leadership/standard"),
        None => NONE.to_owned(),
    };
    let counted =
        at.draft.sound().and_then(|rules| rules.leadership.as_ref().map(|found| say::counted(&found.counts)));
    div("bw-own__stack").child(at.list("leadership", options, &chosen)).may(counted.map(note))
}

/// How the samples a standard may rest on are chosen from.
pub(super) fn kinds(at: At) -> Vec<(String, String)> {
    let mut options = vec![(NONE.to_owned(), say::JUDGED.to_owned())];
    let samples = items(at.tree, "samples").iter();
    options.extend(samples.map(|sample| (text(sample, "id"), say::rests_on(&text(sample, "name")))));
    options
}
