//! A packed program, as an upload that broke off or a damaged disk could give it: what puts it together again runs in the
//! page.

use unpacker::{ROOM, stream, unpack};

use crate::holds;

/// No byte of what is packed makes more than this: each can be read by every stream, and one that is read makes another, but
/// for a local, of which there are three, and what is known without being written.
const MOST: usize = 20;

/// The sizes at the beginning.
const SIZES: usize = stream::ALL;

/// Bytes as what is packed: as they are, and with sizes that agree with what there is.
pub fn program(bytes: &[u8]) {
    unpacks(bytes);
    unpacks(&mended(bytes));
}

/// The same with each size, a byte of its own, no more than what is left, and the rest for the last.
fn mended(bytes: &[u8]) -> Vec<u8> {
    let (sizes, rest) = bytes.split_at(bytes.len().min(SIZES));
    let mut left = rest.len();
    let mut out = Vec::new();
    for at in 0..SIZES {
        let asked = usize::from(sizes.get(at).copied().unwrap_or_default());
        let size = if at + 1 == SIZES { left } else { asked.min(left) };
        left -= size;
        // Two bytes of LEB128.
        out.extend([(size & 0x7f) as u8 | 0x80, (size >> 7) as u8]);
    }
    [&out, rest].concat()
}

/// What comes out depends on nothing but what is packed: not on what stood where it is put, nor on how much room there is
/// beyond what it takes. It is never more than [`MOST`] times as much, and less room gives nothing.
/// Tells whether it was taken.
pub fn unpacks(packed: &[u8]) -> bool {
    let most = MOST * packed.len();
    let mut out = vec![0; 2 * most + ROOM];
    let Some(size) = unpack(packed, &mut out) else {
        holds(unpack(packed, &mut vec![0xff; 2 * most + ROOM]).is_none(), "what was refused is taken");
        return false;
    };
    holds(size <= most, "a program is far larger than what was packed");
    let mut tight = vec![0xff; size + ROOM];
    holds(unpack(packed, &mut tight) == Some(size), "the room it takes is not enough");
    holds(tight.get(..size) == out.get(..size), "a program depends on where it is put");
    if let Some(less) = size.checked_sub(1) {
        holds(unpack(packed, &mut vec![0; less]).is_none(), "a program fits where there is no room");
    }
    true
}
