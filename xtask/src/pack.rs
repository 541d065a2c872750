//! Sorts a program into streams, which a compressor makes a ninth smaller than the program as it
//! is: instructions stand by instructions, and each kind of number by its own kind (ADR 8).
//!
//! `unpacker/` puts it together again, to the byte, and says how it is written. A packed program carries that one along:
//! its size and that of the program itself, four bytes each, lowest first; then it; then what was sorted.

use unpacker::stream::{
    ADDED, AFTER, ALL, BEFORE, BLOCK, BRANCH, CALL, CODE, LOCAL, LONG, OFFSET, SHORT, WIDE,
};
use unpacker::{ACCESS, ADD, ALIGNED, CONSTANT, LONG_CONSTANT, UNALIGNED};

use crate::leb::{Reader, push_number};

/// The bytes of both sizes.
pub const SIZES: usize = 8;

const WRONG: &str = "The program has WebAssembly in it that can’t be sorted into streams.";

/// The program, packed, with what puts it together again.
///
/// # Errors
/// It is not the WebAssembly expected.
pub fn packed(wasm: &[u8], carried: &[u8]) -> Result<Vec<u8>, String> {
    let size = |bytes: &[u8]| u32::try_from(bytes.len()).map(u32::to_le_bytes).map_err(|_| WRONG);
    let sorted = sorted(wasm)?;
    // A number that a tool wrote longer than it need be would come back shorter.
    if again(&sorted, wasm.len()).as_deref() != Some(wasm) {
        return Err(WRONG.to_owned());
    }
    Ok([&size(carried)?[..], &size(wasm)?, carried, &sorted].concat())
}

/// What comes of streams when they are put together again.
fn again(sorted: &[u8], size: usize) -> Option<Vec<u8>> {
    let mut out = vec![0; size + unpacker::ROOM];
    let size = unpacker::unpack(sorted, &mut out)?;
    out.truncate(size);
    Some(out)
}

/// The program in its streams.
fn sorted(wasm: &[u8]) -> Result<Vec<u8>, String> {
    let (before, mut code, after) = around(wasm).ok_or(WRONG)?;
    let count = code.number().ok_or(WRONG)?;
    let head = wasm.len() - before - after;
    let counted = head - code.rest.len();
    let mut streams = vec![Vec::new(); ALL];
    for _ in 0..count {
        let size = code.number().ok_or(WRONG)?;
        let body = code.bytes(size).ok_or(WRONG)?;
        let reader = Reader { rest: body };
        function(&mut Body { reader, streams: &mut streams, used: Vec::new() }).ok_or(WRONG)?;
    }
    let around = [(BEFORE, wasm.get(..before + counted)), (AFTER, wasm.get(wasm.len() - after..))];
    for (stream, bytes) in around {
        streams.get_mut(stream).ok_or(WRONG)?.extend_from_slice(bytes.ok_or(WRONG)?);
    }
    let mut out = Vec::new();
    streams.iter().for_each(|stream| push_number(&mut out, stream.len()));
    Ok([out, streams.concat()].concat())
}

/// How much stands before the content of the code section, that content, and how much after it.
fn around(wasm: &[u8]) -> Option<(usize, Reader<'_>, usize)> {
    const HEADER: usize = 8;
    const CODE_SECTION: u8 = 10;
    let mut reader = Reader { rest: wasm.get(HEADER..)? };
    loop {
        let kind = reader.byte()?;
        let size = reader.number()?;
        let before = wasm.len() - reader.rest.len();
        let body = reader.bytes(size)?;
        if kind == CODE_SECTION {
            return Some((before, Reader { rest: body }, reader.rest.len()));
        }
    }
}

/// The body of a function being sorted.
struct Body<'a, 'b> {
    reader: Reader<'a>,
    streams: &'b mut Vec<Vec<u8>>,
    /// The locals met in it, the last one first.
    used: Vec<usize>,
}

impl Body<'_, '_> {
    fn put(&mut self, stream: usize, bytes: &[u8]) -> Option<()> {
        self.streams.get_mut(stream)?.extend_from_slice(bytes);
        Some(())
    }

    fn bytes(&mut self, stream: usize, count: usize) -> Option<()> {
        let bytes = self.reader.bytes(count)?;
        self.put(stream, bytes)
    }

    /// The bytes of a number.
    fn number(&mut self, stream: usize) -> Option<usize> {
        let mut ahead = Reader { rest: self.reader.rest };
        while ahead.byte()? > 0x7f {}
        let size = self.reader.rest.len() - ahead.rest.len();
        let value = Reader { rest: self.reader.rest }.number().unwrap_or(usize::MAX);
        self.bytes(stream, size)?;
        Some(value)
    }

    /// A local: how many others were used since it was, because the same few are used again and again.
    /// One not met yet stands behind all that were, by its place among those not met.
    fn local(&mut self) -> Option<()> {
        let local = self.reader.number()?;
        let place = match self.used.iter().position(|&used| used == local) {
            Some(place) => {
                self.used.remove(place);
                place
            }
            None => self.used.len() + local - self.used.iter().filter(|&&used| used < local).count(),
        };
        self.used.insert(0, local);
        let mut bytes = Vec::new();
        push_number(&mut bytes, place);
        self.put(LOCAL, &bytes)
    }

    fn numbers(&mut self, stream: usize, count: usize) -> Option<()> {
        (0..count).try_for_each(|_| self.number(stream).map(drop))
    }
}

/// Sorts a function. It ends where all its blocks have, so its size is not written.
fn function(body: &mut Body) -> Option<()> {
    let groups = body.number(WIDE)?;
    body.numbers(WIDE, 2 * groups)?;
    let mut depth = 1;
    while depth > 0 {
        let instruction = body.reader.byte()?;
        depth += match instruction {
            0x02..=0x04 => 1,
            0x0b => -1,
            _ => 0,
        };
        match instruction {
            CONSTANT => constant(body)?,
            0x28..=0x3e => memory(body, instruction)?,
            _ => {
                body.put(CODE, &[instruction])?;
                immediates(body, instruction)?;
            }
        }
    }
    body.reader.rest.is_empty().then_some(())
}

fn constant(body: &mut Body) -> Option<()> {
    let mut ahead = Reader { rest: body.reader.rest };
    while ahead.byte()? > 0x7f {}
    let long = body.reader.rest.len() - ahead.rest.len() > 2;
    let stream = match ahead.byte() {
        _ if long => LONG,
        Some(ADD) => ADDED,
        _ => SHORT,
    };
    body.put(CODE, &[if long { LONG_CONSTANT } else { CONSTANT }])?;
    body.number(stream).map(drop)
}

/// An access to memory. Nearly all are aligned by their size, which then is not written.
fn memory(body: &mut Body, instruction: u8) -> Option<()> {
    let aligned = usize::from(*ALIGNED.get(usize::from(instruction - ACCESS))?);
    if (Reader { rest: body.reader.rest }).number()? == aligned {
        body.reader.number()?;
        body.put(CODE, &[instruction])?;
    } else {
        body.put(CODE, &[UNALIGNED, instruction])?;
        body.numbers(CODE, 1)?;
    }
    body.numbers(OFFSET, 1)
}

/// What follows an instruction.
fn immediates(body: &mut Body, instruction: u8) -> Option<()> {
    match instruction {
        0x02..=0x04 => body.numbers(BLOCK, 1),
        0x0c | 0x0d => body.numbers(BRANCH, 1),
        0x0e => {
            let count = body.number(CODE)?;
            body.numbers(CODE, count + 1)
        }
        0x10 => body.numbers(CALL, 1),
        0x11 => body.numbers(CODE, 2),
        0x1c => {
            let count = body.number(CODE)?;
            body.numbers(CODE, count)
        }
        0x20..=0x22 => body.local(),
        0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => body.numbers(CODE, 1),
        0x42 => body.numbers(WIDE, 1),
        0x43 => body.bytes(CODE, 4),
        0x44 => body.bytes(CODE, 8),
        0xfc => {
            let after = match body.number(CODE)? {
                0..=7 => 0,
                9 | 11 | 13 | 15..=17 => 1,
                8 | 10 | 12 | 14 => 2,
                _ => return None,
            };
            body.numbers(CODE, after)
        }
        0x06..=0x0a | 0x12..=0x19 | 0x1d..=0x1f | 0x27..=0x3e | 0x41 | 0xc5..=0xcf | 0xd3.. => None,
        _ => Some(()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at a surprise")]
mod tests {
    use super::*;

    /// Two locals of i32; block; local.get 1; i32.const 5; i32.const 70000; i32.load aligned, offset 300;
    /// the same not aligned; br_if 0; end; call 9; br_table [0 1] 2; i64.const 7; f32.const; memory.copy;
    /// i32.const 3; i32.add; local.set 1; local.get 0; local.get 1; end.
    const BODY: &[u8] = b"\x01\x02\x7f\x02\x40\x20\x01\x41\x05\x41\xf0\xa2\x04\x28\x02\xac\x02\x28\0\x07\x0d\0\x0b\x10\x09\x0e\x02\0\x01\x02\x42\x07\x43abcd\xfc\x0a\0\0\x41\x03\x6a\x21\x01\x20\0\x20\x01\x0b";

    /// An empty type section, a code section with these functions, and an empty custom section.
    fn module(functions: &[&[u8]]) -> Vec<u8> {
        let mut code = Vec::new();
        push_number(&mut code, functions.len());
        for body in functions {
            push_number(&mut code, body.len());
            code.extend_from_slice(body);
        }
        let mut wasm = b"\0asm\x01\0\0\0\x01\x01\0\x0a".to_vec();
        push_number(&mut wasm, code.len());
        wasm.extend(code);
        wasm.extend(b"\0\x02\x01x");
        wasm
    }

    /// The streams of a sorted program.
    fn streams(sorted: &[u8]) -> Vec<Vec<u8>> {
        let mut reader = Reader { rest: sorted };
        let sizes: Vec<usize> = (0..ALL).map(|_| reader.number().unwrap()).collect();
        let streams = sizes.iter().map(|&size| reader.bytes(size).unwrap().to_vec()).collect();
        assert!(reader.rest.is_empty());
        streams
    }

    #[test]
    fn each_kind_of_number_stands_by_its_own() {
        let streams = streams(&sorted(&module(&[BODY, b"\0\x0b"])).unwrap());
        assert_eq!(
            streams[CODE],
            b"\x02\x20\x41\xff\x28\xfe\x28\0\x0d\x0b\x10\x0e\x02\0\x01\x02\x42\x43abcd\xfc\x0a\0\0\x41\x6a\x21\x20\x20\x0b\x0b"
        );
        // Not met: the second of those not met. Met last. Not met: behind the one that was. Met before that.
        assert_eq!(streams[LOCAL], [1, 0, 1, 1]);
        assert_eq!(streams[SHORT], [5]);
        assert_eq!(streams[ADDED], [3]);
        assert_eq!(streams[LONG], [0xf0, 0xa2, 4]);
        assert_eq!(streams[OFFSET], [0xac, 2, 7]);
        assert_eq!(streams[CALL], [9]);
        assert_eq!(streams[BRANCH], [0]);
        assert_eq!(streams[BLOCK], [0x40]);
        assert_eq!(streams[WIDE], [1, 2, 0x7f, 7, 0]);
    }

    #[test]
    fn what_cannot_be_sorted_is_refused() {
        assert!(sorted(b"").is_err() && sorted(b"\0asm\x01\0\0\0").is_err(), "no code");
        assert!(sorted(&module(&[b"\0\xfd\x0c\x0b"])).is_err(), "vector instructions");
        assert!(sorted(&module(&[b"\0\x20"])).is_err(), "cut short");
        assert!(sorted(&module(&[b"\0\x0b\x0b"])).is_err(), "something after the end");
        assert!(packed(&module(&[b"\0\x20\x80\0\x0b"]), b"").is_err(), "a number longer than it need be");
    }

    #[test]
    fn it_is_put_together_again() {
        let wasm = module(&[BODY, b"\0\x0b", b"\x01\x80\x01\x7f\x20\x7f\x21\x05\x20\x03\x20\x7f\x0b"]);
        let sorted = sorted(&wasm).unwrap();
        assert_eq!(again(&sorted, wasm.len()).unwrap(), wasm);
        let packed = packed(&wasm, b"carried").unwrap();
        assert_eq!(packed[SIZES..], [b"carried", &sorted[..]].concat());
        assert_eq!((packed[0], usize::from(packed[4])), (7, wasm.len()));
    }

    #[test]
    fn what_was_cut_short_or_does_not_fit_is_refused() {
        let wasm = module(&[BODY]);
        let sorted = sorted(&wasm).unwrap();
        assert!((0..sorted.len()).all(|cut| again(&sorted[..cut], wasm.len()).is_none()), "cut short");
        let fits = |room| unpacker::unpack(&sorted, &mut vec![0; room]).is_some();
        assert!(!(0..wasm.len() - 1).any(fits), "no room");
        // Whatever stands there, it comes to an end.
        for (at, byte) in (0..sorted.len()).flat_map(|at| [0, 1, 0x7f, 0x80, 0xff].map(|byte| (at, byte))) {
            let mut other = sorted.clone();
            other[at] = byte;
            let _ = again(&other, wasm.len());
        }
    }
}
