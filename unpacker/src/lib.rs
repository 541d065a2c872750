//! Puts a packed program together again, to the byte (ADR 8). `xtask/src/pack.rs` sorts it into streams; a packed program
//! carries this one along, which the page has do its work before it starts the other (`static/unpack.mjs`).
//!
//! What is packed: the sizes of the streams in LEB128, then the streams.

mod call;
mod follows;
mod function;

use function::{Functions, LOCALS};

/// What each stream holds.
pub mod stream {
    /// All that stands before the function bodies.
    pub const BEFORE: usize = 0;
    /// All that stands after them.
    pub const AFTER: usize = 1;
    /// Instructions, and every number that has no stream of its own.
    pub const CODE: usize = 2;
    /// Locals, by how many others were used since.
    pub const LOCAL: usize = 3;
    /// Constants of one or two bytes.
    pub const SHORT: usize = 4;
    /// Longer constants, most often an address.
    pub const LONG: usize = 5;
    /// Offsets of accesses to memory.
    pub const OFFSET: usize = 6;
    /// Functions that are called.
    pub const CALL: usize = 7;
    /// How many blocks a branch leaves.
    pub const BRANCH: usize = 8;
    /// Types of blocks.
    pub const BLOCK: usize = 9;
    /// Constants of 64 bits, and the locals that a function has.
    pub const WIDE: usize = 10;
    /// Short constants that are added to something.
    pub const ADDED: usize = 11;
    /// How many streams there are.
    pub const ALL: usize = 12;
}

/// Stands for the constant instruction where its number is in [`stream::LONG`].
pub const LONG_CONSTANT: u8 = 0xff;

/// Stands before an access to memory that is not aligned as such accesses are.
pub const UNALIGNED: u8 = 0xfe;

/// The instruction with a constant of 32 bits.
pub const CONSTANT: u8 = 0x41;

/// The instruction that adds two numbers of 32 bits.
pub const ADD: u8 = 0x6a;

/// The first access to memory.
pub const ACCESS: u8 = 0x28;

/// The usual alignment of each access to memory, from `i32.load` to `i64.store32`, as powers of two.
pub const ALIGNED: [u8; 23] = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2];

/// So many bytes more than the program takes are needed while it is put together: the size of a function is written once it
/// is known, in front of it.
pub const ROOM: usize = 5;

/// Puts a program together again at the beginning of `out`, which has [`ROOM`] to spare, and gives its size.
///
/// None where what is packed was cut short, is something else, or does not fit.
pub fn unpack(packed: &[u8], out: &mut [u8]) -> Option<usize> {
    Functions::new(packed, out, &mut [0; LOCALS]).all()
}
