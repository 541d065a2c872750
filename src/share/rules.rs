//! A rule set of one's own in a link: what differs from one that comes with the page.
//!
//! The text of its file is told as pieces of the other's text and what stands between them. That other
//! never changes (`rulesets::told_by`), and its check goes along, so nothing else is ever read.

use std::cell::RefCell;
use std::rc::Rc;

use super::bits::{BitReader, BitWriter};
use super::check::crc32;
use super::plain;
use crate::model::RuleSet;
use crate::rulesets;

/// The longest text that is told, in bytes.
const MOST: usize = 60_000;

/// The most bytes of it that stand nowhere in the other text. A link has no room for half as many.
const NEW: usize = 3_000;

/// The shortest piece that is worth telling by its place.
const SHORTEST: usize = 8;

thread_local! {
    /// What was told last: a link is made at every change, and the rule set seldom changes.
    static LAST: RefCell<Option<Told>> = const { RefCell::new(None) };
}

/// A rule set as it was told: whole or without its words, the id it has there, and the bits.
#[derive(Clone)]
struct Told {
    rules: RuleSet,
    whole: bool,
    id: String,
    bits: BitWriter,
}

/// A piece of the text.
enum Piece {
    /// So many bytes of the other text, from how far on after the last such piece.
    Copied { ahead: i64, length: usize },
    /// These bytes.
    New(Vec<u8>),
}

/// The beginning of a payload, which tells a rule set, whole or without its words, and the id of what is told.
/// `None` where it is far too long.
pub(super) fn begin(rules: &RuleSet, whole: bool) -> Option<(String, BitWriter)> {
    let same = |last: &&Told| last.whole == whole && last.rules == *rules;
    let known = LAST.with_borrow(|last| last.as_ref().filter(same).cloned());
    let told = known.or_else(|| {
        let plain = (!whole).then(|| plain::without_words(rules));
        let given = plain.as_ref().unwrap_or(rules);
        let told = Told { rules: rules.clone(), whole, id: given.id.clone(), bits: told(given)? };
        LAST.set(Some(told.clone()));
        Some(told)
    })?;
    Some((told.id, told.bits))
}

fn told(rules: &RuleSet) -> Option<BitWriter> {
    let base = plain::base(rules);
    let other = rulesets::told_by(base)?;
    let text = rulesets::to_json(rules);
    (text.len() <= MOST).then_some(())?;
    let mut bits = BitWriter::default();
    bits.text(base.as_bytes());
    bits.bits(crc32(other.as_bytes()), 32);
    bits.number(text.len());
    for piece in pieces(text.as_bytes(), other.as_bytes())? {
        match piece {
            Piece::Copied { ahead, length } => {
                bits.bit(true);
                // Forwards even, backwards odd.
                let folded = if ahead < 0 { -2 * ahead - 1 } else { 2 * ahead };
                bits.number(usize::try_from(folded).ok()?);
                bits.number(length - SHORTEST);
            }
            Piece::New(bytes) => {
                bits.bit(false);
                bits.text(&bytes);
            }
        }
    }
    Some(bits)
}

/// From the start on, the longest piece of the other text each time. `None` where too much is new: looking for
/// the rest would take long, and for nothing.
fn pieces(text: &[u8], other: &[u8]) -> Option<Vec<Piece>> {
    let (mut pieces, mut fresh, mut new) = (Vec::new(), Vec::new(), 0);
    let (mut at, mut expected) = (0, 0);
    while let Some(&byte) = text.get(at) {
        let (place, length) = longest(text.get(at..).unwrap_or_default(), other, expected);
        if length < SHORTEST {
            fresh.push(byte);
            (at, new) = (at + 1, new + 1);
            (new <= NEW).then_some(())?;
            continue;
        }
        if !fresh.is_empty() {
            pieces.push(Piece::New(std::mem::take(&mut fresh)));
        }
        pieces.push(Piece::Copied { ahead: place as i64 - expected as i64, length });
        at += length;
        expected = place + length;
    }
    if !fresh.is_empty() {
        pieces.push(Piece::New(fresh));
    }
    Some(pieces)
}

/// Place and length of the longest beginning of a text that stands in another; of several the nearest to
/// where it is expected.
fn longest(text: &[u8], other: &[u8], expected: usize) -> (usize, usize) {
    let mut best: (usize, usize) = (0, 0);
    for place in 0..other.len() {
        let rest = other.get(place..).unwrap_or_default();
        if rest.first() != text.first() {
            continue;
        }
        let length = rest.iter().zip(text).take_while(|(one, other)| one == other).count();
        let nearer = place.abs_diff(expected) < best.0.abs_diff(expected);
        if length > best.1 || length == best.1 && nearer {
            best = (place, length);
        }
    }
    best
}

/// Reads a rule set at the beginning of a payload. `None` for anything [`begin`] would not have made.
pub(super) fn read(bits: &mut BitReader<'_>) -> Option<Rc<RuleSet>> {
    let base = String::from_utf8(bits.text()?).ok()?;
    let other = rulesets::told_by(&base)?;
    (bits.bits(32)? == crc32(other.as_bytes())).then_some(())?;
    let length = bits.number()? as usize;
    (length <= MOST).then_some(())?;
    let (mut text, mut expected) = (Vec::new(), 0_usize);
    while text.len() < length {
        if !bits.bit()? {
            text.extend(bits.text()?);
            continue;
        }
        let folded = i64::from(bits.number()?);
        let ahead = if folded % 2 == 0 { folded / 2 } else { -(folded + 1) / 2 };
        let length = bits.number()? as usize + SHORTEST;
        let place = usize::try_from(i64::try_from(expected).ok()? + ahead).ok()?;
        expected = place.checked_add(length)?;
        text.extend_from_slice(other.as_bytes().get(place..expected)?);
    }
    let rules = rulesets::open(&String::from_utf8(text).ok()?).ok()?;
    // One form only: that in which it would be told here.
    let own = rulesets::text_of(&rules.id).is_none();
    (own && bits.began_with(&begin(&rules, true)?.1)).then_some(rules)
}
