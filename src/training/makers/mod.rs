//! How each kind of exercise is made: drawn, answered by the model, and answered by each mistake.

mod band;
pub(super) mod belongs;
mod counting;
pub(super) mod discretion;
mod driver;
mod fewest;
mod leadership;
mod make_rating;
mod make_total;
pub(super) mod overall;
mod published;
mod score;
pub(super) mod standard;
pub(super) mod worked;

use super::given::{Drawn, Given};
use super::{Kind, Level, Mistake, Says};
use crate::analysis::random::Random;
use crate::model::RuleSet;

/// How a kind of exercise is made.
pub(super) struct Maker {
    /// Draws numbers; `None` where they do not suit, to be drawn anew.
    pub(super) draw: fn(&RuleSet, Level, &mut Random) -> Option<Drawn>,
    /// The right answer, off the model's report. `None` for a kind without options.
    pub(super) right: fn(&Given) -> Option<Says>,
    /// The mistakes that give its wrong options.
    pub(super) mistakes: &'static [Mistake],
    /// Those that an option is named after before any other that gives the same.
    pub(super) likelier: &'static [Mistake],
    /// What each of them gives; `None` where it can’t be made here.
    pub(super) wrong: fn(&Given, Mistake) -> Option<Says>,
}

/// How this kind is made.
pub(super) fn maker(kind: Kind) -> &'static Maker {
    match kind {
        Kind::Score => &score::MAKER,
        Kind::Band => &band::MAKER,
        Kind::Standard => &standard::MAKER,
        Kind::Driver => &driver::MAKER,
        Kind::Overall => &overall::MAKER,
        Kind::Discretion => &discretion::MAKER,
        Kind::Fewest => &fewest::MAKER,
        Kind::Counting => &counting::MAKER,
        Kind::Worked => &worked::MAKER,
        Kind::Leadership => &leadership::MAKER,
        Kind::MakeTotal => &make_total::MAKER,
        Kind::MakeRating => &make_rating::MAKER,
        Kind::Belongs => &belongs::MAKER,
        Kind::Published => &published::MAKER,
    }
}
