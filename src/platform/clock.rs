//! Time.

use gloo::timers::callback::Timeout;

/// Now, in milliseconds.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Month from 0, day, hour and minute where this device is.
pub fn local(milliseconds: u64) -> (usize, u32, u32, u32) {
    let date = js_sys::Date::new(&(milliseconds as f64).into());
    (date.get_month() as usize, date.get_date(), date.get_hours(), date.get_minutes())
}

/// Calls back after so many milliseconds.
pub fn later(milliseconds: u32, call: impl FnOnce() + 'static) {
    Timeout::new(milliseconds, call).forget();
}

/// Calls back once the page has answered what waits.
pub fn soon(call: impl FnOnce() + 'static) {
    later(0, call);
}
