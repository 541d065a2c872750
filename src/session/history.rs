//! Undo and redo, each step by its name.

use std::collections::VecDeque;
use std::rc::Rc;

use super::Step;
use crate::model::{Cases, RuleSet, Scenario};

/// A draft, its rule set, and which scenario of this tab it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) rules: Rc<RuleSet>,
    pub(super) scenario: Rc<Scenario>,
    pub(super) home: u32,
}

/// The state before a step, or after it, and what keeping it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Kept {
    step: Step,
    place: Place,
    bytes: usize,
}

/// The states before each step, and those taken back. What did not change is shared, so a step
/// costs little even at 100,000 cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    done: VecDeque<Kept>,
    undone: Vec<Kept>,
    bytes: usize,
}

/// Steps that can be taken back; the oldest are forgotten.
const STEPS: usize = 500;

/// Bytes that the kept states may take; the oldest are forgotten. The last step is always kept.
const BYTES: usize = 24_000_000;

impl History {
    /// The step that undo would take back.
    pub fn next_undo(&self) -> Option<&Step> {
        self.done.back().map(|kept| &kept.step)
    }

    /// The step that redo would do again.
    pub fn next_redo(&self) -> Option<&Step> {
        self.undone.last().map(|kept| &kept.step)
    }

    /// The steps that can be taken back, each with the draft as it was before it and its rule set; the last
    /// one first.
    pub fn moments(&self) -> impl Iterator<Item = (&Step, &Rc<Scenario>, &Rc<RuleSet>)> {
        self.done.iter().rev().map(|kept| (&kept.step, &kept.place.scenario, &kept.place.rules))
    }

    /// About what the kept states take in memory, in bytes.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// Notes one more step, from `before` to `after`. Going on with the same typing is the same
    /// step, so that undo takes back a number and not a digit.
    pub(super) fn note(&mut self, step: Step, before: Place, after: &Scenario) {
        let same = self.undone.is_empty() && step.goes_on() && self.next_undo() == Some(&step);
        self.undone.clear();
        if !same {
            let bytes = bytes_beside(&before.scenario, after);
            self.done.push_back(Kept { step, place: before, bytes });
        }
        self.weigh();
        while self.done.len() > STEPS || self.bytes > BYTES && self.done.len() > 1 {
            self.done.pop_front();
            self.weigh();
        }
    }

    fn weigh(&mut self) {
        self.bytes = self.done.iter().chain(&self.undone).map(|kept| kept.bytes).sum();
    }

    pub(super) fn undo(&mut self, now: Place) -> Option<Place> {
        let Kept { step, place, bytes } = self.done.pop_back()?;
        self.undone.push(Kept { step, place: now, bytes });
        Some(place)
    }

    pub(super) fn redo(&mut self, now: Place) -> Option<Place> {
        let Kept { step, place, bytes } = self.undone.pop()?;
        self.done.push_back(Kept { step, place: now, bytes });
        Some(place)
    }
}

fn bytes_beside(before: &Scenario, after: &Scenario) -> usize {
    let nothing = Cases::default();
    let others = after.samples.iter().chain(std::iter::repeat(&nothing));
    let cases: usize = before.samples.iter().zip(others).map(|(one, other)| one.bytes_beside(other)).sum();
    let notes: usize = before.standards.iter().map(|entry| size_of_val(entry) + entry.note.len()).sum();
    cases + notes + size_of::<Scenario>()
}
