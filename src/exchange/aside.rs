//! Rows beside the data: sums under a table, remarks, and rows whose cells are not where they belong.

use super::cell::is_letter;
use super::figures::is_figure;
use super::met::could_be;
use super::words::plain;

/// First words of rows that sum up the rows above.
const SUMS: [&str; 13] = [
    "total",
    "totals",
    "subtotal",
    "sum",
    "count",
    "average",
    "mean",
    "median",
    "overall",
    "percentage",
    "percent",
    "cyfanswm",
    "cyfartaledd",
];

/// Names of such rows that begin otherwise.
const SUM_NAMES: [&str; 13] = [
    "grand total",
    "sub total",
    "per cent",
    "% yes",
    "yes %",
    "% no",
    "no %",
    "yes total",
    "no total",
    "number yes",
    "number no",
    "n =",
    "score",
];

/// What a row is that is no case.
pub(super) enum Aside {
    /// A sum or a remark, to be passed over.
    Passed,
    /// Named as a sum, but it holds words.
    Sum(String),
    /// An answer where the case reference belongs: the row has slipped.
    Slipped(String),
    /// Several cells in one, with another mark between them than the rest of the table.
    Crowded(String),
}

/// Whether the first cell of a row names it as the sum of others.
pub(super) fn is_sum(name: &str) -> bool {
    // Nearly every name is a case reference, and most of those are told apart by a figure.
    let first = name.split([' ', '\u{a0}', ':', '(']).next().unwrap_or_default();
    if name.len() > 40 || first.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let among = |word: &str, words: &[&str]| words.iter().any(|known| known.eq_ignore_ascii_case(word));
    among(first, &SUMS) || among(name, &SUM_NAMES) || !name.is_ascii() && among(&plain(name), &SUM_NAMES)
}

/// What a row is, if no case: by the first of its cells that is filled, which stands in no column of
/// answers, and its answers. Where that is the case reference, whether those are single letters.
pub(super) fn aside<'a>(
    name: &str,
    alone: bool,
    answers: impl Iterator<Item = &'a str> + Clone,
    reference: Option<bool>,
) -> Option<Aside> {
    let figures = || answers.clone().all(|cell| cell.is_empty() || is_figure(cell));
    if is_sum(name) && (reference.is_some() || figures()) {
        return Some(if figures() { Aside::Passed } else { Aside::Sum(name.to_owned()) });
    }
    if reference.is_some_and(|lettered| is_answer(name, lettered)) {
        let sums = figures() && answers.clone().any(|cell| !cell.is_empty());
        return Some(if sums { Aside::Passed } else { Aside::Slipped(name.to_owned()) });
    }
    if !alone {
        return None;
    }
    if is_crowded(name, answers.clone().count()) {
        return Some(Aside::Crowded(name.to_owned()));
    }
    is_remark(name).then_some(Aside::Passed)
}

/// Whether a case reference is a word for an answer. Figures number cases, and so may letters.
fn is_answer(name: &str, lettered: bool) -> bool {
    let usual = name.len() > 20 || name.bytes().any(|byte| byte.is_ascii_digit());
    let letter = lettered && name.len() == 1;
    !usual && !letter && could_be(name)
}

/// Whether a text is in words: three of them, two of which are no figures or short marks.
fn is_remark(name: &str) -> bool {
    let words = || name.split_whitespace();
    let long = |word: &&str| word.chars().filter(|letter| is_letter(*letter)).count() > 2;
    let told = name.contains(": ") || name.ends_with(':');
    told || words().nth(2).is_some() && words().filter(long).count() > 1
}

/// Whether one cell holds answers with other marks between them than the table has. A name with an
/// initial, such as `Smith, N`, does not where more answers are asked for.
fn is_crowded(name: &str, asked: usize) -> bool {
    [',', ';', '|', '\t'].into_iter().any(|mark| {
        let parts = name.split(mark).map(str::trim).skip(1);
        parts.clone().count() >= asked.clamp(1, 2) && parts.clone().all(could_be)
    })
}
