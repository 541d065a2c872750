//! A rule set of the user's own as it goes into a link unless its words were asked for.
//!
//! Only what it counts by stays as it is. A text stays where the rule set it was made from has the very same,
//! or where the page itself made it; every other one is somebody's words and gives way to its number.

use std::fmt::Display;

use crate::model::{Basis, Rule, RuleSet};
use crate::rulesets::{self, AUTHOR, owned};

/// Where a rule comes from whose source is left out: short, for it may stand there twenty times.
const SOURCE: &str = "Its author";

/// The rule set that another one is told by in a link.
pub(super) fn base(rules: &RuleSet) -> &str {
    rules.based_on.as_deref().filter(|id| rulesets::text_of(id).is_some()).unwrap_or(rulesets::DEFAULT)
}

/// The rule set that a link made without text opens to. Rates every scenario as the one given does.
pub fn without_words(rules: &RuleSet) -> RuleSet {
    let Some(other) = rulesets::by_id(base(rules)) else { return rules.clone() };
    let known = texts(&other);
    let mut plain = rules.clone();
    plain.based_on = rules.based_on.as_ref().filter(|id| **id == other.id).cloned();
    (plain.id, plain.name, plain.credit) = match plain.based_on {
        Some(_) => {
            let name = ["Own rules, from ", &other.name].concat();
            ([&*other.id, "-own"].concat(), name, other.credit.clone())
        }
        None => ("own-rules".to_owned(), "Own rules".to_owned(), String::new()),
    };
    let known = |text: &String| known.contains(&text.as_str()) || is_made_here(text);
    for chapter in &mut plain.chapters {
        keep(&known, &mut chapter.title, "Chapter ", &chapter.number);
    }
    for (at, sample) in (1..).zip(&mut plain.samples) {
        keep(&known, &mut sample.id, "own-sample-", &at);
        keep(&known, &mut sample.name, "Sample ", &at);
        keep(&known, &mut sample.one, "case", &"");
        keep(&known, &mut sample.many, "cases", &"");
    }
    for standard in &mut plain.standards {
        keep(&known, &mut standard.title, "Standard ", &standard.number);
        keep(&known, &mut standard.topic, "own ", &standard.number);
    }
    for question in &mut plain.questions {
        keep(&known, &mut question.label, "Question ", &question.number);
        keep(&known, &mut question.topic, "own ", &question.number);
        keep(&known, &mut question.wording, "Key question ", &question.number);
        for (at, prompt) in (1..).zip(&mut question.prompts) {
            keep(&known, prompt, "Prompt ", &at);
        }
    }
    for rule in &mut plain.rules {
        // A basis without its source says nothing.
        if !known(&rule.source) {
            let (id, source) = (rule.id.clone(), SOURCE.to_owned());
            *rule = Rule { id, basis: Basis::Own, source, claimed: None };
        }
    }
    owned(plain)
}

/// Leaves a text that is known, and puts words and a number in place of any other.
#[inline(never)]
fn keep(known: &dyn Fn(&String) -> bool, text: &mut String, words: &str, number: &dyn Display) {
    if !known(text) {
        *text = [words, &number.to_string()].concat();
    }
}

/// Whether a rule set holds words that a link made without text leaves out.
pub fn has_words(rules: &RuleSet) -> bool {
    !rulesets::comes_with_the_page(rules) && without_words(rules) != *rules
}

/// Every text of a rule set, wherever it stands.
fn texts(rules: &RuleSet) -> Vec<&str> {
    let mut texts: Vec<&str> = rules.chapters.iter().map(|chapter| chapter.title.as_str()).collect();
    for sample in &rules.samples {
        texts.extend([&sample.id, &sample.name, &sample.one, &sample.many].map(String::as_str));
    }
    for standard in &rules.standards {
        texts.extend([&standard.title, &standard.topic].map(String::as_str));
    }
    for question in &rules.questions {
        texts.extend([&question.label, &question.topic, &question.wording].map(String::as_str));
        texts.extend(question.prompts.iter().map(String::as_str));
    }
    texts.extend(rules.rules.iter().map(|rule| rule.source.as_str()));
    texts
}

/// Whether a text is one that the page gives to what is new: `own-3`, `sample-4`, or the author's mark.
fn is_made_here(text: &str) -> bool {
    let number = text.strip_prefix("own-").or_else(|| text.strip_prefix("sample-"));
    let digits = |number: &str| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    text == AUTHOR || number.is_some_and(digits)
}
