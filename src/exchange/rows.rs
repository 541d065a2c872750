//! Reading rows one by one, and keeping account of good and bad ones.

use std::collections::HashMap;

use super::figures::{percentage, tally_in, whole};
use super::headings::{self, Role};
use super::table::{Row, Table, join};
use super::words::{self, CrossMeaning, Word};
use super::{CaseRow, Format, Pasted, Problem, ProblemKind};
use crate::model::{Evidence, Judgement, RuleSet, Tally};

/// What is being read, and the account of it.
pub(super) struct Reader<'a> {
    pub(super) rules: &'a RuleSet,
    pub(super) cross: CrossMeaning,
    pub(super) pasted: Pasted,
    /// A heading row for a table that has none, so that rows to be mended keep their columns.
    pub(super) heading: Option<Row>,
    /// Numbers of the rows that were not read.
    bad: Vec<usize>,
    /// Key questions or standards that were given.
    seen: Vec<usize>,
    /// For each case reference, where its case stands.
    pub(super) known: HashMap<String, usize>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(format: Format, rules: &'a RuleSet, cross: CrossMeaning) -> Reader<'a> {
        let pasted = Pasted {
            format,
            cases: Vec::new(),
            evidence: Vec::new(),
            ratings: Vec::new(),
            good: 0,
            problems: Vec::new(),
            bad_text: String::new(),
            left_out: Vec::new(),
            passed_over: Vec::new(),
            repeated: Vec::new(),
            starred: Vec::new(),
            assumed_order: false,
            cross_unclear: false,
        };
        let (bad, seen, known) = (Vec::new(), Vec::new(), HashMap::new());
        Reader { rules, cross, pasted, heading: None, bad, seen, known }
    }

    /// The outcome where there is just one thing to say.
    pub(super) fn only(mut self, row: usize, kind: ProblemKind) -> Pasted {
        self.problem(row, "", kind);
        self.pasted
    }

    pub(super) fn problem(&mut self, row: usize, column: &str, kind: ProblemKind) {
        self.pasted.problems.push(Problem { row, column: column.to_owned(), kind });
    }

    pub(super) fn bad(&mut self, row: usize) {
        self.bad.push(row);
    }

    /// Closes the account: bad rows go back as text, under their heading.
    pub(super) fn done(mut self, table: &Table, heading: bool) -> Pasted {
        let mut rows = table.rows.iter().skip(usize::from(heading));
        let passed = rows.any(|row| self.pasted.passed_over.contains(&row.number));
        if self.pasted.good == 0 && self.bad.is_empty() && !passed {
            // Nothing could be read at all, so all of it goes back.
            self.pasted.bad_text = join(table.rows.iter(), table.delimiter);
        } else if !self.bad.is_empty() {
            let top = self.heading.iter().chain(table.rows.iter().take(usize::from(heading)));
            let mut bad = self.bad.iter().copied().peekable();
            let rest = table.rows.iter().skip(usize::from(heading));
            let rest = rest.filter(|row| bad.next_if_eq(&row.number).is_some());
            self.pasted.bad_text = join(top.chain(rest), table.delimiter);
        }
        self.pasted
    }

    /// A judgement, or why there is none.
    pub(super) fn judgement(&mut self, row: &Row, column: usize, name: &str) -> Option<Judgement> {
        match words::judgement(row.cell(column), self.cross) {
            Word::Is(judgement) => Some(judgement),
            Word::Cross => {
                self.pasted.cross_unclear = true;
                None
            }
            Word::Unknown => {
                let found = row.cell(column).to_owned();
                self.problem(row.number, name, ProblemKind::Judgement(found));
                None
            }
        }
    }

    /// Whether a row is a line of the report's table that only names a standard or a chapter.
    fn is_title(&self, row: &Row) -> bool {
        let mut filled = row.cells.iter().filter(|cell| !cell.is_empty());
        let only = filled.next().filter(|_| filled.next().is_none());
        // A number alone is a row whose other cells are missing.
        only.is_some_and(|cell| {
            let names =
                headings::standard(cell, self.rules).is_some() || headings::is_chapter(cell, self.rules);
            names && cell.bytes().any(|byte| byte.is_ascii_alphabetic())
        })
    }

    /// Whether a row can be read at all: a quotation mark left open in it makes its cells unsure.
    pub(super) fn is_whole(&mut self, table: &Table, row: &Row) -> bool {
        let whole = table.unclosed.binary_search(&row.number).is_err();
        if !whole {
            self.problem(row.number, "", ProblemKind::OpenQuote);
        }
        whole
    }

    /// Reads every row of a format that names a key question or a standard in each.
    pub(super) fn lines(&mut self, table: &Table, heading: bool, roles: &[Role]) {
        let at = |role: Role, usual: Option<usize>| {
            if heading { roles.iter().position(|found| *found == role) } else { usual }
        };
        for row in table.rows.iter().skip(usize::from(heading)) {
            if self.is_title(row) {
                self.pasted.passed_over.push(row.number);
                continue;
            }
            if !self.is_whole(table, row) {
                self.bad(row.number);
                continue;
            }
            let (question, last) = (at(Role::Question, Some(0)), row.cells.len().saturating_sub(1));
            let read = match self.pasted.format {
                Format::Ratings => self.rating(row, at(Role::Standard, None), at(Role::Rating, None)),
                Format::Counts => {
                    let of = (at(Role::Of, Some(last)), at(Role::No, None));
                    let yes =
                        at(Role::Yes, last.checked_sub(usize::from(tally_in(row.cell(last)).is_none())));
                    self.counts(row, (question, yes), of, at(Role::Percentage, None))
                }
                Format::Percentages => self.percent(row, question, at(Role::Percentage, None)),
                Format::Long | Format::Wide => {
                    let question = at(Role::Question, Some(1));
                    self.answer(row, at(Role::Reference, Some(0)), question, at(Role::Judgement, Some(2)))
                }
            };
            match read {
                Some(()) => self.pasted.good += 1,
                None if self.pasted.passed_over.last() == Some(&row.number) => {}
                None => self.bad(row.number),
            }
        }
    }

    /// The one key question a cell names.
    fn question(&mut self, row: &Row, column: usize) -> Option<usize> {
        let text = row.cell(column);
        match headings::questions(text, self.rules).as_slice() {
            &[only] => Some(only),
            [] => {
                self.problem(row.number, "", ProblemKind::Question(text.to_owned()));
                None
            }
            several => {
                self.ambiguous(row.number, text, several);
                None
            }
        }
    }

    pub(super) fn ambiguous(&mut self, row: usize, text: &str, several: &[usize]) {
        let numbers = several.iter().filter_map(|&index| self.rules.questions.get(index));
        let numbers = numbers.map(|question| question.number).collect();
        self.problem(row, "", ProblemKind::Ambiguous(text.to_owned(), numbers));
    }

    fn repeated(&mut self, row: &Row, what: &str) {
        self.problem(row.number, "", ProblemKind::Repeated(what.to_owned()));
    }

    /// Whether a key question or standard is given for the first time.
    fn first_time(&mut self, row: &Row, at: usize, name: &str) -> Option<()> {
        if self.seen.contains(&at) {
            self.repeated(row, name);
            return None;
        }
        self.seen.push(at);
        Some(())
    }

    fn answer(
        &mut self,
        row: &Row,
        case: Option<usize>,
        question: Option<usize>,
        judgement: Option<usize>,
    ) -> Option<()> {
        // Without a column of its own a reference is missing in every row.
        let reference = case.map_or("", |case| row.cell(case)).to_owned();
        let question = self.question(row, question.unwrap_or(1))?;
        if reference.is_empty() {
            self.problem(row.number, "", ProblemKind::NoReference);
            return None;
        }
        let name = self.rules.questions.get(question)?.number.to_string();
        let answer = self.judgement(row, judgement.unwrap_or(2), &name)?;
        let cases = &mut self.pasted.cases;
        let at = *self.known.entry(reference.clone()).or_insert_with(|| {
            cases.push(CaseRow { reference, answers: Vec::new() });
            cases.len() - 1
        });
        let case = cases.get_mut(at)?;
        if case.answers.iter().any(|known| known.0 == question) {
            self.repeated(row, &name);
            return None;
        }
        case.answers.push((question, answer));
        Some(())
    }

    /// Counts, in columns for the key question and Yes, and for all answers or No; a percentage
    /// beside them must be theirs.
    fn counts(
        &mut self,
        row: &Row,
        (question, yes): (Option<usize>, Option<usize>),
        (of, no): (Option<usize>, Option<usize>),
        percent: Option<usize>,
    ) -> Option<()> {
        let at = self.question(row, question.unwrap_or(0))?;
        let text = |column: Option<usize>| column.map_or("", |column| row.cell(column));
        let number = |column: Option<usize>| whole(text(column));
        // A column of No comes before one of all answers, which may count N/A as well (rule 2).
        let all = || match no {
            Some(_) => number(no)?.checked_add(number(yes)?),
            None => number(of),
        };
        let both = tally_in(text(yes)).or_else(|| number(yes).zip(all()));
        let Some((yes, of)) = both else {
            let found = [text(yes), " ", text(no.or(of))].concat();
            self.problem(row.number, "", ProblemKind::Counts(found.trim().to_owned()));
            return None;
        };
        let name = self.rules.questions.get(at)?.number.to_string();
        let Some(tally) = Tally::new(yes, of).filter(|tally| tally.of() > 0) else {
            self.problem(row.number, &name, ProblemKind::YesAboveOf(yes, of));
            return None;
        };
        let printed = percent.and_then(|percent| percentage(row.cell(percent)));
        if let Some((printed, _)) = printed.filter(|printed| Some(printed.0) != tally.percent()) {
            self.problem(row.number, &name, ProblemKind::Disagrees(printed, tally));
            return None;
        }
        self.first_time(row, at, &name)?;
        self.pasted.evidence.push((at, Evidence::Counts(tally)));
        Some(())
    }

    fn percent(&mut self, row: &Row, question: Option<usize>, percent: Option<usize>) -> Option<()> {
        let at = self.question(row, question.unwrap_or(0))?;
        let text = row.cell(percent.unwrap_or(row.cells.len().saturating_sub(1)));
        let name = self.rules.questions.get(at)?.number.to_string();
        let Some((percent, starred)) = percentage(text) else {
            self.problem(row.number, &name, ProblemKind::Percentage(text.to_owned()));
            return None;
        };
        self.first_time(row, at, &name)?;
        self.pasted.starred.extend(starred.then_some(name));
        self.pasted.evidence.push((at, Evidence::Printed(percent)));
        Some(())
    }

    fn rating(&mut self, row: &Row, standard: Option<usize>, rating: Option<usize>) -> Option<()> {
        let last = row.cells.len().saturating_sub(1);
        let (name, text) = (row.cell(standard.unwrap_or(0)), row.cell(rating.unwrap_or(last)));
        let found = headings::standard(name, self.rules);
        if found.is_none()
            && (headings::is_chapter(name, self.rules) || headings::is_chapter(text, self.rules))
        {
            self.pasted.passed_over.push(row.number);
            return None;
        }
        let Some(at) = found.filter(|&at| headings::can_be_given(at, self.rules)) else {
            self.problem(row.number, "", ProblemKind::Standard(name.to_owned()));
            return None;
        };
        let name = self.rules.standards.get(at)?.number.to_string();
        let Some((band, starred)) = words::band(text) else {
            self.problem(row.number, &name, ProblemKind::Rating(text.to_owned()));
            return None;
        };
        self.first_time(row, at, &name)?;
        self.pasted.starred.extend(starred.then_some(name));
        self.pasted.ratings.push((at, band));
        Some(())
    }
}
