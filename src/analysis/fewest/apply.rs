//! Trying changes out: a scenario with them applied.

use super::Change;
use crate::model::{Evidence, Judgement, RuleSet, Scenario, Tally};

/// The scenario with these changes, and the answers that changed: sample, row and column, from 0.
///
/// Of the cases that could change, the first ones do: which of them makes no difference to any
/// rating. Counts change by their number. What can't change that far changes as far as it can;
/// a percentage does not change at all.
pub fn apply(
    rules: &RuleSet,
    scenario: &Scenario,
    changes: &[Change],
) -> (Scenario, Vec<(usize, usize, usize)>) {
    let (mut after, mut cells) = (scenario.clone(), Vec::new());
    for change in changes {
        let Some(index) = rules.question_index(change.question) else { continue };
        let Some(question) = rules.questions.get(index) else { continue };
        match after.questions.get_mut(index) {
            Some(Evidence::Counts(tally)) => *tally = changed(*tally, *change),
            Some(Evidence::Printed(_)) => {}
            Some(Evidence::Cases) | None => {
                let Some(cases) = after.samples.get_mut(question.sample) else { continue };
                let (from, to) = ends(change.up);
                let rows = cases.column(question.column).enumerate().filter(|found| found.1 == from);
                let rows: Vec<usize> = rows.map(|found| found.0).take(change.count as usize).collect();
                for row in rows {
                    cases.set(row, question.column, to);
                    cells.push((question.sample, row, question.column));
                }
            }
        }
    }
    (after, cells)
}

/// The answers before and after a change.
fn ends(up: bool) -> (Judgement, Judgement) {
    if up { (Judgement::No, Judgement::Yes) } else { (Judgement::Yes, Judgement::No) }
}

fn changed(tally: Tally, change: Change) -> Tally {
    let yes = if change.up {
        tally.yes().saturating_add(change.count).min(tally.of())
    } else {
        tally.yes().saturating_sub(change.count)
    };
    Tally::new(yes, tally.of()).unwrap_or(tally)
}
