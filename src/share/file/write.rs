//! Writing the file.

use super::{FEW, FORMAT, VERSION, aside, cases};
use crate::model::{Entry, Evidence, Origin, RuleSet, Scenario, Why};
use crate::rulesets;
use crate::rulesets::writer::Writer;

/// The scenario as the text of a file. Frozen: a change of meaning is a new version.
pub fn to_json(scenario: &Scenario, rules: &RuleSet) -> String {
    let mut file = Writer::default();
    file.begin();
    file.pair("format", FORMAT);
    let own = !rulesets::comes_with_the_page(rules);
    let version = version(scenario, own);
    file.raw("version", &version.to_string());
    file.pair("ruleset", &rules.id);
    if own {
        file.object("rules");
        rulesets::write_into(&mut file, rules);
        file.end();
    }
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
    for (at, (sample, cases)) in rules.samples.iter().zip(&scenario.samples).enumerate() {
        file.begin();
        file.pair("id", &sample.id);
        let beyond = scenario.aside.beyond(at);
        if !beyond.is_empty() {
            aside::write_columns(&mut file, &beyond);
        }
        cases::write(&mut file, cases, sample.questions.len() + beyond.questions.len(), version);
        file.end();
    }
    file.end_list();
    if !scenario.aside.is_empty() {
        aside::write(&mut file, &scenario.aside);
    }
    file.finish()
}

/// The earliest version that holds all of it.
fn version(scenario: &Scenario, own_rules: bool) -> u32 {
    match (own_rules || !scenario.aside.is_empty(), is_plain(scenario)) {
        (true, _) => VERSION,
        (false, true) => 1,
        (false, false) => 2,
    }
}

/// Whether version 1 holds all of it.
fn is_plain(scenario: &Scenario) -> bool {
    scenario.standards.iter().all(|entry| entry.note.is_empty())
        && scenario.samples.iter().all(|cases| cases.len() <= FEW && cases::is_plain(cases))
}

pub(super) fn write_entry(file: &mut Writer, entry: &Entry) {
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

pub(super) fn write_evidence(file: &mut Writer, evidence: Evidence) {
    match evidence {
        Evidence::Cases => {}
        Evidence::Counts(tally) => {
            file.raw("yes", &tally.yes().to_string());
            file.raw("of", &tally.of().to_string());
        }
        Evidence::Printed(percent) => file.raw("percent", &percent.get().to_string()),
    }
}
