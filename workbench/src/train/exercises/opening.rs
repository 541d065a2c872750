//! Opening a set by its code, putting it away, and what this device keeps of it.

use std::rc::Rc;

use bandwise::model::RuleSet;
use bandwise::platform::storage;
use bandwise::training::lesson::Set;
use bandwise::training::words::code_error;

use super::run::Run;
use super::{END, Exercises, QUESTION, kept};
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

    /// Opens a set: where it was begun before, it goes on, or shows how it went.
    fn open_set(&mut self, set: &Rc<Set>, in_use: &Rc<RuleSet>) -> String {
        let found = rules_of(set, in_use).and_then(|rules| Run::of(set, &rules));
        let Some(run) = found else {
            self.problem = Some(say::other_rules(set.rules()));
            self.waiting = Some(set.clone());
            return PROBLEM.to_owned();
        };
        self.put_away();
        (self.problem, self.waiting, self.name) = Default::default();
        let place = self.left.iter().position(|left| left.set.as_ref() == Some(set));
        self.resumed = place.is_some();
        let run = place.map_or(run, |place| self.left.remove(place));
        let lead = if run.listed { END } else { QUESTION };
        self.run = Some(run);
        lead.to_owned()
    }

    /// Puts a set with answers in it aside, to be gone on with.
    pub(super) fn put_away(&mut self) {
        if let Some(mut run) = self.run.take().filter(Run::is_worth_keeping) {
            run.listed = run.finished || run.open_place().is_none();
            run.place = run.open_place().unwrap_or(0);
            self.left.push(run);
        }
        let spare = self.left.len().saturating_sub(kept::MOST);
        self.left.drain(..spare);
        (self.name, self.copied, self.resumed) = Default::default();
    }

    /// What is kept of the set on screen, and of those that were left.
    pub fn set_text(&self) -> String {
        kept::write(self.run.as_ref(), &self.left)
    }

    /// Takes up what was kept: the set that was on screen goes on.
    pub fn take_up(&mut self, kept: &str) {
        (self.run, self.left) = kept::read(kept);
        self.resumed = self.run.is_some();
    }

    /// The code of the results of the set on screen.
    pub fn results(&self) -> Option<String> {
        self.run.as_ref()?.results(&self.name)
    }

    /// Keeps the set on this device. Tells whether that worked.
    pub fn keep_set(&self) -> bool {
        storage::keep(SET, &self.set_text())
    }
}
