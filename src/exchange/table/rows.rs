//! Rows of a table that are taken away as headings, or mended.

use super::cells::At;
use super::{Row, Table};
use crate::exchange::cell::{Span, is_blank, is_open, is_rule};

/// The most lines that are looked at for a value at their end: a list of a report is far shorter.
const LINES: usize = 1_000;

impl Table {
    /// Where no line holds more than one cell, makes what a line ends with a cell of its own. It is told where in a line
    /// the first cell ends and the other begins.
    pub(in crate::exchange) fn set_apart(&mut self, apart: impl Fn(&str) -> Option<(usize, usize)>) {
        if self.widest > 1 || self.rows.len() > LINES {
            return;
        }
        for place in 0..self.rows.len() {
            let Some(&[whole]) = self.rows.get(place).map(|row| self.kept.get(row)) else { continue };
            let Some((end, from)) = apart(self.text_of(whole)) else { continue };
            let first = Span { start: whole.start, end: whole.start + super::place(end) };
            let value = Span { start: whole.start + super::place(from), end: whole.end };
            if let Some(row) = self.rows.get_mut(place) {
                *row = self.kept.put(row.number, &[first, value]);
            }
        }
    }

    /// Takes away the rows before this place, and gives their numbers.
    pub(in crate::exchange) fn behead(&mut self, place: usize) -> Vec<usize> {
        let rows = self.rows.drain(..place.min(self.rows.len()));
        let before = self.above.len();
        self.above.extend(rows);
        self.above.iter().skip(before).map(|row| row.number as usize).collect()
    }

    /// Takes away one row, and gives its number.
    pub(in crate::exchange) fn take_out(&mut self, place: usize) -> Option<usize> {
        let row = (place < self.rows.len()).then(|| self.rows.remove(place))?;
        self.above.push(row);
        Some(row.number as usize)
    }

    /// Takes away the rows that only rule lines, and gives their numbers.
    pub(in crate::exchange) fn take_out_rules(&mut self) -> Vec<usize> {
        let rules = |(at, row): (usize, Row)| is_rule(row.cells(), self.delimiter == '|' && at == 1);
        let ruled: Vec<bool> = self.rows().enumerate().map(rules).collect();
        let mut ruled_again = ruled.iter().copied();
        let numbers = self.rows.iter().zip(&ruled).filter(|row| *row.1).map(|row| row.0.number as usize);
        let numbers = numbers.collect();
        self.rows.retain(|_| ruled_again.next() != Some(true));
        numbers
    }

    /// Whether a row is one of those taken away once more: a table was pasted under itself.
    pub(in crate::exchange) fn is_above(&self, row: &Row) -> bool {
        let same = |above: &At| {
            let above = self.kept.get(above);
            above.len() == row.len()
                && above.iter().zip(row.cells()).all(|(&span, cell)| self.text_of(span) == cell)
        };
        self.above.iter().any(same)
    }

    /// Writes something else into a cell of the row of this number, as if it had been pasted so.
    pub(in crate::exchange) fn mend(&mut self, number: usize, column: usize, text: &str) {
        let Ok(found) = self.rows.binary_search_by_key(&number, |row| row.number as usize) else { return };
        let span = self.store(text.trim_matches(is_blank));
        let Some(row) = self.rows.get_mut(found) else { return };
        let mut cells = self.kept.get(row).to_vec();
        if cells.len() <= column {
            cells.resize(column + 1, Span::default());
        }
        if let Some(cell) = cells.get_mut(column) {
            *cell = span;
        }
        while cells.last().is_some_and(|cell| cell.start == cell.end) {
            cells.pop();
        }
        if cells.is_empty() {
            self.rows.remove(found);
            return;
        }
        *row = self.kept.put(row.number, &cells);
        if self.row(found).is_some_and(|row| !row.cells().any(is_open)) {
            self.unclosed.retain(|&row| row != number);
        }
    }
}
