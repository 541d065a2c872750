//! The total of points and the overall rating.

use super::Maker;
use crate::analysis::random::Random;
use crate::model::{Band, Counting, OverallBands, Percent, RuleSet, Scenario, StandardReport, rate};
use crate::training::draw::{band, between, pick, rate_all};
use crate::training::given::{Drawn, Given};
use crate::training::{Ask, Level, Mistake, Says};

pub(super) const MAKER: Maker = Maker {
    draw,
    right,
    mistakes: &[
        Mistake::CountsUnrated,
        Mistake::CountsSeparate,
        Mistake::CapsAtWorst,
        Mistake::CutTakesHigher,
        Mistake::RoundsCutDown,
        Mistake::AveragesRatings,
        Mistake::QuestionCuts,
        Mistake::PointsFromOne,
    ],
    likelier: &[],
    wrong,
};

fn draw(rules: &RuleSet, level: Level, random: &mut Random) -> Option<Drawn> {
    rules.standards.iter().find(|standard| standard.counting == Counting::Scored)?;
    let mut scenario = Scenario::empty(rules);
    // Ratings crowd around one of them, so that every total has its turn.
    let about = band(random);
    rate_all(rules, &mut scenario, random, |random| match random.below(6) {
        0 | 1 => band(random),
        2 => about.up().unwrap_or(about),
        3 => about.down().unwrap_or(about),
        _ => about,
    });
    if level != Level::First {
        let wide = if level == Level::Second { 2 } else { 1 };
        move_to_a_cut(rules, &mut scenario, random, wide)?;
    }
    Some(Drawn { scenario, ask: Ask::Overall })
}

/// Rates standards up or down until the total lies so near to a cut, on either side.
pub(super) fn move_to_a_cut(
    rules: &RuleSet,
    scenario: &mut Scenario,
    random: &mut Random,
    wide: u32,
) -> Option<()> {
    let bands = rate(rules, scenario).overall.bands;
    let begins: Vec<u32> = bands.iter().skip(1).filter_map(|band| band.map(|(first, _)| first)).collect();
    let begin = pick(random, &begins)?;
    let target = (begin + between(random, 0, 2 * wide - 1)).checked_sub(wide)?;
    move_to(rules, scenario, random, target)
}

/// Rates standards up or down until they come to a total; `None` where that was not found.
fn move_to(rules: &RuleSet, scenario: &mut Scenario, random: &mut Random, target: u32) -> Option<()> {
    let scored: Vec<usize> =
        (0..).zip(&rules.standards).filter(|s| s.1.counting == Counting::Scored).map(|s| s.0).collect();
    for _ in 0..200 {
        let total = rate(rules, scenario).overall.points;
        if total == target {
            return Some(());
        }
        let entry = scenario.standards.get_mut(pick(random, &scored)?)?;
        let now = entry.given?;
        entry.given = if total < target { now.up() } else { now.down() }.or(entry.given);
    }
    None
}

fn right(given: &Given) -> Option<Says> {
    let overall = &given.report.overall;
    Some(Says::Overall(overall.points, overall.rating()?))
}

fn wrong(given: &Given, mistake: Mistake) -> Option<Says> {
    let (rules, overall) = (given.rules, &given.report.overall);
    let points = overall.points;
    let scored = || given.report.standards.iter().filter(|standard| standard.counting == Counting::Scored);
    let ranks = || scored().filter_map(StandardReport::rating).map(Band::rank);
    let of = |total: u32| Some(Says::Overall(total, overall.band_of(total)));
    match mistake {
        Mistake::CountsUnrated => of(points + counted(given, Counting::NotRated)?),
        Mistake::CountsSeparate => of(points + counted(given, Counting::Separate)?),
        Mistake::CapsAtWorst => {
            let worst = scored().filter_map(StandardReport::rating).min()?;
            Some(Says::Overall(points, worst.min(overall.rating()?)))
        }
        Mistake::CutTakesHigher => beside_a_cut(given, 0),
        Mistake::RoundsCutDown => beside_a_cut(given, 1),
        Mistake::AveragesRatings => {
            let mean = ranks().sum::<u32>().checked_div(rules.scored())?;
            Some(Says::Overall(points, Band::from_rank(mean)))
        }
        Mistake::QuestionCuts => {
            let share = Percent::of(points, overall.out_of)?;
            Some(Says::Overall(points, given.band(share)))
        }
        Mistake::PointsFromOne => of(ranks().map(|rank| rank + 1).sum()),
        _ => None,
    }
}

/// The points of the standards that do not count; `None` without any.
pub(in crate::training) fn counted(given: &Given, counting: Counting) -> Option<u32> {
    let standards = given.report.standards.iter().filter(|standard| standard.counting == counting);
    standards.map(|standard| worth(given, standard)).reduce(|sum, points| Some(sum? + points?)).flatten()
}

/// What a standard would be worth if it counted: by its rating, or by its lowest key question.
fn worth(given: &Given, standard: &StandardReport) -> Option<u32> {
    let lowest = standard.questions.iter().filter_map(|question| question.band).min();
    standard.rating().or(lowest).map(|band| given.rules.points.of(band))
}

/// The rating above, for a total so many half points below a cut of rule 12; `None` for any other total, and where
/// the rule set has cuts of its own.
fn beside_a_cut(given: &Given, below: u32) -> Option<Says> {
    let (rules, overall) = (given.rules, &given.report.overall);
    let by_rule = OverallBands::by_rule_12(rules.scored(), rules.points) == rules.overall;
    let cuts = OverallBands::twice_the_cuts(rules.scored(), rules.points);
    let beside = by_rule && cuts.contains(&(2 * overall.points + below));
    beside.then_some(Says::Overall(overall.points, overall.rating()?.up()?))
}
