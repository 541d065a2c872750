//! Building the reader of spreadsheets, which the page fetches when one is opened.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::slim;
use crate::step::{Outcome, cargo, read, run, write};

/// The folder of the reader in the built page.
pub fn folder() -> PathBuf {
    crate::dist().join("sheets")
}

/// Leaves the reader in its folder: `worker.mjs`, and a loader and a program whose names change
/// with what is in them.
///
/// # Errors
/// The step that failed and the remedy.
pub fn build(path: &OsStr, lighter: &dyn Fn(&mut Command)) -> Outcome {
    println!("Building the reader of spreadsheets: about a minute the first time.");
    let mut compile =
        cargo(&["build", "--quiet", "--release", "--offline", "--package", "sheets", "--target"]);
    compile.arg("wasm32-unknown-unknown").arg("--target-dir").arg(target());
    lighter(&mut compile);
    run(&mut compile, "Building the reader", "The compiler’s message above says where.")?;
    let program = target().join("wasm32-unknown-unknown/release/sheets.wasm");
    let mut bind = Command::new("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(folder()).arg(program);
    run(bind.env("PATH", path), "Binding the reader", "Its message above says what is wrong.")?;
    place(&folder())
}

/// Where cargo builds; told to it, so that it is known here.
fn target() -> PathBuf {
    crate::root().join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// Slims what wasm-bindgen leaves, names it, and puts the worker's script beside it.
fn place(folder: &Path) -> Outcome {
    let (script, program) = (folder.join("sheets.js"), folder.join("sheets_bg.wasm"));
    slim::module(&script, &program)?;
    let mut worker = read(&crate::root().join("sheets/worker.mjs"))?;
    for file in [script, program] {
        let bytes = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let old = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (stem, extension) = old.split_once('.').unwrap_or((&old, ""));
        let new = format!("{stem}-{:016x}.{extension}", slim::hash(&bytes));
        fs::rename(&file, folder.join(&new)).map_err(|error| format!("{old}: {error}"))?;
        if worker.matches(&old).count() != 1 {
            return Err(format!("sheets/worker.mjs does not name {old} just once."));
        }
        worker = worker.replace(&old, &new);
    }
    write(&folder.join("worker.mjs"), slim::without_comments(&worker).as_bytes())
}
