//! The ratings view: every standard, its key questions, and what drives its rating.

mod adjust;
mod case_based;
mod discretion;
mod evidence;
mod fold;
mod judged;
mod note;
mod opens;
mod question;
mod view;

pub use fold::Fold;
pub use view::ratings_view;
