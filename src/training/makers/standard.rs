//! The rating of a standard from its key questions.

use super::Maker;
use super::band::{below_a_cut, lifted};
use crate::analysis::random::Random;
use crate::model::{Band, Percent, RuleSet, Scenario, Score, Standard, StandardReport, Tally};
use crate::training::draw::{by_questions, enter, enter_all, once_in, pick, sample};
use crate::training::given::{Drawn, Given};
use crate::training::{Ask, Level, Mistake, Says};

pub(super) const MAKER: Maker = Maker {
    draw,
    right,
    mistakes: &[
        Mistake::Averages,
        Mistake::Highest,
        Mistake::Middle,
        Mistake::Pools,
        Mistake::MixesSamples,
        Mistake::OneIsTooFew,
        Mistake::IgnoresUnanswered,
        Mistake::UnansweredIsNought,
        Mistake::CutBelongsBelow,
        Mistake::NearIsEnough,
    ],
    likelier: &[],
    wrong,
};

fn draw(rules: &RuleSet, level: Level, random: &mut Random) -> Option<Drawn> {
    let standards = by_questions(rules, 1);
    let standard = pick(random, &standards)?;
    let mut scenario = Scenario::empty(rules);
    enter_all(rules, &mut scenario, standard, level, random);
    if level == Level::Third && standard.questions().len() > 1 && once_in(random, 5) {
        enter(&mut scenario, pick(random, standard.questions())?, Tally::default());
    }
    let others: Vec<&Standard> =
        standards.into_iter().filter(|other| sample(other) != sample(standard)).collect();
    let beside = (level != Level::First && once_in(random, 2)).then(|| pick(random, &others)).flatten();
    if let Some(other) = beside {
        enter_all(rules, &mut scenario, other, level, random);
    }
    let ask = Ask::Rating { standard: standard.number, beside: beside.map(|other| other.number) };
    Some(Drawn { scenario, ask })
}

fn right(given: &Given) -> Option<Says> {
    Some(Says::Rating(given.asked()?.arithmetic()))
}

fn wrong(given: &Given, mistake: Mistake) -> Option<Says> {
    let report = given.asked()?;
    match mistake {
        Mistake::OneIsTooFew => (report.questions.len() == 1).then_some(Says::Rating(None)),
        Mistake::MixesSamples => {
            let Ask::Rating { beside: Some(other), .. } = given.ask else { return None };
            let other = given.of(*other)?.arithmetic()?;
            Some(Says::Rating(Some(report.arithmetic()?.min(other))))
        }
        _ => rated_by(given, report, mistake).map(|band| Says::Rating(Some(band))),
    }
}

/// The rating that a mistake gives a standard by its key questions; `None` where it can’t be made.
pub(super) fn rated_by(given: &Given, report: &StandardReport, mistake: Mistake) -> Option<Band> {
    let mut percents: Vec<Percent> = report.questions.iter().filter_map(|q| q.percent()).collect();
    percents.sort_unstable();
    let unanswered = percents.len() < report.questions.len();
    let several = percents.len() > 1;
    match mistake {
        Mistake::Averages if several => Some(given.band(mean(&percents)?)),
        Mistake::Highest if several => report.questions.iter().filter_map(|question| question.band).max(),
        Mistake::Middle if percents.len() > 2 => Some(given.band(*percents.get(percents.len() / 2)?)),
        Mistake::Pools if several => {
            Some(Score::counted(pooled(report)?)?.band(given.rules.cuts, given.rules.rounding))
        }
        Mistake::IgnoresUnanswered if unanswered => report.questions.iter().filter_map(|q| q.band).min(),
        Mistake::UnansweredIsNought if unanswered => Some(given.band(Percent::new(0)?)),
        Mistake::CutBelongsBelow => below_a_cut(given, given.driver(report)?.percent()?),
        Mistake::NearIsEnough => lifted(given, &given.driver(report)?),
        _ => None,
    }
}

/// The mean of percentages, rounded halves up.
pub(in crate::training) fn mean(percents: &[Percent]) -> Option<Percent> {
    let sum: u32 = percents.iter().map(|percent| u32::from(percent.get())).sum();
    let count = u32::try_from(percents.len()).ok()?;
    let mean = (2 * sum + count).checked_div(2 * count)?;
    Percent::new(u8::try_from(mean).ok()?)
}

/// All answers together.
pub(in crate::training) fn pooled(report: &StandardReport) -> Option<Tally> {
    let tallies = report.questions.iter().filter_map(|question| question.tally());
    let (yes, of) = tallies.fold((0, 0), |sum, tally| (sum.0 + tally.yes(), sum.1 + tally.of()));
    Tally::new(yes, of)
}
