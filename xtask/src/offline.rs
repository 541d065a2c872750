//! The worker that keeps a version of the page on a device: every file of the site with its digest, so that all are of
//! one build or none is kept.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::step::{Outcome, read, write};
use crate::{digest, slim};

/// The worker, which can't keep itself.
const WORKER: &str = "offline.js";

/// What tells this build from another: eight digits of a digest over every file and the page.
///
/// # Errors
/// A file that can't be read.
pub fn build(folder: &Path, html: &str) -> Result<String, String> {
    let mut digest = Sha256::new();
    for (path, bytes) in files(folder, folder)? {
        if path != "index.html" && path != WORKER {
            digest.update(path.as_bytes());
            digest.update(Sha256::digest(&bytes));
        }
    }
    digest.update(html.as_bytes());
    let mut build = String::new();
    for byte in digest.finalize().iter().take(4) {
        let _ = write!(build, "{byte:02x}");
    }
    Ok(build)
}

/// Writes the worker: version, and every other file with its digest.
///
/// # Errors
/// A file that can't be read or written.
pub fn write_worker(folder: &Path, build: &str) -> Outcome {
    let source = read(&crate::root().join("static").join(WORKER))?;
    let mut list = String::from("{\n");
    for (path, bytes) in files(folder, folder)? {
        if path == WORKER {
            continue;
        }
        // By the address that every host has it under.
        let path = if path == "index.html" { "./" } else { &path };
        let _ = writeln!(list, "\"{path}\": \"{}\",", digest::integrity(&bytes));
    }
    list.push('}');
    let script = slim::without_comments(&source).replace("{version}", build).replace("{files}", &list);
    write(&folder.join(WORKER), script.as_bytes())
}

/// Every file in a folder and the folders in it, by its path from the first.
///
/// # Errors
/// A file that can't be read.
pub fn files(folder: &Path, from: &Path) -> Result<BTreeMap<String, Vec<u8>>, String> {
    let mut found = BTreeMap::new();
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.append(&mut files(&path, from)?);
            continue;
        }
        let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let name = path.strip_prefix(from).unwrap_or(&path);
        let parts: Vec<_> = name.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        found.insert(parts.join("/"), bytes);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_byte_anywhere_is_another_build() {
        let folder = std::env::temp_dir().join(format!("bandwise-offline-{}", std::process::id()));
        fs::create_dir_all(folder.join("in")).unwrap();
        fs::write(folder.join("in/a.js"), "a").unwrap();
        fs::write(folder.join("index.html"), "x").unwrap();
        let first = build(&folder, "<p>").unwrap();
        assert_eq!(first.len(), 8);
        assert_eq!(build(&folder, "<p>").unwrap(), first);
        assert_ne!(build(&folder, "<b>").unwrap(), first);
        fs::write(folder.join("in/a.js"), "b").unwrap();
        assert_ne!(build(&folder, "<p>").unwrap(), first);
        write_worker(&folder, &first).unwrap();
        let worker = fs::read_to_string(folder.join(WORKER)).unwrap();
        // The digests of "b" and of "x", as openssl writes them.
        let lines = [
            "\"./\": \"sha256-LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=\",",
            "\"in/a.js\": \"sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0=\",",
        ];
        assert!(lines.iter().all(|line| worker.contains(line)), "{worker}");
        assert!(
            worker.contains(&format!("VERSION = \"{first}\"")) && !worker.contains("{files}"),
            "{worker}"
        );
        fs::remove_dir_all(folder).unwrap();
    }
}
