//! Sets and cases as they are begun: nothing is written for the trainer, and what is still missing is known.

use super::{CaseSet, Verdict, Vignette};
use crate::model::{Judgement, QuestionNumber, RuleSet, Sample};

/// What a case still lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The case, by its place in [`CaseSet::cases`].
    pub case: usize,
    /// What of it.
    pub part: Part,
}

/// A part of a case that is written by the trainer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Its title.
    Title,
    /// What is told.
    Text,
    /// The benchmark of a key question.
    Judgement(QuestionNumber),
    /// The reason for it.
    Reason(QuestionNumber),
}

impl CaseSet {
    /// A set under these rules, without cases yet.
    pub fn begun(id: &str, name: &str, rules: &RuleSet) -> CaseSet {
        CaseSet { id: id.to_owned(), name: name.to_owned(), rule_set: rules.id.clone(), ..CaseSet::default() }
    }
}

impl Vignette {
    /// A case of this sample to be written. No key question is judged yet.
    pub fn begun(rules: &RuleSet, sample: &Sample, reference: &str) -> Vignette {
        let asked = sample.questions.iter().filter_map(|&index| rules.questions.get(index));
        let verdict = |question| Verdict { question, judgement: Judgement::Blank, reason: String::new() };
        Vignette {
            reference: reference.to_owned(),
            sample: sample.id.clone(),
            benchmark: asked.map(|question| verdict(question.number)).collect(),
            ..Vignette::default()
        }
    }

    fn missing(&self) -> Vec<Part> {
        let mut missing = Vec::new();
        if is_empty(&self.title) {
            missing.push(Part::Title);
        }
        if self.text.iter().all(|paragraph| is_empty(paragraph)) {
            missing.push(Part::Text);
        }
        for verdict in &self.benchmark {
            if verdict.judgement == Judgement::Blank {
                missing.push(Part::Judgement(verdict.question));
            }
            if is_empty(&verdict.reason) {
                missing.push(Part::Reason(verdict.question));
            }
        }
        missing
    }
}

fn is_empty(words: &str) -> bool {
    words.trim().is_empty()
}

/// What the cases of a set still lack before they can be judged.
pub fn missing(set: &CaseSet) -> Vec<Missing> {
    let mut all = Vec::new();
    for (case, found) in set.cases.iter().enumerate() {
        for part in found.missing() {
            all.push(Missing { case, part });
        }
    }
    all
}

/// The set with something in place of everything that is missing, so that the door tells what else is wrong.
pub fn filled(set: &CaseSet) -> CaseSet {
    const SOMETHING: &str = "–";
    let mut filled = set.clone();
    for Missing { case, part } in missing(set) {
        let Some(case) = filled.cases.get_mut(case) else { continue };
        match part {
            Part::Title => SOMETHING.clone_into(&mut case.title),
            Part::Text => case.text = vec![SOMETHING.to_owned()],
            Part::Judgement(number) | Part::Reason(number) => {
                let Some(verdict) = case.verdict_mut(number) else { continue };
                match part {
                    Part::Reason(_) => SOMETHING.clone_into(&mut verdict.reason),
                    _ => verdict.judgement = Judgement::NotApplicable,
                }
            }
        }
    }
    filled
}
