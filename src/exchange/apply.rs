//! Putting what was read into a scenario. Nothing entered is lost on the way.

use std::collections::HashMap;
use std::rc::Rc;

use super::{CaseRow, Pasted};
use crate::model::{Case, Evidence, Judgement, Origin, RuleSet, Scenario};

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
}

/// The scenario with the good rows of a paste in it.
pub fn apply(pasted: &Pasted, rules: &RuleSet, scenario: &Scenario, mode: Mode) -> Applied {
    let mut applied = Applied {
        scenario: scenario.clone(),
        kept_as_counts: Vec::new(),
        scored_again: Vec::new(),
        given_alone: Vec::new(),
    };
    cases(&mut applied, rules, &pasted.cases, mode);
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

fn cases(applied: &mut Applied, rules: &RuleSet, rows: &[CaseRow], mode: Mode) {
    let mut asked = vec![false; rules.questions.len()];
    for (question, _) in rows.iter().flat_map(|row| &row.answers) {
        if let Some(asked) = asked.get_mut(*question) {
            *asked = true;
        }
    }
    let is_asked = |question: usize| asked.get(question) == Some(&true);
    let mut touched = Vec::new();
    for (at, sample) in rules.samples.iter().enumerate() {
        if sample.questions.iter().any(|&question| is_asked(question)) {
            touched.push(at);
        }
    }
    for &sample in &touched {
        if mode == Mode::Replace {
            keep_totals(applied, rules, sample, &asked);
            applied.scenario.origin = Origin::Own;
        }
        add_rows(applied, rules, sample, rows, touched.len() > 1);
    }
    for question in 0..asked.len() {
        if is_asked(question) {
            hold(applied, rules, question, Evidence::Cases);
        }
    }
}

/// Empties a sample; key questions that will not be answered by the new cases keep their totals.
fn keep_totals(applied: &mut Applied, rules: &RuleSet, sample: usize, asked: &[bool]) {
    let questions = rules.samples.get(sample).map_or(&[][..], |found| &found.questions);
    for (column, &question) in questions.iter().enumerate() {
        let tally = applied.scenario.count_cases(sample, column);
        let unasked = asked.get(question) == Some(&false) && tally.of() > 0;
        let held = applied.scenario.questions.get_mut(question);
        if let Some(held) = held.filter(|held| **held == Evidence::Cases && unasked) {
            *held = Evidence::Counts(tally);
            applied.kept_as_counts.push(question);
        }
    }
    if let Some(cases) = applied.scenario.samples.get_mut(sample) {
        cases.clear();
    }
}

/// Adds the rows that belong to a sample. Where the paste has columns of several samples, a row
/// belongs to those in whose columns it says something.
fn add_rows(applied: &mut Applied, rules: &RuleSet, sample: usize, rows: &[CaseRow], several: bool) {
    let Some(found) = rules.samples.get(sample) else {
        return;
    };
    let Some(cases) = applied.scenario.samples.get_mut(sample) else {
        return;
    };
    // Of the cases there before: two pasted rows of one reference are two cases.
    let mut known: HashMap<String, usize> = HashMap::new();
    for (at, case) in cases.iter().enumerate().filter(|(_, case)| !case.reference.is_empty()) {
        known.insert(case.reference.clone(), at);
    }
    let mut next = cases.iter().map(|case| case.id).max().unwrap_or(0);
    for row in rows {
        let mine = |question: usize| found.questions.iter().position(|&known| known == question);
        let says = row.answers.iter().any(|&(q, answer)| mine(q).is_some() && answer != Judgement::Blank);
        if several && !says {
            continue;
        }
        let at = known.remove(&row.reference).unwrap_or_else(|| {
            next = next.saturating_add(1);
            let judgements = vec![Judgement::Blank; found.questions.len()];
            cases.push(Rc::new(Case { id: next, reference: row.reference.clone(), judgements }));
            cases.len() - 1
        });
        let Some(case) = cases.get_mut(at).map(Rc::make_mut) else {
            continue;
        };
        // A blank says nothing about a case that is there already.
        for &(question, answer) in row.answers.iter().filter(|answer| answer.1 != Judgement::Blank) {
            mine(question).into_iter().for_each(|column| case.set(column, answer));
        }
    }
}
