//! What comes out of a link or a file.

use std::rc::Rc;

use crate::model::{RuleSet, Scenario};

/// A scenario that was opened, with the rule set it was entered under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The rule set it names or brings with it.
    pub ruleset: Rc<RuleSet>,
    /// The scenario, in the full shape of that rule set.
    pub scenario: Scenario,
    /// The scenario to compare it with, where a link holds two; in the same shape.
    pub beside: Option<Scenario>,
    /// Whether title, case references and written reasons came with it. Always so for a file.
    pub text_included: bool,
}
