//! What a trainee did with a set, and its code: `r1.<payload>.<check>`.
//!
//! The payload, in bits: 32 for the set; the name, as bytes after their number; the number of exercises; and for
//! each 3: 0 for not answered, 1 to 5 for an option, 6 for made right, 7 for made wrong, then a bit for whether a
//! mistake is known and 7 for which.

use crate::share::bits::{BitReader, BitWriter};
use crate::training::code::{self, CodeError, Of};
use crate::training::{Answer, Exercise, Mistake, Verdict};

use super::Set;

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
    /// A reverse kind was answered wrong, by this mistake where it shows one.
    MadeWrong(Option<Mistake>),
}

impl Outcome {
    /// The most options that can be told apart.
    const OPTIONS: u8 = 5;

    /// What an answer and what was said of it come to.
    pub fn of(exercise: &Exercise, answer: &Answer, verdict: &Verdict) -> Outcome {
        match answer {
            Answer::Option(at) if *at < exercise.choices.len() => {
                u8::try_from(*at).map_or(Outcome::NotAnswered, Outcome::Chosen)
            }
            Answer::Option(_) => Outcome::NotAnswered,
            _ if !exercise.kind.is_reverse() => Outcome::NotAnswered,
            _ if verdict.right => Outcome::MadeRight,
            _ => Outcome::MadeWrong(verdict.mistake),
        }
    }
}

/// What a trainee did with a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results {
    set: u32,
    name: String,
    outcomes: Vec<Outcome>,
}

impl Results {
    /// The most characters of a name.
    pub const NAME: usize = 40;

    /// The results of a set. The name may be empty; spaces at its ends and control characters are taken away, and
    /// it is cut to [`Results::NAME`] characters. Outcomes beyond the set’s number are left out, missing ones are
    /// not answered.
    pub fn new(set: &Set, name: &str, outcomes: &[Outcome]) -> Results {
        let number = set.number() as usize;
        let outcomes = outcomes.iter().copied().chain(std::iter::repeat(Outcome::NotAnswered));
        Results { set: set.mark(), name: tidy(name), outcomes: outcomes.take(number).collect() }
    }

    /// Whether they are of this set.
    pub fn are_of(&self, set: &Set) -> bool {
        self.set == set.mark() && self.outcomes.len() == set.number() as usize
    }

    /// The trainee’s name; empty for none.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// One an exercise, in order.
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    /// Their code.
    pub fn code(&self) -> String {
        let mut bits = BitWriter::default();
        bits.bits(self.set, 32);
        bits.text(self.name.as_bytes());
        bits.number(self.outcomes.len());
        self.outcomes.iter().for_each(|outcome| write(&mut bits, *outcome));
        code::make(Of::Results, "", &bits.into_bytes())
    }

    /// The results of a code.
    ///
    /// # Errors
    /// Every beginning of a good code and every change of one character is an error; see [`CodeError`].
    pub fn read(code: &str) -> Result<Results, CodeError> {
        let (_, bytes) = code::read(Of::Results, false, code)?;
        payload(&bytes).filter(|results| results.code() == code).ok_or(CodeError::Altered)
    }
}

/// A name without spaces at its ends and control characters, and no longer than there is room for.
fn tidy(name: &str) -> String {
    let plain: String = name.chars().filter(|found| !found.is_control()).collect();
    let cut: String = plain.trim().chars().take(Results::NAME).collect();
    cut.trim_end().to_owned()
}

fn write(bits: &mut BitWriter, outcome: Outcome) {
    match outcome {
        Outcome::NotAnswered => bits.bits(0, 3),
        Outcome::Chosen(at) => bits.bits(u32::from(at.min(Outcome::OPTIONS - 1)) + 1, 3),
        Outcome::MadeRight => bits.bits(6, 3),
        Outcome::MadeWrong(mistake) => {
            bits.bits(7, 3);
            bits.bit(mistake.is_some());
            if let Some(mistake) = mistake {
                bits.bits(mistake.code(), 7);
            }
        }
    }
}

fn payload(bytes: &[u8]) -> Option<Results> {
    let mut bits = BitReader::new(bytes);
    let set = bits.bits(32)?;
    let name = String::from_utf8(bits.text()?).ok().filter(|name| tidy(name) == *name)?;
    let number = bits.number()?;
    (number <= Set::MOST).then_some(())?;
    let outcomes: Option<Vec<Outcome>> = (0..number).map(|_| outcome(&mut bits)).collect();
    let results = Results { set, name, outcomes: outcomes? };
    bits.finish()?;
    Some(results)
}

fn outcome(bits: &mut BitReader) -> Option<Outcome> {
    Some(match bits.bits(3)? {
        0 => Outcome::NotAnswered,
        6 => Outcome::MadeRight,
        7 if bits.bit()? => Outcome::MadeWrong(Some(*Mistake::ALL.get(bits.bits(7)? as usize)?)),
        7 => Outcome::MadeWrong(None),
        at => Outcome::Chosen(u8::try_from(at - 1).ok()?),
    })
}
