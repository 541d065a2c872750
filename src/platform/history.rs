//! The views in the browser’s history: going back there leads to the view before, and not off the page.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::History;

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

/// Notes that a view is shown, the first one in the place that is there. A browser may refuse when asked too often;
/// going back then leads further.
pub fn note(view: &str, first: bool) {
    if let Some(history) = history() {
        let view = JsValue::from_str(view);
        let _ = if first { history.replace_state(&view, "") } else { history.push_state(&view, "") };
    }
}

/// The view that was noted last in this place; none where the page is new here.
pub fn now() -> Option<String> {
    history()?.state().ok()?.as_string()
}

/// Watches going back and forward until dropped.
pub type Watch = EventListener;

/// Calls back with the view that was gone back or forward to. A new fragment is none of them.
pub fn watch(went: impl Fn(String) + 'static) -> Option<Watch> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "popstate", move |_| now().into_iter().for_each(&went)))
}
