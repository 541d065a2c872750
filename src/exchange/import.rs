//! Reading a table a piece at a time, so that the page answers while a large one is read.

use std::rc::Rc;

use super::account::Account;
use super::headings::Role;
use super::index::Index;
use super::layout::{Layout, is_other_heading, layout};
use super::lines::Lines;
use super::table::{Row, Table};
use super::wide::Wide;
use super::{Format, Options, Pasted, ProblemKind, apart, columns};
use crate::model::RuleSet;

/// How rows are read.
enum How {
    Wide(Box<Wide>),
    Lines(Lines),
}

/// A table being read.
pub struct Import {
    table: Table,
    account: Option<Account>,
    how: Option<(How, usize)>,
    /// The place of the heading row, where there is one.
    heading: Option<usize>,
    /// Rows stand under other headings than those of the table.
    other: bool,
    /// Whether cells name a key question, for those looked at.
    named: Index,
}

/// Whether a row repeats the heading or what stood above it: a table was pasted under itself.
fn is_again(table: &Table, heading: usize, row: &Row) -> bool {
    let heading = table.row(heading);
    heading.is_some_and(|first| first.len() == row.len() && first.cells().eq(row.cells()))
        || table.is_above(row)
}

impl Import {
    /// Begins to read a text.
    pub fn new(text: Rc<str>, rules: Rc<RuleSet>, options: Options) -> Import {
        Import {
            table: Table::new(text),
            account: Some(Account::new(rules, options)),
            how: None,
            heading: None,
            other: false,
            named: Index::default(),
        }
    }

    /// How far it has come, in thousandths.
    pub fn progress(&self) -> usize {
        let part = |(done, of): (usize, usize)| (done * 500).checked_div(of).unwrap_or(500);
        let rows = self.how.as_ref().map_or((0, 1), |how| (how.1, self.table.len()));
        part(self.table.progress()) + part(rows)
    }

    /// Reads about this many bytes, or rows worth as many, and gives the outcome once it is done.
    pub fn step(&mut self, bytes: usize) -> Option<Pasted> {
        if self.how.is_none() {
            if !self.table.split(bytes) {
                return None;
            }
            return self.begin();
        }
        // A row of answers to all key questions takes some 60 bytes.
        let rows = bytes / 60 + 1;
        let (how, at) = self.how.as_mut()?;
        let account = self.account.as_mut()?;
        for place in *at..(*at + rows).min(self.table.len()) {
            let Some(row) = self.table.row(place) else { continue };
            let again = self.heading.is_some_and(|heading| is_again(&self.table, heading, &row));
            self.other &= !again;
            let before = (account.pasted.problems.len(), account.pasted.more_problems);
            let read = match how {
                _ if again => None,
                _ if self.other => Some(false),
                How::Wide(wide) => wide.read(account, &self.table, &row),
                How::Lines(lines) => lines.read(account, &self.table, &row),
            };
            let list = matches!(how, How::Lines(_));
            self.other |= !self.other
                && read == Some(false)
                && is_other_heading(&row, &account.rules, list, &mut self.named);
            if self.other {
                // Only that is said of it: its cells are in no column of this table.
                account.pasted.problems.truncate(before.0);
                account.pasted.more_problems = before.1;
                account.problem(&row, "", ProblemKind::OtherHeadings);
            }
            match read {
                Some(true) => account.pasted.good += 1,
                Some(false) => account.pasted.bad.push(row.number),
                None => account.pasted.passed_over.push(row.number),
            }
        }
        *at += rows;
        if *at < self.table.len() { None } else { self.finish() }
    }

    /// Recognises the table once it is split.
    fn begin(&mut self) -> Option<Pasted> {
        let mut account = self.account.take()?;
        self.table.set_apart(|line| apart::line(line, &account.rules));
        for (row, column, text) in &account.options.mends {
            self.table.mend(*row, *column, text);
        }
        let mut layout = layout(&mut self.table, &account.rules, &account.options);
        account.pasted.format = layout.format;
        account.pasted.passed_over = std::mem::take(&mut layout.titles);
        account.pasted.assumed_order = layout.assumed;
        account.pasted.heading = self.table.row(0).filter(|_| layout.heading).map(|row| row.number);
        if self.table.len() == 0 {
            account.wrong_table(1, ProblemKind::Nothing);
            return Some(account.close(&self.table));
        }
        self.heading = layout.heading.then_some(0);
        account.words.heed_welsh(&self.table);
        if layout.unsure {
            let number = self.table.row(0).map_or(1, |row| row.number);
            account.wrong_table(number, ProblemKind::NoCounts);
            return Some(account.close(&self.table));
        }
        let only_heading = layout.heading && self.table.len() == 1;
        let how = if layout.format == Format::Wide {
            Wide::new(&mut account, &self.table, &mut layout).map(|wide| How::Wide(Box::new(wide)))
        } else {
            Some(How::Lines(Lines::new(&layout, &self.table)))
        };
        account.pasted.columns = self.columns(&layout, &account);
        if let Some(number) = account.pasted.heading.filter(|_| only_heading && how.is_some()) {
            account.wrong_table(number, ProblemKind::NoRows);
        }
        match how {
            None => Some(account.close(&self.table)),
            Some(how) => {
                self.how = Some((how, usize::from(layout.heading)));
                self.account = Some(account);
                None
            }
        }
    }

    fn columns(&self, layout: &Layout, account: &Account) -> Vec<super::Column> {
        // Rows of the other formats tell by themselves what they hold, unless there is a heading.
        let known = layout.heading || layout.roles.iter().any(|role| *role != Role::LeftOut);
        if known || layout.format == Format::Wide {
            columns::shown(&self.table, layout, account)
        } else {
            Vec::new()
        }
    }

    fn finish(&mut self) -> Option<Pasted> {
        let mut account = self.account.take()?;
        if let Some((How::Wide(wide), _)) = self.how.take() {
            wide.note_repeated(&mut account, &self.table);
        }
        Some(account.close(&self.table))
    }
}

/// Reads a table at once. Never fails: what can't be read is among the problems.
pub fn read(text: &str, rules: &RuleSet, options: &Options) -> Pasted {
    let mut import = Import::new(text.into(), Rc::new(rules.clone()), options.clone());
    loop {
        if let Some(pasted) = import.step(usize::MAX / 2) {
            return pasted;
        }
    }
}
