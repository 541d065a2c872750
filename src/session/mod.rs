//! What the user is doing: the scenario at hand, a scenario being looked at, undo and redo.
//!
//! Knows nothing of the page, so that every step is tested without one.

mod action;
mod history;

pub use action::{Action, Step};
pub use history::History;

use std::rc::Rc;

use crate::model::{RuleSet, Scenario};

/// One person's work: a draft that only they change, and at times a scenario they look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The rule set in use.
    pub rules: Rc<RuleSet>,
    /// The scenario being worked on. Nothing opened ever overwrites it unasked.
    pub draft: Rc<Scenario>,
    /// What came by a link, looked at before it is made the user's own.
    pub visit: Option<Visit>,
    /// Undo and redo of the draft.
    pub history: History,
}

/// Something opened from a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visit {
    /// A scenario to read.
    Scenario(Rc<Scenario>),
    /// A link that could not be opened: an empty scenario is shown, never a rating.
    Refused(Rc<Scenario>),
}

impl Session {
    /// A session that starts with this scenario as its draft.
    pub fn new(rules: Rc<RuleSet>, draft: Scenario) -> Session {
        Session { rules, draft: Rc::new(draft), visit: None, history: History::default() }
    }

    /// The scenario on screen: the one being looked at, else the draft.
    pub fn shown(&self) -> &Rc<Scenario> {
        match &self.visit {
            Some(Visit::Scenario(scenario) | Visit::Refused(scenario)) => scenario,
            None => &self.draft,
        }
    }

    /// Whether the scenario on screen can be changed.
    pub fn can_edit(&self) -> bool {
        self.visit.is_none()
    }

    /// The session after an action, or `None` where it changes nothing.
    ///
    /// While something opened is being looked at, only leaving it, taking it over, or opening
    /// something else does anything.
    pub fn apply(&self, action: Action) -> Option<Session> {
        match action {
            Action::Visit(scenario) => Some(self.visiting(Visit::Scenario(Rc::new(scenario)))),
            Action::Refuse => Some(self.visiting(Visit::Refused(Rc::new(Scenario::empty(&self.rules))))),
            Action::Leave => self.visit.is_some().then(|| self.back()),
            Action::MakeMine => self.make_mine(),
            // A paste is an edit like others; only beginning anew or opening something leaves a visit.
            Action::Replace { step: Step::Pasted, .. } if !self.can_edit() => None,
            Action::Replace { scenario, step } => {
                let back = self.back();
                back.changed(step, scenario).or_else(|| self.visit.is_some().then_some(back))
            }
            _ if !self.can_edit() => None,
            Action::Undo => self.travel(History::undo),
            Action::Redo => self.travel(History::redo),
            edit => {
                let (step, scenario) = edit.edit(&self.rules, &self.draft)?;
                self.changed(step, scenario)
            }
        }
    }

    fn visiting(&self, visit: Visit) -> Session {
        Session { visit: Some(visit), ..self.clone() }
    }

    fn back(&self) -> Session {
        Session { visit: None, ..self.clone() }
    }

    fn make_mine(&self) -> Option<Session> {
        match &self.visit {
            Some(Visit::Scenario(scenario)) => {
                let scenario = scenario.as_ref().clone();
                Some(self.back().changed(Step::MadeMine, scenario).unwrap_or_else(|| self.back()))
            }
            Some(Visit::Refused(_)) | None => None,
        }
    }

    fn changed(&self, step: Step, scenario: Scenario) -> Option<Session> {
        if scenario == *self.draft {
            return None;
        }
        let history = self.history.after(step, &self.draft);
        Some(Session { draft: Rc::new(scenario), history, ..self.clone() })
    }

    fn travel(
        &self,
        by: impl Fn(&History, &Rc<Scenario>) -> Option<(History, Rc<Scenario>)>,
    ) -> Option<Session> {
        let (history, draft) = by(&self.history, &self.draft)?;
        Some(Session { draft, history, ..self.clone() })
    }
}
