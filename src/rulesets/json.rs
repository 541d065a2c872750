//! A JSON text as a tree. Keys keep their order and a key given twice is seen, both of which
//! `serde_json::Value` would lose; and it weighs 5 KB of the first load less.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::place::Wrong;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// Null.
    Nothing,
    /// True or false.
    Flag(bool),
    /// A number; only whole ones from 0 up are kept.
    Number(Option<u32>),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// Keys and what stands under them, in the order of the text.
    Object(Vec<(String, Json)>),
}

/// The deepest that lists and objects stand in one another; what is written here needs eight.
const DEEPEST: usize = 32;

/// Reads a text.
///
/// # Errors
/// Where it stops being JSON, or nests too deep.
pub fn parse(text: &str) -> Result<Json, Wrong> {
    if let Some(line) = too_deep(text) {
        let problem =
            "brackets stand in one another more than 32 deep here; nothing written by this page does";
        return Err(Wrong { line, place: String::new(), problem: problem.to_owned() });
    }
    serde_json::from_str(text).map_err(|error| Wrong {
        line: error.line(),
        place: ["column ", &error.column().to_string()].concat(),
        problem: "this is not JSON; something is missing, added or cut off here".to_owned(),
    })
}

/// The line on which brackets stand too deep in one another.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut line) = (0_usize, 1);
    let mut letters = Letters::default();
    for byte in text.bytes() {
        let outside = letters.is_outside(byte);
        line += usize::from(byte == b'\n');
        match byte {
            b'[' | b'{' if outside => depth += 1,
            b']' | b'}' if outside => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(line);
        }
    }
    None
}

/// Follows which bytes of a JSON text stand outside of quotation marks.
#[derive(Default)]
struct Letters {
    quoted: bool,
    escaped: bool,
}

impl Letters {
    fn is_outside(&mut self, byte: u8) -> bool {
        let outside = !self.quoted;
        let mark = byte == b'"' && !self.escaped;
        self.escaped = self.quoted && byte == b'\\' && !self.escaped;
        self.quoted ^= mark;
        outside
    }
}

/// What tells a value from others while its tree stands.
pub(super) fn address(value: &Json) -> usize {
    std::ptr::from_ref(value).addr()
}

/// The lines, from 1, on which values of the tree of this text begin. All at once: a text may be of many megabytes.
pub(super) fn lines_of(text: &str, tree: &Json, wanted: &[usize]) -> Vec<usize> {
    let mut sorted = Vec::new();
    for one in wanted {
        if let Err(at) = sorted.binary_search(one) {
            sorted.insert(at, *one);
        }
    }
    let mut found = Vec::new();
    tree.find(&sorted, &mut 0, &mut found);
    let last = fill_lines(text, &mut found);
    let line = |one: &usize| found.iter().find(|found| found.0 == *one).map_or(last, |found| found.1);
    wanted.iter().map(line).collect()
}

/// Puts the line in place of how many values begin before each, which are in the order of the text. Gives the last line.
fn fill_lines(text: &str, found: &mut [(usize, usize)]) -> usize {
    let mut left = found.iter_mut().peekable();
    let (mut line, mut letters) = (1, Letters::default());
    // A value begins where something other than a key, a comma or a closing bracket does.
    let (mut inside, mut seen) = (Vec::new(), 0);
    let (mut key, mut in_word) = (false, false);
    for byte in text.bytes() {
        let outside = letters.is_outside(byte);
        line += usize::from(byte == b'\n');
        let begins =
            outside && !matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',' | b':' | b']' | b'}') && !in_word;
        if begins && !key {
            if let Some(found) = left.next_if(|found| found.1 == seen) {
                found.1 = line;
            }
            seen += 1;
        }
        if !outside {
            continue;
        }
        in_word = begins && !matches!(byte, b'"' | b'[' | b'{')
            || in_word && !matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',' | b']' | b'}');
        match byte {
            b'{' | b'[' => {
                inside.push(byte);
                key = byte == b'{';
            }
            b'}' | b']' => _ = inside.pop(),
            b':' => key = false,
            b',' => key = inside.last() == Some(&b'{'),
            _ => {}
        }
    }
    left.for_each(|found| found.1 = line);
    line
}

impl Json {
    /// Finds values by their addresses, which are sorted: how many values begin before each, in the order of the text.
    fn find(&self, wanted: &[usize], count: &mut usize, found: &mut Vec<(usize, usize)>) {
        let address = address(self);
        if wanted.binary_search(&address).is_ok() {
            found.push((address, *count));
        }
        *count += 1;
        match self {
            Json::List(items) => items.iter().for_each(|item| item.find(wanted, count, found)),
            Json::Object(entries) => entries.iter().for_each(|entry| entry.1.find(wanted, count, found)),
            _ => {}
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Json, D::Error> {
        source.deserialize_any(Tree)
    }
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Nothing)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(u32::try_from(number).ok()))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Json, E> {
        Ok(Json::Number(None))
    }

    // Not called: with `arbitrary_precision` a number with a fraction comes as an object of serde_json's own, which is
    // no whole number either. Reading floats would bring two kilobytes of powers of ten.
    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Number(None))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut object = Vec::new();
        while let Some(entry) = entries.next_entry::<String, Json>()? {
            // How serde_json gives a number with a fraction.
            if entry.0.starts_with("$serde_json") {
                return Ok(Json::Number(None));
            }
            object.push(entry);
        }
        Ok(Json::Object(object))
    }
}
