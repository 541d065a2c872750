//! Putting what was read into a scenario. Nothing entered is lost on the way.

use super::Pasted;
use super::index::Index;
use crate::model::{Case, Cases, Evidence, Origin, RuleSet, Scenario};

/// What happens to the cases that are there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// New cases take the place of the sample's old ones. Key questions that are not among the
    /// pasted ones keep their totals as counts.
    #[default]
    Replace,
    /// New cases are added; one with the reference of a case already there changes that case.
    Add,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The scenario with it.
    pub scenario: Scenario,
    /// Key questions whose totals were kept as counts, because their cases were replaced.
    pub kept_as_counts: Vec<usize>,
    /// Standards that were held by a rating alone and are now scored again.
    pub scored_again: Vec<usize>,
    /// Case-based standards now held by a rating alone.
    pub given_alone: Vec<usize>,
    /// Cases that could not be added, because there would be more than [`Cases::MOST`].
    pub too_many: usize,
}

/// The scenario with the good rows of a paste in it.
pub fn apply(pasted: &Pasted, rules: &RuleSet, scenario: &Scenario, mode: Mode) -> Applied {
    let mut applied = Applied {
        scenario: scenario.clone(),
        kept_as_counts: Vec::new(),
        scored_again: Vec::new(),
        given_alone: Vec::new(),
        too_many: 0,
    };
    cases(&mut applied, rules, pasted, mode);
    for &(at, evidence) in &pasted.evidence {
        hold(&mut applied, rules, at, evidence);
    }
    for &(at, rating) in &pasted.ratings {
        if let Some(entry) = applied.scenario.standards.get_mut(at) {
            entry.given = Some(rating);
        }
        applied.given_alone.extend(applied.scenario.is_given_alone(rules, at).then_some(at));
    }
    applied
}

/// Puts a form of evidence in use. The newest evidence is what the user means, so a standard held
/// by its rating alone is scored again.
fn hold(applied: &mut Applied, rules: &RuleSet, question: usize, evidence: Evidence) {
    if let Some(held) = applied.scenario.questions.get_mut(question) {
        *held = evidence;
    }
    let standard = rules.standards.iter().position(|s| s.questions().contains(&question));
    let Some(standard) = standard.filter(|&at| applied.scenario.is_given_alone(rules, at)) else {
        return;
    };
    if let Some(entry) = applied.scenario.standards.get_mut(standard) {
        entry.given = None;
        applied.scored_again.push(standard);
    }
}

fn cases(applied: &mut Applied, rules: &RuleSet, pasted: &Pasted, mode: Mode) {
    for (sample, read) in pasted.samples.iter().enumerate().filter(|sample| !sample.1.is_empty()) {
        if mode == Mode::Replace {
            keep_totals(applied, rules, sample, &pasted.asked);
            keep_aside(&mut applied.scenario, rules, sample);
            applied.scenario.origin = Origin::Own;
            if let Some(cases) = applied.scenario.samples.get_mut(sample) {
                *cases = read.clone();
            }
        } else if let Some(cases) = applied.scenario.samples.get_mut(sample) {
            applied.too_many += merge(cases, read);
        }
    }
    for &question in &pasted.asked {
        hold(applied, rules, question, Evidence::Cases);
    }
}

/// Key questions that will not be answered by the new cases keep their totals.
fn keep_totals(applied: &mut Applied, rules: &RuleSet, sample: usize, asked: &[usize]) {
    let questions = rules.samples.get(sample).map_or(&[][..], |found| &found.questions);
    for (column, &question) in questions.iter().enumerate().filter(|asking| !asked.contains(asking.1)) {
        let tally = applied.scenario.count_cases(sample, column);
        let held = applied.scenario.questions.get_mut(question);
        if let Some(held) = held.filter(|held| **held == Evidence::Cases && tally.of() > 0) {
            *held = Evidence::Counts(tally);
            applied.kept_as_counts.push(question);
        }
    }
}

/// What the old cases held for another rule set goes with them; its totals are kept.
fn keep_aside(scenario: &mut Scenario, rules: &RuleSet, sample: usize) {
    let first = rules.samples.get(sample).map_or(0, |found| found.questions.len());
    for (at, topic) in scenario.aside.beyond(sample).questions.into_iter().enumerate() {
        let tally = scenario.count_cases(sample, first + at);
        let known = scenario.aside.questions.iter().any(|known| known.0 == topic);
        if tally.of() > 0 && !known {
            scenario.aside.questions.push((topic, Evidence::Counts(tally)));
        }
    }
    scenario.aside.beyond.retain(|known| known.0 != sample);
}

/// A case that a row has changed already.
const TAKEN: usize = usize::MAX;

/// Adds cases; one whose reference is known changes that case. Gives the number of cases there was
/// no room for.
fn merge(cases: &mut Cases, read: &Cases) -> usize {
    // Of the cases there before: two pasted rows of one reference are two cases.
    let mut known = Index::default();
    for (at, case) in cases.rows().enumerate().filter(|(_, case)| !case.reference().is_empty()) {
        known.put(case.reference().to_owned(), at);
    }
    let codes = in_codes_of(cases, read);
    let mut left_over = 0;
    for row in read.rows() {
        // What is known of it follows by code: to look for each text among all would take the square of their number.
        let case = Case { attributes: Vec::new(), ..row.to_case() };
        let mine = known.get(&case.reference).filter(|&at| at != TAKEN);
        if mine.is_some() {
            known.put(case.reference.clone(), TAKEN);
        }
        let at = mine.unwrap_or(cases.len());
        match mine {
            Some(at) => change(cases, at, &case),
            None if cases.len() < Cases::MOST => cases.push_case(&case),
            None => {
                left_over += 1;
                continue;
            }
        }
        for (attribute, (place, codes)) in codes.iter().enumerate() {
            let code = (row.code(attribute) as usize).checked_sub(1).and_then(|code| codes.get(code));
            if let Some(&code) = code {
                cases.set_code(at, *place, code);
            }
        }
    }
    left_over
}

/// For each attribute of cases that are added its place among those of others, and the codes of its values there.
fn in_codes_of(cases: &mut Cases, read: &Cases) -> Vec<(usize, Vec<u32>)> {
    let mut all = Vec::new();
    for attribute in read.attributes() {
        let mut codes = Vec::new();
        let (mut known, mut place) = (Index::default(), 0);
        if !attribute.values.is_empty() {
            place = cases.attribute(&attribute.name);
            let values = cases.attributes().get(place).map_or(&[][..], |found| &found.values);
            for (at, value) in (1..).zip(values) {
                known.put(value.to_string(), at);
            }
        }
        for value in &attribute.values {
            let found = known.get(value).and_then(|code| u32::try_from(code).ok());
            codes.push(found.unwrap_or_else(|| cases.new_value(place, value)));
        }
        all.push((place, codes));
    }
    all
}

/// What a row says of a case that is there already; a blank says nothing.
fn change(cases: &mut Cases, at: usize, case: &Case) {
    use crate::model::Judgement::Blank;
    for (column, &answer) in case.judgements.iter().enumerate().filter(|said| *said.1 != Blank) {
        cases.set(at, column, answer);
    }
    for (prompt, &answer) in case.prompts.iter().enumerate().filter(|said| *said.1 != Blank) {
        cases.set_prompt(at, prompt, answer);
    }
}
