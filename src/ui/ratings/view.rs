//! All standards under their chapters.

use std::rc::Rc;

use yew::prelude::*;

use super::CaseBased;
use super::judged::judged;
use crate::model::{Chapter, Kind, Report, RuleSet, Scenario, Standard};
use crate::ui::parts::{div, el, p, rule_mark, scale};
use crate::ui::store::Sender;
use crate::ui::text::{labels, page};

/// The view.
pub fn ratings_view(
    rules: &Rc<RuleSet>,
    scenario: &Scenario,
    report: &Report,
    can_edit: bool,
    send: &Sender,
) -> Html {
    let empty = can_edit && scenario.is_empty(rules);
    let chapters = rules.chapters.iter().map(|chapter| {
        let standards = rules.standards.iter().enumerate();
        let mine = standards.filter(|(_, found)| found.number.chapter == chapter.number);
        let mine: Vec<(usize, &Standard)> = mine.collect();
        let judged = mine.iter().all(|(_, standard)| standard.kind == Kind::Judged);
        let standards = mine.into_iter().map(|(index, standard)| {
            show_standard(rules, scenario, report, (index, standard), can_edit, send)
        });
        let id = format!("chapter-{}", chapter.number);
        el("section")
            .set("class", "bw-chapter")
            .at("aria-labelledby", id.clone())
            .child(head(rules, chapter, id, judged, send))
            .each(standards)
            .into()
    });
    el("div").may(empty.then(|| p("bw-notice").text(page::EMPTY).into())).each(chapters).into()
}

fn head(rules: &RuleSet, chapter: &Chapter, id: String, judged: bool, send: &Sender) -> Html {
    let (words, rule) = if judged { (labels::BY_JUDGEMENT, "10") } else { (labels::BY_LOWEST, "6") };
    let title = el("h2").at("id", id).words(format!("{} {}", chapter.number, chapter.title));
    let note = p("bw-note").text(words).child(rule_mark(rules, rule, send));
    div("bw-chapter__head")
        .child(el("div").child(title).child(note))
        .may((!judged).then(|| scale(rules.cuts)))
        .into()
}

fn show_standard(
    rules: &Rc<RuleSet>,
    scenario: &Scenario,
    report: &Report,
    (index, standard): (usize, &Standard),
    can_edit: bool,
    send: &Sender,
) -> Html {
    let Some(found) = report.standards.get(index) else {
        return Html::default();
    };
    match standard.kind {
        Kind::Judged => {
            let guidance = report.guidance.filter(|g| g.standard == standard.number && g.indicated);
            judged(rules, (index, standard), found.rating(), guidance.as_ref(), can_edit, send)
        }
        Kind::CaseBased { .. } => {
            let (rules, send, report) = (rules.clone(), send.clone(), found.clone());
            let given = scenario.standards.get(index).and_then(|entry| entry.given);
            html! { <CaseBased key={index} {rules} {index} {report} {given} {can_edit} {send} /> }
        }
    }
}
