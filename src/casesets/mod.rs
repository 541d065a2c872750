//! Sets of made-up cases to be rated together: a vignette a case, with a benchmark judgement and its reason for
//! every key question. A set is data behind a door of its own; what a trainee answered is compared with the
//! benchmark. Nothing here is part of the method, and no case is of a real person.

mod agree;
mod begun;
mod case;
pub mod check;
mod edit;
mod given;
mod scenario;
mod set;
mod text;
mod write;

pub use agree::{Agreed, Counts, Difference, Differs, OfQuestion, agree};
pub use begun::{Missing, Part, filled, missing};
pub use check::{CaseSetError, read, read_under};
pub use edit::{Edit, EditError, applied, edited};
pub use scenario::{blank, rows, scenario};
pub use set::{CaseSet, Verdict, Vignette};
pub use write::{to_draft, to_json};

/// The text of the set that comes with the program, under `pdu-2021`.
pub const NORTHMERE: &str = include_str!("northmere.json");

/// The set that comes with the program. Northmere is no place, and nobody in it is a person.
#[expect(clippy::expect_used, reason = "the file is part of the program and a test reads it")]
pub fn northmere() -> CaseSet {
    read(NORTHMERE).expect("the case set that comes with the program is sound")
}
