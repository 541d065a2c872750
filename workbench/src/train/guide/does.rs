//! Where a step is done on the page, and how it is done for somebody.

use bandwise::model::{Discretion, Judgement, QuestionNumber, Scenario, Why};
use bandwise::share::file;

use super::steps::{Step, best, decided, missing, narrowed, standard};
use crate::change::tried::Tried;
use crate::text::guide as words;
use crate::told::Rated;

/// How a step is done for somebody.
#[derive(Clone, Debug, PartialEq)]
pub enum Does {
    /// By choosing this key question.
    Choose(QuestionNumber),
    /// By this number.
    Answer(String),
    /// By something that is said to the page.
    Say(String),
}

impl Step {
    /// What leads to its place on the page, as it is said to the page.
    pub fn place(self, now: &Rated) -> Option<String> {
        match self {
            Step::Drives => {
                let first = standard(now, "2.2")?.questions.first()?.number;
                Some(format!("go ratings edit-{first}"))
            }
            Step::Flip => cell(now, flipped(now)?),
            Step::Better => cell(now, best(now)?.number),
            Step::NotApplicable => cell(now, narrowed()?),
            Step::Discretion => Some(format!("go ratings adjust-{}", decided(now)?.number)),
            Step::Ladder => Some("go ratings overall-score".to_owned()),
        }
    }

    /// The rating that it can change, by its id on the page.
    pub fn rating(self, now: &Rated) -> Option<String> {
        let standard = match self {
            Step::Drives | Step::Ladder => return None,
            Step::Flip => flipped(now)?.standard,
            Step::Better => best(now)?.number.standard,
            Step::NotApplicable => narrowed()?.standard,
            Step::Discretion => decided(now)?.number,
        };
        Some(format!("rating-{standard}"))
    }

    /// How it is done for somebody; `None` where it can’t be.
    pub fn does(self, now: &Rated) -> Option<Does> {
        match self {
            Step::Drives => {
                let report = standard(now, "2.2")?;
                let driver = report.questions.iter().find(|found| report.drives(found.number))?;
                Some(Does::Choose(driver.number))
            }
            Step::Flip => {
                let up = standard(now, "2.4")?.margin.up.clone()?;
                let parts = up.parts.into_iter();
                let tried =
                    parts.fold(Tried::default(), |tried, (number, more)| tried.with(number, more.into()));
                Some(keep(now, &tried.applied(now).0.scenario, tried.judgements(), 0))
            }
            Step::Better => {
                let tried = Tried::default().with(best(now)?.number, 1);
                Some(keep(now, &tried.applied(now).0.scenario, 1, 0))
            }
            Step::NotApplicable => {
                let (sample, row, column) = a_no(now, narrowed()?)?;
                let mut scenario = now.scenario.clone();
                scenario.samples.get_mut(sample)?.set(row, column, Judgement::NotApplicable);
                Some(keep(now, &scenario, 1, 0))
            }
            Step::Discretion => discretion(now),
            Step::Ladder => Some(Does::Answer(missing(now)?.1.to_string())),
        }
    }
}

/// The key question that has to rise for 2.4 to rise; once it has, the one that drives it.
pub(super) fn flipped(now: &Rated) -> Option<QuestionNumber> {
    let report = standard(now, "2.4")?;
    let up = report.margin.up.as_ref().and_then(|up| up.parts.first());
    let driver = || report.questions.iter().find(|found| report.drives(found.number));
    up.map(|part| part.0).or_else(|| driver().map(|found| found.number))
}

/// Takes discretion back, or raises a standard by one rating.
fn discretion(now: &Rated) -> Option<Does> {
    let report = decided(now)?;
    let entry = now.rules.standard_index(report.number)?;
    let mut scenario = now.scenario.clone();
    let arithmetic = report.arithmetic()?;
    let rating = arithmetic.up().or(arithmetic.down())?;
    let why = Why::Written(words::REASON.to_owned());
    scenario.standards.get_mut(entry)?.discretion = (!report.starred()).then_some(Discretion { rating, why });
    Some(keep(now, &scenario, 0, 1))
}

fn keep(now: &Rated, scenario: &Scenario, judgements: u32, ratings: usize) -> Does {
    Does::Say(format!("keep {judgements} {ratings} {}", file::to_json(scenario, &now.rules)))
}

/// What leads to the first case that was judged No for a key question.
fn cell(now: &Rated, number: QuestionNumber) -> Option<String> {
    let (sample, row, column) = a_no(now, number)?;
    Some(format!("show {sample} {row} {column}"))
}

fn a_no(now: &Rated, number: QuestionNumber) -> Option<(usize, usize, usize)> {
    let found = now.rules.questions.get(now.rules.question_index(number)?)?;
    let mut answers = now.scenario.samples.get(found.sample)?.column(found.column);
    Some((found.sample, answers.position(|answer| answer == Judgement::No)?, found.column))
}
