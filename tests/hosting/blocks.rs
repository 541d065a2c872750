//! The settings that `docs/hosting.md` gives, read from it, so that what is tried is what is written there.

use std::fs;
use std::path::Path;

/// All blocks in a language, in order.
pub(crate) fn blocks(language: &str) -> Vec<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/hosting.md");
    let text = fs::read_to_string(file).unwrap();
    let mut parts = text.split("```");
    let mut found = Vec::new();
    // Text and blocks take turns.
    while let (Some(_), Some(block)) = (parts.next(), parts.next()) {
        if let Some(("", rest)) = block.split_once(language).filter(|(_, rest)| rest.starts_with('\n')) {
            found.push(rest.trim_start_matches('\n').to_owned());
        }
    }
    assert!(!found.is_empty(), "no block in {language:?}");
    found
}

/// The headers that every host should send, as the block without a language lists them.
pub(crate) fn policies() -> Vec<(String, String)> {
    let block = blocks("").pop().unwrap();
    let line = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned()));
    let found: Vec<_> = block.lines().filter_map(line).collect();
    assert_eq!(found.len(), 6);
    found
}
