//! A case set as a scenario: as the benchmark has it, and blank for whoever is to judge it.

use super::{CaseSet, Vignette};
use crate::model::{Case, Cases, Judgement, RuleSet, Sample, Scenario};

/// The benchmark as a scenario. What the rule set does not have is left out.
///
/// ```
/// use bandwise::{casesets, model, rulesets};
/// let rules = rulesets::pdu_2021();
/// let report = model::rate(&rules, &casesets::scenario(&casesets::northmere(), &rules));
/// assert_eq!(report.overall.points, 13);
/// ```
pub fn scenario(set: &CaseSet, rules: &RuleSet) -> Scenario {
    build(set, rules, |sample, case| {
        let asked = sample.questions.iter().map(|&index| rules.questions.get(index));
        let judge = |number| case.verdict(number).map_or(Judgement::Blank, |verdict| verdict.judgement);
        asked.map(|question| question.map_or(Judgement::Blank, |question| judge(question.number))).collect()
    })
}

/// The same cases with their references, and no judgement yet.
pub fn blank(set: &CaseSet, rules: &RuleSet) -> Scenario {
    build(set, rules, |_, _| Vec::new())
}

/// For each sample of the rule set, which cases of the set stand in the rows of those scenarios.
pub fn rows(set: &CaseSet, rules: &RuleSet) -> Vec<Vec<usize>> {
    let of = |sample: &Sample| {
        let cases = set.cases.iter().enumerate();
        cases.filter(|(_, case)| case.sample == sample.id).map(|(index, _)| index).collect()
    };
    rules.samples.iter().map(of).collect()
}

fn build(
    set: &CaseSet,
    rules: &RuleSet,
    judgements: impl Fn(&Sample, &Vignette) -> Vec<Judgement>,
) -> Scenario {
    let mut scenario = Scenario { title: set.heading(), ..Scenario::empty(rules) };
    for ((sample, home), rows) in rules.samples.iter().zip(&mut scenario.samples).zip(rows(set, rules)) {
        let cases = rows.into_iter().filter_map(|index| set.cases.get(index));
        let case = |case: &Vignette| Case {
            reference: case.reference.clone(),
            judgements: judgements(sample, case),
            ..Case::default()
        };
        *home = cases.map(case).collect::<Cases>();
    }
    for &(number, band) in &set.given {
        let index = rules.standard_index(number);
        if let Some(entry) = index.and_then(|index| scenario.standards.get_mut(index)) {
            entry.given = Some(band);
        }
    }
    scenario
}
