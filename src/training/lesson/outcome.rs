//! What became of an exercise of a set.

use crate::model::Band;
use crate::share::bits::{BitReader, BitWriter};
use crate::training::{Answer, Exercise, Live, Mistake, Verdict, live};

/// What became of an exercise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Outcome {
    /// It was not answered.
    #[default]
    NotAnswered,
    /// The option in this place, from 0, was chosen.
    Chosen(u8),
    /// A reverse kind was answered right.
    MadeRight,
    /// A reverse kind was answered wrong: by this mistake, where it shows one, and by making this, where it is known.
    MadeWrong(Option<Mistake>, Option<Made>),
}

/// What was made that is not what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    /// Ratings that come to this total, and how many standards have none.
    Total {
        /// Points.
        now: u32,
        /// Scored standards without a rating.
        missing: u32,
    },
    /// Judgements that give a standard this rating.
    Rating {
        /// The rating, where it has one.
        now: Option<Band>,
        /// How many judgements were changed.
        used: u32,
    },
}

/// An outcome, and whether an answer was taken back before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// What became of it at last.
    pub outcome: Outcome,
    /// Whether an answer that was checked was taken back as a slip.
    pub slip: bool,
}

impl From<Outcome> for Done {
    fn from(outcome: Outcome) -> Done {
        Done { outcome, slip: false }
    }
}

impl Outcome {
    /// The most options that can be told apart.
    const OPTIONS: u8 = 5;

    /// What an answer and what was said of it come to.
    pub fn of(
        rules: &crate::model::RuleSet,
        exercise: &Exercise,
        answer: &Answer,
        verdict: &Verdict,
    ) -> Outcome {
        match answer {
            Answer::Option(at) if *at < exercise.choices.len() => {
                u8::try_from(*at).map_or(Outcome::NotAnswered, Outcome::Chosen)
            }
            Answer::Option(_) => Outcome::NotAnswered,
            _ if !exercise.kind.is_reverse() => Outcome::NotAnswered,
            _ if verdict.right => Outcome::MadeRight,
            _ => Outcome::MadeWrong(verdict.mistake, live(rules, exercise, answer).map(Made::of)),
        }
    }

    pub(super) fn write(self, bits: &mut BitWriter, version: &str) {
        match self {
            Outcome::NotAnswered => bits.bits(0, 3),
            Outcome::Chosen(at) => bits.bits(u32::from(at.min(Outcome::OPTIONS - 1)) + 1, 3),
            Outcome::MadeRight => bits.bits(6, 3),
            Outcome::MadeWrong(mistake, made) => {
                bits.bits(7, 3);
                bits.bit(mistake.is_some());
                if let Some(mistake) = mistake {
                    bits.bits(mistake.code(), 7);
                }
                if version != "1" {
                    bits.bit(made.is_some());
                    made.iter().for_each(|made| made.write(bits));
                }
            }
        }
    }

    pub(super) fn read(bits: &mut BitReader, version: &str) -> Option<Outcome> {
        Some(match bits.bits(3)? {
            0 => Outcome::NotAnswered,
            6 => Outcome::MadeRight,
            7 => {
                let mistake =
                    if bits.bit()? { Some(*Mistake::ALL.get(bits.bits(7)? as usize)?) } else { None };
                let known = version != "1" && bits.bit()?;
                Outcome::MadeWrong(mistake, if known { Some(Made::read(bits)?) } else { None })
            }
            at => Outcome::Chosen(u8::try_from(at - 1).ok()?),
        })
    }
}

impl Made {
    fn of(live: Live) -> Made {
        match live {
            Live::Total { now, missing, .. } => Made::Total { now, missing },
            Live::Rating { now, used, .. } => Made::Rating { now, used },
        }
    }

    fn write(self, bits: &mut BitWriter) {
        match self {
            Made::Total { now, missing } => {
                bits.bit(false);
                [now, missing].iter().for_each(|number| bits.number(*number as usize));
            }
            Made::Rating { now, used } => {
                bits.bit(true);
                bits.bits(now.map_or(0, |band| band.rank() + 1), 3);
                bits.number(used as usize);
            }
        }
    }

    fn read(bits: &mut BitReader) -> Option<Made> {
        if bits.bit()? {
            let now = bits.bits(3)?;
            (now <= 4).then_some(())?;
            let now = now.checked_sub(1).map(Band::from_rank);
            return Some(Made::Rating { now, used: bits.number()? });
        }
        Some(Made::Total { now: bits.number()?, missing: bits.number()? })
    }
}
