//! Whether discretion is open, by which tests, and what is to be flagged.

use super::Maker;
use crate::analysis::random::Random;
use crate::model::{Discretion, QuestionReport, RuleSet, Scenario, StandardReport, Why};
use crate::training::draw::{band, between, by_questions, enter, is_near, once_in, pick, tally_where};
use crate::training::given::{Drawn, Given};
use crate::training::says::Tests;
use crate::training::{Ask, Level, Mistake, Says, words};

pub(super) const MAKER: Maker = Maker {
    draw,
    right,
    mistakes: &[
        Mistake::OnlyNear,
        Mistake::AnyQuestion,
        Mistake::EdgeIsOutside,
        Mistake::OnlyUp,
        Mistake::NoWindow,
        Mistake::AnyReach,
    ],
    likelier: &[],
    wrong,
};

fn draw(rules: &RuleSet, level: Level, random: &mut Random) -> Option<Drawn> {
    let standard = pick(random, &by_questions(rules, 1))?;
    let at = rules.standard_index(standard.number)?;
    let mut scenario = Scenario::empty(rules);
    let small = once_in(random, 3);
    let points = rules.discretion.points;
    for &question in standard.questions() {
        let near = once_in(random, 2);
        let size = |random: &mut Random| match (small, level) {
            (true, _) => between(random, 3, 8),
            (_, Level::First) => between(random, 10, 30),
            (_, Level::Second) => between(random, 20, 60),
            (_, Level::Third) => between(random, 60, 150),
        };
        let tally = tally_where(random, size, |tally| !near || is_near(rules, tally, points + 1));
        enter(&mut scenario, question, tally);
    }
    if level == Level::First || once_in(random, 2) {
        return Some(Drawn { scenario, ask: Ask::Tests(standard.number) });
    }
    let rating = band(random);
    let why = Why::Written(words::REASON.to_owned());
    scenario.standards.get_mut(at)?.discretion = Some(Discretion { rating, why });
    Some(Drawn { scenario, ask: Ask::Flags(standard.number, rating) })
}

fn right(given: &Given) -> Option<Says> {
    let report = given.asked()?;
    let rating = report.arithmetic()?;
    match given.ask {
        Ask::Flags(_, to) => {
            let entered = report.discretion.as_ref().filter(|_| *to != rating)?;
            Some(Says::Flags { outside: entered.outside_window, too_far: entered.too_far })
        }
        _ => Some(Says::Tests(met(report))),
    }
}

/// The tests that a standard meets.
fn met(report: &StandardReport) -> Tests {
    let window = report.window;
    Tests { near: window.near, one: window.one_judgement, few: window.few }
}

fn wrong(given: &Given, mistake: Mistake) -> Option<Says> {
    let report = given.asked()?;
    let tests = by_mistake(given, report, mistake);
    let Ask::Flags(..) = given.ask else {
        return match mistake {
            Mistake::NoWindow => Some(Says::AlwaysOpen),
            _ => tests.map(Says::Tests),
        };
    };
    let Says::Flags { outside, too_far } = right(given)? else { return None };
    match mistake {
        Mistake::NoWindow => Some(Says::Flags { outside: false, too_far }),
        Mistake::AnyReach => Some(Says::Flags { outside, too_far: false }),
        _ => Some(Says::Flags { outside: tests? == Tests::default(), too_far }),
    }
}

/// The tests that a mistake takes to be met.
fn by_mistake(given: &Given, report: &StandardReport, mistake: Mistake) -> Option<Tests> {
    let met = met(report);
    let rule = given.rules.discretion;
    let driver = given.driver(report)?;
    match mistake {
        Mistake::OnlyNear => Some(Tests { near: met.near, ..Tests::default() }),
        Mistake::AnyQuestion => {
            let near = report.questions.iter().find_map(|question| near(given, question, rule.points));
            Some(Tests { near: met.near.or(near), ..met })
        }
        Mistake::EdgeIsOutside => {
            let near = rule.points.checked_sub(1).and_then(|points| near(given, &driver, points));
            let drivers = report.questions.iter().filter(|question| report.drives(question.number));
            let mut answers = drivers.filter_map(|question| question.tally()).map(|tally| tally.of());
            Some(Tests { near, few: answers.find(|of| *of < rule.few), ..met })
        }
        Mistake::OnlyUp => {
            let percent = driver.percent()?.get();
            Some(Tests { near: met.near.filter(|&cut| percent < cut), ..met })
        }
        _ => None,
    }
}

/// The cut nearest to a key question, where it lies within so many points.
pub(in crate::training) fn near(given: &Given, question: &QuestionReport, points: u8) -> Option<u8> {
    let percent = question.percent()?.get();
    let cuts = given.rules.cuts.from_the_top().iter().map(|cut| cut.1.get());
    cuts.min_by_key(|cut| cut.abs_diff(percent)).filter(|cut| cut.abs_diff(percent) <= points)
}
