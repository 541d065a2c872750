//! What each rating of a standard costs in judgements, and where they would have to change.

use super::Change;
use super::question::{into_band, up_to};
use crate::model::{Band, Reason, RuleSet, StandardReport};

/// The fewest judgements that give a standard exactly each rating by arithmetic, the lowest rating
/// first; 0 for the rating it has.
///
/// `None` for a standard that judgements do not move: judged, rated alone, not rated. Within,
/// `None` for a rating that no answers give, or that can't be counted because only a percentage
/// is known of a key question that would have to move.
pub fn costs(rules: &RuleSet, standard: &StandardReport) -> Option<[Option<u32>; 4]> {
    let counted = matches!(standard.reason, Reason::Lowest { .. });
    counted.then(|| Band::ALL.map(|band| cost(rules, standard, band)))
}

/// Every question reaches the band: the deficits add up (rule 6). One of them is in it exactly.
fn cost(rules: &RuleSet, standard: &StandardReport, band: Band) -> Option<u32> {
    let (mut all, mut extra) = (0, None::<u32>);
    for question in &standard.questions {
        let up = up_to(rules, question, band)?;
        all += up;
        if let Some(exact) = into_band(rules, question, band) {
            let more = u32::try_from(exact.unsigned_abs()).ok()?.saturating_sub(up);
            extra = Some(extra.map_or(more, |least| least.min(more)));
        }
    }
    Some(all + extra?)
}

/// All the cheapest sets of changes that give a standard a rating: more than one where it is open
/// which key question falls. Empty where there is none, and one empty set for the rating it has.
pub fn ways(rules: &RuleSet, standard: &StandardReport, band: Band) -> Vec<Vec<Change>> {
    let mut ways: Vec<Vec<Change>> = Vec::new();
    let Some(least) = costs(rules, standard).and_then(|costs| costs.get(band as usize).copied().flatten())
    else {
        return ways;
    };
    for exact in 0..standard.questions.len() {
        let way = way(rules, standard, band, exact).filter(|way| total(way) == least);
        ways.extend(way.filter(|way| !ways.contains(way)));
    }
    ways
}

/// The changes with one question put into the band exactly, and the others raised to it.
fn way(rules: &RuleSet, standard: &StandardReport, band: Band, exact: usize) -> Option<Vec<Change>> {
    let mut way = Vec::new();
    for (at, question) in standard.questions.iter().enumerate() {
        let more = if at == exact {
            into_band(rules, question, band)?
        } else {
            i64::from(up_to(rules, question, band)?)
        };
        way.extend(Change::of(question.number, more));
    }
    Some(way)
}

/// How many judgements a set of changes takes.
pub fn total(changes: &[Change]) -> u32 {
    changes.iter().map(|change| change.count).sum()
}
