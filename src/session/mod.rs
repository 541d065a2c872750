//! What the user is doing: the scenario at hand, a scenario being looked at, undo and redo.
//!
//! Knows nothing of the page, so that every step is tested without one.

mod action;
mod cases;
mod history;
mod step;

pub use action::Action;
pub use cases::{Block, CaseEdit};
pub use history::History;
pub use step::Step;

use std::rc::Rc;

use history::Place;

use crate::model::{RuleSet, Scenario};

/// One person's work: a draft that only they change, and at times a scenario they look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The rule set of what is on screen.
    pub rules: Rc<RuleSet>,
    /// The scenario being worked on. Nothing opened ever overwrites it unasked. Under another rule set it is
    /// always another one, never the same.
    pub draft: Rc<Scenario>,
    /// The rule set of the draft.
    pub draft_rules: Rc<RuleSet>,
    /// What came by a link, looked at before it is made the user's own.
    pub visit: Option<Visit>,
    /// Undo and redo of the draft.
    pub history: History,
    /// Which scenario of this tab the draft is: beginning or opening another is another, and undo
    /// leads back to the one before.
    pub home: u32,
    homes: u32,
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
        let draft_rules = rules.clone();
        Session {
            rules,
            draft: Rc::new(draft),
            draft_rules,
            visit: None,
            history: History::default(),
            home: 0,
            homes: 0,
        }
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

    /// Does what the user asks, and tells whether that changed anything.
    ///
    /// While something opened is being looked at, only leaving it, taking it over, or opening
    /// something else does anything.
    pub fn apply(&mut self, action: Action) -> bool {
        match action {
            Action::Visit(rules, scenario) => self.look_at(rules, Visit::Scenario(Rc::new(scenario))),
            Action::Refuse => {
                let (rules, empty) = (self.draft_rules.clone(), Scenario::empty(&self.draft_rules));
                self.look_at(rules, Visit::Refused(Rc::new(empty)))
            }
            Action::Leave => self.leave(),
            Action::MakeMine => self.make_mine(),
            // A paste is an edit like others; only beginning anew or opening something leaves a visit.
            Action::Replace { step, .. } if step.is_an_edit() && !self.can_edit() => false,
            Action::Replace { rules, scenario, step } => {
                let left = self.leave();
                self.replace(step, rules, scenario) || left
            }
            _ if !self.can_edit() => false,
            Action::Undo => self.travel(History::undo),
            Action::Redo => self.travel(History::redo),
            edit => match edit.edit(&self.rules, &self.draft) {
                Some((step, scenario)) => self.change(step, self.rules.clone(), scenario),
                None => false,
            },
        }
    }

    /// Whether an action changes the user's own rule set, or takes such a change back: it stays the same one.
    pub fn edits_rules(&self, action: &Action) -> bool {
        let step = match action {
            Action::Replace { step, .. } => Some(step),
            Action::Undo => self.history.next_undo(),
            Action::Redo => self.history.next_redo(),
            _ => None,
        };
        matches!(step, Some(Step::ChangedRules(_)))
    }

    /// The number that the next other scenario will have.
    pub fn next_home(&self) -> u32 {
        self.homes + 1
    }

    fn look_at(&mut self, rules: Rc<RuleSet>, visit: Visit) -> bool {
        self.rules = rules;
        self.visit = Some(visit);
        true
    }

    fn leave(&mut self) -> bool {
        self.rules = self.draft_rules.clone();
        self.visit.take().is_some()
    }

    fn make_mine(&mut self) -> bool {
        let Some(Visit::Scenario(scenario)) = &self.visit else { return false };
        let (rules, scenario) = (self.rules.clone(), scenario.as_ref().clone());
        self.leave();
        self.replace(Step::MadeMine, rules, scenario);
        true
    }

    fn replace(&mut self, step: Step, rules: Rc<RuleSet>, scenario: Scenario) -> bool {
        (scenario != *self.draft || rules != self.draft_rules) && self.change(step, rules, scenario)
    }

    fn place(&self) -> Place {
        Place { rules: self.draft_rules.clone(), scenario: self.draft.clone(), home: self.home }
    }

    fn change(&mut self, step: Step, rules: Rc<RuleSet>, scenario: Scenario) -> bool {
        let other = step.is_another();
        self.history.note(step, self.place(), &scenario);
        let home = if other { self.homes + 1 } else { self.home };
        self.homes = self.homes.max(home);
        self.stand(Place { rules, scenario: Rc::new(scenario), home });
        true
    }

    fn stand(&mut self, Place { rules, scenario, home }: Place) {
        self.rules = rules.clone();
        (self.draft_rules, self.draft, self.home) = (rules, scenario, home);
    }

    fn travel(&mut self, by: impl Fn(&mut History, Place) -> Option<Place>) -> bool {
        let now = self.place();
        let Some(then) = by(&mut self.history, now) else { return false };
        self.stand(then);
        true
    }
}
