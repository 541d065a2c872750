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

/// The words over the field of this id.
#[inline(never)]
pub fn label(id: &'static str, words: &'static str) -> El {
    el("label").set("class", "bw-form__label").set("for", id).text(words)
}

/// A box for a text that a program made: a table, a link, a file.
#[inline(never)]
pub fn code_box(id: &'static str, rows: &'static str) -> El {
    let area = el("textarea").set("class", "bw-field bw-field--code").set("id", id).set("rows", rows);
    area.set("spellcheck", "false").set("autocomplete", "off")
}
