//! Sets and cases as they are begun: sound from the first, and known as not yet written.

use super::{CaseSet, Verdict, Vignette};
use crate::model::{Judgement, RuleSet, Sample};

const TITLE: &str = "New case";
const TEXT: &str = "Tell here what the practitioner did.";
const REASON: &str = "No reason is given yet.";

impl CaseSet {
    /// A set under these rules, without cases yet.
    pub fn begun(id: &str, name: &str, rules: &RuleSet) -> CaseSet {
        CaseSet { id: id.to_owned(), name: name.to_owned(), rule_set: rules.id.clone(), ..CaseSet::default() }
    }
}

impl Vignette {
    /// A case of this sample to be written: every key question is N/A, for a reason still to be given.
    pub fn begun(rules: &RuleSet, sample: &Sample, reference: &str) -> Vignette {
        let asked = sample.questions.iter().filter_map(|&index| rules.questions.get(index));
        let verdict = |number| Verdict {
            question: number,
            judgement: Judgement::NotApplicable,
            reason: REASON.to_owned(),
        };
        Vignette {
            reference: reference.to_owned(),
            sample: sample.id.clone(),
            title: TITLE.to_owned(),
            text: vec![TEXT.to_owned()],
            benchmark: asked.map(|question| verdict(question.number)).collect(),
        }
    }

    fn is_unwritten(&self) -> bool {
        let reason = self.benchmark.iter().any(|verdict| verdict.reason == REASON);
        reason || self.title == TITLE || self.text.iter().any(|paragraph| paragraph == TEXT)
    }
}

/// The cases of a set, by their places, in which something still stands as it was begun.
pub fn unwritten(set: &CaseSet) -> Vec<usize> {
    let cases = set.cases.iter().enumerate();
    cases.filter(|(_, case)| case.is_unwritten()).map(|(index, _)| index).collect()
}
