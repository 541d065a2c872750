//! The table of faults in `docs/reliability.md` is whole: enough of them, none twice, and each with a test that exists.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// All Rust sources below a folder.
fn sources(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        match entry.path() {
            path if path.is_dir() => all.push_str(&sources(&path)),
            path if path.extension().is_some_and(|end| end == "rs") => {
                all.push_str(&fs::read_to_string(path).unwrap());
            }
            _ => {}
        }
    }
    all
}

/// The cells of the table's rows: number, fault, what is seen, what becomes of what was entered, tests.
fn rows(text: &str) -> Vec<Vec<&str>> {
    let lines = text
        .lines()
        .filter(|line| line.starts_with("| ") && line[2..].starts_with(|c: char| c.is_ascii_digit()));
    lines.map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect()).collect()
}

/// What is said to be on the page, in pieces: “…” stands for what is different each time.
fn said(cell: &str) -> Vec<&str> {
    let words = cell.split('*').skip(1).step_by(2).flat_map(|words| words.split('…'));
    words.filter(|piece| !piece.trim().is_empty()).collect()
}

/// Whether a test of this name stands in the sources: marked as one, and not left out of the run.
fn is_a_test(sources: &str, name: &str) -> bool {
    let Some(at) = sources.find(&format!("fn {name}(")) else { return false };
    let before = sources[..at].rsplit("\n\n").next().unwrap();
    (before.contains("test]") || before.contains("proptest!")) && !before.contains("#[ignore")
}

#[test]
fn every_fault_has_a_number_words_and_a_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("docs/reliability.md")).unwrap();
    let tests = sources(&root.join("tests")) + &sources(&root.join("sheets/tests"));
    let page = sources(&root.join("src/ui/text")) + &sources(&root.join("workbench/src/text"));
    let page = page + &fs::read_to_string(root.join("index.html")).unwrap();
    let page = page + &fs::read_to_string(root.join("static/offline.mjs")).unwrap();
    let rows = rows(&text);
    assert!(rows.len() >= 30, "{} faults", rows.len());
    let mut faults = BTreeSet::new();
    for (at, row) in rows.iter().enumerate() {
        assert_eq!(row.len(), 5, "{row:?}");
        assert_eq!(row[0], (at + 1).to_string(), "{row:?}");
        assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
        assert!(faults.insert(row[1]), "{} stands there twice", row[1]);
        for words in said(row[2]) {
            assert!(page.contains(words), "fault {}: the page says nowhere: {words}", row[0]);
        }
        let names: Vec<&str> = row[4].split('`').skip(1).step_by(2).collect();
        assert!(!names.is_empty(), "{row:?}");
        for name in names {
            assert!(is_a_test(&tests, name), "fault {}: no test is named {name}", row[0]);
        }
    }
}

#[test]
fn a_test_that_is_not_there_or_left_out_is_seen() {
    let sources = "\n\n#[test]\nfn one() {}\n\nfn two() {}\n\n#[test]\n#[ignore]\nfn three() {}\n";
    assert_eq!(
        ["one", "two", "three", "four"].map(|name| is_a_test(sources, name)),
        [true, false, false, false]
    );
}
