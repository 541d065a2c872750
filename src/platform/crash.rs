//! When the page breaks: hand over what was entered.

use std::cell::RefCell;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlAnchorElement};

use super::download;

/// What can still be saved: the scenario's link, and its file once asked for.
pub struct Rescue {
    /// The whole link; empty where the scenario is too long for one.
    pub link: String,
    /// Writes the scenario as the text of a file.
    pub file: Box<dyn Fn() -> String>,
}

thread_local! {
    static RESCUE: RefCell<Option<Rescue>> = const { RefCell::new(None) };
}

/// Keeps what to hand over, should the page break from here on.
pub fn keep(rescue: Rescue) {
    RESCUE.with(|kept| {
        if let Ok(mut kept) = kept.try_borrow_mut() {
            *kept = Some(rescue);
        }
    });
}

/// Hands over what was kept when the loader says that the program broke (`static/boot.mjs`), which
/// has then taken the page out of use.
///
/// Plain calls on the document: whatever broke may be the very thing that draws the page.
pub fn stand_by() {
    let Some(window) = web_sys::window() else { return };
    let listener = EventListener::once(&window, "bandwise-broke", |_| {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            offer(&document);
        }
    });
    listener.forget();
}

fn offer(document: &Document) {
    RESCUE.with(|kept| {
        let Ok(kept) = kept.try_borrow() else { return };
        let Some(rescue) = kept.as_ref() else { return };
        if !rescue.link.is_empty() {
            reveal(document, "crashed-link", &rescue.link);
            if let Some(text) = document.get_element_by_id("crashed-link-text") {
                text.set_text_content(Some(&rescue.link));
            }
        }
        // The link is safe on the page before the file is written, should that break as well.
        if let Some(address) = download::address(&(rescue.file)(), "application/json") {
            reveal(document, "crashed-file", &address);
        }
    });
}

fn reveal(document: &Document, id: &str, address: &str) {
    let Some(element) = document.get_element_by_id(id) else {
        return;
    };
    if let Some(anchor) = element.dyn_ref::<HtmlAnchorElement>() {
        anchor.set_href(address);
    }
    let line: Option<Element> = element.closest("[hidden]").ok().flatten();
    if let Some(line) = line {
        let _ = line.remove_attribute("hidden");
    }
}
