//! Codes of sets and results: they come back, and nothing else is read.

use bandwise::model::Band;
use bandwise::rulesets::{open, pdu_2021};
use bandwise::training::lesson::outcome::Made;
use bandwise::training::lesson::{Done, Feedback, Outcome, Results, Set};
use bandwise::training::words::code_error;
use bandwise::training::{Answer, CodeError, Kind, Level, Mistake, check};
use proptest::prelude::*;

use super::support::rule_sets;

/// Of the kinds that there were at first.
fn set() -> Set {
    Set::new(&pdu_2021(), &Kind::ALL[..12], Level::Second, 4_207_112, 20, Feedback::AtEnd).unwrap()
}

#[test]
fn a_known_set_has_a_known_code() {
    assert_eq!(set().code(), "t1.pdu-2021.B_-gCAZBAoA.13f6e09");
    assert_eq!(set().code().len(), 31);
    let made = Some(Made::Rating { now: Some(Band::Good), used: 3 });
    let done = [
        Done { outcome: Outcome::Chosen(2), slip: true },
        Outcome::MadeWrong(Some(Mistake::ChangesMore), made).into(),
    ];
    let results = Results::new(&set(), " Ann  ", &done);
    assert_eq!(results.code(), "r2.7aAnSSILc3BW3s9kAAAAAAAAAAAA.11s4kat");
    assert_eq!((results.name(), results.done().len()), ("Ann", 20));
}

/// Version 1 says neither what was made nor what was taken back.
#[test]
fn results_of_version_1_are_still_read() {
    let code = "r1.7aAnSSILc3BV-zAAAAAAAAAA.01cya0l";
    let results = Results::read(code).unwrap();
    assert_eq!(results.code(), code);
    assert!(results.are_of(&set()) && results.name() == "Ann");
    let known = [Outcome::Chosen(2), Outcome::MadeWrong(Some(Mistake::ChangesMore), None)];
    let done: Vec<Done> = (0..20).map(|at| known.get(at).copied().unwrap_or_default().into()).collect();
    assert_eq!(results.done(), done);
}

#[test]
fn a_set_gives_its_exercises_kinds_in_turn() {
    for rules in rule_sets() {
        let set = Set::new(&rules, &Kind::ALL, Level::First, 9, 25, Feedback::AtOnce).unwrap();
        let again = Set::read(&set.code()).unwrap();
        assert_eq!(again, set);
        assert!(again.fits(&rules));
        let exercises = set.exercises(&rules);
        assert_eq!(exercises.len(), 25);
        for (at, exercise) in exercises.iter().enumerate() {
            assert_eq!(exercise.kind, set.kinds()[at % set.kinds().len()]);
        }
        assert_eq!(again.exercises(&rules), exercises);
    }
    let (number, none) =
        (|number| Set::new(&pdu_2021(), &[Kind::Band], Level::First, 1, number, Feedback::AtEnd), &[]);
    assert_eq!((number(0).unwrap().number(), number(900).unwrap().number()), (1, Set::MOST));
    assert_eq!(Set::new(&pdu_2021(), none, Level::First, 1, 5, Feedback::AtEnd), None);
}

/// One's own rule set is known by its text: another one of the same id is not taken for it.
#[test]
fn a_set_fits_its_own_rule_set_alone() {
    let text = include_str!("../data/rulesets/county-audit.json");
    let (county, other) = (open(text).unwrap(), open(&text.replace("\"good\": 60", "\"good\": 61")).unwrap());
    let set = Set::new(&county, &[Kind::Band], Level::First, 1, 5, Feedback::AtEnd).unwrap();
    assert_eq!(county.id, other.id);
    assert!(set.fits(&county) && !set.fits(&other) && !set.fits(&pdu_2021()));
    assert_eq!(set.exercises(&other), Vec::new());
}

fn mangled(code: &str) -> impl Iterator<Item = String> {
    let ends: Vec<String> = (0..code.len()).map(|end| code[..end].to_owned()).collect();
    let swapped: Vec<String> = (0..code.len())
        .flat_map(|at| {
            let letters =
                (b' '..=b'~').map(char::from).filter(move |&letter| !code[at..].starts_with(letter));
            letters
                .map(move |letter| format!("{}{letter}{}", &code[..at], &code[at + 1..]))
                .collect::<Vec<_>>()
        })
        .collect();
    ends.into_iter().chain(swapped).chain([format!("{code} "), format!("{code}.")])
}

#[test]
fn every_beginning_and_every_changed_character_is_refused() {
    let total = Some(Made::Total { now: 12, missing: 2 });
    let outcomes =
        [Outcome::NotAnswered, Outcome::Chosen(4), Outcome::MadeRight, Outcome::MadeWrong(None, total)];
    let outcomes = outcomes.map(Done::from);
    let results = Results::new(&set(), "Åse", &outcomes);
    let mut tried = 0;
    for code in mangled(&set().code()) {
        assert!(Set::read(&code).is_err(), "{code}");
        tried += 1;
    }
    for code in mangled(&results.code()) {
        assert!(Results::read(&code).is_err(), "{code}");
        tried += 1;
    }
    assert!(tried > 5_000, "{tried}");
}

#[test]
fn what_is_wrong_with_a_code_is_said() {
    let (code, results) = (set().code(), Results::new(&set(), "", &[]).code());
    let newer = code.replacen("t1.", "t2.", 1);
    let long = "t1.".to_owned() + &"a".repeat(3_000);
    let altered = code.replacen("pdu", "pbu", 1);
    for (text, error) in [
        ("", CodeError::Empty),
        ("hello", CodeError::NotOurs),
        ("1.pdu-2021.AAAA.0000000", CodeError::NotOurs),
        (&results, CodeError::OtherCode),
        (&code[..20], CodeError::CutShort),
        (&code[..code.len() - 1], CodeError::CutShort),
        (&newer, CodeError::Newer),
        (&long, CodeError::TooLong),
        (&altered, CodeError::Altered),
    ] {
        assert_eq!(Set::read(text), Err(error), "{text}");
        assert!(code_error(error).ends_with('.'));
    }
    assert_eq!(Results::read(&code), Err(CodeError::OtherCode));
}

#[test]
fn a_name_is_cut_and_tidied() {
    let long = "ŵ".repeat(60);
    let named = |name: &str| Results::new(&set(), name, &[]);
    assert_eq!(named(&long).name().chars().count(), Results::NAME);
    assert_eq!(named("  a\u{7}b\n ").name(), "ab");
    for name in ["", &long, "=HYPERLINK(1)", "Zoë 🦊"] {
        assert_eq!(Results::read(&named(name).code()).unwrap(), named(name));
    }
}

#[test]
fn an_outcome_is_what_was_answered() {
    let rules = pdu_2021();
    for exercise in set().exercises(&rules) {
        let answer = if exercise.kind.is_reverse() { Answer::Ratings(Vec::new()) } else { Answer::Option(1) };
        let verdict = check(&rules, &exercise, &answer);
        let outcome = Outcome::of(&rules, &exercise, &answer, &verdict);
        let expected = match exercise.kind {
            Kind::MakeTotal => {
                let missing = rules.scored();
                Outcome::MadeWrong(verdict.mistake, Some(Made::Total { now: 0, missing }))
            }
            Kind::MakeRating => Outcome::MadeWrong(verdict.mistake, None),
            _ => Outcome::Chosen(1),
        };
        assert_eq!(outcome, expected);
        assert_eq!(Outcome::of(&rules, &exercise, &Answer::Option(9), &verdict), Outcome::NotAnswered);
    }
}

fn made() -> impl Strategy<Value = Option<Made>> {
    let band = proptest::option::of((0..4_u32).prop_map(Band::from_rank));
    proptest::option::of(prop_oneof![
        (0..200_u32, 0..20_u32).prop_map(|(now, missing)| Made::Total { now, missing }),
        (band, 0..500_u32).prop_map(|(now, used)| Made::Rating { now, used }),
    ])
}

fn done() -> impl Strategy<Value = Done> {
    (outcome(), any::<bool>()).prop_map(|(outcome, slip)| Done { outcome, slip })
}

fn outcome() -> impl Strategy<Value = Outcome> {
    prop_oneof![
        Just(Outcome::NotAnswered),
        (0..5_u8).prop_map(Outcome::Chosen),
        Just(Outcome::MadeRight),
        (proptest::option::of(proptest::sample::select(Mistake::ALL.to_vec())), made())
            .prop_map(|(mistake, made)| Outcome::MadeWrong(mistake, made)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_set_comes_back(
        kinds in proptest::sample::subsequence(Kind::ALL.to_vec(), 1..14), level in 0..3_usize, seed: u32,
        number in 1..=Set::MOST, end: bool, rules in 0..7_usize,
    ) {
        let feedback = if end { Feedback::AtEnd } else { Feedback::AtOnce };
        if let Some(set) = Set::new(&rule_sets()[rules], &kinds, Level::ALL[level], seed, number, feedback) {
            prop_assert_eq!(Set::read(&set.code()), Ok(set));
        }
    }

    #[test]
    fn all_results_come_back(name in "\\PC{0,50}", outcomes in proptest::collection::vec(done(), 0..30)) {
        let results = Results::new(&set(), &name, &outcomes);
        prop_assert!(results.are_of(&set()) && results.code().is_ascii());
        prop_assert_eq!(Results::read(&results.code()), Ok(results));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[tr]1\\.(pdu-2021\\.)?[A-Za-z0-9_-]{0,40}\\.[0-9a-z]{7}") {
        prop_assert!(Set::read(&text).is_err() && Results::read(&text).is_err());
    }
}
