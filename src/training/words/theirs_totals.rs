//! What one who makes a mistake works out, with the numbers of the exercise: totals, changes and discretion.

use super::{count, list};
use crate::analysis::fewest::question::up_to;
use crate::model::score::least_yes;
use crate::model::{Band, Counting, Percent, QuestionReport, StandardReport, Tally};
use crate::training::given::Given;
use crate::training::makers::discretion::near;
use crate::training::makers::overall::counted;
use crate::training::{Ask, Mistake};

pub(super) fn theirs(given: &Given, mistake: Mistake) -> Option<String> {
    match given.ask {
        Ask::Overall => totals(given, mistake),
        Ask::Fewest(_, to) => fewest(given, *to, mistake),
        Ask::Tests(_) | Ask::Flags(..) => discretion(given, mistake),
        Ask::Note => note(given, mistake),
        _ => None,
    }
}

fn points(number: u32) -> String {
    count(number, "point", "points")
}

fn totals(given: &Given, mistake: Mistake) -> Option<String> {
    let (rules, overall) = (given.rules, &given.report.overall);
    let scored = || given.report.standards.iter().filter(|standard| standard.counting == Counting::Scored);
    let ranks = || scored().filter_map(StandardReport::rating).map(Band::rank);
    let adds = |counting: Counting| {
        let standards = rules.standards.iter().filter(|standard| standard.counting == counting);
        let named = list(standards.map(|standard| standard.number));
        Some(format!("{named} would add {}.", points(counted(given, counting)?)))
    };
    Some(match mistake {
        Mistake::CountsUnrated => adds(Counting::NotRated)?,
        Mistake::CountsSeparate => adds(Counting::Separate)?,
        Mistake::CapsAtWorst => {
            format!("The lowest standard is {}.", scored().filter_map(StandardReport::rating).min()?)
        }
        Mistake::CutTakesHigher => format!("The cut lies at {}.", overall.points),
        Mistake::RoundsCutDown => format!("The cut lies at {}.5.", overall.points),
        Mistake::AveragesRatings => {
            let (sum, scored) = (ranks().sum::<u32>(), rules.scored());
            let mean = (200 * sum + scored).checked_div(2 * scored)?;
            format!("Counted from 0 to 3, the ratings have a mean of {}.{:02}.", mean / 100, mean % 100)
        }
        Mistake::QuestionCuts => {
            let share = Percent::of(overall.points, overall.out_of)?;
            format!("{} of {} are {share}.", overall.points, overall.out_of)
        }
        Mistake::PointsFromOne => {
            format!("They would come to {}.", points(ranks().map(|rank| rank + 1).sum()))
        }
        _ => return None,
    })
}

fn fewest(given: &Given, to: Band, mistake: Mistake) -> Option<String> {
    let (rules, report) = (given.rules, given.asked()?);
    let rises = report.arithmetic()? < to;
    let cut = rules.cuts.of(if rises { to } else { to.up()? });
    let gap = |question: &QuestionReport| Some((question.number, up_to(rules, question, to)?));
    let driver = given.driver(report)?;
    Some(match mistake {
        Mistake::OnlyLowest => format!("{} alone lacks {}.", driver.number, gap(&driver)?.1),
        Mistake::LargestGap => {
            let gaps = report.questions.iter().filter_map(gap);
            let (number, most) = gaps.reduce(|most, next| if next.1 > most.1 { next } else { most })?;
            format!("The most is missing on {number}: {most}.")
        }
        Mistake::PercentPoints => {
            let percent = driver.percent()?;
            format!("From {percent} to {cut}% it is {}.", points(u32::from(percent.get().abs_diff(cut))))
        }
        Mistake::MustPassCut => format!("This goes to {}%.", cut + 1),
        Mistake::AllMustFall => {
            let falls = report.questions.iter().filter_map(|question| fall(given, question, to));
            format!("{} add up.", list(falls.map(|fall| fall.1)))
        }
        Mistake::StopsShort => {
            let falls = report.questions.iter().filter_map(|question| fall(given, question, to));
            let (question, fewest) = falls.min_by_key(|fall| fall.1)?;
            let tally = question.tally()?;
            let stays = Tally::new(tally.yes() + 1 - fewest, tally.of())?;
            format!(
                "{} would then be {} of {}: {}.",
                question.number,
                stays.yes(),
                tally.of(),
                stays.percent()?
            )
        }
        _ => return None,
    })
}

/// How many Yes of a key question have to become No for it to fall to a band.
fn fall<'a>(given: &Given, question: &'a QuestionReport, to: Band) -> Option<(&'a QuestionReport, u32)> {
    let (tally, begin) = (question.tally()?, Percent::new(given.rules.cuts.of(to.up()?))?);
    let least = least_yes(tally.of(), begin, given.rules.rounding);
    Some((question, (tally.yes() + 1).saturating_sub(least)))
}

fn discretion(given: &Given, mistake: Mistake) -> Option<String> {
    let report = given.asked()?;
    let driver = given.driver(report)?;
    Some(match mistake {
        Mistake::AnyQuestion => {
            let others = report.questions.iter().filter(|question| !report.drives(question.number));
            let mut near = others.filter_map(|question| {
                Some((question, near(given, question, given.rules.discretion.points)?))
            });
            let (question, cut) = near.next()?;
            let percent = question.percent()?;
            let at = if percent.get() == cut { "on" } else { "near" };
            format!("{} has {percent}, {at} {cut}%, and does not decide.", question.number)
        }
        Mistake::EdgeIsOutside => {
            let (percent, rule) = (driver.percent()?.get(), given.rules.discretion);
            let edge = report.window.near.filter(|cut| cut.abs_diff(percent) == rule.points);
            match (edge, report.window.few) {
                (Some(cut), _) => {
                    format!("{percent}% is just {} from {cut}%.", points(u32::from(rule.points)))
                }
                (None, Some(few)) if few == rule.few => {
                    format!("It rests on just {}.", count(few, "answer", "answers"))
                }
                _ => return None,
            }
        }
        Mistake::OnlyUp => {
            let percent = driver.percent()?.get();
            let cut = report.window.near.filter(|&cut| cut <= percent)?;
            match percent - cut {
                0 => format!("{percent}% lies on the cut itself."),
                above => format!("{percent}% is {} above {cut}%.", points(u32::from(above))),
            }
        }
        _ => return None,
    })
}

fn note(given: &Given, mistake: Mistake) -> Option<String> {
    let guidance = given.report.guidance?;
    let (inadequate, of) = (guidance.inadequate, guidance.of);
    (mistake == Mistake::HalfIsEnough).then(|| format!("{inadequate} of {of} are just half."))
}
