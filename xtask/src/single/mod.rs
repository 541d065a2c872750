//! The edition in one file: the whole page as one document that opens from a disk (ADR 12).

pub mod letters;
mod page;
mod parts;
mod script;
pub mod squeeze;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::step::{Outcome, cargo, output, read, run, write};
use crate::{build, carried, slim, tools};

/// The most that it may weigh, in bytes as it is.
pub const BUDGET: usize = 700_000;

/// The parts of the reader that the site compiles for speed; for the size of one file they are compiled like the rest.
const FAST: [&str; 5] = ["calamine", "quick-xml", "sheets", "zip", "zlib-rs"];

/// The command that compiles the program in one, with what is compiled for the site where that is the same.
fn command() -> Command {
    let mut compile = cargo(&["build", "--quiet", "--release", "--offline", "--package", "single"]);
    compile.args(["--target", "wasm32-unknown-unknown", "--target-dir"]).arg(crate::target());
    for package in FAST {
        compile.arg("--config").arg(format!("profile.release.package.{package}.opt-level=\"z\""));
    }
    if tools::library_source().is_ok() {
        build::lighten(&mut compile);
    }
    compile
}

/// Compiles it and binds it to its script.
///
/// # Errors
/// The step that failed and the remedy.
pub fn compile() -> Outcome {
    println!("Building the program of the single file: about a minute.");
    let path = tools::path()?;
    run(&mut command(), "Building the single file", "The compiler’s message above says where.")?;
    let program = crate::target().join("wasm32-unknown-unknown/release/single.wasm");
    let mut bind = Command::new("wasm-bindgen");
    bind.args(["--target", "no-modules", "--no-typescript", "--out-dir"]).arg(folder()).arg(program);
    run(bind.env("PATH", path), "Binding the single file", "Its message above says what is wrong.")?;
    slim::module(&folder().join("single.js"), &folder().join("single_bg.wasm"))
}

/// What the compiler says of every crate in it, a line each, as JSON.
///
/// # Errors
/// It does not compile.
pub(crate) fn crates() -> Result<String, String> {
    output(command().args(["--message-format", "json"]))
        .ok_or_else(|| "The crates of the program can’t be listed. Build it first.".to_owned())
}

/// What it is called.
pub fn name(version: &str) -> String {
    format!("bandwise-{version}.html")
}

/// Leaves it in this folder, and says where.
///
/// # Errors
/// What is not as expected, or that it weighs more than it may.
pub fn write_to(into: &Path, version: &str) -> Result<PathBuf, String> {
    let name = name(version);
    let bindings = read(&folder().join("single.js"))?;
    let wasm = folder().join("single_bg.wasm");
    let wasm = fs::read(&wasm).map_err(|error| format!("{}: {error}", wasm.display()))?;
    let script = script::program(&bindings, &name)?;
    let style = page::styles(false)?;
    let packed = parts::packed(&style, &script, &wasm, &carried::unpacker()?)?;
    let page = page::page(&script, &style, &packed)?;
    let file = into.join(&name);
    write(&file, &page)?;
    println!("{name:<44} {:>9} of {BUDGET}", page.len());
    if page.len() <= BUDGET {
        return Ok(file);
    }
    Err(format!(
        "The single file weighs {} bytes, {} over its budget of {BUDGET}. Find what grew and make it smaller.",
        page.len(),
        page.len() - BUDGET
    ))
}

/// Where its program is kept between the steps.
fn folder() -> PathBuf {
    crate::target().join("single")
}
