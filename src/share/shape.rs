//! A scenario brought into the full shape of its rule set, and into what a link can hold.

use std::rc::Rc;

use crate::model::{Case, Kind, RuleSet, Scenario, Why};

/// The same scenario with every list as long as the rule set's.
///
/// What is missing is added as not entered: blank judgements, evidence from cases, no choice.
/// What lies beyond the rule set is left out, because nothing under that rule set can use it.
pub fn full(scenario: &Scenario, rules: &RuleSet) -> Scenario {
    let mut full = scenario.clone();
    full.samples.resize(rules.samples.len(), Vec::new());
    full.questions.resize(rules.questions.len(), Default::default());
    full.standards.resize(rules.standards.len(), Default::default());
    for (sample, cases) in rules.samples.iter().zip(&mut full.samples) {
        for case in cases {
            if case.judgements.len() != sample.questions.len() {
                let judgements = &mut Rc::make_mut(case).judgements;
                judgements.resize(sample.questions.len(), Default::default());
            }
        }
    }
    full
}

/// The scenario that a link made of this one opens to.
///
/// In full shape, with the cases of each sample numbered from 1. Discretion on a standard that
/// is rated by judgement and cases of a sample without key questions mean nothing and are left
/// out. Unless text is included, the title and case references are empty, and a written reason
/// is [`Why::LeftOut`].
pub fn in_link(scenario: &Scenario, rules: &RuleSet, include_text: bool) -> Scenario {
    let mut shaped = full(scenario, rules);
    if !include_text {
        shaped.title.clear();
    }
    for (standard, entry) in rules.standards.iter().zip(&mut shaped.standards) {
        if standard.kind == Kind::Judged {
            entry.discretion = None;
        }
        if let Some(discretion) = entry.discretion.as_mut().filter(|_| !include_text) {
            discretion.why = without_words(&discretion.why);
        }
    }
    for (sample, cases) in rules.samples.iter().zip(&mut shaped.samples) {
        if sample.questions.is_empty() {
            cases.clear();
        }
        for (id, case) in (1..).zip(cases) {
            *case = Rc::new(renumbered(case, id, include_text));
        }
    }
    shaped
}

fn without_words(why: &Why) -> Why {
    match why {
        Why::AsPublished => Why::AsPublished,
        Why::Written(_) | Why::LeftOut => Why::LeftOut,
    }
}

fn renumbered(case: &Case, id: u32, include_text: bool) -> Case {
    let reference = Some(&case.reference).filter(|_| include_text);
    Case { id, reference: reference.cloned().unwrap_or_default(), judgements: case.judgements.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Band, Discretion, Entry, Evidence, Judgement};
    use crate::rulesets::pdu_2021;

    #[test]
    fn short_lists_are_filled_and_long_ones_cut() {
        let rules = pdu_2021();
        let case = |judgements| Rc::new(Case { id: 9, judgements, ..Case::default() });
        let mut scenario = Scenario::empty(&rules);
        scenario.samples = vec![vec![case(vec![Judgement::Yes]), case(vec![Judgement::No; 20])]];
        scenario.questions.push(Evidence::Cases);
        scenario.standards.clear();
        let full = full(&scenario, &rules);
        let rows: Vec<_> = full.samples[0].iter().map(|case| &case.judgements[..]).collect();
        assert_eq!(rows[0][0], Judgement::Yes);
        assert_eq!(rows[0][1..], [Judgement::Blank; 12]);
        assert_eq!(rows[1], [Judgement::No; 13]);
        assert_eq!(full.samples[1], []);
        assert_eq!(full.questions.len(), 14);
        assert_eq!(full.standards, vec![Entry::default(); 10]);
        assert_eq!(full.samples[0][1].id, 9);
    }

    #[test]
    fn discretion_on_a_judged_standard_stays_out_of_a_link() {
        let rules = pdu_2021();
        let mut scenario = Scenario::empty(&rules);
        let moved = Discretion { rating: Band::Good, why: Why::AsPublished };
        for entry in &mut scenario.standards {
            entry.discretion = Some(moved.clone());
        }
        let linked = in_link(&scenario, &rules, true);
        assert_eq!(linked.standards[0].discretion, None);
        assert_eq!(linked.standards[9].discretion, Some(moved));
    }
}
