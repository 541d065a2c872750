//! The wide format: a row a case, a column a key question.

use super::headings::Role;
use super::rows::Reader;
use super::table::{Row, Table};
use super::words::{self, CrossMeaning, Word};
use super::{CaseRow, ProblemKind};
use crate::model::{Counting, Judgement, RuleSet};

/// The most cases that are read.
const MOST: usize = 100_000;

/// The most repeated case references that are told.
const TOLD: usize = 10;

/// The columns of a wide table: where the case reference stands, and the key questions.
pub(super) struct Columns {
    reference: Option<usize>,
    /// Column of the table, and the key question it holds.
    questions: Vec<(usize, usize)>,
    /// How many columns there are.
    width: usize,
}

/// The columns by their headings; `None` where two columns hold one key question.
pub(super) fn by_headings(reader: &mut Reader, heading: &Row, roles: &[Role]) -> Option<Columns> {
    let mut columns = Columns { reference: None, questions: Vec::new(), width: roles.len() };
    let rules = reader.rules;
    let mut sound = true;
    for (column, role) in roles.iter().enumerate() {
        let text = heading.cell(column);
        match role {
            Role::Answers(found) => match found.as_slice() {
                &[only] if columns.questions.iter().any(|known| known.1 == only) => {
                    let number = rules.questions.get(only)?.number;
                    reader.problem(heading.number, text, ProblemKind::TwoColumns(number));
                    sound = false;
                }
                &[only] => columns.questions.push((column, only)),
                several => {
                    reader.ambiguous(heading.number, text, several);
                    sound = false;
                }
            },
            Role::Reference if columns.reference.is_none() => columns.reference = Some(column),
            Role::Other if text.is_empty() && column == 0 => columns.reference = Some(column),
            _ => reader.pasted.left_out.extend((!text.is_empty()).then(|| text.to_owned())),
        }
    }
    if columns.questions.is_empty() {
        reader.problem(heading.number, "", ProblemKind::NoHeadings);
        return None;
    }
    sound.then_some(columns)
}

/// The columns of a table without headings, in the order of the rule set, where their number fits
/// just one reading; a first column that does not hold judgements is the case reference.
pub(super) fn in_order(reader: &mut Reader, table: &Table) -> Option<Columns> {
    let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let skip = usize::from(!holds_judgements(table, 0));
    let judged = (skip..width).all(|column| holds_judgements(table, column));
    let readings = readings(reader.rules);
    let fits = |width: usize| readings.iter().any(|reading| reading.len() == width);
    // One or two rows of words that begin with 1 or 0: as likely the numbers of cases as answers.
    let digit = |cell: &str| matches!(cell, "0" | "1");
    let words = |row: &Row| row.cells.iter().any(|cell| !cell.is_empty() && !digit(cell));
    let numbered = table.rows.len() < 3 && table.rows.iter().all(|row| digit(row.cell(0)) && words(row));
    let unsure = skip == 0 && numbered && fits(width) && fits(width - 1);
    let mut fitting = readings.into_iter().filter(|reading| reading.len() + skip == width);
    let (Some(reading), None, true) = (fitting.next(), fitting.next(), judged && !unsure) else {
        reader.problem(table.rows.first()?.number, "", ProblemKind::NoHeadings);
        return None;
    };
    reader.pasted.assumed_order = true;
    let numbers = reading.iter().filter_map(|&index| reader.rules.questions.get(index));
    let mut cells = vec!["Case".to_owned(); skip];
    cells.extend(numbers.map(|question| question.number.to_string()));
    reader.heading = Some(Row { number: 0, cells });
    let questions = reading.into_iter().enumerate().map(|(at, question)| (at + skip, question));
    Some(Columns { reference: (skip == 1).then_some(0), questions: questions.collect(), width })
}

/// Whether more than half of a column's filled cells are judgements.
fn holds_judgements(table: &Table, column: usize) -> bool {
    let (mut filled, mut judged) = (0, 0);
    for row in table.rows.iter().filter(|row| !row.cell(column).is_empty()) {
        filled += 1;
        let word = words::judgement(row.cell(column), CrossMeaning::Ask);
        judged += usize::from(word != Word::Unknown);
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

/// Reads every row as a case.
pub(super) fn read(reader: &mut Reader, table: &Table, heading: bool, columns: &Columns) {
    for row in table.rows.iter().skip(usize::from(heading)) {
        let case = if reader.is_whole(table, row) { case(reader, row, columns) } else { None };
        match case {
            Some(case) => {
                if reader.pasted.cases.len() < MOST {
                    note_repeated(reader, &case.reference);
                    reader.pasted.cases.push(case);
                    reader.pasted.good += 1;
                } else {
                    reader.problem(row.number, "", ProblemKind::TooMany);
                    reader.bad(row.number);
                }
            }
            None => reader.bad(row.number),
        }
    }
}

/// Two rows of one reference may be two people or one row pasted twice: the user must know.
fn note_repeated(reader: &mut Reader, reference: &str) {
    let at = reader.pasted.cases.len();
    let again = !reference.is_empty() && reader.known.insert(reference.to_owned(), at).is_some();
    let told = &mut reader.pasted.repeated;
    if again && told.len() < TOLD && !told.iter().any(|known| known == reference) {
        told.push(reference.to_owned());
    }
}

/// A case, or `None` where any of its cells can't be read; all of them are reported.
fn case(reader: &mut Reader, row: &Row, columns: &Columns) -> Option<CaseRow> {
    let mut answers: Vec<(usize, Judgement)> = Vec::new();
    for &(column, question) in &columns.questions {
        let name = reader.rules.questions.get(question)?.number.to_string();
        answers.extend(reader.judgement(row, column, &name).map(|answer| (question, answer)));
    }
    // An answer beyond the headings: the row has slipped, and none of its answers is sure.
    let mut beyond = row.cells.iter().skip(columns.width).filter(|cell| !cell.is_empty());
    let slipped = beyond.find(|cell| words::judgement(cell, reader.cross) != Word::Unknown).cloned();
    let sound = slipped.is_none() && answers.len() == columns.questions.len();
    if let Some(found) = slipped {
        reader.problem(row.number, "", ProblemKind::NoHeading(found));
    }
    if !sound {
        return None;
    }
    let reference = columns.reference.map_or("", |column| row.cell(column));
    Some(CaseRow { reference: reference.chars().take(60).collect(), answers })
}
