//! Cells put down in any order, then written out as text.

use crate::error::{MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_TEXT, SheetError};

/// A cell that is not blank: where it stands, and where its text ends in [`Grid::text`].
#[derive(Clone, Copy)]
struct Place {
    row: u32,
    column: u32,
    begin: usize,
    end: usize,
}

/// The cells of a sheet.
#[derive(Default)]
pub(crate) struct Grid {
    places: Vec<Place>,
    text: String,
}

impl Grid {
    /// Puts down a cell; blank ones take no room. A later cell at the same place counts.
    pub(crate) fn put(&mut self, row: u32, column: u32, cell: &str) -> Result<(), SheetError> {
        if cell.is_empty() {
            return Ok(());
        }
        let begin = self.text.len();
        if begin.saturating_add(cell.len()) > MOST_TEXT {
            return Err(SheetError::Bomb);
        }
        push_cell(&mut self.text, cell);
        self.push(Place { row, column, begin, end: self.text.len() })
    }

    fn push(&mut self, place: Place) -> Result<(), SheetError> {
        if place.row >= MOST_ROWS || place.column >= MOST_COLUMNS || self.places.len() >= MOST_CELLS {
            return Err(SheetError::TooManyCells);
        }
        self.places.push(place);
        Ok(())
    }

    /// How many cells were put down.
    pub(crate) fn len(&self) -> usize {
        self.places.len()
    }

    /// Puts down the cells since `from` once more, in another row.
    pub(crate) fn repeat(&mut self, from: usize, count: usize, row: u32) -> Result<(), SheetError> {
        for index in from..from.saturating_add(count) {
            let Some(&place) = self.places.get(index) else { break };
            self.push(Place { row, ..place })?;
        }
        Ok(())
    }

    /// All cells as text.
    pub(crate) fn finish(mut self) -> Result<String, SheetError> {
        self.places.sort_by_key(|place| (place.row, place.column));
        let mut out = String::with_capacity(self.text.len().saturating_add(self.places.len()));
        let (mut row, mut column, mut cells) = (0, 0, 0_usize);
        let mut places = self.places.iter().peekable();
        while let Some(place) = places.next() {
            if places.peek().is_some_and(|next| (next.row, next.column) == (place.row, place.column)) {
                continue;
            }
            while row < place.row {
                out.push('\n');
                (row, column) = (row + 1, 0);
            }
            while column < place.column {
                out.push('\t');
                column += 1;
                cells += 1;
            }
            cells += 1;
            out.push_str(self.text.get(place.begin..place.end).unwrap_or_default());
            if cells > MOST_CELLS {
                return Err(SheetError::TooManyCells);
            }
            if out.len() > MOST_TEXT {
                return Err(SheetError::Bomb);
            }
        }
        Ok(out)
    }
}

fn push_cell(out: &mut String, cell: &str) {
    if !cell.contains(['\t', '"', '\n', '\r']) {
        return out.push_str(cell);
    }
    out.push('"');
    for (place, part) in cell.split('"').enumerate() {
        if place > 0 {
            out.push_str("\"\"");
        }
        out.push_str(part);
    }
    out.push('"');
}
