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

/// Whether a character is a letter, as far as headings need to know: all beyond ASCII count, since
/// the list of those that are would be three kilobytes of the first load.
pub(super) fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphabetic() || !letter.is_ascii() && !is_blank(letter)
}

/// White space of any kind, also the invisible marks that spreadsheets and mail leave behind.
pub(super) fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || is_mark(letter)
}

/// Marks that are not seen: of no width, of direction, where a word may be broken, how a picture is
/// shown.
pub(super) fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{2069}' | '\u{fe0e}' | '\u{fe0f}' | '\u{feff}')
}

/// Whether a quoted cell of several lines has swallowed rows: a stray mark opened it, and another
/// one rows below closed it. Then each of its lines, taken alone, is a row as wide as the table.
pub(super) fn swallows(before: usize, inside: &str, after: &str, delimiter: char, widest: usize) -> bool {
    let marks = |text: &str| text.matches(delimiter).count();
    let lines: Vec<&str> = inside.split(['\n', '\r']).filter(|line| !line.is_empty()).collect();
    let rest = after.split(['\n', '\r']).next().unwrap_or_default();
    let last = lines.len().saturating_sub(1);
    let width = |(at, line): (usize, &&str)| {
        let first = if at == 0 { before } else { 0 };
        1 + first + marks(line) + if at == last { marks(rest) } else { 0 }
    };
    last > 0 && widest > 1 && lines.iter().enumerate().all(|line| width(line) == widest)
}

/// Lines looked at to tell what stands between cells.
const LOOKED_AT: usize = 8;

/// What stands between cells: a tab wherever one stands outside of quotation marks; else what is
/// found most in one of the first lines, since a title above the table may hold a comma.
pub(super) fn delimiter(text: &str) -> char {
    let lines = || text.split(['\n', '\r']).filter(|line| !line.trim().is_empty()).take(LOOKED_AT);
    let count = |line: &str, mark: char| {
        let outside = line.split('"').step_by(2);
        outside.map(|part| part.matches(mark).count()).sum::<usize>()
    };
    let marks = [';', '|', ','];
    let most = |mark: char| lines().map(|line| count(line, mark)).max().unwrap_or(0);
    let others = marks.map(most);
    let tab = text.contains('\t');
    if tab && (others == [0; 3] || text.split('"').step_by(2).any(|outside| outside.contains('\t'))) {
        return '\t';
    }
    if lines().next().is_some_and(|line| line.trim_start().starts_with('|')) {
        return '|';
    }
    // In a tie commas are those of decimals.
    let most = others.iter().copied().max().filter(|&most| most > 0);
    marks.into_iter().zip(others).find(|found| Some(found.1) == most).map_or(',', |found| found.0)
}

/// Whether a row only rules a line under headings, as tables in plain text have them.
pub(super) fn is_rule<'a>(mut cells: impl Iterator<Item = &'a str>, few: bool) -> bool {
    let mut length = 0;
    let ruled = cells.all(|cell| {
        length = length.max(cell.len());
        cell.bytes().all(|byte| b"-=+:_|".contains(&byte))
    });
    ruled && (length > 2 || few && length > 0)
}

/// Whether a cell begins with a quotation mark, and has no other to close it.
pub(super) fn is_open(cell: &str) -> bool {
    cell.starts_with('"') && !cell.get(1..).unwrap_or_default().contains('"')
}

/// Adds a row in which a quotation mark is left open to a text, so that it is found there again.
pub(super) fn write_open<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>, delimiter: char) {
    for (column, cell) in cells.enumerate() {
        if column > 0 {
            text.push(delimiter);
        }
        let mut one = String::new();
        write(&mut one, std::iter::once(cell), delimiter);
        text.push_str(if is_open(cell) { cell } else { one.trim_end_matches('\n') });
    }
    text.push('\n');
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
