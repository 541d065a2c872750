//! Looks for inputs that a decoder can't stand: a program that libFuzzer drives, told by coverage where it has not been yet.
//!
//! Only our own crates are compiled to tell where they have been; what they stand on is that of the other tests, so that
//! building takes half a minute. This very program is put before the compiler for that ([`compile`]).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::Mutex;

use crate::root;
use crate::step::{Outcome, apt, cargo, is_debian_root, output, run};

/// Says to this program that it stands before the compiler.
pub const COMPILES: &str = "BANDWISE_COVERAGE";

/// The crates that tell where they have been.
const TELLING: [&str; 6] = ["bandwise", "workbench", "sheets", "unpacker", "fuzz", "coverage"];

/// What makes the compiler have them tell. That cargo-fuzz sets as well.
const FLAGS: [&str; 5] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
];

/// The targets; a test holds that these are all.
pub const TARGETS: [&str; 16] = [
    "link", "payload", "inbox", "scenario", "rules", "cases", "paste", "block", "codes", "progress",
    "storage", "rooms", "snapshot", "sheets", "parts", "program",
];

/// Seconds for each target in the test command.
const SHORT: u64 = 2;

/// What became of a target.
struct Ran {
    target: &'static str,
    executions: u64,
    /// Places in the program that were reached.
    coverage: u64,
    /// What to do about it, where something was found.
    found: Option<String>,
}

/// Stands before the compiler: hands on what it is given, with the flags for a crate that is to tell.
pub fn compile(arguments: &[String]) -> ExitCode {
    let Some((compiler, rest)) = arguments.split_first() else { return ExitCode::FAILURE };
    let mut command = Command::new(compiler);
    command.args(rest);
    let name = rest.iter().skip_while(|one| *one != "--crate-name").nth(1);
    if name.is_some_and(|name| TELLING.contains(&name.as_str())) {
        command.args(FLAGS);
    }
    match command.status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// Every target for a short time, as a part of the test command; from the same seed each time.
///
/// # Errors
/// The step that failed, or what was found.
pub fn short() -> Outcome {
    every(&TARGETS, SHORT, "-seed=1")
}

/// All targets, or the one named, for so many minutes together.
///
/// # Errors
/// The step that failed, or what was found.
pub fn long(only: Option<&str>, minutes: u64) -> Outcome {
    let targets: Vec<&'static str> =
        TARGETS.into_iter().filter(|target| only.is_none_or(|only| only == *target)).collect();
    if targets.is_empty() {
        return Err(format!("There is no such target; there are {}.", TARGETS.join(", ")));
    }
    let at_once = at_once().min(targets.len()) as u64;
    every(&targets, (minutes * 60 * at_once / targets.len() as u64).max(1), "-seed=0")
}

/// A million links, pastes and files, the same each time.
///
/// # Errors
/// That one of them did not hold.
pub fn million() -> Outcome {
    let mut tests = cargo(&["test", "--workspace", "--test", "million", "--", "--ignored", "--nocapture"]);
    run(&mut tests, "A million of each", "The number above makes the same input again.")
}

fn at_once() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// The seed 0 stands for another one each time.
fn every(targets: &[&'static str], seconds: u64, seed: &str) -> Outcome {
    let program = build()?;
    let artifacts = root().join("fuzz/artifacts");
    fs::create_dir_all(&artifacts)
        .map_err(|error| format!("{} can’t be made: {error}.", artifacts.display()))?;
    let left = Mutex::new(targets.iter().rev().copied().collect::<Vec<_>>());
    let next = || left.lock().ok().and_then(|mut left| left.pop());
    let done = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..at_once().min(targets.len()) {
            scope.spawn(|| {
                while let Some(target) = next() {
                    let ran = one(&program, target, seconds, seed);
                    tell(&ran);
                    if let Ok(mut done) = done.lock() {
                        done.push(ran);
                    }
                }
            });
        }
    });
    let done = done.into_inner().unwrap_or_default();
    let found: Vec<&str> = done.iter().filter_map(|ran| ran.found.as_deref()).collect();
    let executions: u64 = done.iter().map(|ran| ran.executions).sum();
    println!(
        "{} targets for {seconds} s each: {executions} executions, {} with a find",
        done.len(),
        found.len()
    );
    match found.as_slice() {
        [] if done.len() == targets.len() => Ok(()),
        [] => Err("Not every target ran; run it again.".to_owned()),
        found => Err(found.join(" ")),
    }
}

fn tell(ran: &Ran) {
    let Ran { target, executions, coverage, found } = ran;
    let found = if found.is_some() { "; FOUND" } else { "" };
    println!("{target}: {executions} executions, {coverage} places reached{found}");
}

/// Builds the program, and says where it is.
fn build() -> Result<PathBuf, String> {
    compiler()?;
    let this = std::env::current_exe().map_err(|error| format!("This program can’t be found: {error}."))?;
    let mut command = cargo(&[
        "test",
        "--quiet",
        "--workspace",
        "--features",
        "fuzz/coverage",
        "--test",
        "coverage",
        "--no-run",
        "--message-format",
        "json-render-diagnostics",
    ]);
    command.env("RUSTC_WORKSPACE_WRAPPER", this).env(COMPILES, "yes").stderr(Stdio::inherit());
    let built =
        command.output().map_err(|error| format!("Building the fuzz targets could not start: {error}."))?;
    let told = String::from_utf8_lossy(&built.stdout);
    let program = told.lines().filter(|line| line.contains("\"name\":\"coverage\"")).find_map(|line| {
        let after = line.split_once("\"executable\":\"")?.1;
        Some(PathBuf::from(after.split('"').next()?))
    });
    program
        .filter(|_| built.status.success())
        .ok_or("Building the fuzz targets failed. The compiler’s message above says where.".to_owned())
}

/// libFuzzer is written in C++.
fn compiler() -> Outcome {
    let program = std::env::var("CXX").unwrap_or_else(|_| "c++".to_owned());
    let there = || output(Command::new(&program).arg("--version")).is_some();
    if there() {
        return Ok(());
    }
    if is_debian_root() {
        apt(&["g++"])?;
    }
    if there() {
        return Ok(());
    }
    Err("The fuzz targets need a C++ compiler, for libFuzzer: install g++ or clang, or name one in CXX."
        .to_owned())
}

/// Runs a target. Inputs that reach something new are kept in the target folder, finds in `fuzz/artifacts`.
fn one(program: &Path, target: &'static str, seconds: u64, seed: &str) -> Ran {
    let mut ran = Ran { target, executions: 0, coverage: 0, found: None };
    let kept = root().join("target/fuzz").join(target);
    if let Err(error) = fs::create_dir_all(&kept) {
        ran.found = Some(format!("{} can’t be made: {error}.", kept.display()));
        return ran;
    }
    let words = root().join("fuzz/words").join(format!("{target}.dict"));
    let mut command = Command::new(program);
    command.current_dir(root().join("fuzz")).env("BANDWISE_TARGET", target);
    command.arg(kept).arg(Path::new("corpus").join(target));
    command.args([
        format!("-max_total_time={seconds}"),
        // The longest of any target; each cuts what it is given to its own.
        "-max_len=32768".to_owned(),
        format!("-artifact_prefix=artifacts/{target}-"),
        seed.to_owned(),
        "-timeout=10".to_owned(),
        "-rss_limit_mb=1024".to_owned(),
        "-print_final_stats=1".to_owned(),
        "-reload=0".to_owned(),
    ]);
    if words.exists() {
        command.arg(format!("-dict={}", words.display()));
    }
    let said = match command.output() {
        Ok(output) => output,
        Err(error) => {
            ran.found = Some(format!("The target {target} could not start: {error}."));
            return ran;
        }
    };
    let text = String::from_utf8_lossy(&said.stderr);
    ran.executions = number_after(&text, "stat::number_of_executed_units:");
    ran.coverage = number_after(&text, " cov: ");
    if !said.status.success() {
        let lines: Vec<&str> = text.lines().collect();
        let last = lines.get(lines.len().saturating_sub(40)..).unwrap_or_default();
        println!("{}", last.join("\n"));
        ran.found = Some(format!(
            "{target}: something does not hold, said above. The input is in fuzz/artifacts; mend it with a test first, and put it into fuzz/corpus/{target}."
        ));
    } else if ran.executions == 0 {
        ran.found = Some(format!("{target}: nothing was tried."));
    }
    ran
}

/// The last number that stands after a mark.
fn number_after(text: &str, mark: &str) -> u64 {
    let after = text.rsplit_once(mark).map_or("", |parts| parts.1.trim_start());
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}
