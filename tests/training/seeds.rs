//! Every kind at every level under every rule set, over many seeds.

use std::collections::HashSet;
use std::thread;

use bandwise::model::RuleSet;
use bandwise::training::{Answer, Exercise, Kind, Level, Says, by_mistake, check, exercise, kinds};

use super::support::rule_sets;
use super::{plain, plain_frame, plain_mistakes, plain_words};

/// Seeds for each kind, level and rule set.
const SEEDS: u64 = 10_000;

#[track_caller]
pub(crate) fn holds(rules: &RuleSet, found: &Exercise) {
    let name = || format!("{} {:?} {:?} {}", rules.id, found.kind, found.level, found.seed);
    assert!(!found.question.is_empty(), "{}", name());
    if found.kind.is_reverse() {
        assert!(found.choices.is_empty());
        if found.kind == Kind::MakeRating {
            assert!(
                matches!(found.ask, bandwise::training::Ask::MakeRating { fewest, .. } if Some(fewest) == plain::cheapest(rules, found)),
                "{}",
                name()
            );
        }
        return;
    }
    assert!((3..=5).contains(&found.choices.len()), "{}", name());
    if found.kind == Kind::Belongs {
        assert!(plain_frame::is_plain(rules, found), "{}: {}", name(), found.question);
    }
    let texts: HashSet<&str> = found.choices.iter().map(|choice| choice.text.as_str()).collect();
    assert_eq!(texts.len(), found.choices.len(), "{}: {texts:?}", name());
    let (right, numbers) = (plain::right(rules, found), plain_words::numbers(rules, found));
    for choice in &found.choices {
        assert_eq!(choice.mistake.is_none(), choice.says == right, "{}: {} {right:?}", name(), choice.text);
        if let Some(mistake) = choice.mistake {
            let theirs = plain_mistakes::plain(rules, found, mistake);
            assert_eq!(theirs.as_ref(), Some(&choice.says), "{} {mistake:?}", name());
        }
        let explanation = &choice.explanation;
        let theirs =
            choice.mistake.and_then(|mistake| plain_words::theirs(rules, found, mistake, &choice.says));
        if let Some(theirs) = theirs {
            assert!(explanation.text.contains(&theirs), "{}: {theirs}: {}", name(), explanation.text);
        }
        assert!(!explanation.rules.is_empty() && !explanation.text.is_empty(), "{}", name());
        for rule in &explanation.rules {
            assert!(rules.is_in_force(rule), "{}: rule {rule}", name());
        }
        for bad in ["  ", " 1 points", " 1 judgements", " 1 bands", " 1 answers", " ,", " .", ".."] {
            assert!(
                !explanation.text.contains(bad) && !choice.text.contains(bad),
                "{}: {}",
                name(),
                explanation.text
            );
        }
        assert!(explanation.text.ends_with('.'), "{}: {}", name(), explanation.text);
        for number in &numbers {
            assert!(explanation.text.contains(number), "{}: {number}: {}", name(), explanation.text);
        }
        if let Says::Judgements(fewest) = right {
            assert_eq!(
                plain_words::named_judgements(&explanation.text),
                fewest,
                "{}: {}",
                name(),
                explanation.text
            );
        }
    }
    assert_eq!(found.choices.iter().filter(|choice| choice.mistake.is_none()).count(), 1);
    if found.seed.is_multiple_of(20) {
        answers_hold(rules, found);
    }
}

/// What is told of each option, and what its mistake gives when it is asked for: rates anew, so not for every seed.
fn answers_hold(rules: &RuleSet, found: &Exercise) {
    for (at, choice) in found.choices.iter().enumerate() {
        let verdict = check(rules, found, &Answer::Option(at));
        assert_eq!((verdict.right, verdict.mistake), (choice.mistake.is_none(), choice.mistake));
        if let Some(mistake) = choice.mistake {
            assert_eq!(by_mistake(rules, found, mistake).as_ref(), Some(&choice.says), "{mistake:?}");
        }
    }
}

/// Two threads, since the tests run on two cores.
#[test]
fn every_seed_gives_an_exercise_with_one_right_option() {
    let halves = [0, 1].map(|half| thread::spawn(move || half_of_the_kinds(half)));
    let tried: u64 = halves.into_iter().map(|half| half.join().unwrap()).sum();
    // 6 and 7 rule sets: 10 of 12 kinds at the least.
    assert!(tried >= SEEDS * 3 * 7 * 10, "{tried}");
}

fn half_of_the_kinds(half: usize) -> u64 {
    let mut tried = 0;
    for rules in rule_sets() {
        for kind in kinds(&rules).into_iter().skip(half).step_by(2) {
            for (level, seed) in
                Level::ALL.into_iter().flat_map(|level| (0..SEEDS).map(move |seed| (level, seed)))
            {
                let found = exercise(&rules, kind, level, seed).unwrap();
                assert_eq!(found.seed, seed, "{} {kind:?} {level:?} fell back", rules.id);
                holds(&rules, &found);
                tried += 1;
            }
        }
    }
    tried
}

#[test]
fn the_same_seed_gives_the_same_exercise_and_another_seed_mostly_another() {
    for rules in rule_sets() {
        for kind in kinds(&rules) {
            let made = |seed| exercise(&rules, kind, Level::Second, seed).unwrap();
            let different: HashSet<String> =
                (0..60).map(|seed| format!("{:?}{:?}", made(seed).task, made(seed).ask)).collect();
            assert!(
                different.len() > if kind == Kind::MakeTotal { 5 } else { 20 },
                "{} {kind:?}: {}",
                rules.id,
                different.len()
            );
            assert_eq!(made(7), made(7));
        }
    }
}

#[test]
fn a_kind_is_left_out_where_a_rule_set_has_nothing_for_it() {
    for rules in rule_sets() {
        let kinds = kinds(&rules);
        let has = |kind| kinds.contains(&kind);
        assert_eq!(
            has(Kind::Counting),
            ["pdu-2021", "youth-2021", "county-audit"].contains(&rules.id.as_str()),
            "{}",
            rules.id
        );
        assert_eq!(has(Kind::Leadership), !rules.id.starts_with("youth"), "{}", rules.id);
        assert_eq!(has(Kind::Belongs), rules.id != "county-audit", "{}", rules.id);
        let some = [Kind::Counting, Kind::Leadership, Kind::Belongs].map(has);
        assert_eq!(kinds.len(), 11 + some.into_iter().map(usize::from).sum::<usize>());
        for kind in Kind::ALL.into_iter().filter(|&kind| !has(kind)) {
            assert_eq!(exercise(&rules, kind, Level::First, 1), None);
        }
    }
}
