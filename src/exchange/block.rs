//! A block of cells pasted into the grid at the cursor.

use super::columns::LOOKED_AT;
use super::met::said;
use super::table::{Row, Table};
use super::words::Word;
use super::{CrossMeaning, Options};
use crate::model::{Judgement, RuleSet};

/// What a block of cells says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BlockRead {
    /// Answers by row and column; `None` where a cell can't be read, or is none.
    pub cells: Vec<Vec<Option<Judgement>>>,
    /// Cells that can't be read: row and column from 0, and what stands there.
    pub unread: Vec<(usize, usize, String)>,
    /// It has headings or other columns, so it is a table to read in, not a block.
    pub is_table: bool,
}

/// Reads a block. Blank rows within it are blank answers; those at its end are left out.
pub fn read_block(text: &str, rules: &RuleSet, columns: usize) -> BlockRead {
    let mut table = Table::new(text.into());
    while !table.split(usize::MAX / 2) {}
    let options = Options { cross: CrossMeaning::Ask, ..Options::default() };
    let mut block = BlockRead::default();
    for row in table.rows() {
        block.cells.resize(row.number, Vec::new());
        // Headings stand over a table; to look for them in each of a million cells takes half a minute.
        let named = |row: &Row| row.number <= LOOKED_AT && row.cells().any(|cell| names(cell, rules));
        block.is_table = block.is_table || row.len() > columns || named(&row);
        let mut answers = Vec::new();
        for (column, cell) in row.cells().enumerate().take(columns) {
            let answer = match said(cell, &options) {
                Word::Is(answer) => Some(answer),
                Word::Cross | Word::Unknown => {
                    block.unread.push((row.number - 1, column, cell.to_owned()));
                    None
                }
            };
            answers.push(answer);
        }
        if let Some(last) = block.cells.last_mut() {
            *last = answers;
        }
    }
    let width = block.cells.iter().map(Vec::len).max().unwrap_or(0);
    // Blank cells at the end of a row were copied as blank.
    block.cells.iter_mut().for_each(|row| row.resize(width, Some(Judgement::Blank)));
    block
}

fn names(cell: &str, rules: &RuleSet) -> bool {
    cell.len() > 3 && !super::headings::questions(cell, rules).is_empty()
}
