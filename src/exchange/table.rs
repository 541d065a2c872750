//! Splitting pasted text into rows and cells.
//!
//! Our own, because what is wrong must be placed by row and a quotation mark left open must not
//! swallow the rest unsaid; a reader for whole CSV files would be a tenth of the first load.

/// A table of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    /// What stands between cells: a tab, a comma or a semicolon.
    pub(super) delimiter: char,
    /// All rows that are not blank.
    pub(super) rows: Vec<Row>,
    /// The rows in which a quotation mark is opened and never closed.
    pub(super) unclosed: Vec<usize>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Its number in the table from 1, blank rows counted, as a spreadsheet shows it.
    pub(super) number: usize,
    /// Its cells, trimmed; blank cells at its end are left out.
    pub(super) cells: Vec<String>,
}

impl Row {
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// Splits text. A tab anywhere means tabs; else the first line says whether commas or semicolons.
pub(super) fn split(text: &str) -> Table {
    let mut rest = text.trim_start_matches('\u{feff}');
    let mut table = Table { delimiter: delimiter(rest), ..Table::default() };
    let (mut cells, mut number) = (Vec::new(), 1);
    loop {
        let opened = rest.trim_start_matches(' ').strip_prefix('"');
        let (cell, after) = match opened.and_then(|inside| quoted(inside, table.delimiter)) {
            Some(found) => found,
            None => plain(rest, table.delimiter),
        };
        // A cell that begins with a quotation mark, and has no other to close it.
        if opened.is_some() && cell.starts_with('"') && cell.bytes().filter(|&byte| byte == b'"').count() == 1
        {
            table.unclosed.push(number);
        }
        cells.push(cell);
        let mut letters = after.chars();
        let next = letters.next();
        rest = letters.as_str();
        if next == Some(table.delimiter) {
            continue;
        }
        if next == Some('\r') {
            rest = rest.strip_prefix('\n').unwrap_or(rest);
        }
        finish(&mut table, number, std::mem::take(&mut cells));
        number += 1;
        if next.is_none() {
            return table;
        }
    }
}

fn ends_cell(letter: char, delimiter: char) -> bool {
    letter == delimiter || letter == '\n' || letter == '\r'
}

/// The cell at the start of the text, and what follows it.
fn plain(text: &str, delimiter: char) -> (String, &str) {
    let end = text.find(|letter| ends_cell(letter, delimiter)).unwrap_or(text.len());
    let (cell, after) = text.split_at_checked(end).unwrap_or((text, ""));
    (cell.trim_matches(is_blank).to_owned(), after)
}

/// The cell whose opening quotation mark stands before this text, and what follows it. `None`
/// where the next single mark does not end a cell: the first was a letter like any other, and
/// must not swallow the rows below it.
fn quoted(text: &str, delimiter: char) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        if let Some(more) = after.strip_prefix('"') {
            cell.push('"');
            rest = more;
            continue;
        }
        let after = after.trim_start_matches(' ');
        let ends = after.chars().next().is_none_or(|letter| ends_cell(letter, delimiter));
        return ends.then(|| (cell.trim_matches(is_blank).to_owned(), after));
    }
}

fn finish(table: &mut Table, number: usize, mut cells: Vec<String>) {
    while cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    if !cells.is_empty() {
        table.rows.push(Row { number, cells });
    }
}

/// White space of any kind, also the invisible marks that spreadsheets and mail leave behind.
pub(super) fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}')
}

fn delimiter(text: &str) -> char {
    if text.contains('\t') {
        return '\t';
    }
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |mark| first.matches(mark).count();
    // In a tie commas are those of decimals.
    if count(';') > 0 && count(';') >= count(',') { ';' } else { ',' }
}

/// Rows as text again, with quotation marks where they are needed.
pub(super) fn join<'a>(rows: impl Iterator<Item = &'a Row>, delimiter: char) -> String {
    let mut text = String::new();
    for row in rows {
        for (column, cell) in row.cells.iter().enumerate() {
            if column > 0 {
                text.push(delimiter);
            }
            if cell.contains([delimiter, '"', '\n', '\r']) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(cell);
            }
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        split(text).rows.into_iter().map(|row| row.cells).collect()
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
        let table = split("a\n\n\nb,\"c\nd,\"e\"");
        assert_eq!(table.unclosed, [4]);
        let table = split("a\n\n\nb,\"c\nd");
        assert_eq!(table.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 4, 5]);
        assert_eq!(table.unclosed, [4]);
        assert_eq!(split("\"North\" team,a\n\"b\" ,c").unclosed, Vec::<usize>::new());
    }

    #[test]
    fn joined_rows_split_into_the_same_rows() {
        for text in ["a,\"b\"\"c\",d\n1,,3\n", "x\t\"y\nz\"\n"] {
            let table = split(text);
            let again = split(&join(table.rows.iter(), table.delimiter));
            assert_eq!(again.rows, table.rows);
        }
    }
}
