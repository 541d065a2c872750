//! Short texts, one a row, in one piece of memory: a `String` each would weigh more than its words.

/// Texts by row; a row that was never set is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Texts {
    text: String,
    /// Where each ends.
    ends: Vec<u32>,
}

impl Texts {
    pub(super) fn get(&self, row: usize) -> &str {
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let Some(&end) = self.ends.get(row) else { return "" };
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    pub(super) fn set(&mut self, row: usize, text: &str) {
        let mut changed = Texts::default();
        for at in 0..self.ends.len() {
            changed.push(if at == row { text } else { self.get(at) });
        }
        *self = changed;
    }

    pub(super) fn insert(&mut self, row: usize, text: &str) {
        let tail = self.split_off(row);
        self.push(text);
        (0..tail.ends.len()).for_each(|at| self.push(tail.get(at)));
    }

    pub(super) fn remove(&mut self, row: usize) {
        let tail = self.split_off(row);
        (1..tail.ends.len()).for_each(|at| self.push(tail.get(at)));
    }

    /// Cuts off the rows from this one on, and gives them.
    pub(super) fn split_off(&mut self, row: usize) -> Texts {
        let mut tail = Texts::default();
        (row..self.ends.len()).for_each(|at| tail.push(self.get(at)));
        self.ends.truncate(row);
        self.text.truncate(self.ends.last().map_or(0, |&end| end as usize));
        tail
    }

    pub(super) fn bytes(&self) -> usize {
        self.text.capacity() + 4 * self.ends.capacity()
    }
}
