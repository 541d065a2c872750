//! Rows of a table that are taken away as headings, or mended.

use super::cells::At;
use super::{Row, Table};
use crate::exchange::apart::Line;
use crate::exchange::cell::{Span, is_blank, is_open, is_rule};

/// The most lines that are looked at for a value at their end: a list of a report is far shorter.
const LINES: usize = 1_000;

impl Table {
    /// Where all rows of one cell are plain lines, makes what each says a cell of its own; rows of two cells stay as they
    /// are. Nothing changes where a row is anything else, or where no line has a value for sure.
    pub(in crate::exchange) fn set_apart(&mut self, line: impl Fn(&str) -> Option<Line>) {
        let mut apart = Vec::new();
        for (place, row) in self.rows.iter().enumerate().take(LINES + 1) {
            match *self.kept.get(row) {
                [whole] => match line(self.text_of(whole)) {
                    Some(Line::Said(said)) => apart.push((place, whole, said)),
                    Some(Line::Title) => {}
                    None => return,
                },
                [_, _] => {}
                _ => return,
            }
        }
        if self.rows.len() > LINES || !apart.iter().any(|(_, _, said)| said.is_sure) {
            return;
        }
        self.is_plain = apart.first().is_some_and(|first| first.0 == 0);
        // What goes back of them is read again as what it was.
        self.delimiter = '\t';
        for (place, whole, said) in apart {
            let at = |at: usize| whole.start + super::place(at);
            let name = Span { start: at(said.name.0), end: at(said.name.1) };
            if let Some(row) = self.rows.get_mut(place) {
                *row = self.kept.put(row.number, &[name, Span { start: at(said.value), end: whole.end }]);
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
