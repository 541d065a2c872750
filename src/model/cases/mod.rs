//! The cases of a sample: compact, counted as they change, and cheap to keep many versions of.
//!
//! Cases stand in blocks that are shared between versions until something in them changes, so a
//! version kept for undo costs one block. A judgement takes two bits. Counts are kept by column
//! and never taken anew: a tick costs the same at 42 cases and at 100,000.

mod attributes;
mod block;
mod columns;
mod compare;
mod packed;
mod row;
mod texts;

pub use attributes::Attribute;
pub use row::{Case, Row};

use std::rc::Rc;

use super::{Judgement, Tally};
use block::{Block, MOST};

/// How often each answer stands in one column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Yes answers.
    pub yes: u32,
    /// No answers.
    pub no: u32,
    /// N/A.
    pub not_applicable: u32,
}

impl Count {
    fn of(&mut self, judgement: Judgement) -> Option<&mut u32> {
        match judgement {
            Judgement::Yes => Some(&mut self.yes),
            Judgement::No => Some(&mut self.no),
            Judgement::NotApplicable => Some(&mut self.not_applicable),
            Judgement::Blank => None,
        }
    }

    /// Yes of Yes and No together (rule 2).
    pub fn tally(self) -> Tally {
        Tally::new(self.yes, self.yes.saturating_add(self.no)).unwrap_or_default()
    }
}

/// The cases of one sample, in order. Columns are those of the sample's key questions; beyond what
/// was ever set, everything is blank. Two are equal when they hold the same, however it came there.
#[derive(Clone, Debug, Default)]
pub struct Cases {
    blocks: Vec<Rc<Block>>,
    len: usize,
    counts: Vec<Count>,
    attributes: Rc<Vec<Attribute>>,
}

impl Cases {
    /// The most cases that a sample can have, here and in files; far above any inspection.
    pub const MOST: usize = 100_000;

    /// The most attributes that a file can give them.
    pub const MOST_ATTRIBUTES: usize = 1_000;

    /// How many cases there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The case in this row, from 0.
    pub fn row(&self, row: usize) -> Option<Row<'_>> {
        let (block, row) = self.locate(row)?;
        Some(Row { block: self.blocks.get(block)?, row, attributes: &self.attributes })
    }

    /// All cases, in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let rows = |block: &'_ Rc<Block>| 0..block.len;
        let attributes = &*self.attributes;
        let all = self.blocks.iter().flat_map(move |block| rows(block).map(move |row| (block, row)));
        all.map(move |(block, row)| Row { block, row, attributes })
    }

    /// The answers in one column, in order.
    pub fn column(&self, column: usize) -> impl Iterator<Item = Judgement> {
        self.rows().map(move |row| row.judgement(column))
    }

    /// The answer of one case; blank where there is none.
    pub fn judgement(&self, row: usize, column: usize) -> Judgement {
        self.row(row).map_or(Judgement::Blank, |row| row.judgement(column))
    }

    /// How often each answer stands in a column.
    pub fn count(&self, column: usize) -> Count {
        self.counts.get(column).copied().unwrap_or_default()
    }

    /// How many columns hold, or once held, an answer.
    pub fn width(&self) -> usize {
        self.counts.len()
    }

    /// Answers a key question for a case. Tells whether that changed anything.
    pub fn set(&mut self, row: usize, column: usize, to: Judgement) -> bool {
        let Some((at, row)) = self.locate(row) else { return false };
        let Some(block) = self.blocks.get_mut(at) else { return false };
        let before = block.judgements.get(row, column);
        if before == to {
            return false;
        }
        Rc::make_mut(block).judgements.set(row, column, to);
        self.recount(column, before, to);
        true
    }

    fn recount(&mut self, column: usize, before: Judgement, after: Judgement) {
        if self.counts.len() <= column {
            self.counts.resize(column + 1, Count::default());
        }
        let Some(count) = self.counts.get_mut(column) else { return };
        if let Some(before) = count.of(before) {
            *before = before.saturating_sub(1);
        }
        if let Some(after) = count.of(after) {
            *after = after.saturating_add(1);
        }
    }

    /// Answers a prompt under a key question for a case; prompts are numbered through a sample.
    pub fn set_prompt(&mut self, row: usize, prompt: usize, to: Judgement) {
        self.change(row, |block, row| block.prompts.set(row, prompt, to));
    }

    /// Gives a case another reference.
    pub fn set_reference(&mut self, row: usize, reference: &str) {
        self.change(row, |block, row| block.references.set(row, reference));
    }

    /// Adds a blank case at the end.
    pub fn push(&mut self, reference: &str) {
        if self.blocks.last().is_none_or(|block| block.len >= MOST) {
            self.blocks.push(Rc::default());
        }
        if let Some(block) = self.blocks.last_mut() {
            Rc::make_mut(block).push(reference);
            self.len += 1;
        }
    }

    /// Adds a case with these answers at the end, by column.
    pub fn push_answers(&mut self, reference: &str, answers: impl Iterator<Item = (usize, Judgement)>) {
        self.push(reference);
        for (column, answer) in answers.filter(|answer| answer.1 != Judgement::Blank) {
            let Some(block) = self.blocks.last_mut() else { return };
            let row = block.len - 1;
            Rc::make_mut(block).judgements.set(row, column, answer);
            self.recount(column, Judgement::Blank, answer);
        }
    }

    /// Adds a case at the end.
    pub fn push_case(&mut self, case: &Case) {
        self.push(&case.reference);
        self.fill_in(self.len - 1, case);
    }

    /// Puts a case in before this row, at the end at the latest.
    pub fn insert(&mut self, row: usize, case: &Case) {
        let Some((at, inner)) = self.locate(row) else { return self.push_case(case) };
        if let Some(block) = self.blocks.get_mut(at) {
            let block = Rc::make_mut(block);
            block.insert(inner, &case.reference);
            if block.len > 2 * MOST {
                let tail = block.split_off(MOST);
                self.blocks.insert(at + 1, Rc::new(tail));
            }
            self.len += 1;
            self.fill_in(row, case);
        }
    }

    fn fill_in(&mut self, row: usize, case: &Case) {
        for (column, &judgement) in case.judgements.iter().enumerate() {
            self.set(row, column, judgement);
        }
        for (prompt, &judgement) in case.prompts.iter().enumerate() {
            if judgement != Judgement::Blank {
                self.set_prompt(row, prompt, judgement);
            }
        }
        for (name, value) in &case.attributes {
            self.set_attribute(row, name, value);
        }
    }

    /// Takes out a case, where there is one in this row.
    pub fn remove(&mut self, row: usize) {
        let Some((at, inner)) = self.locate(row) else { return };
        for column in 0..self.counts.len() {
            let before = self.judgement(row, column);
            self.recount(column, before, Judgement::Blank);
        }
        let Some(block) = self.blocks.get_mut(at) else { return };
        Rc::make_mut(block).remove(inner);
        if block.len == 0 {
            self.blocks.remove(at);
        }
        self.len -= 1;
    }

    /// Takes out all cases; the attributes' names stay.
    pub fn clear(&mut self) {
        *self = Cases { attributes: self.attributes.clone(), ..Cases::default() };
    }

    /// The same cases in another order, each row named once; rows not named are left out.
    pub fn reordered(&self, order: &[u32]) -> Cases {
        let mut cases = Cases { attributes: self.attributes.clone(), ..Cases::default() };
        for &row in order {
            if let Some(row) = self.row(row as usize) {
                cases.push_row(row);
            }
        }
        cases
    }

    /// Adds a case of another list with the same attributes.
    fn push_row(&mut self, row: Row) {
        self.push(row.reference());
        let at = self.len - 1;
        for column in 0..row.block.judgements.width() {
            self.set(at, column, row.judgement(column));
        }
        self.change(at, |block, inner| {
            for prompt in 0..row.block.prompts.width() {
                block.prompts.set(inner, prompt, row.prompt(prompt));
            }
            for attribute in 0..row.attributes.len() {
                block.set_code(inner, attribute, row.code(attribute));
            }
        });
    }

    fn change(&mut self, row: usize, change: impl FnOnce(&mut Block, usize)) {
        let Some((at, row)) = self.locate(row) else { return };
        if let Some(block) = self.blocks.get_mut(at) {
            change(Rc::make_mut(block), row);
        }
    }

    /// Block and row within it.
    fn locate(&self, row: usize) -> Option<(usize, usize)> {
        // The last rows are where most is added.
        if let Some((last, rest)) = self.blocks.split_last().filter(|_| row < self.len) {
            let start = self.len - last.len;
            if row >= start {
                return Some((rest.len(), row - start));
            }
        }
        let mut left = row;
        for (at, block) in self.blocks.iter().enumerate() {
            match left.checked_sub(block.len) {
                None => return Some((at, left)),
                Some(rest) => left = rest,
            }
        }
        None
    }
}

impl FromIterator<Case> for Cases {
    fn from_iter<I: IntoIterator<Item = Case>>(all: I) -> Cases {
        let mut cases = Cases::default();
        all.into_iter().for_each(|case| cases.push_case(&case));
        cases
    }
}
