//! A packed program, as a host that was broken into or an upload that broke off could give it: what puts it together again
//! runs in the page.

use unpacker::{ROOM, unpack};

use crate::holds;

/// Bytes as what is packed. What comes out depends on nothing else: not on what stood where it is put, nor on how much room
/// there is beyond what it takes; it is never more than three times as much, and less room gives nothing.
pub fn program(bytes: &[u8]) {
    let most = 3 * bytes.len();
    let mut out = vec![0; most + ROOM];
    let Some(size) = unpack(bytes, &mut out) else {
        holds(unpack(bytes, &mut vec![0xff; most + ROOM]).is_none(), "what was refused is taken");
        return;
    };
    holds(size <= most, "a program is more than three times what was packed");
    let mut tight = vec![0xff; size + ROOM];
    holds(unpack(bytes, &mut tight) == Some(size), "the room it takes is not enough");
    holds(tight.get(..size) == out.get(..size), "a program depends on where it is put");
    if let Some(less) = size.checked_sub(1) {
        holds(unpack(bytes, &mut vec![0; less]).is_none(), "a program fits where there is no room");
    }
}
