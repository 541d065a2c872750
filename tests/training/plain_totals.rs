//! What mistakes give, once more by plain counting: totals, what does not count, and the note.

use bandwise::model::{Band, Counting, Kind, RuleSet};
use bandwise::training::task::StandardLine;
use bandwise::training::{Ask, Exercise, Mistake, Says, Task};

use super::plain::{banded, most, overall, percent, points};

fn lines(exercise: &Exercise) -> &[StandardLine] {
    let Task::Standards(lines) = &exercise.task else { panic!("no standards") };
    lines
}

fn of(exercise: &Exercise, counting: Counting) -> impl Iterator<Item = &StandardLine> {
    lines(exercise).iter().filter(move |line| line.counting == counting)
}

/// Points of a standard; where it is not rated, of its lowest key question.
fn worth(rules: &RuleSet, line: &StandardLine) -> u32 {
    let unrated = || banded(rules, u32::from(line.percent.unwrap().get()), 100).1;
    rules.points.of(line.rating.unwrap_or_else(unrated))
}

fn rank(line: &StandardLine) -> u32 {
    line.rating.unwrap().rank()
}

pub(crate) fn totals(rules: &RuleSet, exercise: &Exercise, mistake: Mistake) -> Option<Says> {
    let scored = || of(exercise, Counting::Scored);
    let (total, most) = points(rules, &exercise.task);
    let with = |total: u32| Some(Says::Overall(total, overall(rules, total)));
    let also = |counting| total + of(exercise, counting).map(|line| worth(rules, line)).sum::<u32>();
    match mistake {
        Mistake::CountsUnrated => with(also(Counting::NotRated)),
        Mistake::CountsSeparate => with(also(Counting::Separate)),
        Mistake::CapsAtWorst => {
            let worst = scored().map(|line| line.rating.unwrap()).min()?;
            Some(Says::Overall(total, worst.min(overall(rules, total))))
        }
        // With an odd number of standards a cut lies between two totals, with an even one on a total.
        Mistake::CutTakesHigher | Mistake::RoundsCutDown => {
            let (here, above) = (overall(rules, total), overall(rules, total + 1));
            let twice = scored().count() as u32 * (rules.points.of(here) + rules.points.of(above));
            let between = u32::from(mistake == Mistake::RoundsCutDown);
            (here != above && twice == 2 * total + between).then_some(Says::Overall(total, above))
        }
        Mistake::QuestionCuts => Some(Says::Overall(total, banded(rules, percent(total, most), 100).1)),
        Mistake::AveragesRatings => {
            let mean = scored().map(rank).sum::<u32>() / scored().count() as u32;
            Some(Says::Overall(total, Band::from_rank(mean)))
        }
        Mistake::PointsFromOne => with(scored().map(|line| rank(line) + 1).sum()),
        _ => None,
    }
}

pub(crate) fn counting(rules: &RuleSet, exercise: &Exercise, mistake: Mistake) -> Option<Says> {
    let judged = |line: &StandardLine| {
        rules.standards.iter().any(|found| found.number == line.number && found.kind == Kind::Judged)
    };
    // Which of the standards one who makes the mistake counts.
    let counts = |line: &&StandardLine| match (mistake, line.counting) {
        (Mistake::CountsUnrated, Counting::NotRated) | (Mistake::CountsSeparate, Counting::Separate) => true,
        (_, Counting::NotRated | Counting::Separate) => false,
        (Mistake::LeavesOutJudged, _) => !judged(line),
        (Mistake::LeavesOutInadequate, _) => line.rating != Some(Band::Inadequate),
        _ => true,
    };
    if exercise.ask == Ask::DontCount {
        let out = lines(exercise).iter().filter(|line| !counts(line)).map(|line| line.number);
        return (mistake != Mistake::PointsFromOne).then(|| Says::DontCount(out.collect()));
    }
    let counted = || lines(exercise).iter().filter(counts);
    let number = counted().count() as u32;
    if mistake == Mistake::PointsFromOne {
        return Some(Says::OutOf(counted().map(|line| rank(line) + 1).sum(), 4 * number));
    }
    let each = rules.points.of(Band::Outstanding);
    Some(Says::OutOf(counted().map(|line| worth(rules, line)).sum(), each * number))
        .filter(|_| most(rules) > 0)
}

pub(crate) fn note(rules: &RuleSet, exercise: &Exercise, mistake: Mistake) -> Option<Says> {
    let counts = &rules.leadership.as_ref().unwrap().counts;
    let all = mistake == Mistake::CountsAll;
    let counted: Vec<Option<Band>> = lines(exercise)
        .iter()
        .filter(|line| if all { line.counting == Counting::Scored } else { counts.contains(&line.number) })
        .map(|line| line.arithmetic.filter(|_| mistake == Mistake::ArithmeticOnly).or(line.rating))
        .collect();
    let most = if mistake == Mistake::CountsWeak { Band::RequiresImprovement } else { Band::Inadequate };
    let (inadequate, of) =
        (counted.iter().filter(|band| **band <= Some(most)).count() as u32, counted.len() as u32);
    let half = u32::from(mistake == Mistake::HalfIsEnough);
    let (indicated, limits) = (2 * inadequate + half > of, mistake == Mistake::NoteLimits);
    (indicated || !limits).then_some(Says::Note { inadequate, of, indicated, limits })
}
