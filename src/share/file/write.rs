//! Writing the file.

use super::{FEW, FORMAT, VERSION, cases};
use crate::model::{Entry, Evidence, Origin, RuleSet, Scenario, Why};
use crate::share::writer::Writer;

/// The scenario as the text of a file. Frozen: a change of meaning is a new version.
pub fn to_json(scenario: &Scenario, rules: &RuleSet) -> String {
    let mut file = Writer::default();
    file.begin();
    file.pair("format", FORMAT);
    let version = if is_plain(scenario) { 1 } else { VERSION };
    file.raw("version", &version.to_string());
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
        cases::write(&mut file, cases, sample.questions.len(), version);
        file.end();
    }
    file.end_list();
    file.finish()
}

/// Whether version 1 holds all of it.
fn is_plain(scenario: &Scenario) -> bool {
    scenario.standards.iter().all(|entry| entry.note.is_empty())
        && scenario.samples.iter().all(|cases| cases.len() <= FEW && cases::is_plain(cases))
}

fn write_entry(file: &mut Writer, entry: &Entry) {
    if let Some(given) = entry.given {
        file.pair("rating", given.slug());
    }
    if !entry.note.is_empty() {
        file.pair("note", &entry.note);
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
