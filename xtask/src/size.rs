//! Weighs the built page as a static host sends it: compressed by brotli.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use crate::pages;
use crate::program::{SHEETS, WORKBENCH};
use crate::step::{Outcome, read};

/// The most that all files of the first load may weigh together, in bytes after brotli.
pub const BUDGET: usize = 200_000;

/// The most that the reader of spreadsheets may weigh, which is fetched when one is opened.
pub const READER_BUDGET: usize = 310_000;

/// The most that the workbench may weigh, which is fetched when one of its views is first shown.
pub const WORKBENCH_BUDGET: usize = 365_000;

/// The size of one file.
pub struct Weight {
    /// Its name.
    pub name: String,
    /// Its bytes as they are.
    pub raw: usize,
    /// Its bytes after brotli at its strongest.
    pub brotli: usize,
}

/// Every file of the first load, by name: the page, and what it names, but for the manifest, which only an installation
/// reads.
///
/// # Errors
/// There is no built page.
pub fn weigh() -> Result<Vec<Weight>, String> {
    let mut files = weigh_folder(&crate::dist())?;
    let named = read(&crate::dist().join("index.html"))?;
    files.retain(|file| file.name == "index.html" || (named.contains(&file.name) && !is_later(&file.name)));
    Ok(files)
}

/// Whether a file that the page names is fetched only once the page is in use.
fn is_later(name: &str) -> bool {
    name.starts_with("focus-") || name.starts_with("offline-") || name.ends_with(".webmanifest")
}

/// Every file that stands in a folder, and none of the folders in it; nor the pages that are read by themselves.
fn weigh_folder(folder: &Path) -> Result<Vec<Weight>, String> {
    let remedy = "Run cargo xtask build first.";
    let found = fs::read_dir(folder)
        .map_err(|error| format!("{} can’t be read: {error}. {remedy}", folder.display()))?;
    let mut weights = Vec::new();
    for entry in found.flatten().filter(|entry| entry.path().is_file() && !is_apart(&entry.file_name())) {
        let bytes = fs::read(entry.path()).map_err(|error| format!("{}: {error}", entry.path().display()))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        weights.push(Weight { name, raw: bytes.len(), brotli: compressed(&bytes)? });
    }
    weights.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(weights)
}

fn is_apart(name: &OsStr) -> bool {
    pages::PAGES.iter().any(|page| name == *page)
}

/// Bytes after brotli at its strongest.
///
/// # Errors
/// Compressing failed, which it does not on bytes in memory.
pub fn compressed(bytes: &[u8]) -> Result<usize, String> {
    let mut out = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &settings)
        .map_err(|error| format!("Compressing failed: {error}."))?;
    Ok(out.len())
}

/// Prints the tables.
///
/// # Errors
/// A sum is over its budget.
pub fn check() -> Outcome {
    println!("{:<44} {:>9} {:>9}", "file", "bytes", "brotli");
    let page = sum(&weigh()?, "all files together", BUDGET);
    let reader = sum(&weigh_folder(&SHEETS.folder())?, "when a spreadsheet is opened", READER_BUDGET);
    let bench = sum(&weigh_folder(&WORKBENCH.folder())?, "when what would change is shown", WORKBENCH_BUDGET);
    within(page, BUDGET, "page")?;
    within(reader, READER_BUDGET, "reader of spreadsheets")?;
    within(bench, WORKBENCH_BUDGET, "workbench")
}

/// Prints the files and their sum after brotli.
fn sum(weights: &[Weight], name: &str, budget: usize) -> usize {
    for weight in weights {
        println!("{:<44} {:>9} {:>9}", weight.name, weight.raw, weight.brotli);
    }
    let raw: usize = weights.iter().map(|weight| weight.raw).sum();
    let sum: usize = weights.iter().map(|weight| weight.brotli).sum();
    println!("{name:<44} {raw:>9} {sum:>9} of {budget}");
    sum
}

fn within(sum: usize, budget: usize, what: &str) -> Outcome {
    if sum <= budget {
        return Ok(());
    }
    Err(format!(
        "The {what} weighs {sum} bytes, {} over its budget of {budget}. Find what grew and make it smaller.",
        sum - budget
    ))
}
