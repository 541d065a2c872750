//! What was typed is taken over once the mouse is up: a field is left as soon as the mouse goes down elsewhere, and
//! what then comes or goes in the page would take the button away from under it.

use std::cell::{Cell, RefCell};

use bandwise::platform::clock;

use crate::bridge;

thread_local! {
    static IS_DOWN: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// Listens from now on.
pub(super) fn watch() {
    bridge::before_page("mousedown", |_| IS_DOWN.set(true));
    bridge::before_page("mouseup", |_| {
        IS_DOWN.set(false);
        // The click comes first, where there is one.
        clock::soon(go_on);
    });
    // What was typed comes before what is asked for with the click, or with a key.
    bridge::before_page("click", |_| go_on());
    bridge::before_page("keydown", |_| go_on());
}

/// Does something now, or once the mouse is up.
pub(super) fn once_up(does: impl FnOnce() + 'static) {
    if IS_DOWN.get() { WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(does))) } else { does() }
}

fn go_on() {
    IS_DOWN.set(false);
    WAITING.take().into_iter().for_each(|does| does());
}
