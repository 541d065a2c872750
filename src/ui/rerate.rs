//! Rating what is on screen, and keeping at hand what would be needed should the page break.

use std::rc::Rc;

use super::App;
use super::notices::news;
use super::store::{Msg, Tab};
use super::text::page;
use crate::model::rate;
use crate::platform::{self, crash};
use crate::session::Step;
use crate::share::{file, link};

/// How long nothing must change before a change is told, in milliseconds: of ten ticks in a second only the last.
const PAUSE: u32 = 500;

impl App {
    /// Rates what is on screen, where that is another scenario than was rated last.
    pub(super) fn rate_again(&mut self) {
        let session = &self.store.session;
        if Rc::ptr_eq(&self.rated, session.shown()) {
            return;
        }
        let before = std::mem::replace(&mut self.rated, session.shown().clone());
        let report = rate(&session.rules, session.shown());
        // Under another rule set the same number is another standard, and its cells are others.
        let same_places = session.rules.has_shape_of(&self.rules);
        let before = (before, std::mem::replace(&mut self.report, report));
        // Hundreds of cells that nobody sees can wait until what is seen has been painted.
        let drawn = self.kept.is_some();
        // What the page opens with is no news.
        if drawn {
            let (told, changes) = &mut self.unsaid;
            let told = told.get_or_insert_with(|| before.1.clone());
            if !same_places {
                told.standards.clear();
            }
            *changes += 1;
            let (send, change) = (self.send.clone(), *changes);
            platform::clock::later(PAUSE, move || send.emit(Msg::Say(change)));
        }
        if !same_places {
            self.behind = None;
        } else if drawn && self.store.tab != Tab::Cases && self.behind.is_none() {
            self.behind = Some(before);
            let send = self.send.clone();
            platform::clock::later(30, move || send.emit(Msg::CatchUp));
        }
        self.rules = session.rules.clone();
        self.code = link::encode(session.shown(), &session.rules, false);
    }

    /// Tells what changed since it was told last, once nothing more changes.
    pub(super) fn say(&mut self, change: u32) -> bool {
        let Some(told) = self.unsaid.0.take_if(|_| change == self.unsaid.1) else { return false };
        let history = &self.store.session.history;
        let large = |step: Option<&Step>| {
            matches!(step, Some(Step::Filled(..) | Step::PastedCells(_) | Step::Pasted))
        };
        let (changed, other) = news(&told, &self.report);
        let tell = other || large(history.next_undo()) || large(history.next_redo());
        if tell {
            self.said = page::announcement(&self.report.overall, &changed);
        }
        tell
    }

    /// Keeps what to hand over should the page break, and an address that names no other scenario
    /// than the one on screen.
    pub(super) fn keep(&self, address: &str) {
        let session = &self.store.session;
        let (rules, scenario) = (session.rules.clone(), session.shown().clone());
        let link = self.code.as_ref().map(|code| format!("{address}#{code}")).unwrap_or_default();
        crash::keep(crash::Rescue { link, file: Box::new(move || file::to_json(&scenario, &rules)) });
        if session.can_edit() {
            platform::fragment::clear();
        }
    }
}
