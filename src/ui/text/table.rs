//! Words of the table dialogue: columns, words and cells to be mended.

use super::paste::{quoted, rows};
use crate::exchange::{Met, Pasted, Problem, Role};
use crate::model::{Question, QuestionNumber, RuleSet};

/// Over the table of columns.
pub const COLUMN_HEADINGS: [&str; 3] = ["Column", "First cells", "Understood as"];
/// Over the table of words.
pub const WORD_HEADINGS: [&str; 3] = ["Word", "Times", "Taken for"];

/// Opens how the table was understood.
pub fn understood(pasted: &Pasted) -> String {
    let columns = match pasted.columns.len() {
        0 => String::new(),
        n => [&rows(n, "column", "columns"), ", "].concat(),
    };
    format!(
        "How it was understood: {columns}{}",
        rows(pasted.words.len(), "word for a judgement", "words for judgements")
    )
}

/// A column without a heading.
pub fn column_number(at: usize) -> String {
    format!("Column {}", at + 1)
}

/// Names the list of what a column can hold.
pub fn column_label(at: usize, heading: &str) -> String {
    if heading.is_empty() { column_number(at) } else { format!("{heading}: understood as") }
}

/// How many columns are not shown one by one.
pub fn more_columns(n: usize) -> String {
    format!("and {} that are left out", rows(n, "more column", "more columns"))
}

/// The offer to take a misspelt heading for a key question.
pub fn near(number: QuestionNumber) -> String {
    format!("Did you mean {number}? Take it so")
}

/// What a column holds.
pub fn role(role: &Role) -> &'static str {
    match role {
        Role::Reference => "Case reference",
        Role::Question => "Key question",
        Role::Standard => "Standard",
        Role::Judgement => "Judgement",
        Role::Yes => "Yes answers",
        Role::No => "No answers",
        Role::Of => "All answers",
        Role::Percentage => "Percentage",
        Role::Rating => "Rating",
        Role::Several(_) => "Several key questions; choose one",
        Role::Answers(_) | Role::Prompt(..) => "Answers",
        Role::Attribute => "Kept, to break results down by",
        Role::LeftOut => "Left out",
    }
}

/// A column of answers to a key question.
pub fn answers_to(question: &Question) -> String {
    super::titled(&question.number, &question.label)
}

/// A column of answers to a prompt.
pub fn answers_to_prompt(rules: &RuleSet, question: usize, prompt: usize) -> String {
    let number = rules.questions.get(question).map(|found| found.number.to_string()).unwrap_or_default();
    format!("Prompt {number}.{}", super::steps::letter(prompt))
}

/// A word met; an empty cell is no word.
pub fn word(met: &Met) -> String {
    quoted(&met.word)
}

/// Names the field in which a cell is mended.
pub fn mend(problem: &Problem) -> String {
    match problem.column.as_str() {
        "" => format!("Row {}: correct this cell", problem.row),
        column => format!("Row {}, column {column}: correct this cell", problem.row),
    }
}
