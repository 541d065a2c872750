//! A sample broken down by what else is known of its cases: by team, by office, by sentence.
//!
//! An aid and no part of the method. Many groups compared at once will differ by chance.

use std::cmp::Ordering;

use super::counted::Counted;
use super::wilson::wilson;
use crate::model::{Band, RuleSet, Scenario, Score, Tally};

/// As many cases or answers, or fewer, are marked as few: where discretion is open too (rule D2).
pub const FEW: u32 = 5;

/// The cases with one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The value; empty for the cases without one.
    pub value: String,
    /// How many cases, one or more.
    pub cases: u32,
    /// The key questions of the sample, in order.
    pub questions: Vec<GroupQuestion>,
    /// It has [`FEW`] cases or fewer.
    pub few: bool,
}

/// One key question in one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupQuestion {
    /// Its place in [`RuleSet::questions`].
    pub question: usize,
    /// Yes of Yes and No in the group.
    pub tally: Tally,
    /// The band that share would have (rule 4); `None` without an answer.
    pub band: Option<Band>,
    /// It has [`FEW`] answers or fewer.
    pub few: bool,
}

/// How far two shares lie apart, and the interval of that.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// The first share less the second, -1 to 1.
    pub difference: f64,
    /// The lower end, -1 or above.
    pub low: f64,
    /// The upper end, 1 or below.
    pub high: f64,
}

/// A sample by an attribute, both by their places: a group for each value some case has, in the
/// attribute’s order, and last those without one.
///
/// Counts the cases, whichever form of evidence is in use. Empty without cases, or without such a sample or
/// attribute.
pub fn breakdown(rules: &RuleSet, scenario: &Scenario, sample: usize, attribute: usize) -> Vec<Group> {
    let (Some(questions), Some(cases)) = (rules.samples.get(sample), scenario.samples.get(sample)) else {
        return Vec::new();
    };
    let Some(known) = cases.attributes().get(attribute) else { return Vec::new() };
    let (questions, values) = (&questions.questions, &known.values);
    // Code 0 is no value, and goes last.
    let places: Vec<Option<usize>> = [values.len()].into_iter().chain(0..values.len()).map(Some).collect();
    let counted = Counted::new(cases, attribute, questions.len(), &places);
    let all = values.iter().map(|value| &**value).chain([""]).enumerate();
    let group = |(at, value): (usize, &str)| {
        let cases = counted.cases.get(at).copied().filter(|&cases| cases > 0)?;
        let each = questions.iter().enumerate();
        let each = each.map(|(column, &index)| scored(rules, index, counted.tally(at, column)));
        Some(Group { value: value.to_owned(), cases, questions: each.collect(), few: cases <= FEW })
    };
    all.filter_map(group).collect()
}

fn scored(rules: &RuleSet, question: usize, tally: Tally) -> GroupQuestion {
    let band = Score::counted(tally).map(|score| score.band(rules.cuts, rules.rounding));
    GroupQuestion { question, tally, band, few: tally.of() <= FEW }
}

/// The gap between two independent shares, with its interval for the normal deviate `z` (1.96 for
/// 95%): Newcombe’s hybrid score method.
///
/// `None` where a side has no answers. Assumes cases drawn at random from very many. Source: R. G. Newcombe,
/// “Interval estimation for the difference between independent proportions”, Statistics in
/// Medicine 17 (1998), method 10.
///
/// ```
/// # use bandwise::{analysis::groups::gap, model::Tally};
/// let found = gap(Tally::new(56, 70).unwrap(), Tally::new(48, 80).unwrap(), 1.96).unwrap();
/// assert_eq!(format!("{:.4} to {:.4}", found.low, found.high), "0.0524 to 0.3339");
/// ```
pub fn gap(first: Tally, second: Tally, z: f64) -> Option<Gap> {
    let (one, around_one) = (share(first)?, wilson(first, z, None)?);
    let (two, around_two) = (share(second)?, wilson(second, z, None)?);
    let difference = one - two;
    let low = difference - (one - around_one.low).hypot(around_two.high - two);
    let high = difference + (around_one.high - one).hypot(two - around_two.low);
    Some(Gap { difference, low: low.max(-1.0), high: high.min(1.0) })
}

fn share(tally: Tally) -> Option<f64> {
    (tally.of() > 0).then(|| f64::from(tally.yes()) / f64::from(tally.of()))
}

/// The groups with the highest and the lowest share for the question in this place of theirs; the
/// first of those alike.
///
/// Groups or questions marked as few are left out, and the cases without a value. `None` where
/// fewer than two are left, or all shares are the same.
pub fn widest(groups: &[Group], question_place: usize) -> Option<(usize, usize)> {
    let tallies = groups.iter().enumerate().filter(|(_, group)| !group.few && !group.value.is_empty());
    let (mut highest, mut lowest) = (None::<(usize, Tally)>, None::<(usize, Tally)>);
    for (at, group) in tallies {
        let Some(question) = group.questions.get(question_place).filter(|question| !question.few) else {
            continue;
        };
        let tally = question.tally;
        if highest.is_none_or(|(_, most)| by_share(tally, most) == Ordering::Greater) {
            highest = Some((at, tally));
        }
        if lowest.is_none_or(|(_, least)| by_share(tally, least) == Ordering::Less) {
            lowest = Some((at, tally));
        }
    }
    let found = (highest?.0, lowest?.0);
    (found.0 != found.1).then_some(found)
}

fn by_share(one: Tally, two: Tally) -> Ordering {
    let (left, right) =
        (u64::from(one.yes()) * u64::from(two.of()), u64::from(two.yes()) * u64::from(one.of()));
    left.cmp(&right)
}
