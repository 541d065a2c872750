//! The function bodies, one after the other.
//!
//! In a browser, which at first compiles a program only roughly, each call and each question takes its time. So what is done at
//! nearly every byte stands wherever it is used, the commonest instructions are asked about first, and `copies` holds its two
//! places itself and does not count what it copies: together a third off the time.
//!
//! Where a stream ends too soon, or there is no room, that is noted and found in the end: asked about at every byte, the
//! program would be a third larger.

#![allow(
    clippy::indexing_slicing,
    reason = "all are of a known size, and what is packed says where in them by a remainder alone"
)]

use super::follows::FOLLOWS;
use super::stream::{ADDED, AFTER, ALL, BEFORE, CODE, LOCAL, WIDE};
use super::{ACCESS, ADD, ALIGNED, CONSTANT, LONG_CONSTANT, ROOM, UNALIGNED};

/// More locals than that no function may have; what asks for more is no program, and ends as it can.
pub(super) const LOCALS: usize = 0x1_0000;

/// The sizes, read as one more stream.
const SIZES: usize = ALL;

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
        if matches!(code, 32..=34) {
            self.put(code);
            self.local();
            return 0;
        }
        let follows = FOLLOWS[usize::from(code)];
        if follows == 0 {
            self.put(code);
            return if code == 11 { -1 } else { 0 };
        }
        let (mut stream, mut count) = (usize::from(follows & 15), usize::from(follows >> 4));
        if code == CONSTANT {
            self.put(code);
            if self.packed.get(self.places[CODE]) == Some(&ADD) {
                stream = ADDED;
            }
        } else if matches!(code, 40..=62) {
            self.put(code);
            self.put(ALIGNED[usize::from(code - ACCESS)]);
        } else if code == UNALIGNED {
            self.copies(CODE, 2);
        } else if code == LONG_CONSTANT {
            self.put(CONSTANT);
        } else {
            self.put(code);
            if count == 0 {
                count = self.rare(code);
            }
        }
        self.copies(stream, count);
        isize::from(matches!(code, 2..=4))
    }

    /// Copies what follows a rare instruction, but for the last numbers: how many of those there are.
    #[inline(never)]
    fn rare(&mut self, code: u8) -> usize {
        match code {
            14 => self.copy(CODE).wrapping_add(1),
            28 => self.copy(CODE),
            67 | 68 => {
                self.bytes(CODE, usize::from(code - 66) * 4);
                0
            }
            _ => match self.copy(CODE) {
                0..=7 => 0,
                8 | 10 | 12 | 14 => 2,
                _ => 1,
            },
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
        let from = self.places[stream];
        let bytes = from.checked_add(count).and_then(|end| self.packed.get(from..end));
        let place = self.to.checked_add(count).and_then(|end| self.out.get_mut(self.to..end));
        match (bytes, place) {
            (Some(bytes), Some(place)) => {
                place.copy_from_slice(bytes);
                self.places[stream] += count;
                self.to += count;
            }
            _ => self.wrong = true,
        }
    }

    /// A number, which is copied where it goes into the program. It may be one of 64 bits; what it is counts only where it is
    /// a small one.
    #[inline(always)]
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

    #[inline(always)]
    fn number(&mut self, stream: usize) -> usize {
        self.read(stream, false)
    }

    fn copy(&mut self, stream: usize) -> usize {
        self.read(stream, true)
    }

    fn copies(&mut self, stream: usize, mut count: usize) {
        let (mut at, mut to) = (self.places[stream], self.to);
        while count > 0 {
            match (self.packed.get(at), self.out.get_mut(to)) {
                (Some(&byte), Some(place)) => {
                    *place = byte;
                    count -= usize::from(byte < 0x80);
                }
                _ => {
                    self.wrong = true;
                    break;
                }
            }
            at += 1;
            to += 1;
        }
        (self.places[stream], self.to) = (at, to);
    }

    #[inline(always)]
    fn put_number(&mut self, mut value: usize) {
        while value > 0x7f {
            self.put(value as u8 | 0x80);
            value >>= 7;
        }
        self.put(value as u8);
    }

    /// A local that was used, by its place among those, or one that was not, by its place among those.
    #[inline(always)]
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
        if at > 0 {
            self.used.copy_within(..at % LOCALS, 1);
        }
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
