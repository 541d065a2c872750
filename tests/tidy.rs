//! Holds the walls between the rooms, and the habits of the house.

use std::fs;
use std::path::{Path, PathBuf};

/// Rooms a room may import. `platform` knows nothing; only `ui` and `main` use it.
const WALLS: [(&str, &[&str]); 11] = [
    ("model", &[]),
    ("rulesets", &["model"]),
    ("analysis", &["model", "rulesets"]),
    ("casesets", &["model", "rulesets", "analysis"]),
    ("exchange", &["model", "rulesets"]),
    ("share", &["model", "rulesets", "exchange"]),
    ("training", &["model", "rulesets", "analysis", "share"]),
    ("session", &["model", "rulesets", "analysis", "exchange", "share"]),
    ("drafts", &[]),
    ("platform", &[]),
    ("ui", &["model", "rulesets", "analysis", "exchange", "share", "session", "drafts", "platform"]),
];

/// Crates that only some rooms may name.
const CRATES: [(&str, &[&str]); 7] = [
    ("yew", &["ui"]),
    ("gloo", &["platform"]),
    ("web_sys", &["platform", "ui"]),
    ("js_sys", &["platform"]),
    ("wasm_bindgen", &["platform", "ui"]),
    ("serde", &["rulesets"]),
    ("serde_json", &["share", "rulesets"]),
];

fn files(folder: &str, extension: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut found, mut left) = (Vec::new(), vec![root.join(folder)]);
    while let Some(folder) = left.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                left.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path.strip_prefix(root).unwrap().to_path_buf(), text));
            }
        }
    }
    assert!(!found.is_empty(), "nothing in {folder}");
    found
}

fn room(path: &Path) -> &str {
    path.components().nth(1).unwrap().as_os_str().to_str().unwrap()
}

/// Lines of code, without comments.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim_start().starts_with("//"))
}

/// Whether a line names a crate or a room by its path.
fn names(line: &str, name: &str) -> bool {
    line.match_indices(&format!("{name}::"))
        .any(|(at, _)| !line[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_'))
}

fn broken_walls(path: &Path, text: &str) -> Vec<String> {
    let room = room(path);
    let Some((_, may)) = WALLS.iter().find(|wall| wall.0 == room) else {
        return Vec::new();
    };
    let mut broken = Vec::new();
    for line in code(text) {
        for (other, _) in WALLS.iter().filter(|wall| wall.0 != room && !may.contains(&wall.0)) {
            if line.contains(&format!("crate::{other}")) {
                broken.push(format!("{room} imports {other}: {line}"));
            }
        }
        for (name, rooms) in CRATES.iter().filter(|known| !known.1.contains(&room)) {
            if names(line, name) {
                broken.push(format!("{room} names {name}, which only {rooms:?} may: {line}"));
            }
        }
        if room == "model" && (line.contains("f64") || line.contains("f32") || line.contains("std::time")) {
            broken.push(format!("the model has neither floats nor a clock: {line}"));
        }
    }
    broken
}

#[test]
fn imports_run_one_way() {
    let broken: Vec<String> =
        files("src", "rs").iter().flat_map(|(path, text)| broken_walls(path, text)).collect();
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn a_broken_wall_is_seen() {
    for (path, line) in [
        ("src/model/band.rs", "use crate::share::link;"),
        ("src/model/band.rs", "let share: f64 = 0.5;"),
        ("src/share/link.rs", "use yew::prelude::*;"),
        ("src/session/mod.rs", "use crate::platform::focus;"),
        ("src/platform/focus.rs", "use crate::model::Band;"),
        ("src/exchange/table.rs", "    let x: serde_json::Value = y;"),
    ] {
        assert_eq!(broken_walls(Path::new(path), line).len(), 1, "{path}: {line}");
    }
    assert!(broken_walls(Path::new("src/ui/app.rs"), "use crate::session::Action;").is_empty());
}

fn untidy(path: &Path, text: &str) -> Vec<String> {
    let name = path.display();
    let mut found = Vec::new();
    let script = path.extension().is_some_and(|extension| extension == "rs");
    if script && !text.starts_with("//! ") {
        found.push(format!("{name} does not begin by saying what it is"));
    }
    if text.lines().count() > 300 {
        found.push(format!("{name} has {} lines, more than 300", text.lines().count()));
    }
    // Put together here, so that this file does not hold them itself.
    for word in [["TO", "DO"], ["FIX", "ME"], ["todo", "!("], ["unimplemented", "!("], ["super::", "super"]] {
        if text.contains(&word.concat()) {
            found.push(format!("{name} has a {}", word.concat()));
        }
    }
    found
}

#[test]
fn files_are_short_and_say_what_they_are() {
    let mut found = Vec::new();
    for (folder, extension) in [
        ("src", "rs"),
        ("xtask", "rs"),
        ("fuzz", "rs"),
        ("sheets", "rs"),
        ("sheets", "mjs"),
        ("single", "rs"),
        ("single", "js"),
        ("unpacker", "rs"),
        ("workbench", "rs"),
        ("workbench", "mjs"),
        ("workbench/styles", "css"),
        ("tests", "rs"),
        ("benches", "rs"),
        ("styles", "css"),
        ("static", "mjs"),
        ("static", "js"),
    ] {
        found.extend(files(folder, extension).iter().flat_map(|(path, text)| untidy(path, text)));
    }
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(untidy(Path::new("src/x.rs"), &"\n".repeat(301)).len(), 2);
}

#[test]
fn colours_are_tokens_and_styles_are_no_attributes() {
    for (path, text) in files("styles", "css").into_iter().chain(files("workbench/styles", "css")) {
        if !path.ends_with("tokens.css") {
            let raw = ["#", "rgb(", "hsl("]
                .iter()
                .any(|mark| text.lines().any(|line| line.contains(&format!(": {mark}"))));
            assert!(!raw, "{} has a raw colour", path.display());
        }
    }
    for (path, text) in files("src/ui", "rs").into_iter().chain(files("workbench/src", "rs")) {
        // Word and Outlook know no other way; it never stands in the page.
        if path.ends_with("out/report.rs") {
            continue;
        }
        assert!(
            !text.contains("\"style\"") && !text.contains("style="),
            "{} has an inline style",
            path.display()
        );
    }
}

#[test]
fn every_style_sheet_is_linked_and_every_class_is_styled() {
    let page = fs::read_to_string("index.html").unwrap();
    let sheets = files("styles", "css");
    for (path, _) in &sheets {
        assert!(page.contains(path.to_str().unwrap()), "{} is not linked", path.display());
    }
    assert_eq!(page.matches("rel=\"css\"").count(), sheets.len());
    let built = fs::read_to_string("xtask/src/program.rs").unwrap();
    let others = files("workbench/styles", "css");
    for (path, _) in &others {
        let name = path.file_name().unwrap().to_str().unwrap();
        assert!(built.contains(&format!("\"{name}\"")), "{} is not built", path.display());
    }
    let styles: String = sheets.into_iter().chain(others).map(|sheet| sheet.1).collect();
    for (path, text) in files("src/ui", "rs").into_iter().chain(files("workbench/src", "rs")) {
        for class in
            text.split(['"', ' ', '\n']).filter(|word| word.starts_with("bw-") && !word.contains('{'))
        {
            assert!(styles.contains(&format!(".{class}")), "{}: {class} is styled nowhere", path.display());
        }
    }
}

#[test]
fn wording_is_kept_apart_from_the_page() {
    for (path, text) in files("src/ui/text", "rs").into_iter().chain(files("workbench/src/text", "rs")) {
        assert!(!text.contains("yew"), "{} names Yew", path.display());
    }
}

#[test]
fn every_rule_stands_in_the_method_with_a_test_that_exists() {
    let method = fs::read_to_string("docs/method.md").unwrap();
    for rule in bandwise::model::RULES {
        assert!(method.contains(&format!("| {rule} |")), "rule {rule} is not in docs/method.md");
    }
    let tests: String = files("tests", "rs").into_iter().map(|file| file.1).collect();
    let named = method.split('`').filter(|word| word.starts_with("rule_") || word.starts_with("rounding_"));
    let mut count = 0;
    for name in named {
        count += 1;
        assert!(tests.contains(name.trim_end_matches('*')), "no test is named {name}");
    }
    assert!(count >= 17, "{count} tests are named");
}

#[test]
fn the_documents_point_at_files_that_exist() {
    let mut texts: Vec<(PathBuf, String)> = files("docs", "md");
    for name in ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"] {
        texts.push((PathBuf::from(name), fs::read_to_string(name).unwrap()));
    }
    for (path, text) in texts {
        let words = text.split(['`', '(', ')', '"', ' ', '\n']);
        let begin = [
            "docs/",
            "src/",
            "tests/",
            "styles/",
            "xtask/",
            "benches/",
            "static/",
            "sheets/",
            "single/",
            "unpacker/",
            "workbench/",
            "fuzz/",
        ];
        for word in
            words.filter(|word| begin.iter().any(|begin| word.starts_with(begin)) && !word.contains('*'))
        {
            let file = word.trim_end_matches(['.', ',', ';', ':']);
            assert!(Path::new(file).exists(), "{} names {file}", path.display());
        }
    }
}
