//! How many judgements each overall rating takes, and no more than that: what the page shows before the
//! program that names the changes is there. Held equal to [`super::overall`] by a test.

use super::standard::costs;
use crate::model::{Band, Counting, Report, RuleSet};

/// More than any number of judgements; two of them still fit.
const NEVER: u32 = u32::MAX / 2;

/// The fewest judgements to each overall rating by arithmetic, the lowest rating first; 0 for the
/// rating there is, `None` for one that judgements alone do not give.
///
/// Discretion is set aside, and judged standards stay as they are. `None` in all while a scored
/// standard is not rated (rules 6, 11 and 12).
pub fn numbers(rules: &RuleSet, report: &Report) -> Option<[Option<u32>; 4]> {
    // The fewest judgements to each total, by the standards so far.
    let mut totals = vec![0];
    for standard in report.standards.iter().filter(|found| found.counting == Counting::Scored) {
        let now = standard.arithmetic()?;
        let costs = costs(rules, standard).unwrap_or_default();
        let mut next = vec![NEVER; totals.len() + rules.points.most() as usize];
        for (rating, cost) in Band::ALL.into_iter().zip(costs) {
            let cost = cost.or((rating == now).then_some(0)).unwrap_or(NEVER);
            let points = rules.points.of(rating) as usize;
            for (place, total) in next.iter_mut().skip(points).zip(&totals) {
                *place = (*place).min(total + cost);
            }
        }
        totals = next;
    }
    Some(Band::ALL.map(|band| {
        let (first, last) = report.overall.bands.get(band as usize).copied().flatten()?;
        let least = totals.get(first as usize..=last as usize)?.iter().copied().min()?;
        (least < NEVER).then_some(least)
    }))
}
