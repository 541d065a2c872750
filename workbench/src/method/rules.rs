//! To be written.

use bandwise::ui::parts::{El, div};

use crate::state::On;

/// The panel.
pub fn rules(_: On) -> El {
    div("")
}
