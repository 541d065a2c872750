//! Exercises that are answered by making something.

use bandwise::analysis::fewest::apply::apply;
use bandwise::analysis::fewest::standard::ways;
use bandwise::model::{Band, Counting, Judgement, RuleSet, rate};
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

/// Lifting the lowest alone, and lowering all, are known mistakes.
#[test]
fn the_mistakes_of_changing_are_seen() {
    let mut seen = std::collections::BTreeSet::new();
    each(Kind::MakeRating, 150, |_, _| {});
    for rules in rule_sets() {
        for seed in 0..150 {
            let found = exercise(&rules, Kind::MakeRating, Level::Third, seed).unwrap();
            let Ask::MakeRating { standard, to, .. } = found.ask else { panic!("no rating") };
            let report = rate(&rules, &found.scenario);
            let report = report.standards.iter().find(|report| report.number == standard).unwrap();
            let Some(way) = ways(&rules, report, to).into_iter().next() else { panic!("no way") };
            let lowest: Vec<_> =
                way.iter().filter(|change| report.drives(change.question)).copied().collect();
            if lowest.len() < way.len() && !lowest.is_empty() {
                let (after, _) = apply(&rules, &found.scenario, &lowest);
                seen.extend(check(&rules, &found, &Answer::Scenario(Box::new(after))).mistake);
            }
            let more: Vec<_> = way
                .iter()
                .map(|change| bandwise::analysis::fewest::Change { count: change.count + 1, ..*change })
                .collect();
            let (after, _) = apply(&rules, &found.scenario, &more);
            seen.extend(check(&rules, &found, &Answer::Scenario(Box::new(after))).mistake);
        }
    }
    assert!(seen.contains(&Mistake::OnlyLowest) && seen.contains(&Mistake::ChangesMore), "{seen:?}");
}
