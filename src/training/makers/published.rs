//! How a standard is shown and counted, once a rating was entered by discretion.

use super::Maker;
use crate::analysis::random::Random;
use crate::model::{Band, Counting, Discretion, RuleSet, Scenario, Why, rate};
use crate::training::draw::{band, by_questions, enter_all, once_in, pick};
use crate::training::given::{Drawn, Given};
use crate::training::{Ask, Level, Mistake, Says, words};

pub(super) const MAKER: Maker = Maker {
    draw,
    right,
    mistakes: &[
        Mistake::ArithmeticOnly,
        Mistake::NoAsterisk,
        Mistake::PointsByArithmetic,
        Mistake::StarsAnyway,
        Mistake::LiftsByOne,
    ],
    likelier: &[],
    wrong,
};

fn draw(rules: &RuleSet, level: Level, random: &mut Random) -> Option<Drawn> {
    let mut standards = by_questions(rules, 1);
    standards.retain(|standard| standard.counting == Counting::Scored);
    let standard = pick(random, &standards)?;
    let mut scenario = Scenario::empty(rules);
    enter_all(rules, &mut scenario, standard, level, random);
    let report = rate(rules, &scenario);
    let found = report.standards.iter().find(|report| report.number == standard.number)?;
    let arithmetic = found.arithmetic()?;
    let rating = match level {
        Level::First => arithmetic.up()?,
        // The same rating as by arithmetic is the odd case.
        Level::Third if once_in(random, 3) => arithmetic,
        _ => band(random),
    };
    let entry = scenario.standards.get_mut(rules.standard_index(standard.number)?)?;
    entry.discretion = Some(Discretion { rating, why: Why::Written(words::REASON.to_owned()) });
    Some(Drawn { scenario, ask: Ask::Shown(standard.number) })
}

fn right(given: &Given) -> Option<Says> {
    let report = given.asked()?;
    let rating = report.rating()?;
    Some(shown(given, rating, report.starred(), rating))
}

/// A rating with an asterisk or none, and the points of a rating.
fn shown(given: &Given, rating: Band, star: bool, worth: Band) -> Says {
    Says::Shown { rating, star, points: given.rules.points.of(worth) }
}

fn wrong(given: &Given, mistake: Mistake) -> Option<Says> {
    let report = given.asked()?;
    let (rating, arithmetic) = (report.rating()?, report.arithmetic()?);
    Some(match mistake {
        Mistake::ArithmeticOnly => shown(given, arithmetic, false, arithmetic),
        Mistake::NoAsterisk => shown(given, rating, false, rating),
        Mistake::PointsByArithmetic => shown(given, rating, report.starred(), arithmetic),
        Mistake::StarsAnyway => shown(given, rating, true, rating),
        Mistake::LiftsByOne => {
            let up = arithmetic.up()?;
            shown(given, up, true, up)
        }
        _ => return None,
    })
}
