//! One scenario against another, under the same rule set.

use super::matching::Beside;
use crate::model::{
    Band, Percent, QuestionReport, Report, RuleSet, Scenario, StandardNumber, StandardReport, Tally,
};

/// What differs in two reports: in every pair the first, then the second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differences {
    /// Points and overall rating as published, with discretion; no rating while one is missing.
    pub overall: ((u32, Option<Band>), (u32, Option<Band>)),
    /// Points by arithmetic.
    pub arithmetic: (u32, u32),
    /// The standards that differ in rating or asterisk, in order.
    pub standards: Vec<StandardDifference>,
    /// The key questions that differ in anything, in order.
    pub questions: Vec<QuestionDifference>,
}

/// A standard that differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandardDifference {
    /// Which one.
    pub number: StandardNumber,
    /// Its ratings as published; `None` where not rated.
    pub ratings: (Option<Band>, Option<Band>),
    /// Whether it wears an asterisk.
    pub starred: (bool, bool),
}

/// A key question that differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionDifference {
    /// Its place in [`RuleSet::questions`].
    pub question: usize,
    /// Printed percentages; `None` without a score.
    pub percents: (Option<Percent>, Option<Percent>),
    /// Counts; `None` where they are not known.
    pub tallies: (Option<Tally>, Option<Tally>),
    /// Bands; `None` without a score.
    pub bands: (Option<Band>, Option<Band>),
    /// Whether it decides the rating of its standard.
    pub drives: (bool, bool),
}

/// A case that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseDifference {
    /// Its sample, by its place in [`RuleSet::samples`].
    pub sample: usize,
    /// Its row in each, from 0; `None` where it is not there.
    pub rows: (Option<usize>, Option<usize>),
    /// Places in [`RuleSet::questions`] of those answered differently; empty where a side lacks the
    /// case.
    pub questions: Vec<usize>,
}

/// Compares two reports. Standards are compared place by place.
pub fn differences(rules: &RuleSet, first: &Report, second: &Report) -> Differences {
    let overall = |report: &Report| (report.overall.points, report.overall.rating());
    let both = || first.standards.iter().zip(&second.standards);
    let questions = both().flat_map(|(one, two)| {
        let pairs = one.questions.iter().zip(&two.questions);
        pairs.filter_map(move |(a, b)| of_question(rules, (one, a), (two, b)))
    });
    Differences {
        overall: (overall(first), overall(second)),
        arithmetic: (first.overall.arithmetic, second.overall.arithmetic),
        standards: both().filter_map(|(one, two)| of_standard(one, two)).collect(),
        questions: questions.collect(),
    }
}

fn of_standard(one: &StandardReport, two: &StandardReport) -> Option<StandardDifference> {
    let ratings = (one.rating(), two.rating());
    let starred = (one.starred(), two.starred());
    let differs = ratings.0 != ratings.1 || starred.0 != starred.1;
    differs.then_some(StandardDifference { number: one.number, ratings, starred })
}

fn of_question(
    rules: &RuleSet,
    (standard, one): (&StandardReport, &QuestionReport),
    (other, two): (&StandardReport, &QuestionReport),
) -> Option<QuestionDifference> {
    let found = QuestionDifference {
        question: rules.question_index(one.number)?,
        percents: (one.percent(), two.percent()),
        tallies: (one.tally(), two.tally()),
        bands: (one.band, two.band),
        drives: (standard.drives(one.number), other.drives(two.number)),
    };
    let same = found.percents.0 == found.percents.1
        && found.tallies.0 == found.tallies.1
        && found.bands.0 == found.bands.1
        && found.drives.0 == found.drives.1;
    (!same).then_some(found)
}

/// The cases that differ, `most` of them at most: those answered differently, and those on one
/// side only. By sample, then in order of the first, and last those only in the second. None of a sample that one side
/// has no cases of: there is nothing to compare them with.
///
/// Any other answer counts, also blank for N/A. Cases are matched as [`super::matching::matching`] does.
pub fn case_differences(
    rules: &RuleSet,
    first: &Scenario,
    second: &Scenario,
    most: usize,
) -> Vec<CaseDifference> {
    let mut found = Vec::new();
    let samples = rules.samples.iter().zip(first.samples.iter().zip(&second.samples));
    for (sample, (known, (one, two))) in samples.enumerate() {
        if one.is_empty() || two.is_empty() {
            continue;
        }
        let beside = Beside::new(one, two);
        for rows in in_order(&beside) {
            if found.len() >= most {
                return found;
            }
            let mut questions = Vec::new();
            if let (Some(one), Some(two)) = rows {
                let differs = |column: usize| {
                    let answers = beside.answers((one, two), column);
                    answers.0 != answers.1
                };
                let all = known.questions.iter().enumerate();
                questions.extend(all.filter(|(column, _)| differs(*column)).map(|(_, &index)| index));
                if questions.is_empty() {
                    continue;
                }
            }
            found.push(CaseDifference { sample, rows, questions });
        }
    }
    found
}

/// All rows: those of the first with what matches them, then the rest of the second.
fn in_order(beside: &Beside) -> Vec<(Option<usize>, Option<usize>)> {
    let matched = &beside.matched;
    let both = matched.pairs.iter().map(|&(one, two)| (Some(one), Some(two)));
    let mut rows: Vec<_> = both.chain(matched.only_first.iter().map(|&row| (Some(row), None))).collect();
    rows.sort_unstable();
    rows.extend(matched.only_second.iter().map(|&row| (None, Some(row))));
    rows
}
