//! The words accepted for judgements and ratings. Data, in one place; anything else is a problem.

use super::cell::is_blank;
use crate::model::{Band, Judgement};

/// What `x` alone stands for. It means a tick to some and a cross to others.
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
pub const YES: &str = "yes|y|1|true|t|✓|✔|☑|met|sufficient|satisfactory|✅";
/// Words for No.
pub const NO: &str =
    "no|n|0|false|f|✗|✘|✕|☒|❌|not met|insufficient|not sufficient|unsatisfactory|not satisfactory";
/// Words for N/A.
pub const NOT_APPLICABLE: &str = "n/a|na|n.a.|n.a|n / a|#n/a|not applicable|n/r|nr|not relevant|-|–|—|−";

/// Whether a word is among those between bars.
pub(super) fn is_among(word: &str, words: &str) -> bool {
    words.split('|').any(|known| known == word)
}

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Is(Judgement),
    /// An `x` whose meaning has not been said.
    Cross,
    Unknown,
}

/// Small letters, marks left out, one space between words: what is compared.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::new();
    for word in text.split(is_blank).filter(|word| !word.is_empty()) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.push_str(&word.to_ascii_lowercase());
    }
    plain
}

pub(super) fn judgement(text: &str, cross: CrossMeaning) -> Word {
    let word = plain(text);
    let word = word.trim_end_matches('\u{fe0f}');
    match (word, cross) {
        ("", _) => return Word::Is(Judgement::Blank),
        ("x", CrossMeaning::Ask) => return Word::Cross,
        ("x", CrossMeaning::Ticked) => return Word::Is(Judgement::Yes),
        ("x", CrossMeaning::Crossed) => return Word::Is(Judgement::No),
        _ => {}
    }
    let lists = [(YES, Judgement::Yes), (NO, Judgement::No), (NOT_APPLICABLE, Judgement::NotApplicable)];
    let found = lists.iter().find(|list| is_among(word, list.0));
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
