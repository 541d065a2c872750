//! The licences of everything in the programs: a list of the crates, and every text once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::crates::Crate;
use crate::step::{output, read};

/// How the files are called in which crates bring their licences.
const NAMES: [&str; 6] = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "UNLICENSE", "NOTICE"];

/// Licences whose texts the compiler brings, for crates that bring none of their own.
const KNOWN: [&str; 3] = ["MIT", "Apache-2.0", "LLVM-exception"];

/// Texts met so far, in order. Crates whose texts differ in spaces only share one.
#[derive(Default)]
struct Texts(Vec<String>);

impl Texts {
    /// The number of a text.
    fn number(&mut self, text: &str) -> usize {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let wanted = words(text);
        let found = self.0.iter().position(|known| words(known) == wanted);
        found.unwrap_or_else(|| {
            self.0.push(text.replace("\r\n", "\n").trim_matches('\n').to_owned());
            self.0.len() - 1
        }) + 1
    }
}

/// The file.
///
/// # Errors
/// A crate has no licence text and none is known for it.
pub(super) fn text(crates: &[Crate]) -> Result<String, String> {
    let root = crate::root();
    let mut texts = Texts::default();
    let mut out = String::from(
        "LICENCES\n\nbandwise is licensed under MIT or Apache 2.0, at your choice. Its notice and both texts:\n\n",
    );
    for name in ["NOTICE.md", "LICENSE-MIT", "LICENSE-APACHE"] {
        out.push_str(&format!("{} {}\n", texts.number(&read(&root.join(name))?), name));
    }
    out.push_str("\nThe programs are made of these as well, the parts of Rust’s standard library among them. The numbers are those of the texts below.\n\n");
    for one in crates {
        let numbers = numbers(one, &mut texts)?;
        out.push_str(&format!("{} {}: {}: {numbers}\n", one.name, one.version, one.licence));
    }
    for (at, text) in texts.0.iter().enumerate() {
        out.push_str(&format!("\n\n==== {} ====\n\n{text}\n", at + 1));
    }
    Ok(out)
}

/// The numbers of a crate's texts; where it brings none, those of the licences it names, with its authors.
fn numbers(one: &Crate, texts: &mut Texts) -> Result<String, String> {
    let own = files(&one.folder);
    if !own.is_empty() {
        let numbers: Result<Vec<String>, String> =
            own.iter().map(|file| Ok(texts.number(&lossy(file)?).to_string())).collect();
        return Ok(numbers?.join(", "));
    }
    let named: Vec<&str> = KNOWN.into_iter().filter(|name| one.licence.contains(name)).collect();
    if named.is_empty() {
        return Err(format!("{} brings no licence text, and none is known for {}.", one.name, one.licence));
    }
    let mut numbers = Vec::new();
    for name in named {
        numbers.push(texts.number(&read(&known(name)?)?).to_string());
    }
    let authors = if one.authors.is_empty() { "its authors" } else { &one.authors };
    Ok(format!("{} (© {authors})", numbers.join(", ")))
}

/// The licence files of a source, by name.
fn files(folder: &Path) -> Vec<PathBuf> {
    let is_one = |path: &Path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        path.is_file() && !name.ends_with(".RS") && NAMES.iter().any(|begin| name.starts_with(begin))
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found: Vec<PathBuf> = entries.filter(|path| is_one(path)).collect();
    found.sort();
    found
}

/// A text, whatever it is encoded in.
fn lossy(file: &Path) -> Result<String, String> {
    let bytes = fs::read(file).map_err(|error| format!("{}: {error}.", file.display()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The text of a licence that the compiler brings.
fn known(name: &str) -> Result<PathBuf, String> {
    let root = output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(crate::root()));
    let root = root.ok_or("rustc does not say where it stands.")?;
    Ok(Path::new(&root).join("share/doc/rust/licenses").join(format!("{name}.txt")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stands_there_once() {
        let mut texts = Texts::default();
        let numbers = ["One\ntext", "Another", "One  text\r\n"].map(|text| texts.number(text));
        assert_eq!(numbers, [1, 2, 1]);
    }

    #[test]
    fn a_crate_without_a_known_licence_is_refused() {
        let mut one = Crate {
            name: "a".to_owned(),
            version: "1.0.0".to_owned(),
            licence: "Zlib".to_owned(),
            authors: String::new(),
            folder: crate::root().join("docs"),
        };
        assert!(text(&[one.clone()]).is_err());
        one.folder = crate::root();
        let text = text(&[one]).unwrap_or_default();
        assert!(text.contains("a 1.0.0: Zlib: 2, 3, 1") || text.contains("a 1.0.0: Zlib: 3, 2, 1"), "{text}");
    }
}
