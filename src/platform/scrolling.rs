//! How far a list is scrolled.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

/// Of the list an event came from: how far it is scrolled, how much of it is in view, and how tall
/// its rows are, each in pixels; `None` where it has no rows.
pub fn list(event: &Event) -> Option<(u32, u32, u32)> {
    let list: HtmlElement = event.target()?.dyn_into().ok()?;
    let row: HtmlElement = list.query_selector("tr[aria-rowindex]").ok()??.dyn_into().ok()?;
    let pixels = |length: i32| u32::try_from(length).unwrap_or(0);
    let row = pixels(row.offset_height());
    (row > 0).then(|| (pixels(list.scroll_top()), pixels(list.client_height()), row))
}
