//! One cell of an OpenDocument spreadsheet: what its tag says, and the text inside.

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;

use crate::error::{MOST_COLUMNS, MOST_TEXT, SheetError};
use crate::ods::{attribute, repeat};
use crate::value;

/// A cell that is being read.
pub(crate) struct Cell {
    /// How often it stands side by side; never 0.
    pub(crate) repeat: u32,
    depth: usize,
    /// Its value where the tag says it.
    value: Option<String>,
    /// Percentages are taken as they are shown.
    as_shown: bool,
    text: String,
    paragraphs: usize,
    /// How deep the paragraph being read stands, and a comment or drawing, whose paragraphs are not
    /// the cell's.
    paragraph: Option<usize>,
    aside: Option<usize>,
    /// Part of the merged cell before it, and blank for that.
    covered: bool,
}

impl Cell {
    pub(crate) fn new(tag: &BytesStart<'_>, depth: usize) -> Result<Cell, SheetError> {
        let mut cell = Cell {
            repeat: 1,
            depth,
            value: None,
            as_shown: false,
            text: String::new(),
            paragraphs: 0,
            paragraph: None,
            aside: None,
            covered: tag.name().as_ref() == "table:covered-table-cell",
        };
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(SheetError::damaged)?;
            let name = attribute.key.as_ref();
            if name.starts_with("office:") || name == "table:number-columns-repeated" {
                let text =
                    attribute.normalized_value(XmlVersion::Implicit1_0).map_err(SheetError::damaged)?;
                cell.say(name, &text)?;
            }
        }
        Ok(cell)
    }

    /// What an attribute says.
    fn say(&mut self, name: &str, text: &str) -> Result<(), SheetError> {
        match name {
            "table:number-columns-repeated" => self.repeat = repeat(Some(text))?,
            "office:value-type" => self.as_shown = text == "percentage",
            "office:value" => self.value = Some(number(text)?),
            "office:date-value" => self.value = Some(value::iso_date(text).to_owned()),
            "office:time-value" => {
                let mut time = String::new();
                value::iso_duration(text, &mut time);
                self.value = Some(time);
            }
            "office:boolean-value" => self.value = Some(value::truth_text(text == "true").to_owned()),
            // An error has none, and its name for a text.
            "office:string-value" if !text.is_empty() => self.value = Some(text.to_owned()),
            _ => {}
        }
        Ok(())
    }

    /// A tag opens inside.
    pub(crate) fn begin(&mut self, tag: &BytesStart<'_>, depth: usize) -> Result<(), SheetError> {
        let name = tag.name();
        let name = name.as_ref();
        if self.aside.is_some() {
            return Ok(());
        }
        match name {
            "text:p" if self.paragraph.is_none() => {
                self.paragraph = Some(depth);
                self.paragraphs = self.paragraphs.saturating_add(1);
                if self.paragraphs > 1 { self.letters("\n") } else { Ok(()) }
            }
            "text:tab" => self.letters("\t"),
            "text:line-break" => self.letters("\n"),
            "text:s" => {
                let count = repeat(attribute(tag, "text:c")?.as_deref())?.min(MOST_COLUMNS);
                (0..count).try_for_each(|_| self.letters(" "))
            }
            _ if name.starts_with("office:") || name.starts_with("draw:") || name.starts_with("table:") => {
                self.aside = Some(depth);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Letters between tags; those outside of paragraphs lay out the file.
    pub(crate) fn letters(&mut self, letters: &str) -> Result<(), SheetError> {
        if self.paragraph.is_some() && self.aside.is_none() {
            if self.text.len().saturating_add(letters.len()) > MOST_TEXT {
                return Err(SheetError::Bomb);
            }
            self.text.push_str(letters);
        }
        Ok(())
    }

    /// A tag closes; whether it was the cell's.
    pub(crate) fn end(&mut self, depth: usize) -> bool {
        for inside in [&mut self.paragraph, &mut self.aside] {
            inside.take_if(|inside| *inside == depth);
        }
        depth == self.depth
    }

    /// What stands in it.
    pub(crate) fn into_text(self) -> String {
        if self.covered {
            return String::new();
        }
        match self.value {
            Some(value) if !self.as_shown || self.text.is_empty() => value,
            _ => self.text,
        }
    }
}

fn number(text: &str) -> Result<String, SheetError> {
    let value: f64 = text.trim().parse().map_err(SheetError::damaged)?;
    let mut out = String::new();
    value::number(value, &mut out);
    Ok(out)
}
