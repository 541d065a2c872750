//! What is heard from the rest of the page while the visit is on: a key question that is opened there, and the
//! key that leads from a step to the page and back.

use std::cell::RefCell;

use bandwise::platform::focus;
use bandwise::rulesets::number;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};
use yew::Callback;

use super::{Act, HEADING};
use crate::bridge;
use crate::state::{Choice, Msg};

thread_local! {
    /// Where focus was on the page when it was led to the step.
    static PLACE: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Listens from now on.
pub fn watch(send: Callback<Msg>) {
    bridge::on_page("click", move |event| {
        if let Some(number) = opened(&event).filter(|_| is_on()) {
            send.emit(Msg::Choose(Choice::Guide(Act::Choose(number, true))));
        }
    });
    bridge::on_page("keydown", |event| {
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        if key.as_deref() == Some("F6") && is_on() {
            event.prevent_default();
            cross();
        }
    });
}

/// The page hides the room while the visit is off.
fn is_on() -> bool {
    focus::element("guiding").is_some_and(|section| !section.has_attribute("hidden"))
}

/// The key question that was opened with a click.
fn opened(event: &Event) -> Option<bandwise::model::QuestionNumber> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let id = target.closest("[id^='edit-']").ok()??.id();
    number::question(id.strip_prefix("edit-")?)
}

/// Moves focus from the page to the step, or from there back to where it was.
fn cross() {
    let Some(here) = focus::element(HEADING).and_then(|heading| heading.owner_document()?.active_element())
    else {
        return;
    };
    if here.closest("#guiding").ok().flatten().is_none() {
        PLACE.set(here.dyn_into().ok());
        return focus::still(HEADING);
    }
    // What it was may have been drawn anew since then.
    match PLACE.take().filter(|place| place.is_connected() && place.tag_name() != "BODY") {
        Some(place) => _ = place.focus(),
        None => focus::still("main"),
    }
}
