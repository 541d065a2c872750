//! The sets that are known in this tab, and whose results are whose.

use std::rc::Rc;

use bandwise::model::RuleSet;
use bandwise::training::lesson::{Class, Results, Set, class};

use crate::train::rules_of;

/// The most sets that are known: each change of the form makes another one.
const MOST: usize = 100;

/// A set that was made here, or whose link was pasted.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Known {
    pub(super) set: Set,
    /// By which results know it.
    pub(super) mark: u32,
    /// Nothing where it is somebody’s own that was not opened here.
    pub(super) rules: Option<Rc<RuleSet>>,
    /// Whether it is here to stay: its link was pasted or copied, or there are results of it.
    pub(super) lasting: bool,
}

/// Takes a set into the list. Tells whether anything is known now that was not before.
pub(super) fn know(sets: &mut Vec<Known>, set: &Set, in_use: Option<&Rc<RuleSet>>, lasting: bool) -> bool {
    let mark = set.mark();
    if let Some(known) = sets.iter_mut().find(|known| known.mark == mark) {
        known.lasting |= lasting;
        return in_use.is_some_and(|rules| settle(known, rules));
    }
    if sets.len() >= MOST {
        let oldest = sets.iter().position(|known| !known.lasting).unwrap_or(0);
        sets.remove(oldest);
    }
    let rules = in_use.and_then(|rules| rules_of(set, rules));
    sets.push(Known { set: set.clone(), mark, rules, lasting });
    true
}

/// Looks whether the rule set of a set is there by now.
pub(super) fn settle(known: &mut Known, in_use: &Rc<RuleSet>) -> bool {
    if known.rules.is_some() {
        return false;
    }
    known.rules = rules_of(&known.set, in_use);
    known.rules.is_some()
}

/// Results by the set they are of.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    /// Sets that there are results of, by their places among those known, and how many.
    pub(super) groups: Vec<(usize, usize)>,
    /// The place of the group that is shown.
    pub(super) at: usize,
    /// The names in results of no set that is known.
    pub(super) unknown: Vec<String>,
    /// The table; nothing where there is none, or where its rule set is not there.
    pub(super) shown: Option<Shown>,
}

/// The results of one set.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) set: Set,
    pub(super) class: Class,
    /// What the trainees are called, so that each name stands for one of them.
    pub(super) labels: Vec<String>,
}

impl Sorted {
    /// Sorts results, and puts those of the chosen set together; where it has none, those of the last.
    pub(super) fn of(sets: &[Known], results: &[Results], chosen: Option<u32>) -> Sorted {
        let mut sorted = Sorted::default();
        for found in results {
            let Some(place) = sets.iter().position(|known| found.are_of(&known.set)) else {
                sorted.unknown.push(found.name().to_owned());
                continue;
            };
            match sorted.groups.iter_mut().find(|group| group.0 == place) {
                Some(group) => group.1 += 1,
                None => sorted.groups.push((place, 1)),
            }
        }
        let mark = |place: usize| sets.get(place).map(|known| known.mark);
        let at = sorted.groups.iter().position(|group| mark(group.0) == chosen);
        sorted.at = at.unwrap_or(sorted.groups.len().saturating_sub(1));
        sorted.shown = sorted.known(sets).and_then(|known| shown(known, results));
        sorted
    }

    /// The set whose results are shown.
    pub(super) fn known<'a>(&self, sets: &'a [Known]) -> Option<&'a Known> {
        sets.get(self.groups.get(self.at)?.0)
    }
}

fn shown(known: &Known, results: &[Results]) -> Option<Shown> {
    let rules = known.rules.as_ref()?;
    let of: Vec<Results> = results.iter().filter(|found| found.are_of(&known.set)).cloned().collect();
    let class = class(rules, &known.set, &of);
    let labels = class.labels();
    Some(Shown { set: known.set.clone(), class, labels })
}
