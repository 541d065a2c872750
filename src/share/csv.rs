//! Rows as CSV that spreadsheet programs open without harm.

/// Rows of cells as CSV (RFC 4180), with the mark by which Excel knows UTF-8.
///
/// ```
/// # use bandwise::share::csv::csv;
/// assert_eq!(csv([["a", "=1+1"]]), "\u{feff}a,'=1+1\r\n");
/// ```
pub fn csv<R, C>(rows: impl IntoIterator<Item = R>) -> String
where
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut text = String::from("\u{feff}");
    for row in rows {
        for (column, cell) in row.into_iter().enumerate() {
            if column > 0 {
                text.push(',');
            }
            push_cell(&mut text, cell.as_ref());
        }
        text.push_str("\r\n");
    }
    text
}

/// A cell; one that a spreadsheet would run as a formula begins with an apostrophe, which it takes
/// for "this is text". A sign alone, and a number with its sign, are no formulas.
fn push_cell(text: &mut String, cell: &str) {
    let runs = cell.trim_start().starts_with(['=', '+', '-', '@']) || cell.starts_with(['\t', '\r']);
    let digits = cell.trim_start_matches(['+', '-']);
    let number = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let quoted = cell.contains(['"', ',', '\n', '\r']);
    if quoted {
        text.push('"');
    }
    if runs && !number {
        text.push('\'');
    }
    text.push_str(&cell.replace('"', "\"\""));
    if quoted {
        text.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_text() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("+44 1823", "'+44 1823"),
            ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("  =A1", "'  =A1"),
            ("\t=A1", "'\t=A1"),
            ("=\"a\",b", "\"'=\"\"a\"\",b\""),
            ("-", "-"),
            ("-5.2", "-5.2"),
            ("N/A", "N/A"),
            ("a \"b\"\nc", "\"a \"\"b\"\"\nc\""),
        ] {
            let mut text = String::new();
            push_cell(&mut text, cell);
            assert_eq!(text, expected);
        }
    }
}
