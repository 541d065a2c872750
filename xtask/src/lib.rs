//! The commands of the README. `main.rs` picks one; the whole-page tests use [`server`].

pub mod bench;
pub mod browser;
pub mod build;
pub mod imports;
mod leb;
pub mod pack;
pub mod pages;
pub mod program;
pub mod server;
pub mod size;
pub mod slim;
pub mod stages;
pub mod step;
pub mod tools;

use std::path::{Path, PathBuf};

/// The folder of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// The folder the built page stands in.
pub fn dist() -> PathBuf {
    root().join("dist")
}
