//! Putting text on the clipboard.

use wasm_bindgen_futures::{JsFuture, spawn_local};

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
