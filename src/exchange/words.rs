//! The words accepted for judgements and ratings. Data, in one place; anything else is a problem.

use std::borrow::Cow;

use super::cell::is_mark;
use crate::model::{Band, Judgement};

/// What `x` alone stands for, or a box with one in it. It means a tick to some and a cross to others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CrossMeaning {
    /// Not said yet: ask.
    #[default]
    Ask,
    /// Yes, as on a ballot.
    Ticked,
    /// No, as in marking.
    Crossed,
}

/// Words for Yes, with a bar between them.
pub const YES: &str = "yes|y|1|1.0|true|t|✓|✔|☑|met|sufficient|satisfactory|✅|ie|ydy|ydi|ydyn|oes";
/// Words for No.
pub const NO: &str = "no|n|0|0.0|false|f|✗|✘|✕|✖|❌|not met|insufficient|not sufficient|unsatisfactory|not satisfactory|nage|naddo|nac ydy|nac ydi|nac ydyn|nac oes|nag oes";
/// Words for N/A. `#N/A` is none of them: a formula that failed says nothing of the case.
pub const NOT_APPLICABLE: &str =
    "n/a|na|n.a.|n.a|n / a|not applicable|n/r|nr|not relevant|-|–|—|−|amherthnasol|ddim yn berthnasol";
/// Words of a Welsh table. Beside one of them `na` is as likely No as N/A.
const WELSH: &str =
    "ie|ydy|ydi|ydyn|oes|nage|naddo|nac ydy|nac ydi|nac ydyn|nac oes|nag oes|amherthnasol|ddim yn berthnasol";
/// Signs whose meaning is asked: `☒` is the ticked box of a word processor and a cross elsewhere.
const CROSSES: &str = "x|×|☒";

/// Whether a word is among those between bars.
pub(super) fn is_among(word: &str, words: &str) -> bool {
    words_in(words).any(|known| known == word)
}

/// The words between bars.
pub(super) fn words_in(words: &str) -> impl Iterator<Item = &str> {
    words.split('|')
}

/// Whether a cell is an answer in Welsh that is none in English.
pub(super) fn is_welsh(text: &str) -> bool {
    text.len() < 20 && is_among(&plain(text), WELSH)
}

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Is(Judgement),
    /// An `x` whose meaning has not been said.
    Cross,
    Unknown,
}

/// A letter as it is compared: full-width ones as usual ones, the marks of typesetting plain.
pub(super) fn narrow(letter: char) -> char {
    match letter {
        '！'..='～' => u32::from(letter).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(letter),
        '‘' | '’' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        _ => letter,
    }
}

/// A text without marks that are not seen, its letters as they are compared.
pub(super) fn narrowed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|&letter| !is_mark(letter)).map(narrow).collect())
}

/// Small letters, marks left out, one space between words: what is compared.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for word in narrowed(text).split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.push_str(&word.to_ascii_lowercase());
    }
    plain
}

pub(super) fn judgement(text: &str, cross: CrossMeaning) -> Word {
    let word = plain(text);
    if word.is_empty() {
        return Word::Is(Judgement::Blank);
    }
    if is_among(&word, CROSSES) {
        return match cross {
            CrossMeaning::Ask => Word::Cross,
            CrossMeaning::Ticked => Word::Is(Judgement::Yes),
            CrossMeaning::Crossed => Word::Is(Judgement::No),
        };
    }
    let lists = [(YES, Judgement::Yes), (NO, Judgement::No), (NOT_APPLICABLE, Judgement::NotApplicable)];
    let found = lists.iter().find(|list| is_among(&word, list.0));
    found.map_or(Word::Unknown, |list| Word::Is(list.1))
}

/// A rating in words, with or without the asterisk of discretion; whether it wears one.
pub(super) fn band(text: &str) -> Option<(Band, bool)> {
    let plain = plain(text).replace(['-', '_'], " ");
    let word = plain.trim_end_matches('*').trim_end();
    let band = match word {
        "inadequate" | "i" => Band::Inadequate,
        "requires improvement" | "ri" => Band::RequiresImprovement,
        "good" | "g" => Band::Good,
        "outstanding" | "o" => Band::Outstanding,
        _ => return None,
    };
    Some((band, word.len() < plain.len()))
}
