//! The wide format: a row a case, a column a key question, a prompt or something known of the case.

use super::ProblemKind;
use super::account::Account;
use super::aside::{Aside, aside};
use super::cell::place;
use super::columns::{LOOKED_AT, is_telling};
use super::headings::Role;
use super::index::Index;
use super::layout::Layout;
use super::met::{could_be, said};
use super::table::{Row, Table};
use super::words::Word;
use crate::model::{Cases, Judgement, RuleSet};

/// The most columns kept without being asked for.
const KEPT: usize = 20;

/// The most letters of a case reference or a value.
pub(super) const LETTERS: usize = 60;

/// The columns of a table of cases.
#[derive(Default)]
pub(super) struct Wide {
    reference: Option<usize>,
    /// Column of the table, and the key question it holds.
    questions: Vec<(usize, usize)>,
    /// Column, key question and prompt.
    prompts: Vec<(usize, usize, usize)>,
    /// Column, name and, for each sample that is touched, the codes of the values met so far.
    attributes: Vec<(usize, String, Vec<Index>)>,
    /// How many columns there are.
    width: usize,
    /// Whether a column holds answers, by its place.
    asked: Vec<bool>,
    /// Case references are single letters, some of which are answers elsewhere.
    lettered: bool,
    /// Samples that rows belong to.
    touched: Vec<usize>,
    /// Of each case read, a number that tells its reference, and its row.
    references: Vec<(u64, u32)>,
}

impl Wide {
    /// Sorts out the columns; `None` where there is something wrong with them as a whole.
    pub(super) fn new(account: &mut Account, table: &Table, layout: &mut Layout) -> Option<Wide> {
        let mut wide = Wide { width: layout.roles.len(), ..Wide::default() };
        let first = table.row(0).filter(|_| layout.heading);
        let heading = |column: usize| first.map_or("", |row| row.cell(column));
        let mut sound = true;
        for (column, role) in layout.roles.iter_mut().enumerate() {
            let text = heading(column);
            let chosen = account.options.columns.iter().any(|known| known.0 == column);
            match role {
                Role::Answers(question) if wide.questions.iter().any(|known| known.1 == *question) => {
                    let kind = ProblemKind::TwoColumns(account.rules.questions.get(*question)?.number);
                    first.iter().for_each(|row| account.problem(row, text, kind.clone()));
                    sound = false;
                }
                Role::Answers(question) => wide.questions.push((column, *question)),
                Role::Several(several) => {
                    let numbers = several.iter().filter_map(|&index| account.rules.questions.get(index));
                    let numbers = numbers.map(|question| question.number).collect();
                    let kind = ProblemKind::Ambiguous(text.to_owned(), numbers);
                    first.iter().for_each(|row| account.problem(row, "", kind.clone()));
                    sound = false;
                }
                Role::Prompt(question, prompt) => wide.prompts.push((column, *question, *prompt)),
                Role::Reference if wide.reference.is_none() => wide.reference = Some(column),
                Role::LeftOut if !chosen && text.is_empty() && column == 0 && layout.heading => {
                    *role = Role::Reference;
                    wide.reference = Some(column);
                }
                Role::Attribute if chosen => wide.keep(column, text),
                _ if chosen => *role = Role::LeftOut,
                _ => {
                    let kept = !text.is_empty() && wide.attributes.len() < KEPT && is_telling(table, column);
                    *role = if kept { Role::Attribute } else { Role::LeftOut };
                    if kept {
                        wide.keep(column, text);
                    }
                }
            }
        }
        wide.touch(&account.rules);
        wide.asked =
            layout.roles.iter().map(|role| matches!(role, Role::Answers(_) | Role::Prompt(..))).collect();
        wide.lettered = wide.reference.is_some_and(|column| is_lettered(table, column, layout.heading));
        if wide.touched.is_empty() {
            let number = table.row(0).map_or(1, |row| row.number);
            account.wrong_table(number, ProblemKind::NoHeadings);
            return None;
        }
        account.pasted.asked = wide.questions.iter().map(|known| known.1).collect();
        if layout.assumed {
            let mut heading = vec!["Case".to_owned(); usize::from(wide.reference.is_some())];
            heading.extend(wide.questions.iter().map(|known| account.number(known.1)));
            account.heading = heading;
        }
        sound.then_some(wide)
    }

    fn keep(&mut self, column: usize, heading: &str) {
        let name = if heading.is_empty() { format!("Column {}", column + 1) } else { heading.to_owned() };
        let name: String = name.chars().take(LETTERS).collect();
        let taken = |name: &str| self.attributes.iter().any(|known| known.1 == name);
        let others = (2..).map(|n| format!("{name} ({n})"));
        let name = std::iter::once(name.clone()).chain(others).find(|name| !taken(name)).unwrap_or_default();
        self.attributes.push((column, name, Vec::new()));
    }

    fn touch(&mut self, rules: &RuleSet) {
        let asked =
            self.questions.iter().map(|known| known.1).chain(self.prompts.iter().map(|known| known.1));
        let samples = asked.filter_map(|question| rules.questions.get(question)).map(|found| found.sample);
        self.touched = samples.collect();
        self.touched.sort_unstable();
        self.touched.dedup();
    }

    /// What a row is, if no case.
    fn aside(&self, row: &Row) -> Option<Aside> {
        let (column, name) = row.cells().enumerate().find(|cell| !cell.1.is_empty())?;
        if self.asked.get(column).copied().unwrap_or(true) {
            return None;
        }
        let (alone, asked) = (row.len() == column + 1, self.questions.iter().map(|known| known.0));
        let reference = (self.reference == Some(column)).then_some(self.lettered);
        aside(name, alone, asked.map(|column| row.cell(column)), reference)
    }

    /// Reads a row as a case. Tells whether all of its cells could be read; `None` where it is none.
    pub(super) fn read(&mut self, account: &mut Account, table: &Table, row: &Row) -> Option<bool> {
        let mut sound = account.is_whole(table, row);
        if let Some(aside) = self.aside(row).filter(|_| sound) {
            let kind = match aside {
                Aside::Passed => return None,
                Aside::Sum(name) => ProblemKind::Sum(name),
                Aside::Slipped(name) => ProblemKind::Slipped(name),
                Aside::Crowded(name) => ProblemKind::Crowded(name),
            };
            account.problem(row, "", kind);
            return Some(false);
        }
        let mut answers = Vec::with_capacity(self.questions.len() + self.prompts.len());
        if sound {
            let prompts = self.prompts.iter().map(|known| (known.0, known.1));
            for (column, question) in self.questions.iter().copied().chain(prompts) {
                let answer = account.judgement(row, column, question);
                sound &= answer.is_some();
                answers.push(answer.unwrap_or_default());
            }
            sound &= !self.has_slipped(account, row);
        }
        if sound && account.pasted.samples.iter().map(Cases::len).max() >= Some(Cases::MOST) {
            account.problem(row, "", ProblemKind::TooMany);
            sound = false;
        }
        if sound && !self.take(account, row, &answers) {
            return None;
        }
        Some(sound)
    }

    /// An answer beyond the headings: the row has slipped, and none of its answers is sure.
    fn has_slipped(&self, account: &mut Account, row: &Row) -> bool {
        let beyond = |&column: &usize| {
            let cell = row.cell(column);
            !cell.is_empty() && said(cell, &account.options) != Word::Unknown
        };
        let Some(column) = (self.width..row.len()).find(beyond) else { return false };
        let found = ProblemKind::NoHeading(row.cell(column).to_owned());
        account.wrong_cell(row, "", column, found);
        true
    }

    /// Puts a case into the samples it belongs to. Where the table has columns of several, those
    /// in whose columns it says something; tells whether there is one.
    fn take(&mut self, account: &mut Account, row: &Row, answers: &[Judgement]) -> bool {
        let mut taken = false;
        let reference: String =
            self.reference.map_or("", |column| row.cell(column)).chars().take(LETTERS).collect();
        if !reference.is_empty() {
            self.references.push((hash(&reference), u32::try_from(row.number).unwrap_or(u32::MAX)));
        }
        let rules = account.rules.clone();
        let mine =
            |sample: usize, question: usize| rules.questions.get(question).filter(|q| q.sample == sample);
        for (order, &sample) in self.touched.iter().enumerate() {
            let Some(cases) = account.pasted.samples.get_mut(sample) else { continue };
            let said = self.questions.iter().zip(answers);
            let said =
                said.filter_map(|(&(_, question), &answer)| Some((mine(sample, question)?.column, answer)));
            let ticked = self.prompts.iter().zip(answers.iter().skip(self.questions.len()));
            let ticked = ticked.filter_map(|(&(_, question, prompt), &answer)| {
                Some((mine(sample, question)?.first_prompt + prompt, answer))
            });
            let says = |answer: &(usize, Judgement)| answer.1 != Judgement::Blank;
            if self.touched.len() > 1 && !said.clone().chain(ticked.clone()).any(|answer| says(&answer)) {
                continue;
            }
            taken = true;
            let at = cases.len();
            cases.push_answers(&reference, said);
            ticked.filter(says).for_each(|(prompt, answer)| cases.set_prompt(at, prompt, answer));
            for (place, (column, name, codes)) in self.attributes.iter_mut().enumerate() {
                let value = row.cell(*column);
                if cases.attributes().len() <= place {
                    cases.attribute(name);
                }
                codes.resize_with(codes.len().max(order + 1), Index::default);
                if let Some(codes) = codes.get_mut(order).filter(|_| !value.is_empty()) {
                    let code = code(cases, place, value, codes);
                    cases.set_code(at, place, code);
                }
            }
        }
        taken
    }

    /// Notes case references that stand in more than one row: two people, or one row twice.
    pub(super) fn note_repeated(mut self, account: &mut Account, table: &Table) {
        const TOLD: usize = 10;
        self.references.sort_unstable();
        let Some(column) = self.reference else { return };
        let mut told = None;
        for pair in self.references.windows(2).filter(|pair| matches!(pair, [one, two] if one.0 == two.0)) {
            let &[(hash, number), _] = pair else { continue };
            // Of many rows with one reference the first pair tells it.
            if told.replace(hash) == Some(hash) {
                continue;
            }
            let row = table.numbered(number as usize);
            let reference: String = row.map_or("", |row| row.cell(column)).chars().take(LETTERS).collect();
            if !account.pasted.repeated.contains(&reference) {
                account.pasted.repeated.push(reference);
            }
            if account.pasted.repeated.len() >= TOLD {
                break;
            }
        }
    }
}

/// The code of a value, found in the map of those met before. Of a long one only the beginning is kept.
fn code(cases: &mut Cases, attribute: usize, value: &str, codes: &mut Index) -> u32 {
    if let Some(code) = codes.get(value) {
        return place(code);
    }
    let cut: String = value.chars().take(LETTERS).collect();
    let known = codes.get(&cut).map(place);
    let code = known.unwrap_or_else(|| cases.new_value(attribute, &cut));
    codes.put(cut, code as usize);
    codes.put(value.to_owned(), code as usize);
    code
}

/// Whether most case references are single letters, and not only letters for answers.
fn is_lettered(table: &Table, column: usize, heading: bool) -> bool {
    let rows = || table.rows().skip(usize::from(heading)).take(LOOKED_AT);
    let letters = rows().filter(|row| row.cell(column).len() == 1).count();
    let filled = rows().filter(|row| !row.cell(column).is_empty()).count();
    let name = |row: Row| row.cell(column).len() == 1 && !could_be(row.cell(column));
    letters * 2 > filled && rows().any(name)
}

/// FNV-1a: only to find references that may be the same.
fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}
