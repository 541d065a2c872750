//! Pasting a table: the box, what came of it, and mending what could not be read.

mod view;

pub use view::{Reading, paste_section};
