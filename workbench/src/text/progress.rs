//! Words on progress.

use bandwise::training::progress::Met;
use bandwise::ui::text::count;

/// Before anything was done.
pub const NOTHING: &str =
    "Nothing done yet. After a few exercises this shows what goes well and what to practise.";
/// A kind that was not tried.
pub const NOT_TRIED: &str = "not tried yet";
/// Name of a table.
pub const KINDS: &str = "By kind of exercise";
/// Heading of a column.
pub const KIND: &str = "Exercise";
/// Heading of a column.
pub const STATE: &str = "How it goes";
/// Name of a table.
pub const MISTAKES: &str = "By mistake";
/// Heading of a column.
pub const MISTAKE: &str = "Mistake";
/// The browser keeps nothing.
pub const NOT_KEPT: &str =
    "This browser does not let the page keep it, so it is gone once the page is closed.";
/// A button.
pub const RESET: &str = "Forget all of this";
/// It was forgotten.
pub const FORGOTTEN: &str = "Forgotten. It can be taken back until an exercise is answered.";
/// A button.
pub const TAKE_BACK: &str = "Take it back";
/// A button.
pub const PRACTISE: &str = "Practise it now";

/// What is kept can’t be read.
pub fn left_alone(why: &str) -> String {
    format!("{why} It is left as it is, and nothing new is kept, until you forget it.")
}

/// How many exercises were done.
pub fn done(done: u32) -> String {
    format!("{} done on this device.", count(done, "exercise", "exercises"))
}

/// What comes next.
pub fn next(kind: &str) -> String {
    format!("To practise next: {kind}.")
}

/// A kind that is mastered.
pub fn mastered(row: u32) -> String {
    format!("mastered: {row} right in a row")
}

/// Right answers in a row.
pub fn row(row: u32) -> String {
    match row {
        0 => "went wrong the last time; it comes back".to_owned(),
        row => format!("{row} right in a row"),
    }
}

/// How it goes with a mistake.
pub fn met(met: Met) -> String {
    let row = count(met.row, "time", "times");
    match (met.is_mastered(), met.made) {
        (true, _) => format!("mastered: avoided {row} in a row"),
        (false, 0) => format!("avoided {row}"),
        (false, made) if met.row == 0 => format!("made {}; it comes back", count(made, "time", "times")),
        (false, made) => format!("made {}, since then avoided {row}", count(made, "time", "times")),
    }
}
