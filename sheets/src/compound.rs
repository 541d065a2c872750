//! A first look into a compound file, the container of .xls and of anything that Excel locks: what
//! is in it, and whether the chains of its sectors come to an end.
//!
//! calamine follows a chain wherever it leads, and would go round a ring until memory is full.

use crate::error::SheetError;
use crate::look::Look;

/// A file is made of sectors; a table (FAT) says for each which one comes next.
struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    fat: Vec<u32>,
}

/// A stream or folder: its name, first sector and bytes.
struct Entry {
    name: String,
    start: u32,
    len: usize,
}

/// Numbers from here on are no sectors; this one ends a chain.
const END: u32 = 0xffff_fffe;
const NO_SECTOR: u32 = 0xffff_fffa;
const ENTRY: usize = 128;
/// Shorter streams stand in a stream of small sectors.
const SMALL: usize = 4096;

/// Passes an .xls whose chains end.
///
/// # Errors
/// [`SheetError::Encrypted`], [`SheetError::Disguised`] or [`SheetError::Damaged`].
pub(crate) fn check(bytes: &[u8]) -> Result<(), SheetError> {
    let broken = || SheetError::damaged("the compound file is broken");
    let file = Compound::read(bytes).ok_or_else(broken)?;
    let entries = file.entries().ok_or_else(broken)?;
    let has = |name: &str| entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name));
    if has("EncryptedPackage").is_some() {
        return Err(SheetError::Encrypted);
    }
    let Some(book) = has("Workbook").or_else(|| has("Book")) else {
        let kinds = [("WordDocument", Look::Word), ("PowerPoint Document", Look::PowerPoint)];
        let look = kinds.iter().find(|(name, _)| has(name).is_some()).map_or(Look::Unknown, |kind| kind.1);
        return Err(SheetError::Disguised(look));
    };
    let root = entries.first().ok_or_else(broken)?;
    let sound = file.is_sound(root.start, root.len)
        && file.is_sound(number(bytes, 60).unwrap_or(END), file.small_table())
        && (book.len < SMALL || file.is_sound(book.start, book.len));
    if sound { Ok(()) } else { Err(broken()) }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let found = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(found.try_into().ok()?))
}

fn size(bytes: &[u8], at: usize) -> usize {
    number(bytes, at).and_then(|size| usize::try_from(size).ok()).unwrap_or(usize::MAX)
}

impl<'a> Compound<'a> {
    fn read(bytes: &'a [u8]) -> Option<Compound<'a>> {
        let sector = match bytes.get(30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = Compound { bytes, sector, fat: Vec::new() };
        for at in file.fat_sectors()? {
            let table = file.at(at)?;
            file.fat.extend((0..table.len()).step_by(4).filter_map(|place| number(table, place)));
        }
        Some(file)
    }

    /// The sector of this number, less where the file ends in it.
    fn at(&self, sector: u32) -> Option<&'a [u8]> {
        let begin = usize::try_from(sector).ok()?.checked_add(1)?.checked_mul(self.sector)?;
        let end = begin.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(begin..end)
    }

    fn sectors(&self) -> usize {
        self.bytes.len() / self.sector
    }

    /// The sectors of the table itself: the first 109 stand in the header, the rest in a chain of
    /// sectors, each with the next at its end.
    fn fat_sectors(&self) -> Option<Vec<u32>> {
        let mut found: Vec<u32> =
            (76..512).step_by(4).filter_map(|place| number(self.bytes, place)).collect();
        let mut next = number(self.bytes, 68)?;
        while next < NO_SECTOR && found.len() <= self.sectors() {
            let more = self.at(next)?;
            found.extend((0..more.len()).step_by(4).filter_map(|place| number(more, place)));
            next = found.pop()?;
        }
        found.retain(|&sector| sector < NO_SECTOR);
        (found.len() <= self.sectors()).then_some(found)
    }

    fn entries(&self) -> Option<Vec<Entry>> {
        let (mut found, mut next, mut steps) = (Vec::new(), number(self.bytes, 48)?, 0);
        while next != END {
            found.extend(self.at(next)?.chunks_exact(ENTRY).filter_map(entry));
            next = *self.fat.get(usize::try_from(next).ok()?)?;
            steps += 1;
            if steps > self.sectors() {
                return None;
            }
        }
        Some(found)
    }

    /// The bytes of the table of small sectors.
    fn small_table(&self) -> usize {
        size(self.bytes, 64).saturating_mul(self.sector)
    }

    /// Whether a chain holds so many bytes, or ends before them, inside the file.
    fn is_sound(&self, start: u32, len: usize) -> bool {
        if len > self.bytes.len() {
            return false;
        }
        let mut next = start;
        for _ in 0..len.div_ceil(self.sector) {
            let place = usize::try_from(next).ok();
            match place.and_then(|place| self.fat.get(place)) {
                _ if next == END => return true,
                Some(&after) => next = after,
                None => return false,
            }
        }
        true
    }
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let letters =
        bytes.get(..64)?.chunks_exact(2).filter_map(|pair| Some(u16::from_le_bytes(pair.try_into().ok()?)));
    let name: Vec<u16> = letters.take_while(|&letter| letter != 0).collect();
    Some(Entry { name: String::from_utf16_lossy(&name), start: number(bytes, 116)?, len: size(bytes, 120) })
}
