//! The part of the address after `#`. It is never sent to a server.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

/// The fragment with its `#`; empty where there is none.
pub fn read() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The page's own address, without a fragment.
pub fn page_address() -> String {
    // Tests on the host draw links, and have no address.
    if cfg!(not(target_arch = "wasm32")) {
        return String::new();
    }
    let address = web_sys::window().and_then(|window| window.location().href().ok());
    let address = address.unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Takes the fragment out of the address, without a new entry in the history.
///
/// A browser may refuse when asked too often; the address is then only out of date.
pub fn clear() {
    if read().is_empty() {
        return;
    }
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&page_address()));
    }
}

/// Whether the fragment names a place on the page rather than a scenario.
pub fn is_place(fragment: &str) -> bool {
    let id = fragment.trim_start_matches('#');
    !id.is_empty() && super::focus::element(id).is_some()
}

/// Watches the fragment until dropped.
pub type Watch = EventListener;

/// Calls back with the fragment each time it changes.
pub fn watch(changed: impl Fn(String) + 'static) -> Option<Watch> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| changed(read())))
}
