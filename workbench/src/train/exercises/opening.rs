//! Opening a set by its code, putting it away, and what this device keeps of it.

use std::rc::Rc;

use bandwise::model::RuleSet;
use bandwise::platform::storage;
use bandwise::training::lesson::Set;
use bandwise::training::words::code_error;

use super::run::Run;
use super::{Exercises, QUESTION, kept};
use crate::text::train as say;
use crate::train::rules_of;

/// Where a set that is answered is kept on this device.
const SET: &str = "bandwise.set";

/// The element that leads to what was not opened.
const PROBLEM: &str = "exercise-problem";

/// What this device keeps of a set.
pub(super) fn kept() -> String {
    storage::get(SET).ok().flatten().unwrap_or_default()
}

impl Exercises {
    /// The set of a code is opened, once each time the page opens it. Gives the id of the element it leads to.
    pub fn open(&mut self, opened: &str, in_use: &Rc<RuleSet>) -> Option<String> {
        let code = opened.split('\t').next().unwrap_or_default();
        if opened == self.opened || !code.starts_with('t') {
            let set = self.waiting.take_if(|set| rules_of(set, in_use).is_some())?;
            return Some(self.open_set(&set, in_use));
        }
        opened.clone_into(&mut self.opened);
        match Set::read(code) {
            Ok(set) => Some(self.open_set(&Rc::new(set), in_use)),
            Err(error) => {
                self.problem = Some(code_error(error).to_owned());
                Some(PROBLEM.to_owned())
            }
        }
    }

    /// Opens a set: where it was half done, it goes on.
    fn open_set(&mut self, set: &Rc<Set>, in_use: &Rc<RuleSet>) -> String {
        let found = rules_of(set, in_use).and_then(|rules| Run::of(set, &rules));
        let Some(run) = found else {
            self.problem = Some(say::other_rules(set.rules()));
            self.waiting = Some(set.clone());
            return PROBLEM.to_owned();
        };
        self.put_away();
        (self.problem, self.waiting, self.name) = Default::default();
        let goes_on = |left: &mut Run| left.set.as_ref() == Some(set) && left.open_place().is_some();
        let half = self.left.take_if(goes_on);
        self.resumed = half.is_some();
        self.run = Some(half.unwrap_or(run));
        QUESTION.to_owned()
    }

    /// Puts a set with answers in it aside, to be gone on with.
    pub(super) fn put_away(&mut self) {
        let worth = self.run.take().filter(Run::is_worth_keeping);
        self.left = worth.or(self.left.take());
        (self.name, self.copied, self.resumed) = Default::default();
    }

    /// What is kept of the set on screen, or else of the one that was left.
    pub fn set_text(&self) -> String {
        let run = self.run.as_ref().filter(|run| run.is_worth_keeping()).or(self.left.as_ref());
        run.map(kept::write).unwrap_or_default()
    }

    /// Takes up what was kept of a set, to be gone on with.
    pub fn take_up(&mut self, kept: &str) {
        self.left = kept::read(kept);
    }

    /// The code of the results of the set on screen.
    pub fn results(&self) -> Option<String> {
        self.run.as_ref()?.results(&self.name)
    }

    /// Keeps the set on this device.
    pub fn keep_set(&self) {
        let text = self.set_text();
        let _ = if text.is_empty() { storage::remove(SET) } else { storage::set(SET, &text) };
    }
}
