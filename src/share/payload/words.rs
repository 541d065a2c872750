//! Free text, only in a link whose maker asked for it: title, written reasons, case references.

use super::{BitReader, BitWriter};
use crate::model::{Cases, Entry, Scenario, Why};

pub(super) fn write(bits: &mut BitWriter, scenario: &Scenario) {
    bits.text(scenario.title.as_bytes());
    for entry in &scenario.standards {
        if let Some(Why::Written(reason)) = entry.discretion.as_ref().map(|found| &found.why) {
            bits.text(reason.as_bytes());
        }
    }
    for case in scenario.samples.iter().flat_map(Cases::rows) {
        bits.text(case.reference().as_bytes());
    }
}

/// The notes on the standards, in order; only where there is one.
pub(super) fn write_notes(bits: &mut BitWriter, scenario: &Scenario) {
    for entry in &scenario.standards {
        bits.text(entry.note.as_bytes());
    }
}

/// Fills in the notes; all of them empty would be a second form of none.
pub(super) fn read_notes(bits: &mut BitReader<'_>, scenario: &mut Scenario) -> Option<()> {
    for entry in &mut scenario.standards {
        entry.note = read_text(bits)?;
    }
    scenario.standards.iter().any(|entry| !entry.note.is_empty()).then_some(())
}

/// Fills in the words of a scenario whose other parts have been read.
pub(super) fn read(bits: &mut BitReader<'_>, scenario: &mut Scenario) -> Option<()> {
    scenario.title = read_text(bits)?;
    for reason in scenario.standards.iter_mut().filter_map(written) {
        *reason = read_text(bits)?;
    }
    for cases in &mut scenario.samples {
        for row in 0..cases.len() {
            cases.set_reference(row, &read_text(bits)?);
        }
    }
    Some(())
}

fn written(entry: &mut Entry) -> Option<&mut String> {
    match entry.discretion.as_mut().map(|found| &mut found.why) {
        Some(Why::Written(reason)) => Some(reason),
        _ => None,
    }
}

fn read_text(bits: &mut BitReader<'_>) -> Option<String> {
    String::from_utf8(bits.text()?).ok()
}
