//! Moving focus, without touching the address.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::clock::later;

/// The element of this id.
pub fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// From so many pixels on an element is tall.
const TALL: i32 = 260;

/// Moves focus to the element of this id; nothing where there is none.
pub fn now(id: &str) {
    if let Some(element) = element(id).and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // An element that can't take focus simply does not; there is nothing to do about it.
        let _ = element.focus();
        // What is tall begins at the top of the window; what is not is brought into view with what is above it.
        element.scroll_into_view_with_bool(element.client_height() > TALL);
    }
}

/// Moves focus without scrolling more of the page than is needed to see it.
pub fn still(id: &str) {
    if let Some(element) = element(id).and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// How often, and how many milliseconds apart, an element is looked for that is not drawn or not shown yet.
pub const LOOKS: (u32, u32) = (100, 50);

/// The same as [`now`] once what was just asked for has been drawn, which takes longer on a busy machine.
pub fn soon(id: String) {
    look(id, LOOKS.0, 0);
}

fn look(id: String, left: u32, wait: u32) {
    later(wait, move || match left {
        0 => {}
        _ if is_shown(&id) => now(&id),
        left => look(id, left - 1, LOOKS.1),
    });
}

/// Where a view is still hidden, or a part of it folded away, what is in it is there and takes no focus.
pub fn is_shown(id: &str) -> bool {
    element(id)
        .and_then(|found| found.dyn_into::<HtmlElement>().ok())
        .is_some_and(|found| found.offset_height() > 0)
}
