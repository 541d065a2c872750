//! How a page calls it.
#![cfg(target_arch = "wasm32")]
#![allow(unsafe_code, reason = "a page has only numbers to give: where in memory it put what is packed")]

/// Puts a program together again: `size` bytes are packed at `from`, and are followed by `room` for the program. Gives its
/// size; 0 where [`super::unpack`] gives none.
///
/// # Safety
/// What the numbers say is memory that nothing else uses: the page has it grown for this.
#[unsafe(no_mangle)]
unsafe extern "C" fn unpack(from: usize, size: usize, room: usize) -> usize {
    // SAFETY: see above; nothing in this program owns memory that was grown by the page.
    let memory = unsafe { core::slice::from_raw_parts_mut(from as *mut u8, size + room) };
    let (packed, out) = memory.split_at_mut(size);
    super::unpack(packed, out).unwrap_or(0)
}
