//! The door: a rule set's text in, a checked [`RuleSet`] out, or everything that is wrong with its place.

use std::fmt;

use super::place::{self, Place, Wrong};
use super::{basis, number, numbers, standards};
use crate::model::{Chapter, Kind, LeadershipRule, RuleSet, Sample, Standard};

/// What a rule set's file calls itself.
pub const FORMAT: &str = "bandwise rule set";

/// The only version of the file.
pub const VERSION: u32 = 1;

/// What to do about a later version.
const NEWER: &str = ", so get the newest one";

/// The largest file that is read, in bytes. The largest rule set that comes with the page has 20,000.
pub const MOST: usize = 1_000_000;

/// What is wrong with a rule set, and where; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSetError(pub Vec<Wrong>);

impl fmt::Display for RuleSetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("The rule set can’t be used.")?;
        for wrong in &self.0 {
            write!(f, " {wrong}.")?;
        }
        Ok(())
    }
}

impl std::error::Error for RuleSetError {}

/// The most items of one list. The largest that comes with the page has 32.
const MANY: usize = 1_000;

const KEYS: [&str; 16] = [
    "format",
    "version",
    "id",
    "based_on",
    "name",
    "credit",
    "chapters",
    "samples",
    "cuts",
    "rounding",
    "points",
    "overall",
    "discretion",
    "leadership",
    "standards",
    "rules",
];

/// Reads and checks a rule set.
///
/// # Errors
/// Everything wrong: unreadable JSON, a later version, an unknown key, a number out of place, a name used
/// twice or pointing nowhere, cuts that do not rise, totals without a rating or with two. What depends on
/// several parts is looked at once each of them is right.
///
/// ```
/// let error = bandwise::rulesets::read("[]").unwrap_err();
/// assert_eq!(error.to_string(), "The rule set can’t be used. line 1: an object in braces is expected here.");
/// ```
pub fn read(text: &str) -> Result<RuleSet, RuleSetError> {
    read_whole(text, read_at)
}

/// Reads a text of no more than [`MOST`] bytes.
pub(super) fn read_whole<T>(text: &str, read: impl FnOnce(&Place) -> T) -> Result<T, RuleSetError> {
    let error = |problem: String| RuleSetError(vec![Wrong { line: 1, place: String::new(), problem }]);
    if text.len() > MOST {
        let size = text.len() / 1000;
        return Err(error(format!("the file has {size} KB; a rule set has {} KB at the most", MOST / 1000)));
    }
    place::read(text.trim_start_matches('\u{feff}'), read).map_err(RuleSetError)
}

/// Reads the rule set at this place; what it gives is sound only where nothing wrong was noted.
pub fn read_at(file: &Place) -> RuleSet {
    let nothing = RuleSet::default();
    if !file.is_object() {
        file.wrong("an object in braces is expected here");
        return nothing;
    }
    file.one_of("format", &[FORMAT]);
    let version = file.number("version", u32::MAX);
    if file.is_sound() && version != VERSION {
        let found = version.to_string();
        file.get("version").wrong(
            &["found ", &found, "; this page reads version 1", if version > VERSION { NEWER } else { "" }]
                .concat(),
        );
        return nothing;
    }
    file.only(&KEYS);
    let mut samples = samples(file);
    let (standards, questions) = standards::read(file, &mut samples);
    let mut rules = RuleSet {
        id: id(file),
        based_on: file.has("based_on").then(|| file.text("based_on")),
        name: file.filled("name"),
        credit: file.text("credit"),
        chapters: chapters(file),
        cuts: numbers::cuts(&file.get("cuts")),
        rounding: numbers::rounding(file),
        points: numbers::points(&file.get("points")),
        discretion: numbers::discretion(&file.get("discretion")),
        rules: basis::read(file),
        samples,
        standards,
        questions,
        ..nothing
    };
    let overall = numbers::overall(&file.get("overall"));
    if file.has("leadership") {
        rules.leadership = leadership(&file.get("leadership"), &rules.standards);
    }
    if file.is_sound() {
        rules.overall = numbers::settled(&file.get("overall"), &rules, overall);
        whole(file, &rules);
    }
    rules
}

/// What depends on several parts.
fn whole(file: &Place, rules: &RuleSet) {
    let of_the_page = super::text_of(&rules.id).is_some();
    if rules.based_on.as_ref() == Some(&rules.id) && !of_the_page {
        file.get("based_on").wrong("a rule set can’t be made from itself; name another, or leave this out");
    }
    if rules.scored() == 0 {
        file.get("standards").wrong("none of them is scored; at least one must be");
    }
    for standard in &rules.standards {
        if !rules.chapters.iter().any(|chapter| chapter.number == standard.number.chapter) {
            file.get("chapters")
                .wrong(&["there is none for standard ", &standard.number.to_string()].concat());
        }
    }
    basis::settled(&file.get("rules"), rules);
}

/// Whether a text has the form of an id: 1 to 24 small letters, digits and hyphens.
pub fn is_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=24).contains(&text.len()) && text.bytes().all(plain)
}

fn id(place: &Place) -> String {
    let id = place.text("id");
    if !is_id(&id) {
        place
            .get("id")
            .wrong(&["found “", &id, "”; write 1 to 24 small letters, digits and hyphens"].concat());
    }
    id
}

/// A name, and the place it stands at.
pub(super) type Named<'a> = (Place<'a>, String);

/// The text under a key, with its place.
pub(super) fn named<'a>(place: &Place<'a>, key: &str) -> Named<'a> {
    let found = place.get(key);
    let name = found.own_text();
    (found, name)
}

/// Notes each name that is used before already.
pub(super) fn unique(names: &[Named]) {
    twice(names, ["“", "” is used twice, first at: "]);
}

/// Notes each name that stands before already, between these words and with the first place.
pub(super) fn twice(names: &[Named], words: [&str; 2]) {
    if let Some((place, _)) = names.get(MANY) {
        let most = MANY.to_string();
        return place.wrong(
            &["there are ", &names.len().to_string(), " of these; ", &most, " are the most"].concat(),
        );
    }
    for (at, (place, name)) in names.iter().enumerate() {
        // What is no name is wrong for itself.
        let first = names.iter().take(at).find(|known| known.1 == *name && !name.is_empty());
        if let Some((first, _)) = first {
            place.wrong_twice(name, words, first);
        }
    }
}

fn samples(file: &Place) -> Vec<Sample> {
    let mut samples = Vec::new();
    let mut ids = Vec::new();
    for found in file.list("samples") {
        found.only(&["id", "name", "one", "many"]);
        let id = id(&found);
        ids.push((found.get("id"), id.clone()));
        let (name, one, many) = (found.filled("name"), found.filled("one"), found.filled("many"));
        samples.push(Sample { id, name, one, many, questions: Vec::new() });
    }
    unique(&ids);
    samples
}

fn chapters(file: &Place) -> Vec<Chapter> {
    let mut chapters: Vec<Chapter> = Vec::new();
    let mut numbers = Vec::new();
    for found in file.list("chapters") {
        found.only(&["number", "title"]);
        let number = found.byte("number", u8::MAX);
        numbers.push((found.get("number"), number.to_string()));
        chapters.push(Chapter { number, title: found.filled("title") });
    }
    unique(&numbers);
    chapters
}

/// Who is spoken of, and whose ratings speak: by default all scored standards that rest on cases.
fn leadership(place: &Place, standards: &[Standard]) -> Option<LeadershipRule> {
    place.only(&["standard", "counts"]);
    let named = |text: &str| {
        let number = number::standard(text);
        standards.iter().find(|standard| Some(standard.number) == number)
    };
    let judged = named(&place.text("standard")).filter(|standard| standard.kind == Kind::Judged);
    let Some(standard) = judged.map(|judged| judged.number) else {
        place.get("standard").wrong("name a judged standard of this rule set");
        return None;
    };
    let mut counts = Vec::new();
    if !place.has("counts") {
        counts
            .extend(standards.iter().filter(|found| found.counts_for_leadership()).map(|found| found.number));
        return Some(LeadershipRule { standard, counts });
    }
    for item in place.list("counts") {
        match named(&item.own_text()).map(|found| found.number) {
            Some(number) if number == standard => {
                item.wrong("a standard can’t speak about itself; name another one");
            }
            Some(number) if counts.contains(&number) => item.wrong("this standard is named twice"),
            Some(number) => counts.push(number),
            None => item.wrong("this rule set has no such standard"),
        }
    }
    Some(LeadershipRule { standard, counts })
}
