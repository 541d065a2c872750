//! One key question: its score on a strip, whether it drives the rating, and its details.

use super::case_based::CaseBased;
use super::evidence::evidence_form;
use crate::analysis::interval;
use crate::model::{Band, Question, QuestionReport};
use crate::ui::parts::{El, button_of, div, el, p, rule_mark, span, strip};
use crate::ui::text::{labels, ratings as words};

/// The row. Its name opens the published wording, the prompts and the evidence to edit.
pub(super) fn question_row(props: &CaseBased, report: &QuestionReport, index: usize) -> Option<El> {
    let question = props.rules.questions.get(index)?;
    let number = question.number;
    let open = props.fold.is_open(index);
    let drives = props.report.drives(number);
    let class = match (drives, props.given.is_some()) {
        (true, _) => "bw-question bw-question--drives",
        (false, true) => "bw-question bw-question--unused",
        (false, false) => "bw-question",
    };
    let details = format!("details-{number}");
    let name = button_of("bw-question__open", "edit-", &number)
        .says("aria-expanded", open)
        .at("aria-controls", details.clone())
        .sends(&props.send, props.fold.toggle(props.index, index))
        .child(span("bw-question__number").words(number.to_string()))
        .child(span("bw-question__label").words(question.label.clone()));
    let drives_it = drives.then(|| el("span").with("id", "drives-", &number).text(labels::DRIVES_IT));
    let star = if drives && props.report.starred() { "*" } else { "" };
    let percent = el("span").with("id", "score-", &number);
    let score = report.percent().zip(report.band).map(|(percent, band)| (percent.get(), band));
    let interval = report.tally().and_then(interval::wilson_95);
    let row = div("bw-question__row")
        .child(name)
        .child(span("bw-question__drives").may(drives_it))
        .child(span("bw-question__count").with("id", "count-", &number).words(words::counts(report)))
        .child(
            span("bw-question__score")
                .child(percent.words(words::percent(report.percent())))
                .child(span("bw-star").text(star))
                .may(report.band.map(said)),
        )
        .child(strip(score, interval));
    let below = div("bw-question__details").at("id", details).flag("hidden", !open);
    let inside = open.then(|| unfold(props, question, report, index));
    let below = below.each(inside.into_iter().flatten());
    Some(div(class).child(row).may(rounding(props, report)).child(below))
}

/// The band of a score, which the strip shows, for who can't see that.
fn said(band: Band) -> El {
    span("bw-unseen").words([", ", band.name()].concat())
}

/// The note of rule 5, where rounding decides the band.
fn rounding(props: &CaseBased, report: &QuestionReport) -> Option<El> {
    let (note, band) = report.note.zip(report.band)?;
    Some(
        p("bw-question__note")
            .with("id", "rounding-", &report.number)
            .words(words::rounding(note, band))
            .may(rule_mark(&props.rules, "5", &props.send)),
    )
}

fn unfold(props: &CaseBased, question: &Question, report: &QuestionReport, index: usize) -> [El; 3] {
    let prompts = question.prompts.iter().map(|prompt| el("li").words(prompt.clone()));
    let prompts = el("details")
        .set("class", "bw-prompts")
        .child(el("summary").text(labels::PROMPTS))
        .child(el("p").text(labels::PROMPTS_HELP))
        .child(el("ul").each(prompts));
    let wording = p("bw-question__wording").words(question.wording.clone());
    [wording, prompts, evidence_form(props, report, index)]
}
