//! Files: scenarios, rule sets and case sets.

use bandwise::casesets::{self, check::MOST_CASES};
use bandwise::model::{RuleSet, Scenario, rate};
use bandwise::rulesets;
use bandwise::rulesets::place::{self, Wrong};
use bandwise::share::file::{self, FileError};
use bandwise::share::link;
use workbench::train::case_set::open::draft;

use crate::holds;

/// The most characters of what is said of one fault.
const SAID: usize = 700;

/// A scenario’s file. What opens is written as a file that opens to the same and is written so again, no more than
/// twelve times as long; it is rated, and what goes into a link comes out of it.
pub fn scenario(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match file::from_json(text) {
        Ok(opened) => {
            let (rules, scenario) = (&opened.ruleset, &opened.scenario);
            let written = file::to_json(scenario, rules);
            holds(written.len() <= 12 * text.len() + 20_000, "a file grows as it is written again");
            let again = file::from_json(&written);
            holds(
                again.as_ref().is_ok_and(|again| *again == opened),
                &format!("a file does not come back: {again:?}"),
            );
            holds(rate(rules, scenario).standards.len() == rules.standards.len(), "a standard has no result");
            holds(
                written == file::to_json(&opened.scenario, &opened.ruleset),
                "a file is written in two ways",
            );
            if rulesets::comes_with_the_page(rules)
                && let Ok(code) = link::encode(scenario, rules, false)
            {
                holds(link::decode(&code).is_ok(), "a link that was made does not open");
            }
        }
        Err(FileError::Wrong(wrong)) => tells(&wrong, text.lines().count()),
        Err(FileError::UnknownRuleSet { found }) => {
            holds(found.chars().count() <= 60, "a name is told whole")
        }
        Err(FileError::NewerVersion { .. } | FileError::TooLarge { .. }) => {}
    }
}

/// A rule set’s file. What opens comes back the same, rates nothing as nothing, and so it does without its words.
pub fn rules(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match rulesets::open(text) {
        Ok(rules) => {
            comes_back(&rules);
            comes_back(&bandwise::share::plain::without_words(&rules));
            let written = rulesets::to_json(&rules);
            holds(written.len() <= 12 * text.len() + 2_000, "a rule set grows as it is written again");
            let report = rate(&rules, &Scenario::empty(&rules));
            holds(report.standards.len() == rules.standards.len(), "a standard has no result");
        }
        Err(error) => tells(&error.0, text.lines().count()),
    }
}

fn comes_back(rules: &RuleSet) {
    let again = rulesets::open(&rulesets::to_json(rules));
    holds(
        again.as_ref().is_ok_and(|again| **again == *rules),
        &format!("a rule set does not come back: {again:?}"),
    );
}

/// A case set’s file, finished or a draft. What opens comes back the same; every benchmark in it is a judgement that was
/// written there.
pub fn cases(bytes: &[u8]) {
    if let Some((set, rules)) = draft(bytes, &rulesets::default()) {
        holds(set.cases.len() <= MOST_CASES, "a draft has more cases than a set can have");
        let again = draft(casesets::to_draft(&set).as_bytes(), &rules);
        holds(again.is_some_and(|again| again.0 == set), "a draft does not come back");
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match casesets::read(text) {
        Ok(set) => {
            let written = casesets::to_json(&set);
            holds(written.len() <= 12 * text.len() + 2_000, "a case set grows as it is written again");
            let again = casesets::read(&written);
            holds(
                again.as_ref().is_ok_and(|again| *again == set),
                &format!("a case set does not come back: {again:?}"),
            );
            let judged: usize = set.cases.iter().map(|case| case.benchmark.len()).sum();
            holds(judged <= text.matches("\"judgement\"").count(), "a judgement was made up");
        }
        Err(error) => tells(&error.0, text.lines().count()),
    }
}

/// What is refused says why, where, and in no more words than a person reads.
fn tells(wrong: &[Wrong], lines: usize) {
    holds(
        !wrong.is_empty() && wrong.len() <= place::MOST,
        "a file is refused without a word, or with too many",
    );
    for wrong in wrong {
        holds((1..=lines.max(1) + 1).contains(&wrong.line), &format!("there is no such line: {wrong}"));
        let said = wrong.problem.chars().count();
        holds((1..=SAID).contains(&said), &format!("{said} characters are said of one fault"));
    }
}
