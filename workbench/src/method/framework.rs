//! The standards by chapter, and what each key question asks.

use bandwise::model::{Question, RuleSet, Standard};
use bandwise::ui::parts::{El, div, el, p, span};
use bandwise::ui::text::titled;

use super::rules::{in_force, mark};
use crate::parts::{details, note};
use crate::state::On;
use crate::text::method as say;

/// The panel.
pub fn framework(on: On) -> El {
    let rules = &*on.told.rated.rules;
    let chapters = rules.chapters.iter().map(|chapter| {
        let mine = rules.standards.iter().filter(|standard| standard.number.chapter == chapter.number);
        div("bw-frame__chapter")
            .child(el("h3").words(titled(&chapter.number, &chapter.title)))
            .each(mine.map(|standard| one_standard(rules, standard)))
    });
    let known = say::KNOWN.into_iter().filter_map(|(id, what)| {
        let rule = in_force(rules, id)?;
        Some(el("li").child(mark(rule.basis)).words(format!(" {what}:{}", say::source(rule))))
    });
    div("")
        .child(el("p").words(say::framework(rules)))
        .child(el("ul").set("class", "bw-plain bw-frame__known").each(known))
        .may((!rules.credit.is_empty()).then(|| note(rules.credit.clone()).set("id", "credit")))
        .child(div("bw-frame").each(chapters))
}

fn one_standard(rules: &RuleSet, standard: &Standard) -> El {
    let questions = standard.questions().iter().filter_map(|&index| rules.questions.get(index));
    let list = el("ul").set("class", "bw-frame__questions").each(questions.map(one_question));
    div("bw-frame__standard")
        .child(el("h4").words(titled(&standard.number, &standard.title)))
        .child(note(say::standard(rules, standard)))
        .may((!standard.questions().is_empty()).then_some(list))
}

fn one_question(question: &Question) -> El {
    let prompts = question.prompts.iter().map(|prompt| el("li").words(prompt.clone()));
    let folded =
        (!question.prompts.is_empty()).then(|| details(say::prompts(question), el("ul").each(prompts)));
    el("li")
        .child(span("bw-rules__id").words(question.number.to_string()))
        .child(div("").child(p("").words(question.wording.clone())).may(folded))
}
