//! How many of so many say Yes, each for itself.

use crate::analysis::random::Random;
use crate::model::Tally;

/// Draws as many answers as a tally holds, each Yes with the chance of its share, and counts the Yes.
///
/// Exact: every answer compares random binary digits with those of the share until they differ, and 64
/// answers do so at once, which takes some eight random numbers.
pub(super) fn draw(random: &mut Random, tally: Tally) -> u32 {
    if tally.no() == 0 {
        return tally.yes();
    }
    let (mut left, mut yes) = (tally.of(), 0);
    while left > 0 {
        let now = left.min(64);
        yes += few(random, tally, u64::MAX >> (64 - now)).count_ones();
        left -= now;
    }
    yes
}

/// Which of up to 64 answers are Yes: those whose digits are below the digits of the share.
fn few(random: &mut Random, tally: Tally, mut open: u64) -> u64 {
    let (mut rest, mut yes) = (tally.yes(), 0);
    // With nothing left of the share, no digits can be below it any more.
    while open > 0 && rest > 0 {
        let digits = random.next();
        rest *= 2;
        if rest >= tally.of() {
            rest -= tally.of();
            yes |= open & !digits;
            open &= digits;
        } else {
            open &= !digits;
        }
    }
    yes
}
