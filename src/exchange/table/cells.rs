//! Where the cells of a table are kept.

use crate::exchange::cell::{Span, place};

/// Where a row begins among the cells, and its number.
#[derive(Clone, Copy, Debug)]
pub(super) struct At {
    pub(super) number: u32,
    pub(super) chunk: u32,
    pub(super) first: u32,
    pub(super) len: u32,
}

/// The cells of all rows, in pieces of a size that can be used again once they are free: one list of
/// a million would need a place of its own in memory for every table.
#[derive(Clone, Debug, Default)]
pub(super) struct Cells(Vec<Vec<Span>>);

/// Cells in a piece.
const PIECE: usize = 32_768;

impl Cells {
    /// Keeps the cells of the row of this number.
    pub(super) fn put(&mut self, number: u32, cells: &[Span]) -> At {
        if self.0.last().is_none_or(|piece| piece.len() + cells.len() > piece.capacity()) {
            // Few cells need no large piece, and a very long row one of its own.
            let room = if self.0.is_empty() { 1_024 } else { PIECE };
            self.0.push(Vec::with_capacity(room.max(cells.len())));
        }
        let chunk = self.0.len() - 1;
        let first = self.0.last_mut().map_or(0, |piece| {
            piece.extend_from_slice(cells);
            piece.len() - cells.len()
        });
        At { number, chunk: place(chunk), first: place(first), len: place(cells.len()) }
    }

    pub(super) fn get(&self, at: &At) -> &[Span] {
        let piece = self.0.get(at.chunk as usize);
        let found = piece.and_then(|piece| piece.get(at.first as usize..(at.first + at.len) as usize));
        found.unwrap_or_default()
    }
}
