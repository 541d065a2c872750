//! What a heading, or the first cell of a row, names.

use super::words::{is_among, narrowed, plain};
use crate::model::{Counting, Kind, RuleSet};
use crate::rulesets::number;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// The case reference.
    Reference,
    /// The name of a key question.
    Question,
    /// The name of a standard.
    Standard,
    /// A judgement.
    Judgement,
    /// The number of Yes answers.
    Yes,
    /// The number of No answers.
    No,
    /// The number of all answers.
    Of,
    /// A printed percentage.
    Percentage,
    /// A rating in words.
    Rating,
    /// The answers to a key question, by its place in the rule set.
    Answers(usize),
    /// Words that name several key questions, so that it can't be told which.
    Several(Vec<usize>),
    /// The answers to a prompt: place of its key question, and its own among the prompts of that.
    Prompt(usize, usize),
    /// Something known of the case, such as a team.
    Attribute,
    /// Nothing that is read.
    LeftOut,
}

/// Words over columns, with a bar between them.
const ROLES: [(&str, Role); 9] = [
    (
        "case|case reference|case ref|reference|ref|id|case id|case no|case number|crn|achos|cyfeirnod",
        Role::Reference,
    ),
    ("question|key question|cwestiwn|cwestiwn allweddol", Role::Question),
    ("standard|safon", Role::Standard),
    ("judgement|judgment|answer|ateb|dyfarniad", Role::Judgement),
    ("yes|number yes", Role::Yes),
    ("no|number no", Role::No),
    ("of|out of|total|n|relevant cases", Role::Of),
    ("percentage|percent|per cent|%|score|percentage 'yes'|percentage yes|% yes|canran", Role::Percentage),
    ("rating|band", Role::Rating),
];

/// Whether a text is a word over the first column of a table.
pub(super) fn is_over(text: &str) -> bool {
    let over = |role: &Role| matches!(role, Role::Reference | Role::Question | Role::Standard);
    let word = plain(text);
    ROLES.iter().any(|role| over(&role.1) && is_among(&word, role.0))
}

/// What a heading says of its column.
pub(super) fn role(text: &str, rules: &RuleSet) -> Role {
    let word = plain(text);
    if let Some(found) = ROLES.iter().find(|role| is_among(&word, role.0)) {
        return found.1.clone();
    }
    if let Some((question, prompt)) = prompt(text, rules) {
        return Role::Prompt(question, prompt);
    }
    match questions(text, rules).as_slice() {
        [] => Role::LeftOut,
        &[only] => Role::Answers(only),
        several => Role::Several(several.to_vec()),
    }
}

/// The prompt a heading names: `2.2.3.a`, with or without words after it.
fn prompt(text: &str, rules: &RuleSet) -> Option<(usize, usize)> {
    let text = narrowed(text);
    let first = first_word(&text).trim_start_matches(['q', 'Q']);
    let (question, letter) = first.rsplit_once('.')?;
    let &[letter] = letter.as_bytes() else { return None };
    let prompt = usize::from(letter.to_ascii_lowercase().checked_sub(b'a')?);
    let question = rules.question_index(number::question(question)?)?;
    (prompt < rules.questions.get(question)?.prompts.len()).then_some((question, prompt))
}

/// The first word, without the punctuation around a number.
pub(super) fn first_word(text: &str) -> &str {
    let word = text.split_whitespace().next().unwrap_or_default();
    word.trim_end_matches(['.', ':', ')', ']', ',']).trim_start_matches(['(', '['])
}

/// The key questions a text names: by number (`2.2.3`, `Q2.2.3`, with or without words after it),
/// by the published wording, by our label, or by the title of a standard that has only one.
pub(super) fn questions(text: &str, rules: &RuleSet) -> Vec<usize> {
    let text = &*narrowed(text);
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
    let text = &*narrowed(text);
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
