//! Building a program that the page fetches when it is first asked for, in a folder of its own.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::step::{Outcome, cargo, read, run, write};
use crate::{carried, loader, pack, site, slim};

/// Such a program.
pub struct Program {
    /// Its package, and its folder in the built page.
    pub name: &'static str,
    /// What it is called when it is built.
    pub called: &'static str,
    /// Its script, which names the other files.
    pub script: &'static str,
    /// Its style sheets, which become one of its name.
    pub styles: &'static [&'static str],
    /// Whether it is packed for the network (ADR 8).
    pub packed: bool,
}

/// Reads spreadsheets in a worker.
pub const SHEETS: Program = Program {
    name: "sheets",
    called: "the reader of spreadsheets",
    script: "worker.mjs",
    styles: &[],
    packed: false,
};

/// Fills the views on what would change a rating.
pub const WORKBENCH: Program = Program {
    name: "workbench",
    called: "the workbench",
    script: "start.mjs",
    styles: &[
        "bench.css",
        "tables.css",
        "try.css",
        "pictures.css",
        "compare.css",
        "own.css",
        "own_narrow.css",
        "switch.css",
        "train.css",
        "class.css",
        "guide.css",
        "method.css",
        "examples.css",
        "case_set.css",
        "print.css",
    ],
    packed: true,
};

impl Program {
    /// Its folder in the built page.
    pub fn folder(&self) -> PathBuf {
        self.folder_in(&crate::dist())
    }

    /// Its folder in the site of this folder.
    pub fn folder_in(&self, site: &Path) -> PathBuf {
        site.join(self.name)
    }

    /// Leaves it in its folder: its script, and files whose names change with what is in them.
    ///
    /// # Errors
    /// The step that failed and the remedy.
    pub fn build(&self, path: &OsStr, lighter: &dyn Fn(&mut Command)) -> Outcome {
        println!("Building {}: about a minute the first time.", self.called);
        let mut compile = cargo(&[
            "rustc",
            "--quiet",
            "--release",
            "--offline",
            "--lib",
            "--crate-type",
            "cdylib",
            "--package",
            self.name,
            "--target",
        ]);
        compile.arg("wasm32-unknown-unknown").arg("--target-dir").arg(crate::target());
        lighter(&mut compile);
        let step = format!("Building {}", self.called);
        run(&mut compile, &step, "The compiler’s message above says where.")?;
        let program = crate::target().join(format!("wasm32-unknown-unknown/release/{}.wasm", self.name));
        let mut bind = Command::new("wasm-bindgen");
        bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(self.folder()).arg(program);
        run(
            bind.env("PATH", path),
            &format!("Binding {}", self.called),
            "Its message above says what is wrong.",
        )?;
        self.place(&self.folder())
    }

    /// Slims what wasm-bindgen leaves, names it, and puts the script beside it.
    fn place(&self, folder: &Path) -> Outcome {
        let (bindings, program) =
            (folder.join(format!("{}.js", self.name)), folder.join(format!("{}_bg.wasm", self.name)));
        slim::module(&bindings, &program)?;
        let source = crate::root().join(self.name);
        // The page itself is drawn by Yew too: what both note on elements and events must not be mixed up.
        write(&bindings, read(&bindings)?.replace("__yew_", &format!("__{}_", self.name)).as_bytes())?;
        if self.packed {
            write(&bindings, loader::from_compiled(&read(&bindings)?)?.as_bytes())?;
            let wasm = fs::read(&program).map_err(|error| format!("{}: {error}", program.display()))?;
            write(&program, &pack::packed(&wasm, &carried::unpacker()?)?)?;
        }
        let mut files = vec![bindings, program];
        if !self.styles.is_empty() {
            let mut sheet = String::new();
            for name in self.styles {
                sheet.push_str(&slim::without_comments(&read(&source.join("styles").join(name))?));
            }
            files.push(folder.join(format!("{}.css", self.name)));
            write(&folder.join(format!("{}.css", self.name)), sheet.as_bytes())?;
        }
        let mut script = read(&source.join(self.script))?;
        for file in files {
            script = named(&file, script, self.script)?;
        }
        write(&folder.join(self.script), slim::without_comments(&script).as_bytes())
    }
}

/// Gives a file a name that changes with its content, and the script with that name in it.
fn named(file: &Path, script: String, script_name: &str) -> Result<String, String> {
    let old = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let new = site::named(file)?;
    if script.matches(&old).count() != 1 {
        return Err(format!("{script_name} does not name {old} just once."));
    }
    Ok(script.replace(&old, &new))
}
