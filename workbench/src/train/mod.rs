//! Training: exercises, cases to judge, a first visit, and what a trainer needs.

pub mod case_set;
pub mod class;
pub mod exercises;
pub mod guide;
mod opening;
pub mod progress;

use std::rc::Rc;

use bandwise::model::RuleSet;
use bandwise::rulesets;
use bandwise::training::lesson::Set;

/// The rule set that a set of exercises was made under, where it is in use or comes with the page.
fn rules_of(set: &Set, in_use: &Rc<RuleSet>) -> Option<Rc<RuleSet>> {
    let known = if set.fits(in_use) { Some(in_use.clone()) } else { rulesets::by_id(set.rules()) };
    known.filter(|rules| set.fits(rules))
}
