//! The names by which program and loader call each other: some forty letters each as they come, twice
//! over, where two will do.

use crate::leb::{Reader, push_bytes, push_number};

/// Old name and new.
type Pairs = Vec<(String, String)>;

/// The names that were given.
#[derive(Debug, Default)]
pub struct Names {
    /// By which the program calls the loader.
    imports: Pairs,
    /// By which the loader calls the program.
    exports: Pairs,
}

const HEADER: usize = 8;
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// The program with its imports and exports numbered in letters, and the names given.
///
/// # Errors
/// It is not the WebAssembly expected.
pub fn shortened(wasm: &[u8]) -> Result<(Vec<u8>, Names), String> {
    const WRONG: &str = "The program is no WebAssembly module with plain imports.";
    let mut reader = Reader { rest: wasm.get(HEADER..).ok_or(WRONG)? };
    let mut out = wasm.get(..HEADER).ok_or(WRONG)?.to_vec();
    let mut names = Names::default();
    while !reader.rest.is_empty() {
        let kind = reader.byte().ok_or(WRONG)?;
        let size = reader.number().ok_or(WRONG)?;
        let body = reader.bytes(size).ok_or(WRONG)?;
        let body = match kind {
            IMPORTS => rename(body, &mut names.imports).ok_or(WRONG)?,
            EXPORTS => rename_exports(body, &mut names.exports).ok_or(WRONG)?,
            _ => body.to_vec(),
        };
        out.push(kind);
        push_bytes(&mut out, &body);
    }
    Ok((out, names))
}

/// The loader with the same names.
///
/// # Errors
/// A name does not stand in it just once.
pub fn renamed(script: &str, names: &Names) -> Result<String, String> {
    let mut script = each_name(script, "wasm.", |old| {
        let new = names.exports.iter().find(|name| name.0 == old).map_or(old, |name| &name.1);
        format!("wasm.{new}")
    });
    for (old, new) in &names.imports {
        let (old, new) = (format!("\n{old}: "), format!("\n{new}: "));
        if script.matches(&old).count() != 1 {
            return Err(format!("The loader does not name{}just once.", old.replace('\n', " ")));
        }
        script = script.replace(&old, &new);
    }
    Ok(script)
}

/// A script with something else in place of each name that stands behind these letters, and of the letters.
pub(crate) fn each_name(script: &str, behind: &str, new: impl Fn(&str) -> String) -> String {
    let mut parts = script.split(behind);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
        let (name, rest) = part.split_at(end.unwrap_or(part.len()));
        out.push_str(&new(name));
        out.push_str(rest);
    }
    out
}

/// The section of imports with new names. `None` for anything but imported functions.
fn rename(section: &[u8], names: &mut Pairs) -> Option<Vec<u8>> {
    const FUNCTION: u8 = 0;
    let mut reader = Reader { rest: section };
    let count = reader.number()?;
    let mut out = Vec::new();
    push_number(&mut out, count);
    for place in 0..count {
        let module = reader.text()?;
        let old = reader.text()?;
        let new = letters(place);
        push_bytes(&mut out, module);
        push_bytes(&mut out, new.as_bytes());
        names.push((String::from_utf8(old.to_vec()).ok()?, new));
        if reader.byte()? != FUNCTION {
            return None;
        }
        out.push(FUNCTION);
        push_number(&mut out, reader.number()?);
    }
    Some(out)
}

/// The section of exports with new names for those of wasm-bindgen, but for the beginning, which is looked for by its own.
fn rename_exports(section: &[u8], names: &mut Pairs) -> Option<Vec<u8>> {
    let mut reader = Reader { rest: section };
    let count = reader.number()?;
    let mut out = Vec::new();
    push_number(&mut out, count);
    for place in 0..count {
        let old = String::from_utf8(reader.text()?.to_vec()).ok()?;
        let ours = !old.starts_with("__w") || old == "__wbindgen_start";
        let new = if ours { old.clone() } else { letters(place) };
        push_bytes(&mut out, new.as_bytes());
        names.push((old, new));
        out.push(reader.byte()?);
        push_number(&mut out, reader.number()?);
    }
    Some(out)
}

/// `a` to `z`, then `aa`, `ba` and on: with `$` behind, so that no name is a word of the language.
fn letters(mut place: usize) -> String {
    let mut name = String::new();
    loop {
        name.extend(u8::try_from(place % 26).map(|letter| char::from(b'a' + letter)));
        if place < 26 {
            name.push('$');
            return name;
        }
        place = place / 26 - 1;
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at a surprise")]
mod tests {
    use super::*;

    /// A module with one import, `m.long_name`, a function of type 0, and an empty section after.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\x02\x0f\x01\x01m\x09long_name\0\0\x00\x00";

    #[test]
    fn an_import_gets_a_short_name_in_program_and_loader() {
        let (wasm, names) = shortened(MODULE).unwrap();
        assert_eq!(wasm, b"\0asm\x01\0\0\0\x02\x08\x01\x01m\x02a$\0\0\x00\x00");
        let script = "x = {\nlong_name: function() {},\n}";
        assert_eq!(renamed(script, &names).unwrap(), "x = {\na$: function() {},\n}");
        assert!(renamed("nothing", &names).is_err());
    }

    #[test]
    fn an_export_gets_a_short_name_in_both_but_for_those_of_our_own() {
        // Functions 1 to 4: `__wbindgen_export`, `__wbindgen_export2`, `begin` and `__wbindgen_start`.
        let module = b"\0asm\x01\0\0\0\x07\x45\x04\x11__wbindgen_export\0\x01\x12__wbindgen_export2\0\x02\x05begin\0\x03\x10__wbindgen_start\0\x04";
        let (wasm, names) = shortened(module).unwrap();
        let short =
            b"\0asm\x01\0\0\0\x07\x26\x04\x02a$\0\x01\x02b$\0\x02\x05begin\0\x03\x10__wbindgen_start\0\x04";
        assert_eq!(wasm, short);
        let script = "let wasm;\nwasm.__wbindgen_export2(wasm.__wbindgen_export, wasm.begin());\nwasm.__wbindgen_start();";
        let renamed = renamed(script, &names).unwrap();
        assert_eq!(renamed, "let wasm;\nwasm.b$(wasm.a$, wasm.begin());\nwasm.__wbindgen_start();");
    }

    #[test]
    fn what_is_not_expected_is_refused() {
        for end in 0..MODULE.len() - 2 {
            let cut = MODULE.get(..end).unwrap();
            assert!(end == HEADER || shortened(cut).is_err(), "{end}");
        }
        assert!(shortened(b"\0asm\x01\0\0\0\x02\x08\x01\x01m\x01n\x02\0\0").is_err(), "a memory");
    }

    #[test]
    fn names_are_all_different() {
        let mut names: Vec<String> = (0..2000).map(letters).collect();
        assert_eq!(names.get(25..28).unwrap(), ["z$", "aa$", "ba$"]);
        names.sort();
        names.dedup();
        assert_eq!(names.len(), 2000);
    }
}
