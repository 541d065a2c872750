//! Has Lighthouse look at the built page as on a slow telephone, and keeps its report under `docs/`.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::Command;

use crate::browser::Engine;
use crate::server::Server;
use crate::step::{Outcome, read, run};
use crate::{build, dist, tools};

const VERSION: &str = "13.5.0";

/// Where the report is kept.
const REPORT: &str = "docs/lighthouse";

/// Builds, measures, and writes the report.
///
/// # Errors
/// The step that failed and the remedy, or the category that is not whole.
pub fn measure() -> Outcome {
    build::page()?;
    let browser = Engine::Chromium.find()?;
    let program = program()?;
    let server = Server::compressing(dist(), 0).map_err(|error| format!("Serving failed: {error}."))?;
    prime(&server.address())?;
    let out = crate::root().join(REPORT);
    fs::create_dir_all(&out).map_err(|error| format!("{}: {error}", out.display()))?;
    let mut command = Command::new("node");
    command.arg(program).arg(server.address()).env("CHROME_PATH", &browser.program).args([
        "--quiet",
        "--output=json",
        "--output=html",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ]);
    command.arg(format!("--output-path={}", out.join("mobile").display()));
    run(&mut command, "Looking at the page with Lighthouse", "Its words above say what is wrong.")?;
    let told = scores(&read(&out.join("mobile.report.json"))?)?;
    // The page for readers holds the same.
    let _ = fs::remove_file(out.join("mobile.report.json"));
    println!("{}", told.join("\n"));
    match told.iter().find(|line| line.starts_with("category") && !line.ends_with(": 100")) {
        None => Ok(()),
        Some(line) => Err(format!("Not 100 of 100: {line}. {REPORT}/mobile.report.html says why.")),
    }
}

/// Asks for every file once: the server compresses each when it is first asked for, which would be taken for the page's own work.
fn prime(address: &str) -> Outcome {
    let host = address.trim_start_matches("http://").trim_end_matches('/');
    for name in crate::offline::files(&dist(), &dist())?.into_keys() {
        let asked = TcpStream::connect(host).and_then(|mut stream| {
            write!(
                stream,
                "GET /{name} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: gzip, deflate, br\r\nConnection: close\r\n\r\n"
            )?;
            stream.read_to_end(&mut Vec::new())
        });
        asked.map_err(|error| format!("{name} is not served: {error}."))?;
    }
    Ok(())
}

/// The program, fetched once for each user with npm.
fn program() -> Result<PathBuf, String> {
    let home = tools::cache().join("tools").join(format!("lighthouse-{VERSION}"));
    let program = home.join("node_modules/lighthouse/cli/index.js");
    if !program.exists() {
        println!("Fetching Lighthouse {VERSION}, once for this user: a minute.");
        fs::create_dir_all(&home).map_err(|error| format!("{}: {error}", home.display()))?;
        let mut fetch = Command::new("npm");
        fetch.args(["install", "--silent", "--no-audit", "--no-fund", "--prefix"]).arg(&home);
        fetch.arg(format!("lighthouse@{VERSION}"));
        run(&mut fetch, "Fetching Lighthouse", "Install npm, and check the network.")?;
    }
    Ok(program)
}

/// The scores out of 100, and the times that have a budget, a line each.
fn scores(report: &str) -> Result<Vec<String>, String> {
    let report: serde_json::Value = serde_json::from_str(report)
        .map_err(|error| format!("Lighthouse’s report can’t be read: {error}."))?;
    let of = |id: &str| report.get("categories")?.get(id)?.get("score")?.as_f64();
    let mut lines = Vec::new();
    for id in ["performance", "accessibility", "best-practices", "seo"] {
        let score = of(id).ok_or_else(|| format!("Lighthouse’s report has no score for {id}."))?;
        lines.push(format!("category {id}: {:.0}", score * 100.0));
    }
    for id in [
        "first-contentful-paint",
        "largest-contentful-paint",
        "interactive",
        "total-blocking-time",
        "cumulative-layout-shift",
    ] {
        let value = report.get("audits").and_then(|all| all.get(id)?.get("numericValue")?.as_f64());
        lines.push(format!("{id}: {:.3}", value.unwrap_or(f64::NAN)));
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_told_and_a_missing_one_is_an_error() {
        let report = r#"{"categories": {"performance": {"score": 0.98}, "accessibility": {"score": 1}, "best-practices": {"score": 1}, "seo": {"score": 1}},
            "audits": {"interactive": {"numericValue": 1850.5}}}"#;
        let told = scores(report).unwrap();
        assert_eq!(told.first().unwrap(), "category performance: 98");
        assert!(told.contains(&"interactive: 1850.500".to_owned()));
        assert!(scores("{}").is_err() && scores("").is_err());
    }
}
