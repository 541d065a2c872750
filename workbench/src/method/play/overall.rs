//! Examples on points, totals and the guidance on leadership.

use bandwise::model::{Band, Counting, Kind, OverallBands, RuleSet, Standard};
use bandwise::ui::parts::El;

use super::{Slider, bands, card, said, slider};
use crate::method::examples::Example;
use crate::method::tiny;
use crate::parts::{rating, table_under, words};
use crate::state::On;
use crate::text::examples as say;

/// Every scored standard at one rating.
pub(super) fn points(on: On) -> El {
    let (rules, band) = (&*on.told.rated.rules, on.state.examples.all);
    let report = tiny::all_given(rules, |_| Some(band));
    card(say::POINTS)
        .child(bands(on, "example-all", say::ALL.to_owned(), band, Example::All))
        .child(said("example-all-said", say::all(rules, band, &report.overall)))
}

/// A total, its rating, and the totals of each.
pub(super) fn total(on: On) -> El {
    let rules = &*on.told.rated.rules;
    let at = on.state.examples.total(rules);
    let band = rules.overall.of(at);
    let slide = Slider {
        id: "example-total".to_owned(),
        label: say::TOTAL,
        at: (rules.lowest_score(), at, rules.out_of()),
        said: at.to_string(),
        band: Some(band),
    };
    let on_cut = band.up().filter(|_| lies_on_a_cut(rules, at));
    let ranges = rules.overall.totals(rules.lowest_score(), rules.out_of());
    let rows = Band::ALL.into_iter().zip(ranges).map(|(band, range)| {
        let cut = band.up().is_some() && range.is_some_and(|(_, last)| lies_on_a_cut(rules, last));
        vec![rating(Some(band)), words(say::totals(range, cut))]
    });
    let heads = say::TOTALS_HEADS.map(str::to_owned).to_vec();
    card(say::OVERALL)
        .child(slider(on, slide, Example::Total))
        .child(said("example-total-said", say::total(rules, at, on_cut)))
        .child(table_under("example-totals", say::TOTALS, heads, rows.collect()))
}

/// Whether a total lies exactly on a cut, where the cuts are those of rule 12.
fn lies_on_a_cut(rules: &RuleSet, total: u32) -> bool {
    let by_rule = rules.overall == OverallBands::by_rule_12(rules.scored(), rules.points);
    by_rule && OverallBands::twice_the_cuts(rules.scored(), rules.points).contains(&(2 * total))
}

/// All case-based standards Inadequate, and the rest at any rating: nothing caps the overall one.
pub(super) fn cap(on: On) -> Option<El> {
    let rules = &*on.told.rated.rules;
    let case_based = |standard: &Standard| standard.kind != Kind::Judged;
    let scored = || rules.standards.iter().filter(|standard| standard.counting == Counting::Scored);
    let low = scored().filter(|standard| case_based(standard)).count();
    let rest = scored().count() - low;
    let band = on.state.examples.rest;
    let report =
        tiny::all_given(rules, |standard| Some(if case_based(standard) { Band::Inadequate } else { band }));
    let list = (rest > 0).then(|| bands(on, "example-cap", say::REST.to_owned(), band, Example::Rest));
    let words = say::cap(low, (rest, band), &report.overall);
    (low > 0).then(|| card(say::CAP).may(list).child(said("example-cap-said", words)))
}

/// How many case-based standards are Inadequate, and what the guidance makes of it.
pub(super) fn leadership(on: On) -> Option<El> {
    let rules = &*on.told.rated.rules;
    let counts = &rules.leadership.as_ref()?.counts;
    // Where none is counted there is nothing to try.
    let of = u32::try_from(counts.len()).ok().filter(|&of| of > 0)?;
    let low = on.state.examples.inadequate(of);
    let first = counts.get(..low as usize)?;
    let guidance = tiny::all_given(rules, |standard| {
        Some(if first.contains(&standard.number) { Band::Inadequate } else { Band::Good })
    })
    .guidance?;
    let slide = Slider {
        id: "example-inadequate".to_owned(),
        label: say::INADEQUATE,
        at: (0, low, of),
        said: low.to_string(),
        band: None,
    };
    let words = say::guidance(&guidance);
    Some(
        card(say::LEADERSHIP)
            .child(slider(on, slide, Example::Inadequate))
            .child(said("example-inadequate-said", words)),
    )
}
