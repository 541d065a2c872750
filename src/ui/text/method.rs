//! Words of the method view.

use crate::model::Basis;

/// Its first heading.
pub const RULES: &str = "The rules, and how well each is known";
/// Over the note on intervals.
pub const SURE: &str = "How sure a score is";
/// The note on intervals.
pub const SURE_HELP: &str = "The faint bar on a strip is the 95% Wilson interval: where the share might lie if the cases had been drawn at random from very many. It is an aid and no part of the method. Real samples are stratified and drawn from a limited number of cases, so the true margin differs.";
/// Over the key questions.
pub const QUESTIONS: &str = "Key questions as published";

/// Which rule set is shown.
pub fn rule_set(name: &str) -> String {
    format!("Rule set: {name}.")
}

/// What a basis means.
pub fn basis_means(basis: Basis) -> &'static str {
    match basis {
        Basis::Published => "stated in a published report",
        Basis::Inferred => "follows by arithmetic from published figures",
        Basis::Unverified => "our best reconstruction, seen in no source; not the inspectorate’s words",
        Basis::Own => "set by whoever made this rule set",
    }
}
