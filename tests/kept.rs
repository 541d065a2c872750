//! Kept in order: every dependency is used, every source file is part of a program, the version is told, commands exist.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Parts that a source need not name, and the call that they are what it is of, what it takes or what it gives.
const UNNAMED: [(&str, &str); 8] = [
    ("Clipboard", ".clipboard()"),
    ("Document", ".document()"),
    ("DomRect", ".get_bounding_client_rect()"),
    ("FileList", ".files()"),
    ("HtmlHeadElement", ".head()"),
    ("Navigator", ".navigator()"),
    ("NodeList", ".query_selector_all("),
    ("Window", "web_sys::window()"),
];

/// Our own packages, as cargo reads them.
fn packages() -> Vec<Value> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]);
    let printed = cargo.current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(printed.status.success(), "{}", String::from_utf8_lossy(&printed.stderr));
    let all: Value = serde_json::from_slice(&printed.stdout).unwrap();
    all["packages"].as_array().unwrap().clone()
}

/// The code in a package's own folder, without comments; other packages and what is built are not looked at.
fn code(package: &Value) -> String {
    let root = Path::new(package["manifest_path"].as_str().unwrap()).parent().unwrap().to_path_buf();
    let mut left: Vec<PathBuf> =
        ["src", "tests", "benches", "examples"].iter().map(|name| root.join(name)).collect();
    let mut all = fs::read_to_string(root.join("build.rs")).unwrap_or_default();
    while let Some(folder) = left.pop() {
        for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                left.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                all.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    all.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// All words of a text, as names of a program are written.
fn words(text: &str) -> HashSet<&str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect()
}

#[test]
fn every_dependency_is_named_by_the_package_that_asks_for_it() {
    let mut unused = Vec::new();
    for package in packages() {
        let code = code(&package);
        let words = words(&code);
        assert!(words.len() > 10, "{} has code", package["name"]);
        for dependency in package["dependencies"].as_array().unwrap() {
            let name = dependency["rename"].as_str().or(dependency["name"].as_str()).unwrap();
            if !words.contains(name.replace('-', "_").as_str()) {
                unused.push(format!("{} does not use {name}", package["name"]));
            }
        }
    }
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn every_part_of_the_browser_is_used_by_the_package_that_asks_for_it() {
    let (mut unused, mut seen) = (Vec::new(), 0);
    for package in packages() {
        let code = code(&package);
        let words = words(&code);
        let web = package["dependencies"].as_array().unwrap().iter().filter(|one| one["name"] == "web-sys");
        for feature in web.flat_map(|one| one["features"].as_array().unwrap()) {
            let feature = feature.as_str().unwrap();
            seen += 1;
            let by_call = UNNAMED.iter().any(|known| known.0 == feature && code.contains(known.1));
            if !words.contains(feature) && !by_call {
                unused.push(format!("{} does not use {feature}", package["name"]));
            }
        }
    }
    assert!(seen > 20, "{seen} parts are asked for");
    assert_eq!(unused, Vec::<String>::new());
}

/// The version on top of the changelog, beneath what is not released yet.
fn released(changelog: &str) -> &str {
    let mut sections = changelog.lines().filter_map(|line| line.strip_prefix("## "));
    sections.find(|&section| section != "Unreleased").unwrap()
}

#[test]
fn the_changelog_tells_of_this_version() {
    let changelog = fs::read_to_string("CHANGELOG.md").unwrap();
    let (version, day) = released(&changelog).split_once(" – ").unwrap();
    for package in packages() {
        assert_eq!(package["version"], version, "{}", package["name"]);
    }
    let parts: Vec<&str> = day.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    assert_eq!(lengths, [4, 2, 2], "{day} is no day");
    assert!(parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())), "{day} is no day");
    assert_eq!(released("# Changelog\n## Unreleased\n- x\n## 1.2.3 – 2026-01-02\n"), "1.2.3 – 2026-01-02");
}

/// Modules a file asks for, by the names that follow `mod`.
fn asked(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let (_, after) = line
            .trim_start()
            .split_once("mod ")
            .filter(|(before, _)| before.is_empty() || before.starts_with("pub"))?;
        after.strip_suffix(';')
    })
}

#[test]
fn every_source_file_is_part_of_a_program() {
    let mut left_out = Vec::new();
    for package in packages() {
        let root = Path::new(package["manifest_path"].as_str().unwrap()).parent().unwrap().join("src");
        let (mut files, mut left) = (Vec::new(), vec![root.clone()]);
        while let Some(folder) = left.pop() {
            for path in fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()) {
                if path.is_dir() {
                    left.push(path);
                } else if path.extension().is_some_and(|extension| extension == "rs") {
                    files.push(path);
                }
            }
        }
        let texts: Vec<String> = files.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
        let known: HashSet<&str> = texts.iter().flat_map(|text| asked(text)).collect();
        for path in &files {
            let name = path.file_stem().unwrap().to_str().unwrap();
            let name = match name {
                "lib" | "main" => continue,
                "mod" => path.parent().unwrap().file_name().unwrap().to_str().unwrap(),
                name => name,
            };
            if !known.contains(name) {
                left_out.push(path.display().to_string());
            }
        }
    }
    assert_eq!(left_out, Vec::<String>::new(), "no module asks for these");
    assert_eq!(asked("mod a;\npub(crate) mod b;\n// mod c;\nlet model = 1;").collect::<Vec<_>>(), ["a", "b"]);
}

/// A file of tests that no program asks for would never be run.
#[test]
fn every_file_of_tests_is_run() {
    let (host, package) =
        ["tests/host.rs", "Cargo.toml"].map(|path| fs::read_to_string(path).unwrap()).into();
    let modules: HashSet<&str> = asked(&host).collect();
    for path in fs::read_dir("tests").unwrap().flatten().map(|entry| entry.path()) {
        if path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let name = path.file_stem().unwrap().to_str().unwrap();
        let own = package.contains(&format!("path = \"tests/{name}.rs\""));
        assert!(own || modules.contains(name), "{} is part of no program", path.display());
    }
}

#[test]
fn the_commands_that_contributors_are_told_exist() {
    let told = fs::read_to_string("CONTRIBUTING.md").unwrap();
    let mut count = 0;
    for name in told.split("--test ").skip(1) {
        let name = name.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap();
        let file = if name == "e2e" { "tests/e2e/main.rs".to_owned() } else { format!("tests/{name}.rs") };
        assert!(Path::new(&file).exists(), "there is no {file}");
        count += 1;
    }
    assert!(count > 10, "{count} tests are named");
    let mut picked = HashSet::new();
    for command in told.split("--test host ").skip(1) {
        let words = command.split(['`', '\n']).next().unwrap();
        picked.extend(words.split(' ').filter(|word| *word != "--").map(|word| word.trim_end_matches("::")));
    }
    for word in &picked {
        let own = Path::new(&format!("tests/{word}.rs")).exists();
        let named = || fs::read_to_string("tests/rules.rs").unwrap().contains(&format!("fn {word}"));
        assert!(own || named(), "no test is called “{word}”");
    }
    assert!(picked.len() > 15, "{picked:?}");
    let help = fs::read_to_string("xtask/src/main.rs").unwrap();
    for command in told.split("cargo xtask ").skip(1) {
        let word = command.split(|letter: char| !letter.is_alphanumeric()).next().unwrap();
        assert!(help.contains(&format!("[\"{word}\"")), "there is no cargo xtask {word}");
    }
}
