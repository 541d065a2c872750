//! The rules in force, in an order that reads, each with its basis, its source and an example.

use bandwise::model::{Basis, Rule, RuleSet};
use bandwise::ui::parts::{El, div, el, p, span};
use bandwise::ui::text::ratings::basis;
use bandwise::ui::text::rules::rule as words_of;

use super::play::example;
use crate::parts::note;
use crate::state::On;
use crate::text::method as say;

/// The panel.
pub fn rules(on: On) -> El {
    let rules = &*on.told.rated.rules;
    let groups = say::GROUPS.iter().filter_map(|(heading, ids)| {
        let mut found = ids.iter().filter_map(|id| in_force(rules, id)).peekable();
        found.peek()?;
        let list = el("ol").set("class", "bw-rules").each(found.map(|rule| one_rule(on, rule)));
        let heading = say::group(rules, heading, ids);
        Some(div("bw-rules__group").child(el("h3").text(heading)).child(list))
    });
    div("").child(meanings(rules)).child(div("").each(groups))
}

/// A rule, where it is in force.
pub fn in_force<'a>(rules: &'a RuleSet, id: &str) -> Option<&'a Rule> {
    rules.rule(id).filter(|_| rules.is_in_force(id))
}

/// Which rule set it is, and what the bases that occur in it mean.
fn meanings(rules: &RuleSet) -> El {
    let all = || rules.rules.iter().filter(|rule| rules.is_in_force(&rule.id));
    let occurs = |of: &Basis| all().any(|rule| rule.basis == *of);
    let bases = Basis::ALL
        .into_iter()
        .filter(occurs)
        .map(|of| div("").child(el("dt").child(mark(of))).child(el("dd").text(say::basis_means(of))));
    let unverified = occurs(&Basis::Unverified).then(|| note(say::UNVERIFIED));
    div("bw-rules__head")
        .child(el("p").set("id", "rules-of").words(say::rule_set(rules, all().count())))
        .child(el("p").text(say::BASES))
        .child(el("dl").set("class", "bw-bases").each(bases))
        .may(unverified)
}

/// A basis as a mark.
pub fn mark(of: Basis) -> El {
    let kind = match of {
        Basis::Published => "bw-basis",
        Basis::Inferred => "bw-basis bw-basis--inferred",
        Basis::Unverified => "bw-basis bw-basis--unverified",
        Basis::Own => "bw-basis bw-basis--own",
    };
    span(kind).text(basis(of))
}

/// A rule with its basis, as it stands in every list of rules.
pub fn told(rules: &RuleSet, rule: &Rule) -> El {
    let source = note("").child(mark(rule.basis)).words(say::source(rule));
    div("bw-rules__words").child(el("p").words(words_of(rules, &rule.id))).child(source)
}

fn one_rule(on: On, rule: &Rule) -> El {
    let rules = &*on.told.rated.rules;
    el("li")
        .key(rule.id.clone())
        .set("class", "bw-rules__one")
        .with("id", "rule-", &rule.id)
        .set("tabindex", "-1")
        .child(p("bw-rules__id").words(rule.id.clone()))
        .child(told(rules, rule))
        .may(example(on, &rule.id))
}
