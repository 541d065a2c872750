//! A set of exercises, and its code: `t1.<rule set>.<payload>.<check>`.
//!
//! The payload, in bits: whether the rule set is somebody’s own, and then 32 of its text’s check; 16 for the kinds,
//! the first kind last; 2 for the level; 32 for the seed; 8 for the number; 1 for feedback at once.

use crate::analysis::random::Random;
use crate::model::RuleSet;
use crate::rulesets::{self, check::is_id};
use crate::share::bits::{BitReader, BitWriter};
use crate::share::check::crc32;
use crate::training::code::{self, CodeError, Of};
use crate::training::{Exercise, Kind, Level, exercise, kinds};

/// Bits for the kinds, more than there are.
const KINDS: u32 = 16;

/// When a trainee is told whether an answer is right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Feedback {
    /// After each answer.
    #[default]
    AtOnce,
    /// After the last one.
    AtEnd,
}

/// A set of exercises. The same set gives the same exercises everywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set {
    rules: String,
    /// The check of the rule set’s text, where it does not come with the page.
    own: Option<u32>,
    kinds: Vec<Kind>,
    level: Level,
    seed: u32,
    number: u32,
    feedback: Feedback,
}

impl Set {
    /// The most exercises in a set.
    pub const MOST: u32 = 60;

    /// A set of so many exercises, from 1 to [`Set::MOST`], of these kinds in turn. Kinds that the rule set has
    /// nothing for are left out; `None` where none is left.
    pub fn new(
        rules: &RuleSet,
        of: &[Kind],
        level: Level,
        seed: u32,
        number: u32,
        feedback: Feedback,
    ) -> Option<Set> {
        let kinds: Vec<Kind> = kinds(rules).into_iter().filter(|kind| of.contains(kind)).collect();
        let number = number.clamp(1, Set::MOST);
        let set = Set { rules: rules.id.clone(), own: own(rules), kinds, level, seed, number, feedback };
        (!set.kinds.is_empty()).then_some(set)
    }

    /// The id of its rule set.
    pub fn rules(&self) -> &str {
        &self.rules
    }

    /// Its kinds, in order.
    pub fn kinds(&self) -> &[Kind] {
        &self.kinds
    }

    /// How hard it is.
    pub fn level(&self) -> Level {
        self.level
    }

    /// What it is drawn from.
    pub fn seed(&self) -> u32 {
        self.seed
    }

    /// How many exercises it has, 1 to [`Set::MOST`].
    pub fn number(&self) -> u32 {
        self.number
    }

    /// When a trainee is told.
    pub fn feedback(&self) -> Feedback {
        self.feedback
    }

    /// Whether this is the rule set it was made under: one of somebody’s own is told by its text, not by its id.
    pub fn fits(&self, rules: &RuleSet) -> bool {
        self.rules == rules.id && self.own == own(rules)
    }

    /// Its exercises, kinds in turn; none under another rule set than its own.
    pub fn exercises(&self, rules: &RuleSet) -> Vec<Exercise> {
        if !self.fits(rules) {
            return Vec::new();
        }
        let mut random = Random::new(u64::from(self.seed));
        let kinds = self.kinds.iter().cycle().take(self.number as usize);
        kinds.filter_map(|&kind| exercise(rules, kind, self.level, random.next())).collect()
    }

    /// Its code.
    pub fn code(&self) -> String {
        let mut bits = BitWriter::default();
        bits.bit(self.own.is_some());
        if let Some(own) = self.own {
            bits.bits(own, 32);
        }
        bits.bits(self.kinds.iter().map(|&kind| 1 << kind as u32).sum(), KINDS);
        bits.bits(self.level as u32, 2);
        bits.bits(self.seed, 32);
        bits.bits(self.number, 8);
        bits.bit(self.feedback == Feedback::AtOnce);
        code::make(Of::Set, Of::Set.newest(), &self.rules, &bits.into_bytes())
    }

    /// By which results know it: the CRC-32 of its code.
    pub fn mark(&self) -> u32 {
        crc32(self.code().as_bytes())
    }

    /// The set of a code.
    ///
    /// # Errors
    /// Every beginning of a good code and every change of one character is an error; see [`CodeError`].
    pub fn read(code: &str) -> Result<Set, CodeError> {
        let (_, rules, bytes) = code::read(Of::Set, true, code)?;
        let set = payload(rules, &bytes).filter(|set| is_id(&set.rules) && set.code() == code);
        set.ok_or(CodeError::Altered)
    }
}

/// The check of a rule set’s text, where it does not come with the page.
fn own(rules: &RuleSet) -> Option<u32> {
    (!rulesets::comes_with_the_page(rules)).then(|| crc32(rulesets::to_json(rules).as_bytes()))
}

fn payload(rules: &str, bytes: &[u8]) -> Option<Set> {
    let mut bits = BitReader::new(bytes);
    let own = if bits.bit()? { Some(bits.bits(32)?) } else { None };
    let mask = bits.bits(KINDS)?;
    let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|&kind| mask >> kind as u32 & 1 == 1).collect();
    let level = Level::ALL.get(bits.bits(2)? as usize).copied()?;
    let (seed, number) = (bits.bits(32)?, bits.bits(8)?);
    let feedback = if bits.bit()? { Feedback::AtOnce } else { Feedback::AtEnd };
    bits.finish()?;
    let set = Set { rules: rules.to_owned(), own, kinds, level, seed, number, feedback };
    (!set.kinds.is_empty() && (1..=Set::MOST).contains(&number)).then_some(set)
}
