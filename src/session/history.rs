//! Undo and redo, each step by its name.

use std::rc::Rc;

use super::Step;
use crate::model::Scenario;

/// The states before each step, and those taken back. Cases are shared, so a step costs little.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    done: Vec<(Step, Rc<Scenario>)>,
    undone: Vec<(Step, Rc<Scenario>)>,
}

/// Steps that can be taken back; the oldest are forgotten.
const LIMIT: usize = 500;

impl History {
    /// The step that undo would take back.
    pub fn next_undo(&self) -> Option<&Step> {
        self.done.last().map(|done| &done.0)
    }

    /// The step that redo would do again.
    pub fn next_redo(&self) -> Option<&Step> {
        self.undone.last().map(|undone| &undone.0)
    }

    /// The history after one more step away from `before`. Typing on in the same field is the
    /// same step, so that undo takes back a number and not a digit.
    pub(super) fn after(&self, step: Step, before: &Rc<Scenario>) -> History {
        let mut done = self.done.clone();
        let typing_on = self.undone.is_empty() && step.is_typing() && self.next_undo() == Some(&step);
        if !typing_on {
            done.push((step, before.clone()));
        }
        if done.len() > LIMIT {
            done.remove(0);
        }
        History { done, undone: Vec::new() }
    }

    pub(super) fn undo(&self, now: &Rc<Scenario>) -> Option<(History, Rc<Scenario>)> {
        let mut history = self.clone();
        let (step, before) = history.done.pop()?;
        history.undone.push((step, now.clone()));
        Some((history, before))
    }

    pub(super) fn redo(&self, now: &Rc<Scenario>) -> Option<(History, Rc<Scenario>)> {
        let mut history = self.clone();
        let (step, after) = history.undone.pop()?;
        history.done.push((step, now.clone()));
        Some((history, after))
    }
}
