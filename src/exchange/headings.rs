//! What a heading, or the first cell of a row, names.

use super::words::{is_among, plain};
use crate::model::{Counting, Kind, RuleSet};
use crate::rulesets::number;

/// What a heading says of its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Reference,
    Question,
    Standard,
    Judgement,
    Yes,
    No,
    Of,
    Percentage,
    Rating,
    /// A key question, or several of the same words.
    Answers(Vec<usize>),
    Other,
}

/// Words over columns, with a bar between them.
const ROLES: [(&str, Role); 9] = [
    ("case|case reference|case ref|reference|ref|id|case id|case no|case number|crn", Role::Reference),
    ("question|key question", Role::Question),
    ("standard", Role::Standard),
    ("judgement|judgment|answer", Role::Judgement),
    ("yes|number yes", Role::Yes),
    ("no|number no", Role::No),
    ("of|out of|total|n|relevant cases", Role::Of),
    (
        "percentage|percent|per cent|%|score|percentage 'yes'|percentage ‘yes’|percentage yes",
        Role::Percentage,
    ),
    ("rating|band", Role::Rating),
];

pub(super) fn role(text: &str, rules: &RuleSet) -> Role {
    let word = plain(text);
    if let Some(found) = ROLES.iter().find(|role| is_among(&word, role.0)) {
        return found.1.clone();
    }
    let questions = questions(text, rules);
    if questions.is_empty() { Role::Other } else { Role::Answers(questions) }
}

/// The first word, without the punctuation around a number.
fn first_word(text: &str) -> &str {
    let word = text.split_whitespace().next().unwrap_or_default();
    word.trim_end_matches(['.', ':', ')', ','])
}

/// The key questions a text names: by number (`2.2.3`, `Q2.2.3`, with or without words after it),
/// by the published wording, by our label, or by the title of a standard that has only one.
pub(super) fn questions(text: &str, rules: &RuleSet) -> Vec<usize> {
    let first = first_word(text).trim_start_matches(['q', 'Q']);
    if let Some(found) = number::question(first) {
        return rules.question_index(found).into_iter().collect();
    }
    let word = plain(text);
    let word = word.trim_end_matches('?');
    let mut found = Vec::new();
    for (index, question) in rules.questions.iter().enumerate() {
        let wording = plain(&question.wording);
        if !word.is_empty() && (wording.trim_end_matches('?') == word || plain(&question.label) == word) {
            found.push(index);
        }
    }
    if found.is_empty() {
        let only = standard(text, rules).and_then(|index| rules.standards.get(index));
        let only = only.map_or(&[][..], |standard| standard.questions());
        found.extend(only.first().filter(|_| only.len() == 1));
    }
    found
}

/// The standard a text names: by number, with or without words after it, or by its title.
pub(super) fn standard(text: &str, rules: &RuleSet) -> Option<usize> {
    if let Some(found) = number::standard(first_word(text)) {
        return rules.standard_index(found);
    }
    let word = plain(text);
    rules.standards.iter().position(|standard| plain(&standard.title) == word)
}

/// Whether a text names a chapter, as the heading lines within the report's table do.
pub(super) fn is_chapter(text: &str, rules: &RuleSet) -> bool {
    let word = plain(text);
    rules.chapters.iter().any(|chapter| {
        let title = plain(&chapter.title);
        let number = chapter.number.to_string();
        word == title || word.trim_end_matches('.') == number || word.ends_with(&title)
    })
}

/// Whether a standard is rated by judgement or by key questions, and so can be given a rating.
pub(super) fn can_be_given(standard: usize, rules: &RuleSet) -> bool {
    rules
        .standards
        .get(standard)
        .is_some_and(|found| found.kind == Kind::Judged || found.counting != Counting::NotRated)
}
