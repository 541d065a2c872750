//! What is wrong with the set that is written, and the field it stands at.

use bandwise::casesets::CaseSet;
use bandwise::rulesets::place::Wrong;

use crate::text::case_set_write as say;

/// Something wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The case it stands in, if any.
    pub case: Option<usize>,
    /// The id of the field it stands at, or of what mends it.
    pub field: String,
    /// Where, in words.
    pub place: String,
    /// What is wrong.
    pub words: String,
}

/// What the door found, with its field.
pub(super) fn problem(set: &CaseSet, wrong: &Wrong) -> Problem {
    let steps: Vec<&str> = wrong.place.split(", ").collect();
    let at = |step: &str| step.parse::<usize>().ok().and_then(|at| at.checked_sub(1));
    let (case, key) = match *steps.as_slice() {
        ["cases", case, key, ..] => (at(case), key),
        ["cases", ..] => (None, "cases"),
        [key, ..] => (None, key),
        [] => (None, ""),
    };
    let verdict = match *steps.as_slice() {
        ["cases", _, "benchmark", verdict, ..] => case.zip(at(verdict)),
        _ => None,
    };
    let found = verdict.and_then(|(case, verdict)| set.cases.get(case)?.benchmark.get(verdict));
    let question = found.map(|found| found.question.to_string());
    let field = match (&question, key) {
        (Some(question), _) => format!("case-set-own-{question}-reason"),
        (None, "id" | "name" | "reference" | "title" | "text") => format!("case-set-own-{key}"),
        _ => "case-set-own-save".to_owned(),
    };
    let named = case.and_then(|at| Some((at, set.cases.get(at)?.reference.as_str())));
    let place = say::place(named, question.as_deref().unwrap_or_default(), key);
    Problem { case, field, place, words: say::problem(&wrong.problem) }
}
