//! Finding texts again. One kind of map for all that is looked up: each kind of its own would be a
//! kilobyte of the first load.

use std::collections::HashMap;

/// Texts, and a number for each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Index(HashMap<String, usize>);

impl Index {
    /// The number of a text.
    #[inline(never)]
    pub(crate) fn get(&self, text: &str) -> Option<usize> {
        self.0.get(text).copied()
    }

    /// Gives a text a number. Tells the one it had before.
    #[inline(never)]
    pub(crate) fn put(&mut self, text: String, number: usize) -> Option<usize> {
        self.0.insert(text, number)
    }

    /// How many texts there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}
