//! A rule set of the user's own as it goes into a link unless its words were asked for.
//!
//! Only what it counts by stays as it is. A text stays where the rule set it was made from has the very same,
//! or where the page itself made it; every other one is somebody's words and gives way to its number.

use crate::model::{Basis, RuleSet};
use crate::rulesets::{self, AUTHOR};

/// In place of a source that is left out.
const SOURCE: &str = "Left out of the link";

/// The rule set that another one is told by in a link.
pub(super) fn base(rules: &RuleSet) -> &str {
    rules.based_on.as_deref().filter(|id| rulesets::text_of(id).is_some()).unwrap_or(rulesets::DEFAULT)
}

/// The rule set that a link made without text opens to. Rates every scenario as the one given does.
pub fn without_words(rules: &RuleSet) -> RuleSet {
    let Some(other) = rulesets::by_id(base(rules)) else { return rules.clone() };
    let known = texts(&other);
    let mut plain = rules.clone();
    plain.id = [&*other.id, "-own"].concat();
    plain.name = ["Own rules, from ", &other.name].concat();
    plain.based_on = rules.based_on.as_ref().filter(|id| **id == other.id).cloned();
    plain.credit.clone_from(&other.credit);
    let keep = |text: &mut String, instead: String| {
        if !known.contains(&text.as_str()) && !is_made_here(text) {
            *text = instead;
        }
    };
    for chapter in &mut plain.chapters {
        keep(&mut chapter.title, format!("Chapter {}", chapter.number));
    }
    for (at, sample) in (1..).zip(&mut plain.samples) {
        keep(&mut sample.id, format!("own-sample-{at}"));
        keep(&mut sample.name, format!("Sample {at}"));
        keep(&mut sample.one, "case".to_owned());
        keep(&mut sample.many, "cases".to_owned());
    }
    for standard in &mut plain.standards {
        keep(&mut standard.title, format!("Standard {}", standard.number));
        keep(&mut standard.topic, format!("own {}", standard.number));
    }
    for question in &mut plain.questions {
        keep(&mut question.label, format!("Question {}", question.number));
        keep(&mut question.topic, format!("own {}", question.number));
        keep(&mut question.wording, format!("Key question {}", question.number));
        for (at, prompt) in (1..).zip(&mut question.prompts) {
            keep(prompt, format!("Prompt {at}"));
        }
    }
    for rule in &mut plain.rules {
        let own = if rule.basis == Basis::Own { AUTHOR } else { SOURCE };
        keep(&mut rule.source, own.to_owned());
    }
    plain
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
