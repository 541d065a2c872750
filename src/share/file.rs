//! A scenario as a JSON file: everything, also what a link leaves out.

use std::rc::Rc;

use super::Opened;
use super::writer::Writer;
use crate::model::{
    Band, Case, Discretion, Entry, Evidence, Judgement, Origin, Percent, RuleSet, Scenario, Tally, Why,
};
use crate::rulesets::place::{self, Place, Wrong};
use crate::rulesets::{self, number};

/// The largest file read, in bytes.
pub const MOST: u64 = 20_000_000;

const FORMAT: &str = "bandwise scenario";
const VERSION: u32 = 1;

/// Why a file was not opened. A file is opened whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// Something in it is not as it should be.
    Wrong(Wrong),
    /// It was made by a later version of the page.
    NewerVersion {
        /// The version it names.
        found: u32,
    },
    /// It is under a rule set this page does not have.
    UnknownRuleSet {
        /// The rule set it names.
        found: String,
    },
    /// It is larger than [`MOST`] bytes.
    TooLarge {
        /// Its size in bytes.
        size: u64,
    },
}

/// The letter of a judgement in a file: `Y`, `N`, `A` for N/A, `.` for blank.
const LETTERS: [(char, Judgement); 4] =
    [('Y', Judgement::Yes), ('N', Judgement::No), ('A', Judgement::NotApplicable), ('.', Judgement::Blank)];

/// The scenario as the text of a file. Frozen: a change of meaning is a new version.
pub fn to_json(scenario: &Scenario, rules: &RuleSet) -> String {
    let mut file = Writer::default();
    file.begin();
    file.pair("format", FORMAT);
    file.raw("version", &VERSION.to_string());
    file.pair("ruleset", &rules.id);
    if scenario.origin == Origin::Somerset {
        file.pair("example", "somerset");
    }
    file.pair("title", &scenario.title);
    file.list("standards");
    for (standard, entry) in rules.standards.iter().zip(&scenario.standards) {
        file.begin();
        file.pair("number", &standard.number.to_string());
        write_entry(&mut file, entry);
        file.end();
    }
    file.end_list();
    file.list("questions");
    for (question, evidence) in rules.questions.iter().zip(&scenario.questions) {
        file.begin();
        file.pair("number", &question.number.to_string());
        write_evidence(&mut file, *evidence);
        file.end();
    }
    file.end_list();
    file.list("samples");
    for (sample, cases) in rules.samples.iter().zip(&scenario.samples) {
        file.begin();
        file.pair("id", &sample.id);
        write_cases(&mut file, cases, sample.questions.len());
        file.end();
    }
    file.end_list();
    file.finish()
}

fn write_entry(file: &mut Writer, entry: &Entry) {
    if let Some(given) = entry.given {
        file.pair("rating", given.slug());
    }
    let Some(discretion) = &entry.discretion else { return };
    file.pair("discretion", discretion.rating.slug());
    match &discretion.why {
        Why::Written(reason) => file.pair("reason", reason),
        Why::AsPublished => file.raw("published", "true"),
        Why::LeftOut => {}
    }
}

fn write_evidence(file: &mut Writer, evidence: Evidence) {
    match evidence {
        Evidence::Cases => {}
        Evidence::Counts(tally) => {
            file.raw("yes", &tally.yes().to_string());
            file.raw("of", &tally.of().to_string());
        }
        Evidence::Printed(percent) => file.raw("percent", &percent.get().to_string()),
    }
}

fn write_cases(file: &mut Writer, cases: &[Rc<Case>], columns: usize) {
    file.list("cases");
    for case in cases {
        file.begin();
        file.pair("reference", &case.reference);
        file.pair("judgements", &letters(case, columns));
        file.end();
    }
    file.end_list();
}

fn letters(case: &Case, columns: usize) -> String {
    let letter = |column| {
        let judgement = case.judgement(column);
        LETTERS.iter().find(|known| known.1 == judgement).map_or('.', |known| known.0)
    };
    (0..columns).map(letter).collect()
}

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
    Ok(Opened { ruleset: rules, scenario, text_included: true })
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
        place.only(&["id", "cases"]);
        let id = place.text("id");
        let index = rules.samples.iter().position(|sample| sample.id == id);
        let sample = index.and_then(|index| rules.samples.get(index));
        match index.and_then(|index| scenario.samples.get_mut(index)).zip(sample) {
            Some((cases, sample)) => *cases = cases_of(&place, sample.questions.len()),
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
    place.only(&["number", "rating", "discretion", "reason", "published"]);
    let given = band(place, "rating");
    let why = match (place.has("reason"), place.flag("published")) {
        (true, _) => Why::Written(place.text("reason")),
        (false, true) => Why::AsPublished,
        (false, false) => Why::LeftOut,
    };
    let discretion = band(place, "discretion").map(|rating| Discretion { rating, why });
    Entry { given, discretion }
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

fn cases_of(place: &Place, columns: usize) -> Vec<Rc<Case>> {
    let mut cases = Vec::new();
    for found in place.list("cases") {
        found.only(&["reference", "judgements"]);
        let mut judgements = Vec::new();
        for letter in found.text("judgements").chars() {
            let known = LETTERS.iter().find(|known| known.0 == letter);
            judgements.extend(known.map(|known| known.1));
            if known.is_none() {
                found.get("judgements").wrong("write Y, N, A for N/A, or a full stop for blank");
            }
        }
        if judgements.len() != columns {
            found.get("judgements").wrong("there is one letter for each key question of the sample");
        }
        let id = u32::try_from(cases.len() + 1).unwrap_or(u32::MAX);
        cases.push(Rc::new(Case { id, reference: found.text("reference"), judgements }));
    }
    cases
}
