//! What is mastered, and what to practise next.

use bandwise::ui::parts::El;

use crate::parts::note;
use crate::state::On;

/// The panel.
pub fn panel(_: On) -> El {
    note("")
}
