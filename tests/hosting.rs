//! What `docs/hosting.md` gives for every host agrees, and what is for buckets tells every file's type and caching.
//! That the settings work is tried by the servers themselves, in `tests/e2e/hosting.rs`.

mod blocks;

use std::fs;
use std::process::Command;

use blocks::{blocks, policies};

/// The policy a page brings with it.
fn own_policy(page: &str) -> String {
    let html = fs::read_to_string(page).unwrap();
    let after = html.split_once("http-equiv=\"Content-Security-Policy\" content=\"").unwrap().1;
    after.split_once('"').unwrap().0.to_owned()
}

#[test]
fn hosts_send_the_policy_of_the_page_and_what_only_they_can_say() {
    let policies = policies();
    let (name, sent) = &policies[0];
    assert_eq!(name, "Content-Security-Policy");
    assert_eq!(*sent, format!("{}; frame-ancestors 'none'", own_policy("index.html")));
    // A file can't be left out by a stricter one: what 404.html allows, index.html does.
    for part in own_policy("static/404.html").split("; ") {
        assert!(sent.contains(part.trim_end_matches(" 'self'")), "{part}");
    }
    for (language, how) in [("nginx", "add_header"), ("apache", "Header always set"), ("caddyfile", "\t\t")] {
        let settings = blocks(language).concat();
        for (name, value) in &policies {
            let gap = if language == "caddyfile" { "" } else { " " };
            let line = format!("{how}{gap}{name} \"{value}\"");
            assert_eq!(settings.matches(&line).count(), 1, "{language}: {line}");
        }
    }
}

#[test]
fn the_page_for_none_stands_alone() {
    let html = fs::read_to_string("static/404.html").unwrap();
    assert!(html.contains("name=\"robots\" content=\"noindex\""));
    assert!(html.contains("href=\"./\"") && html.contains("href=\"../\""), "a way on without JavaScript");
    assert!(!html.contains("<style") && !html.contains("style=") && !html.contains("<script>"));
    assert!(!html.contains("=\"/") && !html.contains("//"), "no address from the root of a host");
}

/// Whether a name is meant by a pattern of the `aws` command, in which `*` is anything, `/` too.
fn meant(pattern: &[u8], name: &[u8]) -> bool {
    match (pattern.first(), name.first()) {
        (None, None) => true,
        (Some(b'*'), _) => meant(&pattern[1..], name) || (!name.is_empty() && meant(pattern, &name[1..])),
        (Some(b'?'), Some(_)) => meant(&pattern[1..], &name[1..]),
        (Some(one), Some(other)) if one == other => meant(&pattern[1..], &name[1..]),
        _ => false,
    }
}

/// Type and caching of a copied file, by the words of a command: the last filter that means it decides.
fn copied(words: &[&str], name: &str) -> Option<(String, String)> {
    let mut taken = true;
    for pair in words.windows(2) {
        match pair[0] {
            "--include" if meant(pair[1].as_bytes(), name.as_bytes()) => taken = true,
            "--exclude" if meant(pair[1].as_bytes(), name.as_bytes()) => taken = false,
            _ => {}
        }
    }
    let of = |option: &str| words.windows(2).find(|pair| pair[0] == option).unwrap()[1].to_owned();
    taken.then(|| (of("--content-type"), of("--cache-control")))
}

/// The block is run by a shell in which `aws` only says what it was asked.
#[test]
fn a_bucket_is_told_every_type_and_what_to_keep() {
    let block = blocks("sh").into_iter().find(|block| block.contains("aws s3")).unwrap();
    let script = format!("aws() {{ printf '%s\\t' \"$@\"; echo; }}\n{block}");
    let said = Command::new("sh").arg("-euc").arg(script).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let said = String::from_utf8(said.stdout).unwrap();
    let commands: Vec<Vec<&str>> = said.lines().map(|line| line.split('\t').collect()).collect();
    let copies: Vec<_> = commands.iter().filter(|words| words[..3] == ["s3", "cp", "dist"]).collect();
    assert!(copies.len() > 5);
    let for_long = "public, max-age=31536000, immutable";
    let script = "text/javascript; charset=utf-8";
    for (name, kind, caching) in [
        ("boot-0123456789abcdef.mjs", script, for_long),
        ("bandwise-0123456789abcdef.js", script, for_long),
        ("sheets/worker-0123456789abcdef.mjs", script, for_long),
        ("bandwise-0123456789abcdef.wasm", "application/wasm", for_long),
        ("workbench/workbench_bg-0123456789abcdef.wasm", "application/wasm", for_long),
        ("style-0123456789abcdef.css", "text/css; charset=utf-8", for_long),
        ("icon-0123456789abcdef.png", "image/png", for_long),
        ("icons/512.png", "image/png", "no-cache"),
        ("recover.js", script, "no-cache"),
        ("offline.js", script, "no-cache"),
        ("sheets/worker.mjs", script, "no-cache"),
        ("manifest.webmanifest", "application/manifest+json", "no-cache"),
        ("index.html", "text/html; charset=utf-8", "no-cache"),
        ("404.html", "text/html; charset=utf-8", "no-cache"),
    ] {
        let found: Vec<_> = copies.iter().filter_map(|words| copied(words, name)).collect();
        assert_eq!(found, [(kind.to_owned(), caching.to_owned())], "{name}");
    }
    let last = copies.last().unwrap();
    assert!(copied(last, "index.html").is_some(), "the page comes when all that it names is there");
}
