//! The other program of the page, which works out what would change a rating and how sure it is:
//! fetched when it is first asked for. What is said between the two stands in `workbench/start.mjs`.

use gloo::events::EventListener;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CustomEvent;

use super::place::say;

/// Listens to it until dropped.
pub struct Watch {
    _listeners: Vec<EventListener>,
}

/// Fetches it and starts it, and calls back with what it says; with `unreachable` where it could not
/// be fetched. `tries` counts from 1: a browser runs a script once by each address, so that a later try
/// needs another one. Where something else on the page brings it (`single/start.js`), nothing is fetched.
pub fn start(tries: u32, hear: impl Fn(String) + Clone + 'static) -> Option<Watch> {
    let document = web_sys::window()?.document()?;
    let from = super::site::of("data-workbench")?;
    let script = document.create_element("script").ok()?;
    let (failed, cut, said) = (hear.clone(), hear.clone(), hear);
    let listeners = vec![
        EventListener::new(&document, "bandwise-said", move |event| {
            let text = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string());
            said(text.unwrap_or_default());
        }),
        EventListener::new(&script, "error", move |_| failed("unreachable".to_owned())),
        // One that was cut short, or names another that was, is loaded and never run.
        EventListener::new(&script, "load", move |_| {
            if !super::site::has("head[data-bench]") {
                cut("unreachable".to_owned());
            }
        }),
    ];
    if !say("bandwise-wanted", &JsValue::NULL) {
        script.set_attribute("type", "module").ok()?;
        let again = if tries > 1 { format!("{from}?{tries}") } else { from };
        script.set_attribute("src", &again).ok()?;
        document.head()?.append_child(&script).ok()?;
    }
    Some(Watch { _listeners: listeners })
}

/// Tells it something: a scenario, with what goes before it.
pub fn tell(bytes: &[u8]) {
    say("bandwise-told", &JsValue::from(Uint8Array::from(bytes)));
}
