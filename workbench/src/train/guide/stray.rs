//! What is said of a change on the page that is not what a step asks for, or not all of it yet.

use bandwise::model::{Evidence, Judgement, Question, QuestionNumber, QuestionReport};

use super::does::flipped;
use super::steps::{best, narrowed, question, standard};
use super::{Outcome, Step};
use crate::text::guide_said as say;
use crate::told::Rated;

/// What is said; `None` where no judgement was changed since the step was begun.
pub fn remark(step: Step, base: &Rated, now: &Rated) -> Option<Outcome> {
    let wanted = match step {
        Step::Flip => flipped(base)?,
        Step::Better => best(base)?.number,
        Step::NotApplicable => narrowed()?,
        _ => return None,
    };
    let mut found = None;
    for asked in &now.rules.questions {
        if is_changed(asked, base, now) && (found.is_none() || does(step, base, wanted, asked.number)) {
            found = Some(asked.number);
        }
    }
    let number = found?;
    let pair = (question(base, number)?, question(now, number)?);
    let to = if step == Step::NotApplicable { Judgement::NotApplicable } else { Judgement::Yes };
    let said = match does(step, base, wanted, number) {
        false => say::elsewhere(pair, wanted),
        true if answers(pair.1) < answers(pair.0) => say::halfway(pair.1, to),
        true => say::not_yet(pair, to),
    };
    Some(Outcome::Wrong(said))
}

/// Whether a step can be done by this key question: the one it leads to, or another that stands as well for it.
fn does(step: Step, base: &Rated, wanted: QuestionNumber, number: QuestionNumber) -> bool {
    let drives = || standard(base, "2.2").is_some_and(|report| report.drives(number));
    number == wanted || step == Step::Better && number.standard == wanted.standard && !drives()
}

fn answers(found: &QuestionReport) -> u32 {
    found.tally().map_or(0, |tally| tally.of())
}

/// Whether a key question has other judgements, and those count.
fn is_changed(asked: &Question, base: &Rated, now: &Rated) -> bool {
    let counts = question(now, asked.number).is_some_and(|found| found.evidence == Evidence::Cases);
    let cases =
        |rated: &Rated| rated.scenario.samples.get(asked.sample).map(|cases| cases.count(asked.column));
    counts && cases(base) != cases(now)
}
