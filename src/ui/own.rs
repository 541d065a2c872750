//! The rule sets of the user's own that there are to choose from, besides those that come with the page.

use std::rc::Rc;

use super::store::Store;
use super::text::{drafts, labels, page};
use crate::analysis::carry::AS_PUBLISHED;
use crate::model::{RuleSet, Scenario};
use crate::platform::storage;
use crate::rulesets;
use crate::session::{Action, Step};

/// One of them; read only once it is chosen.
struct Own {
    id: String,
    name: String,
    text: Rc<str>,
    rules: Option<Rc<RuleSet>>,
}

/// All of them, by name. Two may have one name and one id, and stay two.
#[derive(Default)]
pub struct OwnRules {
    list: Vec<Own>,
    /// What this tab replaced or took away, until that is kept.
    gone: Vec<Rc<str>>,
    /// Whether anything is to be kept.
    changed: bool,
    /// Whether the device refused to keep it: it is asked once more when it has kept something else.
    refused: bool,
    /// The one that was taken away last.
    removed: Option<Own>,
}

impl OwnRules {
    /// Those of these texts, as they were kept.
    pub fn of(texts: Vec<String>) -> OwnRules {
        let mut own = OwnRules::default();
        own.hear(texts);
        own
    }

    /// Adds those of these texts that are not here yet: another tab may have kept more. What is still to be taken away stays out.
    pub fn hear(&mut self, texts: Vec<String>) {
        for text in texts {
            let mut known = self.list.iter().chain(&self.removed).map(|own| &own.text).chain(&self.gone);
            if known.all(|known| **known != *text) {
                let damaged = || (String::new(), drafts::UNREAD_RULES.to_owned());
                let (id, name) = rulesets::id_and_name(&text).unwrap_or_else(damaged);
                self.put(Own { id, name, text: text.into(), rules: None });
            }
        }
    }

    fn put(&mut self, own: Own) {
        let after = |known: &Own| (&known.name, &known.text) > (&own.name, &own.text);
        let at = self.list.iter().position(after).unwrap_or(self.list.len());
        self.list.insert(at, own);
    }

    /// Adds one that is in use now, in place of another where it is that one changed.
    fn add(&mut self, rules: &Rc<RuleSet>, instead: Option<&Rc<RuleSet>>) {
        if let Some(at) = instead.and_then(|instead| self.place(instead)) {
            let old = self.list.remove(at);
            self.gone.push(old.text);
            self.is_changed();
        }
        if self.place(rules).is_some() || rulesets::comes_with_the_page(rules) {
            return;
        }
        let text: Rc<str> = rulesets::to_json(rules).into();
        if let Some(known) = self.list.iter_mut().find(|own| own.text == text) {
            known.rules = Some(rules.clone());
            return;
        }
        self.gone.retain(|gone| *gone != text);
        let (id, name) = (rules.id.clone(), rules.name.clone());
        self.put(Own { id, name, text, rules: Some(rules.clone()) });
        self.is_changed();
    }

    fn place(&self, rules: &Rc<RuleSet>) -> Option<usize> {
        self.list.iter().position(|own| own.rules.as_ref() == Some(rules))
    }

    /// Their names in order, told apart by a number where two are the same, and whether it is this one.
    pub fn names(&self, rules: &Rc<RuleSet>) -> Vec<(String, bool)> {
        let here = self.place(rules);
        apart(self.list.iter().map(|own| &own.name))
            .into_iter()
            .enumerate()
            .map(|(at, name)| (name, here == Some(at)))
            .collect()
    }

    /// Takes one away, until it is put back. Gives its name.
    pub fn remove(&mut self, at: usize) -> Option<String> {
        let own = (at < self.list.len()).then(|| self.list.remove(at))?;
        self.gone.push(own.text.clone());
        self.is_changed();
        let name = own.name.clone();
        self.removed = Some(own);
        Some(name)
    }

    /// Whether one was taken away and can be put back.
    pub fn has_removed(&self) -> bool {
        self.removed.is_some()
    }

    /// Puts back what was taken away last.
    pub fn put_back(&mut self) {
        if let Some(own) = self.removed.take() {
            self.gone.retain(|gone| *gone != own.text);
            self.put(own);
            self.is_changed();
        }
    }

    /// Forgets what was taken away last.
    pub fn close(&mut self) {
        self.removed = None;
    }

    /// Forgets all but the one in use.
    pub fn clear(&mut self, rules: &Rc<RuleSet>) {
        *self = OwnRules::default();
        self.add(rules, None);
        // It is kept again once it is changed.
        self.changed = false;
    }

    fn is_changed(&mut self) {
        (self.changed, self.refused) = (true, false);
    }

    /// Whether there is something to keep, until that is done: a browser may break it off as a page is left, and go on with the
    /// page after all.
    pub fn is_to_keep(&self) -> bool {
        self.changed && !self.refused
    }

    /// The texts to keep.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|own| &*own.text)
    }

    /// The texts to take away.
    pub fn gone(&self) -> impl Iterator<Item = &str> {
        self.gone.iter().map(|gone| &**gone)
    }

    /// They were kept as they are, or refused.
    pub fn are_kept(&mut self, done: bool) {
        (self.changed, self.refused) = (!done, !done);
        if done {
            self.gone.clear();
        }
    }

    /// The device keeps again what it is given.
    pub fn has_room(&mut self) {
        self.refused = false;
    }
}

/// Names or ids told apart: the second of two gets ` (2)`.
fn apart<'a>(names: impl Iterator<Item = &'a String> + Clone) -> Vec<String> {
    let earlier = |at: usize, name: &str| names.clone().take(at).filter(|known| *known == name).count();
    let one = |(at, name): (usize, &String)| match earlier(at, name) {
        0 => name.clone(),
        before => format!("{name} ({})", before + 1),
    };
    names.clone().enumerate().map(one).collect()
}

impl Store {
    /// The rule sets to choose from: the value of each in the list, its name, and whether the list is at it.
    pub(super) fn rule_sets(&self) -> Vec<(String, String, bool)> {
        let shown = self.switching.as_ref().unwrap_or(&self.session.rules);
        let own = &self.own.list;
        let at = self.own.place(shown);
        // What is only looked at is among them as long as it is.
        let other = (at.is_none() && !rulesets::comes_with_the_page(shown)).then_some(&**shown);
        let ids = apart(own.iter().map(|own| &own.id).chain(other.map(|other| &other.id)));
        let names = apart(own.iter().map(|own| &own.name).chain(other.map(|other| &other.name)));
        let at = at.or(other.map(|_| own.len()));
        let mut all: Vec<(String, String, bool)> = rulesets::all()
            .map(|(id, name)| (id.to_owned(), name.to_owned(), at.is_none() && id == shown.id))
            .collect();
        all.extend(
            ids.into_iter().zip(names).enumerate().map(|(one, (id, name))| (id, name, at == Some(one))),
        );
        all
    }

    /// The value that the list is at.
    pub(super) fn rule_set_shown(&self) -> String {
        self.rule_sets().into_iter().find(|set| set.2).map(|set| set.0).unwrap_or_default()
    }

    /// Whether this tab was loaded again while something was wrong with the rule set in use.
    pub(super) fn was_left_unmended(&self) -> bool {
        let kept = storage::tab_get(storage::UNMENDED).unwrap_or_default();
        kept.split_once('\n').is_some_and(|kept| kept.0 == self.session.draft_rules.id)
    }

    /// What is set aside in a scenario, each standard once: by its title where its rule set was read in this tab,
    /// else by its topic.
    pub(super) fn aside(&self, scenario: &Scenario) -> Vec<String> {
        let mut known = rulesets::read_so_far();
        known.extend(self.own.list.iter().filter_map(|own| own.rules.clone()));
        let title = |topic: &str| {
            let standards = known.iter().flat_map(|rules| &rules.standards);
            let found = standards.into_iter().find(|standard| standard.topic == topic);
            found.map_or_else(|| topic.replace('-', " "), |found| found.title.clone())
        };
        let mut titles: Vec<String> = Vec::new();
        for topic in scenario.aside.topics() {
            let mut title = title(topic.split('/').next().unwrap_or_default());
            if topic.ends_with(AS_PUBLISHED) {
                title = page::aside_as_published(&title);
            }
            if !titles.contains(&title) {
                titles.push(title);
            }
        }
        titles
    }

    /// Takes note of the rule set of the draft.
    pub(super) fn know_rules(&mut self, edited: Option<Rc<RuleSet>>) {
        let rules = self.session.draft_rules.clone();
        // A copy has an id of its own, and leaves what it was made from as it is.
        self.own.add(&rules, edited.as_ref().filter(|before| before.id == rules.id));
    }

    /// Asks for the rule set that the list was put at.
    pub(super) fn choose_rules(&mut self, value: &str) -> bool {
        let own = apart(self.own.list.iter().map(|own| &own.id)).iter().position(|id| id == value);
        let Some(at) = own else { return self.switch(rulesets::by_id(value)) };
        let Some(own) = self.own.list.get_mut(at) else { return false };
        if own.rules.is_none() {
            own.rules = rulesets::open(&own.text).ok();
        }
        let found = own.rules.clone();
        if found.is_none() {
            self.problem = Some(drafts::rules_damaged(&own.name));
        }
        self.switch(found)
    }

    /// Shows what a rule set that was opened would make of the scenario.
    pub(super) fn opened_rules(&mut self, rules: Rc<RuleSet>) -> bool {
        let (known, visits) = (rules == self.session.rules, !self.session.can_edit());
        if known || visits {
            let why = if visits { labels::SWITCH_VISIT } else { labels::SWITCH_SAME };
            self.problem = Some(why.to_owned());
        }
        self.switch(Some(rules))
    }

    /// Asks for another rule set. With nothing entered there is nothing to show first.
    pub(super) fn switch(&mut self, rules: Option<Rc<RuleSet>>) -> bool {
        let in_use = &self.session.rules;
        let Some(rules) = rules.filter(|rules| rules != in_use && self.session.can_edit()) else {
            self.switching = None;
            return true;
        };
        if !self.session.draft.is_empty(&self.session.rules) {
            self.switching = Some(rules);
            return true;
        }
        let (scenario, step) = (Scenario::empty(&rules), Step::SwitchedRules(rules.name.clone()));
        self.act(Action::Replace { rules, scenario, step })
    }
}
