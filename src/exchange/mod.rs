//! Text in: pasted tables read into evidence. Every row is read, passed over with a word about it,
//! or reported with its place; nothing unreadable ever becomes a rating.

mod account;
mod apart;
mod apply;
mod aside;
mod block;
mod cell;
mod columns;
pub mod decode;
mod figures;
mod headings;
mod import;
mod index;
mod layout;
mod lines;
mod met;
mod near;
mod options;
mod pasted;
mod problem;
mod table;
mod wide;
pub mod words;

pub use apply::{Applied, Mode, apply};
pub use block::{BlockRead, read_block};
pub use figures::whole;
pub use headings::Role;
pub use import::{Import, read};
pub(crate) use index::Index;
pub use options::Options;
pub use pasted::{Column, Format, Met, Pasted};
pub use problem::{Problem, ProblemKind};
pub use words::CrossMeaning;
