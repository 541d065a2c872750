//! How many answers lie between a key question and a band.

use crate::model::score::least_yes;
use crate::model::{Band, Percent, QuestionReport, RuleSet, Tally};

/// The Yes answers to come (or, negative, to go) that put a key question into a band with the
/// fewest changes.
///
/// `None` where no number of Yes answers gives the band, as with few answers, or where nothing can
/// be counted: nobody answered, or only a percentage is known and it lies elsewhere.
pub fn into_band(rules: &RuleSet, question: &QuestionReport, band: Band) -> Option<i64> {
    let Some(tally) = question.tally() else { return (question.band? == band).then_some(0) };
    let least = least(rules, tally, band);
    let end = band.up().map_or(tally.of() + 1, |next| self::least(rules, tally, next));
    // With few answers no count may lie between two cuts.
    let most = end.checked_sub(1).filter(|&most| least <= most)?;
    Some(i64::from(tally.yes().clamp(least, most)) - i64::from(tally.yes()))
}

/// The Yes answers to come that put it into a band or above.
///
/// `None` where only a percentage is known and it lies below, or where nobody answered.
pub fn up_to(rules: &RuleSet, question: &QuestionReport, band: Band) -> Option<u32> {
    match question.tally() {
        Some(tally) => Some(least(rules, tally, band).saturating_sub(tally.yes())),
        None => (question.band? >= band).then_some(0),
    }
}

fn least(rules: &RuleSet, tally: Tally, band: Band) -> u32 {
    Percent::new(rules.cuts.of(band)).map_or(0, |cut| least_yes(tally.of(), cut, rules.rounding))
}
