//! Recognising what kind of table was pasted: by its headings, else by the shape of its rows.

use super::figures::tally_in;
use super::headings::{self, Role, role};
use super::rows::Reader;
use super::table::{Row, Table, split};
use super::words::{self, CrossMeaning, Word};
use super::{Pasted, ProblemKind, wide};
use crate::model::RuleSet;

/// The five kinds of table that can be pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A row a case, a column a key question.
    Wide,
    /// A row an answer: case, key question, judgement.
    Long,
    /// Key question, Yes answers, all answers.
    Counts,
    /// Key question, printed percentage.
    Percentages,
    /// Standard, rating.
    Ratings,
}

/// Rows looked at to tell the format of a table without headings.
const LOOKED_AT: usize = 20;

/// Rows looked at to find the heading row.
const TITLES: usize = 5;

/// Reads a pasted table. Never fails: what can't be read is among the problems.
pub fn read(text: &str, rules: &RuleSet, cross: CrossMeaning) -> Pasted {
    let mut table = split(text);
    let titles = rows_above(&mut table, rules);
    let Some(first) = table.rows.first() else {
        return Reader::new(Format::Wide, rules, cross).only(1, ProblemKind::Nothing);
    };
    let roles = roles_of(first, rules);
    let heading = is_heading(first, &roles);
    let format = if heading { by_headings(&roles) } else { by_shape(&table, rules) };
    let mut reader = Reader::new(format, rules, cross);
    reader.pasted.passed_over = titles;
    if format == Format::Wide {
        let columns = if heading {
            wide::by_headings(&mut reader, first, &roles)
        } else {
            wide::in_order(&mut reader, &table)
        };
        let Some(columns) = columns else {
            return reader.done(&table, heading);
        };
        wide::read(&mut reader, &table, heading, &columns);
    } else {
        reader.lines(&table, heading, &roles);
    }
    reader.done(&table, heading)
}

fn roles_of(row: &Row, rules: &RuleSet) -> Vec<Role> {
    row.cells.iter().map(|cell| role(cell, rules)).collect()
}

/// Whether several columns name key questions.
fn side_by_side(roles: &[Role]) -> bool {
    roles.iter().filter(|role| matches!(role, Role::Answers(_))).count() > 1
}

/// Takes away the titles above a heading row, as spreadsheets have them, and gives their numbers.
fn rows_above(table: &mut Table, rules: &RuleSet) -> Vec<usize> {
    for (at, row) in table.rows.iter().enumerate().take(TITLES) {
        let roles = roles_of(row, rules);
        let names = |role| roles.contains(&role);
        let sure = side_by_side(&roles) || names(Role::Question) || names(Role::Rating);
        if is_heading(row, &roles) && (sure || at == 0) {
            return table.rows.drain(..at).map(|row| row.number).collect();
        }
    }
    Vec::new()
}

/// A heading row names columns, and holds no values.
fn is_heading(row: &Row, roles: &[Role]) -> bool {
    let names =
        |role: &Role| !matches!(role, Role::Answers(_) | Role::Yes | Role::No | Role::Of | Role::Other);
    if roles.iter().any(names) {
        return true;
    }
    let value = |(cell, role): (&String, &Role)| {
        let answer = words::judgement(cell, CrossMeaning::Ask) != Word::Unknown;
        let number = *role == Role::Other && cell.starts_with(|first: char| first.is_ascii_digit());
        !cell.is_empty() && (answer || number || words::band(cell).is_some())
    };
    roles.iter().any(|role| matches!(role, Role::Answers(_))) && !row.cells.iter().zip(roles).any(value)
}

fn by_headings(roles: &[Role]) -> Format {
    let has = |role: Role| roles.contains(&role);
    if side_by_side(roles) {
        // A column of scores or ratings beside them is another's.
        Format::Wide
    } else if has(Role::Rating) {
        Format::Ratings
    } else if has(Role::Question) && has(Role::Judgement) {
        Format::Long
    } else if has(Role::Question) && has(Role::Yes) {
        Format::Counts
    } else if has(Role::Percentage) {
        Format::Percentages
    } else {
        Format::Wide
    }
}

/// The format most of the first rows have.
fn by_shape(table: &Table, rules: &RuleSet) -> Format {
    let mut votes = [0_usize; 4];
    let rows = table.rows.iter().take(LOOKED_AT);
    for row in rows {
        if let Some(vote) = shape(row, rules).and_then(|shape| votes.get_mut(shape)) {
            *vote += 1;
        }
    }
    let formats = [Format::Long, Format::Counts, Format::Percentages, Format::Ratings];
    let most = votes.iter().copied().max().unwrap_or(0);
    // A few odd rows among many of cases are rows of cases with something wrong in them.
    if most * 2 < table.rows.len().min(LOOKED_AT) {
        return Format::Wide;
    }
    formats.into_iter().zip(votes).find(|(_, vote)| *vote == most).map_or(Format::Wide, |found| found.0)
}

fn shape(row: &Row, rules: &RuleSet) -> Option<usize> {
    let cells: Vec<&String> = row.cells.iter().filter(|cell| !cell.is_empty()).collect();
    let (first, last) = (cells.first()?, cells.last()?);
    let question = |cell: &str| !headings::questions(cell, rules).is_empty();
    let whole = |cell: &String| cell.bytes().all(|byte| byte.is_ascii_digit());
    if cells.len() < 2 {
        return None;
    }
    if words::band(last).is_some() && headings::standard(first, rules).is_some() {
        return Some(3);
    }
    if cells.len() == 3 && question(row.cell(1)) && !whole(cells.get(1)?) && !question(first) {
        return Some(0);
    }
    let counts =
        tally_in(last).is_some() || cells.len() == 3 && cells.iter().rev().take(2).all(|cell| whole(cell));
    if question(first) && counts {
        return Some(1);
    }
    let digit = |cell: &String| cell.starts_with(|letter: char| letter.is_ascii_digit());
    let between = cells.iter().skip(1).take(cells.len().saturating_sub(2));
    (question(first) && cells.len() <= 3 && digit(last) && !between.into_iter().any(|cell| digit(cell)))
        .then_some(2)
}
