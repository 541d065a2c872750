//! The cases of a sample as a table that the page reads back.

use super::Table;
use crate::model::{Judgement, RuleSet, Scenario};
use crate::ui::text::cases::answer_cell;
use crate::ui::text::out::CASE;
use crate::ui::text::steps::letter;

/// A row a case: reference, attributes, answers by key question, and prompts where any is answered.
/// Without a reference a case is named by its row, so that rows stay apart when they are read back.
pub fn cases(rules: &RuleSet, scenario: &Scenario, sample: usize) -> Table {
    let mut table = Table::new(CASE);
    let Some((found, cases)) = rules.samples.get(sample).zip(scenario.samples.get(sample)) else {
        return table;
    };
    table.headings.extend(cases.attributes().iter().map(|attribute| attribute.name.clone()));
    let questions = found.questions.iter().filter_map(|&question| rules.questions.get(question));
    let mut prompts: Vec<usize> = Vec::new();
    for question in questions {
        table.headings.push(question.number.to_string());
    }
    let asked = cases.rows().map(|row| row.prompts()).max().unwrap_or(0);
    for question in found.questions.iter().filter_map(|&question| rules.questions.get(question)) {
        for prompt in 0..question.prompts.len() {
            let place = question.first_prompt + prompt;
            if place < asked && cases.rows().any(|row| row.prompt(place) != Judgement::Blank) {
                prompts.push(place);
                table.headings.push(format!("{}.{}", question.number, letter(prompt)));
            }
        }
    }
    for row in cases.rows() {
        let mut cells = vec![row.reference().to_owned()];
        cells.extend((0..cases.attributes().len()).map(|at| row.attribute(at).to_owned()));
        cells.extend((0..found.questions.len()).map(|column| answer_cell(row.judgement(column)).to_owned()));
        cells.extend(prompts.iter().map(|&prompt| answer_cell(row.prompt(prompt)).to_owned()));
        table.rows.push(cells);
    }
    table
}
