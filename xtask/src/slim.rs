//! Makes the built page lighter without changing what it does: one style sheet, short names
//! between program and loader, no comments in scripts, the program packed.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::step::{Outcome, read, write};
use crate::{carried, imports, loader, order, pack};

/// Works over the site in this folder, as Trunk leaves it.
///
/// # Errors
/// The file that is not as expected.
pub fn site(folder: &Path) -> Outcome {
    let page = folder.join("index.html");
    let html = without_digests(&read(&page)?);
    let (html, sheets) = one_sheet(&html);
    let mut style = String::new();
    for sheet in &sheets {
        style.push_str(&read(&folder.join(sheet))?);
        fs::remove_file(folder.join(sheet)).map_err(|error| format!("{sheet}: {error}"))?;
    }
    let name = format!("style-{:016x}.css", hash(style.as_bytes()));
    write(&folder.join(&name), style.as_bytes())?;
    let html = html.replace(SHEET, &name);
    for script in ["boot.mjs", "early.js", "focus.mjs", "offline.mjs", "unpack.mjs"] {
        let script = folder.join(script);
        write(&script, without_comments(&read(&script)?).as_bytes())?;
    }
    join(folder, "boot.mjs", "unpack.mjs")?;
    let (script, program) = (only(folder, ".js")?, only(folder, ".wasm")?);
    module(&script, &program)?;
    write(&script, loader::from_compiled(&read(&script)?)?.as_bytes())?;
    write(&page, with_packed(&html, &program)?.as_bytes())
}

/// Puts a script into the one that imports it: a file less to be waited for.
fn join(folder: &Path, script: &str, name: &str) -> Outcome {
    let (script, imported) = (folder.join(script), folder.join(name));
    let text = read(&script)?;
    let import = format!("import {{ unpack }} from \"./{name}\";\n");
    let rest = text.strip_prefix(&import);
    let rest = rest.ok_or_else(|| format!("{} does not begin with {import}", script.display()))?;
    write(&script, (read(&imported)? + rest).as_bytes())?;
    fs::remove_file(&imported).map_err(|error| format!("{}: {error}", imported.display()))
}

/// Packs the program, and gives the page with its new name, once to start it and once to fetch it ahead (ADR 15).
fn with_packed(html: &str, program: &Path) -> Result<String, String> {
    let old = program.file_name().unwrap_or_default().to_string_lossy();
    let new = old.replace(".wasm", ".packed.wasm");
    let wasm = fs::read(program).map_err(|error| format!("{}: {error}", program.display()))?;
    write(&program.with_file_name(&new), &pack::packed(&wasm, &carried::unpacker()?)?)?;
    fs::remove_file(program).map_err(|error| format!("{old}: {error}"))?;
    if html.matches(&*old).count() != 2 || !html.contains(" as=fetch crossorigin ") {
        return Err(
            "The built page does not fetch its program ahead; see pattern_script in Trunk.toml.".to_owned()
        );
    }
    Ok(html.replace(&*old, &new))
}

/// Works over a program and its loader.
///
/// # Errors
/// The file that is not as expected.
pub fn module(script: &Path, program: &Path) -> Outcome {
    let wasm = fs::read(program).map_err(|error| format!("{}: {error}", program.display()))?;
    let (wasm, names) = imports::shortened(&wasm)?;
    write(program, &order::alike(&wasm)?)?;
    let bindings = imports::renamed(&without_comments(&read(script)?), &names)?;
    write(script, loader::keeping_texts(&bindings, loader::constants(&wasm)?)?.as_bytes())
}

/// Stands for the sheet's name until its content is known.
const SHEET: &str = "{sheet}";

/// A number for a name that changes with the content.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    // Of a fixed key, so that the same content has the same name on every machine.
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

/// The file of the page's own program with this end.
pub(crate) fn only(folder: &Path, end: &str) -> Result<PathBuf, String> {
    let files = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let ours = |name: &str| name.starts_with("bandwise-") && name.ends_with(end);
    let found =
        files.flatten().find(|file| ours(&file.file_name().to_string_lossy())).map(|file| file.path());
    found.ok_or_else(|| format!("The build left no {end} file in {}.", folder.display()))
}

/// The page without digests: the files they vouch for come from the same folder and change here.
fn without_digests(html: &str) -> String {
    let mut parts = html.split(" integrity=");
    let mut page = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        page.push_str(part.find([' ', '>']).and_then(|end| part.get(end..)).unwrap_or_default());
    }
    page
}

/// The page with [`SHEET`] in place of all its style sheets, and their names in order.
fn one_sheet(html: &str) -> (String, Vec<String>) {
    let (mut page, mut sheets) = (String::new(), Vec::new());
    let mut parts = html.split("<link href=./");
    page.push_str(parts.next().unwrap_or_default());
    for part in parts {
        match part.split_once(" rel=stylesheet>") {
            Some((name, rest)) if !name.contains('>') => {
                if sheets.is_empty() {
                    page.push_str(&format!("<link href=./{SHEET} rel=stylesheet>"));
                }
                sheets.push(name.to_owned());
                page.push_str(rest);
            }
            _ => {
                page.push_str("<link href=./");
                page.push_str(part);
            }
        }
    }
    (page, sheets)
}

/// A script without comments that fill lines of their own, and without indentation.
pub(crate) fn without_comments(script: &str) -> String {
    let mut slim = String::new();
    let mut inside = false;
    for line in script.lines().map(str::trim) {
        let begins = line.starts_with("/*");
        if !inside && !begins && !line.is_empty() && !line.starts_with("//") {
            slim.push_str(line);
            slim.push('\n');
        }
        inside = (inside || begins) && !line.ends_with("*/");
    }
    slim
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_become_one_where_the_first_stood() {
        let html = "<title>x</title><link href=./a-1.css integrity=sha384-A+/b rel=stylesheet><link href=./b-2.css integrity=sha384-B rel=stylesheet><link href=./i.svg integrity=sha384-C rel=icon><p>";
        let (page, sheets) = one_sheet(&without_digests(html));
        assert_eq!(
            page,
            "<title>x</title><link href=./{sheet} rel=stylesheet><link href=./i.svg rel=icon><p>"
        );
        assert_eq!(sheets, ["a-1.css", "b-2.css"]);
    }

    #[test]
    fn only_comments_and_indentation_go() {
        let script = "/* a\n * b\n */\n  let a = \"//\"; // kept\n\n// gone\nb(/*c*/);\n/** d */\nc();";
        assert_eq!(without_comments(script), "let a = \"//\"; // kept\nb(/*c*/);\nc();\n");
    }
}
