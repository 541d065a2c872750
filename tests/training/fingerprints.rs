//! The numbers of many exercises, put together: the same on the host and in a browser.

use std::fmt::Write;

use bandwise::model::RuleSet;
use bandwise::rulesets::{all, by_id};
use bandwise::share::{check::crc32, link};
use bandwise::training::{Exercise, Level, exercise, kinds};

/// The scenario as a link, which never changes its meaning, with the mistakes in order.
fn numbers(rules: &RuleSet, found: &Exercise) -> String {
    let code = link::encode(&found.scenario, rules, false).unwrap();
    let mistakes: Vec<String> = found
        .choices
        .iter()
        .map(|choice| choice.mistake.map_or("-".to_owned(), |m| m.code().to_string()))
        .collect();
    format!("{code} {}\n", mistakes.join(" "))
}

/// A line for each kind and level under each rule set that comes with the page.
pub(crate) fn fingerprints() -> String {
    let mut text = String::new();
    for rules in all().map(|(id, _)| by_id(id).unwrap()) {
        for kind in kinds(&rules) {
            for level in Level::ALL {
                let all: String = (0..50)
                    .map(|seed| numbers(&rules, &exercise(&rules, kind, level, seed).unwrap()))
                    .collect();
                let (id, kind, level) = (&rules.id, kind.slug(), level.slug());
                writeln!(text, "{id} {kind} {level} {:08x}", crc32(all.as_bytes())).unwrap();
            }
        }
    }
    text
}
