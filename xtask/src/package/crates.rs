//! The crates that the compiler says it compiled into the program, with what each says of its licence.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::step::read;

/// The licence of Rust’s standard library, and whose it is.
const LIBRARY: (&str, &str) = ("MIT OR Apache-2.0", "The Rust Project contributors");

/// A crate.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Crate {
    /// Its name.
    pub(super) name: String,
    /// Its version.
    pub(super) version: String,
    /// Its licence, as an expression.
    pub(super) licence: String,
    /// Those it names as its authors.
    pub(super) authors: String,
    /// Where its source stands.
    pub(super) folder: PathBuf,
}

/// Every crate of others, in order, from the compiler's lines.
///
/// # Errors
/// One whose licence can't be told.
pub(super) fn all(lines: &str) -> Result<Vec<Crate>, String> {
    let mut found = Vec::new();
    for manifest in lines.lines().filter_map(manifest) {
        let folder = manifest.parent().unwrap_or(Path::new("")).to_path_buf();
        if folder.starts_with(crate::root()) {
            continue;
        }
        let text = read(&manifest)?;
        let value = |key| value(&text, key).ok_or_else(|| format!("{} names no {key}.", manifest.display()));
        let (name, version) = (value("name")?, value("version")?);
        // Parts of the standard library that name no licence of their own are under its.
        let library = folder.components().any(|part| part.as_os_str() == "rustlib");
        let licence = value("license").or_else(|told| library.then(|| LIBRARY.0.to_owned()).ok_or(told))?;
        let authors = if library { Some(LIBRARY.1.to_owned()) } else { self::value(&text, "authors") };
        let authors = authors.unwrap_or_default();
        found.push(Crate { name, version, licence, authors, folder });
    }
    found.sort();
    found.dedup();
    if found.is_empty() { Err("The compiler names no crate of the program.".to_owned()) } else { Ok(found) }
}

/// The manifest of a crate that goes into the program; none where the line is of something else, such as what only helps in compiling.
fn manifest(line: &str) -> Option<PathBuf> {
    let line: Value = serde_json::from_str(line).ok()?;
    let goes_in = |file: &Value| file.as_str().is_some_and(|file| file.contains("wasm32-unknown-unknown"));
    let artifact = line.get("reason")? == "compiler-artifact";
    (artifact && line.get("filenames")?.as_array()?.iter().any(goes_in))
        .then(|| PathBuf::from(line.get("manifest_path").and_then(Value::as_str).unwrap_or_default()))
}

/// What a manifest's package says under a key: a text, or a list of them, with commas between.
pub(super) fn value(manifest: &str, key: &str) -> Option<String> {
    let (_, package) = manifest.split_once("[package]")?;
    let package = package.split("\n[").next()?;
    let begins = |rest: &str| rest.trim_start().starts_with('=');
    let line = package.split('\n').find(|line| line.strip_prefix(key).is_some_and(begins))?;
    let (_, rest) = package.split_once(line)?;
    let (_, said) = line.split_once('=')?;
    let list = said.trim().starts_with('[') && !said.contains(']');
    let more = if list { rest.split(']').next()? } else { "" };
    let said = format!("{said}{more}");
    let texts: Vec<&str> = said.split('"').skip(1).step_by(2).collect();
    (!texts.is_empty()).then(|| texts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn manifests_are_read() {
        let text = "# [x]\n[package]\nname = \"a\"\nversion=\"1.2.0\"\nauthors = [\n    \"B <b@c>\",\n    \"D\",\n]\nlicense = \"MIT\"\n\n[dependencies.e]\nversion = \"3\"\nrust-version = \"4\"\n";
        let found = ["name", "version", "authors", "license", "rust-version"].map(|key| value(text, key));
        let expected = [Some("a"), Some("1.2.0"), Some("B <b@c>, D"), Some("MIT"), None];
        assert_eq!(found, expected.map(|found| found.map(str::to_owned)));
    }

    #[test]
    fn what_only_helps_in_compiling_is_left_out() {
        let line = |file: &str| {
            format!(
                "{{\"reason\":\"compiler-artifact\",\"manifest_path\":\"/a/Cargo.toml\",\"filenames\":[\"{file}\"]}}"
            )
        };
        let goes_in = line("/t/wasm32-unknown-unknown/release/liba.rlib");
        assert_eq!(manifest(&goes_in), Some(PathBuf::from("/a/Cargo.toml")));
        assert_eq!(manifest(&line("/t/release/deps/liba.so")), None);
        assert_eq!(manifest("{\"reason\":\"build-finished\",\"success\":true}"), None);
    }
}
