//! What another rule set would make of the scenario.

use bandwise::ui::parts::{El, div};

use crate::state::On;

/// The panel.
pub fn switch(_: On) -> El {
    div("")
}
