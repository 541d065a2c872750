//! Plain lines, as one copies them from a report or a mail: a standard or key question, and after it, with nothing but a
//! space between them, its rating, percentage or counts.
//!
//! They are read as two cells only where every line can be told for sure to be such a line, a chapter or a title: what is
//! anything else stays as it was pasted. What follows a name and is no value has a cell of its own all the same, so that it
//! is told, and mended there.

use super::figures::{percentage, tally_in, whole};
use super::headings::{self, first_word};
use super::words::{band, narrow, narrowed};
use crate::model::RuleSet;
use crate::rulesets::number;

/// The longest line that is looked at, in bytes. The longest key question has 200.
const LONGEST: usize = 400;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A chapter, or a standard with nothing said of it.
    Title,
    /// Something is said of a standard or key question.
    Said(Said),
}

/// Where in a line a name begins and ends, and where what is said of it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) name: (usize, usize),
    pub(super) value: usize,
    /// Whether it can be nothing but a value.
    pub(super) is_sure: bool,
}

/// What a line is; `None` where that can’t be told for sure.
pub(super) fn line(line: &str, rules: &RuleSet) -> Option<Line> {
    if line.len() > LONGEST {
        return None;
    }
    if headings::is_chapter(line, rules) {
        return Some(Line::Title);
    }
    let start = line.len()
        - line.trim_start_matches(|mark: char| mark.is_whitespace() || "-–—•·*".contains(mark)).len();
    let text = line.get(start..)?;
    let first = text.split_whitespace().next()?;
    let (named, rest) = match numbered(first, rules) {
        Some(names) => {
            let after = between(text.get(first.len()..)?);
            // Its name may be left out. Of what can follow it the longest is meant.
            let rest = names.iter().filter_map(|name| after_name(after, name)).min_by_key(|rest| rest.len());
            (true, rest.unwrap_or(after))
        }
        None => (false, named(text, rules)?),
    };
    if rest.is_empty() {
        return Some(Line::Title);
    }
    let value = line.len() - rest.len();
    let end =
        line.get(..value)?.trim_end_matches(|letter| is_between(letter) || "-–—".contains(letter)).len();
    let is_sure = is_value(rest);
    // A single letter or a bare number can be much else, as the number of a page.
    let told = is_sure || named && !is_doubtful(rest);
    told.then_some(Line::Said(Said { name: (start, end), value, is_sure }))
}

/// The names that what has this number goes by; `None` where a word is no number of a standard or key question.
fn numbered<'a>(word: &str, rules: &'a RuleSet) -> Option<Vec<&'a str>> {
    let word = &*narrowed(word);
    let word = first_word(word);
    if let Some(found) = number::standard(word) {
        let standard = rules.standard_index(found).and_then(|at| rules.standards.get(at));
        return Some(standard.map(|standard| &*standard.title).into_iter().collect());
    }
    let found = number::question(word.trim_start_matches(['q', 'Q']))?;
    let question = rules.question_index(found).and_then(|at| rules.questions.get(at));
    Some(question.map(|question| vec![&*question.wording, &*question.label]).unwrap_or_default())
}

/// What follows the name that a line begins with, where one and only one standard or key question goes by it.
fn named<'a>(text: &'a str, rules: &RuleSet) -> Option<&'a str> {
    let titles = rules.standards.iter().map(|standard| &standard.title);
    let questions = rules.questions.iter().flat_map(|question| [&question.wording, &question.label]);
    let found = titles.chain(questions).filter_map(|name| after_name(text, name));
    let rest = found.min_by_key(|rest| rest.len())?;
    let same = |name: &str| after_name(text, name).is_some_and(|after| after.len() == rest.len());
    let standards = rules.standards.iter().filter(|standard| same(&standard.title)).count();
    let questions = rules.questions.iter().filter(|one| same(&one.wording) || same(&one.label)).count();
    (standards.max(questions) == 1).then_some(rest)
}

/// What follows a name that a text begins with, whatever the size of its letters; it must not end within a word.
fn after_name<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let alike = |letter: char| narrow(letter).to_ascii_lowercase();
    let mut rest = text;
    for letter in name.chars() {
        let mut letters = rest.chars();
        letters.next().filter(|&found| alike(found) == alike(letter))?;
        rest = letters.as_str();
    }
    (rest.is_empty() || rest.starts_with(is_between)).then(|| between(rest))
}

/// A text without what stands between a name and a value before it: dots that lead the eye, a colon, a dash by itself.
fn between(text: &str) -> &str {
    let text = text.trim_start_matches(is_between);
    let dash = text.strip_prefix(['-', '–', '—']).filter(|rest| rest.starts_with(char::is_whitespace));
    dash.map_or(text, str::trim_start)
}

fn is_between(letter: char) -> bool {
    letter.is_whitespace() || ".:…".contains(letter)
}

/// Whether a text can be nothing but a value.
fn is_value(text: &str) -> bool {
    let signed = text.contains(['%', '*']) || text.ends_with("per cent");
    // A date begins with a nought.
    band(text).is_some() && text.len() > 1
        || percentage(text).is_some() && signed
        || tally_in(text).is_some() && !text.starts_with('0')
}

/// Whether a text is no value for sure, and would be taken for one in a cell of its own.
fn is_doubtful(text: &str) -> bool {
    band(text).is_some() || percentage(text).is_some() || tally_in(text).is_some() || whole(text).is_some()
}
