//! Keeping account of what was read and what was not.

use std::rc::Rc;

use super::cell::{is_open, write, write_open};
use super::met::Words;
use super::table::{Row, Table};
use super::words::Word;
use super::{Format, Options, Pasted, Problem, ProblemKind};
use crate::model::{Judgement, RuleSet};

/// The most cells of a row shown beside its problem, and the most letters of each.
const SHOWN: (usize, usize) = (24, 40);

/// What is being read, and the account of it.
pub(super) struct Account {
    pub(super) rules: Rc<RuleSet>,
    pub(super) options: Options,
    pub(super) pasted: Pasted,
    pub(super) words: Words,
    /// A heading row for a table that has none, so that rows to be mended keep their columns.
    pub(super) heading: Vec<String>,
}

impl Account {
    pub(super) fn new(rules: Rc<RuleSet>, options: Options) -> Account {
        let pasted = Pasted::nothing(Format::Wide, rules.samples.len());
        Account { rules, options, pasted, words: Words::default(), heading: Vec::new() }
    }

    /// The number of a key question, for a person.
    pub(super) fn number(&self, question: usize) -> String {
        self.rules.questions.get(question).map(|found| found.number.to_string()).unwrap_or_default()
    }

    /// Notes what is wrong with a whole row.
    pub(super) fn problem(&mut self, row: &Row, column: &str, kind: ProblemKind) {
        self.note(Some(row), 1, column, None, kind);
    }

    /// Notes what is wrong with a cell.
    pub(super) fn wrong_cell(&mut self, row: &Row, column: &str, cell: usize, kind: ProblemKind) {
        self.note(Some(row), 1, column, Some(cell), kind);
    }

    /// Notes what is wrong with the table as a whole.
    pub(super) fn wrong_table(&mut self, number: usize, kind: ProblemKind) {
        self.note(None, number, "", None, kind);
    }

    fn note(
        &mut self,
        row: Option<&Row>,
        number: usize,
        column: &str,
        cell: Option<usize>,
        kind: ProblemKind,
    ) {
        if self.pasted.problems.len() >= Pasted::LISTED {
            self.pasted.more_problems += 1;
            return;
        }
        let cut = |text: &str| text.chars().take(SHOWN.1).collect();
        let most = SHOWN.0.max(cell.map_or(0, |cell| cell + 1));
        let cells = row.map(|row| row.cells().take(most).map(cut).collect());
        let (row, column) = (row.map_or(number, |row| row.number), column.to_owned());
        self.pasted.problems.push(Problem { row, column, cell, cells: cells.unwrap_or_default(), kind });
    }

    /// A judgement, or why there is none.
    pub(super) fn judgement(&mut self, row: &Row, column: usize, question: usize) -> Option<Judgement> {
        match self.words.read(row.cell(column), &self.options) {
            Word::Is(judgement) => Some(judgement),
            Word::Cross => {
                self.pasted.cross_unclear = true;
                None
            }
            Word::Unknown => {
                let (found, name) = (row.cell(column).to_owned(), self.number(question));
                self.wrong_cell(row, &name, column, ProblemKind::Judgement(found));
                None
            }
        }
    }

    /// Whether a row can be read at all: a quotation mark left open in it makes its cells unsure.
    pub(super) fn is_whole(&mut self, table: &Table, row: &Row) -> bool {
        let whole = table.unclosed.binary_search(&row.number).is_err();
        if !whole {
            let open = row.cells().position(is_open);
            self.note(Some(row), 1, "", open, ProblemKind::OpenQuote);
        }
        whole
    }

    /// Closes the account: bad rows go back as text, under their heading.
    pub(super) fn close(mut self, table: &Table) -> Pasted {
        let pasted = &mut self.pasted;
        pasted.words = self.words.told();
        pasted.passed_over.sort_unstable();
        let nothing_read = pasted.good == 0 && pasted.bad.is_empty();
        let heading = pasted.heading.map_or(0, |_| 1);
        let passed =
            table.rows().skip(heading).any(|row| pasted.passed_over.binary_search(&row.number).is_ok());
        if nothing_read && !passed {
            // Nothing could be read at all, so all of it goes back.
            table.rows().for_each(|row| write(&mut pasted.bad_text, row.cells(), table.delimiter));
        } else if !pasted.bad.is_empty() {
            let text = &mut pasted.bad_text;
            if !self.heading.is_empty() {
                write(text, self.heading.iter().map(String::as_str), table.delimiter);
            }
            table.rows().take(heading).for_each(|row| write(text, row.cells(), table.delimiter));
            let mut bad = pasted.bad.iter().copied().peekable();
            let rest = table.rows().skip(heading).filter(|row| bad.next_if_eq(&row.number).is_some());
            for row in rest {
                match table.unclosed.binary_search(&row.number) {
                    Ok(_) => write_open(text, row.cells(), table.delimiter),
                    Err(_) => write(text, row.cells(), table.delimiter),
                }
            }
        }
        self.pasted
    }
}
