//! The door: a case set's text in, a checked [`CaseSet`] out, or everything that is wrong with its place.

use std::fmt;

use super::CaseSet;
use super::{case, given, text};
use crate::model::RuleSet;
use crate::rulesets::by_id;
use crate::rulesets::check::is_id;
use crate::rulesets::place::{self, Place, Wrong};

/// What a case set's file calls itself.
pub const FORMAT: &str = "bandwise case set";

/// The only version of the file.
pub const VERSION: u32 = 1;

/// The largest file that is read, in bytes.
pub const MOST: usize = 1_000_000;

/// The most cases a set can have.
pub const MOST_CASES: usize = 200;

/// The most characters of a set’s name or a case’s title.
pub const MOST_TITLE: usize = 200;

/// The most characters of a reference.
pub const MOST_REFERENCE: usize = 40;

/// The most paragraphs of a case.
pub const MOST_PARAGRAPHS: usize = 20;

/// The most characters of a paragraph.
pub const MOST_PARAGRAPH: usize = 4_000;

/// The most characters of a reason.
pub const MOST_REASON: usize = 1_000;

/// What is wrong with a case set, and where; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseSetError(pub Vec<Wrong>);

impl fmt::Display for CaseSetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("The case set can’t be used.")?;
        for wrong in &self.0 {
            write!(f, " {wrong}.")?;
        }
        Ok(())
    }
}

impl std::error::Error for CaseSetError {}

const KEYS: [&str; 9] =
    ["format", "version", "id", "name", "fictional", "draft", "rule_set", "given", "cases"];

/// Reads and checks a case set under one of the rule sets that come with the page.
///
/// # Errors
/// Everything wrong: unreadable JSON, a later version, an unknown key, a set not said to be fictional, a sample or
/// key question the rule set does not have, a reference or judgement given twice, a key question without a
/// benchmark, a text that is too long.
///
/// ```
/// let error = bandwise::casesets::read("[]").unwrap_err();
/// assert_eq!(error.to_string(), "The case set can’t be used. line 1: an object in braces is expected here.");
/// ```
pub fn read(text: &str) -> Result<CaseSet, CaseSetError> {
    read_whole(text, |file| {
        let rules = by_id(&rule_set(file)?);
        if rules.is_none() {
            let ids: Vec<&str> = crate::rulesets::all().map(|known| known.0).collect();
            let after = ["”; open that rule set first, or write ", &ids.join(" or ")].concat();
            named_otherwise(file, ["the page brings no rule set “", &after]);
        }
        Some(body(file, rules.as_deref()))
    })
}

/// The same under this rule set, which may be somebody's own.
///
/// # Errors
/// As [`read`], and where the set names another rule set.
pub fn read_under(text: &str, rules: &RuleSet) -> Result<CaseSet, CaseSetError> {
    read_whole(text, |file| {
        if rule_set(file)? != rules.id {
            named_otherwise(
                file,
                ["this set is for “", &["”, and the rule set in use is “", &rules.id, "”"].concat()],
            );
        }
        Some(body(file, Some(rules)))
    })
}

/// Whether a text calls itself a case set.
pub fn looks_like_one(text: &str) -> bool {
    let begins = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']).starts_with('{');
    // What it calls itself stands before anything that was written by hand.
    begins && text.find("\"format\"").is_some_and(|at| text.get(at..).is_some_and(names_itself))
}

fn names_itself(rest: &str) -> bool {
    let value = rest.split_once(':').map_or("", |parts| parts.1.trim_start());
    value.strip_prefix('"').is_some_and(|value| value.starts_with(FORMAT))
}

fn read_whole(text: &str, read: impl FnOnce(&Place) -> Option<CaseSet>) -> Result<CaseSet, CaseSetError> {
    if text.len() > MOST {
        let [size, most] = [text.len(), MOST].map(|bytes| (bytes / 1000).to_string());
        let problem = ["the file has ", &size, " KB; a case set has ", &most, " KB at the most"].concat();
        return Err(CaseSetError(vec![Wrong { line: 1, place: String::new(), problem }]));
    }
    let read = |file: &Place| read(file).unwrap_or_default();
    place::read(text.trim_start_matches('\u{feff}'), read).map_err(CaseSetError)
}

/// The rule set that the set names, where the file is of a form that is read here.
fn rule_set(file: &Place) -> Option<String> {
    if !file.is_object() {
        file.wrong("an object in braces is expected here");
        return None;
    }
    file.one_of("format", &[FORMAT]);
    let version = file.number("version", u32::MAX);
    if file.is_sound() && version != VERSION {
        let found = version.to_string();
        let words = ["found ", &found, "; this page reads version 1, so get the newest one"];
        file.get("version").wrong(&words.concat());
        return None;
    }
    Some(file.filled("rule_set"))
}

/// Notes that the rule set named is not the one there is, in words around its name.
fn named_otherwise(file: &Place, [before, after]: [&str; 2]) {
    let id = file.text("rule_set");
    // What is no name is wrong for itself.
    if !id.trim().is_empty() {
        file.get("rule_set").wrong(&[before, &id, after].concat());
    }
}

/// All but its form. What depends on the rule set is looked at where it is known.
fn body(file: &Place, rules: Option<&RuleSet>) -> CaseSet {
    file.only(&KEYS);
    fictional(file);
    if file.flag("draft") {
        file.get("draft").wrong("this is a draft; leave this line out once the set is finished");
    }
    CaseSet {
        id: id(file),
        name: text::line(file, "name", MOST_TITLE),
        rule_set: file.text("rule_set"),
        given: given::read(file, rules),
        cases: case::all(file, rules),
    }
}

/// Notes a set that does not say that it is made up.
fn fictional(file: &Place) {
    let before = file.noted();
    let place = file.get("fictional");
    if !file.flag("fictional") && file.noted() == before {
        place.wrong(
            "a case set holds made-up cases only; write true once no real person, place or report is in it",
        );
    }
}

fn id(file: &Place) -> String {
    let id = file.text("id");
    if !is_id(&id) {
        const RIGHT: &str = "write 1 to 24 small letters, digits and hyphens";
        let words = match id.as_str() {
            "" => ["this is empty; ", RIGHT].concat(),
            id => ["found “", id, "”; ", RIGHT].concat(),
        };
        file.get("id").wrong(&words);
    }
    id
}
