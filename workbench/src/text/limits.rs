//! Words of what is not known, and of how a result here differs from an official rating.

use bandwise::model::{Basis, RuleSet};
use bandwise::ui::text::list;

/// Wording.
pub const UNKNOWN: &str = "What is not known";
/// Wording.
pub const OPEN: &str = "And no rule says";
/// Wording.
pub const DIFFERS: &str = "How this differs from an official rating";

/// What stands over the rules that are not verified.
pub fn unverified(number: usize) -> String {
    match number {
        0 => "No rule in force is marked as unverified.".to_owned(),
        1 => {
            "One rule in force is a reconstruction. It is not in the inspectorate’s words, and may be wrong:"
                .to_owned()
        }
        number => format!(
            "{number} rules in force are reconstructions. They are not in the inspectorate’s words, and may be wrong:"
        ),
    }
}

/// What stands under them of the rules that are inferred, by their names.
pub fn inferred(ids: &[String]) -> String {
    match ids {
        [] => String::new(),
        [only] => format!(
            "Rule {only} is inferred: it follows by arithmetic from published figures, or was seen in a report under another framework and is taken to hold here. Its source says which."
        ),
        ids => format!(
            "Rules {} are inferred: they follow by arithmetic from published figures, or were seen in reports under another framework and are taken to hold here. The source of each says which.",
            list(ids)
        ),
    }
}

/// A rule by its name.
pub fn rule(id: &str) -> String {
    format!("Rule {id}")
}

/// What is known by no rule at all.
pub fn open(rules: &RuleSet) -> Vec<&'static str> {
    let mut open = vec![match rules.is_in_force("L1") {
        true => {
            "How the ratings of the standards bear on leadership in general. Rule L1 is one note on one outcome; what else guidance holds is not in it."
        }
        false => {
            "How the ratings of the standards bear on leadership. This rule set has no guidance on it, which does not mean that there is none."
        }
    }];
    if rules.is_in_force("10") {
        open.push(
            "What leads to the rating of a standard that is rated by judgement. Here it is simply chosen.",
        );
    }
    if rules.is_in_force("F3") {
        open.push("How much each prompt weighs when someone answers a key question.");
    }
    if !rules.questions.is_empty() {
        open.push(
            "How the cases of a sample were drawn, and so how well they stand for all the cases there are.",
        );
    }
    open
}

/// What a result here is not.
pub fn differs(rules: &RuleSet) -> Vec<&'static str> {
    let own = rules.rules.iter().any(|rule| rule.basis == Basis::Own && rules.is_in_force(&rule.id));
    let mut differs = vec![
        "It is unofficial. A result here is not an inspection rating, and must not be shown as one.",
        "It is arithmetic on what was entered. The page sees no case file and can’t tell whether an answer is right.",
        "No inspector’s judgement is in it, beyond the answers and ratings that somebody entered.",
        "There is no quality assurance here, and no panel that keeps ratings consistent with those of other inspections.",
    ];
    if rules.is_in_force("D1") {
        differs.push("Discretion is yours here: the page flags what is unusual, and refuses nothing.");
    }
    differs.push(
        "Intervals, chances, and the fewest judgements to another rating are aids. They are no part of the inspectorate’s method.",
    );
    if own {
        differs.push(
            "Some rules were set by the author of this rule set. They say nothing of how the inspectorate rates.",
        );
    }
    differs
}
