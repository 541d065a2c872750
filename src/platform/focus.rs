//! Moving focus, without touching the address.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The element of this id.
pub fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Moves focus to the element of this id; nothing where there is none.
pub fn now(id: &str) {
    if let Some(element) = element(id).and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // An element that can't take focus simply does not; there is nothing to do about it.
        let _ = element.focus();
        element.scroll_into_view_with_bool(false);
    }
}

/// Moves focus without scrolling more of the page than is needed to see it.
pub fn still(id: &str) {
    if let Some(element) = element(id).and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// The same as [`now`] once what was just asked for has been drawn.
pub fn soon(id: String) {
    Timeout::new(0, move || now(&id)).forget();
}
