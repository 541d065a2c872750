//! Saving text as a file on the user's own machine.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// An address, good until the page is closed, under which the text can be saved.
pub fn address(text: &str, kind: &str) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

/// Saves text under a file name. Tells whether the browser took it.
pub fn save(text: &str, kind: &str, name: &str) -> bool {
    try_save(text, kind, name).is_some()
}

fn try_save(text: &str, kind: &str, name: &str) -> Option<()> {
    let address = address(text, kind)?;
    let document = web_sys::window()?.document()?;
    let anchor: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    // The browser has taken the file by the time the click returns; free the memory a little later.
    super::clock::later(10_000, move || {
        let _ = Url::revoke_object_url(&address);
    });
    Some(())
}
