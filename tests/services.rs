//! One row a service: rated as its cases alone would be.

use std::time::Instant;

use crate::support::small::RULES;
use crate::support::teams::with_teams;
use bandwise::analysis::groups::FEW;
use bandwise::analysis::services::{of_service, services, without_service};
use bandwise::model::{
    Band, Case, Discretion, Entry, Evidence, Judgement, Kind, Percent, Scenario, Tally, Why, rate,
};
use bandwise::rulesets::{number, somerset};
use proptest::prelude::*;

use Judgement::{No, Yes};

proptest! {
    #[test]
    fn a_service_is_rated_as_its_cases_alone_would_be(scenario in with_teams()) {
        let found = services(&RULES, &scenario, "Team");
        let mut cases = without_service(&RULES, &scenario, "Team");
        for service in &found {
            let alone = of_service(&RULES, &scenario, "Team", &service.name);
            prop_assert_eq!(&service.report, &rate(&RULES, &alone), "{}", service.name);
            let own: usize = alone.samples.iter().map(|cases| cases.len()).sum();
            prop_assert_eq!(own, service.cases as usize);
            prop_assert_eq!(service.few, service.cases <= FEW);
            cases += service.cases;
        }
        let known = scenario.samples.iter().filter(|cases| !cases.attributes().is_empty());
        prop_assert_eq!(cases as usize, known.map(|cases| cases.len()).sum::<usize>());
        // In order of first appearance, read off the rows.
        let mut names: Vec<String> = Vec::new();
        for case in scenario.samples.iter().flat_map(|cases| cases.rows()).map(|row| row.to_case()) {
            let name = case.attributes.first().map(|found| found.1.clone());
            names.extend(name.filter(|name| !names.contains(name)));
        }
        prop_assert_eq!(found.into_iter().map(|service| service.name).collect::<Vec<_>>(), names);
    }
}

#[test]
fn a_service_keeps_its_cases_and_judged_ratings_alone() {
    let mut scenario = somerset(&RULES);
    scenario.samples[0].set_attribute(0, "Team", "North");
    scenario.samples[0].set_attribute(1, "Team", "South");
    scenario.samples[0].set_attribute(2, "Team", "North");
    scenario.samples[0].set_prompt(2, 5, No);
    scenario.samples[0].set_reference(2, "C 3");
    let at = |name: &str| RULES.standard_index(number::standard(name).unwrap()).unwrap();
    scenario.standards[at("2.2")].given = Some(Band::Outstanding);
    scenario.standards[at("1.1")].note = "said of the whole".to_owned();
    let counted = RULES.question_index(number::question("2.3.1").unwrap()).unwrap();
    scenario.questions[counted] = Evidence::Counts(Tally::new(1, 2).unwrap());
    scenario.questions[0] = Evidence::Printed(Percent::new(50).unwrap());
    let north = of_service(&RULES, &scenario, "Team", "North");
    assert_eq!(north.title, "North");
    assert_eq!((north.samples[0].len(), north.samples[1].len()), (2, 0));
    let row = north.samples[0].row(1).unwrap();
    assert_eq!((row.reference(), row.prompt(5), row.attribute(0)), ("C 3", No, "North"));
    assert!(north.questions.iter().all(|evidence| *evidence == Evidence::Cases));
    for (standard, entry) in RULES.standards.iter().zip(&north.standards) {
        let judged = standard.kind == Kind::Judged;
        assert_eq!(entry.given.is_some(), judged, "{}", standard.number);
        assert!(entry.discretion.is_none() && entry.note.is_empty());
    }
    // Court reports know no team: court work is not rated.
    assert_eq!(rate(&RULES, &north).standards[at("2.1")].rating(), None);
    assert_eq!(of_service(&RULES, &scenario, "Team", "West").samples[0].len(), 0);
    assert_eq!(of_service(&RULES, &scenario, "Team", "").samples[0].len(), 39);
    assert_eq!(without_service(&RULES, &scenario, "Team"), 39);
}

/// 100 services of 60 cases each. Held loosely here, because tests run unoptimised and beside others.
#[test]
fn a_hundred_services_are_rated_at_once() {
    let answer = |row: usize, column: usize| if (row * 31 + column * 17) % 7 < 4 { Yes } else { No };
    let columns = RULES.samples[0].questions.len();
    let row = |row: usize| {
        let answers: Vec<Judgement> = (0..columns).map(|column| answer(row, column)).collect();
        let service = ("Team".to_owned(), format!("Service {}", row % 100));
        Case { judgements: answers, attributes: vec![service], ..Case::default() }
    };
    let mut scenario = Scenario::empty(&RULES);
    scenario.samples[0] = (0..6000).map(row).collect();
    scenario.standards[4] = Entry {
        discretion: Some(Discretion { rating: Band::Good, why: Why::AsPublished }),
        ..Entry::default()
    };
    let start = Instant::now();
    let found = services(&RULES, &scenario, "Team");
    let took = start.elapsed();
    println!("100 services: {took:?}");
    assert_eq!(found.len(), 100);
    assert!(found.iter().all(|service| service.cases == 60 && !service.few));
    assert!(took.as_millis() < 400, "{took:?}");
}
