//! A set that is answered is kept on this device, so that leaving the page loses nothing: its code, that of its
//! results without a name, and whether it is over.

use std::rc::Rc;

use bandwise::model::RuleSet;
use bandwise::rulesets;
use bandwise::training::lesson::{Results, Set};

use super::run::{Run, Turn};
use crate::train::rules_of;

/// What is kept of a set; nothing where nothing was answered.
pub(super) fn write(run: &Run) -> String {
    let Some(set) = run.set.as_ref().filter(|_| run.is_worth_keeping()) else { return String::new() };
    let own = if rulesets::comes_with_the_page(&run.rules) {
        String::new()
    } else {
        rulesets::to_json(&run.rules).replace('\n', " ")
    };
    let over = if run.finished { "over" } else { "" };
    [&set.code(), &*run.results("").unwrap_or_default(), over, &own].join("\n")
}

/// What was kept, as far as it is understood.
pub(super) fn read(kept: &str) -> Option<Run> {
    let mut lines = kept.split('\n');
    let set = Rc::new(Set::read(lines.next()?).ok()?);
    let results = Results::read(lines.next()?).ok().filter(|results| results.are_of(&set))?;
    let finished = lines.next()? == "over";
    let own = lines.next().filter(|own| !own.is_empty()).and_then(|own| rulesets::open(own).ok());
    let rules = rules_of(&set, &own.unwrap_or_else(|| Rc::new(RuleSet::default())))?;
    let exercises = set.exercises(&rules).into_iter().zip(results.done());
    let turns: Vec<Turn> = exercises.map(|(exercise, done)| Turn::again(exercise, *done, &rules)).collect();
    let run = Run { set: Some(set), turns, finished, ..Run::practice(rules) };
    let place = run.open_place().unwrap_or(0);
    let listed = run.open_place().is_none();
    Some(Run { place, listed, ..run })
}
