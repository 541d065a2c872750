//! To be written.

use bandwise::ui::parts::{El, div};

use crate::state::On;

/// The panel.
pub fn framework(_: On) -> El {
    div("")
}
