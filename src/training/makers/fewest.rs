//! The fewest judgements to another rating of a standard.

use super::Maker;
use crate::analysis::fewest::question::up_to;
use crate::analysis::fewest::standard::costs;
use crate::analysis::random::Random;
use crate::model::score::least_yes;
use crate::model::{Band, Percent, QuestionReport, Rounding, RuleSet, Scenario, StandardReport, Tally, rate};
use crate::training::draw::{by_questions, enter_all, once_in, pick};
use crate::training::given::{Drawn, Given};
use crate::training::{Ask, Level, Mistake, Says};

pub(super) const MAKER: Maker = Maker {
    draw,
    right,
    mistakes: &[
        Mistake::OnlyLowest,
        Mistake::LargestGap,
        Mistake::AllMustFall,
        Mistake::PercentPoints,
        Mistake::MustPassCut,
        Mistake::StopsShort,
        Mistake::OtherShare,
    ],
    likelier: &[],
    wrong,
};

fn draw(rules: &RuleSet, level: Level, random: &mut Random) -> Option<Drawn> {
    let standard = pick(random, &by_questions(rules, 1))?;
    let mut scenario = Scenario::empty(rules);
    enter_all(rules, &mut scenario, standard, level, random);
    let report = rate(rules, &scenario);
    let report = report.standards.iter().find(|report| report.number == standard.number)?;
    let now = report.arithmetic()?;
    let to = match level {
        Level::First => now.up()?,
        Level::Second if once_in(random, 3) => now.down()?,
        Level::Second => now.up()?,
        Level::Third => pick(random, &Band::ALL)?,
    };
    Some(Drawn { scenario, ask: Ask::Fewest(standard.number, to) })
}

fn asked<'a>(given: &'a Given) -> Option<(&'a StandardReport, Band)> {
    let Ask::Fewest(_, to) = given.ask else { return None };
    Some((given.asked()?, *to))
}

fn right(given: &Given) -> Option<Says> {
    let (report, to) = asked(given)?;
    let fewest = costs(given.rules, report)?.get(to as usize).copied().flatten()?;
    (fewest > 0).then_some(Says::Judgements(fewest))
}

fn wrong(given: &Given, mistake: Mistake) -> Option<Says> {
    let (report, to) = asked(given)?;
    let number = if report.arithmetic()? < to {
        rising(given, report, to, mistake)
    } else {
        falling(given, report, to, mistake)
    };
    number.filter(|&number| number > 0).map(Says::Judgements)
}

fn rising(given: &Given, report: &StandardReport, to: Band, mistake: Mistake) -> Option<u32> {
    let rules = given.rules;
    let gaps = || report.questions.iter().filter_map(|question| up_to(rules, question, to));
    let each = |least: &dyn Fn(Tally) -> u32| {
        let missing = |tally: Tally| least(tally).min(tally.of()).saturating_sub(tally.yes());
        report.questions.iter().filter_map(QuestionReport::tally).map(missing).sum()
    };
    let cut = Percent::new(rules.cuts.of(to))?;
    match mistake {
        Mistake::OnlyLowest => up_to(rules, &given.driver(report)?, to),
        Mistake::LargestGap => gaps().max(),
        Mistake::PercentPoints => {
            let percent = given.driver(report)?.percent()?.get();
            Some(u32::from(cut.get().checked_sub(percent)?))
        }
        Mistake::MustPassCut => {
            let past = Percent::new(cut.get() + 1)?;
            Some(each(&|tally| least_yes(tally.of(), past, rules.rounding)))
        }
        Mistake::OtherShare => Some(each(&|tally| least_yes(tally.of(), cut, other(rules)))),
        _ => None,
    }
}

fn falling(given: &Given, report: &StandardReport, to: Band, mistake: Mistake) -> Option<u32> {
    let rules = given.rules;
    // Where the band above begins: a score that falls has to leave it.
    let begin = Percent::new(rules.cuts.of(to.up()?))?;
    let fall =
        |tally: Tally, rounding| (tally.yes() + 1).saturating_sub(least_yes(tally.of(), begin, rounding));
    let all = |rounding| {
        report.questions.iter().filter_map(QuestionReport::tally).map(move |tally| fall(tally, rounding))
    };
    match mistake {
        Mistake::AllMustFall => Some(all(rules.rounding).sum()),
        Mistake::StopsShort => all(rules.rounding).min()?.checked_sub(1),
        Mistake::OtherShare => all(other(rules)).min(),
        Mistake::PercentPoints => {
            let percent = given.driver(report)?.percent()?.get();
            Some(u32::from(percent.checked_sub(begin.get())?))
        }
        _ => None,
    }
}

fn other(rules: &RuleSet) -> Rounding {
    match rules.rounding {
        Rounding::Rounded => Rounding::Exact,
        Rounding::Exact => Rounding::Rounded,
    }
}
