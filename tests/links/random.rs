//! Random scenarios there and back, and random text that must never bring the page down.

use bandwise::model::{
    Band, Case, Cases, Discretion, Entry, Evidence, Judgement, Kind, Origin, Percent, Scenario, Tally, Why,
};
use bandwise::rulesets::pdu_2021;
use bandwise::share::{base64url, file, inbox, link, shape};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::support::{made_again, sealed};

fn band() -> impl Strategy<Value = Band> {
    select(&Band::ALL[..])
}

fn discretion() -> impl Strategy<Value = Discretion> {
    let why = prop_oneof![Just(Why::AsPublished), Just(Why::LeftOut), ".{0,20}".prop_map(Why::Written),];
    (band(), why).prop_map(|(rating, why)| Discretion { rating, why })
}

fn entry() -> impl Strategy<Value = Entry> {
    let note = prop_oneof![5 => Just(String::new()), 1 => ".{1,12}"];
    (proptest::option::of(band()), proptest::option::of(discretion()), note)
        .prop_map(|(given, discretion, note)| Entry { given, discretion, note })
}

fn evidence() -> impl Strategy<Value = Evidence> {
    let tally = |(of, yes): (u32, Index)| Tally::new(yes.index(of as usize + 1) as u32, of);
    prop_oneof![
        2 => Just(Evidence::Cases),
        1 => (0..=100u8).prop_map(|value| Evidence::Printed(Percent::new(value).unwrap())),
        1 => (0..=Tally::MAX, any::<Index>()).prop_map(move |pair| Evidence::Counts(tally(pair).unwrap())),
        1 => (0..60u32, any::<Index>()).prop_map(move |pair| Evidence::Counts(tally(pair).unwrap())),
    ]
}

/// Rows of any length around the number of columns; half of the columns of only Yes and No.
fn cases(columns: usize) -> impl Strategy<Value = Cases> {
    let plain = select(vec![Judgement::Yes, Judgement::No]);
    let any_judgement = prop_oneof![3 => plain, 1 => select(&Judgement::ALL[..])];
    let row = proptest::collection::vec(any_judgement, columns.saturating_sub(1)..columns + 2);
    let reference = prop_oneof![2 => Just(String::new()), 1 => ".{0,8}"];
    let case = (reference, row);
    let case = case.prop_map(|(reference, judgements)| Case { reference, judgements, ..Case::default() });
    proptest::collection::vec(case, 0..9).prop_map(|rows| rows.into_iter().collect())
}

fn scenario() -> impl Strategy<Value = Scenario> {
    let lists = (
        proptest::collection::vec(entry(), 8..12),
        proptest::collection::vec(evidence(), 12..16),
        (cases(13), cases(1)),
    );
    (".{0,30}", any::<bool>(), lists).prop_map(|(title, somerset, (standards, questions, (one, two)))| {
        Scenario {
            title,
            origin: if somerset { Origin::Somerset } else { Origin::Own },
            samples: vec![one, two],
            questions,
            standards,
            aside: Default::default(),
        }
    })
}

/// What is lost on the way, said once more and differently from the code under test.
fn expected(mut scenario: Scenario, text: bool) -> Scenario {
    let rules = pdu_2021();
    scenario = shape::full(&scenario, &rules);
    for (index, entry) in scenario.standards.iter_mut().enumerate() {
        if matches!(rules.standards[index].kind, Kind::Judged) {
            entry.discretion = None;
        }
        if !text {
            entry.note.clear();
        }
        if let Some(Discretion { why: why @ Why::Written(_), .. }) = &mut entry.discretion
            && !text
        {
            *why = Why::LeftOut;
        }
    }
    for cases in &mut scenario.samples {
        for row in 0..cases.len() {
            if !text {
                cases.set_reference(row, "");
            }
        }
    }
    scenario.title = if text { scenario.title } else { String::new() };
    scenario
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn a_link_opens_to_what_it_was_made_of(scenario in scenario(), text: bool) {
        let rules = pdu_2021();
        if let Ok(code) = link::encode(&scenario, &rules, text) {
            let opened = link::decode(&code).unwrap();
            prop_assert_eq!(opened.text_included, text);
            prop_assert_eq!(&opened.scenario, &expected(scenario, text));
            prop_assert_eq!(link::encode(&opened.scenario, &rules, text), Ok(code));
        }
    }

    #[test]
    fn two_in_one_link_open_to_what_they_were_made_of(one in scenario(), other in scenario(), text: bool) {
        let rules = pdu_2021();
        if let Ok(code) = link::encode_pair(&one, &other, &rules, text) {
            let opened = link::decode(&code).unwrap();
            prop_assert_eq!(&opened.scenario, &expected(one, text));
            prop_assert_eq!(opened.beside.as_ref(), Some(&expected(other, text)));
            prop_assert_eq!(made_again(&opened), Ok(code));
        }
    }

    #[test]
    fn a_file_opens_to_what_it_was_made_of(scenario in scenario()) {
        let rules = pdu_2021();
        let opened = file::from_json(&file::to_json(&scenario, &rules)).unwrap();
        prop_assert_eq!(opened.scenario, shape::full(&scenario, &rules));
    }

    #[test]
    fn random_payloads_are_refused_or_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
        let code = sealed(&base64url::encode(&bytes));
        if let Ok(opened) = link::decode(&code) {
            prop_assert_eq!(made_again(&opened), Ok(code));
        }
    }

    #[test]
    fn sparse_payloads_are_refused_or_come_back(bits in proptest::collection::vec(0..800usize, 0..6), length in 8..100usize) {
        let mut bytes = vec![0u8; length];
        for bit in bits {
            if let Some(byte) = bytes.get_mut(bit / 8) {
                *byte |= 128 >> (bit % 8);
            }
        }
        let code = sealed(&base64url::encode(&bytes));
        if let Ok(opened) = link::decode(&code) {
            prop_assert_eq!(made_again(&opened), Ok(code));
        }
    }

    #[test]
    fn random_text_is_refused(text in "\\PC{0,60}") {
        prop_assert!(link::decode(&text).is_err());
        prop_assert!(inbox::find(&text).and_then(|code| link::decode(&code)).is_err());
        prop_assert!(file::from_json(&text).is_err());
    }

    #[test]
    fn text_like_a_link_is_refused(text in "([#%=>*. \\n-]|1\\.|pdu-2021\\.|23|25|https://urldefense\\.com/v[23]/(__|url\\?u=)|__;|[A-Za-z0-9_-]{0,9}|é){0,20}") {
        prop_assert!(inbox::find(&text).and_then(|code| link::decode(&code)).is_err());
    }
}
