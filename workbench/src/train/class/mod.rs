//! For a trainer: making a set of exercises, and the results of a class in a table.

mod make;
mod table;

use std::rc::Rc;

use bandwise::model::RuleSet;
use bandwise::training::lesson::{Class, Feedback, Results, Set, class};
use bandwise::training::words::code_error;
use bandwise::training::{Kind, Level};
use bandwise::ui::parts::{El, div};

use crate::state::On;
use crate::text::class as say;
use crate::train::rules_of;

/// What can be asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// A kind of exercise is in the set, or no longer.
    Kind(Kind, bool),
    /// How hard the set is.
    Level(Level),
    /// How many exercises, as it was typed.
    Number(String),
    /// What they are drawn from, as it was typed.
    Seed(String),
    /// When a trainee is told.
    Feedback(Feedback),
    /// The link of the set was copied, or could not be.
    Copied(bool),
    /// Codes and links were pasted, to be read under this rule set where they are of it.
    Read(String, Rc<RuleSet>),
    /// All results are taken away.
    Empty,
}

/// What a trainer does.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassRoom {
    /// Kinds that are left out of the set.
    pub(super) without: Vec<Kind>,
    pub(super) level: Level,
    pub(super) number: String,
    pub(super) seed: String,
    pub(super) feedback: Feedback,
    pub(super) copied: Option<bool>,
    /// What was pasted last.
    pub(super) pasted: String,
    /// The set that the results are of, and its rule set.
    of: Option<(Set, Rc<RuleSet>)>,
    results: Vec<Results>,
    /// What of the pasted text was not read, a sentence each.
    pub(super) problems: Vec<String>,
}

impl Default for ClassRoom {
    fn default() -> ClassRoom {
        let (without, level, feedback, copied, pasted, of, results, problems) = Default::default();
        let (number, seed) = ("10".to_owned(), "1".to_owned());
        ClassRoom { without, level, number, seed, feedback, copied, pasted, of, results, problems }
    }
}

impl ClassRoom {
    /// Takes in what was asked. Gives the id of the element it leads to, if any.
    pub fn take(&mut self, act: Act) -> Option<String> {
        match act {
            Act::Kind(kind, with) => {
                self.without.retain(|known| *known != kind);
                if !with {
                    self.without.push(kind);
                }
            }
            Act::Level(level) => self.level = level,
            Act::Number(typed) => self.number = typed,
            Act::Seed(typed) => self.seed = typed,
            Act::Feedback(feedback) => self.feedback = feedback,
            Act::Copied(worked) => {
                self.copied = Some(worked);
                return None;
            }
            Act::Read(text, in_use) => return self.read(&text, &in_use),
            Act::Empty => {
                (self.results, self.problems, self.pasted) = Default::default();
                return Some("class-codes".to_owned());
            }
        }
        self.copied = None;
        None
    }

    /// The set that is described, or the sentence why there is none.
    pub(super) fn set(&self, rules: &RuleSet) -> Result<Set, String> {
        let number = whole(&self.number).filter(|number| (1..=Set::MOST).contains(number));
        let number = number.ok_or_else(|| say::number_wrong(&self.number))?;
        let seed = whole(&self.seed).ok_or_else(|| say::seed_wrong(&self.seed))?;
        let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| !self.without.contains(kind)).collect();
        let set = Set::new(rules, &kinds, self.level, seed, number, self.feedback);
        set.ok_or_else(|| say::NO_KINDS.to_owned())
    }

    /// Reads codes and links out of a text: any number, each on its own or between other words.
    fn read(&mut self, text: &str, in_use: &Rc<RuleSet>) -> Option<String> {
        text.clone_into(&mut self.pasted);
        self.problems.clear();
        let codes = text
            .split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '"' | '<' | '>'));
        let codes: Vec<&str> = codes.map(|word| word.rsplit('#').next().unwrap_or_default()).collect();
        for code in codes.iter().filter(|code| code.starts_with("t1.")) {
            match Set::read(code) {
                Ok(set) => self.be_of(set, in_use),
                Err(error) => self.problems.push(say::not_read(code, code_error(error))),
            }
        }
        let mut found = 0;
        for code in codes.iter().filter(|code| is_of_results(code)) {
            match Results::read(code) {
                Ok(results) => {
                    found += 1;
                    if !self.results.contains(&results) {
                        self.results.push(results);
                    }
                }
                Err(error) => self.problems.push(say::not_read(code, code_error(error))),
            }
        }
        if self.of.is_none()
            && let Ok(set) = self.set(in_use)
        {
            self.of = Some((set, in_use.clone()));
        }
        if found == 0 && self.problems.is_empty() {
            self.problems.push(say::NO_CODES.to_owned());
        }
        Some("class-said".to_owned())
    }

    /// Results are read as those of this set from here on.
    fn be_of(&mut self, set: Set, in_use: &Rc<RuleSet>) {
        match rules_of(&set, in_use) {
            Some(rules) => self.of = Some((set, rules)),
            None => self.problems.push(crate::text::train::other_rules(set.rules())),
        }
    }

    /// A code that was opened as a link.
    pub fn open(&mut self, opened: &str, in_use: &Rc<RuleSet>) -> Option<String> {
        let code = opened.split('\t').next().unwrap_or_default();
        let known = self.results.iter().any(|results| results.code() == code);
        (is_of_results(code) && !known).then(|| self.read(code, in_use)).flatten()
    }

    /// The table of the class; nothing before there are results.
    pub(super) fn table(&self) -> Option<Class> {
        let (set, rules) = self.of.as_ref().filter(|_| !self.results.is_empty())?;
        Some(class(rules, set, &self.results))
    }
}

/// Whether it begins like a code of results.
fn is_of_results(code: &str) -> bool {
    code.starts_with("r1.") || code.starts_with("r2.")
}

fn whole(typed: &str) -> Option<u32> {
    typed.trim().parse().ok()
}

/// The panel.
pub fn panel(on: On) -> El {
    div("bw-train").child(make::make(on)).child(table::table(on))
}
