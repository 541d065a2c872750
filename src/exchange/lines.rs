//! The formats that name a key question or a standard in each row.

use super::account::Account;
use super::aside::is_sum;
use super::columns::LOOKED_AT;
use super::figures::{is_share, percentage, tally_in, whole};
use super::headings::{self, Role};
use super::index::Index;
use super::layout::Layout;
use super::table::{Row, Table};
use super::{Format, ProblemKind, words};
use crate::model::{Cases, Evidence, Percent, Tally};

/// Reading such rows.
pub(super) struct Lines {
    format: Format,
    roles: Vec<Role>,
    /// Whether columns are known by their headings; else by their place.
    known: bool,
    /// The column of percentages holds shares such as `0.31`, so that 1 in it is not 1%.
    shares: bool,
    /// Key questions or standards that were given.
    seen: Vec<usize>,
    /// For each sample and case reference the case's place.
    cases: Index,
    /// Cells that were given, since a blank answer is one as well.
    given: Index,
}

impl Lines {
    pub(super) fn new(layout: &Layout, table: &Table) -> Lines {
        let known = layout.heading || layout.roles.iter().any(|role| *role != Role::LeftOut);
        Lines {
            format: layout.format,
            roles: layout.roles.clone(),
            known,
            shares: table.rows().take(LOOKED_AT).any(|row| row.cells().any(is_share)),
            seen: Vec::new(),
            cases: Index::default(),
            given: Index::default(),
        }
    }

    fn at(&self, role: &Role, usual: Option<usize>) -> Option<usize> {
        if self.known { self.roles.iter().position(|found| found == role) } else { usual }
    }

    /// Reads a row. Tells whether it could be read; `None` for a line of a report's table that only
    /// names a standard or a chapter.
    pub(super) fn read(&mut self, account: &mut Account, table: &Table, row: &Row) -> Option<bool> {
        let beside = self.format == Format::Ratings
            && (self.is_chapter(account, row) || self.is_unrated(account, row));
        if beside || is_title(account, row) {
            return None;
        }
        if let Some(name) = row.cells().find(|cell| !cell.is_empty()).filter(|name| is_sum(name)) {
            let column = self.at(&Role::Question, Some(1)).unwrap_or(1);
            let named = || !headings::questions(row.cell(column), &account.rules).is_empty();
            if self.format != Format::Long || !named() {
                return None;
            }
            account.problem(row, "", ProblemKind::Sum(name.to_owned()));
            return Some(false);
        }
        if !account.is_whole(table, row) {
            return Some(false);
        }
        let read = match self.format {
            Format::Ratings => self.rating(account, row),
            Format::Counts => self.counts(account, row),
            Format::Percentages => self.percent(account, row),
            Format::Long | Format::Wide => self.answer(account, row),
        };
        Some(read.is_some())
    }

    /// Whether a key question or standard is given for the first time; else the cell that names it is to be corrected.
    fn first_time(
        &mut self,
        account: &mut Account,
        row: &Row,
        cell: usize,
        at: usize,
        name: &str,
    ) -> Option<()> {
        if self.seen.contains(&at) {
            account.wrong_cell(row, "", cell, ProblemKind::Repeated(name.to_owned()));
            return None;
        }
        self.seen.push(at);
        Some(())
    }

    fn answer(&mut self, account: &mut Account, row: &Row) -> Option<()> {
        // Without a column of its own a reference is missing in every row.
        let case = self.at(&Role::Reference, Some(0));
        let reference = case.map_or("", |case| row.cell(case));
        let named = self.at(&Role::Question, Some(1)).unwrap_or(1);
        let question = question(account, row, named)?;
        if reference.is_empty() {
            account.problem(row, "", ProblemKind::NoReference);
            return None;
        }
        let column = self.at(&Role::Judgement, Some(2)).unwrap_or(2);
        let answer = account.judgement(row, column, question)?;
        let (sample, column) =
            account.rules.questions.get(question).map(|found| (found.sample, found.column))?;
        let cases = account.pasted.samples.get_mut(sample)?;
        let full = cases.len() >= Cases::MOST;
        let key = [&sample.to_string(), "\t", reference].concat();
        let place = match self.cases.get(&key) {
            Some(place) => place,
            None if full => {
                account.problem(row, "", ProblemKind::TooMany);
                return None;
            }
            None => {
                cases.push(reference);
                self.cases.put(key, cases.len() - 1);
                cases.len() - 1
            }
        };
        let cell = [place.to_string(), "\t".to_owned(), question.to_string()].concat();
        if self.given.put(cell, 0).is_some() {
            let name = account.number(question);
            account.wrong_cell(row, "", named, ProblemKind::Repeated(name));
            return None;
        }
        cases_of(account, sample)?.set(place, column, answer);
        if !account.pasted.asked.contains(&question) {
            account.pasted.asked.push(question);
        }
        Some(())
    }

    /// Counts, in columns for the key question and Yes, and for all answers or No; a percentage
    /// beside them must be theirs.
    fn counts(&mut self, account: &mut Account, row: &Row) -> Option<()> {
        let last = row.len().saturating_sub(1);
        let (of, no) = (self.at(&Role::Of, Some(last)), self.at(&Role::No, None));
        let usual = last.checked_sub(usize::from(tally_in(row.cell(last)).is_none()));
        let yes = self.at(&Role::Yes, usual);
        let named = self.at(&Role::Question, Some(0)).unwrap_or(0);
        let at = question(account, row, named)?;
        let text = |column: Option<usize>| column.map_or("", |column| row.cell(column));
        let number = |column: Option<usize>| whole(text(column));
        // A column of No comes before one of all answers, which may count N/A as well (rule 2).
        let all = || match no {
            Some(_) => number(no)?.checked_add(number(yes)?),
            None => number(of),
        };
        let both = tally_in(text(yes)).or_else(|| number(yes).zip(all()));
        let Some((yes_count, of)) = both else {
            let found = [text(yes), " ", text(no.or(of))].concat();
            let wrong = if number(yes).is_some() { no.or(of) } else { yes };
            let kind = ProblemKind::Counts(found.trim().to_owned());
            account.wrong_cell(row, "", wrong.unwrap_or(last), kind);
            return None;
        };
        let name = account.number(at);
        // N/A may be among all answers, so that they are more; they can't be fewer.
        let total = self.at(&Role::Of, None).filter(|_| no.is_some());
        if let Some(all) = number(total).filter(|&all| all < of) {
            account.wrong_cell(row, &name, total.unwrap_or(last), ProblemKind::TotalBelow(of, all));
            return None;
        }
        let Some(tally) = Tally::new(yes_count, of).filter(|tally| tally.of() > 0) else {
            account.wrong_cell(row, &name, yes.unwrap_or(last), ProblemKind::YesAboveOf(yes_count, of));
            return None;
        };
        let beside = self.at(&Role::Percentage, None);
        let printed = beside.and_then(|percent| self.printed(row.cell(percent)));
        if let Some((printed, _)) = printed.filter(|printed| Some(printed.0) != tally.percent()) {
            account.wrong_cell(row, &name, beside.unwrap_or(last), ProblemKind::Disagrees(printed, tally));
            return None;
        }
        self.first_time(account, row, named, at, &name)?;
        account.pasted.evidence.push((at, Evidence::Counts(tally)));
        Some(())
    }

    /// A percentage. Among shares 1 is none, since it is as likely all of them as one in a hundred.
    fn printed(&self, text: &str) -> Option<(Percent, bool)> {
        let share = |percent: Percent| self.shares && percent.get() == 1 && !text.contains('%');
        percentage(text).filter(|read| !share(read.0))
    }

    fn percent(&mut self, account: &mut Account, row: &Row) -> Option<()> {
        let named = self.at(&Role::Question, Some(0)).unwrap_or(0);
        let at = question(account, row, named)?;
        let column = self.at(&Role::Percentage, None).unwrap_or(row.len().saturating_sub(1));
        let (text, name) = (row.cell(column), account.number(at));
        let Some((percent, starred)) = self.printed(text) else {
            account.wrong_cell(row, &name, column, ProblemKind::Percentage(text.to_owned()));
            return None;
        };
        self.first_time(account, row, named, at, &name)?;
        account.pasted.starred.extend(starred.then_some(name));
        account.pasted.evidence.push((at, Evidence::Printed(percent)));
        Some(())
    }

    /// The cells of standard and rating; without a heading the rating is the first cell with one.
    fn named(&self, row: &Row) -> (usize, usize) {
        let last = row.len().saturating_sub(1);
        let standard = self.at(&Role::Standard, None).unwrap_or(0);
        let usual = || row.cells().skip(1).position(|cell| words::band(cell).is_some());
        let rating = self.at(&Role::Rating, None).unwrap_or_else(|| usual().map_or(last, |at| at + 1));
        (standard, rating)
    }

    /// Whether a row holds several ratings, and nothing says which of them counts.
    fn is_rated_twice(&self, row: &Row) -> bool {
        let rated = row.cells().skip(1).filter(|cell| words::band(cell).is_some());
        self.at(&Role::Rating, None).is_none() && rated.count() > 1
    }

    /// Whether a row says of a standard that never has a rating that it has none.
    fn is_unrated(&self, account: &Account, row: &Row) -> bool {
        let (standard, rating) = self.named(row);
        let found = headings::standard(row.cell(standard), &account.rules);
        found.is_some_and(|at| !headings::can_be_given(at, &account.rules))
            && words::band(row.cell(rating)).is_none()
    }

    /// Whether a row is a heading within a table of ratings.
    fn is_chapter(&self, account: &Account, row: &Row) -> bool {
        let (standard, rating) = self.named(row);
        let chapter = |column: usize| headings::is_chapter(row.cell(column), &account.rules);
        headings::standard(row.cell(standard), &account.rules).is_none()
            && (chapter(standard) || chapter(rating))
    }

    fn rating(&mut self, account: &mut Account, row: &Row) -> Option<()> {
        let (standard, rating) = self.named(row);
        let (name, text) = (row.cell(standard), row.cell(rating));
        let found = headings::standard(name, &account.rules);
        let Some(at) = found.filter(|&at| headings::can_be_given(at, &account.rules)) else {
            account.wrong_cell(row, "", standard, ProblemKind::Standard(name.to_owned()));
            return None;
        };
        let name = account.rules.standards.get(at)?.number.to_string();
        let Some((band, starred)) = words::band(text).filter(|_| !self.is_rated_twice(row)) else {
            let all = || row.cells().skip(1).filter(|cell| words::band(cell).is_some()).collect::<Vec<_>>();
            let found = if self.is_rated_twice(row) { all().join(" ") } else { text.to_owned() };
            account.wrong_cell(row, &name, rating, ProblemKind::Rating(found));
            return None;
        };
        self.first_time(account, row, standard, at, &name)?;
        account.pasted.starred.extend(starred.then_some(name));
        account.pasted.ratings.push((at, band));
        Some(())
    }
}

fn cases_of(account: &mut Account, sample: usize) -> Option<&mut Cases> {
    account.pasted.samples.get_mut(sample)
}

/// Whether a row is a line of the report's table that only names a standard or a chapter.
fn is_title(account: &Account, row: &Row) -> bool {
    let mut filled = row.cells().filter(|cell| !cell.is_empty());
    let only = filled.next().filter(|_| filled.next().is_none());
    // A number alone is a row whose other cells are missing.
    only.is_some_and(|cell| {
        let names =
            headings::standard(cell, &account.rules).is_some() || headings::is_chapter(cell, &account.rules);
        names && cell.bytes().any(|byte| byte.is_ascii_alphabetic())
    })
}

/// The one key question a cell names.
fn question(account: &mut Account, row: &Row, column: usize) -> Option<usize> {
    let text = row.cell(column);
    let kind = match headings::questions(text, &account.rules).as_slice() {
        &[only] => return Some(only),
        [] => ProblemKind::Question(text.to_owned()),
        several => {
            let numbers = several.iter().filter_map(|&index| account.rules.questions.get(index));
            ProblemKind::Ambiguous(text.to_owned(), numbers.map(|question| question.number).collect())
        }
    };
    account.wrong_cell(row, "", column, kind);
    None
}
