//! What differs: ratings and scores first, then key questions.

use bandwise::analysis::differences::{Differences, QuestionDifference, differences};
use bandwise::model::{Percent, StandardReport, Tally};
use bandwise::ui::parts::{El, div, el, one_judgement, span};
use bandwise::ui::text::page;

use super::{Other, beside};
use crate::change::behind::named;
use crate::parts::{flag, note, standard_name, table, words};
use crate::state::On;
use crate::text::compare as say;
use crate::told::Rated;

/// The panel.
pub fn differ(on: On) -> El {
    beside(on, |here, there| {
        let found = differences(&here.rules, &here.report, &there.rated.report);
        div("").child(ratings(here, there, &found)).child(questions(here, there, &found))
    })
}

fn heads(first: &str, there: &Other) -> Vec<String> {
    vec![first.to_owned(), say::HERE.to_owned(), there.name.clone()]
}

fn ratings(here: &Rated, there: &Other, found: &Differences) -> El {
    let (one, two) = (&here.report.overall, &there.rated.report.overall);
    let differs = |differs: bool| differs.then(|| flag(say::DIFFERS));
    let same = one.points == two.points && one.rating() == two.rating();
    let mut rows = vec![
        vec![words(say::OVERALL).may(differs(!same)), words(page::in_words(one)), words(page::in_words(two))],
        vec![
            words(say::ARITHMETIC).may(differs(one.arithmetic != two.arithmetic)),
            words(page::arithmetic(one)),
            words(page::arithmetic(two)),
        ],
    ];
    let pairs = here.report.standards.iter().zip(&there.rated.report.standards);
    for ((first, second), standard) in pairs.zip(&here.rules.standards) {
        if found.standards.iter().any(|found| found.number == standard.number) {
            rows.push(vec![standard_name(standard), rating(first), rating(second)]);
        }
    }
    let table = table("differ-ratings", say::RATINGS, heads(say::WHAT, there), rows);
    let none = found.standards.is_empty().then(|| note(say::NO_RATING));
    el("div").child(table).may(none)
}

/// A rating with its asterisk, flagged where one judgement would move it.
fn rating(report: &StandardReport) -> El {
    let star = report.starred().then(|| words("*"));
    let whole = span("bw-whole").child(crate::parts::rating(report.rating())).may(star);
    el("span").child(whole).may(one_judgement(report))
}

fn questions(here: &Rated, there: &Other, found: &Differences) -> El {
    if found.questions.is_empty() {
        return note(say::NO_QUESTION);
    }
    let rows = found.questions.iter().map(|found| {
        vec![
            words(named(&here.rules, found.question).unwrap_or_default()),
            side(
                found.percents.0,
                found.tallies.0,
                found.bands.0.map_or("", |band| band.name()),
                found.drives.0,
            ),
            side(
                found.percents.1,
                found.tallies.1,
                found.bands.1.map_or("", |band| band.name()),
                found.drives.1,
            ),
            words(apart(found)),
        ]
    });
    let mut heads = heads(say::QUESTION, there);
    heads.push(say::APART.to_owned());
    table("differ-questions", say::QUESTIONS, heads, rows.collect())
}

fn side(percent: Option<Percent>, tally: Option<Tally>, band: &'static str, drives: bool) -> El {
    words(say::side(percent, tally, band)).may(drives.then(|| flag(say::DRIVES)))
}

fn apart(found: &QuestionDifference) -> String {
    let points = |percent: Option<Percent>| percent.map(|percent| i64::from(percent.get()));
    let (one, two) = found.percents;
    points(one).zip(points(two)).map_or("–".to_owned(), |(one, two)| {
        crate::text::fewest::signed(Some(two - one).filter(|&apart| apart != 0))
    })
}
