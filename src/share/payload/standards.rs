//! Chosen ratings and discretion, one standard after another.

use super::{BitReader, BitWriter};
use crate::model::{Band, Discretion, Entry, Kind, RuleSet, Scenario, Why};

const AS_PUBLISHED: u32 = 0;
const WRITTEN: u32 = 1;
const LEFT_OUT: u32 = 2;

pub(super) fn write(bits: &mut BitWriter, scenario: &Scenario, rules: &RuleSet) {
    for (standard, entry) in rules.standards.iter().zip(&scenario.standards) {
        bits.bits(entry.given.map_or(0, |band| band.rank() + 1), 3);
        if standard.kind != Kind::Judged {
            write_discretion(bits, entry.discretion.as_ref());
        }
    }
}

fn write_discretion(bits: &mut BitWriter, discretion: Option<&Discretion>) {
    bits.bit(discretion.is_some());
    if let Some(discretion) = discretion {
        bits.bits(discretion.rating.rank(), 2);
        let why = match discretion.why {
            Why::AsPublished => AS_PUBLISHED,
            Why::Written(_) => WRITTEN,
            Why::LeftOut => LEFT_OUT,
        };
        bits.bits(why, 2);
    }
}

/// Written reasons come back empty; their words follow with the rest of the text.
pub(super) fn read(bits: &mut BitReader<'_>, rules: &RuleSet, text_included: bool) -> Option<Vec<Entry>> {
    let mut entries = Vec::new();
    for standard in &rules.standards {
        let given = read_given(bits)?;
        let discretion = match standard.kind {
            Kind::Judged => None,
            Kind::CaseBased { .. } => read_discretion(bits, text_included)?,
        };
        entries.push(Entry { given, discretion, ..Entry::default() });
    }
    Some(entries)
}

fn read_given(bits: &mut BitReader<'_>) -> Option<Option<Band>> {
    match bits.bits(3)? {
        0 => Some(None),
        rating @ 1..=4 => Some(Some(Band::from_rank(rating - 1))),
        _ => None,
    }
}

fn read_discretion(bits: &mut BitReader<'_>, text_included: bool) -> Option<Option<Discretion>> {
    if !bits.bit()? {
        return Some(None);
    }
    let rating = Band::from_rank(bits.bits(2)?);
    let why = match bits.bits(2)? {
        AS_PUBLISHED => Why::AsPublished,
        WRITTEN if text_included => Why::Written(String::new()),
        LEFT_OUT => Why::LeftOut,
        _ => return None,
    };
    Some(Some(Discretion { rating, why }))
}
