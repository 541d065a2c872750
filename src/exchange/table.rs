//! Splitting pasted text into rows and cells, a piece at a time.
//!
//! Our own, because what is wrong must be placed by row and a quotation mark left open must not
//! swallow the rest unsaid; a reader for whole CSV files would be a tenth of the first load. Cells
//! are places in the text, so that a table of a million cells takes no memory of its own for each.

mod cells;
mod rows;

use std::rc::Rc;

use cells::{At, Cells};

use super::cell::{Closing, Span, delimiter, place, quoted, swallows, trimmed};

/// A table of text.
#[derive(Clone, Debug)]
pub(super) struct Table {
    text: Rc<str>,
    /// Cells whose quotation marks were taken out, and mended ones.
    other: String,
    /// Those of the row at hand.
    cells: Vec<Span>,
    kept: Cells,
    rows: Vec<At>,
    /// Rows that were taken away as headings.
    above: Vec<At>,
    /// The most cells that a row had so far, blank ones counted.
    widest: usize,
    /// How far the text has been split.
    at: usize,
    number: u32,
    /// What stands between cells: a tab, a comma, a semicolon or an upright line.
    pub(super) delimiter: char,
    /// The rows in which a quotation mark is opened and never closed.
    pub(super) unclosed: Vec<usize>,
    /// The first row is a plain line, which was set apart, so that it is no heading.
    pub(super) is_plain: bool,
    /// How often the end of the text was reached in search of a closing quotation mark.
    hopeless: usize,
}

/// After so many searches in vain, quotation marks are letters like others: each goes through the
/// rest of the text.
const HOPELESS: usize = 100;

/// One row that is not blank; blank cells at its end are left out.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    table: &'a Table,
    cells: &'a [Span],
    /// Its number in the table from 1, blank rows counted, as a spreadsheet shows it.
    pub(super) number: usize,
}

impl<'a> Row<'a> {
    /// The text of a cell, trimmed; empty where there is none.
    pub(super) fn cell(&self, column: usize) -> &'a str {
        self.cells.get(column).map_or("", |&span| self.table.text_of(span))
    }

    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    pub(super) fn cells(&self) -> impl DoubleEndedIterator<Item = &'a str> + ExactSizeIterator {
        let table = self.table;
        self.cells.iter().map(move |&span| table.text_of(span))
    }
}

impl Table {
    /// Begins to split a text.
    pub(super) fn new(text: Rc<str>) -> Table {
        let at = text.len() - text.trim_start_matches('\u{feff}').len();
        let delimiter = delimiter(text.get(at..).unwrap_or_default());
        let (cells, rows, above, unclosed) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let kept = Cells::default();
        let (other, widest, number, hopeless, is_plain) = (String::new(), 0, 1, 0, false);
        Table {
            text,
            other,
            cells,
            kept,
            rows,
            above,
            widest,
            at,
            number,
            delimiter,
            unclosed,
            is_plain,
            hopeless,
        }
    }

    /// Splits on, to the end of the row in which this many more bytes are through. Tells whether
    /// the end of the text was reached.
    pub(super) fn split(&mut self, bytes: usize) -> bool {
        let until = self.at.saturating_add(bytes);
        while self.at < until {
            if self.split_row() {
                return true;
            }
        }
        false
    }

    /// How many bytes of how many are split.
    pub(super) fn progress(&self) -> (usize, usize) {
        (self.at, self.text.len())
    }

    fn text_of(&self, span: Span) -> &str {
        let (start, end) = (span.start as usize, span.end as usize);
        let found = match start.checked_sub(self.text.len()) {
            Some(start) => self.other.get(start..end - self.text.len()),
            None => self.text.get(start..end),
        };
        found.unwrap_or_default()
    }

    fn store(&mut self, text: &str) -> Span {
        let start = place(self.text.len() + self.other.len());
        self.other.push_str(text);
        Span { start, end: place(self.text.len() + self.other.len()) }
    }

    fn split_row(&mut self) -> bool {
        self.cells.clear();
        if self.delimiter == '|' {
            self.skip_edge();
        }
        let ended = loop {
            let after = self.split_cell();
            let next = self.text.as_bytes().get(after).copied();
            self.at = after + 1;
            match next {
                None => {
                    self.at = after;
                    break true;
                }
                Some(b'\r') if self.text.as_bytes().get(self.at) == Some(&b'\n') => {
                    self.at += 1;
                    break false;
                }
                Some(b'\r' | b'\n') => break false,
                Some(_) => {}
            }
        };
        self.widest = self.widest.max(self.cells.len());
        while self.cells.last().is_some_and(|span| span.start == span.end) {
            self.cells.pop();
        }
        if !self.cells.is_empty() {
            self.rows.push(self.kept.put(self.number, &self.cells));
        }
        self.number += 1;
        ended
    }

    /// Leaves out the line at the left edge of a table that is drawn with upright lines.
    fn skip_edge(&mut self) {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let edge = rest.trim_start_matches(' ');
        if edge.starts_with('|') {
            self.at += rest.len() - edge.len() + 1;
        }
    }

    /// Splits off the cell at hand, and tells where it ends.
    fn split_cell(&mut self) -> usize {
        let bytes = self.text.as_bytes();
        let mut start = self.at;
        while bytes.get(start) == Some(&b' ') {
            start += 1;
        }
        let opened = bytes.get(start) == Some(&b'"');
        if opened && self.hopeless < HOPELESS {
            let inside = self.text.get(start + 1..).unwrap_or_default();
            match quoted(inside, self.delimiter) {
                Closing::At(cell, after) if !self.swallows(&cell, after) => {
                    let (len, span) = (self.text.len(), self.store(&cell));
                    self.cells.push(span);
                    return len - after;
                }
                Closing::Never | Closing::At(..) => self.hopeless += 1,
                Closing::Letter => {}
            }
        }
        let bytes = self.text.as_bytes();
        let delimiter = self.delimiter as u8;
        let rest = bytes.get(start..).unwrap_or_default();
        let length = rest.iter().position(|&byte| byte == delimiter || byte == b'\n' || byte == b'\r');
        let end = start + length.unwrap_or(rest.len());
        let span = trimmed(&self.text, start, end);
        // A cell that begins with a quotation mark, and has no other to close it.
        let marks = |&&byte: &&u8| byte == b'"';
        if opened && bytes.get(start..end).is_some_and(|cell| cell.iter().filter(marks).count() == 1) {
            self.unclosed.push(self.number as usize);
        }
        self.cells.push(span);
        end
    }

    /// Whether a quoted cell with this much text after it has swallowed the rows below its own.
    fn swallows(&self, cell: &str, after: usize) -> bool {
        let rest = self.text.get(self.text.len() - after..).unwrap_or_default();
        cell.contains(['\n', '\r']) && swallows(self.cells.len(), cell, rest, self.delimiter, self.widest)
    }

    /// How many rows are not blank.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// A row by its place among those that are not blank.
    pub(super) fn row(&self, place: usize) -> Option<Row<'_>> {
        let at = self.rows.get(place)?;
        let cells = self.kept.get(at);
        Some(Row { table: self, cells, number: at.number as usize })
    }

    /// The row of this number.
    pub(super) fn numbered(&self, number: usize) -> Option<Row<'_>> {
        let place = self.rows.binary_search_by_key(&number, |row| row.number as usize).ok()?;
        self.row(place)
    }

    /// All rows that are not blank.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.len()).filter_map(|place| self.row(place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::cell::write;

    fn table(text: &str) -> Table {
        let mut table = Table::new(text.into());
        while !table.split(1) {}
        table
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        table(text).rows().map(|row| row.cells().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn line_endings_delimiters_and_quotes() {
        let expected = vec![vec!["a".to_owned(), "b".to_owned()], vec!["1".to_owned(), "2".to_owned()]];
        for text in ["a\tb\n1\t2", "a,b\r\n1,2\r\n", "a;b\r1;2", "\u{feff}a,b,,\n1,\"2\"\n\n"] {
            assert_eq!(cells(text), expected, "{text:?}");
        }
        assert_eq!(cells("\"x\ty\"\t\"say \"\"so\"\"\nhere\""), [["x\ty", "say \"so\"\nhere"]]);
        assert_eq!(cells(" \u{a0}"), Vec::<Vec<String>>::new());
    }

    #[test]
    fn rows_keep_their_numbers_and_an_open_quote_is_told() {
        let open = table("a\n\n\nb,\"c\nd,\"e\"");
        assert_eq!(open.unclosed, [4]);
        let open = table("a\n\n\nb,\"c\nd");
        assert_eq!(open.rows().map(|row| row.number).collect::<Vec<_>>(), [1, 4, 5]);
        assert_eq!(open.unclosed, [4]);
        assert_eq!(table("\"North\" team,a\n\"b\" ,c").unclosed, Vec::<usize>::new());
    }

    #[test]
    fn joined_rows_split_into_the_same_rows() {
        for text in ["a,\"b\"\"c\",d\n1,,3\n", "x\t\"y\nz\"\n"] {
            let mut again = String::new();
            let delimiter = table(text).delimiter;
            table(text).rows().for_each(|row| write(&mut again, row.cells(), delimiter));
            assert_eq!(cells(&again), cells(text));
        }
    }

    #[test]
    fn a_mended_cell_stands_in_its_row() {
        let mut mended = table("a,b\n1,maybe\n2");
        mended.mend(2, 1, " Yes ");
        mended.mend(3, 2, "No");
        let rows: Vec<Vec<&str>> = mended.rows().map(|row| row.cells().collect()).collect();
        assert_eq!(rows, [vec!["a", "b"], vec!["1", "Yes"], vec!["2", "", "No"]]);
    }
}
