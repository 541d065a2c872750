//! A scenario as a link or as a file: frozen forms, a check, and a strict way back in.
//!
//! [`link`] makes and opens the code after `#`, [`inbox`] finds that code in whatever a person
//! pastes, [`file`] is the readable JSON form, and [`snapshot`] what two
//! programs of a page exchange. `docs/link-format.md` has the link to the bit.

pub mod base64url;
pub(crate) mod bits;
pub mod check;
pub mod csv;
pub mod file;
pub mod inbox;
pub mod link;
mod opened;
mod payload;
pub mod plain;
mod rules;
pub mod shape;
pub mod snapshot;

pub use opened::Opened;
