//! Sets that are answered are kept on this device, so that leaving the page loses nothing: of each its code, that of
//! its results without a name, whether it is over and whether it is on screen, and a rule set of one’s own.

use std::rc::Rc;

use bandwise::model::RuleSet;
use bandwise::rulesets;
use bandwise::training::lesson::{Results, Set};

use super::run::{Run, Turn};
use crate::train::rules_of;

/// The most sets that are kept; the oldest goes first.
pub(super) const MOST: usize = 20;

/// Stands between two sets, and in none.
const BETWEEN: &str = "\n\u{1e}\n";

/// What is kept of the set on screen and of those that were left, the latest last.
pub(super) fn write(now: Option<&Run>, left: &[Run]) -> String {
    let left = left.iter().filter(|run| run.is_worth_keeping()).map(|run| one(run, ""));
    let all: Vec<String> =
        left.chain(now.filter(|run| run.set.is_some()).map(|run| one(run, " here"))).collect();
    all.join(BETWEEN)
}

/// What was kept, as far as it is understood: the set that was on screen, and those that were left.
pub(super) fn read(kept: &str) -> (Option<Run>, Vec<Run>) {
    let (mut now, mut left) = (None, Vec::new());
    // Nothing of ours wrote more than these: the exercises of each are drawn anew.
    for (run, here) in kept.split(BETWEEN).take(MOST + 1).filter_map(set) {
        if here { now = Some(run) } else { left.push(run) }
    }
    (now, left)
}

fn one(run: &Run, here: &str) -> String {
    let code = run.set.as_ref().map(|set| set.code()).unwrap_or_default();
    let own = if rulesets::comes_with_the_page(&run.rules) {
        String::new()
    } else {
        rulesets::to_json(&run.rules).replace('\n', " ")
    };
    let over = [if run.finished { "over" } else { "" }, here].concat();
    [&code, &*run.results("").unwrap_or_default(), &over, &own].join("\n")
}

/// A set, and whether it was on screen.
fn set(kept: &str) -> Option<(Run, bool)> {
    let mut lines = kept.split('\n');
    let set = Rc::new(Set::read(lines.next()?).ok()?);
    let results = Results::read(lines.next()?).ok().filter(|results| results.are_of(&set))?;
    let state = lines.next()?;
    let (finished, here) = (state.starts_with("over"), state.ends_with("here"));
    let own = lines.next().filter(|own| !own.is_empty()).and_then(|own| rulesets::open(own).ok());
    let rules = rules_of(&set, &own.unwrap_or_else(|| Rc::new(RuleSet::default())))?;
    let exercises = set.exercises(&rules).into_iter().zip(results.done());
    let turns: Vec<Turn> = exercises.map(|(exercise, done)| Turn::again(exercise, *done, &rules)).collect();
    let run = Run { set: Some(set), turns, finished, ..Run::practice(rules) };
    let place = run.open_place().unwrap_or(0);
    let listed = run.open_place().is_none();
    Some((Run { place, listed, ..run }, here))
}
