//! Printing.

use gloo::events::EventListener;

/// Opens the browser's print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser may have none.
        let _ = window.print();
    }
}

/// Fills the element of this id each time before the page is printed, until dropped. Plain contents,
/// put there at once: the browser does not wait.
pub fn before(id: &'static str, contents: impl Fn() -> Option<String> + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "beforeprint", move |_| {
        let element = super::focus::element(id);
        if let Some((element, contents)) = element.zip(contents()) {
            element.set_inner_html(&contents);
        }
    }))
}
