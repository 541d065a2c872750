//! Judgements four to a byte.

use crate::model::Judgement;

/// Rows of judgements. Rows are as wide as the widest has needed so far; beyond that is blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Packed {
    rows: usize,
    /// Bytes a row.
    stride: usize,
    bytes: Vec<u8>,
}

fn code(judgement: Judgement) -> u8 {
    match judgement {
        Judgement::Blank => 0,
        Judgement::Yes => 1,
        Judgement::No => 2,
        Judgement::NotApplicable => 3,
    }
}

fn judgement(code: u8) -> Judgement {
    match code & 3 {
        0 => Judgement::Blank,
        1 => Judgement::Yes,
        2 => Judgement::No,
        _ => Judgement::NotApplicable,
    }
}

impl Packed {
    /// How many judgements a row has room for.
    pub(super) fn width(&self) -> usize {
        self.stride * 4
    }

    pub(super) fn get(&self, row: usize, column: usize) -> Judgement {
        if column >= self.width() {
            return Judgement::Blank;
        }
        let byte = self.bytes.get(row * self.stride + column / 4).copied().unwrap_or_default();
        judgement(byte >> (column % 4 * 2))
    }

    /// Sets one judgement; the row must be there.
    pub(super) fn set(&mut self, row: usize, column: usize, to: Judgement) {
        if column >= self.width() {
            if to == Judgement::Blank {
                return;
            }
            self.widen(column / 4 + 1);
        }
        if let Some(byte) = self.bytes.get_mut(row * self.stride + column / 4) {
            let shift = column % 4 * 2;
            *byte = *byte & !(3 << shift) | code(to) << shift;
        }
    }

    fn widen(&mut self, stride: usize) {
        let mut bytes = Vec::with_capacity(self.rows * stride);
        for row in 0..self.rows {
            let old = self.bytes.get(row * self.stride..(row + 1) * self.stride);
            bytes.extend_from_slice(old.unwrap_or_default());
            bytes.resize((row + 1) * stride, 0);
        }
        (self.stride, self.bytes) = (stride, bytes);
    }

    /// Adds a blank row at the end.
    pub(super) fn push(&mut self) {
        self.rows += 1;
        self.bytes.resize(self.rows * self.stride, 0);
    }

    /// Puts in a blank row, at the end at the latest.
    pub(super) fn insert(&mut self, row: usize) {
        let at = row.min(self.rows) * self.stride;
        self.rows += 1;
        self.bytes.splice(at..at, std::iter::repeat_n(0, self.stride));
    }

    /// Takes out a row, which must be there.
    pub(super) fn remove(&mut self, row: usize) {
        self.rows -= 1;
        self.bytes.drain(row * self.stride..(row + 1) * self.stride);
    }

    /// Cuts off the rows from this one on, and gives them.
    pub(super) fn split_off(&mut self, row: usize) -> Packed {
        let rows = self.rows - row;
        self.rows = row;
        Packed { rows, stride: self.stride, bytes: self.bytes.split_off(row * self.stride) }
    }

    /// What it takes up.
    pub(super) fn bytes(&self) -> usize {
        self.bytes.capacity()
    }
}
