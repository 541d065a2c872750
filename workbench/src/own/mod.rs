//! A rule set of one's own: copied from the one in use, and edited with a check at every change.

use bandwise::ui::parts::{El, div};

use crate::state::On;

/// Something done to it.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {}

/// The rule set that is being edited.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {}

impl Draft {
    /// Takes in an edit. Gives the id of the element it leads to, if any.
    pub fn take(&mut self, edit: Edit) -> Option<&'static str> {
        match edit {}
    }
}

/// The panel.
pub fn own(_: On) -> El {
    div("")
}
