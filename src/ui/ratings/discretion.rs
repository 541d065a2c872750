//! The form for professional discretion: rating and reason.

use yew::prelude::*;

use super::case_based::CaseBased;
use crate::model::{Band, Discretion, Why};
use crate::platform::field::{checked, value};
use crate::session::Action;
use crate::ui::parts::{Choices, El, beside, button_of, choices, div, el, p, rule_mark};
use crate::ui::store::Msg;
use crate::ui::text::{labels, ratings as words};

/// What stands in the form.
#[derive(Clone, PartialEq)]
pub(super) struct Draft {
    /// What was decided when it was begun. Undo may change that under the form, which then begins
    /// anew.
    decided: Option<Discretion>,
    rating: Option<Band>,
    published: bool,
    reason: String,
    problem: Option<&'static str>,
}

impl Draft {
    fn of(props: &CaseBased) -> Draft {
        let decided = props.report.discretion.as_ref().map(|found| found.entered.clone());
        if let Some(draft) = props.fold.draft().filter(|draft| draft.decided == decided) {
            return draft.clone();
        }
        let why = decided.as_ref().map(|decided| &decided.why);
        let reason = match why {
            Some(Why::Written(reason)) => reason.clone(),
            _ => String::new(),
        };
        let (rating, published) =
            (decided.as_ref().map(|found| found.rating), why == Some(&Why::AsPublished));
        Draft { decided, rating, published, reason, problem: None }
    }

    /// The discretion, or the sentence saying what is missing.
    fn read(&self) -> Result<Discretion, &'static str> {
        let rating = self.rating.ok_or(words::RATING_MISSING)?;
        let reason = self.reason.trim();
        let why = match (reason.is_empty(), self.published) {
            (false, _) => Why::Written(reason.to_owned()),
            (true, true) => Why::AsPublished,
            (true, false) => return Err(words::REASON_MISSING),
        };
        Ok(Discretion { rating, why })
    }
}

/// Nothing is applied until rating and reason are both there.
pub(super) fn discretion_form(props: &CaseBased) -> El {
    let draft = Draft::of(props);
    let heading = el("h4").text(labels::DISCRETION).may(rule_mark(&props.rules, "D2", &props.send));
    let heading = heading.text(" ").may(rule_mark(&props.rules, "D3", &props.send));
    let problem = draft.problem.map(|problem| p("bw-error").set("role", "alert").text(problem));
    div("bw-form")
        .child(heading)
        .child(p("bw-note").words(words::window(&props.report.window, &props.rules)))
        .child(rating(props, &draft))
        .child(reason(props, &draft))
        .may(problem)
        .child(buttons(props, draft))
}

/// Keeps what now stands in the form.
fn keep(props: &CaseBased, draft: Draft) -> Msg {
    Msg::Fold(props.index, props.fold.with_draft(draft))
}

fn rating(props: &CaseBased, draft: &Draft) -> El {
    let number = props.report.number;
    choices(&Choices {
        none: None,
        chosen: draft.rating.map(Some),
        disabled: !props.can_edit,
        ..Choices::of(
            words::discretion_on(number),
            format!("discretion-{number}"),
            None,
            (&props.send, &|rating| keep(props, Draft { rating, problem: None, ..draft.clone() })),
        )
    })
}

fn reason(props: &CaseBased, draft: &Draft) -> El {
    let (number, disabled) = (props.report.number, !props.can_edit);
    let id = format!("reason-{number}");
    let label = el("label").set("class", "bw-form__label").at("for", id.clone()).text(labels::REASON);
    let area = el("textarea").set("class", "bw-field").at("id", id).set("rows", "2");
    let area = area.flag("disabled", disabled).value(draft.reason.clone());
    // As it is typed: a message that went away only on leaving the field would move the button
    // from under the mouse.
    let (now, on) = (draft.clone(), props.clone());
    let area = area.on_input(Callback::from(move |event: Event| {
        on.send.emit(keep(&on, Draft { reason: value(&event), problem: None, ..now.clone() }));
    }));
    let (now, on) = (draft.clone(), props.clone());
    let ticked = Callback::from(move |event: Event| {
        on.send.emit(keep(&on, Draft { published: checked(&event), problem: None, ..now.clone() }));
    });
    let tick = el("input").set("type", "checkbox").with("id", "published-", &number);
    let tick = tick.flag("disabled", disabled).checked(draft.published).on_change(ticked);
    let tick = beside(tick, labels::AS_PUBLISHED);
    div("bw-form").child(label).child(area).child(tick)
}

fn buttons(props: &CaseBased, draft: Draft) -> El {
    let (number, standard) = (props.report.number, props.index);
    let button = |id, words, msg| {
        button_of("bw-button", id, &number)
            .flag("disabled", !props.can_edit)
            .text(words)
            .sends(&props.send, msg)
    };
    let apply = match draft.read() {
        Ok(found) => Msg::Do(Action::Discretion { standard, discretion: Some(found) }),
        Err(problem) => Msg::Fold(standard, props.fold.with_draft(Draft { problem: Some(problem), ..draft })),
    };
    let remove = props.report.discretion.as_ref().map(|_| {
        let msg = Msg::Do(Action::Discretion { standard, discretion: None });
        button("remove-discretion-", labels::TAKE_BACK, msg)
    });
    div("bw-row").child(button("apply-discretion-", labels::APPLY, apply)).may(remove)
}
