//! Crates of others, kept compiled for this user, so that a new clone need not compile them again.
//!
//! They are more than half of what a first run of the checks compiles. Cargo knows by itself which of them it can use: a digest
//! in the name holds the source, version, features and settings, and the compiler. One that is handed over in vain does no harm.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use crate::digest::hex;
use crate::step::{cargo, output, read};
use crate::{root, target, tools};

/// What cargo keeps of a compiled crate. The last says that a crate is there, so it is copied last: a copy broken off half-way is
/// compiled again.
const PARTS: [&str; 3] = ["deps", "build", ".fingerprint"];

/// What decides on which crates are compiled, and how.
const DECIDING: [&str; 3] = ["Cargo.lock", "Cargo.toml", "rust-toolchain.toml"];

/// A clone that has neither taken such crates nor kept its own.
pub(crate) struct NewClone {
    /// Where its crates are kept, or will be.
    kept: PathBuf,
}

impl NewClone {
    /// This clone, where it is new.
    pub(crate) fn find() -> Option<NewClone> {
        let texts: Result<Vec<String>, String> =
            DECIDING.iter().map(|file| read(&root().join(file))).collect();
        let kept = shelf().join(hex(texts.ok()?.concat().as_bytes()).get(..16)?);
        (!mark().exists()).then_some(NewClone { kept })
    }

    /// Copies the crates that are kept into this clone.
    pub(crate) fn take(&self) {
        if !self.kept.exists() {
            return;
        }
        println!("Taking the compiled crates of others from {}.", self.kept.display());
        let taken = copy(&self.kept, &target(), &BTreeSet::new()).and_then(|()| fs::write(mark(), ""));
        if let Err(error) = taken {
            println!("They can’t all be taken: {error}. The rest is compiled.");
        }
    }

    /// Keeps the crates that were compiled in this clone, in place of those kept before.
    pub(crate) fn keep(&self) {
        if self.kept.exists() {
            // Another clone was quicker.
            let _ = fs::write(mark(), "");
            return;
        }
        let Some(own) = own() else { return };
        println!("Keeping the compiled crates of others for the next clone, in {}.", self.kept.display());
        let half = self.kept.with_extension(format!("{}.half", std::process::id()));
        let kept = copy(&target(), &half, &own)
            .and_then(|()| fs::rename(&half, &self.kept))
            .and_then(|()| fs::write(mark(), ""));
        match kept {
            Ok(()) => self.forget_others(),
            Err(error) => {
                println!("They can’t be kept: {error}. The next clone compiles them again.");
                let _ = fs::remove_dir_all(&half);
            }
        }
    }

    /// Those of other versions are no longer needed, nor what was begun and never ended; another clone may be at it just now.
    fn forget_others(&self) {
        for other in names(&shelf()).unwrap_or_default().into_iter().map(|name| shelf().join(name)) {
            if other != self.kept && !is_begun(&other) {
                let _ = fs::remove_dir_all(other);
            }
        }
    }
}

/// Whether a folder was begun today, and not ended.
fn is_begun(folder: &Path) -> bool {
    let at = fs::metadata(folder).and_then(|about| about.modified()).ok();
    let age = at.and_then(|at| at.elapsed().ok()).unwrap_or_default();
    folder.extension().is_some_and(|end| end == "half") && age < Duration::from_secs(86_400)
}

fn shelf() -> PathBuf {
    tools::cache().join("crates")
}

/// Says that a clone is not new.
fn mark() -> PathBuf {
    target().join("bandwise-crates")
}

/// The names of the project's own packages and programs.
fn own() -> Option<BTreeSet<String>> {
    let told = output(&mut cargo(&["metadata", "--no-deps", "--offline", "--format-version", "1"]))?;
    let told: Value = serde_json::from_str(&told).ok()?;
    let mut names = BTreeSet::new();
    for package in told.get("packages")?.as_array()? {
        let targets = package.get("targets")?.as_array()?;
        let named = targets.iter().chain([package]).filter_map(|one| one.get("name")?.as_str());
        // As packages are called in folders, and as crates are in files.
        names.extend(named.flat_map(|name| [name.to_owned(), name.replace('-', "_")]));
    }
    Some(names)
}

/// Copies what cargo keeps in each of its folders of `from`, but what bears one of these names.
fn copy(from: &Path, to: &Path, but: &BTreeSet<String>) -> io::Result<()> {
    for part in PARTS {
        for folder in built(from)? {
            let (from, to) = (from.join(&folder).join(part), to.join(&folder).join(part));
            for name in names(&from)?.into_iter().filter(|name| !but.contains(crate_of(name))) {
                copy_all(&from.join(&name), &to.join(&name))?;
            }
        }
    }
    Ok(())
}

/// The folders in which cargo has built, such as `debug` and `wasm32-unknown-unknown/release`.
fn built(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for name in names(folder)? {
        let below = names(&folder.join(&name))?.into_iter().map(|below| Path::new(&name).join(below));
        found.extend(below);
        found.push(name.into());
    }
    found.retain(|one| folder.join(one).join(".fingerprint").is_dir());
    Ok(found)
}

/// What is in a folder; nothing where there is none.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
}

/// The crate a file or folder of cargo's is of: `serde` for `libserde-0123456789abcdef.rlib`.
fn crate_of(name: &str) -> &str {
    let (stem, library) = name.split_once('.').map_or((name, false), |(stem, end)| (stem, end != "d"));
    let stem = stem.rsplit_once('-').map_or(stem, |(crate_name, _)| crate_name);
    stem.strip_prefix("lib").filter(|_| library).unwrap_or(stem)
}

/// Copies a file, or a folder with all that is in it, with the times by which cargo tells what is newer: what is there already is
/// replaced, since a crate that is newer than one that stands on it would have that one compiled again. A file is there whole or not at
/// all, whatever breaks this off.
fn copy_all(from: &Path, to: &Path) -> io::Result<()> {
    if from.is_dir() {
        fs::create_dir_all(to)?;
        return names(from)?.iter().try_for_each(|name| copy_all(&from.join(name), &to.join(name)));
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    let half = to.with_extension("half");
    fs::copy(from, &half)?;
    // Some are read-only, which is in the way of setting times on one system alone.
    let file = File::options().read(true).append(cfg!(windows)).open(&half)?;
    file.set_modified(fs::metadata(from)?.modified()?)?;
    fs::rename(half, to)
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;

    #[test]
    fn crates_of_others_are_copied_with_their_times() {
        let folder = std::env::temp_dir().join(format!("bandwise-compiled-{}", std::process::id()));
        let (from, to) = (folder.join("from"), folder.join("to"));
        let old = SystemTime::UNIX_EPOCH + Duration::new(1_700_000_000, 123_000_000);
        let put = |file: &str| {
            fs::create_dir_all(from.join(file).parent().unwrap()).unwrap();
            fs::write(from.join(file), file).unwrap();
            File::options().append(true).open(from.join(file)).unwrap().set_modified(old).unwrap();
        };
        let theirs = [
            "debug/.fingerprint/serde-0123456789abcdef/lib-serde",
            "debug/deps/libserde-0123456789abcdef.rlib",
            "wasm32-unknown-unknown/release/.fingerprint/libm-0123456789abcdef/lib-libm",
            "wasm32-unknown-unknown/release/deps/liblibm-0123456789abcdef.rmeta",
            "wasm32-unknown-unknown/release/build/libm-0123456789abcdef/out/a",
        ];
        let ours = [
            "debug/.fingerprint/two-words-0123456789abcdef/lib-two_words",
            "debug/deps/libtwo_words-0123456789abcdef.rlib",
            "debug/deps/two_words-0123456789abcdef",
            "debug/deps/two_words-0123456789abcdef.d",
            "debug/incremental/two_words/a",
            "fuzz/link/a",
        ];
        theirs.iter().chain(&ours).for_each(|file| put(file));
        let own = ["two-words", "two_words"].map(str::to_owned).into_iter().collect();
        copy(&from, &to, &own).unwrap();
        for file in theirs {
            assert_eq!(fs::read_to_string(to.join(file)).unwrap(), file);
            assert_eq!(fs::metadata(to.join(file)).unwrap().modified().unwrap(), old, "{file}");
        }
        assert!(ours.iter().all(|file| !to.join(file).exists()));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_projects_own_crates_are_known() {
        let own = own().unwrap();
        assert!(["bandwise", "xtask", "host", "e2e", "panels"].iter().all(|name| own.contains(*name)));
        assert!(!own.contains("serde") && !own.contains("yew"));
    }
}
