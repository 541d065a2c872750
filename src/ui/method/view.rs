//! The rules, the key questions in their published wording, and who is to be credited.

use std::rc::Rc;

use yew::prelude::*;

use crate::model::{Basis, Rule, RuleSet, Standard};
use crate::ui::parts::{El, Same, Shows, div, el, p, part, span};
use crate::ui::text::rules::rule as words_of;
use crate::ui::text::{method as words, ratings::basis, titled};

/// The view. Drawn once for a rule set.
pub fn method_view(rules: &Rc<RuleSet>) -> Html {
    part("method", Method { rules: Same(rules.clone()) })
}

#[derive(PartialEq)]
struct Method {
    rules: Same<RuleSet>,
}

impl Shows for Method {
    fn draw(&self) -> Html {
        draw(&self.rules).into()
    }
}

fn draw(rules: &RuleSet) -> El {
    let bases = Basis::ALL;
    el("div")
        .child(el("h2").text(words::RULES))
        .child(p("bw-note").words(words::rule_set(&rules.name)))
        .child(el("dl").set("class", "bw-bases").each(bases.into_iter().map(meaning)))
        .child(el("ol").set("class", "bw-rules").each(rules.rules.iter().map(|rule| show_rule(rules, rule))))
        .child(el("h2").text(words::SURE))
        .child(p("bw-note").text(words::SURE_HELP))
        .child(el("h2").text(words::QUESTIONS))
        .child(p("bw-note").words(rules.credit.clone()))
        .each(rules.standards.iter().filter_map(|standard| questions(rules, standard)))
}

fn meaning(of: Basis) -> El {
    let meaning = el("dd").text(words::basis_means(of));
    el("div").child(el("dt").child(mark(of))).child(meaning)
}

fn mark(of: Basis) -> El {
    el("span").with("class", "bw-basis bw-basis--", &basis(of)).text(basis(of))
}

fn show_rule(rules: &RuleSet, rule: &Rule) -> El {
    let source = p("bw-note").child(mark(rule.basis)).words(format!(" {}.", rule.source));
    el("li")
        .set("class", "bw-rules__one")
        .with("id", "rule-", &rule.id)
        .set("tabindex", "-1")
        .child(span("bw-rules__id").words(rule.id.clone()))
        .child(el("div").child(el("p").words(words_of(rules, &rule.id))).child(source))
}

fn questions(rules: &RuleSet, standard: &Standard) -> Option<El> {
    let questions = standard.questions().iter().filter_map(|&index| rules.questions.get(index));
    let lines = questions.map(|question| {
        let number = el("dt").words(question.number.to_string());
        el("div").child(number).child(el("dd").words(question.wording.clone()))
    });
    let title = titled(&standard.number, &standard.title);
    let wordings = || div("bw-wordings").child(el("h3").words(title)).child(el("dl").each(lines));
    (!standard.questions().is_empty()).then(wordings)
}
