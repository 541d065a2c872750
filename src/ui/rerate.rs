//! Rating what is on screen, and keeping at hand what would be needed should the page break.

use std::rc::Rc;

use super::App;
use super::notices::announcement;
use super::store::{Msg, Tab};
use super::text::page;
use crate::model::rate;
use crate::platform::{self, crash};
use crate::share::{file, link};

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
        let all = || Some(page::announcement(&report.overall, &[]));
        if let Some(news) = if same_places { announcement(&self.report, &report) } else { all() } {
            self.said = news;
        }
        let before = (before, std::mem::replace(&mut self.report, report));
        // Hundreds of cells that nobody sees can wait until what is seen has been painted.
        let drawn = self.kept.is_some();
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
