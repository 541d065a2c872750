//! What mistakes give, once more by plain counting from what an exercise shows: scores, bands and standards.

use std::collections::BTreeSet;

use bandwise::model::{Band, Judgement, Percent, RuleSet, Tally};
use bandwise::training::{Ask, Exercise, Kind, Level, Mistake, Says, Task, exercise, kinds};

use super::plain::{Counts, banded, cuts, drivers, lines, of, percent, rank, rank_by_other_share};
use super::plain_totals::{counting, note, totals};
use super::plain_ways::{discretion, fewest, worked};
use super::support::rule_sets;

pub(crate) fn printed(value: u32) -> Percent {
    Percent::new(value as u8).unwrap()
}

fn said(yes: u32, of: u32, percent: u32) -> Option<Says> {
    (of > 0).then(|| Says::Score(Tally::new(yes, of).unwrap(), printed(percent)))
}

/// The percentage with its fraction dropped, by steps of one.
fn dropped(yes: u32, of: u32) -> u32 {
    (0..=100).rev().find(|percent| percent * of <= 100 * yes).unwrap()
}

/// The percentage with any fraction rounded up, by steps of one.
fn raised(yes: u32, of: u32) -> u32 {
    (0..=100).find(|percent| percent * of >= 100 * yes).unwrap()
}

fn score(exercise: &Exercise, mistake: Mistake) -> Option<Says> {
    let Task::Cases { columns, rows } = &exercise.task else { panic!("no table") };
    let Ask::Score { question, .. } = exercise.ask else { panic!("no score") };
    let at = columns.iter().position(|found| found.question == question && found.prompt.is_none()).unwrap();
    let count = |answer| rows.iter().filter(|row| row.1[at] == answer).count() as u32;
    let [blank, yes, no, na] = Judgement::ALL.map(count);
    let nearest = |yes: u32, of: u32| said(yes, of, if of > 0 { percent(yes, of) } else { 0 });
    match mistake {
        Mistake::NaAsNo => nearest(yes, yes + no + na),
        Mistake::NaAsYes => nearest(yes + na, yes + no + na),
        Mistake::BlankAsNo => nearest(yes, yes + no + blank),
        Mistake::AllCases => nearest(yes, rows.len() as u32),
        Mistake::CountsPrompts => {
            let prompts: Vec<usize> = (0..columns.len()).filter(|&at| columns[at].prompt.is_some()).collect();
            let all = || rows.iter().flat_map(|row| prompts.iter().map(|&at| row.1[at]));
            let yes = all().filter(|answer| *answer == Judgement::Yes).count() as u32;
            nearest(yes, yes + all().filter(|answer| *answer == Judgement::No).count() as u32)
        }
        Mistake::RoundsDown => said(yes, yes + no, dropped(yes, yes + no)),
        Mistake::RoundsUp => said(yes, yes + no, raised(yes, yes + no)),
        _ => None,
    }
}

/// The band that a printed percentage reaches.
fn reached(rules: &RuleSet, percent: u32) -> Band {
    Band::from_rank(cuts(rules).iter().filter(|cut| percent >= **cut).count() as u32)
}

/// The percentage and the band that one who makes a mistake writes beside a key question.
pub(crate) fn question(rules: &RuleSet, (yes, of): (u32, u32), mistake: Mistake) -> (u32, Band) {
    let (nearest, right) = banded(rules, yes, of);
    let cuts = cuts(rules);
    match mistake {
        Mistake::RoundsDown => (dropped(yes, of), reached(rules, dropped(yes, of))),
        Mistake::RoundsUp => (raised(yes, of), reached(rules, raised(yes, of))),
        Mistake::OtherShare => (nearest, Band::from_rank(rank_by_other_share(rules, yes, of))),
        Mistake::CutBelongsBelow => {
            let band = Band::from_rank(cuts.iter().filter(|cut| nearest > **cut).count() as u32);
            (nearest, if cuts.contains(&nearest) { band } else { right })
        }
        Mistake::NearIsEnough => {
            let near = |cut: &&u32| **cut >= nearest && **cut - nearest <= rules.discretion.points.into();
            let lifted = cuts.get(right.rank() as usize).filter(near).is_some();
            (nearest, Band::from_rank(right.rank() + u32::from(lifted)))
        }
        Mistake::EvenQuarters => {
            (nearest, Band::from_rank([25, 50, 75].iter().filter(|cut| nearest >= **cut).count() as u32))
        }
        Mistake::OverallCuts => {
            (nearest, super::plain::overall(rules, nearest * super::plain::most(rules) / 100))
        }
        _ => (nearest, right),
    }
}

/// What one who makes a mistake takes a standard's rating to be; `None` where the mistake can't be made.
pub(crate) fn standard(rules: &RuleSet, counts: &[Counts], mistake: Mistake) -> Option<Band> {
    let answered: Vec<&Counts> = counts.iter().filter(|line| line.2 > 0).collect();
    let mut percents: Vec<u32> = answered.iter().map(|line| percent(line.1, line.2)).collect();
    percents.sort_unstable();
    let ranks = || answered.iter().map(|line| rank(rules, line.1, line.2));
    Some(match mistake {
        Mistake::Averages => reached(rules, percent(percents.iter().sum(), 100 * percents.len() as u32)),
        Mistake::Highest => Band::from_rank(ranks().max()?),
        Mistake::Middle => reached(rules, percents[percents.len() / 2]),
        Mistake::Pools => {
            let sum = |of: &dyn Fn(&Counts) -> u32| answered.iter().map(|line| of(line)).sum::<u32>();
            banded(rules, sum(&|line| line.1), sum(&|line| line.2)).1
        }
        Mistake::UnansweredIsNought => Band::Inadequate,
        Mistake::IgnoresUnanswered => Band::from_rank(ranks().min()?),
        // One that is made at every key question: the lowest of what is written there.
        Mistake::CutBelongsBelow | Mistake::NearIsEnough => {
            answered.iter().map(|line| question(rules, (line.1, line.2), mistake).1).min()?
        }
        _ => return None,
    })
}

fn rating(rules: &RuleSet, exercise: &Exercise, mistake: Mistake) -> Option<Says> {
    let Ask::Rating { standard: number, beside } = exercise.ask else { panic!("no standard") };
    let counts = of(&exercise.task, number);
    let lowest = |counts: &[Counts]| counts.iter().map(|line| rank(rules, line.1, line.2)).min();
    match mistake {
        Mistake::OneIsTooFew => (counts.len() == 1).then_some(Says::Rating(None)),
        Mistake::MixesSamples => {
            let both = lowest(&[counts, of(&exercise.task, beside?)].concat())?;
            Some(Says::Rating(Some(Band::from_rank(both))))
        }
        _ => standard(rules, &counts, mistake).map(|band| Says::Rating(Some(band))),
    }
}

fn driver(rules: &RuleSet, counts: &[Counts], mistake: Mistake) -> Option<Says> {
    let least_yes = counts.iter().map(|line| line.1).min()?;
    let most_no = counts.iter().map(|line| line.2 - line.1).max()?;
    let lowest = counts.iter().map(|line| rank(rules, line.1, line.2)).min()?;
    let deciding = drivers(rules, counts);
    let mut percents: Vec<u32> = counts.iter().map(|line| percent(line.1, line.2)).collect();
    percents.sort_unstable();
    let below = |one: &Counts, other: &Counts| one.1 * other.2 < other.1 * one.2;
    let is = |line: &&Counts| match mistake {
        Mistake::FewestYes => line.1 == least_yes,
        Mistake::MostNo => line.2 - line.1 == most_no,
        Mistake::WholeBand => rank(rules, line.1, line.2) == lowest,
        Mistake::OneOfTied => line.0 == deciding[0].0,
        Mistake::SplitsTie => deciding.contains(line) && !deciding.iter().any(|other| below(other, line)),
        Mistake::Highest => Some(&percent(line.1, line.2)) == percents.last(),
        Mistake::Middle => percent(line.1, line.2) == percents[percents.len() / 2],
        _ => panic!("{mistake:?} names no key question"),
    };
    Some(Says::Drivers(counts.iter().filter(is).map(|line| line.0).collect()))
}

/// What a mistake gives; `None` where it is not known here, which fails.
pub(crate) fn plain(rules: &RuleSet, exercise: &Exercise, mistake: Mistake) -> Option<Says> {
    let counts = || of(&exercise.task, exercise.ask.standard().unwrap());
    match exercise.ask {
        Ask::Score { .. } => score(exercise, mistake),
        Ask::Band(number) => {
            let (_, yes, of) = lines(&exercise.task).into_iter().find(|line| line.0 == number)?;
            let (percent, band) = question(rules, (yes, of), mistake);
            Some(Says::Banded(printed(percent), band))
        }
        Ask::Rating { .. } => rating(rules, exercise, mistake),
        Ask::Drivers(_) => driver(rules, &counts(), mistake),
        Ask::Tests(_) | Ask::Flags(..) => discretion(rules, exercise, &counts(), mistake),
        Ask::Fewest(_, to) => fewest(rules, &counts(), to, mistake),
        Ask::Overall => totals(rules, exercise, mistake),
        Ask::DontCount | Ask::OutOf => counting(rules, exercise, mistake),
        Ask::Note => note(rules, exercise, mistake),
        Ask::Worked { .. } => worked(rules, exercise, &counts(), mistake),
        Ask::Shown(_) => super::plain_ways::shown(rules, exercise, &counts(), Some(mistake)),
        Ask::Belongs { .. } | Ask::Informs { .. } => super::plain_frame::wrong(rules, exercise, mistake),
        Ask::MakeTotal(_) | Ask::MakeRating { .. } => None,
    }
}

/// Every mistake is an option of some exercise, but for the one that only made answers can show.
#[test]
fn every_mistake_is_offered() {
    let mut offered = BTreeSet::new();
    for rules in rule_sets() {
        for kind in kinds(&rules) {
            for (level, seed) in
                Level::ALL.into_iter().flat_map(|level| (0..150).map(move |seed| (level, seed)))
            {
                let found = exercise(&rules, kind, level, seed).unwrap();
                offered.extend(
                    found.choices.into_iter().filter_map(|choice| choice.mistake).map(|found| (kind, found)),
                );
            }
        }
    }
    let missing: Vec<Mistake> =
        Mistake::ALL.into_iter().filter(|mistake| !offered.iter().any(|found| found.1 == *mistake)).collect();
    assert_eq!(missing, [Mistake::ChangesMore]);
    let of = |kind: Kind| offered.iter().filter(|found| found.0 == kind).count();
    assert_eq!(Kind::ALL.map(of), [7, 7, 10, 7, 8, 6, 7, 5, 11, 5, 0, 0, 4, 5], "{offered:?}");
}
