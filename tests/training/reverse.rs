//! Exercises that are answered by making something.

use std::cell::RefCell;

use bandwise::analysis::fewest::Change;
use bandwise::analysis::fewest::apply::apply;
use bandwise::analysis::fewest::question::into_band;
use bandwise::analysis::fewest::standard::ways;
use bandwise::model::{Band, Counting, Judgement, QuestionNumber, RuleSet, StandardReport, rate};
use bandwise::training::{Answer, Ask, Exercise, Kind, Level, Live, Mistake, check, exercise, live};

use super::support::rule_sets;

fn each(kind: Kind, seeds: u64, holds: impl Fn(&RuleSet, &Exercise)) {
    for rules in rule_sets() {
        for (level, seed) in
            Level::ALL.into_iter().flat_map(|level| (0..seeds).map(move |seed| (level, seed)))
        {
            holds(&rules, &exercise(&rules, kind, level, seed).unwrap());
        }
    }
}

/// Ratings that come to a total, looked for standard by standard; none where nothing comes to it.
fn ratings(rules: &RuleSet, target: u32) -> Option<Vec<Option<Band>>> {
    let mut sums: Vec<(u32, Vec<Option<Band>>)> = vec![(0, Vec::new())];
    for standard in &rules.standards {
        let choices =
            if standard.counting == Counting::Scored { Band::ALL.map(Some).to_vec() } else { vec![None] };
        let mut next: Vec<(u32, Vec<Option<Band>>)> = Vec::new();
        for (sum, chosen) in &sums {
            for &band in &choices {
                let sum = sum + band.map_or(0, |band| rules.points.of(band));
                if next.iter().all(|found| found.0 != sum) {
                    next.push((sum, [chosen.as_slice(), &[band]].concat()));
                }
            }
        }
        sums = next;
    }
    sums.into_iter().find(|found| found.0 == target).map(|found| found.1)
}

#[test]
fn every_total_asked_for_can_be_made_and_is_checked() {
    each(Kind::MakeTotal, 60, |rules, found| {
        let Ask::MakeTotal(target) = found.ask else { panic!("no total") };
        let right = ratings(rules, target).unwrap();
        let verdict = check(rules, found, &Answer::Ratings(right.clone()));
        assert!(verdict.right && verdict.mistake.is_none(), "{}", verdict.explanation.text);
        let mut more = right.clone();
        let at = (0..more.len()).find(|&at| rules.standards[at].counting == Counting::Scored).unwrap();
        more[at] = None;
        let missing = live(rules, found, &Answer::Ratings(more.clone())).unwrap();
        assert!(matches!(missing, Live::Total { missing: 1, .. }));
        assert!(!check(rules, found, &Answer::Ratings(more.clone())).right);
        let other = right[at].unwrap();
        more[at] = other.up().or(other.down());
        assert!(!check(rules, found, &Answer::Ratings(more)).right);
        assert!(!check(rules, found, &Answer::Ratings(Vec::new())).right);
        assert!(!check(rules, found, &Answer::Option(0)).right);
    });
}

#[test]
fn points_counted_from_one_and_a_separate_standard_are_seen() {
    let rules = bandwise::rulesets::by_id("youth-2021").unwrap();
    let found = (0..).find_map(|seed| {
        exercise(&rules, Kind::MakeTotal, Level::First, seed).filter(|found| found.ask == Ask::MakeTotal(20))
    });
    let found = found.unwrap();
    let of = |total| ratings(&rules, total).unwrap();
    // 12 standards: 8 points are 20 where each rating is worth one more.
    let verdict = check(&rules, &found, &Answer::Ratings(of(8)));
    assert_eq!((verdict.right, verdict.mistake), (false, Some(Mistake::PointsFromOne)));
    let mut separate = of(18);
    *separate.last_mut().unwrap() = Some(Band::Good);
    let verdict = check(&rules, &found, &Answer::Ratings(separate));
    assert_eq!(verdict.mistake, Some(Mistake::CountsSeparate));
    assert!(verdict.explanation.rules.contains(&"9"));
}

fn answered(
    rules: &RuleSet,
    found: &Exercise,
    sample: usize,
    row: usize,
    column: usize,
    to: Judgement,
) -> Answer {
    let mut after = found.scenario.clone();
    after.samples[sample].set(row, column, to);
    assert_eq!(rules.samples.len(), after.samples.len());
    Answer::Scenario(Box::new(after))
}

#[test]
fn the_fewest_changes_are_right_and_one_more_is_not() {
    each(Kind::MakeRating, 60, |rules, found| {
        let Ask::MakeRating { standard, to, fewest } = found.ask else { panic!("no rating") };
        let report = rate(rules, &found.scenario);
        let report = report.standards.iter().find(|report| report.number == standard).unwrap();
        for way in ways(rules, report, to) {
            let (after, cells) = apply(rules, &found.scenario, &way);
            let answer = Answer::Scenario(Box::new(after.clone()));
            assert_eq!(cells.len() as u32, fewest);
            let verdict = check(rules, found, &answer);
            assert!(verdict.right, "{} {}", found.question, verdict.explanation.text);
            // Any other judgement besides makes it more than needed, or another rating.
            let (sample, row, column) = cells[0];
            let mut more = after.clone();
            let at = (0..more.samples[sample].len()).find(|&other| {
                other != row
                    && matches!(more.samples[sample].judgement(other, column), Judgement::Yes | Judgement::No)
            });
            if let Some(at) = at {
                let now = more.samples[sample].judgement(at, column);
                more.samples[sample].set(
                    at,
                    column,
                    if now == Judgement::Yes { Judgement::No } else { Judgement::Yes },
                );
                let verdict = check(rules, found, &Answer::Scenario(Box::new(more)));
                assert!(!verdict.right);
            }
        }
        let untouched = check(rules, found, &Answer::Scenario(Box::new(found.scenario.clone())));
        assert!(!untouched.right && untouched.mistake.is_none());
    });
}

#[test]
fn anything_else_that_is_changed_is_seen() {
    each(Kind::MakeRating, 20, |rules, found| {
        let Ask::MakeRating { standard, .. } = found.ask else { panic!("no rating") };
        let question = rules.questions.iter().find(|question| question.number.standard == standard).unwrap();
        let (sample, column) = (question.sample, question.column);
        let row = (0..found.scenario.samples[sample].len())
            .find(|&row| found.scenario.samples[sample].judgement(row, column) == Judgement::No);
        let Some(row) = row else { return };
        let answer = answered(rules, found, sample, row, column, Judgement::NotApplicable);
        assert!(matches!(live(rules, found, &answer), Some(Live::Rating { other: true, used: 0, .. })));
        assert!(!check(rules, found, &answer).right);
        let answer = answered(rules, found, sample, row, column, Judgement::Yes);
        assert!(matches!(live(rules, found, &answer), Some(Live::Rating { other: false, used: 1, .. })));
    });
}

fn seen(
    changes: impl Fn(&RuleSet, &Exercise, &StandardReport, &[Change]) -> Option<Vec<Change>>,
) -> Vec<Option<Mistake>> {
    let found = RefCell::new(Vec::new());
    each(Kind::MakeRating, 150, |rules, exercise| {
        let Ask::MakeRating { standard, to, .. } = exercise.ask else { panic!("no rating") };
        let report = rate(rules, &exercise.scenario);
        let report = report.standards.iter().find(|report| report.number == standard).unwrap();
        let way = ways(rules, report, to).remove(0);
        let Some(changes) = changes(rules, exercise, report, &way) else { return };
        let (after, cells) = apply(rules, &exercise.scenario, &changes);
        // Where there was not as much left to change, the changes are others.
        if cells.len() as u32 == changes.iter().map(|change| change.count).sum::<u32>() {
            found.borrow_mut().push(check(rules, exercise, &Answer::Scenario(Box::new(after))).mistake);
        }
    });
    found.into_inner()
}

#[test]
fn lifting_the_lowest_alone_is_seen() {
    let found = seen(|_, _, report, way| {
        let lowest: Vec<Change> =
            way.iter().filter(|change| report.drives(change.question)).copied().collect();
        let drivers = report.questions.iter().filter(|question| report.drives(question.number)).count();
        let rises = way.iter().all(|change| change.up);
        (rises && lowest.len() == drivers && drivers < way.len()).then_some(lowest)
    });
    assert!(
        found.len() > 100 && found.iter().all(|mistake| *mistake == Some(Mistake::OnlyLowest)),
        "{found:?}"
    );
}

#[test]
fn changing_more_than_is_needed_is_seen() {
    let found = seen(|_, _, report, way| {
        let only = report.questions.len() == 1 && way[0].up;
        only.then(|| vec![Change { count: way[0].count + 1, ..way[0] }])
    });
    // One more may be another rating; then it is no known mistake.
    assert!(found.iter().filter(|mistake| **mistake == Some(Mistake::ChangesMore)).count() > 20, "{found:?}");
    assert!(found.iter().all(|mistake| matches!(mistake, None | Some(Mistake::ChangesMore))), "{found:?}");
}

#[test]
fn one_too_few_and_all_that_fall_are_seen() {
    let short = seen(|_, exercise, report, way| {
        let Ask::MakeRating { to, fewest, .. } = exercise.ask else { panic!("no rating") };
        let falls = report.arithmetic().unwrap() > to && way.len() == 1 && fewest > 1;
        falls.then(|| vec![Change { count: fewest - 1, ..way[0] }])
    });
    assert!(
        short.len() > 50 && short.iter().all(|mistake| *mistake == Some(Mistake::StopsShort)),
        "{short:?}"
    );
    let all = seen(|rules, exercise, report, _| {
        let Ask::MakeRating { to, .. } = exercise.ask else { panic!("no rating") };
        let into = |question| Some((into_band(rules, question, to)?, question.number));
        let moves: Option<Vec<(i64, QuestionNumber)>> = report.questions.iter().map(into).collect();
        let moves = moves.filter(|moves| moves.len() > 1 && moves.iter().all(|found| found.0 < 0))?;
        Some(
            moves
                .into_iter()
                .map(|(more, question)| Change { question, count: (-more) as u32, up: false })
                .collect(),
        )
    });
    assert!(all.len() > 50 && all.iter().all(|mistake| *mistake == Some(Mistake::AllMustFall)), "{all:?}");
}
