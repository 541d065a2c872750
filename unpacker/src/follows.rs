//! What follows each instruction.

#![allow(
    clippy::indexing_slicing,
    reason = "the places are numbers of one byte, and are gone through when this is compiled"
)]

use super::stream::{BLOCK, BRANCH, CALL, CODE, LONG, OFFSET, SHORT, WIDE};
use super::{LONG_CONSTANT, UNALIGNED};

/// The numbers that follow an instruction: how many, times sixteen, and their stream. Where it takes more to know, the stream alone.
pub(super) const FOLLOWS: [u8; 256] = {
    let mut all = [0; 256];
    const ONE: u8 = 16;
    let of = [
        (2, 4, ONE + BLOCK as u8),
        (12, 13, ONE + BRANCH as u8),
        (14, 14, CODE as u8),
        (16, 16, ONE + CALL as u8),
        (17, 17, 2 * ONE + CODE as u8),
        (28, 28, CODE as u8),
        (35, 38, ONE + CODE as u8),
        (40, 62, ONE + OFFSET as u8),
        (63, 64, ONE + CODE as u8),
        (65, 65, ONE + SHORT as u8),
        (66, 66, ONE + WIDE as u8),
        (67, 68, CODE as u8),
        (208, 208, ONE + CODE as u8),
        (210, 210, ONE + CODE as u8),
        (252, 252, CODE as u8),
        (UNALIGNED as usize, UNALIGNED as usize, ONE + OFFSET as u8),
        (LONG_CONSTANT as usize, LONG_CONSTANT as usize, ONE + LONG as u8),
    ];
    let mut at = 0;
    while at < of.len() {
        let (mut code, last, follows) = of[at];
        while code <= last {
            all[code] = follows;
            code += 1;
        }
        at += 1;
    }
    all
};
