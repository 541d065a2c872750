//! Spreadsheet files into tab-separated text. Runs in a worker that the page fetches when such a
//! file is opened, and knows nothing of the page.
//!
//! A file from anywhere may hold anything, so every size is bounded before memory is taken for it,
//! and every failure is a [`SheetError`].

mod compound;
mod error;
mod excel;
mod grid;
mod look;
mod ods;
mod opencell;
mod percent;
mod table;
mod value;
pub mod worker;
mod zipped;

use std::panic::{AssertUnwindSafe, catch_unwind};

pub use error::{MOST_BYTES, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_TEXT, MOST_UNPACKED, SheetError};
pub use look::Look;

/// A sheet by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether the spreadsheet program hides it.
    pub hidden: bool,
    /// The number of its last row, from 1; none where that can’t be told without reading it all.
    /// What an .xlsx says of itself may count rows that are only coloured.
    pub rows: Option<u32>,
    /// The number of its last column, likewise.
    pub columns: Option<u32>,
}

/// An opened spreadsheet file.
pub struct Book {
    sheets: Vec<Sheet>,
    content: Content,
}

enum Content {
    Xlsx(excel::Xlsx),
    Xls(excel::Xls),
    Ods(ods::Ods),
}

/// Opens the bytes of an .xlsx, .xlsm, .xls or .ods file; its name plays no part.
///
/// # Errors
/// Any [`SheetError`] but [`SheetError::TooManyCells`] and [`SheetError::NoSuchSheet`].
pub fn open(bytes: &[u8]) -> Result<Book, SheetError> {
    if bytes.len() > MOST_BYTES {
        return Err(SheetError::TooLarge(bytes.len()));
    }
    let book = guarded(|| match look::container(bytes).map_err(SheetError::Disguised)? {
        look::Container::Zip => zipped::open(bytes),
        look::Container::Compound => compound::check(bytes).and_then(|()| excel::open_xls(bytes)),
    })?;
    if book.sheets.is_empty() { Err(SheetError::NoSheets) } else { Ok(book) }
}

impl Book {
    /// The sheets of cells in their order, hidden ones among them; never none.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// A sheet as text: cells between tabs, rows between line ends, none after the last.
    ///
    /// The first line is row 1 and its first cell column A, whatever is blank there; blank cells at
    /// the end of a row are left out, blank rows at the end as well. A cell with a tab, a quotation
    /// mark or a line end stands in quotation marks, with its own doubled. Numbers are plain,
    /// percentages as their cell shows them (not in .xls, where they are plain numbers: 0.5), dates
    /// `2023-07-05` or `2023-07-05T13:30:00`, truth `TRUE` or `FALSE`, errors their text. Of merged
    /// cells only the first has the value.
    ///
    /// # Errors
    /// [`SheetError::NoSuchSheet`], [`SheetError::TooManyCells`], [`SheetError::Bomb`] and
    /// [`SheetError::Damaged`].
    pub fn text(&mut self, sheet: usize) -> Result<String, SheetError> {
        let name = self.sheets.get(sheet).map(|found| found.name.as_str());
        let name = name.ok_or(SheetError::NoSuchSheet(sheet))?;
        let content = &mut self.content;
        guarded(|| match content {
            Content::Xlsx(xlsx) => excel::xlsx_text(xlsx, name),
            Content::Xls(xls) => excel::xls_text(xls, name),
            Content::Ods(ods) => ods.text(sheet),
        })
    }
}

/// Calls a reader that may panic on a broken file, as calamine’s of .xls does.
///
/// In the worker a panic is a trap and can’t be caught here; `worker.mjs` catches it there.
fn guarded<T>(read: impl FnOnce() -> Result<T, SheetError>) -> Result<T, SheetError> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(SheetError::damaged("the reader stopped")))
}
