//! Small pieces that any view can use: plain functions, and [`part`] where redraws are saved.

mod choices;
mod el;
mod ladder;
mod marker;
mod part;
mod rule_mark;
mod strip;
mod tag;

pub use choices::{Choices, choices};
pub use el::{El, button, div, el, p, span};
pub use ladder::ladder;
pub use marker::marker;
pub use part::{Same, Shows, part};
pub use rule_mark::rule_mark;
pub use strip::{ground, scale, strip};
pub use tag::{one_judgement, tag};
