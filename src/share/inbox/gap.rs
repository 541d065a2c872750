//! Gaps that programs put into a long word: line breaks, spaces, quote marks, invisible marks.

/// The text after a gap at its start; `None` where it does not start with one.
///
/// A gap is white space or marks that take no room, the `=` of quoted-printable mail before a
/// line end, and the quote marks `>` of a mail at the start of the next line.
pub fn after(text: &str) -> Option<&str> {
    let start = after_soft_break(text).unwrap_or(text);
    let rest = trim(start);
    let gap = between(text, rest);
    if gap.is_empty() {
        return None;
    }
    if gap.contains(['\n', '\r']) {
        return Some(rest.trim_start_matches(|mark| mark == '>' || is_gap(mark)));
    }
    Some(rest)
}

/// The text without a gap of spaces, line breaks and invisible marks at its start.
pub(super) fn trim(text: &str) -> &str {
    text.trim_start_matches(is_gap)
}

/// What stands before `rest`, which is the end of the text. By length: comparing would take as
/// long as the text, after every gap.
pub fn between<'a>(text: &'a str, rest: &str) -> &'a str {
    let end = text.len().saturating_sub(rest.len());
    text.get(..end).unwrap_or_default()
}

fn after_soft_break(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('=')?;
    rest.trim_start_matches([' ', '\t']).starts_with(['\n', '\r']).then_some(rest)
}

fn is_gap(mark: char) -> bool {
    mark.is_whitespace() || matches!(mark, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_gap() {
        for (text, rest) in [
            (" x", "x"),
            ("\r\n> > x", "x"),
            ("\n>> x", "x"),
            ("=\r\nx", "x"),
            ("= \nx", "x"),
            ("\u{200b}x", "x"),
            ("\u{a0} x", "x"),
            ("  ", ""),
            (" > x", "> x"),
        ] {
            assert_eq!(after(text), Some(rest), "{text:?}");
        }
    }

    #[test]
    fn what_is_not() {
        for text in ["", "x", "=3D", "= x", "=", ">x", ">\nx"] {
            assert_eq!(after(text), None, "{text:?}");
        }
    }
}
