//! Beside the arithmetic: professional discretion, and holding a standard by its rating alone.

use super::case_based::CaseBased;
use super::discretion::discretion_form;
use super::fold::ADJUST;
use super::judged::give;
use crate::ui::parts::{Choices, El, choices, div, el, p, span};
use crate::ui::text::{labels, ratings as words};

/// A closed line that opens into the two forms.
pub(super) fn adjust(props: &CaseBased) -> El {
    let number = props.report.number;
    let open = props.fold.is_open(ADJUST);
    let forms = format!("adjust-form-{number}");
    let line = el("button")
        .set("type", "button")
        .set("class", "bw-adjust__open")
        .with("id", "adjust-", &number)
        .says("aria-expanded", open)
        .at("aria-controls", forms.clone())
        .sends(&props.send, props.toggle(ADJUST))
        .text(labels::ADJUST)
        .child(span("bw-unseen").words(format!(" for {number}")));
    let inside = open.then(|| [discretion_form(props), alone(props)]);
    div("bw-adjust").child(line).child(
        div("bw-adjust__forms").at("id", forms).flag("hidden", !open).each(inside.into_iter().flatten()),
    )
}

fn alone(props: &CaseBased) -> El {
    let number = props.report.number;
    let pick = Choices {
        none: Some(labels::USE_QUESTIONS),
        disabled: !props.can_edit,
        onpick: give(&props.send, props.index),
        ..Choices::of(words::alone_of(number), format!("alone-{number}"), props.given)
    };
    div("bw-form")
        .child(el("h4").text(labels::RATING_ALONE))
        .child(p("bw-note").text(labels::RATING_ALONE_HELP))
        .child(choices(&pick))
}
