//! The rating model of HM Inspectorate of Probation, and the page that shows it.
//!
//! Rooms, in reading order; imports run one way, and `tests/tidy.rs` holds the walls.

pub mod model;

pub mod rulesets;

pub mod analysis;
pub mod casesets;
pub mod exchange;
pub mod share;
pub mod training;

pub mod drafts;
pub mod session;

pub mod platform;
pub mod ui;
