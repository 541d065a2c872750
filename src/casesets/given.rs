//! Ratings of judged standards that are given with a case set.

use super::text::{list, unique};
use crate::model::{Band, Kind, RuleSet, StandardNumber};
use crate::rulesets::place::Place;
use crate::rulesets::{BANDS, number};

/// The most that are read where the rule set is not known.
const MOST_GIVEN: usize = 200;

/// Reads them; there need be none.
pub(super) fn read(file: &Place, rules: Option<&RuleSet>) -> Vec<(StandardNumber, Band)> {
    if !file.has("given") {
        return Vec::new();
    }
    let most = rules.map_or(MOST_GIVEN, |rules| rules.standards.len());
    let (mut found, mut names) = (Vec::new(), Vec::new());
    for item in list(file, "given", most) {
        item.only(&["standard", "rating"]);
        let written = item.text("standard");
        let rating = Band::ALL.into_iter().nth(item.one_of("rating", &BANDS)).unwrap_or(Band::Inadequate);
        let at = item.get("standard");
        let standard = number::standard(&written);
        found.extend(
            standard.filter(|&standard| is_judged(&at, standard, rules)).map(|known| (known, rating)),
        );
        if standard.is_none() {
            at.wrong("write the number as 1.2");
        }
        names.push((at, written));
    }
    unique(&names);
    found.sort_by_key(|known| rules.and_then(|rules| rules.standard_index(known.0)));
    found
}

/// Whether the rule set rates this standard by judgement; else that is noted.
fn is_judged(at: &Place, number: StandardNumber, rules: Option<&RuleSet>) -> bool {
    let Some(rules) = rules else { return true };
    let known = rules.standards.iter().find(|standard| standard.number == number);
    let judged = known.is_some_and(|standard| standard.kind == Kind::Judged);
    if !judged {
        at.wrong("name a standard that the rule set rates by judgement");
    }
    judged
}
