//! Fields, and what names them.

use super::{El, el};

/// A field for a line of text. The browser offers nothing that was typed before: it would be another case's.
#[inline(never)]
pub fn text_field(class: &'static str) -> El {
    el("input").set("type", "text").set("class", class).set("autocomplete", "off")
}

/// A radio button or checkbox with the words beside it.
#[inline(never)]
pub fn beside(input: El, words: &'static str) -> El {
    el("label").set("class", "bw-check").child(input).child(el("span").text(words))
}

/// A choice of a list.
#[inline(never)]
pub fn option(value: String, chosen: bool, words: String) -> El {
    el("option").at("value", value).flag("selected", chosen).words(words)
}
