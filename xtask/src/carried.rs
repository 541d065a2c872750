//! The small program that each packed one carries along, and that puts it together again (`unpacker/`, ADR 8).

use std::fs;

use crate::step::{cargo, run};
use crate::{build, target, tools};

/// Compiles it.
///
/// # Errors
/// The step that failed and the remedy.
pub fn unpacker() -> Result<Vec<u8>, String> {
    let mut compile =
        cargo(&["rustc", "--quiet", "--release", "--offline", "--package", "unpacker", "--lib"]);
    compile
        .args(["--crate-type", "cdylib", "--target", "wasm32-unknown-unknown", "--target-dir"])
        .arg(target());
    if tools::library_source().is_ok() {
        build::lighten(&mut compile);
    }
    run(&mut compile, "Building what unpacks the program", "The compiler’s message above says where.")?;
    let file = target().join("wasm32-unknown-unknown/release/unpacker.wasm");
    fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))
}
