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
    let mut model = cargo(&[
        "test",
        "--release",
        "--target",
        "wasm32-unknown-unknown",
        "--test",
        "model_time",
        "--",
        "--nocapture",
    ]);
    model.env("PATH", tools::path()?).env("CHROMEDRIVER", &browser.driver);
    let mut page = cargo(&["bench", "--quiet", "--bench", "page"]);
    browser.tell(&mut page).env("BANDWISE_DIST", dist());
    let mut rows = lines(&mut model, "Timing the model")?;
    rows.extend(lines(&mut page, "Timing the page")?);
    let weights = size::weigh()?;
    let sum: usize = weights.iter().map(|weight| weight.brotli).sum();
    let table = table(&rows, sum, &machine(&browser));
    println!("{table}");
    write(&table)
}

/// A measured row: what, median, 95th percentile, worst, how often, budget.
type Row = Vec<String>;

/// The rows a measuring program prints: `bench|name|median|p95|worst|n|budget`.
fn lines(command: &mut Command, step: &str) -> Result<Vec<Row>, String> {
    let printed = command.output().map_err(|error| format!("{step} could not start: {error}."))?;
    let text =
        String::from_utf8_lossy(&printed.stdout).into_owned() + &String::from_utf8_lossy(&printed.stderr);
    let rows: Vec<Row> = text
        .lines()
        .filter_map(|line| line.split_once("bench|").map(|(_, rest)| rest))
        .map(|rest| rest.split('|').map(|cell| cell.trim().to_owned()).collect())
        .collect();
    if rows.is_empty() || !printed.status.success() {
        return Err(format!("{step} failed. Its own words:\n{text}"));
    }
    Ok(rows)
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
