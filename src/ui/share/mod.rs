//! Passing a scenario on and opening one: link, file, name.

mod open;
mod pass_on;

pub use open::{LARGEST, incoming, open_section, take};
pub use pass_on::pass_on;
