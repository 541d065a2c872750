//! Every check of the project, one after the other, and a line at the end that a person can read.

use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use crate::browser::{self, Browser};
use crate::step::{Outcome, cargo};
use crate::{build, dist, package, size, tools};

/// A check by its name.
type Stage = (&'static str, fn() -> Outcome);

const STAGES: [Stage; 9] = [
    ("formatting", formatting),
    ("clippy for the host", clippy_host),
    ("clippy for wasm32", clippy_wasm),
    ("host tests", host_tests),
    ("page build", build::page),
    ("size", size::check),
    ("package", package::write_all),
    ("browser unit tests", browser_tests),
    ("whole-page tests", page_tests),
];

/// Begins the sentence of a stage for which there is no browser.
const NO_BROWSER: &str = "No browser: ";

/// What became of the stages.
#[derive(Default)]
struct Tally {
    passed: usize,
    failed: Vec<String>,
    skipped: Vec<&'static str>,
}

/// Runs all stages, or those whose name contains a word. A stage that fails does not stop the rest.
pub fn run(only: Option<&str>) -> ExitCode {
    let start = Instant::now();
    let strict = std::env::var("CI").is_ok_and(|value| value == "true");
    let mut tally = Tally::default();
    for (name, stage) in STAGES {
        if only.is_some_and(|word| !name.contains(word)) {
            continue;
        }
        println!("\n== {name}");
        let began = Instant::now();
        match stage() {
            Ok(()) => tally.passed += 1,
            Err(problem) if problem.starts_with(NO_BROWSER) && !strict => {
                println!("{problem}");
                tally.skipped.push(name);
            }
            Err(problem) => {
                println!("{problem}");
                tally.failed.push(format!("{name} ({problem})"));
            }
        }
        println!("== {name}: {}", time(began.elapsed()));
    }
    tally.tell(start.elapsed())
}

impl Tally {
    fn tell(&self, took: Duration) -> ExitCode {
        let skipped = match self.skipped.len() {
            0 => String::new(),
            n => format!(", {n} skipped"),
        };
        println!("\nstages: {} passed, {} failed{skipped}", self.passed, self.failed.len());
        let left_out = match self.skipped.as_slice() {
            [] => String::new(),
            names => format!(" Skipped, because no browser was found: {}.", names.join(", ")),
        };
        if self.failed.is_empty() {
            println!("All checks that ran passed in {}.{left_out}", time(took));
            return ExitCode::SUCCESS;
        }
        println!("Failed after {}: {}.{left_out}", time(took), self.failed.join("; "));
        ExitCode::FAILURE
    }
}

fn time(took: Duration) -> String {
    format!("{} min {} s", took.as_secs() / 60, took.as_secs() % 60)
}

fn formatting() -> Outcome {
    run_step(cargo(&["fmt", "--all", "--check"]), "Formatting", "Run cargo fmt --all.")
}

fn clippy_host() -> Outcome {
    let arguments =
        ["clippy", "--quiet", "--workspace", "--all-targets", "--test", "e2e", "--", "-D", "warnings"];
    run_step(cargo(&arguments), "Clippy for the host", "The messages above say what to change.")
}

fn clippy_wasm() -> Outcome {
    tools::path()?;
    let arguments = [
        "clippy",
        "--quiet",
        "--target",
        "wasm32-unknown-unknown",
        "--lib",
        "--bins",
        "--test",
        "web",
        "--",
        "-D",
        "warnings",
    ];
    let others = [
        "clippy",
        "--quiet",
        "--target",
        "wasm32-unknown-unknown",
        "-p",
        "sheets",
        "-p",
        "workbench",
        "-p",
        "single",
        "--lib",
        "--",
        "-D",
        "warnings",
    ];
    let remedy = "The messages above say what to change.";
    run_step(cargo(&arguments), "Clippy for wasm32", remedy)?;
    run_step(cargo(&others), "Clippy of the reader and the workbench for wasm32", remedy)
}

fn host_tests() -> Outcome {
    run_step(cargo(&["test", "--quiet", "--workspace"]), "Host tests", "The failing test is named above.")
}

fn find_browser() -> Result<Browser, String> {
    browser::find().map_err(|problem| format!("{NO_BROWSER}{problem}"))
}

fn browser_tests() -> Outcome {
    let browser = find_browser()?;
    let mut command = cargo(&["test", "--target", "wasm32-unknown-unknown", "--test", "web"]);
    command.env("PATH", tools::path()?).env("CHROMEDRIVER", &browser.driver);
    run_step(command, "Browser unit tests", "The failing test is named above.")
}

fn page_tests() -> Outcome {
    let browser = find_browser()?;
    let axe = browser::axe()?;
    let mut command = cargo(&["test", "--quiet", "--test", "e2e"]);
    with_browser(&mut command, &browser)
        .env("BANDWISE_AXE", axe)
        .env("BANDWISE_SINGLE", package::single_file()?);
    run_step(command, "Whole-page tests", "The failing test is named above.")
}

/// Tells a command where the built page and the browser are.
pub(crate) fn with_browser<'a>(command: &'a mut Command, browser: &Browser) -> &'a mut Command {
    command.env("BANDWISE_DIST", dist()).env("CHROME", &browser.chrome).env("CHROMEDRIVER", &browser.driver)
}

fn run_step(mut command: Command, step: &str, remedy: &str) -> Outcome {
    super::step::run(&mut command, step, remedy)
}
