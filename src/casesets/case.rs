//! The cases of a set and their benchmark, read and checked.

use super::check::{MOST_CASES, MOST_PARAGRAPH, MOST_PARAGRAPHS, MOST_REASON, MOST_REFERENCE, MOST_TITLE};
use super::text::{line, list, own_line, unique};
use super::{Verdict, Vignette};
use crate::model::{Judgement, Question, QuestionNumber, RuleSet, Sample};
use crate::rulesets::number;
use crate::rulesets::place::Place;

/// What a benchmark can say, by the words of the file.
pub(super) const ANSWERS: [Judgement; 3] = [Judgement::Yes, Judgement::No, Judgement::NotApplicable];

/// The most verdicts that are read of one case, where the rule set is not known.
const MOST_VERDICTS: usize = 200;

/// Reads all cases.
pub(super) fn all(file: &Place, rules: Option<&RuleSet>) -> Vec<Vignette> {
    let (mut cases, mut references) = (Vec::new(), Vec::new());
    for place in list(file, "cases", MOST_CASES) {
        let case = case(&place, rules);
        references.push((place.get("reference"), case.reference.clone()));
        cases.push(case);
    }
    unique(&references);
    cases
}

fn case(place: &Place, rules: Option<&RuleSet>) -> Vignette {
    place.only(&["reference", "sample", "title", "text", "benchmark"]);
    let sample = place.text("sample");
    let known = rules.and_then(|rules| Some((rules, sample_of(place, rules, &sample)?)));
    Vignette {
        reference: reference(place),
        title: line(place, "title", MOST_TITLE),
        text: paragraphs(place),
        benchmark: benchmark(place, known),
        sample,
    }
}

fn reference(place: &Place) -> String {
    let reference = line(place, "reference", MOST_REFERENCE);
    if reference.trim() != reference && !reference.trim().is_empty() {
        place.get("reference").wrong("leave out the spaces before and after it");
    }
    reference
}

fn sample_of<'a>(place: &Place, rules: &'a RuleSet, id: &str) -> Option<&'a Sample> {
    let found = rules.samples.iter().find(|sample| sample.id == id);
    if found.is_none() {
        place.get("sample").wrong(&["there is no sample “", id, "” in “", &rules.id, "”"].concat());
    }
    found
}

fn paragraphs(place: &Place) -> Vec<String> {
    let found = list(place, "text", MOST_PARAGRAPHS);
    if found.is_empty() {
        place.get("text").wrong("give at least one paragraph");
    }
    found.iter().map(|paragraph| own_line(paragraph, MOST_PARAGRAPH)).collect()
}

/// The verdicts in the order of the rule set, whatever that of the file.
fn benchmark(case: &Place, known: Option<(&RuleSet, &Sample)>) -> Vec<Verdict> {
    let most = known.map_or(MOST_VERDICTS, |(_, sample)| sample.questions.len());
    let (mut found, mut numbers) = (Vec::new(), Vec::new());
    for item in list(case, "benchmark", most) {
        item.only(&["question", "judgement", "reason"]);
        let written = item.text("question");
        let answer = item.one_of("judgement", &["yes", "no", "na"]);
        let judgement = ANSWERS.into_iter().nth(answer).unwrap_or_default();
        let reason = line(&item, "reason", MOST_REASON);
        let at = item.get("question");
        let question = number(&at, &written, known);
        found.extend(question.map(|question| Verdict { question, judgement, reason }));
        numbers.push((at, written));
    }
    unique(&numbers);
    let Some((rules, sample)) = known else { return found };
    complete(case, rules, sample, &found);
    found.sort_by_key(|verdict| rules.question_index(verdict.question));
    found
}

/// The key question of this number, where the sample asks it; else what is wrong is noted.
fn number(at: &Place, written: &str, known: Option<(&RuleSet, &Sample)>) -> Option<QuestionNumber> {
    let Some(number) = number::question(written) else {
        at.wrong("write the number as 2.4.3");
        return None;
    };
    let Some((rules, sample)) = known else { return Some(number) };
    let Some(index) = rules.question_index(number) else {
        at.wrong(&["there is no key question ", written, " in “", &rules.id, "”"].concat());
        return None;
    };
    if !sample.questions.contains(&index) {
        let home = rules.questions.get(index).and_then(|question| rules.samples.get(question.sample));
        let home = home.map_or("", |home| &home.many);
        at.wrong(&[written, " is asked of ", home, ", and this is a ", &sample.one].concat());
        return None;
    }
    Some(number)
}

/// Notes the key questions of the sample that have no verdict.
fn complete(case: &Place, rules: &RuleSet, sample: &Sample, found: &[Verdict]) {
    let asked = sample.questions.iter().filter_map(|&index| rules.questions.get(index));
    let is_missing = |question: &&Question| found.iter().all(|verdict| verdict.question != question.number);
    let missing: Vec<String> = asked.filter(is_missing).map(|question| question.number.to_string()).collect();
    if !missing.is_empty() {
        case.get("benchmark").wrong(&["no judgement is given for ", &missing.join(", ")].concat());
    }
}
