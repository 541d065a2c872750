//! Makes the script lighter and quicker that wasm-bindgen writes to load a program: what nobody calls goes, names that stand in
//! it hundreds of times become short, and a text that is a constant of the program is read from its memory once.

use std::ops::Range;

use wasmparser::{BinaryReaderError, DataKind, Operator, Parser, Payload};

/// Told where a script is not as expected.
const STRANGE: &str = "wasm-bindgen writes its loader in a new way; xtask/src/loader.rs must learn it.";

/// Where a program has its constants in memory: its first data of two, as the linker puts what can't change before what can.
///
/// # Errors
/// It is not WebAssembly, or its data is not of that shape.
pub fn constants(wasm: &[u8]) -> Result<Range<usize>, String> {
    match data(wasm).map_err(|error| error.to_string())?.as_slice() {
        [first, second] if first.end <= second.start => Ok(first.clone()),
        _ => Err("The program’s constants do not stand before what can change in its memory.".to_owned()),
    }
}

/// Where in memory each part of a program's data begins and ends.
fn data(wasm: &[u8]) -> Result<Vec<Range<usize>>, BinaryReaderError> {
    let mut all = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::DataSection(section) = payload? else { continue };
        for part in section {
            let part = part?;
            let DataKind::Active { offset_expr, .. } = part.kind else { continue };
            if let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? {
                let start = usize::try_from(value).unwrap_or_default();
                all.push(start..start + part.data.len());
            }
        }
    }
    Ok(all)
}

/// How texts are read.
const READ: &str = "function getStringFromWasm0(ptr, len) {\nreturn decodeText(ptr >>> 0, len);\n}\n";

/// A loader that keeps the texts it reads from the constants: drawing the page names the same elements and
/// attributes thousands of times, and making a text of bytes took a sixth of it. Where two of different lengths begin at the same
/// place, a text is known by its length, so only those are kept that are as long as their bytes.
///
/// # Errors
/// The loader does not read texts as wasm-bindgen has it do.
pub fn keeping_texts(script: &str, constants: Range<usize>) -> Result<String, String> {
    let (before, after) = script.split_once(READ).ok_or(STRANGE)?;
    let Range { start, end } = constants;
    Ok(format!(
        "{before}const kept = new Map();\n\
         function getStringFromWasm0(ptr, len) {{\n\
         const known = kept.get(ptr);\n\
         if (known?.length === len) return known;\n\
         const text = decodeText(ptr >>> 0, len);\n\
         if (ptr >= {start} && ptr < {end} && text.length === len) kept.set(ptr, text);\n\
         return text;\n\
         }}\n{after}"
    ))
}

/// What a loader has for browsers older than the page can run in, and for programs that can't grow a text: how each begins
/// and ends.
const NEEDLESS: [(&str, &str); 3] = [
    ("(typeof FinalizationRegistry === 'undefined')", "\n: "),
    ("if (!('encodeInto' in cachedTextEncoder)) {", "};\n};\n}\n"),
    ("if (realloc === undefined) {", "return ptr;\n}\n"),
];

/// A loader that starts its program once it is compiled, and from nothing else: the ways to fetch it go, which nobody calls.
///
/// # Errors
/// The loader does not end as wasm-bindgen ends it.
pub fn from_compiled(script: &str) -> Result<String, String> {
    const BEGIN: &str = "let wasmModule, wasmInstance, wasm;";
    const START: &str = "wasm.__wbindgen_start();\n";
    const END: &str = "export { initSync, __wbg_init as default };";
    let (before, rest) = script.split_once(BEGIN).ok_or(STRANGE)?;
    let (ends, after) =
        rest.split_once(END).filter(|(ends, _)| ends.contains("function initSync")).ok_or(STRANGE)?;
    // Only a program with a beginning of its own has this.
    let begin = if ends.contains(START) { START } else { "" };
    let mut before = before.to_owned();
    for (begin, end) in NEEDLESS {
        // Not every program takes a text.
        if let Some((sound, rest)) = before.split_once(begin) {
            before = [sound, rest.split_once(end).ok_or(STRANGE)?.1].concat();
        }
    }
    let before = catching(&before)?;
    Ok(with_short_names(&format!(
        "{before}let wasm;\n\
         export default async (from) => {{\n\
         if (wasm) return wasm;\n\
         const instance = await WebAssembly.instantiate(from.module_or_path, __wbg_get_imports());\n\
         wasm = instance.exports;\n\
         {begin}\
         return wasm;\n\
         }};\n{}",
        after.trim_start()
    )))
}

/// A call whose error goes to the program: as wasm-bindgen writes its beginning and end, and what it hands it to.
const CALLED: [&str; 3] = [
    "() { return handleError(function (",
    "}, arguments); },",
    "function handleError(f, args) {\ntry {\nreturn f.apply(this, args);\n} catch (e) {\n",
];

/// A loader that catches an error where it comes up, without a function made for each call.
fn catching(script: &str) -> Result<String, String> {
    let [begin, end, catches] = CALLED;
    // No call of some programs can fail.
    if !script.contains("handleError") {
        return Ok(script.to_owned());
    }
    if script.matches(begin).count() != script.matches(end).count() {
        return Err(STRANGE.to_owned());
    }
    let mut parts = script.split(begin);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (parameters, body) = part.split_once(") {\n").ok_or(STRANGE)?;
        out += &["(", parameters, ") { try {\n", body].concat();
    }
    let out = out.replace(end, "} catch (e) { handleError(e); } },");
    let (before, rest) = out.split_once(catches).ok_or(STRANGE)?;
    let (handed, after) = rest.split_once("}\n}\n").ok_or(STRANGE)?;
    Ok([before, "function handleError(e) {\n", handed, "}\n", after].concat())
}

/// Long names that stand in a loader hundreds of times, and what they become. No name of wasm-bindgen ends in a dollar.
const LONG: [(&str, &str); 13] = [
    ("_wbg_cb_unref", "u$"),
    ("addHeapObject", "h$"),
    ("cachedTextDecoder", "c$"),
    ("CLOSURE_DTORS", "d$"),
    ("getDataViewMemory0", "v$"),
    ("getStringFromWasm0", "s$"),
    ("getUint8ArrayMemory0", "m$"),
    ("handleError", "e$"),
    ("isLikeNone", "n$"),
    ("numBytesDecoded", "b$"),
    ("passStringToWasm0", "p$"),
    ("takeObject", "t$"),
    ("WASM_VECTOR_LEN", "w$"),
];

/// What is returned of a value as soon as it is there: as wasm-bindgen writes it, and around the value itself.
const RETURNED: [(&str, &str, &str); 3] = [
    ("return ret;", "return ", ";"),
    ("return h$(ret);", "return h$(", ");"),
    ("return n$(ret) ? 0 : h$(ret);", "return o$(", ");"),
];

/// What the last of them needs.
const OR_NOTHING: &str = "function o$(ret) {\nreturn n$(ret) ? 0 : h$(ret);\n}\n";

/// A loader with short names for these, without the word for what it brings in, and without a name for what is returned at once.
fn with_short_names(script: &str) -> String {
    let mut slim = script.replace(": function(", "(");
    for (long, short) in LONG {
        slim = slim.replace(long, short);
    }
    for digit in 0..10 {
        // What a call does, without the call.
        slim = slim.replace(&format!("getObject(arg{digit})"), &format!("heap[arg{digit}]"));
        slim = slim.replace(&format!("arg{digit}"), &format!("a{digit}"));
    }
    for (wide, narrow) in
        [(", ", ","), (" = ", "="), (" + 4 * 0", ""), (" + 4 * 1", " + 4"), (" + 8 * 1", " + 8")]
    {
        slim = slim.replace(wide, narrow);
    }
    let mut parts = slim.split("const ret=");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out += &returned(part).unwrap_or_else(|| ["const ret=", part].concat());
    }
    if out.contains("return o$(") { OR_NOTHING.to_owned() + &out } else { out }
}

/// What follows a value's name, with the value returned where it stands; nothing where it is not returned at once.
fn returned(part: &str) -> Option<String> {
    let (value, rest) = part.split_once(";\n").filter(|(value, _)| !value.contains('\n'))?;
    let of = |&(written, before, after)| Some([before, value, after, rest.strip_prefix(written)?].concat());
    RETURNED.iter().find_map(of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loader_keeps_one_way_to_start() {
        let loader = "a();\nconst ret = a.b;\nreturn ret;\nlet wasmModule, wasmInstance, wasm;\nwasm.__wbindgen_start();\nasync function __wbg_load(m) {\n}\nfunction initSync(m) {\n}\nasync function __wbg_init(m) {\n}\nexport { initSync, __wbg_init as default };\n";
        let slim = from_compiled(loader).unwrap();
        assert!(
            slim.starts_with("a();\nreturn a.b;\nlet wasm;\nexport default async (from) => {\n"),
            "{slim}"
        );
        assert!(!slim.contains("initSync") && slim.ends_with("};\n"), "{slim}");
        let compiled =
            "const instance=await WebAssembly.instantiate(from.module_or_path,__wbg_get_imports());";
        assert!(slim.contains(compiled), "{slim}");
        let older = loader
            .replace("a();", "a(() => {\nif (realloc === undefined) {\nlet ptr;\nreturn ptr;\n}\nb;\n});");
        assert!(from_compiled(&older).unwrap().starts_with("a(() => {\nb;\n});\n"));
        assert!(from_compiled(&older.replace("return ptr", "c")).is_err());
        assert!(from_compiled("a();").is_err());
        let absent = loader.replace("return ret", "return isLikeNone(ret) ? 0 : addHeapObject(ret)");
        let absent = from_compiled(&absent).unwrap();
        assert!(absent.starts_with(OR_NOTHING) && absent.contains("return o$(a.b);"), "{absent}");
    }

    #[test]
    fn an_error_is_caught_where_it_comes_up() {
        let loader = "x: function() { return handleError(function (arg0, arg1) {\narg0.y(arg1);\n}, arguments); },\nfunction handleError(f, args) {\ntry {\nreturn f.apply(this, args);\n} catch (e) {\nwasm.z(addHeapObject(e));\n}\n}\nrest";
        let caught = catching(loader).unwrap();
        assert_eq!(
            caught,
            "x: function(arg0, arg1) { try {\narg0.y(arg1);\n} catch (e) { handleError(e); } },\nfunction handleError(e) {\nwasm.z(addHeapObject(e));\n}\nrest"
        );
        for (known, new) in [
            ("}, arguments)", "}, others)"),
            ("() { return handleError", "() { return h"),
            ("f.apply", "f.call"),
        ] {
            assert!(catching(&loader.replace(known, new)).is_err(), "{new}");
        }
        assert_eq!(catching("a();").unwrap(), "a();");
    }

    #[test]
    fn constants_are_read_once() {
        use wasm_encoder::{ConstExpr, DataSection, MemorySection, MemoryType, Module};
        let mut module = Module::new();
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 17,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(1 << 20), *b"class");
        data.active(0, &ConstExpr::i32_const(1 << 21), *b"can change");
        module.section(&memories).section(&data);
        let found = constants(&module.finish()).unwrap();
        assert_eq!(found, (1 << 20)..(1 << 20) + 5);
        let loader = keeping_texts(&format!("a();\n{READ}b();"), found).unwrap();
        assert!(loader.starts_with("a();\nconst kept") && loader.ends_with("}\nb();"), "{loader}");
        assert!(loader.contains("if (ptr >= 1048576 && ptr < 1048581 && text.length === len)"), "{loader}");
        assert!(keeping_texts("a();", 0..1).is_err() && constants(&Module::new().finish()).is_err());
        assert!(constants(b"no program").is_err());
    }
}
