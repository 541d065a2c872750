//! Published results as fixtures: the Somerset report of July 2023, figure by figure.

use std::collections::BTreeMap;

use bandwise::model::{Band, Report, StandardReport, rate};
use bandwise::rulesets::{number, pdu_2021, somerset};

fn report() -> Report {
    let rules = pdu_2021();
    rate(&rules, &somerset(&rules))
}

#[track_caller]
fn standard<'a>(report: &'a Report, text: &str) -> &'a StandardReport {
    let number = number::standard(text).unwrap();
    report.standards.iter().find(|standard| standard.number == number).unwrap()
}

fn published() -> serde_json::Value {
    serde_json::from_str(include_str!("data/published/somerset-2023.json")).unwrap()
}

#[test]
fn every_rating_of_the_report() {
    let (report, published) = (report(), published());
    let ratings = published["published"]["ratings"].as_object().unwrap();
    assert_eq!(ratings.len(), 9);
    for (text, rating) in ratings {
        let found = standard(&report, text).rating().map(Band::name);
        assert_eq!(found, rating.as_str(), "standard {text}");
    }
}

#[test]
fn every_percentage_and_count_of_the_report() {
    let (report, published) = (report(), published());
    let mut found = BTreeMap::new();
    for question in report.standards.iter().flat_map(|standard| &standard.questions) {
        found.insert(question.number.to_string(), question);
    }
    let counts = published["counts"].as_object().unwrap();
    assert_eq!(counts.len(), found.len());
    for (text, count) in counts {
        let question = found[text];
        let tally = question.tally().unwrap();
        assert_eq!(u64::from(tally.yes()), count["yes"].as_u64().unwrap(), "{text}");
        assert_eq!(u64::from(tally.of()), count["of"].as_u64().unwrap(), "{text}");
        let percent = u64::from(question.percent().unwrap().get());
        assert_eq!(percent, count["printed"].as_u64().unwrap(), "{text}");
    }
}

#[test]
fn eight_of_27_published_and_seven_by_arithmetic() {
    let overall = report().overall;
    assert_eq!((overall.points, overall.arithmetic, overall.out_of), (8, 7, 27));
    assert_eq!(overall.rating(), Some(Band::RequiresImprovement));
    assert_eq!(overall.attainable, (8, 8));
}

#[test]
fn the_asterisk_stands_on_2_4_alone() {
    let report = report();
    let starred: Vec<String> = report
        .standards
        .iter()
        .filter(|standard| standard.starred())
        .map(|standard| standard.number.to_string())
        .collect();
    assert_eq!(starred, ["2.4"]);
    let discretion = standard(&report, "2.4").discretion.clone().unwrap();
    assert!(!discretion.outside_window && !discretion.too_far);
}

#[test]
fn outcomes_has_a_score_and_no_rating() {
    let report = report();
    let outcomes = standard(&report, "2.6");
    assert_eq!(outcomes.rating(), None);
    assert_eq!(outcomes.questions[0].percent().unwrap().get(), 55);
}

/// Worked out by hand from the counts.
#[test]
fn the_five_margins() {
    let report = report();
    for (text, up) in [("2.1", 2), ("2.2", 8), ("2.3", 3), ("2.4", 1), ("2.5", 6)] {
        let flips = standard(&report, text).margin.up.clone().unwrap();
        assert_eq!(flips.count, up, "standard {text}");
    }
    assert_eq!(standard(&report, "2.5").margin.down.clone().unwrap().count, 2);
    assert_eq!(standard(&report, "2.2").margin.down, None);
}

#[test]
fn what_drives_each_standard() {
    let report = report();
    let drivers = [("2.1", "2.1.1"), ("2.2", "2.2.3"), ("2.3", "2.3.3"), ("2.4", "2.4.3"), ("2.5", "2.5.3")];
    for (text, question) in drivers {
        assert!(standard(&report, text).drives(number::question(question).unwrap()), "{text}");
    }
}

#[test]
fn guidance_would_indicate_inadequate_for_leadership() {
    let guidance = report().guidance.unwrap();
    assert_eq!((guidance.inadequate, guidance.of, guidance.indicated), (3, 5, true));
}
