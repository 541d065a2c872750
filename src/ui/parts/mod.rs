//! Small pieces that any view can use. Plain functions: a component of its own costs some
//! kilobytes of program, so there are components only where something is remembered or redraws
//! are saved.

mod choices;
mod el;
mod ladder;
mod marker;
mod rule_mark;
mod strip;
mod tag;

pub use choices::{Choices, choices};
pub use el::{El, button, div, el, p, span};
pub use ladder::ladder;
pub use marker::marker;
pub use rule_mark::rule_mark;
pub use strip::{scale, strip};
pub use tag::tag;
