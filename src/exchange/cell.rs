//! Single cells: where they end, what stands between them, and writing them.

/// A place in the text; past its end, in the part for cells that stand there in other words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) end: u32,
}

/// A place as it is kept.
pub(super) fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A place in the text without blanks around it.
pub(super) fn trimmed(text: &str, start: usize, end: usize) -> Span {
    let bytes = text.as_bytes();
    let solid =
        |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(|&byte| (33..127).contains(&byte));
    if start < end && solid(Some(start)) && solid(end.checked_sub(1)) {
        return Span { start: place(start), end: place(end) };
    }
    let cell = text.get(start..end).unwrap_or_default();
    let from = start + cell.len() - cell.trim_start_matches(is_blank).len();
    let length = cell.trim_matches(is_blank).len();
    Span { start: place(from), end: place(from + length) }
}

/// What follows an opening quotation mark.
pub(super) enum Closing {
    /// The cell, and how much text follows it.
    At(String, usize),
    /// The next single mark does not end a cell: the first was a letter like any other, and must
    /// not swallow the rows below it.
    Letter,
    /// There is no single mark in the rest of the text.
    Never,
}

/// Looks for the end of the cell whose opening quotation mark stands before this text.
pub(super) fn quoted(text: &str, delimiter: char) -> Closing {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let Some((before, after)) = rest.split_once('"') else { return Closing::Never };
        cell.push_str(before);
        if let Some(more) = after.strip_prefix('"') {
            cell.push('"');
            rest = more;
            continue;
        }
        let after = after.trim_start_matches(' ');
        let ends = after.chars().next().is_none_or(|letter| [delimiter, '\n', '\r'].contains(&letter));
        return if ends {
            Closing::At(cell.trim_matches(is_blank).to_owned(), after.len())
        } else {
            Closing::Letter
        };
    }
}

/// White space of any kind, also the invisible marks that spreadsheets and mail leave behind.
pub(super) fn is_blank(letter: char) -> bool {
    let marks = '\u{200b}'..='\u{200f}';
    letter.is_whitespace()
        || marks.contains(&letter)
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

pub(super) fn delimiter(text: &str) -> char {
    if text.contains('\t') {
        return '\t';
    }
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |mark| first.matches(mark).count();
    // In a tie commas are those of decimals.
    if count(';') > 0 && count(';') >= count(',') { ';' } else { ',' }
}

/// Adds a row to a text, with quotation marks where they are needed.
pub(super) fn write<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>, delimiter: char) {
    for (column, cell) in cells.enumerate() {
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
