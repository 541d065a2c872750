//! Reading the file.

use super::{FORMAT, FileError, MOST, VERSION, cases};
use crate::model::{Band, Discretion, Entry, Evidence, Origin, Percent, RuleSet, Scenario, Tally, Why};
use crate::rulesets::place::{self, Place};
use crate::rulesets::{self, number};
use crate::share::Opened;

/// Opens the text of a file.
///
/// # Errors
/// The first thing wrong and its place, a later version, an unknown rule set, or too large.
pub fn from_json(text: &str) -> Result<Opened, FileError> {
    let size = u64::try_from(text.len()).unwrap_or(u64::MAX);
    if size > MOST {
        return Err(FileError::TooLarge { size });
    }
    place::read(text.trim_start_matches('\u{feff}'), whole).map_err(FileError::Wrong)?
}

fn whole(file: &Place) -> Result<Opened, FileError> {
    file.one_of("format", &[FORMAT]);
    let version = file.number("version", u32::MAX);
    let id = file.text("ruleset");
    if version > VERSION {
        return Err(FileError::NewerVersion { found: version });
    }
    let Some(rules) = rulesets::by_id(&id) else {
        return Err(FileError::UnknownRuleSet { found: id });
    };
    let scenario = scenario(file, &rules);
    Ok(Opened { ruleset: rules, scenario, beside: None, text_included: true })
}

fn scenario(file: &Place, rules: &RuleSet) -> Scenario {
    file.only(&["format", "version", "ruleset", "example", "title", "standards", "questions", "samples"]);
    let mut scenario = Scenario::empty(rules);
    if file.has("example") {
        file.one_of("example", &["somerset"]);
        scenario.origin = Origin::Somerset;
    }
    scenario.title = file.text("title");
    for place in file.list("standards") {
        let index = number::standard(&place.text("number")).and_then(|n| rules.standard_index(n));
        match index.and_then(|index| scenario.standards.get_mut(index)) {
            Some(entry) => *entry = entry_of(&place),
            None => place.get("number").wrong("this rule set has no such standard"),
        }
    }
    for place in file.list("questions") {
        let index = number::question(&place.text("number")).and_then(|n| rules.question_index(n));
        match index.and_then(|index| scenario.questions.get_mut(index)) {
            Some(evidence) => *evidence = evidence_of(&place),
            None => place.get("number").wrong("this rule set has no such key question"),
        }
    }
    for place in file.list("samples") {
        let id = place.text("id");
        let index = rules.samples.iter().position(|sample| sample.id == id);
        let sample = index.and_then(|index| rules.samples.get(index));
        match index.and_then(|index| scenario.samples.get_mut(index)).zip(sample) {
            Some((cases, sample)) => *cases = cases::read(&place, sample, rules.prompts_of(sample)),
            None => place.get("id").wrong("this rule set has no such sample"),
        }
    }
    scenario
}

fn band(place: &Place, key: &str) -> Option<Band> {
    let slugs = Band::ALL.map(Band::slug);
    place.has(key).then(|| Band::ALL.into_iter().nth(place.one_of(key, &slugs))).flatten()
}

fn entry_of(place: &Place) -> Entry {
    place.only(&["number", "rating", "discretion", "reason", "published", "note"]);
    let given = band(place, "rating");
    let why = match (place.has("reason"), place.flag("published")) {
        (true, _) => Why::Written(place.text("reason")),
        (false, true) => Why::AsPublished,
        (false, false) => Why::LeftOut,
    };
    let discretion = band(place, "discretion").map(|rating| Discretion { rating, why });
    let note = if place.has("note") { place.text("note") } else { String::new() };
    Entry { given, discretion, note }
}

fn evidence_of(place: &Place) -> Evidence {
    place.only(&["number", "yes", "of", "percent"]);
    if place.has("percent") {
        let percent = Percent::new(place.byte("percent", 100));
        return percent.map_or(Evidence::Cases, Evidence::Printed);
    }
    if !place.has("of") {
        return Evidence::Cases;
    }
    let tally = Tally::new(place.number("yes", Tally::MAX), place.number("of", Tally::MAX));
    if tally.is_none() {
        place.wrong("yes is larger than of");
    }
    tally.map_or(Evidence::Cases, Evidence::Counts)
}
