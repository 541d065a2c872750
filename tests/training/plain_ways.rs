//! What mistakes give, once more by plain counting: discretion, the fewest judgements, and a worked rating.

use bandwise::model::{Band, RuleSet};
use bandwise::training::says::Tests;
use bandwise::training::{Ask, Exercise, Line, Mistake, Says, Task};

use super::plain::{
    Counts, banded, cuts, drivers, percent, rank, rank_by_other_share, rating, tests, tests_within,
};
use super::plain_mistakes::{printed, question, standard};

/// The tests that one who makes a mistake takes to be met; `None` for one that passes over them.
fn mistaken(rules: &RuleSet, counts: &[Counts], mistake: Mistake) -> Option<Tests> {
    let met = tests(rules, counts);
    let points = u32::from(rules.discretion.points);
    let own = percent(drivers(rules, counts)[0].1, drivers(rules, counts)[0].2);
    Some(match mistake {
        Mistake::OnlyNear => Tests { near: met.near, one: false, few: None },
        Mistake::AnyQuestion => {
            let near = |line: &Counts| tests_within(rules, percent(line.1, line.2), points);
            Tests { near: met.near.or_else(|| counts.iter().find_map(near)), ..met }
        }
        Mistake::EdgeIsOutside => Tests {
            near: points.checked_sub(1).and_then(|points| tests_within(rules, own, points)),
            few: drivers(rules, counts).iter().map(|line| line.2).find(|of| *of < rules.discretion.few),
            ..met
        },
        Mistake::OnlyUp => Tests { near: met.near.filter(|cut| u32::from(*cut) > own), ..met },
        _ => return None,
    })
}

pub(crate) fn discretion(
    rules: &RuleSet,
    exercise: &Exercise,
    counts: &[Counts],
    mistake: Mistake,
) -> Option<Says> {
    let tests = mistaken(rules, counts, mistake);
    let Ask::Flags(_, to) = exercise.ask else {
        return if mistake == Mistake::NoWindow { Some(Says::AlwaysOpen) } else { tests.map(Says::Tests) };
    };
    let moved = rating(rules, counts)?.abs_diff(to.rank());
    let tests = match mistake {
        Mistake::NoWindow => Tests { near: Some(0), one: true, few: None },
        Mistake::AnyReach => super::plain::tests(rules, counts),
        _ => tests?,
    };
    let too_far = moved > rules.discretion.bands && mistake != Mistake::AnyReach;
    Some(Says::Flags { outside: tests == Tests::default(), too_far })
}

/// The fewest Yes of so many with which a key question is as wanted; one more than all where it never is.
fn least(of: u32, wanted: impl Fn(u32) -> bool) -> u32 {
    (0..=of).find(|&yes| wanted(yes)).unwrap_or(of + 1)
}

pub(crate) fn fewest(rules: &RuleSet, counts: &[Counts], to: Band, mistake: Mistake) -> Option<Says> {
    let lowest = drivers(rules, counts)[0];
    let own = percent(lowest.1, lowest.2);
    let rises = rank(rules, lowest.1, lowest.2) < to.rank();
    let reaches = |yes: u32, of: u32| rank(rules, yes, of) >= to.rank();
    let gap = |line: &Counts| least(line.2, |yes| reaches(yes, line.2)).saturating_sub(line.1);
    let fall = |line: &Counts| line.1 + 1 - least(line.2, |yes| rank(rules, yes, line.2) > to.rank());
    let cut = cuts(rules)[if rises { to.rank() as usize - 1 } else { to.rank() as usize }];
    let number = match (mistake, rises) {
        (Mistake::OnlyLowest, true) => gap(&lowest),
        (Mistake::LargestGap, true) => counts.iter().map(gap).max()?,
        (Mistake::PercentPoints, true) => cut - own,
        (Mistake::PercentPoints, false) => own - cut,
        (Mistake::MustPassCut, true) => {
            let past = |line: &Counts| {
                let wanted = |yes: u32| super::plain::reaches(rules, (yes, line.2), cut + 1);
                least(line.2, wanted).min(line.2).saturating_sub(line.1)
            };
            counts.iter().map(past).sum()
        }
        (Mistake::OtherShare, true) => {
            let other = |line: &Counts| {
                let wanted = |yes: u32| rank_by_other_share(rules, yes, line.2) >= to.rank();
                least(line.2, wanted).min(line.2).saturating_sub(line.1)
            };
            counts.iter().map(other).sum()
        }
        (Mistake::OtherShare, false) => {
            let other = |line: &Counts| {
                let above = |yes: u32| rank_by_other_share(rules, yes, line.2) > to.rank();
                (line.1 + 1).saturating_sub(least(line.2, above))
            };
            counts.iter().map(other).min()?
        }
        (Mistake::AllMustFall, false) => counts.iter().map(fall).sum(),
        (Mistake::StopsShort, false) => counts.iter().map(fall).min()? - 1,
        _ => return None,
    };
    Some(Says::Judgements(number))
}

/// The first line that one who makes a mistake would have written otherwise. Made in the key questions, the last line
/// follows from them; made in the last line, the others are not looked at.
pub(crate) fn worked(
    rules: &RuleSet,
    exercise: &Exercise,
    counts: &[Counts],
    mistake: Mistake,
) -> Option<Says> {
    let Task::Claim { lines, .. } = &exercise.task else { panic!("no lines") };
    if mistake == Mistake::Overlooks {
        return Some(Says::Sound);
    }
    let in_the_last = [Mistake::Averages, Mistake::Highest, Mistake::Middle, Mistake::Pools];
    for (at, line) in lines.iter().enumerate() {
        match *line {
            Line::Question(number, percent, band) if !in_the_last.contains(&mistake) => {
                let (_, yes, of) = counts.iter().copied().find(|line| line.0 == number)?;
                let theirs = question(rules, (yes, of), mistake);
                let errs = theirs != banded(rules, yes, of);
                if errs && theirs != (u32::from(percent.get()), band) {
                    return Some(Says::Line(at, printed(theirs.0), theirs.1));
                }
            }
            Line::Rating(band) if in_the_last.contains(&mistake) => {
                let theirs = standard(rules, counts, mistake)?;
                return Some(if theirs == band { Says::Sound } else { Says::RatingLine(at, theirs) });
            }
            _ => {}
        }
    }
    Some(Says::Sound)
}

/// How a standard is shown that was entered by discretion: right, or by a mistake.
pub(crate) fn shown(
    rules: &RuleSet,
    exercise: &Exercise,
    counts: &[Counts],
    mistake: Option<Mistake>,
) -> Option<Says> {
    let number = exercise.ask.standard()?;
    let at = rules.standards.iter().position(|standard| standard.number == number)?;
    let entered = exercise.scenario.standards[at].discretion.as_ref()?.rating;
    let arithmetic = Band::from_rank(rating(rules, counts)?);
    let differs = entered != arithmetic;
    let (shown, star, worth) = match mistake {
        None => (entered, differs, entered),
        Some(Mistake::ArithmeticOnly) => (arithmetic, false, arithmetic),
        Some(Mistake::NoAsterisk) => (entered, false, entered),
        Some(Mistake::PointsByArithmetic) => (entered, differs, arithmetic),
        Some(Mistake::StarsAnyway) => (entered, true, entered),
        Some(Mistake::LiftsByOne) => {
            let up = Band::from_rank(arithmetic.rank() + 1);
            (arithmetic < Band::Outstanding).then_some((up, true, up))?
        }
        _ => return None,
    };
    Some(Says::Shown { rating: shown, star, points: rules.points.of(worth) })
}
