//! The tables of an OpenDocument spreadsheet, put together from tags as they come.

use std::collections::HashSet;

use quick_xml::events::BytesStart;

use crate::error::{MOST_COLUMNS, SheetError};
use crate::grid::Grid;
use crate::ods::{attribute, repeat};
use crate::opencell::Cell;

/// A table and how far its cells reach.
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) hidden: bool,
    pub(crate) rows: u32,
    pub(crate) columns: u32,
}

/// All tables, with the cells of the wanted one.
#[derive(Default)]
pub(crate) struct Tables {
    pub(crate) found: Vec<Table>,
    pub(crate) grid: Grid,
    wanted: Option<usize>,
    /// The style being read, and those that hide a table.
    style: Option<String>,
    hiding: HashSet<String>,
    /// How deep the table being read stands. One inside it is no sheet.
    table: Option<usize>,
    row: u32,
    row_repeat: u32,
    /// How many cells stood in the grid before this row.
    before: usize,
    /// The columns of this row so far, and up to its last cell that is not blank.
    column: u32,
    filled: u32,
    cell: Option<Cell>,
}

impl Tables {
    pub(crate) fn new(wanted: Option<usize>) -> Tables {
        Tables { wanted, ..Tables::default() }
    }

    /// A tag opens, so deep.
    pub(crate) fn begin(&mut self, tag: &BytesStart<'_>, depth: usize) -> Result<(), SheetError> {
        let name = tag.name();
        if let Some(cell) = &mut self.cell {
            return cell.begin(tag, depth);
        }
        match name.as_ref() {
            "style:style" => self.style = attribute(tag, "style:name")?,
            "style:table-properties" if attribute(tag, "table:display")?.as_deref() == Some("false") => {
                self.hiding.extend(self.style.take());
            }
            "table:table" if self.table.is_none() => self.begin_table(tag, depth)?,
            "table:table-row" => {
                self.row_repeat = repeat(attribute(tag, "table:number-rows-repeated")?.as_deref())?;
                (self.before, self.column, self.filled) = (self.grid.len(), 0, 0);
            }
            "table:table-cell" | "table:covered-table-cell" => self.cell = Some(Cell::new(tag, depth)?),
            _ => {}
        }
        Ok(())
    }

    fn begin_table(&mut self, tag: &BytesStart<'_>, depth: usize) -> Result<(), SheetError> {
        let style = attribute(tag, "table:style-name")?;
        self.found.push(Table {
            name: attribute(tag, "table:name")?.unwrap_or_default(),
            hidden: style.is_some_and(|style| self.hiding.contains(&style)),
            rows: 0,
            columns: 0,
        });
        (self.table, self.row) = (Some(depth), 0);
        Ok(())
    }

    /// Letters between tags.
    pub(crate) fn letters(&mut self, letters: &str) -> Result<(), SheetError> {
        match &mut self.cell {
            Some(cell) => cell.letters(letters),
            None => Ok(()),
        }
    }

    /// A tag closes.
    pub(crate) fn end(&mut self, name: &str, depth: usize) -> Result<(), SheetError> {
        if let Some(cell) = self.cell.take_if(|cell| cell.end(depth)) {
            return self.end_cell(cell);
        }
        match name {
            _ if self.cell.is_some() => {}
            "style:style" => self.style = None,
            "table:table-row" => self.end_row()?,
            "table:table" if self.table == Some(depth) => self.table = None,
            _ => {}
        }
        Ok(())
    }

    fn is_wanted(&self) -> bool {
        self.wanted.is_some_and(|wanted| wanted + 1 == self.found.len())
    }

    fn end_cell(&mut self, cell: Cell) -> Result<(), SheetError> {
        let after = self.column.saturating_add(cell.repeat);
        let text = cell.into_text();
        if !text.is_empty() {
            self.filled = after;
            if self.is_wanted() {
                if after > MOST_COLUMNS {
                    return Err(SheetError::TooManyCells);
                }
                for column in self.column..after {
                    self.grid.put(self.row, column, &text)?;
                }
            }
        }
        self.column = after;
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), SheetError> {
        let after = self.row.saturating_add(self.row_repeat);
        if self.filled > 0
            && let Some(table) = self.found.last_mut()
        {
            table.rows = after;
            table.columns = table.columns.max(self.filled);
            let count = self.grid.len().saturating_sub(self.before);
            if count > 0 {
                for row in self.row.saturating_add(1)..after {
                    self.grid.repeat(self.before, count, row)?;
                }
            }
        }
        self.row = after;
        Ok(())
    }
}
