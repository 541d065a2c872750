//! A scenario brought into the full shape of its rule set, and into what a link can hold.

use crate::model::{Aside, Case, Cases, Kind, Row, RuleSet, Scenario, Why};

/// The same scenario with every list as long as the rule set's.
///
/// What is missing is added as not entered: blank judgements, evidence from cases, no choice.
/// What lies beyond the rule set is left out, because nothing under that rule set can use it.
pub fn full(scenario: &Scenario, rules: &RuleSet) -> Scenario {
    let mut full = scenario.clone();
    full.samples.resize(rules.samples.len(), Cases::default());
    full.questions.resize(rules.questions.len(), Default::default());
    full.standards.resize(rules.standards.len(), Default::default());
    for (sample, cases) in rules.samples.iter().zip(&mut full.samples) {
        cases.narrow(sample.questions.len());
    }
    full
}

/// The scenario that a link made of this one opens to.
///
/// In full shape. Prompts, attributes and what is set aside stay out. Discretion on a standard that
/// is rated by judgement and cases of a sample without key questions mean nothing and are left
/// out. Unless text is included, the title, notes and case references are empty, and a written reason
/// is [`Why::LeftOut`].
pub fn in_link(scenario: &Scenario, rules: &RuleSet, include_text: bool) -> Scenario {
    let mut shaped = full(scenario, rules);
    shaped.aside = Aside::default();
    if !include_text {
        shaped.title.clear();
    }
    for (standard, entry) in rules.standards.iter().zip(&mut shaped.standards) {
        if standard.kind == Kind::Judged {
            entry.discretion = None;
        }
        if !include_text {
            entry.note.clear();
        }
        if let Some(discretion) = entry.discretion.as_mut().filter(|_| !include_text) {
            discretion.why = without_words(&discretion.why);
        }
    }
    for (sample, cases) in rules.samples.iter().zip(&mut shaped.samples) {
        if sample.questions.is_empty() {
            cases.clear();
        }
        *cases = cases.rows().map(|row| bare(row, include_text)).collect();
    }
    shaped
}

fn without_words(why: &Why) -> Why {
    match why {
        Why::AsPublished => Why::AsPublished,
        Why::Written(_) | Why::LeftOut => Why::LeftOut,
    }
}

/// What a link holds of a case: its answers, and its reference where text is included.
fn bare(row: Row, include_text: bool) -> Case {
    let Case { reference, judgements, .. } = row.to_case();
    let reference = if include_text { reference } else { String::new() };
    Case { reference, judgements, ..Case::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Band, Discretion, Entry, Evidence, Judgement};
    use crate::rulesets::pdu_2021;

    #[test]
    fn short_lists_are_filled_and_long_ones_cut() {
        let rules = pdu_2021();
        let case = |judgements| Case { judgements, ..Case::default() };
        let mut scenario = Scenario::empty(&rules);
        let rows = [case(vec![Judgement::Yes]), case(vec![Judgement::No; 20])];
        scenario.samples = vec![rows.into_iter().collect()];
        scenario.questions.push(Evidence::Cases);
        scenario.standards.clear();
        let full = full(&scenario, &rules);
        let rows: Vec<_> = full.samples[0].rows().map(|row| row.to_case().judgements).collect();
        assert_eq!(rows[0], [Judgement::Yes]);
        assert_eq!(rows[1], [Judgement::No; 13]);
        assert_eq!(full.samples[0].count(13).no, 0);
        assert_eq!(full.samples[1], Cases::default());
        assert_eq!(full.questions.len(), 14);
        assert_eq!(full.standards, vec![Entry::default(); 10]);
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
