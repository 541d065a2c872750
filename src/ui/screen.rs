//! What the views are drawn from.

use std::rc::Rc;

use super::bench::Bench;
use super::store::{Sender, Store};
use crate::model::{Report, RuleSet, Scenario};
use crate::share::link::TooLong;

/// All there is to draw at one moment.
#[derive(Clone, Copy)]
pub struct Screen<'a> {
    /// The page's state.
    pub store: &'a Store,
    /// The scenario on screen.
    pub scenario: &'a Rc<Scenario>,
    /// What it is rated, and why.
    pub report: &'a Report,
    /// The code of its link, without names and written words.
    pub code: &'a Result<String, TooLong>,
    /// Whether the scenario can be changed.
    pub can_edit: bool,
    /// How far the other program of the page has come.
    pub bench: &'a Bench,
    /// Where messages go.
    pub send: &'a Sender,
}

impl<'a> Screen<'a> {
    /// The rule set in use.
    pub fn rules(&self) -> &'a Rc<RuleSet> {
        &self.store.session.rules
    }
}
