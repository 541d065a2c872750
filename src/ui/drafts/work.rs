//! What is asked of the drafts, and what the page shows of them.

use std::rc::Rc;

use super::keeper::{Draft, Keeper};
use crate::drafts::{Fault, Head, Saved};
use crate::platform::focus;
use crate::rulesets::is_example;
use crate::session::{Action, Session, Step};
use crate::share::file;
use crate::ui::App;
use crate::ui::store::Msg;
use crate::ui::text::{drafts as words, page};

/// What is asked.
#[derive(Clone)]
pub enum Keep {
    /// Keep the draft now.
    Now,
    /// Another tab changed what is kept.
    Elsewhere,
    /// Show the list, or fold it away.
    Show(bool),
    /// Open what is kept under this id.
    Open(String),
    /// Take it away.
    Remove(String),
    /// Take away the rule set of this place in the list.
    RemoveRules(usize),
    /// Put back what was taken away last.
    PutBack,
    /// Save what can't be read as a file.
    SaveDamaged,
    /// Clear this device: ask first, or do it.
    Clear(bool),
    /// Close what is said.
    Close,
}

/// What the page shows of the drafts.
#[derive(Default)]
pub struct Drafts {
    /// Whether the list is shown.
    pub open: bool,
    /// Everything kept, as it was when the list was shown or changed last.
    pub list: Vec<Head>,
    /// What the scenario on screen is kept under.
    pub id: Option<String>,
    /// What went wrong.
    pub problem: Option<String>,
    /// What is said, quietly.
    pub said: Option<String>,
    /// Whether another tab has the scenario on screen in another state: its id.
    pub elsewhere: Option<String>,
    /// Whether clearing was asked for and waits for a word.
    pub clearing: bool,
    /// What was taken away last.
    pub removed: Option<Rc<(Head, String)>>,
    /// A text that can't be read.
    pub damaged: Option<Rc<str>>,
    /// Whether keeping is under way.
    pub soon: bool,
}

/// What was worked on last, before anything is drawn; where it can't be read, the example and what is wrong.
pub(in crate::ui) fn brought_back(keeper: &Keeper) -> Option<(Session, Drafts)> {
    let (head, body) = keeper.last(0)?;
    match file::from_json(&body) {
        Ok(opened) => {
            let session = Session::new(opened.ruleset, opened.scenario);
            keeper.is_kept(session.draft.clone(), 0);
            Some((session, Drafts { said: Some(words::restored(&head)), ..Drafts::default() }))
        }
        Err(error) => {
            keeper.leave_alone(0);
            let (rules, example) = crate::rulesets::example();
            let problem = words::damaged(&crate::ui::text::link::file_error(&error));
            let drafts = Drafts { problem: Some(problem), damaged: Some(body.into()), ..Drafts::default() };
            Some((Session::new(rules, example), drafts))
        }
    }
}

impl App {
    fn is_damaged(&mut self, body: String, why: String) {
        self.store.drafts.problem = Some(words::damaged(&why));
        self.store.drafts.damaged = Some(body.into());
    }

    /// Notes the draft as it is now, to be kept in a moment.
    pub(in crate::ui) fn note_draft(&mut self) {
        let Some(keeper) = &self.keeper else { return };
        let session = &self.store.session;
        let (scenario, home) = (session.draft.clone(), session.home);
        let rules = session.draft_rules.clone();
        let untouched = scenario.is_empty(&rules) || is_example(&rules, &scenario);
        let shown = std::rc::Rc::ptr_eq(session.shown(), &scenario);
        let score = if shown { page::in_words(&self.report.overall) } else { String::new() };
        let score = words::score(&score, &rules.name);
        let large = scenario.samples.iter().any(|cases| cases.len() > 5_000);
        let behind = keeper.note(Draft { rules, scenario, home, score, untouched });
        if behind && !std::mem::replace(&mut self.store.drafts.soon, true) {
            let send = self.send.clone();
            let wait = if large { 1_500 } else { 250 };
            crate::platform::clock::later(wait, move || send.emit(Msg::Keep(Keep::Now)));
        }
    }

    /// Does something with the keeper, where there is one.
    fn with<T>(&self, call: impl FnOnce(&Keeper) -> T) -> Option<T> {
        self.keeper.as_deref().map(call)
    }

    /// Keeps the draft, where it changed. Tells whether there is anything to draw.
    fn keep_now(&mut self) -> bool {
        let outcome = self.with(Keeper::keep).flatten();
        outcome.is_some_and(|outcome| self.was_kept(outcome))
    }

    /// Does what is asked of the drafts.
    pub(in crate::ui) fn keep_drafts(&mut self, keep: Keep) -> bool {
        match keep {
            Keep::Now => {
                self.store.drafts.soon = false;
                return self.keep_now();
            }
            Keep::Elsewhere => {
                let home = self.store.session.home;
                let id = self.with(|keeper| keeper.id(home).filter(|_| keeper.is_changed_elsewhere(home)));
                self.store.drafts.elsewhere = id.flatten();
                self.store.own.hear(self.with(|keeper| keeper.rules()).unwrap_or_default());
            }
            Keep::Show(open) => {
                self.store.drafts.open = open;
                if open {
                    // What is listed is as new as what is on screen.
                    self.keep_now();
                    focus::soon("drafts".to_owned());
                }
            }
            Keep::Open(id) => {
                // The one on screen first.
                self.keep_now();
                self.open_kept(&id);
            }
            Keep::Remove(id) => {
                let gone = self.with(|keeper| keeper.remove(&id)).flatten();
                let drafts = &mut self.store.drafts;
                drafts.said = gone.as_ref().map(|gone| words::removed(words::name(&gone.0)));
                drafts.removed = gone.map(Rc::new);
                self.store.own.close();
            }
            Keep::RemoveRules(at) => {
                self.store.drafts.said = self.store.own.remove(at).map(|name| words::removed(&name));
                self.store.drafts.removed = None;
            }
            Keep::PutBack => {
                if self.store.own.has_removed() {
                    self.store.own.put_back();
                    self.store.drafts.said = None;
                }
                if let Some(gone) = self.store.drafts.removed.take() {
                    let outcome = self.with(|keeper| keeper.put_back(&gone.0, &gone.1));
                    self.store.drafts.problem = outcome.and_then(Result::err).map(words::fault);
                    self.store.drafts.said = None;
                }
            }
            Keep::SaveDamaged => {
                if let Some(text) = &self.store.drafts.damaged {
                    crate::platform::download::save(text, "application/json", "bandwise-damaged.txt");
                }
            }
            Keep::Clear(false) => self.store.drafts.clearing = !self.store.drafts.clearing,
            Keep::Clear(true) => {
                let cleared = self.with(Keeper::clear) == Some(true);
                let said = Some(if cleared { words::CLEARED } else { words::DENIED }.to_owned());
                self.store.drafts = Drafts { said, open: self.store.drafts.open, ..Drafts::default() };
                self.store.own.clear(&self.store.session.draft_rules);
                self.bench.forget();
            }
            Keep::Close => {
                let drafts = &mut self.store.drafts;
                (drafts.said, drafts.problem, drafts.removed) = (None, None, None);
                self.store.own.close();
            }
        }
        self.list_drafts();
        true
    }

    /// Keeps the user's own rule sets, where they changed. Tells whether there is anything new to say.
    pub(in crate::ui) fn keep_rules(&mut self) -> bool {
        let (own, drafts) = (&mut self.store.own, &mut self.store.drafts);
        let Some(keeper) = self.keeper.as_deref().filter(|_| own.is_to_keep()) else { return false };
        let outcome = keeper.keep_rules(own);
        own.are_kept(outcome.is_ok());
        outcome.is_err_and(|fault| {
            drafts.problem = Some(words::fault(fault));
            true
        })
    }

    fn list_drafts(&mut self) {
        let Some(keeper) = &self.keeper else { return };
        self.store.drafts.id = keeper.id(self.store.session.home);
        if self.store.drafts.open {
            self.store.drafts.list = keeper.list();
        }
    }

    /// Says what became of keeping. Tells whether there is anything to draw.
    fn was_kept(&mut self, outcome: Result<Saved, Fault>) -> bool {
        let before = self.store.drafts.problem.is_some();
        match outcome {
            Ok(Saved::Kept) => {
                self.store.drafts.problem = None;
                self.store.own.has_room();
            }
            Ok(Saved::AsCopy) => {
                let title = words::copy_of(&page::title(&self.store.session.draft));
                self.store.act(Action::Name(title));
                self.rate_again();
                self.store.drafts.elsewhere = None;
                self.store.drafts.said = Some(words::COPIED.to_owned());
            }
            Err(fault) => self.store.drafts.problem = Some(words::fault(fault)),
        }
        self.list_drafts();
        self.note_draft();
        before
            || self.store.drafts.problem.is_some()
            || self.store.drafts.said.is_some()
            || self.store.drafts.open
    }

    fn open_kept(&mut self, id: &str) {
        let Some(keeper) = self.keeper.clone() else { return };
        // Which home it will be: the next, where that changes anything.
        let next = self.store.session.next_home();
        let Some(body) = keeper.open(next, id) else {
            self.store.drafts.problem = Some(words::GONE.to_owned());
            return;
        };
        match file::from_json(&body) {
            Ok(opened) => {
                let step = Step::OpenedKept;
                self.store.act(Action::Replace { rules: opened.ruleset, scenario: opened.scenario, step });
                let session = &self.store.session;
                keeper.is_kept(session.draft.clone(), session.home);
                keeper.shows(id);
                self.store.drafts.elsewhere = None;
                focus::soon("main".to_owned());
                self.rate_again();
            }
            Err(error) => {
                keeper.leave_alone(next);
                self.is_damaged(body, crate::ui::text::link::file_error(&error));
            }
        }
    }

    /// Keeps the draft when the page is left, and looks up when another tab kept something.
    pub(in crate::ui) fn watch_leaving(&self) -> Option<crate::platform::storage::Watch> {
        let keeper = self.keeper.clone()?;
        let (leaving, unsaved, send) = (keeper.clone(), keeper, self.send.clone());
        crate::platform::storage::watch(
            move || _ = leaving.keep(),
            move || send.emit(Msg::Keep(Keep::Elsewhere)),
            move || unsaved.would_lose(),
        )
    }
}
