//! Files that can't be read, and what is said of each.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at a surprise"
)]

#[path = "support/compound.rs"]
mod compound;
mod support;

use std::io::{Cursor, Write};

use compound::{compound, xls};
use sheets::{Look, MOST_BYTES, MOST_UNPACKED, SheetError, open};
use support::{Chance, cell, ods, ods_of, packed, parts, table, xlsx};
use zip::write::SimpleFileOptions;

fn refused(bytes: &[u8]) -> SheetError {
    match open(bytes) {
        Ok(_) => panic!("it opens"),
        Err(error) => error,
    }
}

/// Opens and reads everything; what matters is that it comes back.
fn read(bytes: &[u8]) -> Result<Vec<String>, SheetError> {
    let mut book = open(bytes)?;
    (0..book.sheets().len()).map(|sheet| book.text(sheet)).collect()
}

fn small() -> Vec<u8> {
    xlsx(|book| {
        let sheet = book.add_worksheet();
        sheet.write(1, 1, "Yes").unwrap();
        sheet.write(1, 2, 0.5).unwrap();
        book.add_worksheet().write(0, 0, true).unwrap();
    })
}

fn small_ods() -> Vec<u8> {
    ods(&table("One", "shown", &format!("<table:table-row>{}</table:table-row>", cell("", "Yes"))))
}

#[test]
fn an_old_workbook_reads() {
    let mut book = open(&xls()).unwrap();
    let listed: Vec<_> =
        book.sheets().iter().map(|sheet| (sheet.name.as_str(), sheet.hidden, sheet.rows)).collect();
    assert_eq!(listed, [("Audit", false, Some(3)), ("Lists", true, Some(1))]);
    assert_eq!(book.text(0).unwrap(), "\n\t\tYes\t0.5\n\t\tTRUE\t#N/A");
    assert_eq!(book.text(1).unwrap(), "7");
}

#[test]
fn locked_files_are_told() {
    assert_eq!(refused(&compound("EncryptedPackage", b"")), SheetError::Encrypted);
    let manifest = "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    assert_eq!(refused(&ods_of("\u{1}\u{2}", manifest)), SheetError::Encrypted);
    let file_pass = [0x2f, 0, 2, 0, 1, 0, 0x0a, 0, 0, 0];
    assert_eq!(refused(&compound("Workbook", &file_pass)), SheetError::Encrypted);
    // The bit that says so, in the header of each part and in the list at the end.
    let mut bytes = small();
    for at in 0..bytes.len() - 10 {
        match bytes[at..at + 4] {
            [b'P', b'K', 3, 4] => bytes[at + 6] |= 1,
            [b'P', b'K', 1, 2] => bytes[at + 8] |= 1,
            _ => {}
        }
    }
    assert_eq!(refused(&bytes), SheetError::Encrypted);
}

#[test]
fn other_files_are_named() {
    let image = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    for (bytes, look) in [
        (&b""[..], Look::Empty),
        (b"%PDF-1.7\n%\xe2\xe3", Look::Pdf),
        (image, Look::Image),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", Look::Image),
        (b"\r\n<!DOCTYPE html><table><tr><td>1", Look::Html),
        (b"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">", Look::Html),
        (
            b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
            Look::Xml,
        ),
        (b"{\\rtf1 x}", Look::Rtf),
        (b"Case,2.2.1\n1,Yes\n", Look::Text),
        (b"BMI,Case\n1,Yes\n", Look::Text),
        (b"\xef\xbb\xbfCase\t2.2.1\n", Look::Text),
        (b"\xff\xfeC\0a\0s\0e\0\t\0", Look::Text),
        ("Zażółć;1".as_bytes(), Look::Text),
        (b"\0\x01\x02\x03", Look::Unknown),
        (&compound("WordDocument", b""), Look::Word),
        (&compound("PowerPoint Document", b""), Look::PowerPoint),
        (&compound("Else", b""), Look::Unknown),
        (&packed(&[("[Content_Types].xml", b""), ("word/document.xml", b"")]), Look::Word),
        (&packed(&[("[Content_Types].xml", b""), ("xl/workbook.bin", b"")]), Look::Xlsb),
        (&packed(&[("mimetype", b"application/vnd.oasis.opendocument.text")]), Look::Document),
        (&packed(&[("Index/Document.iwa", b"")]), Look::Numbers),
        (&packed(&[("photo.jpg", b"")]), Look::Archive),
    ] {
        assert_eq!(refused(bytes), SheetError::Disguised(look), "{:?}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(SheetError::Disguised(Look::Pdf).detail(), "pdf");
}

#[test]
fn files_too_large_are_not_looked_into() {
    let bytes = vec![0; MOST_BYTES + 1];
    assert_eq!(refused(&bytes), SheetError::TooLarge(MOST_BYTES + 1));
}

/// An archive with one part of many zeros.
fn zeros(count: u64) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default()).unwrap();
    let piece = vec![0; 1 << 20];
    for _ in 0..count >> 20 {
        archive.write_all(&piece).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn bombs_are_refused_whatever_they_say_of_themselves() {
    let honest = zeros(MOST_UNPACKED + (1 << 20));
    assert!(honest.len() < 1 << 20);
    assert_eq!(refused(&honest), SheetError::Bomb);
    // The same with the declared size changed to 100 bytes in both places.
    let mut lying = honest;
    for at in 0..lying.len() - 30 {
        match lying[at..at + 4] {
            [b'P', b'K', 3, 4] => lying[at + 22..at + 26].copy_from_slice(&100_u32.to_le_bytes()),
            [b'P', b'K', 1, 2] => lying[at + 24..at + 28].copy_from_slice(&100_u32.to_le_bytes()),
            _ => {}
        }
    }
    let error = refused(&lying);
    assert!(matches!(error, SheetError::Bomb | SheetError::Damaged(_)), "{error:?}");
}

#[test]
fn sheets_too_large_are_refused() {
    let full =
        cell("office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"16384\"", "1");
    let tall = format!("<table:table-row table:number-rows-repeated=\"306\">{full}</table:table-row>");
    let mut book = open(&ods(&table("Tall", "shown", &tall))).unwrap();
    assert_eq!((book.sheets()[0].rows, book.sheets()[0].columns), (Some(306), Some(16384)));
    assert_eq!(book.text(0), Err(SheetError::TooManyCells));
    for repeated in ["20000", "4294967295", "18446744073709551615"] {
        let row = full.replace("16384", repeated);
        let wide = open(&ods(&table("Wide", "shown", &format!("<table:table-row>{row}</table:table-row>"))));
        assert_eq!(wide.unwrap().text(0), Err(SheetError::TooManyCells), "{repeated}");
    }
    // Blank cells before the last one count: each row here takes 16384.
    let bytes = xlsx(|book| {
        let sheet = book.add_worksheet();
        for row in 0..400 {
            sheet.write(row, 16_383, 1).unwrap();
        }
    });
    assert_eq!(open(&bytes).unwrap().text(0), Err(SheetError::TooManyCells));
    let long = table(
        "Long",
        "shown",
        &format!(
            "<table:table-row table:number-rows-repeated=\"1048576\">{}</table:table-row>",
            cell("", &"x".repeat(1000))
        ),
    );
    assert_eq!(open(&ods(&long)).unwrap().text(0), Err(SheetError::Bomb));
}

#[test]
fn a_file_without_sheets() {
    assert_eq!(refused(&ods("")), SheetError::NoSheets);
}

#[test]
fn entities_are_not_expanded() {
    let lol = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>";
    let row = format!("<table:table-row>{}</table:table-row>", cell("", "&b;"));
    let content =
        format!("{lol}<office:document-content>{}</office:document-content>", table("One", "shown", &row));
    assert_eq!(refused(&ods_of(&content, "")), SheetError::Damaged("the entity b".to_owned()));
    let with = |name: &str, old: &str, new: &str| {
        let mut parts = parts(&small());
        let part = parts.iter_mut().find(|part| part.0 == name).unwrap();
        part.1 = String::from_utf8(part.1.clone()).unwrap().replace(old, new).into_bytes();
        let parts: Vec<_> = parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        packed(&parts)
    };
    let shared = with("xl/sharedStrings.xml", "<t>Yes", &format!("{lol}<t>&b;"));
    assert!(matches!(read(&shared), Err(SheetError::Damaged(_))));
    let promised = with("xl/sharedStrings.xml", "uniqueCount=\"1\"", "uniqueCount=\"9999999999999\"");
    assert!(matches!(read(&promised), Err(SheetError::Damaged(_))));
}

#[test]
fn a_chain_of_sectors_that_is_a_ring_is_refused() {
    let sound = xls();
    assert!(read(&sound).is_ok());
    // Entries 1 and 2 of the table: the folder, and the first sector of the workbook.
    for (entry, next) in [(1, 1_u32), (2, 2), (1, 500), (2, 500), (2, 0xffff_ffff)] {
        let mut bytes = sound.clone();
        bytes[512 + entry * 4..512 + entry * 4 + 4].copy_from_slice(&next.to_le_bytes());
        let _ = read(&bytes);
        let error = read(&bytes).err();
        assert!(matches!(error, Some(SheetError::Damaged(_))) || next == 2, "{entry} to {next}: {error:?}");
    }
}

/// In the worker this is a trap, which its script catches.
#[test]
fn a_reader_that_panics_is_an_error() {
    let short = compound("Workbook", &[0x85, 0, 2, 0, 0, 0]);
    assert_eq!(refused(&short), SheetError::Damaged("the reader stopped".to_owned()));
}

#[test]
fn no_beginning_of_a_file_stops_the_reader() {
    for bytes in [small(), small_ods(), xls()] {
        assert!(read(&bytes).is_ok());
        for end in 0..bytes.len() {
            let cut = read(&bytes[..end]);
            assert!(cut.is_err() || bytes.starts_with(b"\xd0\xcf"), "{end} of {}", bytes.len());
        }
    }
}

#[test]
fn no_changed_bytes_stop_the_reader() {
    let mut chance = Chance(0x5eed);
    for bytes in [small(), small_ods(), xls()] {
        for _ in 0..700 {
            let mut bytes = bytes.clone();
            for _ in 0..=chance.below(3) {
                let at = chance.below(bytes.len());
                bytes[at] = u8::try_from(chance.below(256)).unwrap();
            }
            let _ = read(&bytes);
        }
    }
}

/// Checksums find what changes in an archive, so here the parts change before they are packed.
#[test]
fn no_changed_parts_stop_the_reader() {
    let mut chance = Chance(0xbad);
    for bytes in [small(), small_ods()] {
        let parts = parts(&bytes);
        for _ in 0..700 {
            let mut parts = parts.clone();
            let part = chance.below(parts.len());
            let bytes = &mut parts[part].1;
            let at = chance.below(bytes.len());
            match chance.below(3) {
                0 => bytes.truncate(at),
                1 => bytes[at] = b"<>\"&;/0x "[chance.below(9)],
                _ => drop(bytes.drain(at..(at + 20).min(bytes.len()))),
            }
            let parts: Vec<_> = parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
            let _ = read(&packed(&parts));
        }
    }
}
