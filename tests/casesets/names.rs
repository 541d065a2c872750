//! Nobody in the set that comes with the program is a person, and no place in it is one.

use bandwise::casesets::{CaseSet, Vignette, blank, northmere, scenario};
use bandwise::rulesets::pdu_2021;

/// Who and what is named in the vignettes, made up or too common to point at anybody.
const NAMED: [&str; 19] = [
    "Northmere",
    "Kyran",
    "Doreen",
    "Tobias",
    "Grant",
    "Ellis",
    "Maren",
    "Curtis",
    "Joss",
    "Anselm",
    "Bryony",
    "Fintan",
    "Leopold",
    "Isolde",
    "Rufus",
    "Petra",
    "English",
    "Saturdays",
    "Police",
];

/// Some police forces and probation areas there are; a part of each of their names is enough.
const REAL: [&str; 36] = [
    "Avon",
    "Somerset",
    "Bedfordshire",
    "Birmingham",
    "Bristol",
    "Cheshire",
    "Cleveland",
    "Cumbria",
    "Derbyshire",
    "Devon",
    "Dorset",
    "Durham",
    "Dyfed",
    "Essex",
    "Gloucestershire",
    "Gwent",
    "Hampshire",
    "Humberside",
    "Kent",
    "Lancashire",
    "Leeds",
    "Liverpool",
    "London",
    "Manchester",
    "Merseyside",
    "Metropolitan",
    "Norfolk",
    "Northumbria",
    "Nottinghamshire",
    "Peterborough",
    "Suffolk",
    "Surrey",
    "Sussex",
    "Swansea",
    "Wales",
    "Yorkshire",
];

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn texts(case: &Vignette) -> impl Iterator<Item = &str> {
    let reasons = case.benchmark.iter().map(|verdict| verdict.reason.as_str());
    case.text.iter().map(String::as_str).chain(reasons).chain([case.title.as_str()])
}

#[test]
fn no_force_or_area_there_is_stands_in_it() {
    for case in northmere().cases {
        for word in texts(&case).flat_map(words) {
            assert!(!REAL.contains(&word), "{}: {word}", case.reference);
        }
    }
}

/// Within a sentence only names have capitals, so each is seen here.
#[test]
fn nobody_else_is_named_in_a_vignette() {
    for case in northmere().cases {
        for sentence in case.text.iter().flat_map(|text| text.split_inclusive(". ")) {
            for word in words(sentence).skip(1).filter(|word| word.starts_with(char::is_uppercase)) {
                assert!(NAMED.contains(&word), "{}: {word}", case.reference);
            }
        }
    }
}

#[test]
fn it_is_marked_as_fictional_wherever_it_is_shown() {
    let (rules, set) = (pdu_2021(), northmere());
    let mark = "(fictional)";
    assert!(set.name.ends_with(mark) && set.heading() == set.name);
    assert!(set.cases.iter().all(|case| case.heading().ends_with(mark)));
    assert!(scenario(&set, &rules).title.ends_with(mark) && blank(&set, &rules).title.ends_with(mark));
    assert!(bandwise::casesets::to_json(&set).contains("\"fictional\": true"));
    let own = CaseSet { name: "Ours".to_owned(), ..set };
    assert_eq!(own.heading(), "Ours (fictional)");
}
