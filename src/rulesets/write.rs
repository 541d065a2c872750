//! A rule set as the text of its file, from which the door reads the same again.

use super::check::{FORMAT, VERSION};
use super::numbers::BANDS;
use super::standards::topic_from;
use super::writer::{Writer, list, object, quoted};
use super::{basis, claims};
use crate::model::{Counting, Kind, LeadershipRule, Question, Rounding, RuleSet, Standard};

/// The rule set as the text of a file.
pub fn to_json(rules: &RuleSet) -> String {
    let mut file = Writer::default();
    file.begin();
    write_into(&mut file, rules);
    file.finish()
}

/// Writes everything of it into the object that is open.
pub fn write_into(file: &mut Writer, rules: &RuleSet) {
    file.pair("format", FORMAT);
    file.raw("version", &VERSION.to_string());
    file.pair("id", &rules.id);
    if let Some(base) = &rules.based_on {
        file.pair("based_on", base);
    }
    file.pair("name", &rules.name);
    file.pair("credit", &rules.credit);
    file.list("chapters");
    for chapter in &rules.chapters {
        file.begin();
        file.raw("number", &chapter.number.to_string());
        file.pair("title", &chapter.title);
        file.end();
    }
    file.end_list();
    file.list("samples");
    for sample in &rules.samples {
        file.begin();
        for (key, text) in
            [("id", &sample.id), ("name", &sample.name), ("one", &sample.one), ("many", &sample.many)]
        {
            file.pair(key, text);
        }
        file.end();
    }
    file.end_list();
    numbers(file, rules);
    file.list("standards");
    rules.standards.iter().for_each(|standard| self::standard(file, rules, standard));
    file.end_list();
    file.list("rules");
    for rule in &rules.rules {
        file.begin();
        file.pair("id", &rule.id);
        file.pair("basis", basis::WORDS.get(claims::claimed(rule) as usize).copied().unwrap_or_default());
        file.pair("source", &rule.source);
        file.end();
    }
    file.end_list();
}

fn numbers(file: &mut Writer, rules: &RuleSet) {
    let bands = crate::model::Band::ALL.into_iter().zip(BANDS);
    let mut cuts = Vec::new();
    let mut points = Vec::new();
    let mut overall = Vec::new();
    let totals = rules.overall.totals(rules.lowest_score(), rules.out_of());
    for ((band, key), totals) in bands.zip(totals) {
        if rules.cuts.of(band) > 0 {
            cuts.push(format!("\"{key}\": {}", rules.cuts.of(band)));
        }
        points.push(format!("\"{key}\": {}", rules.points.of(band)));
        let (first, last) = totals.unwrap_or_default();
        overall.push(format!("\"{key}\": [{first}, {last}]"));
    }
    file.line("cuts", &object(&cuts));
    let rounding = if rules.rounding == Rounding::Rounded { "rounded" } else { "exact" };
    file.line("rounding", &quoted(rounding));
    file.line("points", &object(&points));
    file.line("overall", &object(&overall));
    let open = rules.discretion;
    let open = [
        format!("\"points\": {}", open.points),
        format!("\"few\": {}", open.few),
        format!("\"bands\": {}", open.bands),
    ];
    file.line("discretion", &object(&open));
    if let Some(leadership) = &rules.leadership {
        file.line("leadership", &object(&speaking(rules, leadership)));
    }
}

fn speaking(rules: &RuleSet, leadership: &LeadershipRule) -> Vec<String> {
    let mut parts = vec![format!("\"standard\": \"{}\"", leadership.standard)];
    let usual = rules.standards.iter().filter(|standard| standard.counts_for_leadership());
    if !usual.map(|standard| standard.number).eq(leadership.counts.iter().copied()) {
        let counts: Vec<String> = leadership.counts.iter().map(|number| format!("\"{number}\"")).collect();
        parts.push(["\"counts\": ", &list(&counts)].concat());
    }
    parts
}

/// A topic where it is not what the door would take for it.
fn topic(file: &mut Writer, topic: &str, name: &str) {
    if topic != topic_from(name) {
        file.pair("topic", topic);
    }
}

fn standard(file: &mut Writer, rules: &RuleSet, standard: &Standard) {
    file.begin();
    file.pair("number", &standard.number.to_string());
    file.pair("title", &standard.title);
    topic(file, &standard.topic, &standard.title);
    match standard.counting {
        Counting::Scored => {}
        Counting::NotRated => file.pair("counting", "not-rated"),
        Counting::Separate => file.pair("counting", "separate"),
    }
    if let Kind::CaseBased { sample, questions } = &standard.kind {
        file.pair("sample", rules.samples.get(*sample).map_or("", |sample| &sample.id));
        file.list("questions");
        questions
            .iter()
            .filter_map(|&index| rules.questions.get(index))
            .for_each(|found| question(file, found));
        file.end_list();
    }
    file.end();
}

fn question(file: &mut Writer, question: &Question) {
    file.begin();
    file.pair("number", &question.number.to_string());
    file.pair("label", &question.label);
    topic(file, &question.topic, &question.label);
    file.pair("wording", &question.wording);
    let prompts: Vec<String> = question.prompts.iter().map(|prompt| quoted(prompt)).collect();
    file.raw("prompts", &list(&prompts));
    file.end();
}
