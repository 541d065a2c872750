//! Finding the browsers, their drivers, and the accessibility checker.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::step::{apt, is_debian_root, output, run};
use crate::tools::{self, cache};

/// A browser engine the page is tested in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chrome or Chromium.
    Chromium,
    /// Firefox.
    Firefox,
}

/// A browser and its driver.
pub struct Browser {
    /// Which one.
    pub engine: Engine,
    /// The browser itself.
    pub program: PathBuf,
    /// ChromeDriver of the same version, or geckodriver.
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

const FIREFOXES: [&str; 3] = ["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];

impl Engine {
    /// The name the whole-page tests know it by.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
        }
    }

    /// The browser of this machine. On Debian as root it is installed where it is missing.
    ///
    /// # Errors
    /// What to install, in one sentence.
    pub fn find(self) -> Result<Browser, String> {
        if self.look().is_none() && is_debian_root() {
            apt(match self {
                Engine::Chromium => &["chromium", "chromium-driver"],
                Engine::Firefox => &["firefox-esr"],
            })?;
        }
        let (program, driver) = self.look().ok_or(match self {
            Engine::Chromium => "Install Chrome or Chromium and the ChromeDriver of the same version, and put both on PATH (or name them in CHROME and CHROMEDRIVER).",
            Engine::Firefox => "Install Firefox, and put it on PATH (or name it in FIREFOX).",
        })?;
        let driver = match driver {
            Some(driver) => driver,
            None => tools::geckodriver()?,
        };
        Ok(Browser { engine: self, program, driver })
    }

    /// The browser, and its driver where that is installed with it.
    fn look(self) -> Option<(PathBuf, Option<PathBuf>)> {
        let named = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.exists());
        let first = |names: &[&str]| names.iter().find_map(|name| on_path(name));
        match self {
            Engine::Chromium => {
                let chrome = named("CHROME").or_else(|| first(&CHROMES))?;
                Some((chrome, Some(named("CHROMEDRIVER").or_else(|| on_path("chromedriver"))?)))
            }
            Engine::Firefox => Some((named("FIREFOX").or_else(|| first(&FIREFOXES))?, named("GECKODRIVER"))),
        }
    }
}

impl Browser {
    /// Tells a command where the browser and its driver are.
    pub fn tell<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        let (program, driver) = match self.engine {
            Engine::Chromium => ("CHROME", "CHROMEDRIVER"),
            Engine::Firefox => ("FIREFOX", "GECKODRIVER"),
        };
        command
            .env(program, &self.program)
            .env(driver, &self.driver)
            .env("BANDWISE_ENGINE", self.engine.name())
    }
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
