//! The right answers once more, by plain counting from what an exercise shows. Shares nothing with the model but
//! its data.

use bandwise::model::{Band, Counting, Judgement, QuestionNumber, Rounding, RuleSet, StandardNumber};
use bandwise::training::says::Tests;
use bandwise::training::task::QuestionLine;
use bandwise::training::{Ask, Exercise, Line, Says, Task};

pub(crate) type Counts = (QuestionNumber, u32, u32);

/// Rounded to the nearest, halves up, by steps of one.
pub(crate) fn percent(yes: u32, of: u32) -> u32 {
    let mut percent = 0;
    while 2 * 100 * yes >= (2 * percent + 1) * of && percent < 100 {
        percent += 1;
    }
    percent
}

pub(crate) fn cuts(rules: &RuleSet) -> [u32; 3] {
    [Band::RequiresImprovement, Band::Good, Band::Outstanding].map(|band| u32::from(rules.cuts.of(band)))
}

fn printed_reaches((yes, of): (u32, u32), cut: u32) -> bool {
    percent(yes, of) >= cut
}

fn share_reaches((yes, of): (u32, u32), cut: u32) -> bool {
    100 * yes >= cut * of
}

/// Whether counts reach a percentage, as the rule set reads them.
pub(crate) fn reaches(rules: &RuleSet, counts: (u32, u32), cut: u32) -> bool {
    match rules.rounding {
        Rounding::Rounded => printed_reaches(counts, cut),
        Rounding::Exact => share_reaches(counts, cut),
    }
}

/// Counts the cuts that are reached.
pub(crate) fn rank(rules: &RuleSet, yes: u32, of: u32) -> u32 {
    cuts(rules).iter().filter(|cut| reaches(rules, (yes, of), **cut)).count() as u32
}

/// The same by the share that the rule set does not read.
pub(crate) fn rank_by_other_share(rules: &RuleSet, yes: u32, of: u32) -> u32 {
    let reached = |cut: &&u32| match rules.rounding {
        Rounding::Rounded => share_reaches((yes, of), **cut),
        Rounding::Exact => printed_reaches((yes, of), **cut),
    };
    cuts(rules).iter().filter(reached).count() as u32
}

pub(crate) fn lines(task: &Task) -> Vec<Counts> {
    let shown: &[QuestionLine] = match task {
        Task::Questions(lines) | Task::Claim { questions: lines, .. } => lines,
        _ => &[],
    };
    shown.iter().map(|line| (line.number, line.tally.yes(), line.tally.of())).collect()
}

pub(crate) fn of(task: &Task, standard: StandardNumber) -> Vec<Counts> {
    lines(task).into_iter().filter(|line| line.0.standard == standard).collect()
}

/// The lowest rank; none while a question has no answers.
pub(crate) fn rating(rules: &RuleSet, counts: &[Counts]) -> Option<u32> {
    if counts.iter().any(|line| line.2 == 0) {
        return None;
    }
    counts.iter().map(|line| rank(rules, line.1, line.2)).min()
}

pub(crate) fn banded(rules: &RuleSet, yes: u32, of: u32) -> (u32, Band) {
    (percent(yes, of), Band::from_rank(rank(rules, yes, of)))
}

/// Those of the lowest band with the lowest percentage.
pub(crate) fn drivers(rules: &RuleSet, counts: &[Counts]) -> Vec<Counts> {
    let key = |line: &Counts| (rank(rules, line.1, line.2), percent(line.1, line.2));
    let least = counts.iter().map(key).min();
    counts.iter().copied().filter(|line| Some(key(line)) == least).collect()
}

/// Tries every number of changes to every question, in every combination, for the cheapest.
pub(crate) fn fewest(rules: &RuleSet, counts: &[Counts], to: Band) -> Option<u32> {
    let mut best: Vec<(u32, u32)> = vec![(0, 3)];
    for &(_, yes, of) in counts {
        // For each rank it can have: the fewest changes.
        let mut cheapest: [Option<u32>; 4] = [None; 4];
        for other in 0..=of {
            let place = &mut cheapest[rank(rules, other, of) as usize];
            let cost = other.abs_diff(yes);
            *place = Some(place.map_or(cost, |least| least.min(cost)));
        }
        let mut next = Vec::new();
        for (sum, lowest) in best {
            for (rank, cost) in (0..).zip(cheapest) {
                next.extend(cost.map(|cost| (sum + cost, lowest.min(rank))));
            }
        }
        best = next;
    }
    best.into_iter().filter(|found| found.1 == to.rank()).map(|found| found.0).min()
}

fn one_judgement(rules: &RuleSet, counts: &[Counts]) -> bool {
    let now = rating(rules, counts);
    (0..counts.len()).any(|at| {
        [-1_i64, 1].into_iter().any(|more| {
            let mut after = counts.to_vec();
            let yes = i64::from(after[at].1) + more;
            if yes < 0 || yes > i64::from(after[at].2) {
                return false;
            }
            after[at].1 = yes as u32;
            rating(rules, &after) != now
        })
    })
}

/// The nearest cut within so many points of a percentage; of two as near the higher one.
pub(crate) fn tests_within(rules: &RuleSet, share: u32, points: u32) -> Option<u8> {
    let mut cuts: Vec<u32> = cuts(rules).into_iter().filter(|cut| cut.abs_diff(share) <= points).collect();
    cuts.sort_by_key(|cut| (cut.abs_diff(share), 100 - cut));
    cuts.first().map(|&cut| cut as u8)
}

pub(crate) fn tests(rules: &RuleSet, counts: &[Counts]) -> Tests {
    let deciding = drivers(rules, counts);
    let share = percent(deciding[0].1, deciding[0].2);
    let few = deciding.iter().map(|line| line.2).find(|&of| of <= rules.discretion.few);
    let near = tests_within(rules, share, rules.discretion.points.into());
    Tests { near, one: one_judgement(rules, counts), few }
}

/// The most points there can be.
pub(crate) fn most(rules: &RuleSet) -> u32 {
    let scored = rules.standards.iter().filter(|standard| standard.counting == Counting::Scored).count();
    scored as u32 * rules.points.of(Band::Outstanding)
}

/// Which band a total falls in: with points from 0 to 3 by the cuts at a half, one and a half and two and a half
/// times the scored standards, of which a total on a cut stays below; else by walking through the bands.
pub(crate) fn overall(rules: &RuleSet, total: u32) -> Band {
    let scored = most(rules) / 3;
    if bandwise::rulesets::comes_with_the_page(rules) {
        return Band::from_rank([1, 3, 5].iter().filter(|half| 2 * total > *half * scored).count() as u32);
    }
    let bands = rules.overall.totals(0, most(rules));
    let found =
        bands.iter().position(|band| band.is_some_and(|(first, last)| (first..=last).contains(&total)));
    // A mistake can come to more than there are points.
    Band::from_rank(found.unwrap_or(3) as u32)
}

pub(crate) fn points(rules: &RuleSet, task: &Task) -> (u32, u32) {
    let Task::Standards(lines) = task else { return (0, 0) };
    let scored = || lines.iter().filter(|line| line.counting == Counting::Scored);
    let sum = scored().map(|line| rules.points.of(line.rating.unwrap())).sum();
    (sum, scored().count() as u32 * rules.points.of(Band::Outstanding))
}

/// What the right option of an exercise must say; the percentage as a plain number where it has one.
pub(crate) fn right(rules: &RuleSet, exercise: &Exercise) -> Says {
    let task = &exercise.task;
    let percent_of = |value: u32| bandwise::model::Percent::new(value as u8).unwrap();
    match &exercise.ask {
        Ask::Score { question, .. } => {
            let Task::Cases { columns, rows } = task else { panic!("no table") };
            let at = columns.iter().position(|found| found.question == *question && found.prompt.is_none());
            let said = |answer| rows.iter().filter(|row| row.1[at.unwrap()] == answer).count() as u32;
            let (yes, of) = (said(Judgement::Yes), said(Judgement::Yes) + said(Judgement::No));
            match bandwise::model::Tally::new(yes, of).filter(|_| of > 0) {
                Some(tally) => Says::Score(tally, percent_of(percent(yes, of))),
                None => Says::NoScore,
            }
        }
        Ask::Band(question) => {
            let (_, yes, of) = lines(task).into_iter().find(|line| line.0 == *question).unwrap();
            let (percent, band) = banded(rules, yes, of);
            Says::Banded(percent_of(percent), band)
        }
        Ask::Rating { standard, .. } => {
            Says::Rating(rating(rules, &of(task, *standard)).map(Band::from_rank))
        }
        Ask::Drivers(standard) => {
            Says::Drivers(drivers(rules, &of(task, *standard)).into_iter().map(|line| line.0).collect())
        }
        Ask::Tests(standard) => Says::Tests(tests(rules, &of(task, *standard))),
        Ask::Flags(standard, to) => {
            let counts = of(task, *standard);
            let moved = rating(rules, &counts).unwrap().abs_diff(to.rank());
            let outside = tests(rules, &counts) == Tests::default();
            Says::Flags { outside, too_far: moved > rules.discretion.bands }
        }
        Ask::Fewest(standard, to) => Says::Judgements(fewest(rules, &of(task, *standard), *to).unwrap()),
        Ask::Overall => {
            let total = points(rules, task).0;
            Says::Overall(total, overall(rules, total))
        }
        Ask::OutOf => {
            let (total, most) = points(rules, task);
            Says::OutOf(total, most)
        }
        Ask::DontCount => {
            let others = rules.standards.iter().filter(|standard| standard.counting != Counting::Scored);
            Says::DontCount(others.map(|standard| standard.number).collect())
        }
        Ask::Note => {
            let Task::Standards(lines) = task else { panic!("no standards") };
            let counts = &rules.leadership.as_ref().unwrap().counts;
            let named: Vec<Option<Band>> =
                lines.iter().filter(|line| counts.contains(&line.number)).map(|line| line.rating).collect();
            let low = named.iter().filter(|band| **band == Some(Band::Inadequate)).count();
            let (inadequate, of) = (low as u32, named.len() as u32);
            Says::Note { inadequate, of, indicated: inadequate > of - inadequate, limits: false }
        }
        Ask::Worked { standard, .. } => worked(rules, task, *standard),
        Ask::Shown(standard) => {
            super::plain_ways::shown(rules, exercise, &of(task, *standard), None).unwrap()
        }
        Ask::Belongs { .. } | Ask::Informs { .. } => super::plain_frame::right(rules, exercise),
        Ask::MakeTotal(_) | Ask::MakeRating { .. } => panic!("no options"),
    }
}

fn worked(rules: &RuleSet, task: &Task, standard: StandardNumber) -> Says {
    let Task::Claim { lines, .. } = task else { panic!("no lines") };
    let counts = of(task, standard);
    for (at, line) in lines.iter().enumerate() {
        match *line {
            Line::Question(number, said, band) => {
                let (_, yes, of) = counts.iter().copied().find(|line| line.0 == number).unwrap();
                let (found, right) = banded(rules, yes, of);
                if (u32::from(said.get()), band) != (found, right) {
                    return Says::Line(at, bandwise::model::Percent::new(found as u8).unwrap(), right);
                }
            }
            Line::Rating(band) => {
                let right = Band::from_rank(rating(rules, &counts).unwrap());
                if band != right {
                    return Says::RatingLine(at, right);
                }
            }
        }
    }
    Says::Sound
}

/// The cheapest way to what a reverse exercise asks, by trying.
pub(crate) fn cheapest(rules: &RuleSet, exercise: &Exercise) -> Option<u32> {
    let Ask::MakeRating { to, .. } = exercise.ask else { return None };
    let Task::Cases { columns, rows } = &exercise.task else { return None };
    let counts: Vec<Counts> = (0..columns.len())
        .map(|at| {
            let said = |answer| rows.iter().filter(|row| row.1[at] == answer).count() as u32;
            (columns[at].question, said(Judgement::Yes), said(Judgement::Yes) + said(Judgement::No))
        })
        .collect();
    fewest(rules, &counts, to)
}
