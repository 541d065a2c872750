//! What is handed out: the site, the single file, licences, checksums and a few words to begin with, in a folder and as a zip of it.

mod crates;
mod licences;
mod words;
mod zipped;

use std::fs;
use std::path::{Path, PathBuf};

use crate::step::{Outcome, read, write};
use crate::{digest, dist, root, single, target};

/// The folder that is handed out.
///
/// # Errors
/// The version can't be told.
pub fn folder() -> Result<PathBuf, String> {
    Ok(target().join("package").join(format!("bandwise-{}", version()?)))
}

/// The edition in one file, once it is written.
///
/// # Errors
/// The version can't be told.
pub fn single_file() -> Result<PathBuf, String> {
    Ok(folder()?.join(single::name(&version()?)))
}

/// Writes the package from the built site. Two runs give the same bytes.
///
/// # Errors
/// The step that failed and the remedy.
pub fn write_all() -> Outcome {
    let (folder, version) = (folder()?, version()?);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| told(&folder, &error))?;
    }
    copy(&dist(), &folder.join("site"))?;
    single::compile()?;
    single::write_to(&folder, &version)?;
    write(&folder.join("LICENCES.txt"), licences::text(&crates::all(&single::crates()?)?)?.as_bytes())?;
    write(&folder.join("READ ME FIRST.txt"), words::first(&version).as_bytes())?;
    let names = names(&folder)?;
    let sums: Result<String, String> = names
        .iter()
        .map(|name| Ok(format!("{}  {name}\n", digest::hex(&bytes(&folder.join(name))?))))
        .collect();
    write(&folder.join("SHA256SUMS"), sums?.as_bytes())?;
    let zip = zipped::zip(&folder, &self::names(&folder)?)?;
    write(&folder.with_file_name(format!("bandwise-{version}.zip")), &zip)?;
    println!("The package stands in {}, and as a .zip beside it.", folder.display());
    Ok(())
}

/// The version of the project.
fn version() -> Result<String, String> {
    let manifest = read(&root().join("Cargo.toml"))?;
    let found = crates::value(&manifest, "version");
    found.ok_or_else(|| "Cargo.toml names no version; restore the line.".to_owned())
}

fn told(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}.", path.display())
}

fn bytes(file: &Path) -> Result<Vec<u8>, String> {
    fs::read(file).map_err(|error| told(file, &error))
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> Outcome {
    for name in names(from)? {
        let file = to.join(&name);
        let folder = file.parent().unwrap_or(to);
        fs::create_dir_all(folder).map_err(|error| told(folder, &error))?;
        write(&file, &bytes(&from.join(&name))?)?;
    }
    Ok(())
}

/// Every file in a folder and the folders in it, by its path with slashes, in order.
fn names(folder: &Path) -> Result<Vec<String>, String> {
    let (mut found, mut left) = (Vec::new(), vec![String::new()]);
    while let Some(inside) = left.pop() {
        let here = folder.join(&inside);
        for entry in fs::read_dir(&here).map_err(|error| told(&here, &error))?.flatten() {
            let name = format!("{inside}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                left.push(format!("{name}/"));
            } else {
                found.push(name);
            }
        }
    }
    found.sort();
    Ok(found)
}
