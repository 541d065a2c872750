//! The chances of ratings, held against exact ones and a program of their own.

use crate::support::chance::{binomial, exact, shared};
use crate::support::rated::{counts, rated};
use crate::support::scenarios;
use crate::support::small::{RULES, number};
use bandwise::analysis::resample::{Chances, Drawn, Resampling, StandardChances, draws_for};
use bandwise::model::{
    Band, Cases, Entry, Evidence, Judgement, Percent, Rounding, RuleSet, Scenario, Tally, rate,
};
use bandwise::rulesets::somerset;
use proptest::prelude::*;

fn chances(rules: &RuleSet, scenario: &Scenario, seed: u64, draws: u32) -> Chances {
    let mut resampling = Resampling::new(rules, scenario, seed, draws).unwrap();
    assert!(resampling.step(u32::MAX));
    resampling.chances()
}

fn of<'a>(chances: &'a Chances, name: &str) -> &'a StandardChances {
    &chances.standards[number(name)]
}

/// All standards rated alone but this one.
fn only(name: &str) -> Scenario {
    let mut scenario = Scenario::empty(&RULES);
    scenario.standards.fill(Entry { given: Some(Band::Good), ..Entry::default() });
    scenario.standards[number(name)].given = None;
    scenario
}

/// The questions of a standard answered alike in `of` cases, the first `yes` of them with Yes.
fn alike(scenario: &mut Scenario, name: &str, yes: u32, of: u32) {
    let questions = RULES.standards[number(name)].questions();
    let sample = RULES.questions[questions[0]].sample;
    let columns: Vec<usize> = questions.iter().map(|&index| RULES.questions[index].column).collect();
    scenario.samples[sample] = Cases::default();
    for row in 0..of {
        let answer = if row < yes { Judgement::Yes } else { Judgement::No };
        scenario.samples[sample].push_answers("", columns.iter().map(|&column| (column, answer)));
    }
    questions.iter().for_each(|&index| scenario.questions[index] = Evidence::Cases);
}

/// Every chance within four standard errors of the exact one.
#[track_caller]
fn near(found: &StandardChances, exact: [f64; 4]) {
    let draws = f64::from(found.ratings.iter().sum::<u32>());
    for (&found, exact) in found.ratings.iter().zip(exact) {
        // Adding up leaves noise around 0 and 1.
        let error = (exact * (1.0 - exact) / draws).max(0.0).sqrt();
        // Where hardly one is to be expected, one is no surprise.
        assert!(
            (f64::from(found) / draws - exact).abs() <= 4.0 * error + 1.0 / draws,
            "{found} of {draws}: {exact}"
        );
    }
}

/// Figures of a program of its own in Python, written from the description alone: whole numbers without
/// bound, one case a row, one question after the other.
#[test]
fn somerset_is_as_a_second_program_draws_it() {
    let found = chances(&RULES, &somerset(&RULES), 2023, 10_000);
    for (name, ratings) in [
        ("2.1", [7_415, 2_278, 305, 2]),
        ("2.2", [9_926, 74, 0, 0]),
        ("2.3", [7_775, 2_221, 4, 0]),
        ("2.4", [5_504, 4_465, 31, 0]),
        ("2.5", [3_171, 6_423, 406, 0]),
    ] {
        let standard = of(&found, name);
        assert_eq!(
            (standard.ratings, standard.unrated, standard.basis),
            (ratings, 0, Drawn::Cases),
            "{name}"
        );
        assert_eq!(standard.number, RULES.standards[number(name)].number);
    }
    assert_eq!((found.draws, found.overall, found.overall_unrated), (10_000, [0, 10_000, 0, 0], 0));
    let totals = [2_184, 2_593, 2_379, 1_977, 681, 163, 23];
    assert_eq!(found.points.len(), 28);
    assert_eq!((&found.points[6..13], found.points.iter().sum::<u32>()), (&totals[..], 10_000));
    // Judged, and never rated.
    let judged = of(&found, "1.3");
    assert_eq!((judged.ratings, judged.unrated, judged.basis), ([0, 0, 10_000, 0], 0, Drawn::Fixed));
    let outcomes = of(&found, "2.6");
    assert_eq!((outcomes.ratings, outcomes.unrated, outcomes.basis), ([0; 4], 10_000, Drawn::Fixed));
}

#[test]
fn steps_of_any_size_come_to_the_same() {
    let mut scenario = somerset(&RULES);
    scenario.questions[RULES.standards[number("2.3")].questions()[1]] = counts(28, 42);
    let whole = chances(&RULES, &scenario, 5, 500);
    for size in [1, 7, 499, 500] {
        let mut steps = Resampling::new(&RULES, &scenario, 5, 500).unwrap();
        assert_eq!((steps.done(), steps.of()), (0, 500));
        assert!(!steps.step(0));
        let mut before = 0;
        while !steps.step(size) {
            before += size;
            assert_eq!((steps.done(), steps.chances().draws), (before, before));
        }
        assert_eq!((steps.chances(), steps.done()), (whole.clone(), 500), "{size}");
        assert!(steps.step(3), "and there it stays");
        assert_eq!(steps.chances(), whole);
    }
    assert_ne!(chances(&RULES, &scenario, 6, 500), whole);
    let none = Resampling::new(&RULES, &scenario, 5, 500).unwrap().chances();
    assert_eq!((none.draws, none.overall, none.points), (0, [0; 4], vec![0; 28]));
    assert!(Resampling::new(&RULES, &scenario, 5, 0).unwrap().step(1));
}

#[test]
fn one_question_comes_to_the_binomial_chances() {
    for rounding in [Rounding::Rounded, Rounding::Exact] {
        let rules = RuleSet { rounding, ..RULES.clone() };
        // 31 of 48 is 64.6: Good or not by the rounding.
        for (yes, of_all) in [(10, 23), (31, 48), (2, 3), (1, 1_000), (7, 300), (130, 200), (16, 20)] {
            let exact = exact(&rules, yes, of_all);
            let mut scenario = only("2.1");
            alike(&mut scenario, "2.1", yes, of_all);
            let found = chances(&rules, &scenario, 11, 20_000);
            assert_eq!(of(&found, "2.1").basis, Drawn::Cases);
            near(of(&found, "2.1"), exact);
            scenario.questions[RULES.standards[number("2.1")].questions()[0]] = counts(yes, of_all);
            let found = chances(&rules, &scenario, 12, 20_000);
            assert_eq!(of(&found, "2.1").basis, Drawn::Counts);
            near(of(&found, "2.1"), exact);
        }
    }
}

/// From counts every question has to reach the band for itself: chances multiply.
#[test]
fn questions_from_counts_are_independent() {
    let mut scenario = only("2.2");
    let questions = RULES.standards[number("2.2")].questions();
    questions.iter().for_each(|&index| scenario.questions[index] = counts(13, 20));
    let one = exact(&RULES, 13, 20);
    let from = |band: usize| one[band..].iter().sum::<f64>().powi(3);
    near(
        of(&chances(&RULES, &scenario, 4, 20_000), "2.2"),
        [1.0 - from(1), from(1) - from(2), from(2) - from(3), from(3)],
    );
}

/// Three questions answered alike in every case are as one.
#[test]
fn questions_that_go_together_stay_together() {
    let mut scenario = only("2.2");
    alike(&mut scenario, "2.2", 13, 20);
    let found = chances(&RULES, &scenario, 9, 20_000);
    near(of(&found, "2.2"), exact(&RULES, 13, 20));
    // One of the three alone gives the same draws and so the very same figures.
    let questions = RULES.standards[number("2.2")].questions();
    let all = Evidence::Printed(Percent::MAX);
    (scenario.questions[questions[0]], scenario.questions[questions[2]]) = (all, all);
    assert_eq!(of(&chances(&RULES, &scenario, 9, 20_000), "2.2"), of(&found, "2.2"));
}

/// Half of the cases answered: the number answered varies too, and with two cases it may be none.
#[test]
fn what_is_not_answered_counts_in_neither() {
    let mut scenario = only("2.1");
    alike(&mut scenario, "2.1", 1, 1);
    let question = &RULES.questions[RULES.standards[number("2.1")].questions()[0]];
    for answer in [Judgement::NotApplicable, Judgement::Blank] {
        let mut scenario = scenario.clone();
        scenario.samples[question.sample].push_answers("", [(question.column, answer)].into_iter());
        let found = chances(&RULES, &scenario, 2, 20_000);
        let standard = of(&found, "2.1");
        // Both times the case without an answer: one time of four, give or take four standard errors.
        assert!(standard.unrated.abs_diff(5_000) < 245, "{}", standard.unrated);
        assert_eq!(standard.ratings, [0, 0, 0, 20_000 - standard.unrated]);
        assert_eq!(found.overall_unrated, standard.unrated);
        assert_eq!(found.points.iter().sum::<u32>(), 20_000 - standard.unrated);
    }
}

/// 8 Yes, 4 No and 6 not applicable: the cuts are those of the number answered in the draw, which varies.
#[test]
fn each_draw_is_read_by_its_own_number_of_answers() {
    let mut scenario = only("2.1");
    alike(&mut scenario, "2.1", 8, 12);
    let question = &RULES.questions[RULES.standards[number("2.1")].questions()[0]];
    for _ in 0..6 {
        let answer = (question.column, Judgement::NotApplicable);
        scenario.samples[question.sample].push_answers("", [answer].into_iter());
    }
    let mut exact = [0.0; 4];
    for answered in 1..=18 {
        let weight = binomial(answered, 18, 12.0 / 18.0);
        let bands = shared(&RULES, 8.0 / 12.0, answered);
        exact.iter_mut().zip(bands).for_each(|(sum, band)| *sum += weight * band);
    }
    near(of(&chances(&RULES, &scenario, 8, 20_000), "2.1"), exact);
}

#[test]
fn none_and_all_are_certain() {
    for (yes, ratings) in [(0, [300, 0, 0, 0]), (600, [0, 0, 0, 300])] {
        let mut scenario = only("2.2");
        alike(&mut scenario, "2.2", yes, 600);
        assert_eq!(of(&chances(&RULES, &scenario, 1, 300), "2.2").ratings, ratings);
        let questions = RULES.standards[number("2.2")].questions();
        questions.iter().for_each(|&index| scenario.questions[index] = counts(yes, 600));
        assert_eq!(of(&chances(&RULES, &scenario, 1, 300), "2.2").ratings, ratings);
    }
}

#[test]
fn without_answers_to_count_there_are_no_chances() {
    let none = |scenario: &Scenario| Resampling::new(&RULES, scenario, 1, 100).is_none();
    let mut scenario = Scenario::empty(&RULES);
    assert!(none(&scenario));
    // Cases without a judgement.
    (0..5).for_each(|_| scenario.samples[0].push(""));
    assert!(none(&scenario));
    // Judged, rated alone, and percentages only.
    scenario.standards.fill(Entry { given: Some(Band::Good), ..Entry::default() });
    scenario.questions.fill(counts(3, 5));
    assert!(none(&scenario));
    scenario.standards.fill(Entry::default());
    scenario.questions.fill(Evidence::Printed(Percent::new(60).unwrap()));
    assert!(none(&scenario));
    // Outcomes alone does not count.
    scenario.questions[RULES.standards[number("2.6")].questions()[0]] = counts(3, 5);
    assert!(none(&scenario));
    scenario.questions[RULES.standards[number("2.1")].questions()[0]] = counts(0, 0);
    assert!(none(&scenario));
}

#[test]
fn what_is_not_drawn_stays() {
    let mut scenario = rated(&RULES);
    let questions = RULES.standards[number("2.2")].questions();
    // A percentage holds the standard down.
    scenario.questions[questions[0]] = Evidence::Printed(Percent::new(50).unwrap());
    (scenario.questions[questions[1]], scenario.questions[questions[2]]) = (counts(99, 99), counts(99, 99));
    scenario.standards[number("2.3")].given = Some(Band::Inadequate);
    // One question without answers: no rating, whatever is drawn.
    scenario.questions[RULES.standards[number("2.4")].questions()[0]] = Evidence::Cases;
    let found = chances(&RULES, &scenario, 1, 100);
    let row = |name| (of(&found, name).ratings, of(&found, name).unrated, of(&found, name).basis);
    assert_eq!(row("2.2"), ([0, 100, 0, 0], 0, Drawn::Counts));
    assert_eq!(row("2.3"), ([100, 0, 0, 0], 0, Drawn::Fixed));
    assert_eq!(row("2.4"), ([0; 4], 100, Drawn::Counts));
    assert_eq!((found.overall, found.overall_unrated), ([0; 4], 100));
}

#[test]
fn large_samples_are_drawn_less_often() {
    let mut scenario = rated(&RULES);
    assert_eq!(draws_for(&RULES, &somerset(&RULES)), 10_000);
    assert_eq!(draws_for(&RULES, &Scenario::empty(&RULES)), 10_000);
    alike(&mut scenario, "2.2", 20_000, 40_000);
    let draws = draws_for(&RULES, &scenario);
    assert!((990..=1_000).contains(&draws), "{draws}");
    scenario.questions.fill(counts(500_000, Tally::MAX));
    assert_eq!(draws_for(&RULES, &scenario), 200);
    // No rating of the standard moves with so many answers: half of 1,000,000 is 50 or 49.9.
    let found = chances(&RULES, &scenario, 1, 1);
    assert_eq!(of(&found, "2.1").ratings.iter().sum::<u32>(), 1);
}

proptest! {
    #[test]
    fn every_row_adds_up(scenario in scenarios::scenario(&RULES), exact: bool, seed: u64, draws in 0..40_u32) {
        let rounding = if exact { Rounding::Exact } else { Rounding::Rounded };
        let rules = RuleSet { rounding, ..RULES.clone() };
        let report = rate(&rules, &scenario);
        let Some(mut resampling) = Resampling::new(&rules, &scenario, seed, draws) else { return Ok(()) };
        prop_assert!(resampling.step(draws));
        let found = resampling.chances();
        prop_assert_eq!(found.draws, draws);
        prop_assert_eq!(found.standards.len(), rules.standards.len());
        for (standard, report) in found.standards.iter().zip(&report.standards) {
            prop_assert_eq!(standard.ratings.iter().sum::<u32>() + standard.unrated, draws);
            let now = report.arithmetic().map_or(standard.unrated, |now| standard.ratings[now as usize]);
            prop_assert!(standard.basis != Drawn::Fixed || now == draws);
        }
        let rated = found.overall.iter().sum::<u32>();
        prop_assert_eq!(rated + found.overall_unrated, draws);
        prop_assert_eq!(found.points.iter().sum::<u32>(), rated);
        for (total, &count) in (0..).zip(&found.points) {
            prop_assert!(count == 0 || found.overall[report.overall.band_of(total) as usize] >= count);
        }
    }
}
