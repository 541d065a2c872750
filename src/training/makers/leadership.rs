//! The note on leadership.

use super::Maker;
use crate::analysis::random::Random;
use crate::model::{Band, Counting, Discretion, RuleSet, Scenario, StandardReport, Tally, Why};
use crate::training::draw::{band, between, enter, once_in, rate_all};
use crate::training::given::{Drawn, Given};
use crate::training::{Ask, Level, Mistake, Says, words};

pub(super) const MAKER: Maker = Maker {
    draw,
    right,
    mistakes: &[
        Mistake::HalfIsEnough,
        Mistake::CountsAll,
        Mistake::CountsWeak,
        Mistake::ArithmeticOnly,
        Mistake::NoteLimits,
    ],
    likelier: &[Mistake::ArithmeticOnly],
    wrong,
};

/// How many answered the key questions of a standard that discretion moves.
const ANSWERS: u32 = 40;

fn draw(rules: &RuleSet, level: Level, random: &mut Random) -> Option<Drawn> {
    let leadership = rules.leadership.as_ref().filter(|leadership| !leadership.counts.is_empty())?;
    let mut scenario = Scenario::empty(rules);
    let low = |random: &mut Random| if once_in(random, 2) { Band::Inadequate } else { band(random) };
    rate_all(rules, &mut scenario, random, low);
    if level == Level::Third {
        // One of them is lifted by discretion: what counts is the rating as published.
        let at = between(random, 0, u32::try_from(leadership.counts.len()).ok()? - 1);
        let standard = rules.standard_index(*leadership.counts.get(at as usize)?)?;
        let tally = Tally::new(between(random, ANSWERS / 2 - 3, ANSWERS / 2 - 1), ANSWERS)?;
        for &question in rules.standards.get(standard)?.questions() {
            enter(&mut scenario, question, tally);
        }
        let entry = scenario.standards.get_mut(standard)?;
        if !rules.standards.get(standard)?.questions().is_empty() {
            let why = Why::Written(words::REASON.to_owned());
            entry.given = None;
            entry.discretion = Some(Discretion { rating: Band::RequiresImprovement, why });
        }
    }
    Some(Drawn { scenario, ask: Ask::Note })
}

fn right(given: &Given) -> Option<Says> {
    let guidance = given.report.guidance?;
    let (inadequate, of) = (guidance.inadequate, guidance.of);
    Some(Says::Note { inadequate, of, indicated: guidance.indicated, limits: false })
}

fn wrong(given: &Given, mistake: Mistake) -> Option<Says> {
    let leadership = given.rules.leadership.as_ref()?;
    let named = |report: &&StandardReport| leadership.counts.contains(&report.number);
    let scored = |report: &&StandardReport| report.counting == Counting::Scored;
    let standards = || given.report.standards.iter();
    let note = |inadequate: usize, of: usize| {
        let (inadequate, of) = (u32::try_from(inadequate).ok()?, u32::try_from(of).ok()?);
        Some(Says::Note { inadequate, of, indicated: 2 * inadequate > of, limits: false })
    };
    let low = |report: &&StandardReport| report.rating() == Some(Band::Inadequate);
    let all = leadership.counts.len();
    match mistake {
        Mistake::CountsAll => {
            note(standards().filter(scored).filter(low).count(), standards().filter(scored).count())
        }
        Mistake::CountsWeak => {
            let weak = |report: &&StandardReport| report.rating() <= Some(Band::RequiresImprovement);
            note(standards().filter(named).filter(weak).count(), all)
        }
        Mistake::ArithmeticOnly => {
            let low = |report: &&StandardReport| report.arithmetic() == Some(Band::Inadequate);
            note(standards().filter(named).filter(low).count(), all)
        }
        Mistake::HalfIsEnough => {
            let Says::Note { inadequate, of, limits, .. } = right(given)? else { return None };
            Some(Says::Note { inadequate, of, indicated: 2 * inadequate >= of, limits })
        }
        Mistake::NoteLimits => {
            let Says::Note { inadequate, of, indicated, .. } = right(given)? else { return None };
            indicated.then_some(Says::Note { inadequate, of, indicated, limits: true })
        }
        _ => None,
    }
}
