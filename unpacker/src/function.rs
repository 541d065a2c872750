//! The function bodies, one after the other.
//!
//! `put` stands wherever it is used, and `copies` does not count what it copies: in a browser, which at first compiles a
//! program only roughly, that takes a seventh off the time.
//!
//! Where a stream ends too soon, or there is no room, that is noted and found in the end: asked about at every byte, the
//! program would be a third larger.

#![allow(
    clippy::indexing_slicing,
    reason = "all are of a known size, and what is packed says where in them by a remainder alone"
)]

use super::stream::{ADDED, AFTER, ALL, BEFORE, BLOCK, BRANCH, CALL, CODE, LOCAL, LONG, OFFSET, SHORT, WIDE};
use super::{ACCESS, ADD, ALIGNED, CONSTANT, LONG_CONSTANT, ROOM, UNALIGNED};

/// More locals than that no function may have; what asks for more is no program, and ends as it can.
pub(super) const LOCALS: usize = 0x1_0000;

/// The sizes, read as one more stream.
const SIZES: usize = ALL;

/// The numbers that follow an instruction: how many, times sixteen, and their stream. Where it takes more to know, nothing.
const FOLLOWS: [u8; 256] = {
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

/// A program being put together.
pub(super) struct Functions<'a> {
    packed: &'a [u8],
    /// Where each stream goes on.
    places: [usize; ALL + 1],
    out: &'a mut [u8],
    /// Where the next byte goes.
    to: usize,
    /// Something was missing.
    wrong: bool,
    /// The locals of the function, the last one used first.
    used: &'a mut [u16; LOCALS],
    /// How many there are.
    many: usize,
    /// One more than the highest.
    top: usize,
}

impl<'a> Functions<'a> {
    pub(super) fn new(packed: &'a [u8], out: &'a mut [u8], used: &'a mut [u16; LOCALS]) -> Functions<'a> {
        let places = [0; ALL + 1];
        Functions { packed, places, out, to: 0, wrong: false, used, many: 0, top: 0 }
    }

    /// Puts it together, and gives its size.
    pub(super) fn all(mut self) -> Option<usize> {
        for stream in 0..ALL {
            self.places[stream] = self.number(SIZES);
        }
        let (before, after) = (self.places[BEFORE], self.places[AFTER]);
        let mut at = self.places[SIZES];
        for place in &mut self.places[..ALL] {
            (*place, at) = (at, at.wrapping_add(*place));
        }
        self.wrong |= at != self.packed.len();
        self.bytes(BEFORE, before);
        // Each begins with how many groups of locals it has.
        let end = self.places[WIDE + 1];
        while self.places[WIDE] < end && !self.wrong {
            self.function();
        }
        self.bytes(AFTER, after);
        (!self.wrong).then_some(self.to)
    }

    fn function(&mut self) {
        let start = self.to;
        self.to += ROOM;
        (self.many, self.top) = (0, 0);
        let groups = self.copy(WIDE);
        self.copies(WIDE, groups.wrapping_mul(2));
        let mut depth = 1;
        while depth > 0 && !self.wrong {
            depth += self.instruction();
        }
        let (body, end) = (start + ROOM, self.to);
        self.to = start;
        self.put_number(end - body);
        if end <= self.out.len() {
            self.out.copy_within(body..end, self.to);
        }
        self.to += end - body;
    }

    /// An instruction with what follows it, and how many blocks more are open after it.
    #[inline(never)]
    fn instruction(&mut self) -> isize {
        let code = self.byte(CODE);
        let follows = FOLLOWS[usize::from(code)];
        let (mut stream, mut count) = (usize::from(follows & 15), usize::from(follows >> 4));
        if code == UNALIGNED {
            self.copies(CODE, 2);
        } else {
            self.put(if code == LONG_CONSTANT { CONSTANT } else { code });
        }
        match code {
            14 => count = self.copy(CODE).wrapping_add(1),
            28 => count = self.copy(CODE),
            32..=34 => self.local(),
            40..=62 => self.put(ALIGNED[usize::from(code - ACCESS)]),
            CONSTANT if self.packed.get(self.places[CODE]) == Some(&ADD) => stream = ADDED,
            67 | 68 => self.bytes(CODE, usize::from(code - 66) * 4),
            252 => {
                count = match self.copy(CODE) {
                    0..=7 => 0,
                    8 | 10 | 12 | 14 => 2,
                    _ => 1,
                }
            }
            _ => {}
        }
        self.copies(stream, count);
        match code {
            2..=4 => 1,
            11 => -1,
            _ => 0,
        }
    }

    fn byte(&mut self, stream: usize) -> u8 {
        let byte = self.packed.get(self.places[stream]);
        self.wrong |= byte.is_none();
        self.places[stream] = self.places[stream].wrapping_add(1);
        byte.copied().unwrap_or_default()
    }

    #[inline(always)]
    fn put(&mut self, byte: u8) {
        match self.out.get_mut(self.to) {
            Some(place) => *place = byte,
            None => self.wrong = true,
        }
        self.to += 1;
    }

    fn bytes(&mut self, stream: usize, count: usize) {
        for _ in 0..count {
            let byte = self.byte(stream);
            self.put(byte);
            if self.wrong {
                return;
            }
        }
    }

    /// A number, which is copied where it goes into the program. It may be one of 64 bits; what it is counts only where it is
    /// a small one.
    fn read(&mut self, stream: usize, copied: bool) -> usize {
        let (mut value, mut shift) = (0, 0_u32);
        loop {
            let byte = self.byte(stream);
            if copied {
                self.put(byte);
            }
            value |= usize::from(byte & 0x7f).wrapping_shl(shift);
            shift += 7;
            if byte < 0x80 {
                return value;
            }
        }
    }

    fn number(&mut self, stream: usize) -> usize {
        self.read(stream, false)
    }

    fn copy(&mut self, stream: usize) -> usize {
        self.read(stream, true)
    }

    fn copies(&mut self, stream: usize, mut count: usize) {
        while count > 0 && !self.wrong {
            let byte = self.byte(stream);
            self.put(byte);
            count -= usize::from(byte < 0x80);
        }
    }

    fn put_number(&mut self, mut value: usize) {
        while value > 0x7f {
            self.put(value as u8 | 0x80);
            value >>= 7;
        }
        self.put(value as u8);
    }

    /// A local that was used, by its place among those, or one that was not, by its place among those.
    fn local(&mut self) {
        let mut at = self.number(LOCAL);
        let found;
        if at < self.many {
            found = usize::from(self.used[at % LOCALS]);
        } else {
            found = self.new_local(at - self.many);
            at = self.many;
            self.top = self.top.max(found.wrapping_add(1));
            self.many += 1;
        }
        self.used.copy_within(..at % LOCALS, 1);
        self.used[0] = found as u16;
        self.put_number(found);
    }

    /// One of which so many that are new as well are below, and those used that are.
    fn new_local(&self, below: usize) -> usize {
        // Mostly they are used from the first on.
        if self.top <= self.many {
            return below.wrapping_add(self.many);
        }
        let used = &self.used[..self.many % LOCALS];
        let mut found = below;
        loop {
            let next = below + used.iter().filter(|&&one| usize::from(one) <= found).count();
            if next == found {
                return found;
            }
            found = next;
        }
    }
}
