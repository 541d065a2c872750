//! The form of evidence of each key question, with its figures.

use super::{BitReader, BitWriter};
use crate::model::{Evidence, Percent, RuleSet, Scenario, Tally};

const CASES: u32 = 0;
const COUNTS: u32 = 1;
const PRINTED: u32 = 2;

pub(super) fn write(bits: &mut BitWriter, scenario: &Scenario) {
    for evidence in &scenario.questions {
        match evidence {
            Evidence::Cases => bits.bits(CASES, 2),
            Evidence::Counts(tally) => {
                bits.bits(COUNTS, 2);
                bits.number(tally.yes() as usize);
                bits.number(tally.no() as usize);
            }
            Evidence::Printed(percent) => {
                bits.bits(PRINTED, 2);
                bits.bits(u32::from(percent.get()), 7);
            }
        }
    }
}

pub(super) fn read(bits: &mut BitReader<'_>, rules: &RuleSet) -> Option<Vec<Evidence>> {
    let mut evidence = Vec::new();
    for _ in &rules.questions {
        evidence.push(match bits.bits(2)? {
            CASES => Evidence::Cases,
            COUNTS => Evidence::Counts(read_counts(bits)?),
            PRINTED => Evidence::Printed(read_printed(bits)?),
            _ => return None,
        });
    }
    Some(evidence)
}

fn read_counts(bits: &mut BitReader<'_>) -> Option<Tally> {
    let yes = bits.number()?;
    let no = bits.number()?;
    Tally::new(yes, yes.checked_add(no)?)
}

fn read_printed(bits: &mut BitReader<'_>) -> Option<Percent> {
    let value = bits.bits(7)?;
    u8::try_from(value).ok().and_then(Percent::new)
}
