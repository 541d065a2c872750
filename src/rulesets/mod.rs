//! The published frameworks as data, and the door that checks them into model types.
//!
//! Adding a framework means adding a file here and a line in [`IDS`]; no code changes.

pub mod check;
mod json;
pub mod number;
pub mod place;
mod somerset;
mod standards;

pub use check::{RuleSetError, read};
pub use somerset::somerset;

use crate::model::RuleSet;

/// The rule set a page opens with.
pub const DEFAULT: &str = "pdu-2021";

/// Ids of the rule sets the page brings with it.
pub const IDS: [&str; 1] = [DEFAULT];

const PDU_2021: &str = include_str!("pdu-2021.json");

/// The text of a rule set that comes with the page.
pub fn text_of(id: &str) -> Option<&'static str> {
    (id == DEFAULT).then_some(PDU_2021)
}

/// The rule set of this id, or `None` where the page does not know it.
pub fn by_id(id: &str) -> Option<RuleSet> {
    text_of(id).and_then(|text| read(text).ok())
}

/// `pdu-2021`, the rule set of the Somerset report.
#[expect(clippy::expect_used, reason = "the file is part of the program and a test reads it")]
pub fn pdu_2021() -> RuleSet {
    read(PDU_2021).expect("the rule set that comes with the page is sound")
}
