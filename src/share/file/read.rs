//! Reading the file.

use std::rc::Rc;

use super::{FORMAT, FileError, MOST, VERSION, aside, cases};
use crate::model::{Band, Discretion, Entry, Evidence, Origin, Percent, RuleSet, Scenario, Tally, Why};
use crate::rulesets::place::{self, Place};
use crate::rulesets::{self, number};
use crate::share::Opened;

/// The most letters shown of the name of a rule set that is not known.
const SHOWN: usize = 40;

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
    // Before anything else of it: a later version need not have what this one must.
    if version > VERSION {
        return Err(FileError::NewerVersion { found: version });
    }
    let id = file.text("ruleset");
    let rules = if file.has("rules") { own(file, &id) } else { rulesets::by_id(&id) };
    let Some(rules) = rules else {
        return Err(FileError::UnknownRuleSet { found: id.chars().take(SHOWN).collect() });
    };
    let scenario = scenario(file, &rules);
    Ok(Opened { ruleset: rules, scenario, beside: None, text_included: true })
}

/// The rule set that the file brings with it.
fn own(file: &Place, id: &str) -> Option<Rc<RuleSet>> {
    let place = file.get("rules");
    let rules = rulesets::read_at(&place);
    if file.is_sound() && rules.id != id {
        place.get("id").wrong("this is not the rule set that the file names");
    }
    Some(rulesets::settled(&place, rules))
}

const KEYS: [&str; 10] = [
    "format",
    "version",
    "ruleset",
    "rules",
    "example",
    "title",
    "standards",
    "questions",
    "samples",
    "aside",
];

fn scenario(file: &Place, rules: &RuleSet) -> Scenario {
    file.only(&KEYS);
    let mut scenario = Scenario::empty(rules);
    if file.has("example") {
        file.one_of("example", &["somerset"]);
        scenario.origin = Origin::Somerset;
    }
    scenario.title = file.text("title");
    let mut given = Vec::new();
    for place in file.list("standards") {
        let index = number::standard(&place.text("number")).and_then(|n| rules.standard_index(n));
        match index.and_then(|index| scenario.standards.get_mut(index)) {
            Some(entry) => {
                once(&place, "number", &mut given);
                *entry = entry_of(&place, "number");
            }
            None => place.get("number").wrong("this rule set has no such standard"),
        }
    }
    for place in file.list("questions") {
        let index = number::question(&place.text("number")).and_then(|n| rules.question_index(n));
        match index.and_then(|index| scenario.questions.get_mut(index)) {
            Some(evidence) => {
                once(&place, "number", &mut given);
                *evidence = evidence_of(&place, "number");
            }
            None => place.get("number").wrong("this rule set has no such key question"),
        }
    }
    for place in file.list("samples") {
        let id = place.text("id");
        let index = rules.samples.iter().position(|sample| sample.id == id);
        let sample = index.and_then(|index| rules.samples.get(index));
        let (Some(index), Some(sample)) = (index, sample) else {
            place.get("id").wrong("this rule set has no such sample");
            continue;
        };
        once(&place, "id", &mut given);
        let beyond = aside::columns(&place);
        let columns = sample.questions.len() + beyond.questions.len();
        let found = cases::read(&place, columns, rules.prompts_of(sample) + beyond.prompts.len());
        if let Some(cases) = scenario.samples.get_mut(index) {
            *cases = found;
        }
        if !beyond.is_empty() {
            scenario.aside.beyond.push((index, beyond));
        }
    }
    if file.has("aside") {
        aside::read(&file.get("aside"), &mut scenario.aside);
    }
    scenario
}

/// Notes what is given a second time: nothing says which of the two counts. Only for names that the rule set has, which
/// are few; those of samples are no numbers, and standards have none of key questions.
fn once(place: &Place, key: &str, given: &mut Vec<String>) {
    let name = place.text(key);
    match given.contains(&name) {
        true => place.get(key).wrong("this is given twice"),
        false => given.push(name),
    }
}

fn band(place: &Place, key: &str) -> Option<Band> {
    let slugs = Band::ALL.map(Band::slug);
    place.has(key).then(|| Band::ALL.into_iter().nth(place.one_of(key, &slugs))).flatten()
}

pub(super) fn entry_of(place: &Place, name: &str) -> Entry {
    place.only(&[name, "rating", "discretion", "reason", "published", "note"]);
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

pub(super) fn evidence_of(place: &Place, name: &str) -> Evidence {
    place.only(&[name, "yes", "of", "percent"]);
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
