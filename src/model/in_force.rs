//! Which rules of the method a rule set makes use of.

use super::{Counting, Kind, RuleSet};

/// Names of all rules there are, as in `docs/method.md`, in order.
pub const RULES: [&str; 20] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "D1", "D2", "D3", "L1", "F1", "F2",
    "F3",
];

impl RuleSet {
    /// Whether a rule is in force here: whether there is anything it speaks of.
    pub fn is_in_force(&self, rule: &str) -> bool {
        let mut standards = self.standards.iter();
        match rule {
            "7" => standards.any(|standard| standard.questions().len() == 1),
            "8" => self.samples.len() > 1,
            "9" => standards.any(|standard| standard.counting != Counting::Scored),
            "10" => standards.any(|standard| standard.kind == Kind::Judged),
            "11" | "12" | "13" | "F1" => true,
            "L1" => self.leadership.is_some(),
            "F3" => self.questions.iter().any(|question| !question.prompts.is_empty()),
            known => RULES.contains(&known) && !self.questions.is_empty(),
        }
    }
}
