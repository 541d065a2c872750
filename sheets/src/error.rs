//! Why a file can't be read: codes and facts. The sentences are the page's.

use crate::look::Look;

/// The most bytes a file may have.
pub const MOST_BYTES: usize = 50 << 20;
/// The most bytes it may unpack to, all parts together.
pub const MOST_UNPACKED: u64 = 300 << 20;
/// The most cells of one sheet, counting the blank ones before the last of each row.
pub const MOST_CELLS: usize = 5_000_000;
/// The most rows of one sheet, as in spreadsheet programs.
pub const MOST_ROWS: u32 = 1_048_576;
/// The most columns of one sheet, as in spreadsheet programs.
pub const MOST_COLUMNS: u32 = 16_384;
/// The most bytes of one sheet as text: one long text can stand in millions of cells.
pub const MOST_TEXT: usize = 200 << 20;

/// Why a file, or a sheet of it, can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetError {
    /// It is locked with a password.
    Encrypted,
    /// It is broken; what was found, in the words of whoever found it.
    Damaged(String),
    /// It is something else than a spreadsheet, or a kind that is not read here.
    Disguised(Look),
    /// It has more than [`MOST_BYTES`]; its bytes.
    TooLarge(usize),
    /// It unpacks to more than [`MOST_UNPACKED`], or a sheet's text is longer than [`MOST_TEXT`].
    Bomb,
    /// The sheet has more cells, rows or columns than the limits.
    TooManyCells,
    /// There is no sheet of cells in it.
    NoSheets,
    /// No sheet has this number; only when a wrong number is asked for.
    NoSuchSheet(usize),
}

impl SheetError {
    /// The name the page knows the error by.
    pub fn code(&self) -> &'static str {
        match self {
            SheetError::Encrypted => "encrypted",
            SheetError::Damaged(_) => "damaged",
            SheetError::Disguised(_) => "disguised",
            SheetError::TooLarge(_) => "too-large",
            SheetError::Bomb => "bomb",
            SheetError::TooManyCells => "too-many-cells",
            SheetError::NoSheets => "no-sheets",
            SheetError::NoSuchSheet(_) => "no-such-sheet",
        }
    }

    /// The fact that goes with the code: what is broken, what it looks like ([`Look::code`]), the
    /// number that is too large or the limit; empty where there is none.
    pub fn detail(&self) -> String {
        match self {
            SheetError::Encrypted | SheetError::NoSheets => String::new(),
            SheetError::Damaged(what) => what.clone(),
            SheetError::Disguised(look) => look.code().to_owned(),
            SheetError::TooLarge(number) | SheetError::NoSuchSheet(number) => number.to_string(),
            SheetError::Bomb => MOST_UNPACKED.to_string(),
            SheetError::TooManyCells => MOST_CELLS.to_string(),
        }
    }

    pub(crate) fn damaged(what: impl std::fmt::Display) -> SheetError {
        SheetError::Damaged(what.to_string())
    }
}
