//! The commands of the README. `main.rs` picks one; the whole-page tests use [`server`].

pub mod bench;
pub mod browser;
pub mod build;
pub mod carried;
mod compiled;
pub mod dependencies;
mod digest;
pub mod fuzz;
pub mod hosts;
pub mod imports;
pub mod lanes;
mod leb;
pub mod lighthouse;
pub mod loader;
pub mod not_found;
pub mod offline;
pub mod order;
pub mod pack;
pub mod package;
pub mod pages;
pub mod program;
mod sent;
pub mod server;
pub mod single;
pub mod site;
pub mod size;
pub mod slim;
mod squeeze;
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

/// Where cargo builds; told to it where it matters, so that it is known here.
pub fn target() -> PathBuf {
    root().join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}
