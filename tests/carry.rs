//! The same entries under another rule set, and back.

use std::rc::Rc;

use crate::support::scenarios;
use bandwise::analysis::carry::{carry, matched, topics_aside};
use bandwise::exchange::{Mode, Options, apply, read};
use bandwise::model::{
    Band, Case, Counting, Discretion, Entry, Evidence, Judgement, RuleSet, Scenario, Tally, Why, rate,
};
use bandwise::rulesets::{all, by_id, example, number, open};
use bandwise::share::{file, shape, snapshot};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

/// Those that come with the page, and one that does not.
fn every() -> Vec<Rc<RuleSet>> {
    let own = open(include_str!("data/rulesets/county-audit.json")).unwrap();
    all().map(|(id, _)| by_id(id).unwrap()).chain([own]).collect()
}

/// Any scenario with prompts, attributes and notes too.
fn scenario(rules: &RuleSet, seed: &[u8; 32]) -> Scenario {
    let chance = TestRng::from_seed(RngAlgorithm::ChaCha, seed);
    let mut runner = TestRunner::new_with_rng(ProptestConfig::default(), chance);
    let mut found = scenarios::scenario(rules).new_tree(&mut runner).unwrap().current();
    for (sample, cases) in rules.samples.iter().zip(&mut found.samples) {
        for row in 0..cases.len() {
            cases.set_attribute(row, "Team", if row % 3 == 0 { "North" } else { "South" });
            (0..rules.prompts_of(sample)).filter(|prompt| (prompt + row) % 4 == 0).for_each(|prompt| {
                cases.set_prompt(row, prompt, Judgement::No);
            });
        }
    }
    found.standards.iter_mut().step_by(2).for_each(|entry| entry.note = "seen twice".to_owned());
    found
}

#[test]
fn somerset_under_the_later_framework() {
    let (from, scenario) = example();
    let to = by_id("pdu-2023").unwrap();
    let found = matched(&from, &scenario, &to);
    let overall = rate(&to, &found.scenario).overall;
    // 2.4 was published as Requires improvement under another framework: that is no rating here.
    assert_eq!((overall.points, overall.arithmetic, overall.out_of), (5, 5, 21));
    assert_eq!(overall.rating(), Some(Band::RequiresImprovement));
    let left: Vec<String> =
        found.standards_left.iter().map(|&at| from.standards[at].number.to_string()).collect();
    assert_eq!(left, ["1.4", "2.1", "2.6"]);
    assert!(found.questions_left.is_empty() && found.back.is_empty() && found.sets_aside);
    let aside = ["information", "delivery/pdu-2021 report", "court", "outcomes/progress"];
    assert_eq!(topics_aside(&found.scenario), aside);
    let again = matched(&to, &found.scenario, &from);
    assert_eq!(again.scenario, scenario);
    assert_eq!(again.back, aside);
    assert!(!again.sets_aside);
}

#[test]
fn court_work_finds_its_place_in_the_national_service() {
    let (from, scenario) = example();
    let to = by_id("nps-2018").unwrap();
    let report = rate(&to, &carry(&from, &scenario, &to));
    let found =
        report.standards.iter().find(|report| report.number == number::standard("3.1").unwrap()).unwrap();
    assert_eq!(found.questions[0].tally(), Tally::new(10, 23));
    assert_eq!(found.rating(), None, "case allocation has no answers, so there is no rating by guess");
}

#[test]
fn a_rating_worked_out_is_never_carried_to_a_judged_standard() {
    let (from, to) = (by_id("youth-2018").unwrap(), by_id("youth-2021").unwrap());
    let mut scenario = Scenario::empty(&from);
    scenario.questions.fill(Evidence::Counts(Tally::new(9, 10).unwrap()));
    // 3.4 is joint working before and policy and provision after: another topic, so nothing of it is there.
    let carried = carry(&from, &scenario, &to);
    let judged = to.standard_index(number::standard("3.4").unwrap()).unwrap();
    assert_eq!(carried.standards[judged], Entry::default());
    assert_eq!(carried.aside.questions.len(), 2);
    // The same topic rated by judgement there: a rating given alone comes along, counts do not become one.
    let mut judging = (*from).clone();
    let at = from.standard_index(number::standard("3.4").unwrap()).unwrap();
    judging.standards[at].kind = bandwise::model::Kind::Judged;
    assert_eq!(carry(&from, &scenario, &judging).standards[at].given, None);
    scenario.standards[at].given = Some(Band::Good);
    assert_eq!(carry(&from, &scenario, &judging).standards[at].given, Some(Band::Good));
}

#[test]
fn what_was_changed_meanwhile_stays_changed() {
    let (from, scenario) = example();
    let to = by_id("pdu-2023").unwrap();
    let mut there = carry(&from, &scenario, &to);
    // Row 2 goes, row 1 gets another answer, a case is added.
    there.samples[0].remove(1);
    there.samples[0].set(0, 0, Judgement::NotApplicable);
    there.samples[0].push_case(&Case { judgements: vec![Judgement::Yes], ..Case::default() });
    there.standards[0].given = Some(Band::Good);
    let back = carry(&to, &there, &from);
    let mut expected = scenario.clone();
    expected.samples[0].remove(1);
    expected.samples[0].set(0, 0, Judgement::NotApplicable);
    expected.samples[0].push_case(&Case { judgements: vec![Judgement::Yes], ..Case::default() });
    expected.standards[0].given = Some(Band::Good);
    assert_eq!(back, expected);
}

/// A rating copied from a report stands under the framework of that report, and of copies of it.
#[test]
fn discretion_as_published_stays_with_its_framework() {
    let (from, scenario) = example();
    let delivery = |rules: &RuleSet, scenario: &Scenario| {
        let at = rules.standards.iter().position(|standard| standard.topic == "delivery").unwrap();
        scenario.standards[at].discretion.clone()
    };
    let published = delivery(&from, &scenario);
    assert_eq!(published.as_ref().unwrap().why, Why::AsPublished);
    let copy = RuleSet { id: "mine".to_owned(), based_on: Some(from.id.clone()), ..(*from).clone() };
    let under = carry(&from, &scenario, &copy);
    assert_eq!(delivery(&copy, &under), published);
    // By way of two other frameworks it waits, and comes home from either.
    let (later, before) = (by_id("pdu-2023").unwrap(), by_id("crc-2018").unwrap());
    let there = carry(&copy, &under, &later);
    assert_eq!(delivery(&later, &there), None);
    let mut further = carry(&later, &there, &before);
    assert_eq!(delivery(&before, &further), None);
    assert_eq!(carry(&before, &further, &from), scenario);
    // One's own reason goes along, and then stands before what was published elsewhere.
    let at = before.standards.iter().position(|standard| standard.topic == "delivery").unwrap();
    let own = Discretion { rating: Band::Good, why: Why::Written("Seen later".to_owned()) };
    further.standards[at].discretion = Some(own.clone());
    let back = carry(&before, &further, &from);
    assert_eq!(delivery(&from, &back), Some(own));
    assert_eq!(topics_aside(&back), ["delivery/pdu-2021 report"]);
}

/// A rule set as the tests bring it, with some of its words exchanged.
fn county(words: &[(&str, &str)]) -> Result<Rc<RuleSet>, String> {
    let mut text = include_str!("data/rulesets/county-audit.json").to_owned();
    for (from, to) in words {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    open(&text).map_err(|error| error.to_string())
}

/// “Planning” with “Done/well” and “Planning/done” with “Well” would both be planning/done/well.
#[test]
fn a_slash_in_a_name_never_makes_two_key_questions_one() {
    let slashes = [("Done well", "Done/well"), ("\"title\": \"Visits\"", "\"title\": \"Planning/done\"")];
    let words = [&slashes[..], &[("\"Made\"", "\"Well\"")]].concat();
    let from = county(&words).unwrap();
    assert_eq!(from.standards[2].title, "Planning/done");
    let topics: Vec<String> = from.questions.iter().map(|question| from.topic_of(question)).collect();
    assert_eq!(topics, ["planning/done in time", "planning/done-well", "planning-done/well"]);
    let to =
        county(&[&words[..], &[("county-audit", "county-two"), ("\"good\": 60", "\"good\": 70")]].concat());
    let to = to.unwrap();
    let mut scenario = Scenario::empty(&from);
    scenario.questions[1] = Evidence::Counts(Tally::new(0, 10).unwrap());
    scenario.questions[2] = Evidence::Counts(Tally::new(10, 10).unwrap());
    scenario.samples[0]
        .push_case(&Case { judgements: vec![Judgement::Yes, Judgement::No], ..Case::default() });
    let there = carry(&from, &scenario, &to);
    assert_eq!((&there.questions, &there.samples), (&scenario.questions, &scenario.samples));
    assert_eq!(carry(&to, &there, &from), scenario);
    // By way of a rule set that has neither, in which both wait.
    let without = by_id("pdu-2021").unwrap();
    assert_eq!(carry(&without, &carry(&from, &scenario, &without), &from), scenario);
    // A topic that is written out has none.
    let topic = [("\"title\": \"Visits\"", "\"title\": \"Visits\", \"topic\": \"planning/done\"")];
    let said = county(&topic).unwrap_err();
    let sentence =
        "standards, 3, topic: found “planning/done”; write a topic without “/”, which stands between";
    assert!(said.contains(sentence), "{said}");
    // Two names that differ by that alone need topics of their own.
    let said = county(&[("Done well", "Done/well"), ("Done in time", "Done-well")]).unwrap_err();
    assert!(said.contains("two are about “done-well”; give one of them a topic of its own"), "{said}");
}

/// Prompts find their home whatever their capitals, so two that differ by those alone would be one.
#[test]
fn prompts_that_differ_by_capitals_alone_are_refused() {
    let said = county(&[("\"Complete\"", "\"clear\"")]).unwrap_err();
    assert!(
        said.contains("prompts, 2: “clear” is used twice, first at: standards, 2, questions, 2, prompts, 1"),
        "{said}"
    );
}

/// New cases in place of those that held something for another rule set: its totals stay.
#[test]
fn a_paste_keeps_the_totals_of_what_is_aside() {
    let (from, scenario) = example();
    let to = by_id("pdu-2023").unwrap();
    let there = carry(&from, &scenario, &to);
    let pasted = read("Case\t2.1.1\t2.1.2\nA1\tYes\tNo", &to, &Options::default());
    let applied = apply(&pasted, &to, &there, Mode::Replace).scenario;
    assert_eq!(applied.samples[0].len(), 1);
    let back = carry(&to, &applied, &from);
    let outcomes = from.question_index(number::question("2.6.1").unwrap()).unwrap();
    assert_eq!(back.questions[outcomes], Evidence::Counts(Tally::new(23, 42).unwrap()));
    assert_eq!(back.samples[1], scenario.samples[1], "court reports come back as they were");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// There and back, by way of any others: the same scenario. And nothing aside decides anything.
    #[test]
    fn there_and_back_loses_nothing(way in proptest::collection::vec(0..7_usize, 2..5), seed in any::<[u8; 32]>()) {
        let every = every();
        let first = &every[way[0]];
        let start = scenario(first, &seed);
        let (mut rules, mut now) = (first, start.clone());
        for &next in way[1..].iter().chain(&way[..1]) {
            now = carry(rules, &now, &every[next]);
            rules = &every[next];
            let bare = Scenario { aside: Default::default(), ..now.clone() };
            prop_assert_eq!(rate(rules, &now), rate(rules, &bare));
        }
        // A judged standard on the way has no home for discretion, so it waits aside and comes back.
        prop_assert_eq!(now, start);
    }

    /// A file holds what is aside, and a link leaves it out.
    #[test]
    fn what_is_aside_stands_in_the_file(from in 0..7_usize, to in 0..7_usize, seed in any::<[u8; 32]>()) {
        let every = every();
        let carried = carry(&every[from], &scenario(&every[from], &seed), &every[to]);
        let opened = file::from_json(&file::to_json(&carried, &every[to])).unwrap();
        prop_assert_eq!((&opened.ruleset, &opened.scenario), (&every[to], &carried));
        let bytes = snapshot::write(&carried, &every[to]);
        prop_assert_eq!(snapshot::read(&bytes).unwrap(), (every[to].clone(), carried.clone()));
        prop_assert!(shape::in_link(&carried, &every[to], true).aside.is_empty());
    }

    /// Every key question there is matched with the one on the same topic, each at most once.
    #[test]
    fn matches_are_one_to_one(from in 0..7_usize, to in 0..7_usize, seed in any::<[u8; 32]>()) {
        let every = every();
        let (from, to) = (&every[from], &every[to]);
        let found = matched(from, &scenario(from, &seed), to);
        let mut used = Vec::new();
        for (there, here) in to.questions.iter().zip(&found.questions) {
            if let Some(here) = here {
                prop_assert!(!used.contains(here));
                used.push(*here);
                prop_assert_eq!(from.topic_of(&from.questions[*here]), to.topic_of(there));
            }
        }
        let scored = rate(to, &found.scenario).standards.iter().filter(|s| s.counting == Counting::Scored).count();
        prop_assert_eq!(scored, to.scored() as usize);
    }
}
