//! Beside the arithmetic: professional discretion, and holding a standard by its rating alone.

use super::case_based::CaseBased;
use super::discretion::discretion_form;
use super::fold::ADJUST;
use super::judged::give;
use super::opens::{Line, opens};
use crate::ui::parts::{Choices, El, choices, div, el, p};
use crate::ui::text::{labels, ratings as words};

/// A closed line that opens into the two forms.
pub(super) fn adjust(props: &CaseBased) -> El {
    let number = props.report.number;
    let (words, about) = (labels::ADJUST.to_owned(), format!(" for {number}"));
    let line = Line { standard: (props.index, number), place: ADJUST, id: "adjust-", words, about };
    opens(line, (&props.fold, &props.send), || [discretion_form(props), alone(props)])
}

fn alone(props: &CaseBased) -> El {
    let number = props.report.number;
    let asked = |rating| give(props.index, rating);
    let pick = Choices {
        none: Some(labels::USE_QUESTIONS),
        disabled: !props.can_edit,
        ..Choices::of(words::alone_of(number), format!("alone-{number}"), props.given, (&props.send, &asked))
    };
    div("bw-form")
        .child(el("h4").text(labels::RATING_ALONE))
        .child(p("bw-note").text(labels::RATING_ALONE_HELP))
        .child(choices(&pick))
}
