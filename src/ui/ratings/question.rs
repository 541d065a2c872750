//! One key question: its score on a strip, whether it drives the rating, and its details.

use yew::prelude::*;

use super::case_based::{CaseBasedProps, Unfolded, toggle};
use super::evidence::EvidenceForm;
use crate::analysis::interval;
use crate::model::{Question, QuestionReport};
use crate::ui::parts::{div, el, p, rule_mark, span, strip};
use crate::ui::text::{labels, ratings as words};

/// The row. Its name opens the published wording, the prompts and the evidence to edit.
pub(super) fn question_row(
    props: &CaseBasedProps,
    report: &QuestionReport,
    index: usize,
    unfolded: &Unfolded,
) -> Html {
    let Some(question) = props.rules.questions.get(index) else {
        return Html::default();
    };
    let number = question.number;
    let open = unfolded.contains(&index);
    let drives = props.report.drives(number);
    let class = match (drives, props.given.is_some()) {
        (true, _) => "bw-question bw-question--drives",
        (false, true) => "bw-question bw-question--unused",
        (false, false) => "bw-question",
    };
    let details = format!("details-{number}");
    let name = el("button")
        .set("type", "button")
        .set("class", "bw-question__open")
        .at("id", format!("edit-{number}"))
        .says("aria-expanded", open)
        .at("aria-controls", details.clone())
        .on_click(toggle(unfolded, index))
        .child(span("bw-question__number").words(number.to_string()))
        .child(span("bw-question__label").words(question.label.clone()));
    let drives_it =
        drives.then(|| el("span").at("id", format!("drives-{number}")).text(labels::DRIVES_IT).into());
    let star = if drives && props.report.starred() { "*" } else { "" };
    let percent = el("span").at("id", format!("score-{number}"));
    let score = report.percent().zip(report.band).map(|(percent, band)| (percent.get(), band));
    let interval = report.tally().and_then(interval::wilson_95);
    let row = div("bw-question__row")
        .child(name)
        .child(span("bw-question__drives").may(drives_it))
        .child(span("bw-question__count").at("id", format!("count-{number}")).words(words::counts(report)))
        .child(
            span("bw-question__score")
                .child(percent.words(words::percent(report.percent())))
                .child(span("bw-star").text(star)),
        )
        .child(strip(props.rules.cuts, score, interval));
    let below = div("bw-question__details").at("id", details).flag("hidden", !open);
    div(class)
        .child(row)
        .may(rounding(props, report))
        .child(below.each(open.then(|| unfold(props, question, report, index))))
        .into()
}

/// The note of rule 5, where rounding decides the band.
fn rounding(props: &CaseBasedProps, report: &QuestionReport) -> Option<Html> {
    let (note, band) = report.note.zip(report.band)?;
    Some(
        p("bw-question__note")
            .at("id", format!("rounding-{}", report.number))
            .words(words::rounding(note, band))
            .child(rule_mark(&props.rules, "5", &props.send))
            .into(),
    )
}

fn unfold(props: &CaseBasedProps, question: &Question, report: &QuestionReport, index: usize) -> Html {
    let prompts = question.prompts.iter().map(|prompt| el("li").words(prompt.clone()).into());
    let prompts = el("details")
        .set("class", "bw-prompts")
        .child(el("summary").text(labels::PROMPTS))
        .child(el("p").text(labels::PROMPTS_HELP))
        .child(el("ul").each(prompts));
    let (rules, send) = (props.rules.clone(), props.send.clone());
    let (evidence, score, disabled) = (report.evidence, report.score, !props.can_edit);
    [
        p("bw-question__wording").words(question.wording.clone()).into(),
        prompts.into(),
        html! { <EvidenceForm {rules} {index} {evidence} {score} {disabled} {send} /> },
    ]
    .into_iter()
    .collect()
}
