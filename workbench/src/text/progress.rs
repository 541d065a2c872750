//! Words on progress.

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
/// Heading of a column.
pub const MADE: &str = "Made";
/// In place of that table.
pub const NO_MISTAKES: &str = "No mistake was made so far.";
/// The browser keeps nothing.
pub const NOT_KEPT: &str =
    "This browser does not let the page keep it, so it is gone once the page is closed.";
/// A button.
pub const RESET: &str = "Forget all of this";

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
        0 => "the last one went wrong; it comes back".to_owned(),
        row => format!("{row} right in a row"),
    }
}

/// How often a mistake was made.
pub fn made(made: u32, seen: u32) -> String {
    format!(
        "{} of {} it could have been made in",
        count(made, "time", "times"),
        count(seen, "exercise", "exercises")
    )
}
