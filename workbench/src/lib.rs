//! Why a rating is what it is, what would change it, how sure it is, and how it compares.
//!
//! A program of its own beside the page, fetched when one of its views is first shown (ADR 9). It is told
//! the scenario on screen, draws its panels into rooms that the page keeps for it, and asks the
//! page for whatever is to be done.

pub mod bench;
pub mod bridge;
pub mod change;
pub mod choice;
pub mod compare;
pub mod method;
pub mod own;
pub mod panel;
pub mod parts;
pub mod pictures;
pub mod state;
pub mod switch;
pub mod text;
pub mod told;
pub mod train;

/// Smaller than the standard library's (ADR 5).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
