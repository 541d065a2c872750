//! Puts the scripts of the edition in one file together: what wasm-bindgen wrote, and what the site's own scripts have of use to it.

use crate::imports::each_name;
use crate::slim::without_comments;
use crate::step::read;

/// The script of its programs, around these bindings. `name` is the file's.
///
/// # Errors
/// A script is not as expected.
pub(super) fn program(bindings: &str, name: &str) -> Result<String, String> {
    let root = crate::root();
    let unpack = once(&read(&root.join("static/unpack.mjs"))?, "export const unpack", "const unpack")?;
    let reader = reader(&read(&root.join("sheets/worker.mjs"))?)?;
    let parts = [
        ("{bindings}", noted(&without_comments(bindings))),
        ("{unpack}", without_comments(&unpack)),
        ("{focus}", without_comments(&read(&root.join("static/focus.mjs"))?)),
        ("{reader}", without_comments(&reader)),
        ("{name}", name.to_owned()),
    ];
    let script = without_comments(&read(&root.join("single/start.js"))?);
    parts.iter().try_fold(script, |script, (place, part)| once(&script, place, part))
}

/// The script that stands in the page as it is.
///
/// # Errors
/// It is not plain, or the site's loader is not as expected.
pub(super) fn starter() -> Result<String, String> {
    let root = crate::root();
    let boot = read(&root.join("static/boot.mjs"))?;
    let line = |start: &str| {
        let found = boot.lines().map(str::trim).find(|line| line.starts_with(start));
        found.ok_or(format!("static/boot.mjs has no line that begins with “{start}”."))
    };
    let script = without_comments(&read(&root.join("single/starter.js"))?);
    let script = once(&script, "{plain}", line("const PLAIN =")?)?;
    let script = once(&script, "{elements}", line("createHTML:")?)?;
    if script.is_ascii() && !script.contains("</") && !script.contains("<!--") {
        return Ok(script);
    }
    Err("single/starter.js is not plain ASCII, or holds what would end a script.".to_owned())
}

/// The reader's script without its own way to fetch its program.
fn reader(script: &str) -> Result<String, String> {
    let own = |line: &&str| !line.starts_with("import ");
    let script = script.lines().filter(own).collect::<Vec<_>>().join("\n");
    once(&script, "start({ module_or_path: new URL(\"sheets_bg.wasm\", import.meta.url) })", "start()")
}

/// The bindings with the names by which Yew notes things on elements put in `note`, so that those of two programs are not mixed up.
fn noted(bindings: &str) -> String {
    each_name(bindings, ".__yew_", |name| format!("[note + \"{name}\"]"))
}

/// A text with something put in place of what stands in it just once.
pub(super) fn once(text: &str, old: &str, new: &str) -> Result<String, String> {
    match text.matches(old).count() {
        1 => Ok(text.replacen(old, new, 1)),
        count => Err(format!(
            "“{old}” should stand just once in what the single file is made of, and stands {count} times."
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_told_apart() {
        let bindings = "a.__yew_subtree_id;\nb.__yew_listener_id = 1 >>> 0;\n__yew";
        let expected = "a[note + \"subtree_id\"];\nb[note + \"listener_id\"] = 1 >>> 0;\n__yew";
        assert_eq!(noted(bindings), expected);
    }

    #[test]
    fn the_scripts_of_the_site_are_as_expected() {
        let script = program("{ Worker; }", "x.html").unwrap_or_default();
        assert!(script.contains("{ Worker; }") && script.contains("in x.html at"));
        assert!(
            !script.contains("import") && !script.replace(".exports", "").contains("export"),
            "a script of its own has neither"
        );
        let starter = starter();
        assert_eq!(starter.as_ref().err(), None);
        assert!(starter.is_ok_and(|script| script.contains("createHTML: (text) =>")));
    }
}
