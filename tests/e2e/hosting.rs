//! The page on hosts as `docs/hosting.md` sets them up: at a root, and in a folder with a space in its name.

mod ask;
#[path = "../hosting/blocks.rs"]
mod blocks;
mod opened;
mod recover;
mod servers;

use std::path::{Path, PathBuf};

use ask::ask;
use blocks::policies;
use servers::Host;

use crate::support::setting;

const KINDS: [(&str, &str); 9] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("json", "application/json; charset=utf-8"),
    ("webmanifest", "application/manifest+json; charset=utf-8"),
];

/// Every file below a folder, by its path from there.
fn files(folder: &Path, below: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let name = format!("{below}{}", entry.file_name().to_str().unwrap());
        match entry.path().is_dir() {
            true => found.extend(files(&entry.path(), &format!("{name}/"))),
            false => found.push(name),
        }
    }
    found
}

fn has_hash(name: &str) -> bool {
    let digits = |part: &str| {
        let part: Vec<u8> = part.bytes().take_while(u8::is_ascii_hexdigit).collect();
        part.len() == 16
    };
    name.rsplit('/').next().unwrap().split('-').any(digits)
}

fn has_policies(address: &str, answer: &ask::Answer) {
    for (name, value) in policies() {
        assert_eq!(answer.header(&name), Some(value.as_str()), "{name} of {address}");
    }
}

/// Every file of the build with its type, its caching, its compression and all policies.
fn files_are_sent_as_they_should_be(host: &Host, base: &str) {
    let dist = setting("BANDWISE_DIST");
    let names = files(&dist, "");
    assert!(names.len() > 8);
    for name in names.iter().map(String::as_str).chain([""]) {
        let address = format!("{base}{name}");
        let answer = ask(&address, true);
        assert_eq!(answer.status, 200, "{address}");
        let end = if name.is_empty() { "html" } else { name.rsplit('.').next().unwrap() };
        let kind = KINDS.iter().find(|kind| kind.0 == end).unwrap_or_else(|| panic!("{name}")).1;
        let found = answer.header("Content-Type").unwrap();
        // Letters are told only where there are some: those of JSON are always UTF-8.
        let optional = end == "webmanifest" || end == "json";
        let plain = kind.split(';').next().unwrap();
        assert!(
            found == kind || (optional && found == plain),
            "{host} sends {name} as {found}",
            host = host.name
        );
        let for_long = "public, max-age=31536000, immutable";
        let caching = if has_hash(name) { for_long } else { "no-cache" };
        assert_eq!(answer.header("Cache-Control"), Some(caching), "{address}");
        has_policies(&address, &answer);
        let bytes = std::fs::read(dist.join(if name.is_empty() { "index.html" } else { name })).unwrap();
        if end != "png" && bytes.len() > 1_400 {
            assert_eq!(answer.header("Content-Encoding"), Some("gzip"), "{address}");
            assert!(answer.body.len() < bytes.len(), "{address}");
        }
        assert!(ask(&address, false).body == bytes, "{address} as it is");
    }
}

/// Addresses without a page are answered by 404.html, also those that are far too long for the name of a file.
fn none_is_told(host: &Host, base: &str) {
    let long = format!("%231.pdu-2021.{}.0123456", "A".repeat(1_900));
    for name in ["none", "none-0123456789abcdef.wasm", "%231.pdu-2021.AAAA.0123456", &long] {
        let answer = ask(&format!("{base}{name}"), false);
        // Apache sends no policies with what it refuses before it has read its own file.
        let refused = host.name == "apache" && name == long;
        assert_eq!(answer.status, if refused { 403 } else { 404 }, "{base}{name}");
        let text = String::from_utf8_lossy(&answer.body);
        assert!(text.contains("There is no page at this address"), "{base}{name}: {text}");
        if !refused {
            assert_eq!(answer.header("Cache-Control"), Some("no-cache"), "{base}{name}");
            assert_eq!(answer.header("Content-Type"), Some("text/html; charset=utf-8"), "{base}{name}");
            has_policies(name, &answer);
        }
    }
}

async fn all_of(host: Host) {
    for base in host.places() {
        files_are_sent_as_they_should_be(&host, &base);
        none_is_told(&host, &base);
        opened::all_of(&base).await;
    }
    let folder = host.places()[1].trim_end_matches('/').to_owned();
    let answer = ask(&folder, false);
    assert_eq!(answer.status, 301, "{folder}");
    assert!(answer.header("Location").unwrap().ends_with(servers::ENCODED), "{folder}");
    println!("{} serves the page as docs/hosting.md says", host.name);
}

/// Says that a server is not here, which on the machine that decides must not be.
fn absent(name: &str) {
    println!("{name} is not on this machine: what docs/hosting.md says of it was not tried");
}

#[tokio::test(flavor = "multi_thread")]
async fn nginx_serves_the_page() {
    match std::env::var_os("BANDWISE_NGINX").map(PathBuf::from).or_else(|| xtask::hosts::find("nginx")) {
        Some(program) => all_of(servers::nginx(&program)).await,
        None if std::env::var("CI").is_ok_and(|value| value == "true") => panic!("there is no nginx"),
        None => absent("nginx"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn apache_serves_the_page() {
    let modules = Path::new("/usr/lib/apache2/modules");
    match xtask::hosts::find("apache2").filter(|_| modules.exists()) {
        Some(program) => all_of(servers::apache(&program, modules)).await,
        None => absent("Apache"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn caddy_serves_the_page() {
    match xtask::hosts::find("caddy") {
        Some(program) => all_of(servers::caddy(&program)).await,
        None => absent("Caddy"),
    }
}
