//! Which standards do not count, and what the score is out of.

use super::Maker;
use super::overall::counted;
use crate::analysis::random::Random;
use crate::model::{Band, Counting, Kind, RuleSet, Scenario, Standard, StandardNumber, StandardReport};
use crate::training::draw::{band, once_in, rate_all};
use crate::training::given::{Drawn, Given};
use crate::training::{Ask, Level, Mistake, Says};

pub(super) const MAKER: Maker = Maker {
    draw,
    right,
    mistakes: &[
        Mistake::CountsUnrated,
        Mistake::CountsSeparate,
        Mistake::LeavesOutJudged,
        Mistake::LeavesOutInadequate,
        Mistake::PointsFromOne,
    ],
    likelier: &[],
    wrong,
};

fn draw(rules: &RuleSet, level: Level, random: &mut Random) -> Option<Drawn> {
    rules.standards.iter().find(|standard| standard.counting != Counting::Scored)?;
    let mut scenario = Scenario::empty(rules);
    rate_all(rules, &mut scenario, random, band);
    let listed = level == Level::First || once_in(random, 3);
    Some(Drawn { scenario, ask: if listed { Ask::DontCount } else { Ask::OutOf } })
}

fn right(given: &Given) -> Option<Says> {
    let overall = &given.report.overall;
    match given.ask {
        Ask::OutOf => Some(Says::OutOf(overall.points, overall.out_of)),
        _ => Some(left_out(given, |standard, _| standard.counting != Counting::Scored)),
    }
}

fn left_out(given: &Given, is: impl Fn(&Standard, &StandardReport) -> bool) -> Says {
    let standards = given.rules.standards.iter().zip(&given.report.standards);
    let numbers: Vec<StandardNumber> =
        standards.filter(|(standard, report)| is(standard, report)).map(|found| found.0.number).collect();
    Says::DontCount(numbers)
}

/// Whether a mistake leaves a standard out that counts.
fn leaves_out(mistake: Mistake, standard: &Standard, report: &StandardReport) -> bool {
    let left_out = match mistake {
        Mistake::LeavesOutJudged => standard.kind == Kind::Judged,
        Mistake::LeavesOutInadequate => report.rating() == Some(Band::Inadequate),
        _ => false,
    };
    left_out && standard.counting == Counting::Scored
}

fn wrong(given: &Given, mistake: Mistake) -> Option<Says> {
    let counts = match mistake {
        Mistake::CountsUnrated => Counting::NotRated,
        Mistake::CountsSeparate => Counting::Separate,
        _ => Counting::Scored,
    };
    if counts != Counting::Scored {
        given.rules.standards.iter().find(|standard| standard.counting == counts)?;
    }
    if *given.ask == Ask::OutOf {
        return out_of(given, mistake, counts);
    }
    if mistake == Mistake::PointsFromOne {
        return None;
    }
    Some(left_out(given, |standard, report| {
        leaves_out(mistake, standard, report)
            || (standard.counting != Counting::Scored && standard.counting != counts)
    }))
}

fn out_of(given: &Given, mistake: Mistake, counts: Counting) -> Option<Says> {
    let (rules, overall) = (given.rules, &given.report.overall);
    let most = rules.points.most();
    if counts != Counting::Scored {
        let more = rules.standards.iter().filter(|standard| standard.counting == counts).count();
        let more = u32::try_from(more).ok()?;
        return Some(Says::OutOf(overall.points + counted(given, counts)?, overall.out_of + more * most));
    }
    let reports = || rules.standards.iter().zip(&given.report.standards);
    if mistake == Mistake::PointsFromOne {
        let ranks = reports().filter(|found| found.0.counting == Counting::Scored);
        let total = ranks.filter_map(|found| found.1.rating()).map(|band| band.rank() + 1).sum();
        return Some(Says::OutOf(total, rules.scored() * (Band::Outstanding.rank() + 1)));
    }
    let (mut points, mut out_of) = (overall.points, overall.out_of);
    for (_, report) in reports().filter(|found| leaves_out(mistake, found.0, found.1)) {
        points -= rules.points.of(report.rating()?);
        out_of -= most;
    }
    Some(Says::OutOf(points, out_of))
}
