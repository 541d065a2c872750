//! What is said of a change on the page that is not what a step asks for, or not all of it yet.

use bandwise::model::{Evidence, Judgement, Question, QuestionNumber, QuestionReport};

use super::does::flipped;
use super::steps::{best, narrowed, question, standard};
use super::{Outcome, Step};
use crate::text::guide_said as say;
use crate::told::Rated;

/// What is said; `None` where no judgement was changed since the step was begun.
pub fn remark(step: Step, base: &Rated, now: &Rated) -> Option<Outcome> {
    let (wanted, is_wanted) = wanted(step, base)?;
    let changed: Vec<QuestionNumber> = changed(base, now).collect();
    let found = changed.iter().find(|number| is_wanted(**number));
    let number = *found.or(changed.first())?;
    let pair = (question(base, number)?, question(now, number)?);
    let said = match found {
        None => say::elsewhere(pair, wanted),
        Some(_) if answers(pair.1) < answers(pair.0) => say::halfway(pair.1, answer(step)),
        Some(_) => say::not_yet(pair, answer(step)),
    };
    Some(Outcome::Wrong(said))
}

/// The key question that a step leads to, and which others do as well.
fn wanted(step: Step, base: &Rated) -> Option<(QuestionNumber, Box<dyn Fn(QuestionNumber) -> bool + '_>)> {
    match step {
        Step::Flip => flipped(base).map(|found| (found, only(found))),
        Step::Better => {
            let report = standard(base, "2.2")?;
            let others = move |number| {
                !report.drives(number) && report.questions.iter().any(|found| found.number == number)
            };
            Some((best(base)?.number, Box::new(others)))
        }
        Step::NotApplicable => narrowed().map(|found| (found, only(found))),
        _ => None,
    }
}

fn only<'a>(found: QuestionNumber) -> Box<dyn Fn(QuestionNumber) -> bool + 'a> {
    Box::new(move |number| number == found)
}

fn answer(step: Step) -> Judgement {
    if step == Step::NotApplicable { Judgement::NotApplicable } else { Judgement::Yes }
}

fn answers(found: &QuestionReport) -> u32 {
    found.tally().map_or(0, |tally| tally.of())
}

/// The key questions that have other judgements, where those count.
fn changed<'a>(base: &'a Rated, now: &'a Rated) -> impl Iterator<Item = QuestionNumber> + 'a {
    let differs = move |asked: &&Question| {
        let cases = |rated: &'a Rated| rated.scenario.samples.get(asked.sample);
        let counts = question(now, asked.number).is_some_and(|found| found.evidence == Evidence::Cases);
        let pair = cases(base).zip(cases(now));
        counts && pair.is_some_and(|(one, two)| one.column(asked.column).ne(two.column(asked.column)))
    };
    now.rules.questions.iter().filter(differs).map(|asked| asked.number)
}
