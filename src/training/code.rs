//! The short codes of sets and results: small ASCII texts with a check, read strictly.

use crate::share::{base64url, check};

/// Most characters of a code that is read.
pub const MAX_CODE: usize = 2_000;

/// Why a code was not read. There is no half: it is read whole or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// Nothing was given.
    Empty,
    /// It is no code of ours.
    NotOurs,
    /// It is a code of ours, of another kind: results where a set was asked for, or the other way round.
    OtherCode,
    /// Its end is missing.
    CutShort,
    /// It does not agree with its check, or no program of ours would have written it.
    Altered,
    /// A later version of the page made it.
    Newer,
    /// It is longer than any that is made here.
    TooLong,
}

/// What a code is of: its first letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// `t`, a set of exercises.
    Set,
    /// `r`, results.
    Results,
}

impl Of {
    fn letter(self) -> char {
        match self {
            Of::Set => 't',
            Of::Results => 'r',
        }
    }

    /// The versions that are read, the one that is written last.
    fn versions(self) -> &'static [&'static str] {
        match self {
            Of::Set => &["1"],
            Of::Results => &["1", "2"],
        }
    }

    /// The version that is written.
    pub(super) fn newest(self) -> &'static str {
        self.versions().last().copied().unwrap_or_default()
    }
}

/// The code of these bytes, in a version; `clear` stands in clear before them.
pub(super) fn make(of: Of, version: &str, clear: &str, bytes: &[u8]) -> String {
    let payload = base64url::encode(bytes);
    let middle = if clear.is_empty() { payload } else { [clear, ".", &payload].concat() };
    let head = [&of.letter().to_string(), version, ".", &middle].concat();
    [&head, ".", &check::of(&head)].concat()
}

/// A code that was read: its version, what stands in clear, and the bytes.
type Read<'a> = (&'static str, &'a str, Vec<u8>);

/// Takes a code apart; `clear` says whether there is anything in clear.
pub(super) fn read(of: Of, clear: bool, code: &str) -> Result<Read<'_>, CodeError> {
    if code.is_empty() {
        return Err(CodeError::Empty);
    }
    if code.len() > MAX_CODE {
        return Err(CodeError::TooLong);
    }
    let (version, rest) = after_version(of, code)?;
    let parts: Vec<&str> = rest.split('.').collect();
    let (clear, payload, found) = match (parts.as_slice(), clear) {
        (&[clear, payload, found], true) => (clear, payload, found),
        (&[payload, found], false) => ("", payload, found),
        (few, clear) if few.len() < 2 + usize::from(clear) => return Err(CodeError::CutShort),
        _ => return Err(CodeError::Altered),
    };
    if found.chars().count() < check::LENGTH {
        return Err(CodeError::CutShort);
    }
    let head = code.strip_suffix(found).and_then(|head| head.strip_suffix('.'));
    if head.map(check::of).as_deref() != Some(found) {
        return Err(CodeError::Altered);
    }
    base64url::decode(payload).map(|bytes| (version, clear, bytes)).ok_or(CodeError::Altered)
}

/// The version, and what follows it and a dot.
fn after_version(of: Of, code: &str) -> Result<(&'static str, &str), CodeError> {
    let (version, rest) = code.split_once('.').unwrap_or((code, ""));
    let number = |letter: char| {
        let digits = version.strip_prefix(letter)?;
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
        (plain && !digits.is_empty()).then_some(digits)
    };
    let other = if of == Of::Set { Of::Results } else { Of::Set };
    let read = |found: &str| of.versions().iter().find(|known| **known == found).copied();
    match (number(of.letter()), number(other.letter())) {
        (Some(found), _) if let Some(version) = read(found) => Ok((version, rest)),
        (Some(_), _) if version != code => Err(CodeError::Newer),
        (_, Some(_)) => Err(CodeError::OtherCode),
        _ => Err(CodeError::NotOurs),
    }
}
