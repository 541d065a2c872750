//! What is said between this program and the page. The words stand in `workbench/start.mjs`.

use std::cell::RefCell;

use bandwise::platform::{clock, focus};
use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, ResizeObserver,
};
use yew::{AppHandle, Callback, Renderer};

use crate::bench::Bench;
use crate::state::Msg;

thread_local! {
    static PAGE: RefCell<Option<Function>> = const { RefCell::new(None) };
    static RUNNING: RefCell<Option<AppHandle<Bench>>> = const { RefCell::new(None) };
    static HEAR: RefCell<Option<Callback<Msg>>> = const { RefCell::new(None) };
}

/// Starts the program. What it says goes to this function.
#[wasm_bindgen]
pub fn begin(say: Function) {
    PAGE.set(Some(say));
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    // Nothing is drawn into it: the panels stand in rooms of the page.
    if let Ok(root) = document.create_element("div") {
        RUNNING.set(Some(Renderer::<Bench>::with_root(root).render()));
    }
}

/// Tells it something.
#[wasm_bindgen]
pub fn tell(bytes: &[u8]) {
    let hear = HEAR.with_borrow(Clone::clone);
    if let Some(hear) = hear {
        hear.emit(Msg::Told(bytes.to_vec()));
    }
}

/// Does something with every element of a kind.
fn each<T: JsCast>(selector: &str, does: impl Fn(T)) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(all) = document.and_then(|document| document.query_selector_all(selector).ok()) else { return };
    let found = (0..all.length()).filter_map(|place| all.get(place)?.dyn_into().ok());
    found.for_each(does);
}

/// Puts every list at what is chosen in it: a browser leaves a list that was touched as it is.
pub fn settle_lists() {
    each("select[data-chosen]", |list: HtmlSelectElement| {
        let chosen = list.get_attribute("data-chosen").unwrap_or_default();
        if list.value() != chosen {
            list.set_value(&chosen);
        }
    });
}

/// Does something whenever another tab changes what this device keeps, or may have while this one was put away.
pub fn on_storage(does: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let hears = Closure::<dyn Fn()>::new(does);
    for kind in ["storage", "pageshow"] {
        let _ = window.add_event_listener_with_callback(kind, hears.as_ref().unchecked_ref());
    }
    hears.forget();
}

/// Does something whenever the page has another size: when one zooms in, or asks for larger text, of which no event tells.
pub fn on_resize(does: fn()) {
    let resized = Closure::<dyn FnMut()>::new(does);
    let body = web_sys::window().and_then(|window| window.document()).and_then(|document| document.body());
    if let Some(body) = body
        && let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref())
    {
        observer.observe(&body);
    }
    resized.forget();
}

/// Lets the keyboard into what has to be scrolled, and past what has not.
pub fn settle_scrolls() {
    each(".bw-scrolls", |one: Element| {
        let wide = one.scroll_width() > one.client_width();
        if wide != one.has_attribute("tabindex") {
            // An attribute of this name is always taken.
            let _ = if wide { one.set_attribute("tabindex", "0") } else { one.remove_attribute("tabindex") };
        }
    });
}

/// Moves focus to what begins a part of the view, and brings that to the top of the window.
pub fn lead_to(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.get_element_by_id(id));
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // What can't take focus is at least in view.
        let _ = found.focus();
        found.scroll_into_view();
    }
}

/// Brings something into view again, where it has focus and was pushed out of the window.
pub fn keep_in_view(id: &str) {
    let Some(window) = web_sys::window() else { return };
    let at = window.document().and_then(|document| document.active_element()).filter(|at| at.id() == id);
    let tall = window.inner_height().ok().and_then(|tall| tall.as_f64());
    let (Some(at), Some(tall)) = (at, tall) else { return };
    let place = at.get_bounding_client_rect();
    if place.top() < 0.0 || place.bottom() > tall {
        at.scroll_into_view();
    }
}

/// Brings something to the top of the window, and leaves focus where it is.
pub fn bring(id: &str) {
    focus::element(id).iter().for_each(Element::scroll_into_view);
}

/// Does something with an element once what was asked for a moment ago has drawn it; nothing where that takes too long.
pub fn once_shown(id: String, does: fn(&str)) {
    look(id, does, focus::LOOKS.0);
}

fn look(id: String, does: fn(&str), left: u32) {
    if focus::is_shown(&id) {
        does(&id);
    } else if left > 0 {
        clock::later(focus::LOOKS.1, move || look(id, does, left - 1));
    }
}

/// Does something at every event of a kind, wherever on the page.
pub fn on_page(kind: &str, does: impl Fn(Event) + 'static) {
    hear(kind, false, Box::new(does));
}

/// The same before anything on the page hears of it.
pub fn before_page(kind: &str, does: fn(Event)) {
    hear(kind, true, Box::new(does));
}

fn hear(kind: &str, first: bool, does: Box<dyn Fn(Event)>) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let hears = Closure::wrap(does);
    // A document always takes a listener. It stays as long as the page.
    let _ = document.add_event_listener_with_callback_and_bool(kind, hears.as_ref().unchecked_ref(), first);
    hears.forget();
}

/// Selects the text of a field that focus comes to, where it is the page's own: typing then writes over it.
pub fn select_ours(event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(field) =
        target.filter(|found| found.get_attribute("data-ours").is_some_and(|ours| ours == "yes"))
    else {
        return;
    };
    if let Some(line) = field.dyn_ref::<HtmlInputElement>() {
        line.select();
    } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        area.select();
    }
}

/// Says something to the page.
pub fn say(what: &str) {
    let page = PAGE.with_borrow(Clone::clone);
    if let Some(page) = page {
        // What the page makes of it is its own affair.
        let _ = page.call1(&JsValue::NULL, &JsValue::from_str(what));
    }
}

/// Gives what is told to this from now on.
pub fn listen(hear: Callback<Msg>) {
    HEAR.set(Some(hear));
}
