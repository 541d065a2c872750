//! The words met in a table: each is understood once, and counted from then on.

use super::columns::LOOKED_AT;
use super::index::Index;
use super::table::Table;
use super::words::{CrossMeaning, Word, is_welsh, judgement, plain};
use super::{Met, Options};
use crate::model::Judgement;

/// Words looked through one by one before the map is asked: nearly all cells hold one of a few.
const NEAR: usize = 8;

/// The most words told to the user.
const TOLD: usize = 40;

/// The words met so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    known: Vec<(String, Word, usize)>,
    far: Index,
    /// There are words of Welsh, in which `na` is No and not N/A.
    welsh: bool,
}

impl Words {
    /// What a cell says.
    pub(super) fn read(&mut self, text: &str, options: &Options) -> Word {
        if text.is_empty() {
            return Word::Is(Judgement::Blank);
        }
        let near = self.known.iter_mut().take(NEAR).find(|known| known.0 == text);
        if let Some(found) = near {
            found.2 += 1;
            return found.1;
        }
        let place = self.far.get(text);
        if let Some(found) = place.and_then(|place| self.known.get_mut(place)) {
            found.2 += 1;
            return found.1;
        }
        let mut word = said(text, options);
        // Asked for, and not guessed.
        if self.welsh && plain(text) == "na" && !options.words.iter().any(|known| known.0 == "na") {
            word = Word::Unknown;
        }
        if self.known.len() >= NEAR {
            self.far.put(text.to_owned(), self.known.len());
        }
        self.known.push((text.to_owned(), word, 1));
        word
    }

    /// Looks whether answers are in Welsh.
    pub(super) fn heed_welsh(&mut self, table: &Table) {
        let mut rows = table.rows().take(LOOKED_AT);
        self.welsh = rows.any(|row| row.cells().any(|cell| !cell.is_empty() && is_welsh(cell)));
    }

    /// The words for telling, the most frequent first; those not understood by themselves before all others, and still so
    /// once the user said what they mean: what is pointed at stays where it is.
    pub(super) fn told(self) -> Vec<Met> {
        let met = |(word, found, times)| Met {
            word,
            taken: if let Word::Is(judgement) = found { Some(judgement) } else { None },
            cross: found == Word::Cross,
            times,
        };
        let mut all: Vec<Met> = self.known.into_iter().map(met).collect();
        let known =
            |met: &Met| met.taken.is_some() && matches!(judgement(&met.word, CrossMeaning::Ask), Word::Is(_));
        all.sort_by(|one, two| (known(one), two.times).cmp(&(known(two), one.times)));
        all.truncate(TOLD);
        all
    }
}

/// What a word means: what the user said of it, else what the list of words says.
pub(super) fn said(text: &str, options: &Options) -> Word {
    let word = plain(text);
    match options.words.iter().find(|known| known.0 == word) {
        Some(known) => Word::Is(known.1),
        None => judgement(text, options.cross),
    }
}

/// Whether a cell could be an answer: a word for a judgement, or an `x`.
pub(super) fn could_be(text: &str) -> bool {
    !text.is_empty() && judgement(text, CrossMeaning::Ask) != Word::Unknown
}
