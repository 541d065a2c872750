//! Passing a scenario on and opening one: link, file, name.

mod open;
mod pass_on;
mod take_away;

pub use open::{LARGEST, incoming, open_section, shown, take, training_code};
pub(super) use open::{arriving, open_named};
pub use pass_on::pass_on;
pub(super) use take_away::today;

/// How the scenario is being shared.
#[derive(Default)]
pub struct Sharing {
    /// Whether names and reasons go into the link.
    pub include: bool,
    /// The link last copied, and whether that worked.
    pub copied: Option<(String, bool)>,
    /// Whether copying the report worked, where it was tried.
    pub report: Option<bool>,
}
