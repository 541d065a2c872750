//! The door: a rule set's text in, a checked [`RuleSet`] out, or one sentence naming the place.

use std::fmt;

use super::place::{self, Place, Wrong};
use super::{number, standards};
use crate::model::{
    Basis, Chapter, Cuts, DiscretionRule, Kind, LeadershipRule, OverallCuts, Percent, Rounding, Rule,
    RuleSet, Sample, Standard,
};

/// What is wrong with a rule set, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSetError(pub Wrong);

impl fmt::Display for RuleSetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "The rule set can’t be used. {}.", self.0)
    }
}

impl std::error::Error for RuleSetError {}

const KEYS: [&str; 12] = [
    "id",
    "name",
    "credit",
    "chapters",
    "samples",
    "cuts",
    "rounding",
    "overall",
    "discretion",
    "leadership",
    "standards",
    "rules",
];

/// Reads and checks a rule set.
///
/// # Errors
/// The first thing wrong: unreadable JSON, an unknown key, a number out of place, a name used
/// twice or pointing nowhere, cuts that do not rise.
///
/// ```
/// let error = bandwise::rulesets::read("{}").unwrap_err();
/// assert_eq!(error.to_string(), "The rule set can’t be used. “samples” is missing.");
/// ```
pub fn read(text: &str) -> Result<RuleSet, RuleSetError> {
    place::read(text, whole).map_err(RuleSetError)
}

fn whole(file: &Place) -> RuleSet {
    file.only(&KEYS);
    let mut samples = samples(file);
    let (standards, questions) = standards::read(file, &mut samples);
    let rules = RuleSet {
        chapters: chapters(file, &standards),
        cuts: cuts(&file.get("cuts")),
        rounding: [Rounding::Rounded, Rounding::Exact]
            .into_iter()
            .nth(file.one_of("rounding", &["rounded", "exact"]))
            .unwrap_or_default(),
        overall: overall(&file.get("overall")),
        discretion: discretion(&file.get("discretion")),
        leadership: file.has("leadership").then(|| leadership(&file.get("leadership"), &standards)).flatten(),
        rules: rules(file),
        id: id(file),
        name: file.text("name"),
        credit: file.text("credit"),
        samples,
        standards,
        questions,
    };
    if rules.scored() == 0 {
        file.get("standards").wrong("none of them is scored; at least one must be");
    }
    rules
}

/// Whether a text has the form of an id: 1 to 24 small letters, digits and hyphens.
pub fn is_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=24).contains(&text.len()) && text.bytes().all(plain)
}

fn id(place: &Place) -> String {
    let id = place.text("id");
    if !is_id(&id) {
        place.get("id").wrong("write 1 to 24 small letters, digits and hyphens");
    }
    id
}

/// Notes a name that is used twice.
pub(super) fn unique(place: &Place, names: &[String]) {
    for (at, name) in names.iter().enumerate() {
        if names.iter().take(at).any(|before| before == name) {
            place.wrong(&["“", name, "” is used twice"].concat());
        }
    }
}

fn samples(file: &Place) -> Vec<Sample> {
    let mut samples = Vec::new();
    let mut ids = Vec::new();
    for found in file.list("samples") {
        found.only(&["id", "name", "one", "many"]);
        let id = id(&found);
        ids.push(id.clone());
        let (name, one, many) = (found.text("name"), found.text("one"), found.text("many"));
        samples.push(Sample { id, name, one, many, questions: Vec::new() });
    }
    unique(&file.get("samples"), &ids);
    samples
}

fn chapters(file: &Place, standards: &[Standard]) -> Vec<Chapter> {
    let mut chapters: Vec<Chapter> = Vec::new();
    let mut numbers = Vec::new();
    for found in file.list("chapters") {
        found.only(&["number", "title"]);
        let number = found.byte("number", u8::MAX);
        numbers.push(number.to_string());
        chapters.push(Chapter { number, title: found.text("title") });
    }
    let place = file.get("chapters");
    unique(&place, &numbers);
    for standard in standards {
        if !chapters.iter().any(|chapter| chapter.number == standard.number.chapter) {
            place.wrong(&["there is none for standard ", &standard.number.to_string()].concat());
        }
    }
    chapters
}

fn cuts(place: &Place) -> Cuts {
    place.only(&["requires_improvement", "good", "outstanding"]);
    let cut = |key| Percent::new(place.byte(key, 100)).unwrap_or(Percent::MAX);
    let cuts = Cuts::new(cut("requires_improvement"), cut("good"), cut("outstanding"));
    if cuts.is_none() {
        place.wrong("write three percentages from 1 to 100, each above the last");
    }
    cuts.unwrap_or_default()
}

fn overall(place: &Place) -> OverallCuts {
    place.only(&["halves"]);
    let halves: Vec<u32> = place.list("halves").iter().map(|item| item.own_number(6)).collect();
    match halves.as_slice() {
        &[first, second, third] if first < second && second < third => OverallCuts([first, second, third]),
        _ => {
            let problem = "write three rising numbers of half points a standard, 6 at the most";
            place.get("halves").wrong(problem);
            OverallCuts([1, 3, 5])
        }
    }
}

fn discretion(place: &Place) -> DiscretionRule {
    place.only(&["points", "few", "bands"]);
    let points = place.byte("points", 100);
    DiscretionRule { points, few: place.number("few", 1_000_000), bands: place.number("bands", 3) }
}

fn leadership(place: &Place, standards: &[Standard]) -> Option<LeadershipRule> {
    place.only(&["standard"]);
    let number = number::standard(&place.text("standard"));
    let judged = standards.iter().find(|s| Some(s.number) == number && s.kind == Kind::Judged);
    if judged.is_none() {
        place.get("standard").wrong("name a judged standard of this rule set");
    }
    judged.map(|standard| LeadershipRule { standard: standard.number })
}

fn rules(file: &Place) -> Vec<Rule> {
    const BASES: [Basis; 3] = [Basis::Published, Basis::Inferred, Basis::Unverified];
    let mut rules = Vec::new();
    let mut ids = Vec::new();
    for found in file.list("rules") {
        found.only(&["id", "text", "basis", "source"]);
        let id = found.text("id");
        ids.push(id.clone());
        let basis = found.one_of("basis", &["published", "inferred", "unverified"]);
        let basis = BASES.into_iter().nth(basis).unwrap_or(Basis::Unverified);
        rules.push(Rule { id, text: found.text("text"), basis, source: found.text("source") });
    }
    unique(&file.get("rules"), &ids);
    rules
}
