//! Which file answers an address, and how it is sent: as a static host does it (`docs/hosting.md`).

use std::path::{Component, Path, PathBuf};

/// The file an address names, inside the folder and nowhere else; a folder is answered by its page.
pub(crate) fn file_of(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let mut name = decode(path)?;
    if name.ends_with('/') {
        name.push_str("index.html");
    }
    let path = PathBuf::from(name.trim_start_matches('/'));
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

/// Where the page for addresses without one is looked for: beside the file that is missing, then
/// further up. So a folder that is a site of its own is answered by its own.
pub(crate) fn not_found(missing: Option<PathBuf>) -> Vec<PathBuf> {
    let missing = missing.unwrap_or_else(|| PathBuf::from("none"));
    missing.ancestors().skip(1).map(|folder| folder.join("404.html")).collect()
}

fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// What a file is, by its name.
pub(crate) fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Whether a file is worth compressing: a picture is compressed as it is.
pub(crate) fn compresses(kind: &str) -> bool {
    !matches!(kind, "image/png" | "application/octet-stream")
}

/// Files with a hash in their name never change; all others must be asked for each time.
pub(crate) fn caching(file: &Path) -> &'static str {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    if has_hash(name) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// Whether a name has 16 digits of a hash before its ending, or before what wasm-bindgen puts there.
fn has_hash(name: &str) -> bool {
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let digits = stem.rsplit_once('-').map_or("", |(_, digits)| digits);
    digits.len() == 16 && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_answered_by_their_page_and_nothing_leaves_the_folder() {
        let file = |url| file_of(url).map(|path| path.to_string_lossy().into_owned());
        assert_eq!(file("/?x#y").as_deref(), Some("index.html"));
        assert_eq!(file("/a/sub%20folder/").as_deref(), Some("a/sub folder/index.html"));
        assert_eq!(file("//a.js?v").as_deref(), Some("a.js"));
        assert_eq!(file("/%231.pdu").as_deref(), Some("#1.pdu"));
        for url in ["/../x", "/a/%2e%2e/x", "/%ff", "/%2", "/a/..%2f../x"] {
            assert_eq!(file_of(url), None, "{url}");
        }
    }

    #[test]
    fn the_nearest_page_for_none_is_taken() {
        let pages = not_found(Some(PathBuf::from("a/b/c")));
        assert_eq!(pages, ["a/b/404.html", "a/404.html", "404.html"].map(PathBuf::from));
        assert_eq!(not_found(None), [PathBuf::from("404.html")]);
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_long() {
        for name in ["style-0123456789abcdef.css", "bandwise-0123456789abcdef.wasm"] {
            assert!(caching(Path::new(name)).contains("immutable"), "{name}");
        }
        for name in ["index.html", "boot.mjs", "a-0123456789abcde.js", "a-0123456789ABCDEF.js", "offline.js"]
        {
            assert_eq!(caching(Path::new(name)), "no-cache", "{name}");
        }
    }
}
