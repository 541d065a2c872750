//! Beside the arithmetic: professional discretion, and holding a standard by its rating alone.

use yew::prelude::*;

use super::case_based::{ADJUST, CaseBasedProps, Unfolded, toggle};
use super::discretion::DiscretionForm;
use super::judged::give;
use crate::ui::parts::{Choices, choices, div, el, p, span};
use crate::ui::text::{labels, ratings as words};

/// A closed line that opens into the two forms.
pub(super) fn adjust(props: &CaseBasedProps, unfolded: &Unfolded) -> Html {
    let number = props.report.number;
    let open = unfolded.contains(&ADJUST);
    let forms = format!("adjust-form-{number}");
    let line = el("button")
        .set("type", "button")
        .set("class", "bw-adjust__open")
        .at("id", format!("adjust-{number}"))
        .says("aria-expanded", open)
        .at("aria-controls", forms.clone())
        .on_click(toggle(unfolded, ADJUST))
        .text(labels::ADJUST)
        .child(span("bw-unseen").words(format!(" for {number}")));
    let inside = open.then(|| {
        let form = html! { <DiscretionForm ..props.clone() /> };
        [form, alone(props)].into_iter().collect()
    });
    div("bw-adjust")
        .child(line)
        .child(div("bw-adjust__forms").at("id", forms).flag("hidden", !open).may(inside))
        .into()
}

fn alone(props: &CaseBasedProps) -> Html {
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
        .into()
}
