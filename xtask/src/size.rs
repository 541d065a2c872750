//! Weighs the built page as a static host sends it: compressed by brotli.

use std::fs;

use crate::step::Outcome;

/// The most that all files of the first load may weigh together, in bytes after brotli.
pub const BUDGET: usize = 150_000;

/// The size of one file.
pub struct Weight {
    /// Its name.
    pub name: String,
    /// Its bytes as they are.
    pub raw: usize,
    /// Its bytes after brotli at its strongest.
    pub brotli: usize,
}

/// Every file of the built page, by name.
///
/// # Errors
/// There is no built page.
pub fn weigh() -> Result<Vec<Weight>, String> {
    let remedy = "Run cargo xtask build first.";
    let folder =
        fs::read_dir(crate::dist()).map_err(|error| format!("dist/ can’t be read: {error}. {remedy}"))?;
    let mut weights = Vec::new();
    for entry in folder.flatten() {
        let bytes = fs::read(entry.path()).map_err(|error| format!("{}: {error}", entry.path().display()))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        weights.push(Weight { name, raw: bytes.len(), brotli: compressed(&bytes)? });
    }
    weights.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(weights)
}

fn compressed(bytes: &[u8]) -> Result<usize, String> {
    let mut out = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &settings)
        .map_err(|error| format!("Compressing failed: {error}."))?;
    Ok(out.len())
}

/// Prints the table.
///
/// # Errors
/// The sum is over the budget.
pub fn check() -> Outcome {
    let weights = weigh()?;
    println!("{:<44} {:>9} {:>9}", "file", "bytes", "brotli");
    for weight in &weights {
        println!("{:<44} {:>9} {:>9}", weight.name, weight.raw, weight.brotli);
    }
    let raw: usize = weights.iter().map(|weight| weight.raw).sum();
    let sum: usize = weights.iter().map(|weight| weight.brotli).sum();
    println!("{:<44} {raw:>9} {sum:>9} of {BUDGET}", "all files together");
    if sum > BUDGET {
        return Err(format!(
            "The page weighs {sum} bytes, {} over its budget of {BUDGET}. Find what grew and make it smaller.",
            sum - BUDGET
        ));
    }
    Ok(())
}
