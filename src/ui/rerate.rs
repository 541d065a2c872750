//! Rating what is on screen, and keeping at hand what would be needed should the page break.

use std::rc::Rc;

use super::App;
use super::notices::announcement;
use super::store::{Msg, Tab};
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
        if let Some(news) = announcement(&self.report, &report) {
            self.said = news;
        }
        let before = (before, std::mem::replace(&mut self.report, report));
        // Hundreds of cells that nobody sees can wait until what is seen has been painted.
        let drawn = self.kept.is_some();
        // Under another rule set there is no frame behind: its cells are others.
        if drawn
            && session.rules.has_shape_of(&self.rules)
            && self.store.tab != Tab::Cases
            && self.behind.is_none()
        {
            self.behind = Some(before);
            let send = self.send.clone();
            platform::clock::later(30, move || send.emit(Msg::CatchUp));
        } else if !session.rules.has_shape_of(&self.rules) {
            self.behind = None;
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
