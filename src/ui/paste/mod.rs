//! Pasting a table: the box, what came of it, and mending what could not be read.

mod columns;
mod problems;
mod state;
mod view;

pub use state::{Ask, Reading, Stage};
pub use view::paste_section;
