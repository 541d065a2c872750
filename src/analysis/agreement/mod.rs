//! Two assessors on the same cases: how far they agree, where they don’t, and what it decides.
//!
//! Cases are matched as [`super::matching::matching`] does. Answers are compared case by case,
//! whichever form of evidence is in use.

mod deciding;
mod kappa;

pub use deciding::{Deciding, Disagreement, deciding, disagreements};
pub use kappa::Kappa;

use super::matching::Beside;
use crate::model::{Judgement, RuleSet, Scenario};

/// How two assessors answered one key question, or all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Its place in [`RuleSet::questions`]; `None` over all.
    pub question: Option<usize>,
    /// Answers of the first, Yes then No, by answers of the second, Yes then No.
    pub cells: [[u32; 2]; 2],
    /// Pairs of answers that differ and are not both Yes or No, such as Yes and N/A.
    pub other: u32,
}

impl Agreement {
    /// Pairs in which both answered Yes or No.
    pub fn compared(&self) -> u32 {
        self.cells.iter().flatten().fold(0, |sum, &cell| sum.saturating_add(cell))
    }

    /// Pairs in which both answered Yes, or both No.
    pub fn agreed(&self) -> u32 {
        let [[yes, _], [_, no]] = self.cells;
        yes.saturating_add(no)
    }

    /// Agreed out of compared, 0 to 1; `None` where nothing was compared.
    pub fn share(&self) -> Option<f64> {
        (self.compared() > 0).then(|| f64::from(self.agreed()) / f64::from(self.compared()))
    }

    /// Agreement beyond chance. `None` where nothing was compared, or where both gave one and the
    /// same answer throughout, so that chance alone would agree.
    pub fn kappa(&self) -> Option<Kappa> {
        Kappa::of(self.cells)
    }

    fn add(&mut self, answers: (Judgement, Judgement)) {
        use Judgement::{No, Yes};
        let [[both_yes, yes_no], [no_yes, both_no]] = &mut self.cells;
        let count = match answers {
            (Yes, Yes) => both_yes,
            (Yes, No) => yes_no,
            (No, Yes) => no_yes,
            (No, No) => both_no,
            (one, two) if one != two => &mut self.other,
            _ => return,
        };
        *count = count.saturating_add(1);
    }
}

/// How far two scenarios agree: over all first, then for each key question of the samples that
/// have matched cases, in order. Without any, the first alone, with nothing compared.
pub fn agreement(rules: &RuleSet, first: &Scenario, second: &Scenario) -> Vec<Agreement> {
    let mut overall = Agreement::default();
    let mut each = Vec::new();
    for (sample, (one, two)) in rules.samples.iter().zip(first.samples.iter().zip(&second.samples)) {
        let beside = Beside::new(one, two);
        if beside.matched.pairs.is_empty() {
            continue;
        }
        for (column, &index) in sample.questions.iter().enumerate() {
            let mut found = Agreement { question: Some(index), ..Agreement::default() };
            for &rows in &beside.matched.pairs {
                let answers = beside.answers(rows, column);
                found.add(answers);
                overall.add(answers);
            }
            each.push(found);
        }
    }
    each.sort_by_key(|found| found.question);
    each.insert(0, overall);
    each
}
