//! What this device or this tab keeps of what is done in the views, and what is said where it does not.

use bandwise::platform::storage;
use bandwise::ui::parts::El;

use super::Bench;
use crate::parts::note;
use crate::state::Choice;
use crate::text::train::NOT_KEPT;
use crate::train::guide;

/// Keeps something, and tells whether that worked.
type Keeps = fn(&mut Bench) -> bool;

/// What is kept after a choice: a slider is dragged through many, and keeping takes time.
pub(super) fn keeps(choice: &Choice) -> Option<Keeps> {
    Some(match choice {
        Choice::CaseSet(_) => |bench| bench.state.case_set.keep(),
        Choice::Class(_) => |bench| bench.state.class.keep(),
        Choice::Exercises(act) if act.is_scored() => |bench| bench.state.exercises.keep(),
        Choice::Exercises(act) if act.changes_a_set() => |bench| bench.state.exercises.keep_set(),
        Choice::Own(_) => |bench| {
            bench.say_unmended();
            true
        },
        Choice::Guide(_) => |bench| {
            storage::tab_set(guide::KEPT, &bench.state.guide.kept());
            true
        },
        _ => return None,
    })
}

/// Said above exercises, sets and classes while what is done there is not kept.
pub(super) fn not_kept() -> El {
    note(NOT_KEPT).set("id", "train-not-kept").set("role", "alert")
}
