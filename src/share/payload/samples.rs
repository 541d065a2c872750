//! The judgements of each sample, column by column: a column of only Yes and No takes half.

use super::{BitReader, BitWriter};
use crate::model::{Cases, Judgement, RuleSet, Scenario};

pub(super) fn write(bits: &mut BitWriter, scenario: &Scenario, rules: &RuleSet) {
    for (sample, cases) in rules.samples.iter().zip(&scenario.samples) {
        if !sample.questions.is_empty() {
            write_sample(bits, cases, sample.questions.len());
        }
    }
}

fn write_sample(bits: &mut BitWriter, cases: &Cases, columns: usize) {
    bits.number(cases.len());
    if cases.is_empty() {
        return;
    }
    for column in 0..columns {
        let judgements = || cases.column(column);
        let plain = judgements().all(is_plain);
        bits.bit(plain);
        for judgement in judgements() {
            if plain {
                bits.bit(judgement == Judgement::Yes);
            } else {
                bits.bits(number_of(judgement), 2);
            }
        }
    }
}

/// How many bits the judgements of a scenario take.
pub(in crate::share) fn judgement_bits(scenario: &Scenario, rules: &RuleSet) -> usize {
    let mut bits = 0;
    for (sample, cases) in rules.samples.iter().zip(&scenario.samples) {
        for column in 0..sample.questions.len() {
            let count = cases.count(column);
            let plain = (count.yes + count.no) as usize == cases.len();
            bits += if plain { cases.len() } else { 2 * cases.len() };
        }
    }
    bits
}

fn is_plain(judgement: Judgement) -> bool {
    matches!(judgement, Judgement::Yes | Judgement::No)
}

/// Written out, so that the order of the model's list can change and links stay.
fn number_of(judgement: Judgement) -> u32 {
    match judgement {
        Judgement::Blank => 0,
        Judgement::Yes => 1,
        Judgement::No => 2,
        Judgement::NotApplicable => 3,
    }
}

fn judgement_of(number: u32) -> Judgement {
    match number {
        0 => Judgement::Blank,
        1 => Judgement::Yes,
        2 => Judgement::No,
        _ => Judgement::NotApplicable,
    }
}

pub(super) fn read(bits: &mut BitReader<'_>, rules: &RuleSet) -> Option<Vec<Cases>> {
    let mut samples = Vec::new();
    for sample in &rules.samples {
        samples.push(match sample.questions.len() {
            0 => Cases::default(),
            columns => read_sample(bits, columns)?,
        });
    }
    Some(samples)
}

fn read_sample(bits: &mut BitReader<'_>, columns: usize) -> Option<Cases> {
    let count = bits.number()?;
    if count == 0 {
        return Some(Cases::default());
    }
    // A bit a judgement and one a column is the least that must follow. Nothing is set aside for
    // cases before that is known.
    let least = usize::try_from(count).ok()?.checked_add(1)?.checked_mul(columns)?;
    if least > bits.left() {
        return None;
    }
    let mut cases = Cases::default();
    (0..count).for_each(|_| cases.push(""));
    for column in 0..columns {
        read_column(bits, &mut cases, column)?;
    }
    Some(cases)
}

fn read_column(bits: &mut BitReader<'_>, cases: &mut Cases, column: usize) -> Option<()> {
    let plain = bits.bit()?;
    let mut all_plain = true;
    for row in 0..cases.len() {
        let judgement = match plain {
            true if bits.bit()? => Judgement::Yes,
            true => Judgement::No,
            false => judgement_of(bits.bits(2)?),
        };
        all_plain &= is_plain(judgement);
        cases.set(row, column, judgement);
    }
    // Two bits each for what one bit each could say is a second form of the same column.
    (plain == all_plain).then_some(())
}
