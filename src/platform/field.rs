//! Reading fields.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// The text in the field an event came from, whether one line, many or a list; empty for anything else.
pub fn value(event: &Event) -> String {
    let Some(target) = event.target() else {
        return String::new();
    };
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => input.value(),
        Err(other) => match other.dyn_into::<HtmlTextAreaElement>() {
            Ok(area) => area.value(),
            Err(other) => other.dyn_into::<HtmlSelectElement>().map(|list| list.value()).unwrap_or_default(),
        },
    }
}

/// Whether the box an event came from is ticked.
pub fn checked(event: &Event) -> bool {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.checked())
}

fn find_area(id: &str) -> Option<HtmlTextAreaElement> {
    super::focus::element(id)?.dyn_into().ok()
}

/// The text in the many-line field of this id.
///
/// Read when it is asked for and never on redraw: a large paste would be copied each time.
pub fn area(id: &str) -> String {
    find_area(id).map(|area| super::long::value(&area)).unwrap_or_default()
}

/// Puts text into the many-line field of this id.
pub fn set_area(id: &str, text: &str) {
    if let Some(area) = find_area(id) {
        area.set_value(text);
    }
}

/// Puts the list of this id at a value: a browser leaves a list that was touched as it is.
pub fn set_list(id: &str, value: &str) {
    let list = super::focus::element(id).and_then(|list| list.dyn_into::<HtmlSelectElement>().ok());
    if let Some(list) = list.filter(|list| list.value() != value) {
        list.set_value(value);
    }
}
