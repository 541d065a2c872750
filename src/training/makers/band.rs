//! The printed percentage of a key question, and its band.

use super::Maker;
use crate::analysis::random::Random;
use crate::model::{Band, Percent, Question, QuestionReport, Rounding, RuleSet, Scenario, Score};
use crate::training::draw::{enter, pick, size, suits, tally_where};
use crate::training::given::{Drawn, Given};
use crate::training::{Ask, Level, Mistake, Says};

pub(super) const MAKER: Maker = Maker {
    draw,
    right,
    mistakes: &[
        Mistake::RoundsDown,
        Mistake::RoundsUp,
        Mistake::OtherShare,
        Mistake::CutBelongsBelow,
        Mistake::NearIsEnough,
        Mistake::EvenQuarters,
        Mistake::OverallCuts,
    ],
    likelier: &[],
    wrong,
};

fn draw(rules: &RuleSet, level: Level, random: &mut Random) -> Option<Drawn> {
    let questions: Vec<(usize, &Question)> = rules.questions.iter().enumerate().collect();
    let (at, question) = pick(random, &questions)?;
    let tally = tally_where(random, |random| size(random, level), |tally| suits(rules, level, tally));
    let mut scenario = Scenario::empty(rules);
    enter(&mut scenario, at, tally);
    Some(Drawn { scenario, ask: Ask::Band(question.number) })
}

fn asked<'a>(given: &'a Given) -> Option<&'a QuestionReport> {
    let Ask::Band(question) = given.ask else { return None };
    given.question(*question)
}

fn right(given: &Given) -> Option<Says> {
    let report = asked(given)?;
    Some(Says::Banded(report.percent()?, report.band?))
}

fn wrong(given: &Given, mistake: Mistake) -> Option<Says> {
    let (percent, band) = by_mistake(given, asked(given)?, mistake)?;
    Some(Says::Banded(percent, band))
}

/// The percentage and the band that a mistake gives a key question; `None` where it can’t be made.
pub(super) fn by_mistake(
    given: &Given,
    report: &QuestionReport,
    mistake: Mistake,
) -> Option<(Percent, Band)> {
    let (tally, percent) = (report.tally()?, report.percent()?);
    let (rules, whole) = (given.rules, (100 * tally.yes()).checked_div(tally.of())?);
    let fraction = whole * tally.of() != 100 * tally.yes();
    let read = |whole: u32| {
        let percent = Percent::new(u8::try_from(whole).ok()?)?;
        Some((percent, given.band(percent)))
    };
    match mistake {
        Mistake::RoundsDown => read(whole),
        Mistake::RoundsUp => read(whole + u32::from(fraction)),
        Mistake::OtherShare => {
            let other = match rules.rounding {
                Rounding::Rounded => Rounding::Exact,
                Rounding::Exact => Rounding::Rounded,
            };
            Some((percent, Score::Counted(tally).band(rules.cuts, other)))
        }
        Mistake::CutBelongsBelow => Some((percent, below_a_cut(given, percent)?)),
        Mistake::NearIsEnough => Some((percent, lifted(given, report)?)),
        Mistake::EvenQuarters => Some((percent, Band::from_rank(u32::from(percent.get()) / 25))),
        Mistake::OverallCuts => {
            let total = u32::from(percent.get()) * rules.out_of() / 100;
            Some((percent, rules.overall.of(total)))
        }
        _ => None,
    }
}

/// The band below, for a percentage on a cut.
pub(super) fn below_a_cut(given: &Given, percent: Percent) -> Option<Band> {
    let cut = given.rules.cuts.from_the_top().iter().find(|cut| cut.1 == percent)?;
    cut.0.down()
}

/// The band above, where it is as near as discretion is open at.
pub(super) fn lifted(given: &Given, report: &QuestionReport) -> Option<Band> {
    let above = report.band?.up()?;
    let missing = given.rules.cuts.of(above).checked_sub(report.percent()?.get())?;
    (missing <= given.rules.discretion.points).then_some(above)
}
