//! The page that is drawn, and the page around it, which puts it on the screen.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Element};

/// An element that is in no document yet.
pub fn apart() -> Option<Element> {
    web_sys::window()?.document()?.create_element("div").ok()
}

/// Hands what was drawn in it to the loader, which puts it in the place of the page that came with the file
/// (`static/boot.mjs`, `single/start.js`).
pub fn put(drawn: &Element) {
    say("bandwise-drawn", drawn);
}

/// Says something on the page, and whether someone took it upon them.
pub(super) fn say(name: &str, detail: &JsValue) -> bool {
    let settings = CustomEventInit::new();
    settings.set_detail(detail);
    settings.set_cancelable(true);
    let document = web_sys::window().and_then(|window| window.document());
    let event = CustomEvent::new_with_event_init_dict(name, &settings);
    matches!((document, event), (Some(document), Ok(event)) if document.dispatch_event(&event) == Ok(false))
}
