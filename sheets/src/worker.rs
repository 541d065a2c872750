//! What `worker.mjs` calls. An error is thrown as its code, a space and its detail.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::{Book, SheetError};

/// An opened spreadsheet file.
#[wasm_bindgen]
pub struct Workbook {
    book: Book,
}

/// Opens a file.
///
/// # Errors
/// The code and detail of a [`SheetError`].
#[wasm_bindgen]
pub fn open(bytes: &[u8]) -> Result<Workbook, String> {
    crate::open(bytes).map(|book| Workbook { book }).map_err(|error| thrown(&error))
}

fn thrown(error: &SheetError) -> String {
    format!("{} {}", error.code(), error.detail())
}

#[wasm_bindgen]
impl Workbook {
    /// How many sheets there are.
    pub fn count(&self) -> usize {
        self.book.sheets().len()
    }

    /// The name of a sheet.
    pub fn name(&self, sheet: usize) -> Option<String> {
        self.book.sheets().get(sheet).map(|found| found.name.clone())
    }

    /// Whether a sheet is hidden.
    pub fn hidden(&self, sheet: usize) -> bool {
        self.book.sheets().get(sheet).is_some_and(|found| found.hidden)
    }

    /// The number of its last row, where that is known.
    pub fn rows(&self, sheet: usize) -> Option<u32> {
        self.book.sheets().get(sheet).and_then(|found| found.rows)
    }

    /// The number of its last column, where that is known.
    pub fn columns(&self, sheet: usize) -> Option<u32> {
        self.book.sheets().get(sheet).and_then(|found| found.columns)
    }

    /// A sheet as tab-separated text.
    ///
    /// # Errors
    /// The code and detail of a [`SheetError`].
    pub fn text(&mut self, sheet: usize) -> Result<String, String> {
        self.book.text(sheet).map_err(|error| thrown(&error))
    }
}
