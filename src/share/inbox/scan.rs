//! Codes in one layer of text.

use super::gap;
use crate::share::check;
use crate::share::link::FORMAT;

/// Something that begins like a code.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// All four parts, with a check of full length. Whether it agrees is not known yet.
    Whole(String),
    /// Less than that.
    Part(String),
}

/// What may stand around a code: brackets, quotation marks, and what ends a sentence.
const AROUND: &[char] = &[
    '<', '>', '(', ')', '[', ']', '{', '}', '"', '\'', '`', '“', '”', '‘', '’', '«', '»', '.', ',', ';', ':',
];

/// Codes at the start of the text, one after another, and codes after a `#` anywhere.
///
/// Elsewhere a code without `#` is not taken: in a link whose `#` was changed into something
/// else it would be one that nobody made.
pub(super) fn codes(text: &str) -> Vec<Found> {
    let mut found = bare(text);
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('#') {
        let start = gap::after(after).unwrap_or(after);
        let (code, end) = code(start);
        found.extend(code);
        rest = end;
    }
    found
}

fn bare(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        let start = rest.trim_start_matches(|mark| AROUND.contains(&mark));
        if let Some(after) = gap::after(start) {
            rest = after;
            continue;
        }
        let (code, end) = code(start);
        let Some(code) = code else { return found };
        found.push(code);
        rest = end;
    }
}

/// The code at the start of the text, if any, and the text after it.
///
/// Gaps in it are passed over until it is whole. One that never becomes whole is given up to its
/// first gap, since what follows is as likely the next sentence.
fn code(text: &str) -> (Option<Found>, &str) {
    if !text.starts_with(|first: char| first.is_ascii_digit()) {
        return (None, text);
    }
    let mut code = String::new();
    let mut before_gap = None;
    let mut rest = text;
    // Its length and full stops without those at its end, and how many those are: counted on, since to look through it
    // after every gap would take the square of its length.
    let (mut solid, mut stops, mut at_end) = (0, 0, 0);
    loop {
        let after = rest.trim_start_matches(is_letter);
        let more = gap::between(rest, after);
        let letters = more.trim_end_matches('.');
        if !letters.is_empty() {
            solid = code.len() + letters.len();
            stops += std::mem::take(&mut at_end) + letters.bytes().filter(|&byte| byte == b'.').count();
        }
        at_end += more.len() - letters.len();
        code.push_str(more);
        let may_be = stops == STOPS && !letters.is_empty();
        if let Some(whole) = code.get(..solid).filter(|_| may_be).and_then(whole) {
            return (Some(Found::Whole(whole.to_owned())), after);
        }
        match gap::after(after) {
            Some(next) => {
                before_gap.get_or_insert(code.len());
                rest = next;
            }
            None => {
                let first = before_gap.unwrap_or(code.len());
                let at_the_end = after.is_empty() && first == code.len();
                code.truncate(first);
                let part = is_part(&code, at_the_end).then_some(Found::Part(code));
                return (part, after);
            }
        }
    }
}

fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_')
}

/// The full stops of a whole code.
const STOPS: usize = 3;

/// The code, which has as many full stops as it takes, if it has all four parts.
fn whole(code: &str) -> Option<&str> {
    // Look at one byte before looking at all.
    let stop = code.len().checked_sub(check::LENGTH + 1)?;
    if code.as_bytes().get(stop) != Some(&b'.') {
        return None;
    }
    let mut parts = code.split('.');
    let (version, id, payload) = (parts.next()?, parts.next()?, parts.next()?);
    (is_version(version) && !id.is_empty() && !payload.is_empty()).then_some(code)
}

/// Whether it begins as a code does: a version, a full stop, a letter.
///
/// A shorter beginning is one only at the very end of the text, and only of a version made
/// here: elsewhere `#1` and `#12.` are something else.
fn is_part(code: &str, at_the_end: bool) -> bool {
    let (version, rest) = code.split_once('.').unwrap_or((code, ""));
    if rest.is_empty() {
        return at_the_end && (1..=FORMAT).any(|known| version == known.to_string());
    }
    is_version(version) && rest.starts_with(|first: char| first.is_ascii_alphabetic())
}

fn is_version(text: &str) -> bool {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    digits && (1..=3).contains(&text.len()) && !text.starts_with('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "1.pdu-2021.AB-_.abcdefg";

    fn whole(text: &str) -> Vec<Found> {
        vec![Found::Whole(text.to_owned())]
    }

    #[test]
    fn a_code_ends_where_it_is_whole() {
        for after in ["", ".", "...", ". Then", ",", ">", ")", " and", "\nBest.wishes", "&data=1"] {
            assert_eq!(codes(&format!("#{CODE}{after}")), whole(CODE), "{after:?}");
            assert_eq!(codes(&format!("“{CODE}{after}")), whole(CODE), "{after:?}");
        }
    }

    #[test]
    fn one_that_never_becomes_whole_is_a_part() {
        for (text, part) in [
            ("#1.pdu-2021.AB-_.abc", "1.pdu-2021.AB-_.abc"),
            ("#1.pdu-2021.AB\n\nSee you. Bye", "1.pdu-2021.AB"),
            ("#1.pdu-2021.AB-_.abcdefg1", "1.pdu-2021.AB-_.abcdefg1"),
            ("#1.", "1."),
            ("#1", "1"),
        ] {
            assert_eq!(codes(text), [Found::Part(part.to_owned())], "{text:?}");
        }
    }

    #[test]
    fn other_things_are_not_codes() {
        for text in ["", "#", "#main", "#1 is done", "#12. Then", "1. Open it", "2.2.3 is low", "#0.a"] {
            assert_eq!(codes(text), [], "{text:?}");
        }
    }

    #[test]
    fn a_bare_code_stands_at_the_start() {
        assert_eq!(codes(&format!("https://example.org/ {CODE}")), []);
        assert_eq!(codes(&format!("{CODE}\n{CODE}")).len(), 2);
    }
}
