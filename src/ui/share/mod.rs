//! Passing a scenario on and opening one: link, file, name.

mod open;
mod pass_on;
mod take_away;

pub use open::{LARGEST, incoming, open_section, shown, take, training_code};
pub(super) use open::{arriving, open_named};
pub use pass_on::pass_on;
pub(super) use take_away::today;
