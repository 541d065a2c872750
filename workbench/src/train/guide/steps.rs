//! The six steps: what each looks at, and what has come of it, seen from the scenario before and now.

use bandwise::model::{Band, Counting, Evidence, QuestionNumber, QuestionReport, StandardReport};
use bandwise::rulesets::number;

use crate::text::guide_said as say;
use crate::told::Rated;

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Which key question drives a standard.
    Drives,
    /// A judgement that changes a rating.
    Flip,
    /// A better key question that changes nothing.
    Better,
    /// An answer that counts in nothing.
    NotApplicable,
    /// A rating by professional discretion.
    Discretion,
    /// How far it is to the next overall rating.
    Ladder,
}

/// What was answered where a step asks something.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// The key question chosen.
    pub chosen: Option<QuestionNumber>,
    /// The number of points as it was typed.
    pub points: Option<String>,
}

/// What has come of a step.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Nothing yet.
    Open,
    /// An answer that is not right, and why.
    Wrong(String),
    /// It is done: what followed, and the rules it shows.
    Done(String, &'static [&'static str]),
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Step; 6] =
        [Step::Drives, Step::Flip, Step::Better, Step::NotApplicable, Step::Discretion, Step::Ladder];

    /// What has come of it between two states of the example.
    pub fn outcome(self, base: &Rated, now: &Rated, answers: &Answers) -> Outcome {
        let found = match self {
            Step::Drives => drives(now, answers),
            Step::Flip => flip(base, now),
            Step::Better => better(base, now),
            Step::NotApplicable => not_applicable(base, now),
            Step::Discretion => discretion(base, now),
            Step::Ladder => ladder(now, answers),
        };
        found.or_else(|| super::stray::remark(self, base, now)).unwrap_or(Outcome::Open)
    }
}

/// The report of a standard.
pub fn standard<'a>(rated: &'a Rated, text: &str) -> Option<&'a StandardReport> {
    let number = number::standard(text)?;
    rated.report.standards.iter().find(|report| report.number == number)
}

/// The report of a key question.
pub fn question(rated: &Rated, number: QuestionNumber) -> Option<&QuestionReport> {
    let mut all = rated.report.standards.iter().flat_map(|standard| &standard.questions);
    all.find(|report| report.number == number)
}

/// The key question that is turned towards N/A.
pub fn narrowed() -> Option<QuestionNumber> {
    number::question("2.3.3")
}

/// The key question that stands best in 2.2 and can still be better, of those that do not drive it.
pub fn best(now: &Rated) -> Option<&QuestionReport> {
    let report = standard(now, "2.2")?;
    let can_rise = |found: &&QuestionReport| found.tally().is_some_and(|tally| tally.no() > 0);
    let others = report.questions.iter().filter(|found| !report.drives(found.number));
    others.filter(can_rise).max_by_key(|found| (found.percent(), std::cmp::Reverse(found.number)))
}

/// The standard to look at discretion on: one that has it, else 2.4, else one that it is open for.
pub fn decided(now: &Rated) -> Option<&StandardReport> {
    let mut all = now.report.standards.iter().filter(|report| report.counting == Counting::Scored);
    let starred = all.clone().find(|report| report.starred());
    let open = || all.find(|report| report.window.is_open());
    starred.or(standard(now, "2.4").filter(|report| report.window.is_open())).or_else(open)
}

/// How many more points give the overall rating Good; `None` while it has none or is no lower.
pub fn missing(now: &Rated) -> Option<(u32, u32)> {
    let overall = &now.report.overall;
    overall.rating().filter(|rating| *rating < Band::Good)?;
    let begin = overall.bands.get(Band::Good as usize).copied().flatten()?.0;
    Some((begin, begin.checked_sub(overall.points)?))
}

fn drives(now: &Rated, answers: &Answers) -> Option<Outcome> {
    let (report, chosen) = (standard(now, "2.2")?, answers.chosen?);
    let found = report.questions.iter().find(|found| found.number == chosen)?;
    Some(match report.drives(chosen) {
        true => Outcome::Done(say::drives(report, found), &["6"]),
        false => Outcome::Wrong(say::does_not_drive(report, found)),
    })
}

fn flip(base: &Rated, now: &Rated) -> Option<Outcome> {
    let (before, after) = (standard(base, "2.4")?, standard(now, "2.4")?);
    let driver = before.questions.iter().find(|found| before.drives(found.number))?;
    let then = question(now, driver.number)?;
    let risen = after.arithmetic() > before.arithmetic();
    let totals = (&base.report.overall, &now.report.overall);
    risen.then(|| Outcome::Done(say::flipped((before, after), (driver, then), totals), &["4", "6"]))
}

fn better(base: &Rated, now: &Rated) -> Option<Outcome> {
    let (before, after) = (standard(base, "2.2")?, standard(now, "2.2")?);
    let risen = |pair: &(&QuestionReport, &QuestionReport)| {
        let score = |found: &QuestionReport| (found.percent(), found.tally().map(|tally| tally.yes()));
        !before.drives(pair.0.number) && score(pair.1) > score(pair.0)
    };
    let pair = before.questions.iter().zip(&after.questions).find(risen)?;
    let same = after.arithmetic().is_some() && after.arithmetic() == before.arithmetic();
    same.then(|| Outcome::Done(say::no_better(after, pair), &["6"]))
}

fn not_applicable(base: &Rated, now: &Rated) -> Option<Outcome> {
    let numbers = now.rules.questions.iter().map(|found| found.number);
    let narrower = |number: &QuestionNumber| {
        let counted = question(now, *number).is_some_and(|found| found.evidence == Evidence::Cases);
        counted && count(now, *number) > count(base, *number)
    };
    let number = narrowed().into_iter().chain(numbers).find(narrower)?;
    let report = now.report.standards.iter().find(|report| report.number == number.standard)?;
    let pair = (question(base, number)?, question(now, number)?);
    let more = count(now, number).saturating_sub(count(base, number));
    Some(Outcome::Done(say::narrower(more, report, pair), &["2", "3"]))
}

/// How many cases have N/A for a key question.
fn count(rated: &Rated, number: QuestionNumber) -> u32 {
    let index = rated.rules.question_index(number);
    let found = index.and_then(|index| rated.rules.questions.get(index));
    let cases = found.and_then(|found| Some((rated.scenario.samples.get(found.sample)?, found.column)));
    cases.map_or(0, |(cases, column)| cases.count(column).not_applicable)
}

fn discretion(base: &Rated, now: &Rated) -> Option<Outcome> {
    let decided = |pair: &(&StandardReport, &StandardReport)| {
        let (before, after) = *pair;
        after.counting == Counting::Scored
            && after.rating() != before.rating()
            && after.arithmetic() == before.arithmetic()
            && after.discretion != before.discretion
    };
    let (_, report) = base.report.standards.iter().zip(&now.report.standards).find(decided)?;
    let totals = (&base.report.overall, &now.report.overall);
    Some(Outcome::Done(say::decided(&now.rules, report, totals), &["D1", "D2", "D3"]))
}

fn ladder(now: &Rated, answers: &Answers) -> Option<Outcome> {
    let (typed, (begin, missing)) = (answers.points.as_ref()?, missing(now)?);
    let overall = &now.report.overall;
    let Ok(number) = typed.trim().parse::<u32>() else {
        return Some(Outcome::Wrong(say::no_number(typed)));
    };
    Some(match number == missing {
        true => Outcome::Done(say::counted(overall, begin, missing), &["11", "12"]),
        false => Outcome::Wrong(say::miscounted(overall, begin, number)),
    })
}
