//! A run of cases that is copied as one when something in it changes, and shared until then.

use super::packed::Packed;
use super::texts::Texts;

/// The most cases in a block. A change copies one block, so it is a matter of microseconds.
pub(super) const MOST: usize = 256;

/// Some cases, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) len: usize,
    pub(super) judgements: Packed,
    pub(super) prompts: Packed,
    pub(super) references: Texts,
    /// For each attribute the value of each case, by its place in the list of values from 1; an
    /// attribute nobody here has may be missing.
    codes: Vec<Vec<u32>>,
}

impl Block {
    pub(super) fn push(&mut self, reference: &str) {
        self.len += 1;
        self.judgements.push();
        self.prompts.push();
        self.references.push(reference);
        self.codes.iter_mut().for_each(|codes| codes.push(0));
    }

    pub(super) fn insert(&mut self, row: usize, reference: &str) {
        self.len += 1;
        self.judgements.insert(row);
        self.prompts.insert(row);
        self.references.insert(row, reference);
        self.codes.iter_mut().for_each(|codes| codes.insert(row.min(codes.len()), 0));
    }

    pub(super) fn remove(&mut self, row: usize) {
        self.len -= 1;
        self.judgements.remove(row);
        self.prompts.remove(row);
        self.references.remove(row);
        for codes in self.codes.iter_mut().filter(|codes| row < codes.len()) {
            codes.remove(row);
        }
    }

    /// Cuts off the rows from this one on, and gives them.
    pub(super) fn split_off(&mut self, row: usize) -> Block {
        let len = self.len - row;
        self.len = row;
        Block {
            len,
            judgements: self.judgements.split_off(row),
            prompts: self.prompts.split_off(row),
            references: self.references.split_off(row),
            codes: self.codes.iter_mut().map(|codes| codes.split_off(row.min(codes.len()))).collect(),
        }
    }

    pub(super) fn code(&self, row: usize, attribute: usize) -> u32 {
        self.codes.get(attribute).and_then(|codes| codes.get(row)).copied().unwrap_or(0)
    }

    pub(super) fn set_code(&mut self, row: usize, attribute: usize, code: u32) {
        if self.codes.len() <= attribute {
            self.codes.resize(attribute + 1, vec![0; self.len]);
        }
        if let Some(found) = self.codes.get_mut(attribute).and_then(|codes| codes.get_mut(row)) {
            *found = code;
        }
    }

    /// What it takes up in memory.
    pub(super) fn bytes(&self) -> usize {
        let codes: usize = self.codes.iter().map(|codes| 4 * codes.capacity()).sum();
        size_of::<Block>() + self.judgements.bytes() + self.prompts.bytes() + self.references.bytes() + codes
    }
}
