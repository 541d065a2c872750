//! The browser's own small storage for this page, and what happens to the page.

use gloo::events::{EventListener, EventListenerOptions};
use web_sys::Storage;

/// Why something could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The browser keeps nothing for this page.
    Denied,
    /// There is no room left.
    Full,
}

/// The storage, where the browser allows any: asked for each time, since that can change.
fn local() -> Result<Storage, Refused> {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    storage.ok_or(Refused::Denied)
}

/// The text under a key.
///
/// # Errors
/// [`Refused::Denied`].
pub fn get(key: &str) -> Result<Option<String>, Refused> {
    local()?.get_item(key).map_err(|_| Refused::Denied)
}

/// Puts a text under a key.
///
/// # Errors
/// Either; a storage that can be read but not written to is full.
pub fn set(key: &str, text: &str) -> Result<(), Refused> {
    local()?.set_item(key, text).map_err(|_| Refused::Full)
}

/// Keeps a text on this device; an empty one takes away what was there. Tells whether that is so: what can’t be kept is
/// lost by leaving.
pub fn keep(key: &str, text: &str) -> bool {
    if text.is_empty() { remove(key).is_ok() } else { set(key, text).is_ok() }
}

/// Takes away what stands under a key.
///
/// # Errors
/// [`Refused::Denied`].
pub fn remove(key: &str) -> Result<(), Refused> {
    local()?.remove_item(key).map_err(|_| Refused::Denied)
}

/// All keys.
///
/// # Errors
/// [`Refused::Denied`].
pub fn keys() -> Result<Vec<String>, Refused> {
    let local = local()?;
    let length = local.length().map_err(|_| Refused::Denied)?;
    Ok((0..length).filter_map(|at| local.key(at).ok().flatten()).collect())
}

/// Where a tab keeps edits of a rule set that could not be used yet.
pub const UNMENDED: &str = "bandwise.unmended";

/// Where sets of cases are kept that are judged or written.
pub const JUDGING: &str = "bandwise.judging";

/// Where a tab keeps what a trainer does for a class: the set, and the results with their names.
pub const CLASS: &str = "bandwise.class";

fn of_tab() -> Option<Storage> {
    web_sys::window().and_then(|window| window.session_storage().ok().flatten())
}

/// The text that this tab keeps under a key until it is closed.
pub fn tab_get(key: &str) -> Option<String> {
    of_tab()?.get_item(key).ok().flatten()
}

/// Keeps a text for this tab; an empty one takes away what was there. Tells whether that is so.
pub fn tab_set(key: &str, text: &str) -> bool {
    let Some(storage) = of_tab() else { return false };
    if text.is_empty() { storage.remove_item(key).is_ok() } else { storage.set_item(key, text).is_ok() }
}

/// A name for this tab that no other has: small letters and digits.
pub fn tab_name() -> String {
    let mut name = String::from("t");
    for _ in 0..10 {
        let digit = (js_sys::Math::random() * 36.0) as u32;
        name.extend(char::from_digit(digit.min(35), 36));
    }
    name
}

/// Watches the page until dropped.
pub struct Watch {
    _listeners: [EventListener; 4],
}

/// Calls back when the page goes out of sight or is left (`leaving`), when another tab changes what
/// is kept (`elsewhere`), and asks on leaving whether something would be lost (`unsaved`).
pub fn watch(
    leaving: impl Fn() + Clone + 'static,
    elsewhere: impl Fn() + 'static,
    unsaved: impl Fn() -> bool + 'static,
) -> Option<Watch> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let hidden = leaving.clone();
    let options = EventListenerOptions::enable_prevent_default();
    let listeners = [
        EventListener::new(&document, "visibilitychange", move |_| hidden()),
        EventListener::new(&window, "pagehide", move |_| leaving()),
        EventListener::new(&window, "storage", move |_| elsewhere()),
        EventListener::new_with_options(&window, "beforeunload", options, move |event| {
            if unsaved() {
                event.prevent_default();
            }
        }),
    ];
    Some(Watch { _listeners: listeners })
}
