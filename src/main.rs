//! The page as a program.

/// Smaller than the standard library's (ADR 5).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    bandwise::ui::mount::page();
}
