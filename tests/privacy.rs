//! Nothing in, nothing out, as far as the sources show it: the policy is as strict as the page can run under, and no
//! source holds a way to code, to another place, or to a cookie. What the page does is told by `tests/e2e/privacy.rs`.

use std::fs;
use std::path::{Path, PathBuf};

/// What the page may do; all else is refused by `default-src`.
const POLICY: [(&str, &str); 11] = [
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("connect-src", "'self'"),
    ("img-src", "'self'"),
    ("manifest-src", "'self'"),
    ("worker-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    ("require-trusted-types-for", "'script'"),
    ("trusted-types", "default"),
];

/// Ways from a text to code or elements, and out of the page; each with the one file that may have it, if any.
const WAYS: [(&str, Option<&str>); 17] = [
    ("eval(", None),
    ("new Function", None),
    ("Function::new", None),
    ("set_inner_html", Some("src/platform/printing.rs")),
    ("innerHTML", None),
    ("outerHTML", None),
    ("outer_html", None),
    ("insert_adjacent_html", None),
    ("insertAdjacentHTML", None),
    ("document.write", None),
    ("from_html_unchecked", None),
    ("cookie", None),
    ("XMLHttpRequest", None),
    ("WebSocket", None),
    ("sendBeacon", None),
    ("RtcPeerConnection", None),
    ("RTCPeerConnection", None),
];

fn files(folder: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut found, mut left) = (Vec::new(), vec![root.join(folder)]);
    while let Some(folder) = left.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                left.push(path);
            } else if path
                .extension()
                .is_some_and(|kind| ["rs", "mjs", "js", "html", "css"].iter().any(|one| kind == *one))
            {
                let name = path.strip_prefix(root).unwrap().to_path_buf();
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "nothing in {folder}");
    found
}

fn ours() -> Vec<(PathBuf, String)> {
    ["src", "static", "styles", "sheets/src", "single", "workbench/src", "workbench/styles"]
        .into_iter()
        .flat_map(files)
        .chain(["sheets/worker.mjs", "workbench/start.mjs"].map(|name| (name.into(), source(name))))
        .collect()
}

fn source(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

fn page() -> String {
    source("index.html")
}

/// What stands between two marks.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    text.split_once(before).and_then(|parts| parts.1.split_once(after)).unwrap().0
}

#[test]
fn the_policy_is_as_strict_as_the_page_can_run_under() {
    let page = page();
    let policy = between(&page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    let found: Vec<(&str, &str)> =
        policy.split(';').map(|part| part.trim().split_once(' ').unwrap()).collect();
    assert_eq!(found, POLICY);
    assert_eq!(page.matches("Content-Security-Policy").count(), 1);
    // Before anything that it is to hold.
    assert!(page.find("Content-Security-Policy") < page.find("<link"));
    assert_eq!(between(&page, "name=\"referrer\" content=\"", "\""), "no-referrer");
}

#[test]
fn the_page_holds_no_code_and_names_no_other_place() {
    let page = page();
    for way in
        [" on", "javascript:", "data:", "style=", "<style", "<iframe", "<object", "<embed", "<base", "<form"]
    {
        let found = page.match_indices(way).map(|(at, _)| page.get(at..at + 30)).find(|found| {
            // Words of sentences, and the attributes of the elements that carry them.
            way != " on"
                || found.is_some_and(|found| found.split(' ').nth(1).is_some_and(|word| word.contains('=')))
        });
        assert_eq!(found, None, "index.html has {way}");
    }
    assert!(!page.contains("://"), "index.html names another place");
}

#[test]
fn no_source_has_a_way_to_code_or_out_of_the_page() {
    for (path, text) in ours() {
        for (way, but) in WAYS {
            if but.is_none_or(|but| Path::new(but) != path) {
                assert!(!text.contains(way), "{} has {way}", path.display());
            }
        }
        for (at, _) in text.match_indices("fetch(") {
            let line = text.get(at..).and_then(|rest| rest.lines().next()).unwrap_or_default();
            assert!(!line.contains("://"), "{} fetches from elsewhere: {line}", path.display());
        }
        // In style sheets even a picture would be a request.
        let style = path.extension().is_some_and(|kind| kind == "css");
        assert!(!style || !text.contains("url(") && !text.contains("@import"), "{} loads", path.display());
    }
}

/// Pictures drawn by the page name the language they are in, and the sources of its rules are links to be followed; no
/// other address stands in what the page is made of.
#[test]
fn addresses_are_only_to_be_read() {
    for (path, text) in ours() {
        for (at, _) in text.match_indices("https://") {
            let line = text.get(..at).and_then(|before| before.lines().last()).unwrap_or_default();
            let loads = ["src=", "src\"", "fetch", "import", "Worker", "set_src"];
            assert!(
                !loads.iter().any(|word| line.contains(word)),
                "{} loads from an address: {line}",
                path.display()
            );
        }
    }
}
