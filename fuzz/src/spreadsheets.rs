//! Spreadsheet files: as they are, and with parts that were changed before they were packed, since checksums find what
//! changes in an archive.

use std::io::{Cursor, Write};

use sheets::{MOST_BYTES, MOST_TEXT, SheetError};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::holds;

/// The most sheets that are read of one file.
const FEW: usize = 4;

/// Bytes as a spreadsheet file.
pub fn book(bytes: &[u8]) {
    reads(bytes);
}

/// A part of a workbook or of an OpenDocument sheet; the first byte says which, and what follows a nought is the
/// shared texts, or what the file says is in it.
pub fn parts(bytes: &[u8]) {
    let Some((&first, rest)) = bytes.split_first() else { return };
    let mut halves = rest.splitn(2, |&byte| byte == 0);
    let (one, other) = (halves.next().unwrap_or_default(), halves.next().unwrap_or_default());
    let packed = match first % 3 {
        0 => ods(one, other),
        1 => xlsx(one, other, WORKBOOK),
        _ => xlsx(SHEET, other, one),
    };
    if let Some(packed) = packed {
        reads(&packed);
    }
}

/// Opens and reads a file: the same each time, and within its limits.
fn reads(bytes: &[u8]) {
    let mut book = match sheets::open(bytes) {
        Ok(book) => book,
        Err(error) => return tells(&error),
    };
    holds(!book.sheets().is_empty() && bytes.len() <= MOST_BYTES, "a book without a sheet, or too large");
    for sheet in 0..book.sheets().len().min(FEW) {
        let text = book.text(sheet);
        match &text {
            Ok(text) => holds(text.len() <= MOST_TEXT, "a sheet is longer than the limit"),
            Err(error) => tells(error),
        }
        holds(book.text(sheet) == text, "a sheet is read otherwise the second time");
    }
}

fn tells(error: &SheetError) {
    holds(!error.code().is_empty(), "a file is refused without a word");
}

fn packed(parts: &[(&str, &[u8])]) -> Option<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).ok()?;
        archive.write_all(bytes).ok()?;
    }
    Some(archive.finish().ok()?.into_inner())
}

/// An OpenDocument sheet of this content and manifest.
pub fn ods(content: &[u8], manifest: &[u8]) -> Option<Vec<u8>> {
    packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", content),
    ])
}

const TYPES: &[u8] =
    br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const RELATIONS: &[u8] = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const WORKBOOK: &[u8] = br#"<?xml version="1.0"?><workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const SHEET: &[u8] = br#"<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>"#;

fn xlsx(sheet: &[u8], shared: &[u8], workbook: &[u8]) -> Option<Vec<u8>> {
    packed(&[
        ("[Content_Types].xml", TYPES),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", shared),
    ])
}
