//! A case set: vignettes, and what the trainer holds to be the right judgement of each, and why.

use crate::model::{Band, Judgement, QuestionNumber, StandardNumber};

/// Cases to be rated together. All of it is made up: the door takes no other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseSet {
    /// Its short name in files.
    pub id: String,
    /// Its name for a person.
    pub name: String,
    /// The id of the rule set that its cases are judged under.
    pub rule_set: String,
    /// Ratings of judged standards that are given with it, so that there is an overall rating; in the order of
    /// the rule set.
    pub given: Vec<(StandardNumber, Band)>,
    /// The cases, of any sample, in the order they are to be read.
    pub cases: Vec<Vignette>,
}

/// One case, told in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vignette {
    /// Its reference, which no other case of the set has.
    pub reference: String,
    /// The id of the sample it belongs to.
    pub sample: String,
    /// A few words for it.
    pub title: String,
    /// What is told, a paragraph each.
    pub text: Vec<String>,
    /// The benchmark: one verdict a key question of the sample, in the order of the rule set.
    pub benchmark: Vec<Verdict>,
}

/// The benchmark judgement of one key question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Which one.
    pub question: QuestionNumber,
    /// Yes, No or N/A; never blank.
    pub judgement: Judgement,
    /// Why: the evidence in the text, and the prompt it touches.
    pub reason: String,
}

/// What stands beside every name and title of a case set wherever one is shown.
const MARK: &str = "(fictional)";

fn marked(words: &str) -> String {
    if words.ends_with(MARK) { words.to_owned() } else { [words, " ", MARK].concat() }
}

impl CaseSet {
    /// Its name, marked as fictional.
    pub fn heading(&self) -> String {
        marked(&self.name)
    }
}

impl Vignette {
    /// Its title, marked as fictional.
    pub fn heading(&self) -> String {
        marked(&self.title)
    }

    /// The benchmark of a key question.
    pub fn verdict(&self, question: QuestionNumber) -> Option<&Verdict> {
        self.benchmark.iter().find(|verdict| verdict.question == question)
    }

    /// The same, to be changed.
    pub(super) fn verdict_mut(&mut self, question: QuestionNumber) -> Option<&mut Verdict> {
        self.benchmark.iter_mut().find(|verdict| verdict.question == question)
    }

    /// How many words its text has.
    pub fn words(&self) -> usize {
        self.text.iter().map(|paragraph| paragraph.split_whitespace().count()).sum()
    }
}
