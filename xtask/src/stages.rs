//! Every check of the project, and a line at the end that a person can read.

use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use crate::browser::{self, Browser, Engine};
use crate::compiled::NewClone;
use crate::lanes::{self, Report, Stage, time};
use crate::step::{Outcome, cargo};
use crate::{build, dependencies, dist, fuzz, hosts, package, size, tools};

/// What is run at the same time, and then the next.
const STEPS: [&[&[Stage]]; 2] = [
    &[
        &[
            Stage { name: "formatting", run: formatting },
            Stage { name: "dependencies", run: dependencies::check },
            Stage { name: "clippy for the host", run: clippy_host },
            Stage { name: "clippy for wasm32", run: clippy_wasm },
            Stage { name: "host tests", run: host_tests },
            Stage { name: "fuzzing", run: fuzz::short },
        ],
        // Mostly on one core, and with folders of its own to build in.
        &[
            Stage { name: "page build", run: build::page },
            Stage { name: "size", run: size::check },
            Stage { name: "package", run: package::write_all },
        ],
    ],
    // They wait for a browser half a minute at most, so nothing else runs beside them.
    &[&[
        Stage { name: "browser unit tests", run: browser_tests },
        Stage { name: "whole-page tests in Chromium", run: chromium_tests },
        Stage { name: "whole-page tests in Firefox", run: firefox_tests },
    ]],
];

/// Begins the sentence of a stage for which there is no browser.
const NO_BROWSER: &str = "No browser: ";

/// Runs all stages, or those whose name contains a word. A stage that fails does not stop the rest.
pub fn run(only: Option<&str>) -> ExitCode {
    let start = Instant::now();
    let new_clone = only.is_none().then(NewClone::find).flatten();
    if let Some(clone) = &new_clone {
        clone.take();
    }
    let asked = |stage: &&Stage| only.is_none_or(|word| stage.name.contains(word));
    let mut tally = Tally::default();
    for step in STEPS {
        let lanes = step.iter().map(|lane| lane.iter().filter(asked).copied().collect::<Vec<Stage>>());
        let lanes: Vec<Vec<Stage>> = lanes.filter(|lane| !lane.is_empty()).collect();
        lanes::run(&lanes).into_iter().for_each(|report| tally.count(report));
    }
    if let Some(clone) = new_clone.filter(|_| tally.failed.is_empty() && tally.skipped.is_empty()) {
        clone.keep();
    }
    tally.tell(start.elapsed())
}

/// Runs the stage of this name for another run of this program.
pub fn one(name: &str) -> ExitCode {
    lanes::one(STEPS.into_iter().flatten().copied().flatten().find(|stage| stage.name == name))
}

/// What became of the stages.
#[derive(Default)]
struct Tally {
    passed: usize,
    failed: Vec<String>,
    skipped: Vec<&'static str>,
}

impl Tally {
    fn count(&mut self, report: Report) {
        let strict = std::env::var("CI").is_ok_and(|value| value == "true");
        match report.outcome {
            Ok(()) => self.passed += 1,
            Err(problem) if problem.starts_with(NO_BROWSER) && !strict => self.skipped.push(report.name),
            Err(problem) => self.failed.push(format!("{} ({problem})", report.name)),
        }
    }

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

fn formatting() -> Outcome {
    run_step(cargo(&["fmt", "--all", "--check"]), "Formatting", "Run cargo fmt --all.")
}

fn clippy_host() -> Outcome {
    let remedy = "The messages above say what to change.";
    // All targets are those that are tested by themselves, which the whole-page tests are not, even where they are named.
    for targets in [&["--all-targets"][..], &["--test", "e2e"]] {
        let mut command = cargo(&["clippy", "--quiet", "--workspace"]);
        command.args(targets).args(["--", "-D", "warnings"]);
        run_step(command, "Clippy for the host", remedy)?;
    }
    Ok(())
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
        "-p",
        "unpacker",
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

fn find(engine: Engine) -> Result<Browser, String> {
    engine.find().map_err(|problem| format!("{NO_BROWSER}{problem}"))
}

fn browser_tests() -> Outcome {
    let browser = find(Engine::Chromium)?;
    let mut command = cargo(&["test", "--target", "wasm32-unknown-unknown", "--test", "web"]);
    command.env("PATH", tools::path()?).env("CHROMEDRIVER", &browser.driver);
    run_step(command, "Browser unit tests", "The failing test is named above.")
}

fn chromium_tests() -> Outcome {
    page_tests(Engine::Chromium)
}

fn firefox_tests() -> Outcome {
    page_tests(Engine::Firefox)
}

fn page_tests(engine: Engine) -> Outcome {
    let browser = find(engine)?;
    let mut command = cargo(&["test", "--quiet", "--workspace", "--test", "e2e"]);
    browser.tell(&mut command).env("BANDWISE_DIST", dist()).env("BANDWISE_AXE", browser::axe()?);
    command.env("BANDWISE_SINGLE", package::single_file()?);
    match hosts::nginx() {
        Ok(nginx) => drop(command.env("BANDWISE_NGINX", nginx)),
        Err(problem) => println!("The settings for nginx are not tried. {problem}"),
    }
    let step = format!("Whole-page tests in {}", engine.name());
    run_step(command, &step, "The failing test is named above.")
}

fn run_step(mut command: Command, step: &str, remedy: &str) -> Outcome {
    super::step::run(&mut command, step, remedy)
}
