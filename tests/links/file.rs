//! Files: everything comes back, and what is wrong is named with its place.

use bandwise::model::Judgement;
use bandwise::rulesets::{pdu_2021, somerset};
use bandwise::share::{file, snapshot};
use bandwise::ui::text::link::file_error;

use super::support::Builder;

#[track_caller]
fn file_refused(change: impl Fn(String) -> String, sentence: &str) {
    let rules = pdu_2021();
    let error = file::from_json(&change(file::to_json(&somerset(&rules), &rules))).unwrap_err();
    assert!(file_error(&error).contains(sentence), "{}", file_error(&error));
}

#[test]
fn files_are_refused_with_the_place() {
    file_refused(|json| json[..200].to_owned(), "Line ");
    file_refused(|json| json.replace("bandwise scenario", "shopping list"), "format: found “shopping list”");
    file_refused(|json| json.replace("\"version\": 1", "\"version\": 4"), "newer version");
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

#[test]
fn prompts_attributes_and_notes_come_back_from_a_file() {
    let rules = pdu_2021();
    let mut scenario = somerset(&rules);
    scenario.standards[5].note = "Strong on engagement.\n\"Quoted\"".to_owned();
    let cases = &mut scenario.samples[0];
    cases.set_reference(0, "A17");
    cases.set_prompt(0, 7, Judgement::No);
    cases.set_prompt(41, 49, Judgement::Yes);
    for row in 0..40 {
        cases.set_attribute(row, "Team", if row % 3 == 0 { "North" } else { "Gŵyr" });
    }
    cases.set_attribute(3, "Sex", "F");
    let json = file::to_json(&scenario, &rules);
    assert!(json.contains("\"version\": 2"));
    assert_eq!(file::from_json(&json).unwrap().scenario, scenario);
    let bytes = snapshot::write(&scenario, &rules);
    assert_eq!(snapshot::read(&bytes).unwrap().1, scenario);
    for end in 0..bytes.len() {
        assert!(snapshot::read(&bytes[..end]).is_none(), "cut after {end} bytes");
    }
    for (from, to, place) in [
        ("[\"North\", \"Gŵyr\"]", "[\"North\", \"North\"]", "samples, 1, attributes, 1, values, 2"),
        ("\"name\": \"Sex\"", "\"name\": \"Team\"", "samples, 1, attributes, 2, name"),
        (",1,0],", ",9,0],", "samples, 1, cases, 1, 4"),
    ] {
        let Err(file::FileError::Wrong(wrong)) = file::from_json(&json.replacen(from, to, 1)) else {
            panic!("{from}")
        };
        assert_eq!(wrong[0].place, place, "{wrong:?}");
    }
}
