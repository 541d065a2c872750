//! Time.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    // Not in every browser.
    #[wasm_bindgen(catch, js_namespace = scheduler, js_name = "yield")]
    fn give_way() -> Result<Promise, JsValue>;
}

/// Now, in milliseconds.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Year, month from 0, day, hour and minute where this device is.
pub fn local(milliseconds: u64) -> (u32, usize, u32, u32, u32) {
    let date = js_sys::Date::new(&(milliseconds as f64).into());
    (date.get_full_year(), date.get_month() as usize, date.get_date(), date.get_hours(), date.get_minutes())
}

/// Calls back after so many milliseconds.
pub fn later(milliseconds: u32, call: impl FnOnce() + 'static) {
    wait(milliseconds, Box::new(call));
}

/// A timer that is forgotten keeps its memory for good. This one is held by what it calls, which lets it go.
fn wait(milliseconds: u32, call: Box<dyn FnOnce()>) {
    let kept = Rc::new(Cell::new(None));
    let own = kept.clone();
    kept.set(Some(Timeout::new(milliseconds, move || {
        drop(own.take());
        call();
    })));
}

/// Calls back once the page has answered what waits.
pub fn soon(call: impl FnOnce() + 'static) {
    later(0, call);
}

/// Calls back once the page has answered what waits of its user, before all else: with timers, of which each that another
/// sets waits four milliseconds from the fifth on, the page would do nothing for half of the time.
pub fn next(call: impl FnOnce() + 'static) {
    match give_way() {
        Ok(given) => spawn_local(async move {
            let _ = JsFuture::from(given).await;
            call();
        }),
        Err(_) => soon(call),
    }
}
