//! What a key does in the grid.

use crate::model::Judgement;

/// Keys held down with another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Ctrl, or Command on a Mac.
    pub ctrl: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
}

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// So many rows down and columns to the right; less than nought for up and left.
    By(isize, isize),
    /// A page up or down.
    Page(isize),
    /// To the first or last column, with the first or last row.
    Edge {
        /// The end rather than the beginning.
        end: bool,
        /// The row too.
        all: bool,
    },
}

/// What is selected at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// The row.
    Row,
    /// The column.
    Column,
    /// Everything.
    Grid,
    /// Nothing but the cell itself.
    Cell,
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Go somewhere, and take the selection there or leave it.
    Go(Way, bool),
    /// Select a whole.
    Select(Whole),
    /// Give what is selected this answer.
    Set(Judgement),
    /// Set the cell to the next state, as a click does.
    Cycle,
    /// Move the selected cases, down or up.
    Move(bool),
}

/// What a key does; `None` for keys that are not the grid's.
pub fn key(name: &str, held: Held) -> Option<Key> {
    let go = |way| Some(Key::Go(way, held.shift));
    let Held { ctrl, shift, alt } = held;
    match (name, ctrl, alt) {
        ("ArrowUp", false, false) => go(Way::By(-1, 0)),
        ("ArrowDown", false, false) => go(Way::By(1, 0)),
        ("ArrowLeft", false, false) => go(Way::By(0, -1)),
        ("ArrowRight", false, false) => go(Way::By(0, 1)),
        ("ArrowUp", false, true) => Some(Key::Move(false)),
        ("ArrowDown", false, true) => Some(Key::Move(true)),
        ("PageUp", false, false) => go(Way::Page(-1)),
        ("PageDown", false, false) => go(Way::Page(1)),
        ("Home", all, false) => go(Way::Edge { end: false, all }),
        ("End", all, false) => go(Way::Edge { end: true, all }),
        ("a" | "A", true, false) => Some(Key::Select(Whole::Grid)),
        (" ", true, false) => Some(Key::Select(Whole::Column)),
        (" ", false, false) if shift => Some(Key::Select(Whole::Row)),
        ("Escape", false, false) => Some(Key::Select(Whole::Cell)),
        ("y" | "Y", false, false) => Some(Key::Set(Judgement::Yes)),
        ("n" | "N", false, false) => Some(Key::Set(Judgement::No)),
        ("a" | "A", false, false) => Some(Key::Set(Judgement::NotApplicable)),
        ("Delete" | "Backspace", false, false) => Some(Key::Set(Judgement::Blank)),
        (" " | "Enter", false, false) => Some(Key::Cycle),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_answer_and_shortcuts_of_the_browser_are_left_alone() {
        let plain = Held::default();
        let (ctrl, shift) = (Held { ctrl: true, ..plain }, Held { shift: true, ..plain });
        assert_eq!(key("y", plain), Some(Key::Set(Judgement::Yes)));
        assert_eq!(key("N", shift), Some(Key::Set(Judgement::No)));
        assert_eq!(key("a", plain), Some(Key::Set(Judgement::NotApplicable)));
        assert_eq!(key("Delete", plain), Some(Key::Set(Judgement::Blank)));
        assert_eq!(key("a", ctrl), Some(Key::Select(Whole::Grid)));
        assert_eq!(key("ArrowDown", shift), Some(Key::Go(Way::By(1, 0), true)));
        for (name, held) in
            [("Tab", plain), ("Tab", shift), ("c", ctrl), ("v", ctrl), ("n", ctrl), ("F5", plain)]
        {
            assert_eq!(key(name, held), None, "{name}");
        }
    }
}
