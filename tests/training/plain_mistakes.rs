//! What mistakes give, once more by plain counting from what an exercise shows.

use std::collections::BTreeSet;

use bandwise::model::{Band, Counting, Judgement, Percent, RuleSet, Tally};
use bandwise::training::task::StandardLine;
use bandwise::training::{Ask, Exercise, Kind, Level, Mistake, Says, Task, exercise, kinds};

use super::plain::{Counts, banded, drivers, of, overall, percent, points, rank};
use super::support::rule_sets;

fn said(yes: u32, of: u32) -> Option<Says> {
    let tally = Tally::new(yes, of)?;
    (of > 0).then(|| Says::Score(tally, Percent::new(percent(yes, of) as u8).unwrap()))
}

fn score(exercise: &Exercise, mistake: Mistake) -> Option<Says> {
    let Task::Cases { columns, rows } = &exercise.task else { panic!("no table") };
    let Ask::Score { question, .. } = exercise.ask else { panic!("no score") };
    let at = columns.iter().position(|found| found.question == question && found.prompt.is_none()).unwrap();
    let count = |answer| rows.iter().filter(|row| row.1[at] == answer).count() as u32;
    let [blank, yes, no, na] = Judgement::ALL.map(count);
    match mistake {
        Mistake::NaAsNo => said(yes, yes + no + na),
        Mistake::NaAsYes => said(yes + na, yes + no + na),
        Mistake::BlankAsNo => said(yes, yes + no + blank),
        Mistake::AllCases => said(yes, rows.len() as u32),
        Mistake::CountsPrompts => {
            let prompts: Vec<usize> = (0..columns.len()).filter(|&at| columns[at].prompt.is_some()).collect();
            let all = || rows.iter().flat_map(|row| prompts.iter().map(|&at| row.1[at]));
            let yes = all().filter(|answer| *answer == Judgement::Yes).count() as u32;
            said(yes, yes + all().filter(|answer| *answer == Judgement::No).count() as u32)
        }
        _ => None,
    }
}

fn standard(rules: &RuleSet, counts: &[Counts], mistake: Mistake) -> Option<Says> {
    let answered: Vec<&Counts> = counts.iter().filter(|line| line.2 > 0).collect();
    let mut percents: Vec<u32> = answered.iter().map(|line| percent(line.1, line.2)).collect();
    percents.sort_unstable();
    let printed = |percent: u32| {
        let cuts = [Band::RequiresImprovement, Band::Good, Band::Outstanding].map(|band| rules.cuts.of(band));
        Band::from_rank(cuts.iter().filter(|cut| percent >= u32::from(**cut)).count() as u32)
    };
    let band = match mistake {
        Mistake::Averages => printed(percent(percents.iter().sum(), 100 * percents.len() as u32)),
        Mistake::Highest => Band::from_rank(answered.iter().map(|line| rank(rules, line.1, line.2)).max()?),
        Mistake::Middle => printed(percents[percents.len() / 2]),
        Mistake::Pools => {
            let sum = |of: &dyn Fn(&Counts) -> u32| answered.iter().map(|line| of(line)).sum::<u32>();
            banded(rules, sum(&|line| line.1), sum(&|line| line.2)).1
        }
        Mistake::UnansweredIsNought => Band::Inadequate,
        Mistake::IgnoresUnanswered => {
            Band::from_rank(answered.iter().map(|line| rank(rules, line.1, line.2)).min()?)
        }
        _ => return None,
    };
    Some(Says::Rating(Some(band)))
}

fn driver(rules: &RuleSet, counts: &[Counts], mistake: Mistake) -> Option<Says> {
    let least_yes = counts.iter().map(|line| line.1).min()?;
    let most_no = counts.iter().map(|line| line.2 - line.1).max()?;
    let lowest = counts.iter().map(|line| rank(rules, line.1, line.2)).min()?;
    let first = drivers(rules, counts)[0].0;
    let is = |line: &&Counts| match mistake {
        Mistake::FewestYes => line.1 == least_yes,
        Mistake::MostNo => line.2 - line.1 == most_no,
        Mistake::WholeBand => rank(rules, line.1, line.2) == lowest,
        _ => line.0 == first,
    };
    let known =
        [Mistake::FewestYes, Mistake::MostNo, Mistake::WholeBand, Mistake::OneOfTied].contains(&mistake);
    known.then(|| Says::Drivers(counts.iter().filter(is).map(|line| line.0).collect()))
}

fn totals(rules: &RuleSet, exercise: &Exercise, mistake: Mistake) -> Option<Says> {
    let Task::Standards(lines) = &exercise.task else { panic!("no standards") };
    let (total, most) = points(rules, &exercise.task);
    let of = |counting| lines.iter().filter(move |line: &&StandardLine| line.counting == counting);
    let worth = |line: &StandardLine| {
        let unrated = || banded(rules, u32::from(line.percent.unwrap().get()), 100).1;
        rules.points.of(line.rating.unwrap_or_else(unrated))
    };
    let with = |total: u32| Some(Says::Overall(total, overall(rules, total)));
    match mistake {
        Mistake::CountsUnrated => with(total + of(Counting::NotRated).map(worth).sum::<u32>()),
        Mistake::CountsSeparate => with(total + of(Counting::Separate).map(worth).sum::<u32>()),
        Mistake::CapsAtWorst => {
            let worst = of(Counting::Scored).map(|line| line.rating.unwrap()).min()?;
            Some(Says::Overall(total, worst.min(overall(rules, total))))
        }
        Mistake::CutTakesHigher | Mistake::RoundsCutDown => {
            Some(Says::Overall(total, overall(rules, total + 1)))
        }
        Mistake::QuestionCuts => Some(Says::Overall(total, banded(rules, percent(total, most), 100).1)),
        _ => None,
    }
}

fn fewest(rules: &RuleSet, counts: &[Counts], to: Band, mistake: Mistake) -> Option<Says> {
    let rises = counts.iter().map(|line| rank(rules, line.1, line.2)).min()? < to.rank();
    let gap = |line: &Counts| {
        (line.1..=line.2).find(|&yes| rank(rules, yes, line.2) >= to.rank()).unwrap() - line.1
    };
    let fall = |line: &Counts| {
        let stays = (0..=line.1).rev().find(|&yes| rank(rules, yes, line.2) <= to.rank()).unwrap();
        line.1 - stays
    };
    let number = match (mistake, rises) {
        (Mistake::OnlyLowest, true) => gap(&drivers(rules, counts)[0]),
        (Mistake::LargestGap, true) => counts.iter().map(gap).max()?,
        (Mistake::AllMustFall, false) => counts.iter().map(fall).sum(),
        (Mistake::StopsShort, false) => counts.iter().map(fall).min()? - 1,
        _ => return None,
    };
    Some(Says::Judgements(number))
}

fn note(rules: &RuleSet, exercise: &Exercise, mistake: Mistake) -> Option<Says> {
    let Task::Standards(lines) = &exercise.task else { panic!("no standards") };
    let counts = &rules.leadership.as_ref().unwrap().counts;
    let all = mistake == Mistake::CountsAll;
    let counted: Vec<Option<Band>> = lines
        .iter()
        .filter(|line| if all { line.counting == Counting::Scored } else { counts.contains(&line.number) })
        .map(|line| line.arithmetic.filter(|_| mistake == Mistake::ArithmeticOnly).or(line.rating))
        .collect();
    let most = if mistake == Mistake::CountsWeak { Band::RequiresImprovement } else { Band::Inadequate };
    let (inadequate, of) =
        (counted.iter().filter(|band| **band <= Some(most)).count() as u32, counted.len() as u32);
    let half = if mistake == Mistake::HalfIsEnough { 1 } else { 0 };
    let indicated = 2 * inadequate + half > of;
    (mistake != Mistake::NoteLimits).then_some(Says::Note { inadequate, of, indicated, limits: false })
}

fn plain(rules: &RuleSet, exercise: &Exercise, mistake: Mistake) -> Option<Says> {
    let counts = || of(&exercise.task, exercise.ask.standard().unwrap());
    match exercise.ask {
        Ask::Score { .. } => score(exercise, mistake),
        Ask::Rating { .. } => standard(rules, &counts(), mistake),
        Ask::Drivers(_) => driver(rules, &counts(), mistake),
        Ask::Fewest(_, to) => fewest(rules, &counts(), to, mistake),
        Ask::Overall => totals(rules, exercise, mistake),
        Ask::Note => note(rules, exercise, mistake),
        _ => None,
    }
}

#[test]
fn wrong_options_are_what_their_mistakes_give() {
    let mut compared = BTreeSet::new();
    for rules in rule_sets() {
        for kind in kinds(&rules) {
            for (level, seed) in
                Level::ALL.into_iter().flat_map(|level| (0..300).map(move |seed| (level, seed)))
            {
                let found = exercise(&rules, kind, level, seed).unwrap();
                for choice in &found.choices {
                    let Some(mistake) = choice.mistake else { continue };
                    let Some(expected) = plain(&rules, &found, mistake) else { continue };
                    assert_eq!(choice.says, expected, "{} {kind:?} {level:?} {seed} {mistake:?}", rules.id);
                    compared.insert((kind, mistake));
                }
            }
        }
    }
    let of = |kind: Kind| compared.iter().filter(|found| found.0 == kind).count();
    let kinds = [Kind::Score, Kind::Standard, Kind::Driver, Kind::Overall, Kind::Fewest, Kind::Leadership];
    assert_eq!(kinds.map(of), [5, 6, 4, 6, 4, 4], "{compared:?}");
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
                offered.extend(found.choices.into_iter().filter_map(|choice| choice.mistake));
            }
        }
    }
    let missing: Vec<Mistake> =
        Mistake::ALL.into_iter().filter(|mistake| !offered.contains(mistake)).collect();
    assert_eq!(missing, [Mistake::ChangesMore]);
}
