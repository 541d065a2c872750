//! Recognising what kind of table was pasted: by its headings, else by the shape of its rows.

use super::cell::is_letter;
use super::figures::tally_in;
use super::headings::{self, Role, role};
use super::index::Index;
use super::met::could_be;
use super::table::{Row, Table};
use super::{Format, Options, columns, words};
use crate::model::RuleSet;

/// Rows looked at to tell the format of a table without headings.
const LOOKED_AT: usize = 20;

/// Rows looked at to find the heading row.
const TITLES: usize = 8;

/// The most columns that are looked at; a spreadsheet has 16,384.
const COLUMNS: usize = 20_000;

/// What a table was recognised as.
pub(super) struct Layout {
    pub(super) format: Format,
    /// What each column holds; for a table without headings that is no table of cases only what
    /// the user said, since its rows tell by themselves.
    pub(super) roles: Vec<Role>,
    /// Whether the first row is the heading.
    pub(super) heading: bool,
    /// Numbers of the rows above it.
    pub(super) titles: Vec<usize>,
    /// Columns were taken in the order of the rule set.
    pub(super) assumed: bool,
    /// Counts whose columns can't be told.
    pub(super) unsure: bool,
}

/// Recognises a table. Titles above the heading row are taken away from it.
pub(super) fn layout(table: &mut Table, rules: &RuleSet, options: &Options) -> Layout {
    let mut titles = table.take_out_rules();
    if !table.is_plain {
        titles.extend(rows_above(table, rules));
    }
    let mut roles: Vec<Role> = table.row(0).map(|row| roles_of(&row, rules)).unwrap_or_default();
    let heading = !table.is_plain && table.row(0).is_some_and(|row| is_heading(&row, &roles));
    while heading && table.row(1).is_some_and(|row| is_heading_too(&row, &roles, rules)) {
        titles.extend(table.take_out(1));
    }
    let mut assumed = false;
    let mut format = if heading { by_headings(&roles) } else { by_shape(table, rules) };
    if !heading {
        let width = table.rows().take(columns::LOOKED_AT).map(|row| row.len()).max().unwrap_or(0);
        roles = vec![Role::LeftOut; width.min(COLUMNS)];
        if format == Format::Wide
            && let Some(found) = columns::in_order(table, rules)
        {
            (roles, assumed) = (found, true);
        }
    }
    for (column, role) in &options.columns {
        if let Some(known) = roles.get_mut(*column) {
            *known = role.clone();
        }
    }
    if !options.columns.is_empty() && (heading || roles.iter().any(|role| *role != Role::LeftOut)) {
        format = by_headings(&roles);
        assumed &= format == Format::Wide;
    }
    let named = roles.iter().any(|role| *role != Role::LeftOut);
    let unsure = format == Format::Counts && !heading && !named && is_unsure(table, rules);
    Layout { format, roles, heading, titles, assumed, unsure }
}

fn roles_of(row: &Row, rules: &RuleSet) -> Vec<Role> {
    row.cells().take(COLUMNS).map(|cell| role(cell, rules)).collect()
}

fn names_question(role: &Role) -> bool {
    matches!(role, Role::Answers(_) | Role::Several(_))
}

/// Whether several columns name key questions.
fn side_by_side(roles: &[Role]) -> bool {
    roles.iter().filter(|role| names_question(role)).count() > 1
}

/// Takes away the titles above a heading row, as spreadsheets have them, and gives their numbers.
/// Of several rows that could be the heading, such as standards over their key questions, the one
/// that names the most columns is.
fn rows_above(table: &mut Table, rules: &RuleSet) -> Vec<usize> {
    let mut best = (0, 0);
    for (at, row) in table.rows().enumerate().take(TITLES) {
        let roles = roles_of(&row, rules);
        let sure = side_by_side(&roles) || roles.contains(&Role::Question) || roles.contains(&Role::Rating);
        // Words that several key questions share name less than a number.
        let worth = |role: &Role| match role {
            Role::LeftOut => 0,
            Role::Several(_) => 1,
            _ => 2,
        };
        let named = roles.iter().map(worth).sum();
        let titles = || table.rows().take(at).all(|above| !answers(&above, &roles));
        if is_heading(&row, &roles) && (sure || at == 0) && named > best.0 && titles() {
            best = (named, at);
        }
    }
    if best.1 > 0 { table.behead(best.1) } else { Vec::new() }
}

/// Whether a row holds an answer where these headings ask for one: it is no title above them.
fn answers(row: &Row, roles: &[Role]) -> bool {
    row.cells().zip(roles).any(|(cell, role)| names_question(role) && could_be(cell))
}

/// Whether a row that could not be read begins a table with other headings. In a list each row names
/// a key question, so that only words over columns tell it. What cells name is kept, since a table
/// may have a hundred thousand rows that can't be read.
pub(super) fn is_other_heading(row: &Row, rules: &RuleSet, list: bool, kept: &mut Index) -> bool {
    let mut filled = row.cells().filter(|cell| !cell.is_empty());
    let Some(first) = filled.next() else { return false };
    if headings::is_over(first) {
        return true;
    }
    let mut names = |cell: &str| match kept.get(cell) {
        Some(known) => known == 1,
        None => {
            let names = names_question(&role(cell, rules));
            if kept.len() < KEPT {
                kept.put(cell.to_owned(), usize::from(names));
            }
            names
        }
    };
    if list || row.cells().any(could_be) {
        return false;
    }
    let named = filled.filter(|cell| names(cell)).count();
    named > 1 || named == 1 && names_question(&role(first, rules))
}

/// The most cells of which it is kept whether they name a key question.
const KEPT: usize = 4_000;

/// Whether counts stand in two columns under words that are not known: which is which is not sure.
fn is_unsure(table: &Table, rules: &RuleSet) -> bool {
    let Some((first, second)) = table.row(0).zip(table.row(1)) else { return false };
    let words = first.cells().skip(1).filter(|cell| cell.chars().any(is_letter)).count();
    let two = second.cells().all(|cell| tally_in(cell).is_none());
    words > 1 && two && shape(&first, rules).is_none()
}

/// A heading row names columns, and holds no values.
fn is_heading(row: &Row, roles: &[Role]) -> bool {
    let names = |role: &Role| {
        let unsure = matches!(role, Role::Yes | Role::No | Role::Of | Role::LeftOut | Role::Prompt(..));
        !unsure && !names_question(role)
    };
    if roles.iter().any(names) {
        return true;
    }
    let value = |(cell, role): (&str, &Role)| {
        let number = *role == Role::LeftOut && cell.starts_with(|first: char| first.is_ascii_digit());
        could_be(cell) || !cell.is_empty() && (number || words::band(cell).is_some())
    };
    let asked = |role: &Role| names_question(role) || matches!(role, Role::Prompt(..));
    roles.iter().any(asked) && !row.cells().zip(roles).any(value)
}

/// Whether a row under the heading says the same in other words: the wording under the numbers.
fn is_heading_too(row: &Row, roles: &[Role], rules: &RuleSet) -> bool {
    let same = |cell: &str, known: &Role| match (role(cell, rules), known) {
        (Role::Answers(one), Role::Answers(other)) => one == *other,
        (Role::Several(several), Role::Answers(other)) => several.contains(other),
        _ => false,
    };
    let asked = || row.cells().zip(roles).filter(|(cell, role)| !cell.is_empty() && names_question(role));
    asked().next().is_some() && asked().all(|(cell, role)| same(cell, role))
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
    for row in table.rows().take(LOOKED_AT) {
        if let Some(vote) = shape(&row, rules).and_then(|shape| votes.get_mut(shape)) {
            *vote += 1;
        }
    }
    let formats = [Format::Long, Format::Counts, Format::Percentages, Format::Ratings];
    let most = votes.iter().copied().max().unwrap_or(0);
    // A few odd rows among many of cases are rows of cases with something wrong in them.
    if most * 2 < table.len().min(LOOKED_AT) && !table.is_plain || most == 0 {
        return Format::Wide;
    }
    formats.into_iter().zip(votes).find(|(_, vote)| *vote == most).map_or(Format::Wide, |found| found.0)
}

fn shape(row: &Row, rules: &RuleSet) -> Option<usize> {
    let cells: Vec<&str> = row.cells().filter(|cell| !cell.is_empty()).take(5).collect();
    let (first, last) = (cells.first()?, cells.last()?);
    let question = |cell: &str| !headings::questions(cell, rules).is_empty();
    let whole = |cell: &str| cell.bytes().all(|byte| byte.is_ascii_digit());
    if cells.len() < 2 {
        return None;
    }
    let rated = cells.iter().skip(1).any(|cell| words::band(cell).is_some());
    if rated && headings::standard(first, rules).is_some() {
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
    let digit = |cell: &str| cell.starts_with(|letter: char| letter.is_ascii_digit());
    let between = cells.iter().skip(1).take(cells.len().saturating_sub(2));
    (question(first) && cells.len() <= 3 && digit(last) && !between.into_iter().any(|cell| digit(cell)))
        .then_some(2)
}
