//! What a trainee did with a set, and its code: `r2.<payload>.<check>`.
//!
//! The payload, in bits: 32 for the set; the name, as bytes after their number; the number of exercises; and for
//! each 1 for an answer taken back, and 3: 0 for not answered, 1 to 5 for an option, 6 for made right, 7 for made
//! wrong, then a bit for whether a mistake is known and 7 for which, and a bit for whether it is known what was made:
//! a bit, 0 for a total, its points and the standards without a rating; 1 for a rating, 3 bits for it, 0 for none, and
//! the judgements changed. Version 1, `r1.`, has neither what was taken back nor what was made, and is still read.

use crate::share::bits::{BitReader, BitWriter};
use crate::training::code::{self, CodeError, Of};

use super::{Done, Outcome, Set};

/// What a trainee did with a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results {
    /// The version of their code.
    version: &'static str,
    set: u32,
    name: String,
    done: Vec<Done>,
}

impl Results {
    /// The most characters of a name.
    pub const NAME: usize = 40;

    /// The results of a set. The name may be empty; spaces at its ends and control characters are taken away, and
    /// it is cut to [`Results::NAME`] characters. Outcomes beyond the set’s number are left out, missing ones are
    /// not answered.
    pub fn new(set: &Set, name: &str, done: &[Done]) -> Results {
        let number = set.number() as usize;
        let done = done.iter().copied().chain(std::iter::repeat(Done::default()));
        let version = Of::Results.newest();
        Results { version, set: set.mark(), name: tidy(name), done: done.take(number).collect() }
    }

    /// Whether they are of this set.
    pub fn are_of(&self, set: &Set) -> bool {
        self.set == set.mark() && self.done.len() == set.number() as usize
    }

    /// The trainee’s name; empty for none.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// One an exercise, in order.
    pub fn done(&self) -> &[Done] {
        &self.done
    }

    /// Their code.
    pub fn code(&self) -> String {
        let mut bits = BitWriter::default();
        bits.bits(self.set, 32);
        bits.text(self.name.as_bytes());
        bits.number(self.done.len());
        for done in &self.done {
            if self.version != "1" {
                bits.bit(done.slip);
            }
            done.outcome.write(&mut bits, self.version);
        }
        code::make(Of::Results, self.version, "", &bits.into_bytes())
    }

    /// The results of a code.
    ///
    /// # Errors
    /// Every beginning of a good code and every change of one character is an error; see [`CodeError`].
    pub fn read(code: &str) -> Result<Results, CodeError> {
        let (version, _, bytes) = code::read(Of::Results, false, code)?;
        payload(version, &bytes).filter(|results| results.code() == code).ok_or(CodeError::Altered)
    }
}

/// A name without spaces at its ends and control characters, and no longer than there is room for.
fn tidy(name: &str) -> String {
    let plain: String = name.chars().filter(|found| !found.is_control()).collect();
    let cut: String = plain.trim().chars().take(Results::NAME).collect();
    cut.trim_end().to_owned()
}

fn payload(version: &'static str, bytes: &[u8]) -> Option<Results> {
    let mut bits = BitReader::new(bytes);
    let set = bits.bits(32)?;
    let name = String::from_utf8(bits.text()?).ok().filter(|name| tidy(name) == *name)?;
    let number = bits.number()?;
    (number <= Set::MOST).then_some(())?;
    let one = |bits: &mut BitReader| {
        let slip = version != "1" && bits.bit()?;
        Some(Done { outcome: Outcome::read(bits, version)?, slip })
    };
    let done: Option<Vec<Done>> = (0..number).map(|_| one(&mut bits)).collect();
    let results = Results { version, set, name, done: done? };
    bits.finish()?;
    Some(results)
}
