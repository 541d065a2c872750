//! Random scenarios under `pdu-2021`, of every kind of evidence.

use bandwise::model::{
    Aside, Band, Case, Cases, Discretion, Entry, Evidence, Judgement, Kind, Origin, Percent, RuleSet,
    Scenario, Tally, Why,
};
use proptest::prelude::*;

pub(crate) fn judgement() -> impl Strategy<Value = Judgement> {
    prop_oneof![
        4 => Just(Judgement::Yes),
        4 => Just(Judgement::No),
        1 => Just(Judgement::NotApplicable),
        1 => Just(Judgement::Blank),
    ]
}

pub(crate) fn band() -> impl Strategy<Value = Band> {
    (0..4_u32).prop_map(Band::from_rank)
}

fn evidence() -> impl Strategy<Value = Evidence> {
    prop_oneof![
        4 => Just(Evidence::Cases),
        1 => (0..60_u32, 1..60_u32).prop_map(|(yes, of)| {
            Evidence::Counts(Tally::new(yes.min(of), of).unwrap())
        }),
        1 => (0..=100_u8).prop_map(|p| Evidence::Printed(Percent::new(p).unwrap())),
    ]
}

fn why() -> impl Strategy<Value = Why> {
    prop_oneof![Just(Why::AsPublished), Just(Why::LeftOut), "[a-zA-Zéŵ ,.]{1,20}".prop_map(Why::Written),]
}

fn entry(case_based: bool) -> impl Strategy<Value = Entry> {
    let discretion = proptest::option::weighted(0.3, (band(), why()));
    let given = proptest::option::weighted(if case_based { 0.1 } else { 0.8 }, band());
    (given, discretion).prop_map(move |(given, discretion)| Entry {
        given,
        discretion: discretion.filter(|_| case_based).map(|(rating, why)| Discretion { rating, why }),
        note: String::new(),
    })
}

fn cases(columns: usize) -> impl Strategy<Value = Cases> {
    let row = (proptest::collection::vec(judgement(), columns), "[A-Z0-9 é]{0,6}");
    proptest::collection::vec(row, 0..12).prop_map(|rows| {
        let case = |(judgements, reference)| Case { reference, judgements, ..Case::default() };
        rows.into_iter().map(case).collect()
    })
}

/// Any scenario of the rule set's shape.
pub(crate) fn scenario(rules: &RuleSet) -> impl Strategy<Value = Scenario> + use<> {
    let samples: Vec<_> = rules.samples.iter().map(|sample| cases(sample.questions.len())).collect();
    let standards: Vec<_> =
        rules.standards.iter().map(|s| entry(matches!(s.kind, Kind::CaseBased { .. }))).collect();
    let questions = proptest::collection::vec(evidence(), rules.questions.len());
    let origin = prop_oneof![Just(Origin::Own), Just(Origin::Somerset)];
    ("[a-zA-Z é]{0,12}", origin, samples, questions, standards).prop_map(
        |(title, origin, samples, questions, standards)| Scenario {
            title,
            origin,
            samples,
            questions,
            standards,
            aside: Aside::default(),
        },
    )
}
