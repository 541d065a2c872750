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
use crate::model::{Aside, Origin, RuleSet, Scenario};

pub(super) use samples::judgement_bits;

/// Writes one scenario, or two to be compared.
pub(super) fn write(bits: &mut BitWriter, scenarios: &[&Scenario], rules: &RuleSet, include_text: bool) {
    let mut left = scenarios.len();
    for scenario in scenarios {
        left -= 1;
        write_one(bits, &shape::in_link(scenario, rules, include_text), rules, (include_text, left > 0));
    }
}

fn write_one(
    bits: &mut BitWriter,
    scenario: &Scenario,
    rules: &RuleSet,
    (include_text, follows): (bool, bool),
) {
    bits.bit(scenario.origin == Origin::Somerset);
    bits.bit(include_text);
    let notes = scenario.standards.iter().any(|entry| !entry.note.is_empty());
    bits.bit(notes);
    bits.bit(follows);
    standards::write(bits, scenario, rules);
    questions::write(bits, scenario);
    samples::write(bits, scenario, rules);
    if include_text {
        words::write(bits, scenario);
    }
    if notes {
        words::write_notes(bits, scenario);
    }
}

/// What stands in a payload.
pub(super) struct Read {
    pub(super) scenario: Scenario,
    /// The one to compare it with.
    pub(super) beside: Option<Scenario>,
    pub(super) text_included: bool,
}

/// Reads the scenarios of a payload.
pub(super) fn read(bits: &mut BitReader<'_>, rules: &RuleSet) -> Option<Read> {
    let (scenario, text_included, follows) = read_one(bits, rules)?;
    let mut beside = None;
    if follows {
        let (second, text, follows) = read_one(bits, rules)?;
        // Two at the most, and text in both or in neither.
        if follows || text != text_included {
            return None;
        }
        beside = Some(second);
    }
    Some(Read { scenario, beside, text_included })
}

/// A scenario, whether text is included, and whether another follows.
fn read_one(bits: &mut BitReader<'_>, rules: &RuleSet) -> Option<(Scenario, bool, bool)> {
    let origin = if bits.bit()? { Origin::Somerset } else { Origin::Own };
    let text_included = bits.bit()?;
    let notes = bits.bit()?;
    let follows = bits.bit()?;
    // Notes are text, so they come only where text does.
    if notes && !text_included {
        return None;
    }
    let mut scenario = Scenario {
        title: String::new(),
        origin,
        standards: standards::read(bits, rules, text_included)?,
        questions: questions::read(bits, rules)?,
        samples: samples::read(bits, rules)?,
        aside: Aside::default(),
    };
    if text_included {
        words::read(bits, &mut scenario)?;
    }
    if notes {
        words::read_notes(bits, &mut scenario)?;
    }
    Some((scenario, text_included, follows))
}
