//! Files: everything comes back, and what is wrong is named with its place.

use bandwise::rulesets::{pdu_2021, somerset};
use bandwise::share::file;
use bandwise::ui::text::link::file_error;

use crate::support::Builder;

#[track_caller]
fn file_refused(change: impl Fn(String) -> String, sentence: &str) {
    let rules = pdu_2021();
    let error = file::from_json(&change(file::to_json(&somerset(&rules), &rules))).unwrap_err();
    assert!(file_error(&error).contains(sentence), "{}", file_error(&error));
}

#[test]
fn files_are_refused_with_the_place() {
    file_refused(|json| json[..200].to_owned(), "line ");
    file_refused(|json| json.replace("bandwise scenario", "shopping list"), "format: found “shopping list”");
    file_refused(|json| json.replace("\"version\": 1", "\"version\": 3"), "newer version");
    file_refused(|json| json.replace("\"pdu-2021\"", "\"pdu-1999\""), "pdu-1999");
    file_refused(|json| json.replace("\"title\"", "\"titel\""), "“titel” is not known here");
    file_refused(|json| json.replacen("YNY", "Y?Y", 1), "samples, 1, cases, ");
    file_refused(
        |json| json.replacen("\"rating\": \"good\"", "\"rating\": \"great\"", 1),
        "standards, 3, rating: found “great”; write inadequate or",
    );
    file_refused(
        |json| json.replacen("\"number\": \"2.1.1\"", "\"number\": \"9.9.9\"", 1),
        "questions, 1, number",
    );
}

#[test]
fn a_scenario_too_long_for_a_link_goes_into_a_file() {
    let rules = pdu_2021();
    let mut scenario = Builder::new().title("A long one").done();
    let case = somerset(&rules).samples[0].row(0).unwrap().to_case();
    scenario.samples[0] = std::iter::repeat_n(case, 1_000).collect();
    assert!(bandwise::share::link::encode(&scenario, &rules, false).is_err());
    let json = file::to_json(&scenario, &rules);
    assert_eq!(file::from_json(&json).unwrap().scenario, scenario);
}
