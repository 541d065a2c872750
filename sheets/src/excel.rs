//! Excel's workbooks, read by calamine.

use std::io::Cursor;
use std::rc::Rc;

use calamine::{Data, DataRef, Dimensions, Range, Reader, SheetType, SheetVisible, XlsError, XlsxError};

use crate::error::SheetError;
use crate::grid::Grid;
use crate::percent::Percent;
use crate::zipped::Bytes;
use crate::{Book, Content, Sheet, value};

/// An .xlsx or .xlsm.
pub(crate) type Xlsx = Box<calamine::Xlsx<Bytes>>;
/// An .xls.
pub(crate) type Xls = Box<calamine::Xls<Bytes>>;

/// Opens an archive that was checked.
///
/// # Errors
/// [`SheetError::Damaged`], [`SheetError::Encrypted`].
pub(crate) fn open_xlsx(bytes: Bytes) -> Result<Book, SheetError> {
    let mut book: Xlsx = Box::new(calamine::Xlsx::new(bytes).map_err(xlsx_error)?);
    let mut sheets = listed(book.sheets_metadata());
    for sheet in &mut sheets {
        // A sheet that can't be read is told when it is asked for.
        let found = book.worksheet_cells_reader(&sheet.name).map(|cells| cells.dimensions()).ok();
        let found = found.filter(|found| *found != Dimensions::default());
        sheet.rows = found.map(|found| found.end.0.saturating_add(1));
        sheet.columns = found.map(|found| found.end.1.saturating_add(1));
    }
    Ok(Book { sheets, content: Content::Xlsx(book) })
}

/// Opens a compound file that was checked.
///
/// # Errors
/// [`SheetError::Damaged`], [`SheetError::Encrypted`].
///
/// # Panics
/// Where calamine does, on records that are too short.
pub(crate) fn open_xls(bytes: &[u8]) -> Result<Book, SheetError> {
    let bytes: Rc<[u8]> = bytes.into();
    let mut book: Xls = Box::new(calamine::Xls::new(Cursor::new(bytes)).map_err(xls_error)?);
    let mut sheets = listed(book.sheets_metadata());
    for sheet in &mut sheets {
        let range = book.worksheet_range(&sheet.name).map_err(xls_error)?;
        let end = range.end();
        sheet.rows = Some(end.map_or(0, |end| end.0.saturating_add(1)));
        sheet.columns = Some(end.map_or(0, |end| end.1.saturating_add(1)));
    }
    Ok(Book { sheets, content: Content::Xls(book) })
}

/// The sheets of cells; charts and macros have none.
fn listed(sheets: &[calamine::Sheet]) -> Vec<Sheet> {
    let cells = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let sheet = |sheet: &calamine::Sheet| Sheet {
        name: sheet.name.clone(),
        hidden: sheet.visible != SheetVisible::Visible,
        rows: None,
        columns: None,
    };
    cells.map(sheet).collect()
}

/// A sheet's text, read cell by cell, so that a sheet too large is known before it takes memory.
///
/// # Errors
/// As [`Book::text`].
pub(crate) fn xlsx_text(book: &mut Xlsx, name: &str) -> Result<String, SheetError> {
    let mut cells = book.worksheet_cells_reader(name).map_err(xlsx_error)?;
    let format = |style: &calamine::Style| Percent::of(&style.number_format.as_ref()?.format_code);
    let percents: Vec<Option<Percent>> = cells.styles().iter().map(format).collect();
    let (mut grid, mut text) = (Grid::default(), String::new());
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(xlsx_error)? {
        let (row, column) = cell.get_position();
        text.clear();
        value::write(cell.get_value(), percents.get(style).copied().flatten(), &mut text);
        grid.put(row, column, &text)?;
    }
    grid.finish()
}

/// A sheet's text. calamine has read all sheets already and keeps no formats, so percentages are
/// plain numbers.
///
/// # Errors
/// As [`Book::text`].
pub(crate) fn xls_text(book: &mut Xls, name: &str) -> Result<String, SheetError> {
    let range: Range<Data> = book.worksheet_range(name).map_err(xls_error)?;
    let (first_row, first_column) = range.start().unwrap_or_default();
    let (mut grid, mut text) = (Grid::default(), String::new());
    for (row, cells) in (first_row..).zip(range.rows()) {
        for (column, cell) in (first_column..).zip(cells) {
            text.clear();
            value::write(&borrowed(cell), None, &mut text);
            grid.put(row, column, &text)?;
        }
    }
    grid.finish()
}

fn borrowed(data: &Data) -> DataRef<'_> {
    match data {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(truth) => DataRef::Bool(*truth),
        Data::DateTime(date) => DataRef::DateTime(*date),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        _ => DataRef::Empty,
    }
}

fn xlsx_error(error: XlsxError) -> SheetError {
    match error {
        XlsxError::Password => SheetError::Encrypted,
        XlsxError::Zip(error) => crate::zipped::zip_error(error),
        other => SheetError::damaged(other),
    }
}

fn xls_error(error: XlsError) -> SheetError {
    match error {
        XlsError::Password => SheetError::Encrypted,
        other => SheetError::damaged(other),
    }
}
