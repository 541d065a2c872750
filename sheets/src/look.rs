//! What a file looks like by its first bytes, when it is no spreadsheet that is read here.

/// What it really looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// There is nothing in it.
    Empty,
    /// A PDF document.
    Pdf,
    /// A picture.
    Image,
    /// A web page; some programs export one under a spreadsheet’s name.
    Html,
    /// XML that stands alone, such as the XML spreadsheets of Excel 2003.
    Xml,
    /// Rich text.
    Rtf,
    /// Plain text, such as CSV.
    Text,
    /// A Word document.
    Word,
    /// A PowerPoint presentation.
    PowerPoint,
    /// A document of an office program that is no spreadsheet.
    Document,
    /// An Excel binary workbook (.xlsb).
    Xlsb,
    /// A spreadsheet of Apple’s Numbers.
    Numbers,
    /// An archive of other files.
    Archive,
    /// Nothing known.
    Unknown,
}

impl Look {
    /// The name the page knows it by.
    pub fn code(self) -> &'static str {
        match self {
            Look::Empty => "empty",
            Look::Pdf => "pdf",
            Look::Image => "image",
            Look::Html => "html",
            Look::Xml => "xml",
            Look::Rtf => "rtf",
            Look::Text => "text",
            Look::Word => "word",
            Look::PowerPoint => "powerpoint",
            Look::Document => "document",
            Look::Xlsb => "xlsb",
            Look::Numbers => "numbers",
            Look::Archive => "archive",
            Look::Unknown => "unknown",
        }
    }
}

/// The container a file is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Container {
    /// A zip archive: .xlsx, .xlsm, .ods.
    Zip,
    /// A compound file: .xls, and anything locked by Excel.
    Compound,
}

/// The first bytes of kinds of files.
const MARKS: [(&[u8], Look); 13] = [
    (b"%PDF-", Look::Pdf),
    (b"\x89PNG", Look::Image),
    (b"\xff\xd8\xff", Look::Image),
    (b"GIF8", Look::Image),
    (b"BM", Look::Image),
    (b"II*\0", Look::Image),
    (b"MM\0*", Look::Image),
    (b"RIFF", Look::Image),
    (b"{\\rtf", Look::Rtf),
    (b"\x1f\x8b", Look::Archive),
    (b"7z\xbc\xaf\x27\x1c", Look::Archive),
    (b"Rar!", Look::Archive),
    (b"PK", Look::Archive),
];

/// The container, or what the file looks like instead.
pub(crate) fn container(bytes: &[u8]) -> Result<Container, Look> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Container::Zip);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Ok(Container::Compound);
    }
    Err(look(bytes))
}

fn look(bytes: &[u8]) -> Look {
    if bytes.is_empty() {
        return Look::Empty;
    }
    let marked = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark));
    // Two letters alone could begin a text just as well.
    if let Some((mark, look)) = marked
        && (mark.len() > 2 || !is_text(bytes))
    {
        return *look;
    }
    if is_text(bytes) { markup(bytes) } else { Look::Unknown }
}

/// How far into a file is looked.
const HEAD: usize = 4096;

fn is_text(bytes: &[u8]) -> bool {
    let wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    wide || bytes.iter().take(HEAD).all(|byte| matches!(byte, b'\t' | b'\n' | b'\r' | 0x20..=0x7e | 0x80..))
}

fn markup(bytes: &[u8]) -> Look {
    // Zeros are left out, so that text of two bytes a letter is seen too.
    let head: String = bytes
        .iter()
        .take(HEAD)
        .filter(|byte| byte.is_ascii_graphic())
        .map(|&byte| char::from(byte))
        .collect();
    let head = head.to_ascii_lowercase();
    if !head.starts_with('<') {
        return Look::Text;
    }
    if ["<!doctypehtml", "<html", "<table", "<head", "<body"].iter().any(|mark| head.contains(mark)) {
        return Look::Html;
    }
    if head.starts_with("<?xml") { Look::Xml } else { Look::Text }
}
