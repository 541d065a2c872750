//! Finding a browser, its driver, and the accessibility checker.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::step::{apt, is_debian_root, output, run};
use crate::tools::cache;

/// A browser and its driver.
pub struct Browser {
    /// Chrome or Chromium.
    pub chrome: PathBuf,
    /// ChromeDriver of the same version.
    pub driver: PathBuf,
}

const CHROMES: [&str; 7] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// The browser of this machine. On Debian as root it is installed where it is missing.
///
/// # Errors
/// What to install, in one sentence.
pub fn find() -> Result<Browser, String> {
    if let Some(found) = look() {
        return Ok(found);
    }
    if is_debian_root() {
        apt(&["chromium", "chromium-driver"])?;
    }
    look().ok_or_else(|| {
        "Install Chrome or Chromium and the ChromeDriver of the same version, and put both on PATH (or name them in CHROME and CHROMEDRIVER).".to_owned()
    })
}

fn look() -> Option<Browser> {
    let named = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.exists());
    let chrome = named("CHROME").or_else(|| CHROMES.iter().find_map(|name| on_path(name)))?;
    let driver = named("CHROMEDRIVER").or_else(|| on_path("chromedriver"))?;
    Some(Browser { chrome, driver })
}

fn on_path(name: &str) -> Option<PathBuf> {
    let present = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&present).map(|folder| folder.join(name));
    let mut found = found.flat_map(|path| [path.with_extension("exe"), path]);
    found.find(|path| path.is_file())
}

/// The version of axe-core the page is checked with.
const AXE: &str = "4.10.3";

/// The accessibility checker, fetched once for each user with npm.
///
/// # Errors
/// What to install, in one sentence.
pub fn axe() -> Result<PathBuf, String> {
    let home = cache().join("tools").join(format!("axe-core-{AXE}"));
    let script = home.join("package/axe.min.js");
    if script.exists() {
        return Ok(script);
    }
    if output(Command::new("npm").arg("--version")).is_none() && is_debian_root() {
        apt(&["npm"])?;
    }
    println!("Fetching axe-core {AXE}, once for this user: a few seconds.");
    let half = home.with_extension(format!("{}.half", std::process::id()));
    fs::create_dir_all(&half).map_err(|error| format!("{} can’t be made: {error}.", half.display()))?;
    let remedy = "Install npm, and check the network.";
    let mut pack = Command::new("npm");
    pack.args(["pack", "--silent", &format!("axe-core@{AXE}")]).current_dir(&half);
    run(&mut pack, "Fetching axe-core", remedy)?;
    let mut unpack = Command::new("tar");
    unpack.args(["xzf", &format!("axe-core-{AXE}.tgz"), "package/axe.min.js"]).current_dir(&half);
    run(&mut unpack, "Unpacking axe-core", remedy)?;
    if fs::rename(&half, &home).is_err() {
        let _ = fs::remove_dir_all(&half);
    }
    if script.exists() { Ok(script) } else { Err(format!("axe-core is not where it should be. {remedy}")) }
}
