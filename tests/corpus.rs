//! Nasty tables in `tests/data/paste/`, each with what must be read of it in a file beside it.
//!
//! A table is a file of raw bytes, as a spreadsheet program, mail or a web page would put them. The
//! `.expect` file of the same name begins with a line that says what is nasty about it. After a change
//! that is meant, `CORPUS=write cargo test --test host corpus::` writes these files anew; read every change.

mod said;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use bandwise::exchange::{CrossMeaning, Options, decode, read};
use bandwise::rulesets::pdu_2021;

/// How many tables there are at the least; a corpus that shrinks is seen.
const FEWEST: usize = 100;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/paste")
}

/// Tables by name, each with the file of what is expected of it.
fn pairs() -> BTreeMap<String, (PathBuf, PathBuf)> {
    let files: Vec<PathBuf> = fs::read_dir(folder()).unwrap().map(|file| file.unwrap().path()).collect();
    let mut pairs = BTreeMap::new();
    for table in files.iter().filter(|file| file.extension().unwrap() != "expect") {
        let name = table.file_stem().unwrap().to_str().unwrap().to_owned();
        let known = pairs.insert(name.clone(), (table.clone(), table.with_extension("expect")));
        assert!(known.is_none(), "two tables are called {name}");
    }
    for expected in files.iter().filter(|file| file.extension().unwrap() == "expect") {
        let name = expected.file_stem().unwrap().to_str().unwrap();
        assert!(pairs.contains_key(name), "there is no table to {}", expected.display());
    }
    pairs
}

/// The lines written by hand: what is nasty, and what the user has said of the table.
fn by_hand(expected: &str) -> (String, Options) {
    let hand = expected.lines().take_while(|line| line.starts_with("# ") || line.starts_with("with "));
    let mut options = Options::default();
    let mut head = String::new();
    for line in hand {
        head.push_str(line);
        head.push('\n');
        match line {
            "with x means Yes" => options.cross = CrossMeaning::Ticked,
            "with x means No" => options.cross = CrossMeaning::Crossed,
            other => assert!(other.starts_with("# "), "“{other}” is not understood"),
        }
    }
    (head, options)
}

/// The first line that differs, with the one before it, as both say it.
fn difference(expected: &str, found: &str) -> String {
    let same = expected.lines().zip(found.lines()).take_while(|(one, two)| one == two).count();
    let part = |text: &str| {
        let lines = text.lines().skip(same.saturating_sub(1)).take(5);
        lines.map(|line| format!("      {line}\n")).collect::<String>()
    };
    format!("  line {}, expected:\n{}    found:\n{}", same + 1, part(expected), part(found))
}

#[test]
fn every_nasty_table_is_read_as_expected() {
    let rules = pdu_2021();
    let pairs = pairs();
    let mut wrong = String::new();
    for (name, (table, expects)) in &pairs {
        let expected = fs::read_to_string(expects).unwrap_or_default();
        let (head, options) = by_hand(&expected);
        assert!(head.starts_with("# "), "{} does not begin with what is nasty", expects.display());
        let (text, encoding) = decode::text(&fs::read(table).unwrap());
        let pasted = read(&text, &rules, &options);
        let found = head + &said::account(&pasted, encoding, &rules);
        if std::env::var_os("CORPUS").is_some_and(|what| what == "write") {
            fs::write(expects, found).unwrap();
        } else if expected != found {
            wrong.push_str(&format!("{name}\n{}", difference(&expected, &found)));
        }
    }
    assert!(wrong.is_empty(), "tables are read otherwise than expected:\n{wrong}");
    assert!(pairs.len() >= FEWEST, "there are only {} tables", pairs.len());
}

#[test]
fn a_difference_is_shown_where_it_begins() {
    let shown = difference("a\nb\nc\n", "a\nb\nd\n");
    assert!(
        shown.contains("line 3") && shown.contains("      c\n") && shown.contains("      d\n"),
        "{shown}"
    );
    assert!(!shown.contains("      a\n"), "{shown}");
}
