//! What the judgements come to, and the way to see it in the calculator.

use bandwise::model::{Counting, RuleSet, StandardReport, rate};
use bandwise::share::file;
use bandwise::ui::parts::{El, div, span};
use bandwise::ui::text::page;

use super::sitting::Sitting;
use crate::parts::{button, note, rating, says, standard_name, table, words};
use crate::text::case_set as say;

/// The table as it is now.
pub(super) fn ratings(sitting: &Sitting) -> El {
    let report = rate(&sitting.rules, &sitting.judged);
    let total = sitting.total();
    let rows = counted(&sitting.rules, &report.standards).map(|(at, found)| {
        let name = sitting.rules.standards.get(at).map_or_else(|| words(""), standard_name);
        vec![name.may(rests(sitting.count_of(found.number))), rating(found.rating())]
    });
    let overall = vec![words(say::OVERALL).may(rests(total)), words(page::in_words(&report.overall))];
    let rows = std::iter::once(overall).chain(rows).collect();
    let heads = [say::STANDARD, say::RATING].map(str::to_owned).to_vec();
    div("bw-set__stack")
        .child(note(say::RATINGS_NOTE))
        .may((total.0 < total.1).then(|| note(say::FEW)))
        .child(table("case-set-ratings", say::RATINGS_TABLE, heads, rows))
        .child(div("bw-row").child(opens(sitting)))
}

/// On how many answers a rating rests, where some are not judged.
pub(super) fn rests((done, of): (usize, usize)) -> Option<El> {
    (done < of).then(|| span("bw-note bw-set__rests").words(say::rests(done, of)))
}

/// The standards that are rated at all, with their places.
pub(super) fn counted<'a>(
    rules: &RuleSet,
    standards: &'a [StandardReport],
) -> impl Iterator<Item = (usize, &'a StandardReport)> {
    let rated: Vec<bool> =
        rules.standards.iter().map(|standard| standard.counting != Counting::NotRated).collect();
    standards.iter().enumerate().filter(move |(at, _)| rated.get(*at).copied().unwrap_or(false))
}

fn opens(sitting: &Sitting) -> El {
    let visit =
        says(["visit case-set-calculator 0 ", &file::to_json(&sitting.judged, &sitting.rules)].concat());
    button("case-set-calculator".to_owned(), say::CALCULATOR.to_owned(), visit)
}
