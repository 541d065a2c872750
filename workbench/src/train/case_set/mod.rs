//! Cases to be judged one by one, their benchmark, and a set of one’s own.

pub mod author;
mod beside;
mod case;
mod choose;
mod device;
mod differ;
mod editor;
mod fields;
mod kept;
mod mouse;
pub mod open;
mod ours;
mod question;
mod ratings;
mod room;
mod sitting;
mod written;
mod wrong;

pub use author::{Author, Write};
pub use room::{Act, CaseSetRoom, Showing};
pub use sitting::Sitting;
pub use wrong::Problem;

use bandwise::ui::parts::{El, div, el};

use crate::parts::{fold, note};
use crate::state::{Choice, On};
use crate::text::case_set as say;
use crate::text::case_set_write as own;

/// The panel.
pub fn panel(on: On) -> El {
    let room = &on.state.case_set;
    let kept = (room.kept && !room.device.unread).then(|| note(say::KEPT).set("id", "case-set-kept"));
    let body = room.sitting().map(|sitting| match room.showing {
        Showing::Benchmark => beside::beside(on, sitting),
        Showing::Case | Showing::Asking => case::case(on, sitting),
    });
    div("bw-set").may(kept).child(device::said(on)).child(choose::choose(on)).may(body).child(writing(on))
}

/// The editor, folded away until it is asked for.
fn writing(on: On) -> El {
    let toggles = on.chooses(Choice::CaseSet(Act::Fold));
    let (button, inside) = fold("case-set-own", on.state.case_set.writing, toggles, || editor::editor(on));
    div("bw-bench__part").child(el("h3").child(button.text(own::HEADING))).child(inside)
}
