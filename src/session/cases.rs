//! Changes to the cases of a sample.

use std::ops::Range;
use std::rc::Rc;

use super::Step;
use crate::model::{Case, Cases, Judgement, RuleSet, Scenario};

/// Answers for rows and columns side by side; `None` leaves a cell as it is.
pub type Block = Vec<Vec<Option<Judgement>>>;

/// A change to the cases of a sample. Rows are counted from 0, in the order of the sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseEdit {
    /// Answers one key question for one case.
    Judge {
        /// Row.
        row: usize,
        /// Column.
        column: usize,
        /// The answer.
        judgement: Judgement,
    },
    /// Gives several cells the same answer.
    Fill {
        /// Rows.
        rows: Rc<[u32]>,
        /// Columns.
        columns: Range<usize>,
        /// The answer.
        judgement: Judgement,
    },
    /// Puts answers into the cells from a column on, in these rows; rows beyond them are added as
    /// new cases.
    Paste {
        /// Rows.
        rows: Rc<[u32]>,
        /// The first column.
        column: usize,
        /// The answers.
        block: Rc<Block>,
    },
    /// Answers a prompt of one case.
    Prompt {
        /// Row.
        row: usize,
        /// Index of the key question.
        question: usize,
        /// Place among its prompts.
        prompt: usize,
        /// The answer.
        judgement: Judgement,
    },
    /// Gives a case another reference.
    Reference {
        /// Row.
        row: usize,
        /// The reference.
        reference: String,
    },
    /// Gives a case a value for an attribute.
    Describe {
        /// Row.
        row: usize,
        /// Name of the attribute.
        name: String,
        /// The value.
        value: String,
    },
    /// Adds blank cases at the end.
    Add(usize),
    /// Removes cases.
    Remove(Rc<[u32]>),
    /// Doubles cases; each copy follows its case, without the reference.
    Duplicate(Rc<[u32]>),
    /// Moves cases past the one before them, or after them.
    Move {
        /// Rows, rising.
        rows: Rc<[u32]>,
        /// Whether towards the end.
        down: bool,
    },
    /// Puts all cases into this order.
    Order(Rc<[u32]>),
}

impl CaseEdit {
    /// Makes the change. `None` where it points nowhere or changes nothing.
    pub(super) fn apply(self, rules: &RuleSet, sample: usize, scenario: &mut Scenario) -> Option<Step> {
        let columns = &rules.samples.get(sample)?.questions;
        let number = |question: usize| rules.questions.get(question).map(|question| question.number);
        let cases = scenario.samples.get_mut(sample)?;
        let there = |row: usize| (row < cases.len()).then_some(row);
        match self {
            CaseEdit::Judge { row, column, judgement } => {
                let question = number(*columns.get(column)?)?;
                let changed = cases.set(row, column, judgement);
                changed.then_some(Step::Judged { row: row + 1, question, judgement })
            }
            CaseEdit::Fill { rows, columns: asked, judgement } => {
                let asked = asked.start..asked.end.min(columns.len());
                let mut changed = 0;
                for &row in rows.iter() {
                    let set = asked.clone().filter(|&column| cases.set(row as usize, column, judgement));
                    changed += set.count();
                }
                (changed > 0).then_some(Step::Filled(changed, judgement))
            }
            CaseEdit::Paste { rows, column, block } => paste(cases, columns.len(), &rows, column, &block),
            CaseEdit::Prompt { row, question, prompt, judgement } => {
                let found = rules.questions.get(question).filter(|found| prompt < found.prompts.len())?;
                let place = found.first_prompt + prompt;
                let before = cases.row(row)?.prompt(place);
                cases.set_prompt(row, place, judgement);
                (before != judgement).then_some(Step::Prompted(row + 1, found.number, prompt))
            }
            CaseEdit::Reference { row, reference } => {
                let changed = cases.row(row)?.reference() != reference;
                cases.set_reference(row, &reference);
                changed.then_some(Step::Referenced(row + 1))
            }
            CaseEdit::Describe { row, name, value } => {
                let row = there(row)?;
                let before = cases.clone();
                cases.set_attribute(row, &name, &value);
                (*cases != before).then_some(Step::Described(row + 1, name))
            }
            CaseEdit::Add(count) => {
                let count = count.min(Cases::MOST.saturating_sub(cases.len()));
                (0..count).for_each(|_| cases.push(""));
                (count > 0).then_some(Step::Added(count))
            }
            CaseEdit::Remove(rows) => {
                let first = there(*rows.first()? as usize)?;
                remove(cases, &rows);
                Some(Step::Removed(first + 1, rows.len()))
            }
            CaseEdit::Duplicate(rows) => {
                let room = Cases::MOST.saturating_sub(cases.len());
                let copies: Vec<u32> = rows.iter().copied().take(room).collect();
                for &row in copies.iter().rev() {
                    let case = cases.row(row as usize)?.to_case();
                    cases.insert(row as usize + 1, &Case { reference: String::new(), ..case });
                }
                (!copies.is_empty()).then_some(Step::Duplicated(copies.len()))
            }
            CaseEdit::Move { rows, down } => move_rows(cases, &rows, down),
            CaseEdit::Order(order) => {
                let known = order.len() == cases.len() && !order.is_sorted();
                known.then(|| *cases = cases.reordered(&order)).map(|()| Step::Ordered)
            }
        }
    }
}

fn paste(cases: &mut Cases, columns: usize, rows: &[u32], column: usize, block: &Block) -> Option<Step> {
    let mut changed = 0;
    for (at, answers) in block.iter().enumerate() {
        let row = match rows.get(at) {
            Some(&row) => row as usize,
            None if cases.len() < Cases::MOST => {
                cases.push("");
                changed += 1;
                cases.len() - 1
            }
            None => break,
        };
        for (column, answer) in (column..columns).zip(answers) {
            if let Some(answer) = *answer {
                changed += usize::from(cases.set(row, column, answer));
            }
        }
    }
    (changed > 0).then_some(Step::PastedCells(changed))
}

/// One by one where they are few, else by copying the rest.
fn remove(cases: &mut Cases, rows: &[u32]) {
    if rows.len() <= 100 {
        rows.iter().rev().for_each(|&row| cases.remove(row as usize));
        return;
    }
    let mut gone = rows.iter().copied().peekable();
    let rest = 0..u32::try_from(cases.len()).unwrap_or(u32::MAX);
    let rest: Vec<u32> = rest.filter(|row| gone.next_if_eq(row).is_none()).collect();
    *cases = cases.reordered(&rest);
}

fn move_rows(cases: &mut Cases, rows: &[u32], down: bool) -> Option<Step> {
    let (&first, &last) = (rows.first()?, rows.last()?);
    let mut order: Vec<u32> = (0..u32::try_from(cases.len()).ok()?).collect();
    if down {
        (last as usize + 1 < order.len()).then_some(())?;
        rows.iter().rev().for_each(|&row| order.swap(row as usize, row as usize + 1));
    } else {
        (first > 0).then_some(())?;
        rows.iter().for_each(|&row| order.swap(row as usize, row as usize - 1));
    }
    *cases = cases.reordered(&order);
    Some(Step::Moved(rows.len()))
}
