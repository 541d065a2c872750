//! Taking over what the workbench made of the scenario or of its rule set: only of what is still on screen.

use super::App;
use super::store::{Msg, Tab};
use super::text::change as words;
use crate::model::RuleSet;
use crate::platform::focus;
use crate::rulesets;
use crate::session::{Action, Step};
use crate::share::{Opened, file};

impl App {
    /// Takes over the draft after a step, or looks at another scenario.
    pub(super) fn take_over(&mut self, step: Option<Step>, from: &str, opened: Option<Opened>) -> bool {
        let session = &self.store.session;
        // What was tried on another state than this one is worth nothing.
        let drawn = self.bench.has_drawn(&session.draft, self.store.switching.as_ref());
        let behind = !session.can_edit() || !drawn;
        let Some(opened) = opened.filter(|_| step.is_none() || !behind) else {
            self.store.problem = Some(words::NOT_KEPT.to_owned());
            return true;
        };
        let Some(step) = step else {
            self.store.came_from = Some((self.store.tab, from.to_owned()));
            self.store.tab = Tab::Ratings;
            focus::soon("visiting".to_owned());
            return self.take(Msg::Do(Action::Visit(opened.ruleset, opened.scenario)));
        };
        self.take(Msg::Do(Action::Replace { rules: opened.ruleset, scenario: opened.scenario, step }))
    }

    /// Takes over a rule set for what is on screen, or the same scenario under another one: that which the list
    /// is at, or else the user's own as it was edited.
    pub(super) fn take_rules(&mut self, what: &str, said: &str) -> bool {
        let (edited, text) = said.split_once('\t').unwrap_or(("", said));
        let (session, asked) = (&self.store.session, self.store.switching.as_ref());
        let drawn = self.bench.has_drawn(session.shown(), asked);
        let found = match what {
            "rules" => rulesets::open(text).ok().map(|rules| (rules, session.draft.as_ref().clone())),
            _ => file::from_json(text).ok().map(|opened| (opened.ruleset, opened.scenario)),
        };
        let fits = |rules: &RuleSet| what == "switch" || rules.has_shape_of(&session.rules);
        let Some((rules, scenario)) = found.filter(|found| drawn && session.can_edit() && fits(&found.0))
        else {
            self.store.problem = Some(words::NOT_SWITCHED.to_owned());
            return true;
        };
        let step = match asked == Some(&rules) {
            true => {
                focus::soon("ruleset-select".to_owned());
                Step::SwitchedRules(rules.name.clone())
            }
            false => Step::ChangedRules(edited.to_owned()),
        };
        self.take(Msg::Do(Action::Replace { rules, scenario, step }))
    }
}
