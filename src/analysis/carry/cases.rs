//! The cases under another rule set: every answer stays with its case.

use crate::model::{AsideSample, Cases, Columns, Judgement, RuleSet, Scenario};

/// Brings the cases over, sample by sample.
pub(super) fn carry(from: &RuleSet, scenario: &Scenario, to: &RuleSet, carried: &mut Scenario) {
    let mut held = scenario.aside.samples.clone();
    for (at, (sample, cases)) in from.samples.iter().zip(&scenario.samples).enumerate() {
        let mut columns = Columns::of(from, at);
        let beyond = scenario.aside.beyond(at);
        columns.questions.extend(beyond.questions);
        columns.prompts.extend(beyond.prompts);
        held.push(AsideSample { id: sample.id.clone(), columns, cases: cases.clone() });
    }
    for (at, (sample, cases)) in to.samples.iter().zip(&mut carried.samples).enumerate() {
        let Some(place) = held.iter().position(|known| known.id == sample.id) else { continue };
        let found = held.remove(place);
        let columns = Columns::of(to, at);
        let beyond = Columns {
            questions: beyond(&columns.questions, &found.columns.questions, |column| {
                found.cases.count(column) != Default::default()
            }),
            prompts: beyond(&columns.prompts, &found.columns.prompts, |prompt| {
                found.cases.rows().any(|row| row.prompt(prompt) != Judgement::Blank)
            }),
        };
        let questions = places(&columns.questions, &beyond.questions, &found.columns.questions);
        let prompts = places(&columns.prompts, &beyond.prompts, &found.columns.prompts);
        *cases = found.cases.in_columns(&questions, &prompts);
        if !beyond.is_empty() {
            carried.aside.beyond.push((at, beyond));
        }
    }
    held.retain(|found| found.cases != Cases::default());
    carried.aside.samples = held;
}

/// Names that have no home among those wanted, and hold something.
fn beyond(wanted: &[String], held: &[String], holds: impl Fn(usize) -> bool) -> Vec<String> {
    let rest = held.iter().enumerate().filter(|(at, name)| !wanted.contains(name) && holds(*at));
    rest.map(|(_, name)| name.clone()).collect()
}

/// Where each column stood before, the wanted ones first.
fn places(wanted: &[String], beyond: &[String], held: &[String]) -> Vec<Option<usize>> {
    wanted.iter().chain(beyond).map(|name| held.iter().position(|known| known == name)).collect()
}
