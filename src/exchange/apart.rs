//! Plain lines, as one copies them from a report or a mail: what a line says of a standard or a key question stands at its
//! end, with nothing but a space before it.

use super::figures::{percentage, tally_in};
use super::headings;
use super::words::band;
use crate::model::RuleSet;

/// So many words a value has at the most: `13 out of 42`.
const WORDS: usize = 4;

/// Where in a line the name of a standard or key question ends, and where what is said of it begins. `None` where it holds
/// no such two things.
pub(super) fn value(line: &str, rules: &RuleSet) -> Option<(usize, usize)> {
    let mut from = line.len();
    for _ in 0..WORDS {
        from = line.get(..from)?.trim_end().trim_end_matches(|letter: char| !letter.is_whitespace()).len();
        let name = line.get(..from)?.trim_end_matches(is_between);
        if is_value(line.get(from..)?) && is_name(name, rules) {
            return Some((name.len(), from));
        }
    }
    unread(line, rules)
}

/// The same where a standard is named in full, and what follows is no value: it must be told that it can’t be read.
fn unread(line: &str, rules: &RuleSet) -> Option<(usize, usize)> {
    rules.standards.iter().find_map(|standard| {
        let (before, after) = line.split_once(&*standard.title)?;
        let number = before.trim_end_matches(is_between);
        let rest = after.trim_start_matches(is_between);
        let named = number.is_empty() || number == standard.number.to_string();
        let ends = after.starts_with(is_between) && !rest.is_empty();
        (named && ends).then(|| (line.len() - after.len(), line.len() - rest.len()))
    })
}

/// Whether a text names a standard or key question and says nothing else: by number, in full, or both. What is “not good” must
/// not be taken for good.
fn is_name(text: &str, rules: &RuleSet) -> bool {
    let words = text.trim_start_matches(|letter: char| letter.is_ascii_digit() || is_between(letter));
    let (standard, questions) = (headings::standard(text, rules), headings::questions(text, rules));
    let same =
        || headings::standard(words, rules) == standard && headings::questions(words, rules) == questions;
    (standard.is_some() || !questions.is_empty()) && (words.is_empty() || same())
}

/// What stands between a name and a value, dots that lead the eye among it.
fn is_between(letter: char) -> bool {
    letter.is_whitespace() || ".:-–—…".contains(letter)
}

/// Whether a text can be nothing but a value: a single letter or a bare number can be much else.
fn is_value(text: &str) -> bool {
    band(text).is_some() && text.len() > 1
        || percentage(text).is_some() && text.contains(['%', '*'])
        || tally_in(text).is_some()
}
