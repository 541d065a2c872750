//! A scenario as bits: the payload of a link, format version 1. Frozen.
//!
//! `docs/link-format.md` gives the layout to the bit. Each file here holds one part of it, the
//! writing beside the reading. Reading is `None` for anything writing would not have made, so a
//! scenario has one payload and a payload at most one scenario.

mod questions;
mod samples;
mod standards;
mod words;

use super::bits::{BitReader, BitWriter};
use super::shape;
use crate::model::{Origin, RuleSet, Scenario};

/// Two flags are kept for later and must be nought.
const RESERVED: u32 = 2;

pub(super) use samples::judgement_bits;

/// The payload of a scenario.
pub(super) fn write(scenario: &Scenario, rules: &RuleSet, include_text: bool) -> Vec<u8> {
    let scenario = shape::in_link(scenario, rules, include_text);
    let mut bits = BitWriter::default();
    bits.bit(scenario.origin == Origin::Somerset);
    bits.bit(include_text);
    bits.bits(0, RESERVED);
    standards::write(&mut bits, &scenario, rules);
    questions::write(&mut bits, &scenario);
    samples::write(&mut bits, &scenario, rules);
    if include_text {
        words::write(&mut bits, &scenario);
    }
    bits.into_bytes()
}

/// The scenario of a payload, and whether text was included.
pub(super) fn read(bytes: &[u8], rules: &RuleSet) -> Option<(Scenario, bool)> {
    let mut bits = BitReader::new(bytes);
    let origin = if bits.bit()? { Origin::Somerset } else { Origin::Own };
    let text_included = bits.bit()?;
    if bits.bits(RESERVED)? != 0 {
        return None;
    }
    let mut scenario = Scenario {
        title: String::new(),
        origin,
        standards: standards::read(&mut bits, rules, text_included)?,
        questions: questions::read(&mut bits, rules)?,
        samples: samples::read(&mut bits, rules)?,
    };
    if text_included {
        words::read(&mut bits, &mut scenario)?;
    }
    bits.finish()?;
    Some((scenario, text_included))
}
