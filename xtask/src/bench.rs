//! Measures the page in a browser and writes the table into `docs/performance.md`.

use std::fs;
use std::process::Command;

use crate::browser::{Browser, Engine};
use crate::step::{self, Outcome, cargo, output, read};
use crate::{build, dist, size, tools};

const BEGIN: &str = "<!-- measured: begin -->";
const END: &str = "<!-- measured: end -->";

/// Builds, measures, prints and writes.
///
/// # Errors
/// The step that failed and the remedy.
pub fn run() -> Outcome {
    build::page()?;
    let browser = Engine::Chromium.find()?;
    let mut page = cargo(&["bench", "--quiet", "--bench", "page"]);
    browser.tell(&mut page).env("BANDWISE_DIST", dist());
    let mut said = String::new();
    for name in ["model_time", "growth"] {
        let mut program = cargo(&["test", "--release", "--target", "wasm32-unknown-unknown", "--test", name]);
        program.args(["--", "--nocapture"]).env("PATH", tools::path()?).env("CHROMEDRIVER", &browser.driver);
        said.push_str(&heard(&mut program, "Timing the model")?);
    }
    said.push_str(&heard(&mut page, "Timing the page")?);
    let weights = size::weigh()?;
    let sum: usize = weights.iter().map(|weight| weight.brotli).sum();
    let table = table(&rows(&said, "bench|"), sum, &machine(&browser)) + &growth(&rows(&said, "growth|"));
    println!("{table}");
    write(&table)
}

/// A measured row, cell by cell.
type Row = Vec<String>;

/// What a measuring program prints.
fn heard(command: &mut Command, step: &str) -> Result<String, String> {
    let printed = command.output().map_err(|error| format!("{step} could not start: {error}."))?;
    let text =
        String::from_utf8_lossy(&printed.stdout).into_owned() + &String::from_utf8_lossy(&printed.stderr);
    match printed.status.success() {
        true => Ok(text),
        false => Err(format!("{step} failed. Its own words:\n{text}")),
    }
}

/// The rows that begin with a mark: `bench|what|median|p95|worst|runs|budget`, `growth|axis|what|`, and a value for each size.
fn rows(text: &str, mark: &str) -> Vec<Row> {
    let found = text.lines().filter_map(|line| line.split_once(mark).map(|(_, rest)| rest));
    found
        .map(|rest| rest.trim_end_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect())
        .collect()
}

/// How the costs grow, a table for each axis.
fn growth(rows: &[Row]) -> String {
    let axes = [
        ("cases", "by cases, of 13 key questions", ["42", "420", "4,200", "42,000"]),
        ("questions", "by key questions, of 420 cases", ["13", "26", "52", "104"]),
        ("link", "by cases, of 13 key questions", ["10", "21", "42", "84"]),
    ];
    let mut text = String::new();
    for (axis, heading, sizes) in axes {
        text.push_str(&format!(
            "\n| {heading} | {} |\n| --- | ---: | ---: | ---: | ---: |\n",
            sizes.join(" | ")
        ));
        for row in rows.iter().filter(|row| row.first().is_some_and(|first| first == axis)) {
            text.push_str(&format!("| {} |\n", row.get(1..).unwrap_or_default().join(" | ")));
        }
    }
    text
}

fn table(rows: &[Row], sum: usize, machine: &str) -> String {
    let mut text = format!(
        "{machine}\n\n| what | median | 95th percentile | worst | runs | budget |\n| --- | ---: | ---: | ---: | ---: | ---: |\n"
    );
    for row in rows {
        text.push_str(&format!("| {} |\n", row.join(" | ")));
    }
    text.push_str(&format!("\nFirst load, all files together after brotli: {sum} bytes.\n"));
    text
}

fn machine(browser: &Browser) -> String {
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split(": ").nth(1))
        .unwrap_or("unknown processor")
        .to_owned();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let version = output(Command::new(&browser.program).arg("--version")).unwrap_or_default();
    let rustc = output(Command::new("rustc").arg("--version").current_dir(crate::root())).unwrap_or_default();
    format!("{model}, {cores} cores, {}; {version}, headless; {rustc}.", std::env::consts::OS)
}

fn write(table: &str) -> Outcome {
    let file = crate::root().join("docs/performance.md");
    let text = read(&file)?;
    let (Some((top, _)), Some((_, bottom))) = (text.split_once(BEGIN), text.split_once(END)) else {
        return Err(
            "docs/performance.md has lost the marks the table stands between; restore them.".to_owned()
        );
    };
    step::write(&file, format!("{top}{BEGIN}\n{table}{END}{bottom}").as_bytes())
}
