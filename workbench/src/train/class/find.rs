//! The codes in what was pasted: bare or in links, between brackets and words, and wrapped by a mail program.

use std::ops::RangeInclusive;

use bandwise::share::inbox::{self, after_gap, before};
use bandwise::share::link::LinkError;
use bandwise::training::CodeError;
use bandwise::training::lesson::{Results, Set};

/// The most pieces that a code is put together from, and the most characters of all of them.
const PIECES: (usize, usize) = (10, 2_000);

/// The longest text that is looked through, in bytes: some three thousand results.
pub(super) const LONGEST: usize = 500_000;

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) sets: Vec<Set>,
    /// As often as they stand there.
    pub(super) results: Vec<Results>,
    /// What could not be read, by line.
    pub(super) odd: Vec<Odd>,
}

/// Something that could not be read.
#[derive(Debug, PartialEq)]
pub(super) struct Odd {
    /// From 1.
    pub(super) line: usize,
    pub(super) text: String,
    pub(super) why: Why,
}

/// What it is instead.
#[derive(Debug, PartialEq)]
pub(super) enum Why {
    /// It begins as a code does.
    Code(CodeError),
    /// A link of a scenario.
    Scenario,
    /// Other words.
    Words,
}

enum Code {
    Set(Set),
    Results(Results),
}

/// Looks through a text. A code that was wrapped is put together only where its check then agrees, and so is one
/// whose first letter was made a capital.
pub(super) fn find(text: &str) -> Found {
    let text = inbox::unwrapped(text);
    let mut found = Found::default();
    let mut seen = Vec::new();
    let (mut rest, mut line) = (&*text, 1);
    let mut last = String::new();
    while let Some(start) = next(rest) {
        let between = before(rest, start);
        line += lines(between);
        let (code, read, after) = code(start);
        let first = line;
        line += lines(before(start, after));
        seen.push(first..=line);
        match read {
            // A mail program writes the address of a link beside its words.
            Ok(_) if code == last && is_beside(between) => {}
            Ok(Code::Set(set)) => found.sets.push(set),
            Ok(Code::Results(results)) => found.results.push(results),
            Err(why) => found.odd.push(Odd { line: first, text: code.clone(), why: Why::Code(why) }),
        }
        (last, rest) = (code, after);
    }
    // Codes come in the order of their lines.
    let mut seen = seen.into_iter().peekable();
    let others = (1..).zip(text.lines()).filter(|(at, _)| {
        while seen.next_if(|seen: &RangeInclusive<usize>| seen.end() < at).is_some() {}
        !seen.peek().is_some_and(|seen| seen.contains(at))
    });
    found.odd.extend(others.filter_map(|(line, text)| other(line, text)));
    found.odd.sort_by_key(|odd| odd.line);
    found
}

/// A line without a code; nothing where nothing is in it but marks.
fn other(line: usize, text: &str) -> Option<Odd> {
    text.contains(char::is_alphanumeric).then_some(())?;
    let scenario = matches!(inbox::find(text), Ok(_) | Err(LinkError::Several));
    let why = if scenario { Why::Scenario } else { Why::Words };
    Some(Odd { line, text: text.trim().to_owned(), why })
}

fn lines(text: &str) -> usize {
    text.matches('\n').count()
}

/// Whether what stands between two codes only opens a bracket around the second.
fn is_beside(between: &str) -> bool {
    between.trim_start().trim_start_matches(']').starts_with(['<', '(', '['])
}

/// The text from the next code on.
fn next(text: &str) -> Option<&str> {
    let mut word = false;
    for (at, letter) in text.char_indices() {
        let rest = text.get(at..)?;
        if !word && is_code(rest) {
            return Some(rest);
        }
        word = is_letter(letter);
    }
    None
}

/// Whether a text begins as a code does: its letter, the version, a full stop and more.
fn is_code(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(['r', 't', 'R', 'T']) else { return false };
    let after = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let more = after.strip_prefix('.').is_some_and(|more| more.starts_with(is_letter));
    more && after.len() < rest.len() && !after.starts_with("..")
}

fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_')
}

/// The code at the start of a text, what it holds, and the text after it. One that can't be read ends at its first
/// gap.
fn code(text: &str) -> (String, Result<Code, CodeError>, &str) {
    let (mut code, mut rest) = (String::new(), text);
    let mut first = None;
    for _ in 0..PIECES.0 {
        let after = rest.trim_start_matches(is_letter);
        code.push_str(before(rest, after));
        let whole = code.trim_end_matches(['.', '-', '_']);
        let found = read(whole);
        if found.is_ok() {
            return (whole.to_owned(), found, after);
        }
        first.get_or_insert_with(|| (whole.to_owned(), found, after));
        match after_gap(after).filter(|_| code.len() < PIECES.1) {
            Some(next) => rest = next,
            None => break,
        }
    }
    first.unwrap_or((code, Err(CodeError::Empty), rest))
}

fn read(code: &str) -> Result<Code, CodeError> {
    let (letter, rest) = code.split_at_checked(1).unwrap_or_default();
    let small = [&letter.to_ascii_lowercase(), rest].concat();
    if small.starts_with('t') {
        Set::read(&small).map(Code::Set)
    } else {
        Results::read(&small).map(Code::Results)
    }
}
