//! What the columns of a table hold, as far as their cells tell.

use super::Column;
use super::account::Account;
use super::cell::is_letter;
use super::headings::Role;
use super::layout::Layout;
use super::met::could_be;
use super::near::near;
use super::table::{Row, Table};
use super::wide::LETTERS;
use crate::model::{Counting, RuleSet};

/// The most different values, among the rows looked at, of a column that is kept without being
/// asked for: one of names or notes is left out, one of the services of a large region is not.
const DIFFERENT: usize = 200;

/// Rows looked at to tell what columns hold.
pub(super) const LOOKED_AT: usize = 500;

/// What the columns of a table without headings hold, in the order of the rule set, where their
/// number fits just one reading; a first column that does not hold judgements is the case reference.
pub(super) fn in_order(table: &Table, rules: &RuleSet) -> Option<Vec<Role>> {
    let width = table.rows().take(LOOKED_AT).map(|row| row.len()).max().unwrap_or(0);
    let readings = readings(rules);
    let fits = |width: usize| readings.iter().any(|reading| reading.len() == width);
    if !fits(width) && !fits(width.checked_sub(1)?) {
        return None;
    }
    let skip = usize::from(!holds_judgements(table, 0, false));
    let judged = (skip..width).all(|column| holds_judgements(table, column, false));
    // One or two rows of words that begin with 1 or 0: as likely the numbers of cases as answers.
    let digit = |cell: &str| matches!(cell, "0" | "1");
    let words = |row: &Row| row.cells().any(|cell| !cell.is_empty() && !digit(cell));
    let numbered = table.len() < 3 && table.rows().all(|row| digit(row.cell(0)) && words(&row));
    let unsure = skip == 0 && numbered && fits(width) && fits(width - 1);
    let mut fitting = readings.into_iter().filter(|reading| reading.len() + skip == width);
    let (Some(reading), None, true) = (fitting.next(), fitting.next(), judged && !unsure) else {
        return None;
    };
    let mut roles = vec![Role::Reference; skip];
    roles.extend(reading.into_iter().map(Role::Answers));
    Some(roles)
}

/// Whether more than half of a column's filled cells are judgements.
pub(super) fn holds_judgements(table: &Table, column: usize, heading: bool) -> bool {
    let (mut filled, mut judged) = (0, 0);
    let rows = table.rows().skip(usize::from(heading)).take(LOOKED_AT);
    for row in rows.filter(|row| !row.cell(column).is_empty()) {
        filled += 1;
        judged += usize::from(could_be(row.cell(column)));
    }
    judged * 2 > filled || filled == 0
}

/// What columns in order can stand for: one sample's key questions, with or without those that are
/// not rated, or all there are.
fn readings(rules: &RuleSet) -> Vec<Vec<usize>> {
    let rated = |question: &&usize| {
        let mut standards = rules.standards.iter();
        standards.any(|s| s.counting != Counting::NotRated && s.questions().contains(*question))
    };
    let mut readings = vec![(0..rules.questions.len()).collect::<Vec<usize>>()];
    for sample in rules.samples.iter().filter(|sample| sample.questions.len() > 1) {
        let some = sample.questions.iter().filter(rated).copied().collect();
        for reading in [sample.questions.clone(), some] {
            if !readings.contains(&reading) {
                readings.push(reading);
            }
        }
    }
    readings
}

/// Whether a column holds few enough different values to break results down by.
pub(super) fn is_telling(table: &Table, column: usize) -> bool {
    let mut values: Vec<&str> = Vec::new();
    let mut filled = 0;
    for row in table.rows().skip(1).take(LOOKED_AT) {
        let cell = row.cell(column);
        filled += usize::from(!cell.is_empty());
        if !cell.is_empty() && !values.contains(&cell) {
            values.push(cell);
        }
        if values.len() > DIFFERENT {
            return false;
        }
    }
    // In a long table of all different values none tells anything; in a short one it can't be told.
    filled > 0
        && (values.len() * 2 <= filled || filled <= 12)
        && values.iter().all(|value| value.chars().count() <= LETTERS)
}

/// Whether a heading may stand for a key question that is not known: nothing at all, or a number.
fn could_name(heading: &str) -> bool {
    let number = heading.trim_start_matches(|letter: char| {
        !(is_letter(letter) || letter.is_ascii_digit()) || "KQkq".contains(letter)
    });
    heading.is_empty()
        || number.starts_with(|first: char| first.is_ascii_digit()) && number.contains(['.', '-', '/', '_'])
}

/// How each column was understood, for showing.
pub(super) fn shown(table: &Table, layout: &Layout, account: &Account) -> Vec<Column> {
    let rules = &account.rules;
    let heading = table.row(0).filter(|_| layout.heading);
    let mut shown = Vec::new();
    for (column, role) in layout.roles.iter().enumerate() {
        let text = heading.map_or("", |row| row.cell(column));
        let mut examples: Vec<String> = Vec::new();
        for row in table.rows().skip(usize::from(layout.heading)).take(LOOKED_AT) {
            let cell = row.cell(column);
            if examples.len() < 3 && !cell.is_empty() && !examples.iter().any(|known| known == cell) {
                examples.push(cell.chars().take(LETTERS).collect());
            }
        }
        let free = |question: &usize| !layout.roles.contains(&Role::Answers(*question));
        let chosen = account.options.columns.iter().any(|known| known.0 == column);
        let unread = matches!(role, Role::LeftOut | Role::Attribute) && !chosen;
        let near = if unread { near(text, rules).filter(free) } else { None };
        let doubtful = (near.is_some() || layout.heading && unread && could_name(text))
            && !examples.is_empty()
            && holds_judgements(table, column, layout.heading);
        let heading = text.chars().take(LETTERS).collect();
        shown.push(Column { heading, examples, role: role.clone(), near, doubtful });
    }
    shown
}
