//! Looking at some of the cases, or at all of them in another order. The cases stay as they are.

use std::cmp::Ordering;

use crate::model::{Cases, Judgement, Row};

/// What cases are ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As they were entered.
    #[default]
    Entered,
    /// By their reference, numbers in it by their size.
    Reference,
    /// By an attribute, in the same way.
    Attribute(usize),
    /// By the answer in a column: No, Yes, N/A, blank.
    Answer(usize),
}

/// What cases are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// A No on a key question that drives its standard.
    NoOnDriver,
    /// No answer yet in some column.
    Unfinished,
    /// This answer in a column.
    Answer(usize, Judgement),
    /// This value of an attribute, by its code; 0 for none.
    Value(usize, u32),
}

/// How the cases are looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// Their order.
    pub sort: Sort,
    /// Only those to which all of these apply.
    pub filters: Vec<Filter>,
}

impl Arrangement {
    /// Whether all cases are shown as they were entered.
    pub fn is_plain(&self) -> bool {
        self.sort == Sort::Entered && self.filters.is_empty()
    }

    /// The rows shown, in order. `columns` is how many key questions there are, `drivers` are the
    /// columns of those that drive their standard.
    pub fn rows(&self, cases: &Cases, columns: usize, drivers: &[usize]) -> Vec<u32> {
        let applies = |row: Row, filter: &Filter| match *filter {
            Filter::NoOnDriver => drivers.iter().any(|&column| row.judgement(column) == Judgement::No),
            Filter::Unfinished => (0..columns).any(|column| row.judgement(column) == Judgement::Blank),
            Filter::Answer(column, answer) => row.judgement(column) == answer,
            Filter::Value(attribute, code) => row.code(attribute) == code,
        };
        let shown = (0..).zip(cases.rows());
        let mut shown: Vec<(u32, Row)> =
            shown.filter(|(_, row)| self.filters.iter().all(|filter| applies(*row, filter))).collect();
        if self.sort != Sort::Entered {
            shown.sort_by(|one, two| self.order(one.1, two.1).then(one.0.cmp(&two.0)));
        }
        shown.into_iter().map(|(row, _)| row).collect()
    }

    fn order(&self, one: Row, two: Row) -> Ordering {
        match self.sort {
            Sort::Entered => Ordering::Equal,
            Sort::Reference => natural(one.reference(), two.reference()),
            Sort::Attribute(attribute) => natural(one.attribute(attribute), two.attribute(attribute)),
            Sort::Answer(column) => place(one.judgement(column)).cmp(&place(two.judgement(column))),
        }
    }
}

fn place(judgement: Judgement) -> u8 {
    match judgement {
        Judgement::No => 0,
        Judgement::Yes => 1,
        Judgement::NotApplicable => 2,
        Judgement::Blank => 3,
    }
}

/// Compares texts as a person would: `A2` before `A10`, small letters as capitals, empty ones last.
fn natural(one: &str, two: &str) -> Ordering {
    if one.is_empty() || two.is_empty() {
        return one.is_empty().cmp(&two.is_empty());
    }
    let (mut one, mut two) = (one.bytes().peekable(), two.bytes().peekable());
    loop {
        match (one.peek().copied(), two.peek().copied()) {
            (Some(a), Some(b)) if a.is_ascii_digit() && b.is_ascii_digit() => {
                let by_size = number(&mut one).cmp(&number(&mut two));
                if by_size != Ordering::Equal {
                    return by_size;
                }
            }
            (Some(a), Some(b)) => {
                let by_letter = a.to_ascii_lowercase().cmp(&b.to_ascii_lowercase());
                if by_letter != Ordering::Equal {
                    return by_letter;
                }
                one.next();
                two.next();
            }
            (a, b) => return a.cmp(&b),
        }
    }
}

/// The number at the beginning; its digits are taken away.
fn number(bytes: &mut std::iter::Peekable<std::str::Bytes>) -> u64 {
    let mut number = 0_u64;
    while let Some(digit) = bytes.next_if(u8::is_ascii_digit) {
        number = number.saturating_mul(10).saturating_add(u64::from(digit - b'0'));
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Case;

    fn cases() -> Cases {
        use Judgement::{Blank, No, Yes};
        let case = |reference: &str, team: &str, judgements: &[Judgement]| Case {
            reference: reference.to_owned(),
            judgements: judgements.to_vec(),
            attributes: vec![("Team".to_owned(), team.to_owned())],
            ..Case::default()
        };
        [
            case("A10", "North", &[Yes, No]),
            case("a2", "South", &[No, No]),
            case("", "", &[Yes, Blank]),
            case("B1", "North", &[No, Yes]),
        ]
        .into_iter()
        .collect()
    }

    #[track_caller]
    fn shows(sort: Sort, filters: &[Filter], rows: &[u32]) {
        let arrangement = Arrangement { sort, filters: filters.to_vec() };
        assert_eq!(arrangement.rows(&cases(), 2, &[1]), rows, "{arrangement:?}");
    }

    #[test]
    fn cases_are_ordered_and_chosen() {
        shows(Sort::Entered, &[], &[0, 1, 2, 3]);
        shows(Sort::Reference, &[], &[1, 0, 3, 2]);
        shows(Sort::Attribute(0), &[], &[0, 3, 1, 2]);
        shows(Sort::Answer(0), &[], &[1, 3, 0, 2]);
        shows(Sort::Entered, &[Filter::NoOnDriver], &[0, 1]);
        shows(Sort::Entered, &[Filter::Unfinished], &[2]);
        shows(Sort::Reference, &[Filter::Value(0, 1)], &[0, 3]);
        shows(Sort::Entered, &[Filter::Value(0, 1), Filter::Answer(0, Judgement::No)], &[3]);
        shows(Sort::Entered, &[Filter::Value(0, 0)], &[2]);
    }
}
