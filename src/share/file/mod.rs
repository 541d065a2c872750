//! A scenario as a JSON file: everything, also what a link leaves out.

mod aside;
mod cases;
mod read;
mod write;

pub use read::from_json;
pub use write::to_json;

use crate::rulesets::place::Wrong;

/// The largest file read, in bytes.
pub const MOST: u64 = 20_000_000;

/// What a scenario’s file calls itself.
pub const FORMAT: &str = "bandwise scenario";

/// The latest version. Version 2 has what version 1 has no place for: prompts, attributes, notes, and cases
/// a line each; version 3 has a rule set of one's own, and what is set aside. All are read; the earliest
/// that holds everything is written.
const VERSION: u32 = 3;

/// The most cases of a sample that version 1 is written for.
const FEW: usize = 1_000;

/// Why a file was not opened. A file is opened whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// Something in it is not as it should be; never empty.
    Wrong(Vec<Wrong>),
    /// It was made by a later version of the page.
    NewerVersion {
        /// The version it names.
        found: u32,
    },
    /// It is under a rule set this page does not have.
    UnknownRuleSet {
        /// The rule set it names.
        found: String,
    },
    /// It is larger than [`MOST`] bytes.
    TooLarge {
        /// Its size in bytes.
        size: u64,
    },
}
