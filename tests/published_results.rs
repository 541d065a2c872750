//! Published results, a file each in `tests/data/published/`: whatever they leave open is tried every way.

use std::collections::BTreeSet;
use std::fs;

use bandwise::model::{Band, Counting, Discretion, Evidence, Overall, RuleSet, Scenario, Tally, Why, rate};
use bandwise::rulesets::{by_id, number};
use serde_json::Value;

/// Every published result, by the name of its file.
fn results() -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for entry in fs::read_dir("tests/data/published").unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        found.push((
            path.file_stem().unwrap().to_string_lossy().into_owned(),
            serde_json::from_str(&text).unwrap(),
        ));
    }
    found.sort_by(|one, two| one.0.cmp(&two.0));
    found
}

fn band(name: &str) -> Band {
    Band::ALL
        .into_iter()
        .find(|band| band.name() == name)
        .unwrap_or_else(|| panic!("no rating is called {name}"))
}

/// How many standards of each rating there are to be, from the lowest up, where that is published.
fn how_many(published: &Value) -> Option<[u32; 4]> {
    let given = published["how_many"].as_object()?;
    let mut counts = [0; 4];
    for (name, count) in given {
        counts[band(name) as usize] = u32::try_from(count.as_u64().unwrap()).unwrap();
    }
    Some(counts)
}

/// The scenario with what is known, the scored standards whose rating is not known, and the separate ones.
fn known(rules: &RuleSet, published: &Value) -> (Scenario, Vec<usize>, Vec<usize>) {
    let mut scenario = Scenario::empty(rules);
    let nothing = serde_json::Map::new();
    for (text, rating) in published["ratings"].as_object().unwrap_or(&nothing) {
        let index = rules.standard_index(number::standard(text).unwrap()).unwrap();
        scenario.standards[index].given = Some(band(rating.as_str().unwrap()));
    }
    let of = |counting| {
        let all =
            rules.standards.iter().enumerate().filter(move |(_, standard)| standard.counting == counting);
        let all = all.filter(|(at, _)| scenario.standards[*at].given.is_none());
        all.map(|(at, _)| at).collect::<Vec<usize>>()
    };
    let (open, apart) = (of(Counting::Scored), of(Counting::Separate));
    (scenario, open, apart)
}

/// Rates the standards left open every way that agrees with how many of each rating there are.
fn every_way(
    scenario: &mut Scenario,
    open: &[usize],
    left: Option<[u32; 4]>,
    each: &mut dyn FnMut(&Scenario),
) {
    let Some((&first, rest)) = open.split_first() else { return each(scenario) };
    for rating in Band::ALL {
        let mut left = left;
        if let Some(counts) = &mut left {
            let Some(fewer) = counts[rating as usize].checked_sub(1) else { continue };
            counts[rating as usize] = fewer;
        }
        scenario.standards[first].given = Some(rating);
        every_way(scenario, rest, left, each);
    }
    scenario.standards[first].given = None;
}

fn agrees(published: &Value, overall: &Overall) -> bool {
    let is = |key: &str, number: u32| published[key].as_u64().is_none_or(|said| said == u64::from(number));
    let rated = published["overall"].as_str().is_none_or(|name| overall.rating() == Some(band(name)));
    is("score", overall.points) && is("of", overall.out_of) && rated
}

#[test]
fn every_published_result_comes_out_as_published() {
    let found = results();
    assert!(found.len() >= 4, "{} results", found.len());
    for (name, result) in found {
        assert!(result["source"].as_str().unwrap().len() > 20, "{name} has no source");
        only(&name, &result, &["source", "ruleset", "judged", "counts", "discretion", "published"]);
        only(
            &name,
            &result["published"],
            &["ratings", "how_many", "score", "of", "overall", "arithmetic_score"],
        );
        let rules = by_id(result["ruleset"].as_str().unwrap()).unwrap();
        let published = &result["published"];
        let (mut scenario, open, apart) = known(&rules, published);
        let (counts, mut ways, mut agreeing) = (how_many(published), 0, 0);
        // What is rated separately must not matter, whatever it is.
        for separate in Band::ALL {
            apart.iter().for_each(|&at| scenario.standards[at].given = Some(separate));
            every_way(&mut scenario, &open, counts, &mut |scenario| {
                ways += 1;
                agreeing += u32::from(agrees(published, &rate(&rules, scenario).overall));
            });
        }
        // With all known, or how many of each, every way must agree; else one must be able to.
        let settled = open.is_empty() || counts.is_some();
        assert!(agreeing > 0 && (!settled || agreeing == ways), "{name}: {agreeing} of {ways} ways agree");
    }
}

/// A key that nothing reads would be a result that nothing checks.
fn only(name: &str, value: &Value, known: &[&str]) {
    for key in value.as_object().unwrap().keys() {
        assert!(known.contains(&key.as_str()), "{name}: nothing reads “{key}”");
    }
}

/// Where counts are published the ratings follow from them, with the discretion that is, and the printed
/// percentages and the arithmetic score agree.
#[test]
fn published_counts_give_the_published_ratings() {
    let mut counted = 0;
    for (name, result) in results() {
        let Some(counts) = result["counts"].as_object() else { continue };
        counted += 1;
        let rules = by_id(result["ruleset"].as_str().unwrap()).unwrap();
        let mut scenario = Scenario::empty(&rules);
        for (text, count) in counts {
            let number = |key: &str| u32::try_from(count[key].as_u64().unwrap()).unwrap();
            let index = rules.question_index(number::question(text).unwrap()).unwrap();
            let tally = Tally::new(number("yes"), number("of")).unwrap();
            assert_eq!(u32::from(tally.percent().unwrap().get()), number("printed"), "{name} {text}");
            scenario.questions[index] = Evidence::Counts(tally);
        }
        let nothing = serde_json::Map::new();
        for (text, rating) in result["judged"].as_object().unwrap_or(&nothing) {
            let index = rules.standard_index(number::standard(text).unwrap()).unwrap();
            scenario.standards[index].given = Some(band(rating.as_str().unwrap()));
        }
        let by_arithmetic = rate(&rules, &scenario).overall.points;
        for (text, rating) in result["discretion"].as_object().unwrap_or(&nothing) {
            let index = rules.standard_index(number::standard(text).unwrap()).unwrap();
            let rating = band(rating.as_str().unwrap());
            scenario.standards[index].discretion = Some(Discretion { rating, why: Why::AsPublished });
        }
        let report = rate(&rules, &scenario);
        for (text, rating) in result["published"]["ratings"].as_object().unwrap() {
            let index = rules.standard_index(number::standard(text).unwrap()).unwrap();
            assert_eq!(
                report.standards[index].rating(),
                Some(band(rating.as_str().unwrap())),
                "{name} {text}"
            );
        }
        assert!(agrees(&result["published"], &report.overall), "{name}");
        let said = result["published"]["arithmetic_score"].as_u64();
        assert!(said.is_none_or(|said| said == u64::from(by_arithmetic)), "{name}: {by_arithmetic}");
    }
    assert!(counted > 0);
}

/// Rule 13: four Inadequate case-based standards leave Requires improvement, and even Good, within reach.
#[test]
fn no_standard_caps_norfolk_and_suffolk() {
    let (_, result) = results().into_iter().find(|found| found.0 == "norfolk-and-suffolk-crc-2019").unwrap();
    let rules = by_id("crc-2018").unwrap();
    let (mut scenario, open, _) = known(&rules, &result["published"]);
    assert_eq!((open.len(), rules.scored()), (6, 10));
    let overall = rate(&rules, &scenario).overall;
    assert_eq!(overall.attainable_ratings(), (Band::Inadequate, Band::Good));
    let mut ratings = BTreeSet::new();
    every_way(&mut scenario, &open, None, &mut |scenario| {
        ratings.insert(rate(&rules, scenario).overall.rating().unwrap());
    });
    assert_eq!(
        ratings.into_iter().collect::<Vec<_>>(),
        [Band::Inadequate, Band::RequiresImprovement, Band::Good]
    );
}

/// Resettlement is rated, and neither the score nor what it is out of knows of it.
#[test]
fn resettlement_stays_out_of_the_sum() {
    let rules = by_id("youth-2021").unwrap();
    let mut scenario = Scenario::empty(&rules);
    for (entry, standard) in scenario.standards.iter_mut().zip(&rules.standards) {
        let outstanding = standard.counting == Counting::Scored;
        entry.given = Some(if outstanding { Band::Outstanding } else { Band::Inadequate });
    }
    let report = rate(&rules, &scenario);
    assert_eq!((report.overall.points, report.overall.out_of), (36, 36));
    assert_eq!(report.standards.last().unwrap().rating(), Some(Band::Inadequate));
}
