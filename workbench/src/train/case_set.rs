//! Cases to be judged, and their benchmark.

use bandwise::ui::parts::El;

use crate::parts::note;
use crate::state::On;

/// What can be asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {}

/// How far it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CaseSetRoom {}

impl CaseSetRoom {
    /// Takes in what was asked. Gives the id of the element it leads to, if any.
    pub fn take(&mut self, act: Act) -> Option<String> {
        match act {}
    }
}

/// The panel.
pub fn panel(_: On) -> El {
    note("")
}
