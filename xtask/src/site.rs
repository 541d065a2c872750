//! Puts the built site together: every script and program under a name of its content, the page as it opens drawn into
//! `index.html`, and the worker that keeps a version whole.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::program::{Program, SHEETS, WORKBENCH};
use crate::step::{Outcome, cargo, read, write};
use crate::{not_found, offline, slim};

/// Stands in `Trunk.toml` for what tells this build from another.
const BUILD: &str = "BUILD";

/// Works over the site in this folder, once its programs are there.
///
/// # Errors
/// The file or the step that is not as expected.
pub fn assemble(folder: &Path) -> Outcome {
    let page = folder.join("index.html");
    let mut html = read(&page)?;
    let boot = named(&folder.join("boot.mjs"))?;
    rename(&mut html, "boot.mjs", &boot)?;
    // It is joined with what unpacks a program.
    replace(&WORKBENCH.folder_in(folder).join(WORKBENCH.script), "unpack.mjs", &boot)?;
    for program in [&WORKBENCH, &SHEETS] {
        let script = program.folder_in(folder).join(program.script);
        rename(&mut html, &place(program, program.script), &place(program, &named(&script)?))?;
    }
    for script in ["early.js", "focus.mjs", "offline.mjs"] {
        rename(&mut html, script, &named(&folder.join(script))?)?;
    }
    for end in [".js", ".wasm"] {
        let file = slim::only(folder, end)?;
        let old = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let whole = file.with_file_name(format!("bandwise{end}"));
        fs::rename(&file, &whole).map_err(|error| format!("{old}: {error}"))?;
        rename(&mut html, &old, &named(&whole)?)?;
    }
    let html = drawn(&html)?;
    not_found::place(folder, &html)?;
    seal(folder, &html)
}

/// Gives a page its build, by all that it is made of, and writes it and the worker that keeps it.
///
/// # Errors
/// The file that can't be read or written.
pub fn seal(folder: &Path, html: &str) -> Outcome {
    let build = offline::build(folder, html)?;
    write(&folder.join("index.html"), html.replace(BUILD, &build).as_bytes())?;
    offline::write_worker(folder, &build)
}

/// Where a program's file stands, seen from the page.
fn place(program: &Program, file: &str) -> String {
    format!("{}/{file}", program.name)
}

/// Gives a file a name that changes with its content, and returns the name.
pub(crate) fn named(file: &Path) -> Result<String, String> {
    let bytes = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let old = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (stem, extension) = old.split_once('.').unwrap_or((&old, ""));
    let new = format!("{stem}-{:016x}.{extension}", slim::hash(&bytes));
    fs::rename(file, file.with_file_name(&new)).map_err(|error| format!("{old}: {error}"))?;
    Ok(new)
}

/// The new name of a file in a script, which must name it.
fn replace(script: &Path, old: &str, new: &str) -> Outcome {
    let mut text = read(script)?;
    rename(&mut text, old, new).map_err(|_| format!("{} does not name {old}.", script.display()))?;
    write(script, text.as_bytes())
}

/// The new name of a file in the page, which must name it.
fn rename(html: &mut String, old: &str, new: &str) -> Outcome {
    if !html.contains(old) {
        return Err(format!("index.html does not name {old}."));
    }
    *html = html.replace(old, new);
    Ok(())
}

/// The page with what it opens with drawn into it, by the program's own components on this machine.
fn drawn(html: &str) -> Result<String, String> {
    const ROOM: &str = "<div id=app></div>";
    if html.matches(ROOM).count() != 1 {
        return Err(format!("index.html has no one {ROOM} to draw the page into."));
    }
    let version = format!("{} ({BUILD})", version()?);
    let markup = prerendered(&version)?;
    Ok(html.replace(ROOM, &format!("<div id=app>{}</div>", markup.trim())))
}

/// Compiles what draws the page. An example of the package and of the whole workspace, so that what the tests are compiled
/// with serves it too.
///
/// # Errors
/// The step that failed and the remedy.
pub fn compile_prerender() -> Outcome {
    let mut build = cargo(&["build", "--quiet", "--locked", "--workspace", "--example", "prerender"]);
    crate::step::run(&mut build, "Compiling what draws the page", "The compiler’s message above says where.")
}

fn prerendered(version: &str) -> Result<String, String> {
    let program =
        crate::target().join("debug/examples").join(format!("prerender{}", std::env::consts::EXE_SUFFIX));
    crate::step::output(Command::new(program).arg(version))
        .ok_or_else(|| "Drawing the page failed. Run cargo run --example prerender to see why.".to_owned())
}

/// The version in `Cargo.toml`.
///
/// # Errors
/// There is none.
pub fn version() -> Result<String, String> {
    let settings = read(&crate::root().join("Cargo.toml"))?;
    let after = settings.split("\nversion = \"").nth(1);
    let version = after.and_then(|rest| rest.split('"').next());
    version.map(str::to_owned).ok_or_else(|| "Cargo.toml names no version; restore the line.".to_owned())
}
