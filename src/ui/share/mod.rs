//! Passing a scenario on and opening one: link, file, name.

mod open;
mod pass_on;

pub use open::{incoming, open_section};
pub use pass_on::pass_on;
