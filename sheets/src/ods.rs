//! OpenDocument spreadsheets.
//!
//! Read here and not by calamine: it writes out every repeated cell and row before anything can be
//! counted, goes on for ever where a table does not end, and keeps no percentages.

use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use crate::error::SheetError;
use crate::table::Tables;
use crate::zipped::{Bytes, part};
use crate::{Book, Content, Sheet};

/// The content of an .ods, unpacked.
pub(crate) struct Ods {
    content: String,
}

/// Opens an archive that was checked.
///
/// # Errors
/// [`SheetError::Damaged`], [`SheetError::Encrypted`].
pub(crate) fn open(mut archive: ZipArchive<Bytes>) -> Result<Book, SheetError> {
    if part(&mut archive, "META-INF/manifest.xml").is_ok_and(|manifest| manifest.contains("encryption-data"))
    {
        return Err(SheetError::Encrypted);
    }
    let content = part(&mut archive, "content.xml")?;
    let tables = read(&content, None)?;
    let sheet = |table: crate::table::Table| Sheet {
        name: table.name,
        hidden: table.hidden,
        rows: Some(table.rows),
        columns: Some(table.columns),
    };
    let sheets = tables.found.into_iter().map(sheet).collect();
    Ok(Book { sheets, content: Content::Ods(Ods { content }) })
}

impl Ods {
    /// A sheet's text.
    ///
    /// # Errors
    /// As [`Book::text`].
    pub(crate) fn text(&self, sheet: usize) -> Result<String, SheetError> {
        read(&self.content, Some(sheet))?.grid.finish()
    }
}

/// Goes through the content once and puts down the cells of the wanted table.
fn read(content: &str, wanted: Option<usize>) -> Result<Tables, SheetError> {
    let mut reader = Reader::from_str(content);
    let mut tables = Tables::new(wanted);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(SheetError::damaged)? {
            Event::Start(tag) => {
                depth = depth.saturating_add(1);
                tables.begin(&tag, depth)?;
            }
            Event::Empty(tag) => {
                tables.begin(&tag, depth.saturating_add(1))?;
                tables.end(tag.name().as_ref(), depth.saturating_add(1))?;
            }
            Event::End(tag) => {
                tables.end(tag.name().as_ref(), depth)?;
                depth = depth.saturating_sub(1);
            }
            Event::Text(text) => tables.letters(&text.xml10_content())?,
            Event::CData(text) => tables.letters(&text.xml10_content())?,
            Event::GeneralRef(name) => tables.letters(&entity(&name)?)?,
            Event::Eof if depth > 0 => return Err(SheetError::damaged("the content breaks off")),
            Event::Eof => return Ok(tables),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}

/// The letter of an entity: one of the five of XML, or by its number. A file's own entities could
/// grow without end when expanded, so a file with any is refused.
fn entity(entity: &BytesRef<'_>) -> Result<String, SheetError> {
    let name: &str = entity.as_ref();
    let known = resolve_xml_entity(name).map(str::to_owned);
    let numbered = || entity.resolve_char_ref().ok().flatten().map(String::from);
    known.or_else(numbered).ok_or_else(|| SheetError::Damaged(format!("the entity {name}")))
}

/// An attribute's text.
///
/// # Errors
/// [`SheetError::Damaged`].
pub(crate) fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, SheetError> {
    let found = tag.try_get_attribute(name).map_err(SheetError::damaged)?;
    let Some(found) = found else { return Ok(None) };
    let text = found.normalized_value(XmlVersion::Implicit1_0).map_err(SheetError::damaged)?;
    Ok(Some(text.into_owned()))
}

/// How often something is repeated; once where that is not said.
///
/// # Errors
/// [`SheetError::Damaged`]: it is no number.
pub(crate) fn repeat(text: Option<&str>) -> Result<u32, SheetError> {
    let count: u64 = text.unwrap_or("1").parse().map_err(SheetError::damaged)?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX).max(1))
}
