//! Time.

use gloo::timers::callback::Timeout;

/// Now, in milliseconds.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Calls back after so many milliseconds.
pub fn later(milliseconds: u32, call: impl FnOnce() + 'static) {
    Timeout::new(milliseconds, call).forget();
}

/// Calls back once the page has answered what waits.
pub fn soon(call: impl FnOnce() + 'static) {
    later(0, call);
}
