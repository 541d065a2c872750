//! Scenarios kept on this device: keeping the draft as it changes, the list, and clearing it all.

mod keeper;
mod view;
mod work;

pub use keeper::Keeper;
pub use view::{drafts_section, keeping, restored};
pub(in crate::ui) use work::brought_back;
pub use work::{Drafts, Keep};
