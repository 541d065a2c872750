//! What the user has said about a table that was pasted.

use super::{CrossMeaning, Role};
use crate::model::Judgement;

/// Answers to what a table leaves open, and changes to how it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// What `x` alone stands for.
    pub cross: CrossMeaning,
    /// What columns hold, by their place from 0, where that was changed.
    pub columns: Vec<(usize, Role)>,
    /// What words mean, in small letters, where that was said.
    pub words: Vec<(String, Judgement)>,
    /// Cells that were mended: row as the table numbers them, column from 0, and the new text.
    pub mends: Vec<(usize, usize, String)>,
}

/// Puts a value under a key in place of the one there, if any.
pub(super) fn put<K: PartialEq, V>(list: &mut Vec<(K, V)>, key: K, value: V) {
    list.retain(|known| known.0 != key);
    list.push((key, value));
}

impl Options {
    /// Says what a column holds.
    pub fn set_column(&mut self, column: usize, role: Role) {
        put(&mut self.columns, column, role);
    }

    /// Says what a word means.
    pub fn set_word(&mut self, word: &str, judgement: Judgement) {
        put(&mut self.words, super::words::plain(word), judgement);
    }

    /// Mends a cell.
    pub fn mend(&mut self, row: usize, column: usize, text: String) {
        self.mends.retain(|known| (known.0, known.1) != (row, column));
        self.mends.push((row, column, text));
    }
}
