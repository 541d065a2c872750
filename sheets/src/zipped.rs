//! Zip archives: what is in one, and that it does not unpack to more than the limit.

use std::io::{Cursor, Read, copy, sink};
use std::rc::Rc;

use zip::ZipArchive;
use zip::result::ZipError;

use crate::error::{MOST_UNPACKED, SheetError};
use crate::look::Look;
use crate::{Book, excel, ods};

/// The bytes of a file, shared and not copied.
pub(crate) type Bytes = Cursor<Rc<[u8]>>;

/// Opens a spreadsheet of parts packed together.
///
/// # Errors
/// As [`crate::open`].
pub(crate) fn open(bytes: &[u8]) -> Result<Book, SheetError> {
    let bytes: Rc<[u8]> = bytes.into();
    let mut archive = ZipArchive::new(Cursor::new(bytes.clone())).map_err(zip_error)?;
    let kind = kind(&mut archive).map_err(SheetError::Disguised)?;
    check(&mut archive)?;
    match kind {
        Kind::Xlsx => excel::open_xlsx(Cursor::new(bytes)),
        Kind::Ods => ods::open(archive),
    }
}

pub(crate) fn zip_error(error: ZipError) -> SheetError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            SheetError::Encrypted
        }
        other => SheetError::damaged(other),
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Xlsx,
    Ods,
}

const OPEN_DOCUMENT: &[u8] = b"application/vnd.oasis.opendocument.";

fn kind(archive: &mut ZipArchive<Bytes>) -> Result<Kind, Look> {
    let mut kind = Vec::new();
    if let Ok(file) = archive.by_name("mimetype") {
        // What can't be read is not said; the check that follows finds what is wrong.
        let _ = file.take(100).read_to_end(&mut kind);
    }
    if let Some(kind) = kind.strip_prefix(OPEN_DOCUMENT) {
        return if kind.starts_with(b"spreadsheet") { Ok(Kind::Ods) } else { Err(Look::Document) };
    }
    let has = |begin: &str| archive.file_names_raw().any(|name| name.starts_with(begin.as_bytes()));
    let others = [
        ("xl/workbook.bin", Look::Xlsb),
        ("word/", Look::Word),
        ("ppt/", Look::PowerPoint),
        ("Index/Document.iwa", Look::Numbers),
        ("Index.zip", Look::Numbers),
    ];
    match others.iter().find(|(begin, _)| has(begin)) {
        Some((_, look)) => Err(*look),
        None if has("[Content_Types].xml") || has("xl/") => Ok(Kind::Xlsx),
        None => Err(Look::Archive),
    }
}

/// How much of a part is kept while it is counted.
const HEAD: u64 = 1024;

/// Unpacks everything once and keeps nothing, so that no declared size has to be believed, and
/// every damaged part is found by its checksum.
fn check(archive: &mut ZipArchive<Bytes>) -> Result<(), SheetError> {
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(zip_error)?;
        if file.size() > left {
            return Err(SheetError::Bomb);
        }
        let mut head = Vec::new();
        file.by_ref().take(HEAD).read_to_end(&mut head).map_err(SheetError::damaged)?;
        // One more than is left, to see whether there is more.
        let rest = copy(&mut file.by_ref().take(left + 1), &mut sink()).map_err(SheetError::damaged)?;
        let unpacked = rest + head.len() as u64;
        left = left.checked_sub(unpacked).ok_or(SheetError::Bomb)?;
        if promised(&head) > unpacked {
            return Err(SheetError::damaged("more texts are promised than there is room for"));
        }
    }
    Ok(())
}

/// How many texts a part of shared texts says it has; calamine makes room for them unasked.
fn promised(head: &[u8]) -> u64 {
    let head = String::from_utf8_lossy(head);
    let Some((_, rest)) = head.split_once("uniqueCount") else { return 0 };
    let digits: String =
        rest.chars().skip_while(|letter| !letter.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    if digits.is_empty() { 0 } else { digits.parse().unwrap_or(u64::MAX) }
}

/// A part as text.
///
/// # Errors
/// [`SheetError::Damaged`]: it is not there, can't be unpacked or is no text.
pub(crate) fn part(archive: &mut ZipArchive<Bytes>, name: &str) -> Result<String, SheetError> {
    let file = archive.by_name(name).map_err(zip_error)?;
    let mut text = String::new();
    // Already counted, but a limit costs nothing.
    file.take(MOST_UNPACKED).read_to_string(&mut text).map_err(SheetError::damaged)?;
    Ok(text)
}
