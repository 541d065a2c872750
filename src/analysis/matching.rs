//! The same cases in two scenarios.

use crate::model::{Cases, Judgement, Row};

/// Which rows of two lists are the same case. Rows count from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched {
    /// The row in the first and in the second, in order of the first.
    pub pairs: Vec<(usize, usize)>,
    /// Rows of the first without a match, in order.
    pub only_first: Vec<usize>,
    /// Rows of the second without a match, in order.
    pub only_second: Vec<usize>,
    /// What they were matched by.
    pub by: By,
}

/// What cases were matched by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The same reference.
    Reference,
    /// The same row, because a side has no references.
    Order,
}

/// Matches the cases of two lists: by reference where both have any, else row by row.
///
/// A reference must be the same to the letter; two lists that have none in common are taken for
/// different cases. One that stands more than once on a side pairs in order of
/// appearance. By reference, cases without one stay unmatched.
pub fn matching(first: &Cases, second: &Cases) -> Matched {
    let (one, two) = (references(first), references(second));
    let pairs = by_reference(&one, &two);
    if one.is_empty() || two.is_empty() {
        let both = first.len().min(second.len());
        return Matched {
            pairs: (0..both).map(|row| (row, row)).collect(),
            only_first: (both..first.len()).collect(),
            only_second: (both..second.len()).collect(),
            by: By::Order,
        };
    }
    let only_first = rest(first.len(), pairs.iter().map(|pair| pair.0));
    let only_second = rest(second.len(), pairs.iter().map(|pair| pair.1));
    Matched { pairs, only_first, only_second, by: By::Reference }
}

/// References and their rows, like ones together and in order of appearance.
fn references(cases: &Cases) -> Vec<(&str, usize)> {
    let all = cases.rows().map(Row::reference).zip(0..);
    let mut found: Vec<(&str, usize)> = all.filter(|(reference, _)| !reference.is_empty()).collect();
    found.sort_unstable();
    found
}

fn by_reference(first: &[(&str, usize)], second: &[(&str, usize)]) -> Vec<(usize, usize)> {
    let (mut one, mut two) = (first.iter().peekable(), second.iter().peekable());
    let mut pairs = Vec::new();
    while let (Some(left), Some(right)) = (one.peek(), two.peek()) {
        let order = left.0.cmp(right.0);
        if order.is_eq() {
            pairs.push((left.1, right.1));
        }
        if order.is_le() {
            one.next();
        }
        if order.is_ge() {
            two.next();
        }
    }
    pairs.sort_unstable();
    pairs
}

/// The rows that are not among these.
fn rest(len: usize, taken: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut left = vec![true; len];
    for row in taken {
        if let Some(left) = left.get_mut(row) {
            *left = false;
        }
    }
    (0..len).zip(left).filter(|found| found.1).map(|found| found.0).collect()
}

/// Two lists of cases, matched, with their rows at hand.
pub(super) struct Beside<'a> {
    first: Vec<Row<'a>>,
    second: Vec<Row<'a>>,
    pub(super) matched: Matched,
}

impl<'a> Beside<'a> {
    pub(super) fn new(first: &'a Cases, second: &'a Cases) -> Beside<'a> {
        let matched = matching(first, second);
        Beside { first: first.rows().collect(), second: second.rows().collect(), matched }
    }

    /// What both answer in a column, blank where a row is not there.
    pub(super) fn answers(&self, rows: (usize, usize), column: usize) -> (Judgement, Judgement) {
        let answer = |row: Option<&Row>| row.map_or(Judgement::Blank, |row| row.judgement(column));
        (answer(self.first.get(rows.0)), answer(self.second.get(rows.1)))
    }
}
