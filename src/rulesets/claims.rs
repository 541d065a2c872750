//! What a rule set of somebody's own may say of how well its rules are known: only what stands in it exactly as in
//! the rule set it was made from can be published, inferred or unverified; the rest its author set.

use crate::model::{Basis, Counting, Kind, Question, Rule, RuleSet, Standard};

/// The same rule set, in which every rule that its author set says so. What the author called it is kept beside.
pub fn owned(mut rules: RuleSet) -> RuleSet {
    let base = rules.based_on.as_deref().and_then(super::by_id);
    let mut found = std::mem::take(&mut rules.rules);
    for rule in &mut found {
        let claim = rule.claimed.take().unwrap_or(rule.basis);
        rule.basis = claim;
        let stands = base
            .as_ref()
            .is_some_and(|base| base.rule(&rule.id) == Some(rule) && is_unchanged(&rule.id, &rules, base));
        if !stands && claim != Basis::Own {
            (rule.basis, rule.claimed) = (Basis::Own, Some(claim));
        }
    }
    rules.rules = found;
    rules
}

/// Whether what a rule speaks of is the same in both.
fn is_unchanged(id: &str, rules: &RuleSet, base: &RuleSet) -> bool {
    let within = |part: fn(&RuleSet) -> Vec<String>| {
        let known = part(base);
        part(rules).iter().all(|one| known.contains(one))
    };
    match id {
        "4" => rules.cuts == base.cuts,
        "5" => rules.rounding == base.rounding,
        // Those that are there; one may have been taken away.
        "8" => within(samples),
        "9" => within(counting),
        "10" => within(judged),
        "11" => rules.points == base.points && rules.scored() == base.scored(),
        "12" => rules.overall == base.overall && rules.scored() == base.scored(),
        "D2" => {
            (rules.discretion.points, rules.discretion.few) == (base.discretion.points, base.discretion.few)
        }
        "D3" => rules.discretion.bands == base.discretion.bands,
        "L1" => within(leadership) && leadership(rules).len() == leadership(base).len(),
        "F1" => within(standards) && standards(rules).len() == standards(base).len(),
        "F2" => within(questions),
        "F3" => within(prompts),
        _ => true,
    }
}

fn samples(rules: &RuleSet) -> Vec<String> {
    let of = |standard: &Standard| match &standard.kind {
        Kind::Judged => None,
        Kind::CaseBased { sample, .. } => {
            let name = rules.samples.get(*sample).map_or("", |sample| &sample.name);
            Some([&standard.topic, " ", name].concat())
        }
    };
    rules.standards.iter().filter_map(of).collect()
}

fn counting(rules: &RuleSet) -> Vec<String> {
    let apart = rules.standards.iter().filter(|standard| standard.counting != Counting::Scored);
    let name = |separate| if separate { " separate" } else { " not rated" };
    apart.map(|standard| [&*standard.topic, name(standard.counting == Counting::Separate)].concat()).collect()
}

fn judged(rules: &RuleSet) -> Vec<String> {
    let judged = rules.standards.iter().filter(|standard| standard.kind == Kind::Judged);
    judged.map(|standard| standard.topic.clone()).collect()
}

fn standards(rules: &RuleSet) -> Vec<String> {
    rules.standards.iter().map(|one| [&one.number.to_string(), " ", &one.title].concat()).collect()
}

fn questions(rules: &RuleSet) -> Vec<String> {
    rules.questions.iter().map(|one| [&rules.topic_of(one), " ", &one.wording].concat()).collect()
}

fn prompts(rules: &RuleSet) -> Vec<String> {
    let asked = rules.questions.iter().filter(|one| !one.prompts.is_empty());
    let told = |one: &Question| {
        let mut told = rules.topic_of(one);
        one.prompts.iter().for_each(|prompt| told.extend(["\n", prompt]));
        told
    };
    asked.map(told).collect()
}

/// Whose ratings speak about which standard, by what they are about.
fn leadership(rules: &RuleSet) -> Vec<String> {
    let Some(rule) = &rules.leadership else { return Vec::new() };
    let topic = |number| rules.standard_index(number).and_then(|at| rules.standards.get(at));
    let all = std::iter::once(rule.standard).chain(rule.counts.iter().copied()).filter_map(topic);
    all.map(|standard| standard.topic.clone()).collect()
}

/// What its author calls a rule, where that is not what is shown.
pub(super) fn claimed(rule: &Rule) -> Basis {
    rule.claimed.unwrap_or(rule.basis)
}
