//! The result: score, rating, ladder and what drives it. Always in view.

mod drivers;
mod panel;

pub use panel::{result_panel, slim_result};
