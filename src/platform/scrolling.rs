//! How far a list is scrolled.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// Of the list an event came from: how far it is scrolled, how much of it is in view, and how tall
/// its rows are, each in pixels; `None` where it has no rows.
pub fn list(event: &Event) -> Option<(u32, u32, u32)> {
    let list: HtmlElement = event.target()?.dyn_into().ok()?;
    let row = row_height(&list)?;
    Some((pixels(list.scroll_top()), pixels(list.client_height()), row))
}

fn pixels(length: i32) -> u32 {
    u32::try_from(length).unwrap_or(0)
}

/// How tall the rows of a list are, in pixels; `None` where it has none, or is not in view.
pub fn row_height(list: &Element) -> Option<u32> {
    let row: HtmlElement = list.query_selector("tr[aria-rowindex]").ok()??.dyn_into().ok()?;
    Some(pixels(row.offset_height())).filter(|&height| height > 0)
}
