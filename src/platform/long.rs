//! Texts that may be long, from the browser into the program.
//!
//! The bindings take a text over letter by letter until one is beyond ASCII, in a script that the
//! browser has not compiled yet: 40 ms for a table of 100,000 cases, where its encoder takes three.

use js_sys::{JsString, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DataTransfer, HtmlTextAreaElement};

#[wasm_bindgen]
extern "C" {
    type TextEncoder;

    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;

    #[wasm_bindgen(method)]
    fn encode(this: &TextEncoder, text: &JsString) -> Uint8Array;

    type Texts;

    #[wasm_bindgen(method, js_name = getData)]
    fn data(this: &Texts, kind: &str) -> JsString;

    #[wasm_bindgen(method, getter)]
    fn value(this: &Texts) -> JsString;
}

fn taken(text: &JsString) -> String {
    String::from_utf8(TextEncoder::new().encode(text).to_vec()).unwrap_or_default()
}

fn texts(of: &JsValue) -> &Texts {
    of.unchecked_ref()
}

/// The plain text of what is pasted or dropped.
pub(super) fn pasted(data: &DataTransfer) -> String {
    taken(&texts(data).data("text/plain"))
}

/// The text in a many-line field.
pub(super) fn value(area: &HtmlTextAreaElement) -> String {
    taken(&texts(area).value())
}
