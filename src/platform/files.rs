//! Reading a file the user chose. It is read here and goes nowhere.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, Event, HtmlInputElement};

/// What became of a chosen file.
pub enum Chosen {
    /// Its text.
    Text(String),
    /// It is larger than asked for: its size in bytes.
    TooLarge(u64),
    /// The browser could not read it.
    Unreadable,
}

/// Reads the file chosen in a file input, if any, and empties the input so that the same file can
/// be chosen again.
pub fn read(event: &Event, most: u64, done: impl FnOnce(Chosen) + 'static) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    let Some(file) = input.files().and_then(|files| files.get(0)) else {
        return;
    };
    let blob: Blob = file.into();
    let size = blob.size() as u64;
    if size > most {
        input.set_value("");
        done(Chosen::TooLarge(size));
        return;
    }
    let text = blob.text();
    spawn_local(async move {
        let read = JsFuture::from(text).await.ok().and_then(|text| text.as_string());
        input.set_value("");
        done(read.map_or(Chosen::Unreadable, Chosen::Text));
    });
}
