//! Finding web servers, so that the settings in `docs/hosting.md` are tried by what reads them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::step::{Outcome, is_debian_root, output, run};
use crate::tools::cache;

/// The place of a program: on the path, or where Debian keeps what serves.
pub fn find(name: &str) -> Option<PathBuf> {
    let present = std::env::var_os("PATH").unwrap_or_default();
    let usual = ["/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"].map(PathBuf::from);
    std::env::split_paths(&present).chain(usual).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// The nginx of this machine. On Debian its package is fetched where it is missing, and unpacked among the
/// tools; installed, it would serve the machine from then on.
///
/// # Errors
/// What to install, in one sentence.
pub fn nginx() -> Result<PathBuf, String> {
    let home = cache().join("tools").join("nginx");
    let unpacked = home.join("usr/sbin/nginx");
    let found = || find("nginx").into_iter().chain([unpacked.clone()]).find(|program| runs(program));
    if let Some(program) = found() {
        return Ok(program);
    }
    let fetched = if Path::new("/etc/debian_version").exists() { unpack(&home) } else { Ok(()) };
    found().ok_or_else(|| {
        let why = fetched.err().map_or_else(String::new, |problem| format!("{problem} "));
        format!("{why}Install nginx, and put it on PATH.")
    })
}

fn runs(program: &Path) -> bool {
    output(Command::new(program).arg("-v")).is_some()
}

fn unpack(home: &Path) -> Outcome {
    println!("Fetching nginx, once for this user: a few seconds.");
    let remedy = "Check the network.";
    if is_debian_root() {
        run(Command::new("apt-get").args(["update", "-qq"]), "Refreshing the list of packages", remedy)?;
    }
    fs::create_dir_all(home).map_err(|error| format!("{} can’t be made: {error}.", home.display()))?;
    let mut fetch = Command::new("apt-get");
    fetch.args(["download", "-qq", "nginx"]).current_dir(home);
    run(&mut fetch, "Fetching nginx", remedy)?;
    let packages = fs::read_dir(home).map_err(|error| format!("{}: {error}", home.display()))?;
    let package = packages
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|extension| extension == "deb"));
    let package = package.ok_or("The package of nginx did not arrive.")?;
    run(Command::new("dpkg").arg("-x").arg(&package).arg(home), "Unpacking nginx", remedy)
}
