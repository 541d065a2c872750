//! One scenario against another.

use std::collections::BTreeSet;

use crate::support::scenarios;
use crate::support::small::RULES;
use bandwise::analysis::differences::{CaseDifference, case_differences, differences};
use bandwise::model::{Band, Case, Judgement, Percent, Scenario, StandardNumber, rate};
use bandwise::rulesets::{number, somerset};
use proptest::prelude::*;

use Judgement::{Blank, No, NotApplicable, Yes};

fn at(text: &str) -> usize {
    RULES.standard_index(number::standard(text).unwrap()).unwrap()
}

fn question(text: &str) -> usize {
    RULES.question_index(number::question(text).unwrap()).unwrap()
}

#[test]
fn nothing_differs_from_itself() {
    for scenario in [Scenario::empty(&RULES), somerset(&RULES)] {
        let report = rate(&RULES, &scenario);
        let found = differences(&RULES, &report, &report);
        assert!(found.standards.is_empty() && found.questions.is_empty());
        assert_eq!(found.overall.0, found.overall.1);
        assert!(case_differences(&RULES, &scenario, &scenario, usize::MAX).is_empty());
    }
}

#[test]
fn somerset_with_and_without_its_discretion_and_one_answer() {
    let first = somerset(&RULES);
    let mut second = first.clone();
    second.standards[at("2.4")].discretion = None;
    let found = differences(&RULES, &rate(&RULES, &first), &rate(&RULES, &second));
    let requires = Some(Band::RequiresImprovement);
    assert_eq!(found.overall, ((8, requires), (7, requires)));
    assert_eq!(found.arithmetic, (7, 7));
    assert!(found.questions.is_empty());
    let told: Vec<_> = found.standards.iter().map(|one| (one.number, one.ratings, one.starred)).collect();
    let number = StandardNumber { chapter: 2, standard: 4 };
    assert_eq!(told, [(number, (requires, Some(Band::Inadequate)), (true, false))]);

    // One more Yes to 2.4.3 gives the same rating by arithmetic, so only the asterisk goes.
    let known = &RULES.questions[question("2.4.3")];
    let row = second.samples[known.sample].column(known.column).position(|answer| answer == No).unwrap();
    second.samples[known.sample].set(row, known.column, Yes);
    let found = differences(&RULES, &rate(&RULES, &first), &rate(&RULES, &second));
    assert_eq!((found.overall.0, found.arithmetic), (found.overall.1, (7, 8)));
    assert_eq!(found.standards.len(), 1);
    assert_eq!(
        (found.standards[0].ratings, found.standards[0].starred),
        ((requires, requires), (true, false))
    );
    assert_eq!(found.questions.len(), 1);
    let one = found.questions[0];
    assert_eq!(one.question, question("2.4.3"));
    assert_eq!(one.percents, (Percent::new(48), Percent::new(50)));
    assert_eq!((one.tallies.0.unwrap().yes(), one.tallies.1.unwrap().yes()), (20, 21));
    assert_eq!((one.bands, one.drives), ((Some(Band::Inadequate), requires), (true, true)));
    let cases = case_differences(&RULES, &first, &second, 9);
    let sample = known.sample;
    let expected =
        CaseDifference { sample, rows: (Some(row), Some(row)), questions: vec![question("2.4.3")] };
    assert_eq!(cases, [expected]);
}

#[test]
fn against_an_empty_scenario_everything_is_missing() {
    let (first, empty) = (somerset(&RULES), Scenario::empty(&RULES));
    let found = differences(&RULES, &rate(&RULES, &first), &rate(&RULES, &empty));
    assert_eq!(found.overall.1, (0, None));
    // All nine rated standards, and all fourteen key questions.
    assert_eq!((found.standards.len(), found.questions.len()), (9, 14));
    assert!(
        found
            .questions
            .iter()
            .all(|one| one.percents.1.is_none() && one.tallies.1.is_none() && !one.drives.1)
    );
    assert!(case_differences(&RULES, &first, &empty, usize::MAX).is_empty(), "no cases to compare with");
    let mut few = empty;
    few.samples[1] = first.samples[1].rows().take(3).map(|row| row.to_case()).collect();
    let cases = case_differences(&RULES, &first, &few, usize::MAX);
    assert_eq!(cases.len(), 20, "of the sample that both have cases of");
    assert!(cases.iter().all(|one| one.sample == 1 && one.rows.1.is_none() && one.questions.is_empty()));
    assert_eq!(case_differences(&RULES, &first, &few, 5).len(), 5);
    assert!(case_differences(&RULES, &first, &few, 0).is_empty());
}

#[test]
fn cases_are_found_by_reference_and_told_in_order() {
    let list = |rows: &[(&str, [Judgement; 2])]| {
        let mut scenario = Scenario::empty(&RULES);
        let case = |&(reference, answers): &(&str, [Judgement; 2])| Case {
            reference: reference.to_owned(),
            judgements: answers.to_vec(),
            ..Case::default()
        };
        scenario.samples[0] = rows.iter().map(case).collect();
        scenario
    };
    let first = list(&[("A", [Yes, No]), ("gone", [Yes, Yes]), ("B", [No, No]), ("C", [NotApplicable, No])]);
    let second = list(&[("new", [Yes, Yes]), ("C", [Blank, Yes]), ("B", [No, No]), ("A", [Yes, Yes])]);
    let found = case_differences(&RULES, &first, &second, 10);
    let [one, two] = [RULES.samples[0].questions[0], RULES.samples[0].questions[1]];
    let told: Vec<_> = found.iter().map(|case| (case.rows, case.questions.clone())).collect();
    assert_eq!(
        told,
        [
            ((Some(0), Some(3)), vec![two]),
            ((Some(1), None), vec![]),
            ((Some(3), Some(1)), vec![one, two]),
            ((None, Some(0)), vec![]),
        ]
    );
}

proptest! {
    #[test]
    fn what_is_told_is_what_differs(
        first in scenarios::scenario(&RULES),
        second in scenarios::scenario(&RULES),
    ) {
        let (one, two) = (rate(&RULES, &first), rate(&RULES, &second));
        let found = differences(&RULES, &one, &two);
        let told: BTreeSet<_> = found.standards.iter().map(|standard| standard.number).collect();
        let asked: BTreeSet<_> = found.questions.iter().map(|question| question.question).collect();
        prop_assert_eq!(told.len(), found.standards.len());
        for (one, two) in one.standards.iter().zip(&two.standards) {
            let same = one.rating() == two.rating() && one.starred() == two.starred();
            prop_assert_eq!(told.contains(&one.number), !same);
            for (a, b) in one.questions.iter().zip(&two.questions) {
                let same = (a.percent(), a.tally(), a.band, one.drives(a.number))
                    == (b.percent(), b.tally(), b.band, two.drives(b.number));
                prop_assert_eq!(asked.contains(&RULES.question_index(a.number).unwrap()), !same);
            }
        }
        // The other way round tells the same, turned.
        let turned = differences(&RULES, &two, &one);
        prop_assert_eq!(turned.overall, (found.overall.1, found.overall.0));
        prop_assert_eq!(turned.questions.len(), found.questions.len());
    }
}
