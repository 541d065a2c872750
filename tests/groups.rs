//! Cases compared by what else is known of them: prompts and attributes.

use crate::support::small::RULES;
use crate::support::teams::with_teams;
use bandwise::analysis::behind::behind;
use bandwise::analysis::groups::{breakdown, gap, widest};
use bandwise::analysis::services::{services, without_service};
use bandwise::model::{Band, Case, Judgement, Scenario, Tally, rate};
use bandwise::rulesets::{number, somerset};
use proptest::prelude::*;

use Judgement::{Blank, No, NotApplicable, Yes};

const Z: f64 = 1.959_963_984_540_054;

fn tally(yes: u32, of: u32) -> Tally {
    Tally::new(yes, of).unwrap()
}

fn case(value: &str, judgements: &[Judgement]) -> Case {
    Case {
        judgements: judgements.to_vec(),
        attributes: vec![("Team".to_owned(), value.to_owned())],
        ..Case::default()
    }
}

/// A scenario with these cases in the first sample.
fn with(cases: impl IntoIterator<Item = Case>) -> Scenario {
    let mut scenario = Scenario::empty(&RULES);
    scenario.samples[0] = cases.into_iter().collect();
    scenario
}

/// Counted as plainly as can be: row by row, by the value's text.
fn plain_tally(
    scenario: &Scenario,
    sample: usize,
    attribute: &str,
    value: &str,
    column: usize,
) -> (u32, u32) {
    let rows = scenario.samples[sample].rows().map(|row| row.to_case());
    let in_group = rows.filter(|case| {
        let found = case.attributes.iter().find(|(name, _)| name == attribute);
        found.map_or("", |(_, value)| value) == value
    });
    let answers: Vec<Judgement> =
        in_group.map(|case| case.judgements.get(column).copied().unwrap_or_default()).collect();
    let count = |of: Judgement| answers.iter().filter(|&&answer| answer == of).count() as u32;
    (count(Yes), count(Yes) + count(No))
}

proptest! {
    #[test]
    fn the_tallies_of_groups_add_up_to_those_of_the_sample(scenario in with_teams()) {
        for (sample, cases) in scenario.samples.iter().enumerate() {
            let groups = breakdown(&RULES, &scenario, sample, 0);
            if cases.attributes().is_empty() {
                prop_assert!(groups.is_empty());
                continue;
            }
            prop_assert_eq!(groups.iter().map(|group| group.cases as usize).sum::<usize>(), cases.len());
            for (column, &question) in RULES.samples[sample].questions.iter().enumerate() {
                let whole = cases.count(column).tally();
                let (mut yes, mut of) = (0, 0);
                for group in &groups {
                    let found = group.questions[column];
                    prop_assert_eq!(found.question, question);
                    let plain = plain_tally(&scenario, sample, "Team", &group.value, column);
                    prop_assert_eq!((found.tally.yes(), found.tally.of()), plain);
                    (yes, of) = (yes + found.tally.yes(), of + found.tally.of());
                }
                prop_assert_eq!((yes, of), (whole.yes(), whole.of()));
            }
        }
    }

    #[test]
    fn an_interval_holds_the_difference_and_turns_with_the_sides(
        (yes, of) in (1..60_u32).prop_flat_map(|of| (0..=of, Just(of))),
        (other_yes, other) in (1..60_u32).prop_flat_map(|of| (0..=of, Just(of))),
    ) {
        let (one, two) = (tally(yes, of), tally(other_yes, other));
        let (found, turned) = (gap(one, two, Z).unwrap(), gap(two, one, Z).unwrap());
        prop_assert!(-1.0 <= found.low && found.high <= 1.0);
        prop_assert!(found.low <= found.difference + 1e-12 && found.difference <= found.high + 1e-12);
        prop_assert!((found.low + turned.high).abs() < 1e-12 && (found.high + turned.low).abs() < 1e-12);
        let (low, high) = by_roots((yes, of), (other_yes, other));
        prop_assert!((found.low - low).abs() < 1e-9 && (found.high - high).abs() < 1e-9);
    }
}

/// The hybrid score interval another way: Wilson's limits as the points where the squared distance
/// from the share is Z squared variances, found by halving.
fn by_roots(one: (u32, u32), two: (u32, u32)) -> (f64, f64) {
    let limit = |(yes, of): (u32, u32), mut outside: f64| {
        let share = f64::from(yes) / f64::from(of);
        let mut inside = share;
        for _ in 0..200 {
            let middle = (inside + outside) / 2.0;
            let far = (share - middle) * (share - middle) * f64::from(of) > Z * Z * middle * (1.0 - middle);
            if far { outside = middle } else { inside = middle }
        }
        inside - share
    };
    let difference = f64::from(one.0) / f64::from(one.1) - f64::from(two.0) / f64::from(two.1);
    let below = (limit(one, 0.0).powi(2) + limit(two, 1.0).powi(2)).sqrt();
    let above = (limit(one, 1.0).powi(2) + limit(two, 0.0).powi(2)).sqrt();
    ((difference - below).max(-1.0), (difference + above).min(1.0))
}

/// The first two stand in R. G. Newcombe, “Interval estimation for the difference between independent
/// proportions”, Statistics in Medicine 17 (1998), table II, method 10. The others, at the ends of the
/// scale, were worked out apart from this program, by its formula.
#[test]
fn newcombes_examples_to_four_digits() {
    for ((yes, of), (other_yes, other), low, high) in [
        ((56, 70), (48, 80), "0.0524", "0.3339"),
        ((9, 10), (3, 10), "0.1705", "0.8090"),
        ((6, 7), (2, 7), "0.0582", "0.8062"),
        ((5, 56), (0, 29), "-0.0381", "0.1926"),
        ((0, 10), (0, 20), "-0.1611", "0.2775"),
        ((0, 10), (0, 10), "-0.2775", "0.2775"),
        ((10, 10), (0, 20), "0.6791", "1.0000"),
        ((10, 10), (0, 10), "0.6075", "1.0000"),
    ] {
        let found = gap(tally(yes, of), tally(other_yes, other), Z).unwrap();
        let printed = (format!("{:.4}", found.low), format!("{:.4}", found.high));
        assert_eq!(printed, (low.to_owned(), high.to_owned()), "{yes} of {of}, {other_yes} of {other}");
    }
    assert_eq!(gap(Tally::default(), tally(1, 2), Z), None);
    assert_eq!(gap(tally(1, 2), Tally::default(), Z), None);
}

#[test]
fn five_cases_are_few_and_six_are_not() {
    let cases = (0..12).map(|row| {
        let team = ["A", "B", "B", "A", "B", "A", "B", "A", "B", "A", "B", ""][row];
        case(team, &[if row % 3 == 0 { Yes } else { No }, NotApplicable])
    });
    let groups = breakdown(&RULES, &with(cases), 0, 0);
    let found: Vec<_> = groups.iter().map(|group| (group.value.as_str(), group.cases, group.few)).collect();
    assert_eq!(found, [("A", 5, true), ("B", 6, false), ("", 1, true)]);
    // A: rows 0, 3, 5, 7, 9; B: rows 1, 2, 4, 6, 8, 10.
    assert_eq!(groups[0].questions[0].tally, tally(3, 5));
    assert_eq!(groups[0].questions[0].band, Some(Band::RequiresImprovement));
    assert_eq!(groups[1].questions[0].tally, tally(1, 6));
    assert!(groups[0].questions[0].few && !groups[1].questions[0].few);
    // Nobody answered the second.
    assert_eq!((groups[1].questions[1].band, groups[1].questions[1].few), (None, true));
}

#[test]
fn without_cases_attributes_or_values_there_is_nothing_to_break_down() {
    let empty = Scenario::empty(&RULES);
    assert!(breakdown(&RULES, &empty, 0, 0).is_empty());
    assert!(breakdown(&RULES, &empty, 9, 0).is_empty());
    assert!(services(&RULES, &empty, "Team").is_empty());
    assert_eq!(without_service(&RULES, &empty, "Team"), 0);
    let plain = with([Case { judgements: vec![Yes], ..Case::default() }]);
    assert!(breakdown(&RULES, &plain, 0, 0).is_empty());
    assert!(services(&RULES, &plain, "Team").is_empty());
    // The attribute is there, and blank throughout; then a value nobody has any more.
    let mut blank = with([case("", &[Yes]), case("North", &[No])]);
    blank.samples[0].set_attribute(1, "Team", "");
    let groups = breakdown(&RULES, &blank, 0, 0);
    assert_eq!(groups.iter().map(|group| (&*group.value, group.cases)).collect::<Vec<_>>(), [("", 2)]);
    assert_eq!(widest(&groups, 0), None);
    assert!(services(&RULES, &blank, "Team").is_empty());
    assert_eq!(without_service(&RULES, &blank, "Team"), 2);
    // Shorter than the rule set asks.
    let short = Scenario { samples: Vec::new(), questions: Vec::new(), standards: Vec::new(), ..empty };
    assert!(services(&RULES, &short, "Team").is_empty());
    assert!(behind(&RULES, &short, 1).is_none());
}

/// The resettlement section of the Somerset report rests on 11 of its cases: enough to compare, too few to be
/// sure. Which cases they are is not published, so the first 11 stand for them.
#[test]
fn eleven_of_somersets_42_cases() {
    let mut scenario = somerset(&RULES);
    let sample = RULES.samples.iter().position(|sample| sample.id == "cases").unwrap();
    for row in 0..42 {
        let value = if row < 11 { "Resettlement" } else { "Community" };
        scenario.samples[sample].set_attribute(row, "Kind", value);
    }
    let groups = breakdown(&RULES, &scenario, sample, 0);
    assert_eq!(
        groups.iter().map(|group| (group.cases, group.few)).collect::<Vec<_>>(),
        [(11, false), (31, false)]
    );
    // Keeping other people safe (2.2.3) has 13 of 42 in all.
    let place = RULES.question_index(number::question("2.2.3").unwrap()).unwrap();
    let column = RULES.samples[sample].questions.iter().position(|&index| index == place).unwrap();
    let [one, two] = [0, 1].map(|at: usize| groups[at].questions[column].tally);
    assert_eq!((one.yes() + two.yes(), one.of() + two.of()), (13, 42));
    let gap = gap(one, two, Z).unwrap();
    assert!(gap.low < 0.0 && 0.0 < gap.high && gap.high - gap.low > 0.4);
}

#[test]
fn the_widest_gap_leaves_out_what_is_few() {
    let rows = |value: &'static str, yes: usize, of: usize| {
        (0..of).map(move |row| case(value, &[if row < yes { Yes } else { No }]))
    };
    let all = rows("A", 3, 6).chain(rows("B", 5, 10)).chain(rows("C", 8, 8)).chain(rows("few", 0, 5));
    let all = all.chain(rows("D", 2, 7)).chain(rows("", 0, 9)).chain(rows("E", 4, 14));
    let groups = breakdown(&RULES, &with(all), 0, 0);
    assert_eq!(groups.last().unwrap().value, "");
    // D and E tie at two sevenths: the first of them.
    assert_eq!(widest(&groups, 0), Some((2, 4)));
    assert_eq!(widest(&groups, 1), None, "nobody answered");
    assert_eq!(widest(&groups, 99), None);
    assert_eq!(widest(&groups[..2], 0), None, "both at a half");
    assert_eq!(widest(&groups[..1], 0), None);
}

#[test]
fn prompts_that_tell_cases_apart_come_first() {
    let question = RULES.question_index(number::question("2.2.1").unwrap()).unwrap();
    let (known, first) = (&RULES.questions[question], RULES.questions[question].first_prompt);
    assert_eq!(known.prompts.len(), 3);
    let case = |judgement: Judgement, prompts: [Judgement; 3]| {
        let mut case = Case::default();
        case.judgements.resize(known.column, Blank);
        case.judgements.push(judgement);
        case.prompts.resize(first, Blank);
        case.prompts.extend(prompts);
        case
    };
    let mut scenario = Scenario::empty(&RULES);
    let cases = [
        case(No, [Yes, No, Blank]),
        case(No, [No, No, NotApplicable]),
        case(No, [Yes, No, Blank]),
        case(Yes, [Yes, Yes, Yes]),
        case(Yes, [No, Yes, No]),
        case(NotApplicable, [No, No, No]),
        case(Blank, [No, No, No]),
    ];
    scenario.samples[known.sample] = cases.into_iter().collect();
    let found = behind(&RULES, &scenario, question).unwrap();
    assert_eq!((found.cases_no, found.cases_yes), (3, 2));
    let lines: Vec<_> =
        found.prompts.iter().map(|line| (line.prompt, line.among_no, line.among_yes)).collect();
    // No on the second throughout and never beside a Yes: 1 apart. The first: a third less a half.
    assert_eq!(
        lines,
        [(1, tally(0, 3), tally(2, 2)), (0, tally(2, 3), tally(1, 2)), (2, tally(0, 0), tally(1, 2))]
    );
    assert_eq!(found.prompts[0].apart, Some(1.0));
    assert!((found.prompts[1].apart.unwrap() + 1.0 / 6.0).abs() < 1e-12);
    assert_eq!(found.prompts[2].apart, None);
    assert!(found.prompts.iter().all(|line| line.few));
    // Judgements are not asked for their prompts, so nothing is rated otherwise.
    let mut without = scenario.clone();
    (0..7).for_each(|row| {
        (0..3).for_each(|at| without.samples[known.sample].set_prompt(row, first + at, Blank))
    });
    assert_eq!(rate(&RULES, &scenario), rate(&RULES, &without));
    assert_eq!(behind(&RULES, &without, question), None);
    assert_eq!(behind(&RULES, &scenario, 99), None);
    // Six answers on both sides are no longer few; ties stand in the order of the prompts.
    let six = (0..12).map(|row| case(if row < 6 { No } else { Yes }, [Yes; 3]));
    scenario.samples[known.sample] = six.collect();
    let found = behind(&RULES, &scenario, question).unwrap();
    assert!(found.prompts.iter().all(|line| !line.few && line.apart == Some(0.0)));
    assert_eq!(found.prompts.iter().map(|line| line.prompt).collect::<Vec<_>>(), [0, 1, 2]);
    scenario.samples[known.sample].remove(0);
    assert!(behind(&RULES, &scenario, question).unwrap().prompts[0].few);
}
