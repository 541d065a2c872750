//! Keeps the draft on this device. At hand at once, because a page that is closed waits for nothing.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::drafts::{Fault, Head, Saved, Shelf, Storage, rules};
use crate::model::{RuleSet, Scenario};
use crate::platform::{clock, storage};
use crate::share::file;
use crate::ui::own::OwnRules;
use crate::ui::text::page;

/// The browser's storage for this page.
struct Local;

fn fault(refused: storage::Refused) -> Fault {
    match refused {
        storage::Refused::Denied => Fault::Denied,
        storage::Refused::Full => Fault::Full,
    }
}

impl Storage for Local {
    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        storage::get(key).map_err(fault)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        storage::set(key, text).map_err(fault)
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        storage::remove(key).map_err(fault)
    }

    fn keys(&self) -> Result<Vec<String>, Fault> {
        storage::keys().map_err(fault)
    }
}

/// A draft, and what is needed to keep it.
#[derive(Clone)]
pub struct Draft {
    pub(crate) rules: Rc<RuleSet>,
    pub(crate) scenario: Rc<Scenario>,
    pub(crate) home: u32,
    /// Its score and rating in words.
    pub(crate) score: String,
    /// Nothing of the user's own is in it: the example as it is, or nothing at all.
    pub(crate) untouched: bool,
}

/// Keeps the draft. Like the shelf it holds nothing of itself while the storage is at work.
pub struct Keeper {
    shelf: Shelf,
    now: RefCell<Option<Draft>>,
    /// What was kept last.
    kept: RefCell<Option<(Rc<Scenario>, u32)>>,
    /// Whether keeping failed, so that leaving the page would lose something.
    failed: Cell<bool>,
}

impl Keeper {
    /// A keeper for this tab.
    pub fn of_this_tab() -> Keeper {
        let shelf = Shelf::new(storage::tab_name());
        Keeper { shelf, now: RefCell::default(), kept: RefCell::default(), failed: Cell::default() }
    }

    /// Notes the draft as it is now. Tells whether there is something to keep.
    pub fn note(&self, draft: Draft) -> bool {
        self.now.replace(Some(draft));
        self.is_behind()
    }

    fn is_behind(&self) -> bool {
        let (now, kept) = (self.now.borrow(), self.kept.borrow());
        let Some(now) = &*now else { return false };
        let same =
            kept.as_ref().is_some_and(|(kept, home)| Rc::ptr_eq(kept, &now.scenario) && *home == now.home);
        // What is untouched is kept only where something stood in its place, so that it can come back.
        !same && (!now.untouched || self.shelf.id(now.home).is_some())
    }

    /// Keeps the draft, where it changed since it was kept last.
    pub fn keep(&self) -> Option<Result<Saved, Fault>> {
        if !self.is_behind() {
            return None;
        }
        let now = self.now.borrow().clone()?;
        let text = file::to_json(&now.scenario, &now.rules);
        let title = page::title(&now.scenario);
        let about = (clock::now() as u64, title.as_str(), now.score.as_str());
        let saved = self.shelf.save(&Local, now.home, about, &text);
        self.failed.set(saved.is_err());
        if saved.is_ok() {
            self.is_kept(now.scenario, now.home);
        }
        Some(saved)
    }

    /// Whether leaving the page would lose something.
    pub fn would_lose(&self) -> bool {
        self.failed.get() && self.is_behind()
    }

    /// What was worked on last: its head, and its text.
    pub fn last(&self, home: u32) -> Option<(Head, String)> {
        let heads = self.shelf.list(&Local).ok()?;
        let last = self.shelf.last(&Local);
        let head = heads.iter().find(|head| Some(&head.id) == last.as_ref()).or(heads.first())?.clone();
        let body = self.open(home, &head.id)?;
        Some((head, body))
    }

    /// The text of a scenario that is kept, which this home is from here on.
    pub fn open(&self, home: u32, id: &str) -> Option<String> {
        self.shelf.open(&Local, home, id).ok().flatten()
    }

    /// What is kept under this id is on screen, and comes back first. Where that can't be noted, the newest does.
    pub fn shows(&self, id: &str) {
        let _ = self.shelf.set_last(&Local, id);
    }

    /// A home is another scenario again, because what was kept for it can't be read: it is left alone.
    pub fn leave_alone(&self, home: u32) {
        self.shelf.leave_alone(home);
    }

    /// What was just opened needs no keeping.
    pub fn is_kept(&self, scenario: Rc<Scenario>, home: u32) {
        self.kept.replace(Some((scenario, home)));
    }

    /// Everything kept.
    pub fn list(&self) -> Vec<Head> {
        self.shelf.list(&Local).unwrap_or_default()
    }

    /// What a home is kept under.
    pub fn id(&self, home: u32) -> Option<String> {
        self.shelf.id(home)
    }

    /// Whether another tab has changed the scenario on screen.
    pub fn is_changed_elsewhere(&self, home: u32) -> bool {
        self.shelf.is_changed(&Local, home)
    }

    /// Takes a scenario away, to be put back if need be.
    pub fn remove(&self, id: &str) -> Option<(Head, String)> {
        self.shelf.remove(&Local, id).ok().flatten()
    }

    /// Puts it back.
    pub fn put_back(&self, head: &Head, body: &str) -> Result<(), Fault> {
        self.shelf.put_back(&Local, head, body)
    }

    /// The texts of the rule sets that are kept.
    pub fn rules(&self) -> Vec<String> {
        rules::list(&Local).unwrap_or_default()
    }

    /// Keeps the user's own rule sets, and takes away what is gone of them.
    pub fn keep_rules(&self, own: &OwnRules) -> Result<(), Fault> {
        rules::keep(&Local, own.texts(), own.gone())
    }

    /// Takes everything of ours from this device. What is on screen is kept again once it changes.
    pub fn clear(&self) -> bool {
        let now = self.now.borrow().as_ref().map(|now| (now.scenario.clone(), now.home));
        self.kept.replace(now);
        self.failed.set(false);
        for key in [storage::UNMENDED, storage::CLASS] {
            storage::tab_set(key, "");
        }
        self.shelf.clear(&Local).is_ok()
    }
}
