//! Trunk, the wasm-bindgen command line, geckodriver and the checker of dependencies, at the versions the project is pinned to.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::step::{Outcome, cargo, output, read, run};

/// A tool installed by cargo.
struct Tool {
    package: &'static str,
    program: &'static str,
    version: String,
    minutes: &'static str,
}

/// The folder that tools are kept in, one for each user: `BANDWISE_CACHE`, else the usual place.
pub fn cache() -> PathBuf {
    let from = |name: &str| std::env::var_os(name).map(PathBuf::from);
    let home = || from("HOME").or_else(|| from("USERPROFILE")).unwrap_or_default();
    let usual = || {
        if cfg!(target_os = "windows") {
            from("LOCALAPPDATA").unwrap_or_else(home)
        } else if cfg!(target_os = "macos") {
            home().join("Library/Caches")
        } else {
            from("XDG_CACHE_HOME").unwrap_or_else(|| home().join(".cache"))
        }
    };
    from("BANDWISE_CACHE").unwrap_or_else(|| usual().join("bandwise"))
}

/// A search path with the project's tools first, all of them installed.
///
/// # Errors
/// The step that failed and the remedy.
pub fn path() -> Result<OsString, String> {
    wasm_target()?;
    let mut folders = Vec::new();
    for tool in [wasm_bindgen()?, trunk()?] {
        folders.extend(provide(&tool)?);
    }
    let present = std::env::var_os("PATH").unwrap_or_default();
    folders.extend(std::env::split_paths(&present));
    std::env::join_paths(folders).map_err(|error| format!("The search path can’t be set: {error}."))
}

fn wasm_target() -> Outcome {
    rustup("target", "wasm32-unknown-unknown")
}

/// The source of the standard library, which is compiled along with the page.
///
/// # Errors
/// The step that failed and the remedy.
pub fn library_source() -> Outcome {
    rustup("component", "rust-src")
}

/// Adds a part of the toolchain that is not there yet.
fn rustup(kind: &str, name: &str) -> Outcome {
    let installed =
        output(Command::new("rustup").args([kind, "list", "--installed"]).current_dir(crate::root()));
    match installed {
        Some(list) if list.lines().any(|line| line == name) => Ok(()),
        // Without rustup the toolchain may still bring it; the build will tell.
        None => Ok(()),
        Some(_) => {
            println!("Adding the {kind} {name}: about half a minute.");
            let mut add = Command::new("rustup");
            add.args([kind, "add", name]).current_dir(crate::root());
            let step = format!("Adding the {kind} {name}");
            run(&mut add, &step, "Check the network and run it again.")
        }
    }
}

/// The version of wasm-bindgen in `Cargo.lock`; the command line must match it to the last digit.
fn wasm_bindgen() -> Result<Tool, String> {
    let lock = read(&crate::root().join("Cargo.lock"))?;
    let after = lock.split("name = \"wasm-bindgen\"\nversion = \"").nth(1);
    let version = after.and_then(|rest| rest.split('"').next());
    Ok(Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: version.ok_or("Cargo.lock names no wasm-bindgen; restore the file.")?.to_owned(),
        minutes: "2 to 8 minutes",
    })
}

/// The version of Trunk in `Trunk.toml`.
fn trunk() -> Result<Tool, String> {
    let settings = read(&crate::root().join("Trunk.toml"))?;
    let after = settings.split("trunk-version = \"").nth(1);
    let version = after.and_then(|rest| rest.split('"').next());
    Ok(Tool {
        package: "trunk",
        program: "trunk",
        version: version.ok_or("Trunk.toml names no trunk-version; restore the line.")?.to_owned(),
        minutes: "4 to 10 minutes",
    })
}

/// What drives Firefox. The whole-page tests use what this version allows to be set.
const GECKODRIVER: &str = "0.37.1";

/// The driver of Firefox, installed where it is missing.
///
/// # Errors
/// The step that failed and the remedy.
pub fn geckodriver() -> Result<PathBuf, String> {
    let tool = Tool {
        package: "geckodriver",
        program: "geckodriver",
        version: GECKODRIVER.to_owned(),
        minutes: "1 to 4 minutes",
    };
    let folder = provide(&tool)?;
    Ok(folder.map_or_else(|| PathBuf::from(tool.program), |folder| folder.join(tool.program)))
}

/// The checker of dependencies, installed.
///
/// # Errors
/// The step that failed and the remedy.
pub fn deny() -> Result<PathBuf, String> {
    let (package, program, minutes) = ("cargo-deny", "cargo-deny", "2 to 6 minutes");
    let tool = Tool { package, program, version: "0.20.2".to_owned(), minutes };
    Ok(provide(&tool)?.unwrap_or_default().join(program))
}

/// The folder a tool stands in, installing it where needed; none where it is on the path already.
fn provide(tool: &Tool) -> Result<Option<PathBuf>, String> {
    if has_version(Path::new(tool.program), &tool.version) {
        return Ok(None);
    }
    let home = cache().join("tools").join(format!("{}-{}", tool.package, tool.version));
    let program = home.join("bin").join(tool.program);
    if !has_version(&program, &tool.version) {
        // Another lane may be at it; once it is done there is nothing left to do.
        let _turn = turn(&home);
        if !has_version(&program, &tool.version) {
            install(tool, &home)?;
        }
    }
    if has_version(&program, &tool.version) {
        return Ok(Some(home.join("bin")));
    }
    Err(format!(
        "{} does not run after it was installed. Delete {} and try again.",
        tool.package,
        home.display()
    ))
}

/// Waits until nobody else installs into this folder, and keeps others waiting until it is dropped. Where nothing can be
/// locked two of them do the work twice, and do not meet either.
fn turn(home: &Path) -> Option<File> {
    let lock = home.with_extension("lock");
    fs::create_dir_all(lock.parent()?).ok()?;
    let file = File::create(lock).ok()?;
    file.lock().ok()?;
    Some(file)
}

fn has_version(program: &Path, version: &str) -> bool {
    let printed = output(Command::new(program).arg("--version")).unwrap_or_default();
    printed.split_whitespace().any(|word| word == version)
}

/// Installs into a folder of its own and renames it when done, so that an installation broken off
/// half-way is never taken for a whole one, and two at once do not meet.
fn install(tool: &Tool, home: &Path) -> Outcome {
    let half = home.with_extension(format!("{}.half", std::process::id()));
    println!(
        "Installing {} {}, once for this user: {} to compile.",
        tool.package, tool.version, tool.minutes
    );
    let step = format!("Installing {} {}", tool.package, tool.version);
    let binstall = output(&mut cargo(&["binstall", "-V"])).is_some();
    let ready = binstall && {
        let mut quick = cargo(&["binstall", "--no-confirm", "--version", &tool.version, "--root"]);
        run(quick.arg(&half).arg(tool.package), &step, "").is_ok()
    };
    if !ready {
        let mut slow = cargo(&["install", tool.package, "--version", &tool.version, "--locked", "--root"]);
        // Outside the project: its settings and its target folder are not meant for tools.
        slow.arg(&half).current_dir(std::env::temp_dir()).env_remove("CARGO_TARGET_DIR");
        run(&mut slow, &step, "Check the network and the compiler’s message above, then run it again.")?;
    }
    let _ = fs::remove_dir_all(home);
    match fs::rename(&half, home) {
        Ok(()) => Ok(()),
        // Another run was quicker; its installation is as good.
        Err(_) if home.exists() => {
            let _ = fs::remove_dir_all(&half);
            Ok(())
        }
        Err(error) => Err(format!("{step} failed at the last step: {error}. Check {}.", home.display())),
    }
}
