//! What can be done at a grid, and what it leads to.

use super::keys::{Key, Whole};
use crate::analysis::arrange::Arrangement;
use crate::model::Judgement;
use crate::session::CaseEdit;

/// A place in the list of cases shown and a column, from 0.
pub type Cell = (usize, usize);

/// A change of how a grid is worked.
#[derive(Clone, Debug)]
pub enum Work {
    /// A key.
    Key(Key),
    /// The mouse was pressed on a cell; whether what is selected goes on to it.
    Press(Cell, bool),
    /// A cell was clicked.
    Click(Cell),
    /// The keyboard came to a cell.
    Focus(Cell),
    /// A whole row or column is selected.
    Select(Cell, Whole),
    /// What is selected gets an answer.
    Fill(Judgement),
    /// The cases selected are doubled, removed, or moved down or up.
    Rows(RowWork),
    /// The list was scrolled: first place in view, how many, how tall a row is.
    Scroll(usize, usize, u32),
    /// A row is so tall.
    Height(u32),
    /// A cell is shown, given by its row in the sample.
    Show(Cell),
    /// The form, or the grid.
    Card(bool),
    /// The next or previous case of the form.
    Turn(isize),
    /// Other cases, or in another order.
    Arrange(Arrangement),
    /// The cases are put into the order they are shown in.
    Keep,
}

/// What is done with the cases selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowWork {
    /// Doubled.
    Duplicate,
    /// Removed.
    Remove,
    /// Moved, down or up.
    Move(bool),
}

/// What a change of the desk leads to.
#[derive(Default)]
pub struct Outcome {
    /// A change to the cases.
    pub edit: Option<CaseEdit>,
    /// Focus goes to the cell of the cursor.
    pub focus: bool,
    /// The rows shown must be worked out.
    pub arrange: bool,
}
