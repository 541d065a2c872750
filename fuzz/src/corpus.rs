//! The inputs that are kept in `fuzz/corpus/`, a folder a target.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::many::Corpus;

/// The folder of a target.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name)
}

/// Its inputs, in the order of their names; those made of nothing but finds among them.
///
/// # Errors
/// Where the folder or a file in it can't be read.
pub fn read(name: &str) -> io::Result<Corpus> {
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder(name))? {
        files.push(entry?.path());
    }
    files.sort();
    files.iter().map(fs::read).collect()
}
