//! For a trainer: making a set of exercises, and the results of a class in a table.

mod find;
mod kept;
mod look;
mod make;
mod matrix;
mod once;
mod reading;
mod results;
mod room;
mod sets;
mod tables;

pub use room::{ClassRoom, Look};

use std::rc::Rc;

use bandwise::model::RuleSet;
use bandwise::training::lesson::Feedback;
use bandwise::training::{Kind, Level};
use bandwise::ui::parts::{El, div, el};

use crate::state::On;
use crate::text::class as say;

/// What can be asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// A kind of exercise is in the set, or no longer.
    Kind(Kind, bool),
    /// How hard the set is.
    Level(Level),
    /// How many exercises, as it was typed.
    Number(String),
    /// What they are drawn from, as it was typed.
    Seed(String),
    /// When a trainee is told.
    Feedback(Feedback),
    /// The link of the set was copied, or could not be.
    Copied(bool),
    /// What stands in the box, as it is typed.
    Typed(String),
    /// The box is read, under this rule set where sets in it are of it.
    Read(String, Rc<RuleSet>),
    /// All results are taken away.
    Empty,
    /// What was taken away last comes back.
    Undo,
    /// The results of the set with this mark are shown.
    Show(u32),
    /// An exercise or a trainee is shown beneath the table, or neither.
    Look(Option<Look>),
}

/// The panel.
pub fn panel(on: On) -> El {
    let steps = say::STEPS.map(|step| el("li").text(step));
    div("bw-train")
        .child(el("ol").set("class", "bw-class__steps").set("id", "class-steps").each(steps))
        .child(make::make(on))
        .child(results::results(on))
}
