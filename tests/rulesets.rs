//! Every rule set that comes with the page, and one that does not.

use std::rc::Rc;

use crate::support::{plain, scenarios};
use bandwise::model::{Band, Basis, Counting, Kind, OverallBands, RULES, Reason, RuleSet, rate};
use bandwise::rulesets::{DEFAULT, all, by_id, comes_with_the_page, open, read, text_of, to_json, told_by};
use bandwise::ui::text::rules::rule;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

fn every() -> Vec<Rc<RuleSet>> {
    all().map(|(id, _)| by_id(id).unwrap()).collect()
}

/// Scored standards and the last total of each rating but the highest, from `docs/method.md`.
const TABLE: [(&str, u32, [u32; 3]); 6] = [
    ("crc-2018", 10, [5, 15, 25]),
    ("nps-2018", 10, [5, 15, 25]),
    ("pdu-2021", 9, [4, 13, 22]),
    ("pdu-2023", 7, [3, 10, 17]),
    ("youth-2018", 12, [6, 18, 30]),
    ("youth-2021", 12, [6, 18, 30]),
];

#[test]
fn overall_bands_are_those_of_the_method() {
    for (id, scored, [first, second, third]) in TABLE {
        let rules = by_id(id).unwrap();
        assert_eq!(rules.scored(), scored, "{id}");
        assert_eq!(rules.out_of(), 3 * scored, "{id}");
        let expected = [(0, first), (first + 1, second), (second + 1, third), (third + 1, 3 * scored)];
        assert_eq!(rules.overall.totals(0, rules.out_of()), expected.map(Some), "{id}");
        assert_eq!(rules.overall, OverallBands::by_rule_12(scored, rules.points), "{id}");
    }
}

#[test]
fn every_total_has_one_rating_and_every_percentage_one_band() {
    for rules in every() {
        let totals = rules.overall.totals(0, rules.out_of());
        for total in 0..=rules.out_of() {
            let holding = totals.iter().flatten().filter(|range| (range.0..=range.1).contains(&total));
            assert_eq!(holding.count(), 1, "{} {total}", rules.id);
            assert_eq!(
                rules.overall.of(total).rank(),
                plain::overall(rules.scored(), total),
                "{} {total}",
                rules.id
            );
        }
        let begins = Band::ALL.map(|band| rules.cuts.of(band));
        assert_eq!(begins, [0, 50, 65, 80], "{}", rules.id);
    }
}

#[test]
fn every_rule_in_force_has_words_a_basis_and_a_source() {
    for rules in every() {
        for id in RULES {
            let known = rules.rule(id);
            assert_eq!(known.is_some(), rules.is_in_force(id), "{} rule {id}", rules.id);
            if let Some(known) = known {
                assert!(!rule(&rules, id).is_empty(), "{} rule {id}", rules.id);
                assert!(known.source.len() > 10, "{} rule {id}", rules.id);
                assert_ne!(known.basis, Basis::Own, "{} rule {id}", rules.id);
            }
        }
        // What was seen in no source is never given as published.
        for known in rules.rules.iter().filter(|known| known.source.contains("no source")) {
            assert_eq!(known.basis, Basis::Unverified, "{} rule {}", rules.id, known.id);
        }
    }
}

#[test]
fn what_never_counts() {
    let apart = |id: &str| -> Vec<String> {
        let rules = by_id(id).unwrap();
        let apart = rules.standards.iter().filter(|standard| standard.counting != Counting::Scored);
        apart.map(|standard| format!("{} {:?}", standard.number, standard.counting)).collect()
    };
    assert_eq!(apart("pdu-2021"), ["2.6 NotRated"]);
    assert_eq!(apart("youth-2021"), ["4.1 Separate"]);
    for id in ["pdu-2023", "crc-2018", "nps-2018", "youth-2018"] {
        assert!(apart(id).is_empty(), "{id}");
    }
}

#[test]
fn samples_and_kinds_are_those_of_the_frameworks() {
    let rests = |id: &str| -> Vec<String> {
        let rules = by_id(id).unwrap();
        let of = |kind: &Kind| match kind {
            Kind::Judged => "judged".to_owned(),
            Kind::CaseBased { sample, questions } => {
                format!("{} {}", rules.samples[*sample].id, questions.len())
            }
        };
        rules.standards.iter().map(|standard| format!("{} {}", standard.number, of(&standard.kind))).collect()
    };
    let judged = ["1.1 judged", "1.2 judged", "1.3 judged", "1.4 judged"];
    let supervised = ["2.1 cases 3", "2.2 cases 3", "2.3 cases 3", "2.4 cases 3"];
    assert_eq!(rests("pdu-2023"), [&judged[..3], &supervised].concat());
    assert_eq!(
        rests("crc-2018"),
        [&judged[..], &supervised, &["4.1 unpaid-work 4", "4.2 through-the-gate 3"]].concat()
    );
    assert_eq!(rests("nps-2018"), [&judged[..], &supervised, &["3.1 court 2", "3.2 victims 3"]].concat());
    let disposals = ["3.1 out-of-court 3", "3.2 out-of-court 3", "3.3 out-of-court 3"];
    assert_eq!(rests("youth-2018"), [&judged[..], &supervised, &disposals, &["3.4 out-of-court 2"]].concat());
    assert_eq!(
        rests("youth-2021"),
        [&judged[..], &supervised, &disposals, &["3.4 judged", "4.1 judged"]].concat()
    );
}

#[test]
fn only_the_rule_set_in_use_is_read() {
    // A thread has its own, so this one has read none yet.
    std::thread::spawn(|| {
        assert!(all().count() >= 6);
        assert!(bandwise::rulesets::read_so_far().is_empty());
        let _ = bandwise::rulesets::example();
        let read = bandwise::rulesets::read_so_far();
        assert_eq!(read.iter().map(|rules| rules.id.as_str()).collect::<Vec<_>>(), [DEFAULT]);
    })
    .join()
    .unwrap();
}

#[test]
fn six_rule_sets_weigh_15_kilobytes_at_the_most() {
    let texts: Vec<&str> = all().map(|(id, _)| text_of(id).unwrap()).collect();
    let weights: Vec<usize> =
        texts.iter().map(|text| xtask::size::compressed(text.as_bytes()).unwrap()).collect();
    let (apart, together) =
        (weights.iter().sum::<usize>(), xtask::size::compressed(texts.concat().as_bytes()).unwrap());
    println!("{together} bytes together, {apart} each for itself: {weights:?}");
    assert!(texts.len() >= 6 && together < apart && apart <= 2_500 * texts.len(), "{apart} {weights:?}");
}

/// Nothing but this file is needed for another rule set.
#[test]
fn another_rule_set_is_a_file() {
    let rules = open(include_str!("data/rulesets/county-audit.json")).unwrap();
    assert!(!comes_with_the_page(&rules));
    assert_eq!((rules.scored(), rules.out_of()), (3, 12));
    let mut runner = TestRunner::deterministic();
    for _ in 0..200 {
        let scenario = scenarios::scenario(&rules).new_tree(&mut runner).unwrap().current();
        check(&rules, &rate(&rules, &scenario));
    }
}

/// Written and read again it is the same.
#[test]
fn a_rule_set_reads_back_as_it_was_written() {
    for rules in every().into_iter().chain([open(include_str!("data/rulesets/county-audit.json")).unwrap()]) {
        assert_eq!(read(&to_json(&rules)).unwrap(), *rules);
    }
}

/// Where a rule was seen in a report under another framework, it is inferred at the most, and says so.
#[test]
fn what_is_taken_over_is_never_given_as_published() {
    for rules in every() {
        let here: &[&str] = match rules.id.as_str() {
            "pdu-2021" => &["Somerset", "Hammersmith"],
            "crc-2018" => &["Norfolk and Suffolk"],
            "youth-2021" => &["Bromley"],
            _ => &[],
        };
        for known in &rules.rules {
            let at = format!("{} rule {}: {}", rules.id, known.id, known.source);
            let named = ["Somerset", "Norfolk and Suffolk", "Bromley"];
            let mut elsewhere =
                named.iter().filter(|name| known.source.contains(**name) && !here.contains(name));
            if elsewhere.next().is_some() {
                assert_ne!(known.basis, Basis::Published, "{at}");
                let said = ["taken to hold here", "taken over from", "in our own"];
                assert!(
                    known.id.starts_with('F') || said.iter().any(|words| known.source.contains(words)),
                    "{at}"
                );
            } else {
                assert!(!known.source.contains("taken to hold"), "{at}");
            }
        }
        let basis = |id: &str| rules.rule(id).map(|rule| rule.basis);
        for id in ["1", "6", "10", "D1"] {
            let known = if rules.id == DEFAULT { Basis::Published } else { Basis::Inferred };
            assert_eq!(basis(id), Some(known), "{} rule {id}", rules.id);
        }
        assert_eq!(
            (basis("11"), basis("13")),
            (Some(Basis::Inferred), Some(Basis::Inferred)),
            "{}",
            rules.id
        );
    }
}

/// Links with a rule set of one’s own rest on these texts, so they stay whatever is put right in a source.
#[test]
fn the_texts_that_links_are_told_by_never_change() {
    let found: Vec<String> =
        all().map(|(id, _)| format!("{id} {}", bandwise::share::check::of(&told_by(id).unwrap()))).collect();
    for known in include_str!("data/rulesets/told.txt").lines() {
        assert!(found.iter().any(|found| found == known), "{known}");
    }
    assert_eq!(told_by("county"), None);
}

/// Fingerprints: a rule set that comes with the page never changes, or old links would mean something else.
#[test]
fn rule_sets_that_come_with_the_page_never_change() {
    let found: Vec<String> = every()
        .iter()
        .map(|rules| format!("{} {}", rules.id, bandwise::share::check::of(&to_json(rules))))
        .collect();
    assert_eq!(found, include_str!("data/rulesets/fingerprints.txt").lines().collect::<Vec<_>>());
}

/// A report names only rules of its rule set, adds up, and takes the lowest.
fn check(rules: &RuleSet, report: &bandwise::model::Report) {
    let mut points = 0;
    for (standard, found) in rules.standards.iter().zip(&report.standards) {
        let named = found.reason.rule();
        assert!(rules.rule(named).is_some(), "{}: {} names rule {named}", rules.id, standard.number);
        if let Reason::Lowest { band, .. } = &found.reason {
            let bands: Vec<u32> =
                found.questions.iter().map(|question| question.band.unwrap().rank()).collect();
            assert_eq!(band.rank(), plain::standard(&bands));
        }
        if standard.counting == Counting::Scored {
            points += found.rating().map_or(0, |rating| rules.points.of(rating));
        }
    }
    assert_eq!(report.overall.points, points);
    let (low, high) = report.overall.attainable;
    assert!(rules.lowest_score() <= low && low <= high && high <= rules.out_of());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn an_explanation_names_only_rules_of_its_rule_set(which in any::<prop::sample::Index>(), seed in any::<[u8; 32]>()) {
        let all = every();
        let rules = which.get(&all);
        let chance = proptest::test_runner::TestRng::from_seed(proptest::test_runner::RngAlgorithm::ChaCha, &seed);
        let mut runner = TestRunner::new_with_rng(ProptestConfig::default(), chance);
        let scenario = scenarios::scenario(rules).new_tree(&mut runner).unwrap().current();
        check(rules, &rate(rules, &scenario));
    }
}

/// What somebody set is never shown as published, whatever their file says of it; and their file stays as it is.
#[test]
fn only_what_is_unchanged_keeps_its_basis() {
    let text = to_json(&by_id(DEFAULT).unwrap())
        .replacen("\"id\": \"pdu-2021\"", "\"id\": \"mine\", \"based_on\": \"pdu-2021\"", 1)
        .replacen("\"good\": 65", "\"good\": 66", 1);
    let basis = |text: &str, id: &str| {
        let rules = open(text).unwrap();
        assert_eq!(
            to_json(&rules),
            to_json(&open(&to_json(&rules)).unwrap()),
            "it is written as it was claimed"
        );
        let rule = rules.rule(id).unwrap().clone();
        (rule.basis, rule.claimed)
    };
    assert_eq!(basis(&text, "4"), (Basis::Own, Some(Basis::Unverified)));
    assert_eq!(basis(&text, "6"), (Basis::Published, None));
    let other = text.replacen("\"based_on\": \"pdu-2021\"", "\"based_on\": \"elsewhere\"", 1);
    assert_eq!(basis(&other, "6"), (Basis::Own, Some(Basis::Published)));
    let bolder = text.replace("\"basis\": \"unverified\"", "\"basis\": \"published\"");
    assert_eq!(basis(&bolder, "12"), (Basis::Own, Some(Basis::Published)));
    // What comes with the page says it itself.
    assert_eq!(by_id(DEFAULT).unwrap().rule("4").unwrap().claimed, None);
}
