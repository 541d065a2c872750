//! Small pieces that any view can use: plain functions, and [`part`] where redraws are saved.

mod choices;
mod el;
mod fields;
mod ladder;
mod marker;
mod part;
mod rule_mark;
mod strip;
mod tag;

pub use choices::{Choices, choices};
pub use el::{El, button, button_of, div, el, p, section, span};
pub use fields::{beside, code_box, label, option, text_field};
pub use ladder::ladder;
pub use marker::marker;
pub use part::{Same, Shows, part};
pub use rule_mark::rule_mark;
pub use strip::{ground, scale, strip};
pub use tag::{one_judgement, tag};
