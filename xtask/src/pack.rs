//! Sorts a program into streams, which a compressor makes a tenth smaller than the program as it
//! is: instructions stand by instructions, and each kind of number by its own kind (ADR 8).
//!
//! `static/unpack.mjs` puts it together again, to the byte. What is written, numbers in LEB128:
//! the size of the program, of what stands before the function bodies and of what stands after
//! them, the sizes of the streams; then all of these in that order.

use crate::leb::{Reader, push_number};

/// How many streams there are.
pub const STREAMS: usize = 10;

/// Instructions, and every number that has no stream of its own.
const CODE: usize = 0;
const LOCAL: usize = 1;
const SHORT: usize = 2;
const LONG: usize = 3;
const OFFSET: usize = 4;
const CALL: usize = 5;
const BRANCH: usize = 6;
const BLOCK: usize = 7;
const WIDE: usize = 8;
/// Short constants that are added to something.
const ADDED: usize = 9;

/// Stands for the constant instruction where its number is long, most often an address.
const LONG_CONSTANT: u8 = 0xff;

/// Stands before an access to memory that is not aligned as such accesses are.
const UNALIGNED: u8 = 0xfe;

const CONSTANT: u8 = 0x41;
const ADD: u8 = 0x6a;

const WRONG: &str = "The program has WebAssembly in it that can’t be sorted into streams.";

/// The program, packed.
///
/// # Errors
/// It is not the WebAssembly expected.
pub fn packed(wasm: &[u8]) -> Result<Vec<u8>, String> {
    let (before, mut code, after) = around(wasm).ok_or(WRONG)?;
    let count = code.number().ok_or(WRONG)?;
    let head = wasm.len() - before - after;
    let counted = head - code.rest.len();
    let mut streams = vec![Vec::new(); STREAMS];
    for _ in 0..count {
        let size = code.number().ok_or(WRONG)?;
        let body = code.bytes(size).ok_or(WRONG)?;
        let reader = Reader { rest: body };
        function(&mut Body { reader, streams: &mut streams, used: Vec::new() }).ok_or(WRONG)?;
    }
    let mut out = Vec::new();
    let start = before + counted;
    for size in [wasm.len(), start, after].into_iter().chain(streams.iter().map(Vec::len)) {
        push_number(&mut out, size);
    }
    out.extend_from_slice(wasm.get(..start).ok_or(WRONG)?);
    out.extend_from_slice(wasm.get(wasm.len() - after..).ok_or(WRONG)?);
    streams.iter().for_each(|stream| out.extend_from_slice(stream));
    Ok(out)
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
    let aligned = usize::from(*ALIGNED.get(usize::from(instruction - 0x28))?);
    if (Reader { rest: body.reader.rest }).number()? == aligned {
        body.reader.number()?;
        body.put(CODE, &[instruction])?;
    } else {
        body.put(CODE, &[UNALIGNED, instruction])?;
        body.numbers(CODE, 1)?;
    }
    body.numbers(OFFSET, 1)
}

/// The usual alignment of each access to memory, from `i32.load` to `i64.store32`, as powers of two.
const ALIGNED: [u8; 23] = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2];

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

    /// The streams of a packed program.
    fn streams(packed: &[u8]) -> Vec<Vec<u8>> {
        let mut reader = Reader { rest: packed };
        let sizes: Vec<usize> = (0..3 + STREAMS).map(|_| reader.number().unwrap()).collect();
        reader.bytes(sizes[1] + sizes[2]).unwrap();
        let streams = sizes[3..].iter().map(|&size| reader.bytes(size).unwrap().to_vec()).collect();
        assert!(reader.rest.is_empty());
        streams
    }

    #[test]
    fn each_kind_of_number_stands_by_its_own() {
        // Two locals of i32; block; local.get 1; i32.const 5; i32.const 70000; i32.load aligned, offset 300;
        // the same not aligned; br_if 0; end; call 9; br_table [0 1] 2; i64.const 7; f32.const; memory.copy;
        // i32.const 3; i32.add; local.set 1; local.get 0; local.get 1; end.
        let body = b"\x01\x02\x7f\x02\x40\x20\x01\x41\x05\x41\xf0\xa2\x04\x28\x02\xac\x02\x28\0\x07\x0d\0\x0b\x10\x09\x0e\x02\0\x01\x02\x42\x07\x43abcd\xfc\x0a\0\0\x41\x03\x6a\x21\x01\x20\0\x20\x01\x0b";
        let packed = packed(&module(&[body, b"\0\x0b"])).unwrap();
        let streams = streams(&packed);
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
        assert!(packed(b"").is_err() && packed(b"\0asm\x01\0\0\0").is_err(), "no code");
        assert!(packed(&module(&[b"\0\xfd\x0c\x0b"])).is_err(), "vector instructions");
        assert!(packed(&module(&[b"\0\x20"])).is_err(), "cut short");
        assert!(packed(&module(&[b"\0\x0b\x0b"])).is_err(), "something after the end");
    }
}
