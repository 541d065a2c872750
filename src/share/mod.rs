//! A scenario as a link or a file: frozen forms, a check, and a checked conversion.
//!
//! `docs/link-format.md` describes the link to the bit. Old links open for ever, so nothing here
//! changes what version 1 means.

mod base64url;
mod bits;
mod check;
pub mod file;
pub mod inbox;
pub mod link;
mod payload;

pub use link::{LinkError, Opened, TooLong};
