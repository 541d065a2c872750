//! The clipboard.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, ClipboardEvent, ClipboardItem, Element};

/// Copies text and tells whether that worked. A browser may refuse, above all without https.
pub fn copy(text: String, done: impl FnOnce(bool) + 'static) {
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    // Without https some browsers have no clipboard at all, whatever the types say.
    let Some(clipboard) = clipboard.filter(|clipboard| !clipboard.is_undefined()) else {
        done(false);
        return;
    };
    let copying = clipboard.write_text(&text);
    spawn_local(async move { done(JsFuture::from(copying).await.is_ok()) });
}

/// Copies rich text, with plain text beside it for programs that take no other, and tells whether
/// that worked. Where a browser knows no rich text, the plain text is copied.
pub fn copy_rich(html: &str, text: &str, done: impl FnOnce(bool) + 'static) {
    match try_rich(html, text) {
        Some(copying) => spawn_local(async move { done(JsFuture::from(copying).await.is_ok()) }),
        None => copy(text.to_owned(), done),
    }
}

fn try_rich(html: &str, text: &str) -> Option<Promise> {
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    let clipboard = clipboard.filter(|clipboard| !clipboard.is_undefined())?;
    let kinds = Object::new();
    for (kind, words) in [("text/html", html), ("text/plain", text)] {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let parts = Array::of1(&words.into());
        let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
        Reflect::set(&kinds, &kind.into(), &blob).ok()?;
    }
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&kinds).ok()?;
    Some(clipboard.write(&Array::of1(&item)))
}

/// What the user does with the clipboard.
pub enum Clip {
    /// Copies.
    Copy,
    /// Copies and takes away.
    Cut,
    /// Pastes this.
    Paste(String),
}

/// Watches the clipboard until dropped.
pub struct Watch {
    _listeners: [EventListener; 3],
}

/// Calls back with the element that has focus when the user copies, cuts or pastes. What is given
/// back stands on the clipboard then; `None` leaves all to the browser.
///
/// On the document: where nothing is selected as text, browsers tell nobody else.
pub fn watch(call: impl Fn(&Element, Clip) -> Option<String> + Clone + 'static) -> Option<Watch> {
    let document = web_sys::window()?.document()?;
    let listen = |kind: &'static str| {
        let call = call.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document, kind, options, move |event| {
            let Some(event) = event.dyn_ref::<ClipboardEvent>() else { return };
            // Where nothing comes of it, the browser goes on as usual.
            let _ = handle(event, kind, &call);
        })
    };
    Some(Watch { _listeners: [listen("copy"), listen("cut"), listen("paste")] })
}

fn handle(event: &ClipboardEvent, kind: &str, call: &dyn Fn(&Element, Clip) -> Option<String>) -> Option<()> {
    let focused = web_sys::window()?.document()?.active_element()?;
    let data = event.clipboard_data()?;
    let clip = match kind {
        "copy" => Clip::Copy,
        "cut" => Clip::Cut,
        _ => Clip::Paste(super::long::pasted(&data)),
    };
    let text = call(&focused, clip)?;
    event.prevent_default();
    if kind == "paste" { Some(()) } else { data.set_data("text/plain", &text).ok() }
}
