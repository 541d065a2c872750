//! Why an answer is right or wrong.

use super::Mistake;
use crate::model::{RULES, RuleSet};

/// Why an answer is right or wrong: in words, with the rules it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Names of rules in force, as in `docs/method.md`, in its order, each once.
    pub rules: Vec<&'static str>,
    /// The words, with the numbers of the exercise: of a mistake on a line of its own before what is right.
    pub text: String,
}

impl Explanation {
    /// Rules that are not in force in the rule set are left out: they say nothing there.
    pub(super) fn new(rules: &RuleSet, of: &[&str], mistake: Option<Mistake>, text: String) -> Explanation {
        let of_mistake = mistake.map_or(&[][..], Mistake::rules);
        let named =
            |rule: &&'static str| (of.contains(rule) || of_mistake.contains(rule)) && rules.is_in_force(rule);
        Explanation { rules: RULES.into_iter().filter(named).collect(), text }
    }
}
