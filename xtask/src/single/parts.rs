//! What the edition in one file carries: the styles, the script, and the program in its streams (ADR 8), each compressed as it
//! compresses best.

use unpacker::stream::ALL;

use super::squeeze::{Context, Part, squeezed};
use crate::leb::Reader;
use crate::pack;

/// What tells of a byte: bits of the one before, of the place, and of the place for whether something comes again.
const fn by(before: u32, place: u32, again: u32) -> Context {
    Context { before, place, again }
}

/// For words and scripts.
const TEXT: Context = by(3, 0, 0);

/// For what the program carries, and the sizes.
const BEGIN: Context = by(1, 0, 0);

/// For the streams, by their numbers in `unpacker/src/lib.rs`. Measured one by one: 8 KB less than in one piece.
const STREAMS: [Context; ALL] = [
    by(1, 0, 0),
    // There are tables of two bytes each.
    by(0, 1, 1),
    by(3, 0, 0),
    by(3, 1, 1),
    by(2, 0, 0),
    by(2, 0, 0),
    by(1, 0, 0),
    by(1, 1, 1),
    by(4, 0, 0),
    by(0, 0, 0),
    by(1, 0, 0),
    by(2, 0, 0),
];

/// All of it.
///
/// # Errors
/// The program is not the WebAssembly expected.
pub(super) fn packed(style: &str, script: &str, wasm: &[u8], carried: &[u8]) -> Result<Vec<u8>, String> {
    let program = pack::packed(wasm, carried)?;
    let mut parts = vec![
        Part { bytes: style.as_bytes(), context: TEXT },
        Part { bytes: script.as_bytes(), context: TEXT },
    ];
    let pieces = pieces(&program, carried.len()).ok_or("The packed program is not as expected.")?;
    let contexts = [BEGIN].into_iter().chain(STREAMS);
    parts.extend(pieces.into_iter().zip(contexts).map(|(bytes, context)| Part { bytes, context }));
    squeezed(&parts)
}

/// The packed program in its pieces: what it carries and the sizes, then the streams.
fn pieces(program: &[u8], carried: usize) -> Option<Vec<&[u8]>> {
    let mut reader = Reader { rest: program.get(pack::SIZES + carried..)? };
    let sizes: Vec<usize> = (0..ALL).map(|_| reader.number()).collect::<Option<_>>()?;
    let (begin, _) = program.split_at_checked(program.len() - reader.rest.len())?;
    let mut pieces = vec![begin];
    for size in sizes {
        pieces.push(reader.bytes(size)?);
    }
    reader.rest.is_empty().then_some(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pieces_are_the_program() {
        let wasm =
            b"\0asm\x01\0\0\0\x01\x01\0\x0a\x0d\x02\x08\0\x20\0\x41\x05\x10\x01\x0b\x02\0\x0b\0\x02\x01x";
        let program = pack::packed(wasm, b"carried").unwrap_or_default();
        let pieces = pieces(&program, 7).unwrap_or_default();
        assert_eq!(pieces.len(), 1 + ALL);
        assert_eq!(pieces.concat(), program);
        assert!(super::pieces(program.split_last().map_or(&[], |(_, cut)| cut), 7).is_none());
    }
}
