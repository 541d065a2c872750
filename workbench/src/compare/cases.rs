//! Case by case: the answers that differ, and the cases that stand on one side only.

use bandwise::analysis::differences::{CaseDifference, case_differences};
use bandwise::model::{Judgement, Row, Scenario};
use bandwise::ui::parts::{El, div};

use super::{Other, beside, case};
use crate::parts::{note, table, words};
use crate::state::On;
use crate::text::compare as say;
use crate::told::Rated;

/// The most cases listed.
const MOST: usize = 200;

/// The panel.
pub fn cases(on: On) -> El {
    beside(on, |here, there| {
        let found = case_differences(&here.rules, &here.scenario, &there.rated.scenario, MOST + 1);
        let matched = super::agree::matched(here, there);
        if found.is_empty() {
            return div("").may(matched).child(note(say::NO_CASE));
        }
        let more = found.len() > MOST;
        let rows = found.iter().take(MOST).map(|found| row(here, there, found));
        let heads = say::CASE_HEADS.map(str::to_owned).to_vec();
        let table = table("differ-cases", say::CASES, heads, rows.collect());
        div("").may(matched).child(table).may(more.then(|| note(say::more(MOST))))
    })
}

fn row(here: &Rated, there: &Other, found: &CaseDifference) -> Vec<El> {
    let rules = &here.rules;
    let of = |scenario: &'_ Scenario, row: Option<usize>| -> Option<String> {
        Some(scenario.samples.get(found.sample)?.row(row?)?.reference().to_owned())
    };
    let (one, two) = (of(&here.scenario, found.rows.0), of(&there.rated.scenario, found.rows.1));
    let reference = one.or(two).unwrap_or_default();
    let first = found.questions.first().and_then(|&at| rules.questions.get(at));
    let column = first.map_or(0, |question| question.column);
    let name = match (found.rows.0, found.rows.1) {
        (None, Some(row)) if reference.is_empty() => words(
            rules
                .samples
                .get(found.sample)
                .map_or(String::new(), |sample| crate::text::why::case(sample, row, "")),
        ),
        (here, _) => case(rules, found.sample, here, column, &reference),
    };
    let sample = rules.samples.get(found.sample).map_or(String::new(), |sample| sample.name.clone());
    let what = match found.rows {
        (Some(_), None) => say::ONLY_HERE.to_owned(),
        (None, _) => say::ONLY_THERE.to_owned(),
        (Some(one), Some(two)) => {
            let parts = found.questions.iter().filter_map(|&at| {
                let question = rules.questions.get(at)?;
                let answer = |scenario: &Scenario, row: usize| -> Option<Judgement> {
                    let row: Row = scenario.samples.get(found.sample)?.row(row)?;
                    Some(row.judgement(question.column))
                };
                let answers = (answer(&here.scenario, one)?, answer(&there.rated.scenario, two)?);
                Some(say::changed(question.number, answers))
            });
            parts.collect::<Vec<String>>().join("; ")
        }
    };
    vec![name, words(sample), words(what)]
}
