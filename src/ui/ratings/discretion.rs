//! The form for professional discretion: rating and reason.

use yew::prelude::*;

use super::case_based::CaseBasedProps;
use crate::model::{Band, Discretion, StandardReport, Why};
use crate::platform::field::{checked, value};
use crate::session::Action;
use crate::ui::parts::{Choices, El, choices, div, el, p, rule_mark};
use crate::ui::store::Msg;
use crate::ui::text::{labels, ratings as words};

/// What stands in the form.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    rating: Option<Band>,
    published: bool,
    reason: String,
    problem: Option<&'static str>,
}

impl Draft {
    fn of(report: &StandardReport) -> Draft {
        let entered = report.discretion.as_ref().map(|discretion| &discretion.entered);
        let why = entered.map(|entered| &entered.why);
        let reason = match why {
            Some(Why::Written(reason)) => reason.clone(),
            _ => String::new(),
        };
        let published = why == Some(&Why::AsPublished);
        Draft { rating: entered.map(|entered| entered.rating), published, reason, problem: None }
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
#[component]
pub fn DiscretionForm(props: &CaseBasedProps) -> Html {
    let draft = use_state(|| Draft::of(&props.report));
    {
        // Undo may change what was decided under the form.
        let (draft, report) = (draft.clone(), props.report.clone());
        let entered = props.report.discretion.as_ref().map(|found| found.entered.clone());
        use_effect_with(entered, move |_| draft.set(Draft::of(&report)));
    }
    let (number, disabled) = (props.report.number, !props.can_edit);
    let heading = el("h4").text(labels::DISCRETION).child(rule_mark(&props.rules, "D2", &props.send));
    let problem = draft.problem.map(|problem| p("bw-error").set("role", "alert").text(problem).into());
    div("bw-form")
        .child(heading)
        .child(p("bw-note").words(words::window(&props.report.window, &props.rules)))
        .child(rating(props, &draft))
        .child(reason(&draft, number.to_string(), disabled))
        .may(problem)
        .child(buttons(props, &draft))
        .into()
}

/// What a change of one field makes of the draft.
fn change(draft: &UseStateHandle<Draft>, change: fn(&mut Draft, &Event)) -> Callback<Event> {
    let draft = draft.clone();
    Callback::from(move |event: Event| {
        let mut now = (*draft).clone();
        change(&mut now, &event);
        now.problem = None;
        draft.set(now);
    })
}

fn rating(props: &CaseBasedProps, draft: &UseStateHandle<Draft>) -> Html {
    let number = props.report.number;
    let onpick = {
        let draft = draft.clone();
        Callback::from(move |rating| draft.set(Draft { rating, problem: None, ..(*draft).clone() }))
    };
    choices(&Choices {
        none: None,
        chosen: draft.rating.map(Some),
        disabled: !props.can_edit,
        onpick,
        ..Choices::of(words::discretion_on(number), format!("discretion-{number}"), None)
    })
}

fn reason(draft: &UseStateHandle<Draft>, number: String, disabled: bool) -> Html {
    let id = format!("reason-{number}");
    let label = el("label").set("class", "bw-form__label").at("for", id.clone()).text(labels::REASON);
    let area = el("textarea").set("class", "bw-field").at("id", id).set("rows", "2");
    let area = area.flag("disabled", disabled).value(draft.reason.clone());
    let tick = el("input").set("type", "checkbox").at("id", format!("published-{number}"));
    let tick = tick.flag("disabled", disabled).checked(draft.published);
    let tick = tick.on_change(change(draft, |draft, event| draft.published = checked(event)));
    let tick = el("label").set("class", "bw-check").child(tick).child(el("span").text(labels::AS_PUBLISHED));
    // As it is typed: a message that went away only on leaving the field would move the button
    // from under the mouse.
    let typed = draft.clone();
    let area = area.on_input(Callback::from(move |event: InputEvent| {
        let reason = value(&event);
        typed.set(Draft { reason, problem: None, ..(*typed).clone() });
    }));
    div("bw-form").child(label).child(area).child(tick).into()
}

fn buttons(props: &CaseBasedProps, draft: &UseStateHandle<Draft>) -> El {
    let number = props.report.number;
    let button = |id: String, words, call| {
        let button = el("button").set("type", "button").set("class", "bw-button").at("id", id);
        button.flag("disabled", !props.can_edit).text(words).on_click(call)
    };
    let remove = props.report.discretion.as_ref().map(|_| {
        let (send, standard) = (props.send.clone(), props.index);
        let call = Callback::from(move |_: MouseEvent| {
            send.emit(Msg::Do(Action::Discretion { standard, discretion: None }));
        });
        button(format!("remove-discretion-{number}"), labels::TAKE_BACK, call).into()
    });
    div("bw-row")
        .child(button(format!("apply-discretion-{number}"), labels::APPLY, apply(props, draft)))
        .may(remove)
}

fn apply(props: &CaseBasedProps, draft: &UseStateHandle<Draft>) -> Callback<MouseEvent> {
    let (send, standard, draft) = (props.send.clone(), props.index, draft.clone());
    Callback::from(move |_| match draft.read() {
        Ok(found) => {
            send.emit(Msg::Do(Action::Discretion { standard, discretion: Some(found) }));
        }
        Err(problem) => draft.set(Draft { problem: Some(problem), ..(*draft).clone() }),
    })
}
