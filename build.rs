//! Makes the list of the rule sets that come with the page out of the files in `src/rulesets/`, so that
//! adding one is adding a file.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a page without its rule sets must not be built"
)]

use std::path::Path;
use std::{env, fs};

fn main() {
    let folder = Path::new("src/rulesets");
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rerun-if-changed=build.rs");
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the rule sets stand in src/rulesets").flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            println!("cargo::rerun-if-changed={}", path.display());
            found.push(rule_set(&path));
        }
    }
    found.sort();
    let list: Vec<String> =
        found.iter().map(|(id, name, text)| format!("({id:?}, {name:?}, {text:?})")).collect();
    let list = format!("&[{}]", list.join(", "));
    let out = env::var_os("OUT_DIR").expect("cargo says where to");
    fs::write(Path::new(&out).join("rulesets.rs"), list).expect("the list can be written");
}

/// Id, name, and the text without spaces between its parts.
fn rule_set(path: &Path) -> (String, String, String) {
    let text = fs::read_to_string(path).expect("a rule set can be read");
    let value: serde_json::Value =
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let name = value["name"].as_str().unwrap_or(&id).to_owned();
    (id, name, without_spaces(&text))
}

/// The order of keys is kept, so this goes by the letters.
fn without_spaces(text: &str) -> String {
    let (mut out, mut quoted, mut escaped) = (String::new(), false, false);
    for letter in text.chars() {
        if quoted || !letter.is_whitespace() {
            out.push(letter);
        }
        quoted ^= letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
    }
    out
}
