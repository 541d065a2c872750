//! The rules, the key questions in their published wording, and who is to be credited.

use std::rc::Rc;

use yew::prelude::*;

use crate::model::{Basis, Rule, RuleSet, Standard};
use crate::ui::parts::{El, div, el, p, span};
use crate::ui::text::{method as words, ratings::basis};

/// Properties of [`MethodView`].
#[derive(Clone, PartialEq, Properties)]
pub struct MethodViewProps {
    /// The rule set in use.
    pub rules: Rc<RuleSet>,
}

/// The view. Drawn once for a rule set.
#[component]
pub fn MethodView(props: &MethodViewProps) -> Html {
    let rules = &props.rules;
    let bases = [Basis::Published, Basis::Inferred, Basis::Unverified];
    el("div")
        .add(el("h2").text(words::RULES))
        .add(p("bw-note").words(words::rule_set(&rules.name)))
        .add(el("dl").set("class", "bw-bases").each(bases.into_iter().map(meaning)))
        .add(el("ol").set("class", "bw-rules").each(rules.rules.iter().map(show_rule)))
        .add(el("h2").text(words::SURE))
        .add(p("bw-note").text(words::SURE_HELP))
        .add(el("h2").text(words::QUESTIONS))
        .add(p("bw-note").words(rules.credit.clone()))
        .each(rules.standards.iter().map(|standard| questions(rules, standard)))
        .into()
}

fn meaning(of: Basis) -> Html {
    let meaning = el("dd").text(words::basis_means(of));
    el("div").add(el("dt").add(mark(of))).add(meaning).into()
}

fn mark(of: Basis) -> El {
    el("span").at("class", format!("bw-basis bw-basis--{}", basis(of))).text(basis(of))
}

fn show_rule(rule: &Rule) -> Html {
    let source = p("bw-note").add(mark(rule.basis)).words(format!(" {}.", rule.source));
    el("li")
        .set("class", "bw-rules__one")
        .at("id", format!("rule-{}", rule.id))
        .set("tabindex", "-1")
        .add(span("bw-rules__id").words(rule.id.clone()))
        .add(el("div").add(el("p").words(rule.text.clone())).add(source))
        .into()
}

fn questions(rules: &RuleSet, standard: &Standard) -> Html {
    let questions = standard.questions().iter().filter_map(|&index| rules.questions.get(index));
    let lines = questions.map(|question| {
        let number = el("dt").words(question.number.to_string());
        el("div").add(number).add(el("dd").words(question.wording.clone())).into()
    });
    if standard.questions().is_empty() {
        return Html::default();
    }
    let title = format!("{} {}", standard.number, standard.title);
    div("bw-wordings").add(el("h3").words(title)).add(el("dl").each(lines)).into()
}
