//! What is heard from the rest of the page while the visit is on: a key question or a form that is opened there, and
//! the key that leads from a step to the page and back.

use std::cell::RefCell;

use bandwise::platform::{clock, focus};
use bandwise::rulesets::number;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};
use yew::Callback;

use super::{Act, Guide, HEADING, Step};
use crate::bridge;
use crate::state::{Choice, Msg};

thread_local! {
    /// Where focus was on the page when it was led to the step.
    static PLACE: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Listens from now on.
pub fn watch(send: Callback<Msg>) {
    bridge::on_page("click", move |event| {
        if let Some(number) = target(&event, "adjust-").filter(|_| is_on()) {
            let end = [END, &number].concat();
            clock::later(DRAWN, move || bridge::once_shown(end, clear));
        }
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

/// How many milliseconds the page needs to draw what was asked for, where it is not busy.
const DRAWN: u32 = 120;

/// Leads to the words of a step. The first is about a standard that is brought to the top of the page.
pub fn lead(guide: &Guide, id: String) {
    focus::soon(id);
    if guide.step().is_some_and(|found| found.1 == Step::Drives) {
        clock::later(DRAWN, || bridge::once_shown("standard-2.2".to_owned(), bridge::bring));
    }
}

/// What the form of a standard ends with.
const END: &str = "apply-discretion-";

/// Scrolls the form of a standard, found by its end, clear of the words: the whole of it, or its beginning where it is taller.
fn clear(id: &str) {
    let top = id.strip_prefix(END).and_then(|number| focus::element(&["adjust-", number].concat()));
    let (Some(top), Some(end)) = (top, focus::element(id)) else { return };
    let Some(words) = focus::element("guiding") else { return };
    // Who is in the form by then sees what they came to.
    if matches!(end.closest(".bw-form:focus-within"), Ok(Some(_))) {
        return;
    }
    let (top_at, end_at) = (top.get_bounding_client_rect().top(), end.get_bounding_client_rect().bottom());
    let room = words.get_bounding_client_rect().top();
    // What stays at the top of the page is less than this high.
    match end_at - top_at > room - 64.0 {
        true => top.scroll_into_view(),
        false if end_at > room => end.scroll_into_view_with_bool(false),
        false => {}
    }
}

/// The key question that was opened with a click.
fn opened(event: &Event) -> Option<bandwise::model::QuestionNumber> {
    number::question(&target(event, "edit-")?)
}

/// What follows in the id of what was clicked, where it begins like this.
fn target(event: &Event, begins: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let id = target.closest(&["[id^='", begins, "']"].concat()).ok()??.id();
    id.strip_prefix(begins).map(str::to_owned)
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
