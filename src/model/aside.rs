//! What was entered under another rule set and has no home under the one in use.

use super::{Cases, Entry, Evidence, Question, RuleSet, Standard};

/// Set aside: kept with the scenario so that it comes back once a rule set has a home for it. It decides
/// nothing. Everything is named by topic: `planning`, `planning/safety`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aside {
    /// What was chosen for standards.
    pub standards: Vec<(String, Entry)>,
    /// Counts and percentages of key questions.
    pub questions: Vec<(String, Evidence)>,
    /// Whole samples.
    pub samples: Vec<AsideSample>,
    /// What the columns of a sample in use are beyond its key questions, by index of the sample. The
    /// answers stand in the cases themselves, so that they stay with their case whatever is done to it.
    pub beyond: Vec<(usize, Columns)>,
}

/// What the columns of cases are about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// Key questions by topic: `planning/safety`.
    pub questions: Vec<String>,
    /// Prompts by topic and words: `planning/safety/contingency arrangements`.
    pub prompts: Vec<String>,
}

/// A sample that no standard of the rule set in use rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AsideSample {
    /// Its id: `court`.
    pub id: String,
    /// What its columns are.
    pub columns: Columns,
    /// Its cases.
    pub cases: Cases,
}

impl Aside {
    /// Whether nothing is set aside.
    pub fn is_empty(&self) -> bool {
        *self == Aside::default()
    }

    /// The topics of all standards and key questions that something is set aside for; one may stand there twice.
    pub fn topics(&self) -> impl Iterator<Item = &str> {
        let columns = self.samples.iter().map(|sample| &sample.columns);
        let columns = columns.chain(self.beyond.iter().map(|beyond| &beyond.1));
        let of_columns = columns.flat_map(|columns| columns.questions.iter().map(String::as_str));
        let standards = self.standards.iter().map(|found| found.0.as_str());
        standards.chain(self.questions.iter().map(|found| found.0.as_str())).chain(of_columns)
    }

    /// What the columns of a sample in use are beyond its key questions.
    pub fn beyond(&self, sample: usize) -> Columns {
        self.beyond.iter().find(|known| known.0 == sample).map(|known| known.1.clone()).unwrap_or_default()
    }
}

impl Columns {
    /// Those of a sample of a rule set, in order.
    pub fn of(rules: &RuleSet, sample: usize) -> Columns {
        let mut columns = Columns::default();
        let found = rules.samples.get(sample).map_or(&[][..], |sample| &sample.questions);
        for question in found.iter().filter_map(|&index| rules.questions.get(index)) {
            let topic = rules.topic_of(question);
            for prompt in &question.prompts {
                columns.prompts.push([&topic, "/", &prompt.to_ascii_lowercase()].concat());
            }
            columns.questions.push(topic);
        }
        columns
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        *self == Columns::default()
    }
}

impl RuleSet {
    /// What a key question is about, with its standard: `planning/safety`.
    pub fn topic_of(&self, question: &Question) -> String {
        let of = |standard: &&Standard| standard.number == question.number.standard;
        let standard = self.standards.iter().find(of).map_or("", |standard| &standard.topic);
        [standard, "/", &question.topic].concat()
    }
}
