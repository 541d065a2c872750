//! Running a program as a step of something larger.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// Nothing, or one sentence that names the step and the remedy.
pub type Outcome = Result<(), String>;

/// Runs a command with its output shown.
///
/// # Errors
/// The step and the remedy, where the command can't be started or fails.
pub fn run(command: &mut Command, step: &str, remedy: &str) -> Outcome {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(format!("{step} failed. {remedy}")),
        Err(error) => Err(format!("{step} could not start: {error}. {remedy}")),
    }
}

/// A file's text.
///
/// # Errors
/// The file and what is wrong with it.
pub fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{} can’t be read: {error}.", file.display()))
}

/// Writes a file.
///
/// # Errors
/// The file and what is wrong with it.
pub fn write(file: &Path, bytes: &[u8]) -> Outcome {
    fs::write(file, bytes).map_err(|error| format!("{} can’t be written: {error}.", file.display()))
}

/// What a command prints, where it runs and succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A cargo command in the project's folder.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()));
    command.args(arguments).current_dir(crate::root());
    command
}

/// Whether this is Debian, or made from it, and we may install packages.
pub fn is_debian_root() -> bool {
    let debian = std::path::Path::new("/etc/debian_version").exists();
    debian && output(Command::new("id").arg("-u")).as_deref() == Some("0")
}

/// Installs Debian packages.
///
/// # Errors
/// The step and the remedy.
pub fn apt(packages: &[&str]) -> Outcome {
    println!("Installing {} with apt-get: about a minute.", packages.join(", "));
    let remedy = "Check the network, or install the packages by hand.";
    let quiet = |command: &mut Command| {
        command.env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null());
    };
    let mut update = Command::new("apt-get");
    update.args(["update", "-qq"]);
    quiet(&mut update);
    run(&mut update, "Refreshing the list of packages", remedy)?;
    let mut install = Command::new("apt-get");
    install.args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages);
    quiet(&mut install);
    run(&mut install, &format!("Installing {}", packages.join(", ")), remedy)
}
