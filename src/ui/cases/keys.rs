//! What a key does in the grid.

use crate::model::Judgement;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Go to another cell.
    Go {
        /// Row from 0.
        row: usize,
        /// Column from 0.
        column: usize,
    },
    /// Set the cell.
    Set(Judgement),
    /// Set the cell to the next state, as a click does.
    Cycle,
}

/// A page of rows, for Page Up and Page Down.
const PAGE: usize = 10;

/// What a key does at a cell of a grid of this size; `None` for keys that are not the grid's.
///
/// Movement stops at the edges. With Ctrl, Home and End go to the first and last cell.
pub fn key(
    name: &str,
    ctrl: bool,
    (row, column): (usize, usize),
    (rows, columns): (usize, usize),
) -> Option<Key> {
    let (last_row, last_column) = (rows.checked_sub(1)?, columns.checked_sub(1)?);
    let go =
        |row: usize, column: usize| Some(Key::Go { row: row.min(last_row), column: column.min(last_column) });
    match (name, ctrl) {
        ("ArrowUp", false) => go(row.saturating_sub(1), column),
        ("ArrowDown", false) => go(row + 1, column),
        ("ArrowLeft", false) => go(row, column.saturating_sub(1)),
        ("ArrowRight", false) => go(row, column + 1),
        ("PageUp", false) => go(row.saturating_sub(PAGE), column),
        ("PageDown", false) => go(row + PAGE, column),
        ("Home", false) => go(row, 0),
        ("End", false) => go(row, last_column),
        ("Home", true) => go(0, 0),
        ("End", true) => go(last_row, last_column),
        ("y" | "Y", false) => Some(Key::Set(Judgement::Yes)),
        ("n" | "N", false) => Some(Key::Set(Judgement::No)),
        ("a" | "A", false) => Some(Key::Set(Judgement::NotApplicable)),
        ("Delete" | "Backspace", false) => Some(Key::Set(Judgement::Blank)),
        (" " | "Enter", false) => Some(Key::Cycle),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn movement_stops_at_the_edges() {
        let at = |name, ctrl, place| key(name, ctrl, place, (42, 13));
        assert_eq!(at("ArrowUp", false, (0, 3)), Some(Key::Go { row: 0, column: 3 }));
        assert_eq!(at("ArrowDown", false, (41, 3)), Some(Key::Go { row: 41, column: 3 }));
        assert_eq!(at("ArrowRight", false, (5, 12)), Some(Key::Go { row: 5, column: 12 }));
        assert_eq!(at("PageDown", false, (35, 0)), Some(Key::Go { row: 41, column: 0 }));
        assert_eq!(at("End", true, (5, 1)), Some(Key::Go { row: 41, column: 12 }));
        assert_eq!(at("Home", false, (5, 7)), Some(Key::Go { row: 5, column: 0 }));
    }

    #[test]
    fn letters_answer_and_shortcuts_are_left_alone() {
        let at = |name, ctrl| key(name, ctrl, (0, 0), (1, 1));
        assert_eq!(at("y", false), Some(Key::Set(Judgement::Yes)));
        assert_eq!(at("N", false), Some(Key::Set(Judgement::No)));
        assert_eq!(at("a", false), Some(Key::Set(Judgement::NotApplicable)));
        assert_eq!(at("Delete", false), Some(Key::Set(Judgement::Blank)));
        assert_eq!(at("a", true), None);
        assert_eq!(at("Tab", false), None);
        assert_eq!(key("y", false, (0, 0), (0, 13)), None);
    }
}
