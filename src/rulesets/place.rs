//! A place in a JSON text, so that whatever is wrong can be named.
//!
//! Reading goes on after something wrong, with an empty value in its place, and everything wrong is
//! noted. So what reads a file is straight, and short, and nothing read is used unless nothing was wrong.

use std::cell::RefCell;
use std::fmt;

use super::json::{self, Json};

/// What is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The line it stands on, from 1.
    pub line: usize,
    /// Where: `standards, 5, title`, counting from 1; empty for the file as a whole.
    pub place: String,
    /// What was found there and what would be accepted.
    pub problem: String,
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.to_string();
        let comma = if self.place.is_empty() { "" } else { ", " };
        for part in ["line ", &line, comma, &self.place, ": ", &self.problem] {
            f.write_str(part)?;
        }
        Ok(())
    }
}

/// The most that is noted of one file: one cause can make a hundred thousand lines wrong.
pub const MOST: usize = 100;

/// The most characters of a problem: what is found may be a million.
const SAID: usize = 600;

/// The most keys of an object that are looked at one by one.
const KEYS: usize = 200;

/// What is wrong so far: which value, the way to it, and the problem.
type Noted = RefCell<Vec<(usize, String, String)>>;

/// A value, the way to it, and where to note what is wrong.
#[derive(Clone, Debug)]
pub struct Place<'a> {
    value: &'a Json,
    way: String,
    noted: &'a Noted,
}

static NOTHING: Json = Json::Nothing;

/// Reads a JSON text, and gives what `read` makes of it when nothing was wrong.
///
/// # Errors
/// Where it stops being JSON, or everything that `read` noted, in the order of the text; never an empty list.
pub fn read<T>(text: &str, read: impl FnOnce(&Place) -> T) -> Result<T, Vec<Wrong>> {
    let value = json::parse(text).map_err(|wrong| vec![wrong])?;
    let noted = RefCell::new(Vec::new());
    let found = read(&Place { value: &value, way: String::new(), noted: &noted });
    let noted = noted.into_inner();
    if noted.is_empty() {
        return Ok(found);
    }
    let addresses: Vec<usize> = noted.iter().map(|note| note.0).collect();
    let lines = json::lines_of(text, &value, &addresses);
    let mut wrong = Vec::new();
    for (line, (_, place, problem)) in lines.into_iter().zip(noted) {
        let after = wrong.iter().rposition(|known: &Wrong| known.line <= line).map_or(0, |before| before + 1);
        wrong.insert(after, Wrong { line, place, problem });
    }
    Err(wrong)
}

impl<'a> Place<'a> {
    /// Notes what is wrong at this place.
    #[inline(never)]
    pub fn wrong(&self, problem: &str) {
        let mut noted = self.noted.borrow_mut();
        let note = (json::address(self.value), self.way.clone(), problem.chars().take(SAID).collect());
        // Of what is missing, that is said already, and once is enough.
        if noted.len() < MOST && !std::ptr::eq(self.value, &NOTHING) && !noted.contains(&note) {
            noted.push(note);
        }
    }

    /// Notes that the name here is another's too, in words around it: it stood first at that place.
    pub fn wrong_twice(&self, name: &str, [before, after]: [&str; 2], first: &Place) {
        self.wrong(&[before, name, after, &first.way].concat());
    }

    /// How much was wrong so far.
    pub fn noted(&self) -> usize {
        self.noted.borrow().len()
    }

    /// Whether nothing was wrong so far: what depends on several places is looked at only then.
    pub fn is_sound(&self) -> bool {
        self.noted() == 0
    }

    fn step(&self, value: &'a Json, name: &str) -> Place<'a> {
        let comma = if self.way.is_empty() { "" } else { ", " };
        Place { value, way: [&self.way, comma, name].concat(), noted: self.noted }
    }

    /// Notes any key of the object here that is given twice or not among those known.
    #[inline(never)]
    pub fn only(&self, known: &[&str]) {
        let Json::Object(entries) = self.value else {
            return self.wrong("an object in braces is expected here");
        };
        if entries.len() > KEYS {
            let found = entries.len().to_string();
            return self.wrong(&["found ", &found, " keys; it has ", &known.join(", ")].concat());
        }
        for (at, (key, _)) in entries.iter().enumerate() {
            // Nothing more is noted then, and looking back through a megabyte of keys takes long.
            if self.noted() >= MOST {
                return;
            }
            if !known.contains(&key.as_str()) {
                self.wrong(&["“", key, "” is not known here"].concat());
            }
            if entries.iter().take(at).any(|before| before.0 == *key) {
                self.wrong(&["“", key, "” is given twice"].concat());
            }
        }
    }

    /// What stands under a key, null counting as nothing.
    #[inline(never)]
    fn find(&self, key: &str) -> Option<&'a Json> {
        let Json::Object(entries) = self.value else { return None };
        let found = entries.iter().find(|entry| entry.0 == key);
        found.map(|entry| &entry.1).filter(|value| **value != Json::Nothing)
    }

    /// Whether there is anything under a key; null counts as nothing.
    pub fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// What stands under a key.
    #[inline(never)]
    pub fn get(&self, key: &str) -> Place<'a> {
        match self.find(key) {
            Some(value) => self.step(value, key),
            None => {
                self.wrong(&["“", key, "” is missing"].concat());
                Place { value: &NOTHING, ..self.step(self.value, key) }
            }
        }
    }

    /// Whether there is an object here.
    pub fn is_object(&self) -> bool {
        matches!(self.value, Json::Object(_))
    }

    /// The text under a key, which must not be empty.
    pub fn filled(&self, key: &str) -> String {
        self.get(key).own_filled()
    }

    /// The text here, which must not be empty.
    pub fn own_filled(&self) -> String {
        let text = self.own_text();
        if text.trim().is_empty() && matches!(self.value, Json::Text(_)) {
            self.wrong("this must not be empty");
        }
        text
    }

    /// The text under a key.
    #[inline(never)]
    pub fn text(&self, key: &str) -> String {
        self.get(key).own_text()
    }

    /// The text here.
    #[inline(never)]
    pub fn own_text(&self) -> String {
        if let Json::Text(text) = self.value {
            return text.clone();
        }
        self.wrong("text in quotation marks is expected here");
        String::new()
    }

    /// The whole number here, no smaller than `least` and no larger than `most`; `least` where there is none.
    #[inline(never)]
    pub fn own_within(&self, least: u32, most: u32) -> u32 {
        let number = if let Json::Number(number) = self.value { *number } else { None };
        number.filter(|number| (least..=most).contains(number)).unwrap_or_else(|| {
            let [from, to] = [least.to_string(), most.to_string()];
            self.wrong(&["a whole number from ", &from, " to ", &to, " is expected here"].concat());
            least
        })
    }

    /// The whole number here, no larger than `most`.
    pub fn own_number(&self, most: u32) -> u32 {
        self.own_within(0, most)
    }

    /// The whole number under a key, no larger than `most`.
    #[inline(never)]
    pub fn number(&self, key: &str, most: u32) -> u32 {
        self.get(key).own_number(most)
    }

    /// The whole number under a key, no larger than `most`, 255 at the most.
    pub fn byte(&self, key: &str, most: u8) -> u8 {
        u8::try_from(self.number(key, u32::from(most))).unwrap_or(0)
    }

    /// Whether true stands under a key; nothing there is false.
    #[inline(never)]
    pub fn flag(&self, key: &str) -> bool {
        if !self.has(key) {
            return false;
        }
        let place = self.get(key);
        if !matches!(place.value, Json::Flag(_)) {
            place.wrong("true or false is expected here");
        }
        *place.value == Json::Flag(true)
    }

    /// The items of the list under a key.
    #[inline(never)]
    pub fn list(&self, key: &str) -> Vec<Place<'a>> {
        let place = self.get(key);
        place.items().unwrap_or_else(|| {
            place.wrong("a list in square brackets is expected here");
            Vec::new()
        })
    }

    /// The items of the list here, if it is one.
    #[inline(never)]
    pub fn items(&self) -> Option<Vec<Place<'a>>> {
        let Json::List(list) = self.value else { return None };
        let items = list.iter().enumerate();
        Some(items.map(|(index, value)| self.step(value, &(index + 1).to_string())).collect())
    }

    /// Which of several words stands under a key; the first where none does.
    #[inline(never)]
    pub fn one_of(&self, key: &str, words: &[&str]) -> usize {
        let place = self.get(key);
        let text = place.own_text();
        words.iter().position(|word| *word == text).unwrap_or_else(|| {
            place.wrong(&["found “", &text, "”; write ", &words.join(" or ")].concat());
            0
        })
    }
}
