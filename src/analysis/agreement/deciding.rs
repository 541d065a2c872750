//! Where two assessors differ, and which of it changes a rating.
//!
//! Ratings are those by arithmetic: answers move no other.

use crate::analysis::matching::Beside;
use crate::model::{
    Band, Evidence, Judgement, QuestionReport, Reason, Report, RuleSet, Scenario, Score, StandardNumber,
    StandardReport, Tally, rate,
};

/// One cell answered differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The sample, by its place in [`RuleSet::samples`].
    pub sample: usize,
    /// The row in the first and in the second, from 0.
    pub rows: (usize, usize),
    /// The key question, by its place in [`RuleSet::questions`].
    pub question: usize,
    /// What the first and the second answered.
    pub answers: (Judgement, Judgement),
    /// Taking this answer of the second alone changes the standard’s arithmetic rating in the first,
    /// or gives it one, or leaves it without.
    pub moves: bool,
}

/// A standard that the two rate differently by arithmetic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deciding {
    /// Which one.
    pub standard: StandardNumber,
    /// Its rating in the first.
    pub from: Band,
    /// Its rating in the second.
    pub to: Band,
    /// The smallest sets of key questions, by their places in [`RuleSet::questions`]: taking the second’s
    /// answers to these in the first, for all matched cases, gives the second’s rating. Empty
    /// where none do, as with unmatched cases or other evidence.
    pub questions: Vec<Vec<usize>>,
}

/// Every cell answered differently, `most` of them at most: by sample, then by key question with
/// those of standards whose arithmetic rating differs first, then by row of the first.
///
/// Any other answer counts, also blank for N/A.
pub fn disagreements(rules: &RuleSet, first: &Scenario, second: &Scenario, most: usize) -> Vec<Disagreement> {
    let reports = (rate(rules, first), rate(rules, second));
    let mut found = Vec::new();
    for (sample, (one, two)) in first.samples.iter().zip(&second.samples).enumerate() {
        let beside = Beside::new(one, two);
        for question in differing_first(rules, &reports, sample) {
            let Some(column) = rules.questions.get(question).map(|known| known.column) else { continue };
            for &rows in &beside.matched.pairs {
                let answers = beside.answers(rows, column);
                if answers.0 == answers.1 {
                    continue;
                }
                if found.len() >= most {
                    return found;
                }
                let moves = moves(rules, first, &reports.0, question, answers);
                found.push(Disagreement { sample, rows, question, answers, moves });
            }
        }
    }
    found
}

/// The key questions of a sample, those of standards whose rating differs first.
fn differing_first(rules: &RuleSet, reports: &(Report, Report), sample: usize) -> Vec<usize> {
    let known = rules.samples.get(sample).map_or(&[][..], |known| &known.questions);
    let rating = |report: &Report, question: usize| {
        let number = rules.questions.get(question)?.number.standard;
        report.standards.iter().find(|standard| standard.number == number)?.arithmetic()
    };
    let mut ordered = known.to_vec();
    ordered.sort_by_key(|&question| {
        let same = rating(&reports.0, question) == rating(&reports.1, question);
        (same, question)
    });
    ordered
}

/// Whether one answer changed changes the arithmetic rating of the standard.
fn moves(
    rules: &RuleSet,
    scenario: &Scenario,
    report: &Report,
    question: usize,
    answers: (Judgement, Judgement),
) -> bool {
    let mut shift = Shift::default();
    shift.add(answers);
    let Some(known) = rules.questions.get(question) else { return false };
    let standard = report.standards.iter().find(|standard| standard.number == known.number.standard);
    standard.is_some_and(|standard| {
        let taken = |asked: &QuestionReport| {
            if asked.number == known.number {
                shift.band(rules, scenario, question, asked)
            } else {
                asked.band
            }
        };
        rating(standard, standard.questions.iter().map(taken)) != standard.arithmetic()
    })
}

/// The arithmetic rating of a standard, were its key questions in these bands (rule 6).
fn rating(standard: &StandardReport, bands: impl Iterator<Item = Option<Band>>) -> Option<Band> {
    match standard.reason {
        Reason::Lowest { .. } | Reason::Unanswered(_) => {
            // No band is less than any, and leaves the standard without a rating.
            bands.min().flatten()
        }
        _ => standard.arithmetic(),
    }
}

/// What taking other answers does to a count.
#[derive(Clone, Copy, Default)]
struct Shift {
    yes: i64,
    no: i64,
}

impl Shift {
    fn add(&mut self, (from, to): (Judgement, Judgement)) {
        self.yes += i64::from(to == Judgement::Yes) - i64::from(from == Judgement::Yes);
        self.no += i64::from(to == Judgement::No) - i64::from(from == Judgement::No);
    }

    /// The band of a key question after it; the same as before where its evidence is not its cases.
    fn band(
        self,
        rules: &RuleSet,
        scenario: &Scenario,
        question: usize,
        asked: &QuestionReport,
    ) -> Option<Band> {
        let known = rules.questions.get(question).filter(|_| asked.evidence == Evidence::Cases);
        let Some(known) = known else { return asked.band };
        let tally = scenario.count_cases(known.sample, known.column);
        let yes = u32::try_from(i64::from(tally.yes()) + self.yes).ok()?;
        let no = u32::try_from(i64::from(tally.no()) + self.no).ok()?;
        let score = Score::counted(Tally::new(yes, yes.checked_add(no)?)?)?;
        Some(score.band(rules.cuts, rules.rounding))
    }
}

/// Which key questions decide where two scenarios rate a standard differently by arithmetic.
///
/// Exact over all sets of key questions, without trying them: as the lowest band is the rating,
/// every question below the second’s rating has to be taken, none that falls below it may be, and one
/// has to lie in it. Standards without a rating on a side are left out.
pub fn deciding(rules: &RuleSet, first: &Scenario, second: &Scenario) -> Vec<Deciding> {
    let (one, two) = (rate(rules, first), rate(rules, second));
    let shifts = shifts(rules, first, second);
    let mut found = Vec::new();
    for (standard, other) in one.standards.iter().zip(&two.standards) {
        let (Some(from), Some(to)) = (standard.arithmetic(), other.arithmetic()) else { continue };
        if from == to || !matches!(standard.reason, Reason::Lowest { .. }) {
            continue;
        }
        let bands = standard.questions.iter().filter_map(|asked| {
            let question = rules.question_index(asked.number)?;
            let shift = shifts.get(question).copied().unwrap_or_default();
            Some((question, asked.band, shift.band(rules, first, question, asked)))
        });
        let questions = smallest(&bands.collect::<Vec<_>>(), to);
        found.push(Deciding { standard: standard.number, from, to, questions });
    }
    found
}

/// What taking the second’s answers in all matched cases does to each key question.
fn shifts(rules: &RuleSet, first: &Scenario, second: &Scenario) -> Vec<Shift> {
    let mut shifts = vec![Shift::default(); rules.questions.len()];
    for (sample, (one, two)) in rules.samples.iter().zip(first.samples.iter().zip(&second.samples)) {
        let beside = Beside::new(one, two);
        for (column, &question) in sample.questions.iter().enumerate() {
            let Some(shift) = shifts.get_mut(question) else { continue };
            for &rows in &beside.matched.pairs {
                shift.add(beside.answers(rows, column));
            }
        }
    }
    shifts
}

/// The smallest sets of questions, of those with their bands before and after, that make `to` the
/// lowest band.
fn smallest(bands: &[(usize, Option<Band>, Option<Band>)], to: Band) -> Vec<Vec<usize>> {
    let to = Some(to);
    let needed = |before: Option<Band>| before < to;
    if bands.iter().any(|&(_, before, after)| needed(before) && after < to) {
        return Vec::new();
    }
    let forced: Vec<usize> = bands.iter().filter(|found| needed(found.1)).map(|found| found.0).collect();
    let lies_in = |&(_, before, after): &(usize, Option<Band>, Option<Band>)| {
        to == if needed(before) { after } else { before }
    };
    if bands.iter().any(lies_in) {
        return vec![forced];
    }
    let falls = bands.iter().filter(|found| !needed(found.1) && found.2 == to);
    let with = falls.map(|found| {
        let mut set = forced.clone();
        set.push(found.0);
        set.sort_unstable();
        set
    });
    with.collect()
}
