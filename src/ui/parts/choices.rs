//! A row of radio buttons, one of which is chosen.

use super::{El, el, marker};
use crate::model::Band;
use crate::ui::store::{Msg, Sender};
use crate::ui::text::page::NOT_YET;

/// The four ratings to choose from, and none, and how that is said.
pub struct Choices<'a> {
    /// What is chosen here, read out before the choices.
    pub legend: String,
    /// Name of the group and beginning of its ids: `given-1.1` gives `given-1.1-good`.
    pub name: String,
    /// What choosing none is called; `None` where that can't be chosen.
    pub none: Option<&'static str>,
    /// What is chosen, and `None` inside for none.
    pub chosen: Option<Option<Band>>,
    /// Id of the words of what is chosen; empty for no id.
    pub id: String,
    /// Whether it can't be changed now.
    pub disabled: bool,
    /// Where it goes, and what choosing one asks for.
    pub asks: (&'a Sender, &'a dyn Fn(Option<Band>) -> Msg),
}

impl<'a> Choices<'a> {
    /// The rating of a standard, with "Not yet rated" to take it away.
    pub fn of(
        legend: String,
        name: String,
        chosen: Option<Band>,
        asks: (&'a Sender, &'a dyn Fn(Option<Band>) -> Msg),
    ) -> Choices<'a> {
        Choices {
            legend,
            name,
            none: Some(NOT_YET),
            chosen: Some(chosen),
            id: String::new(),
            disabled: false,
            asks,
        }
    }
}

/// Radio buttons as one row of segments; what is chosen looks like a rating tag.
pub fn choices(choices: &Choices) -> El {
    let four = Band::ALL.map(|band| segment(choices, Some(band), band.name()));
    el("fieldset")
        .set("class", "bw-choices")
        .flag("disabled", choices.disabled)
        .child(el("legend").set("class", "bw-unseen").words(choices.legend.clone()))
        .each(four)
        .may(choices.none.map(|words| segment(choices, None, words)))
}

fn segment(choices: &Choices, band: Option<Band>, words: &'static str) -> El {
    let slug = band.map_or("none", Band::slug);
    let chosen = choices.chosen == Some(band);
    let class = if chosen {
        ("bw-choices__one bw-choices__one--chosen bw-band--", slug)
    } else {
        ("bw-choices__one", "")
    };
    let (send, msg) = choices.asks;
    let input = el("input")
        .set("type", "radio")
        .set("class", "bw-choices__input")
        .at("name", choices.name.clone())
        .at("id", format!("{}-{slug}", choices.name))
        .checked(chosen)
        .changes(send, msg(band));
    let id = if chosen { choices.id.clone() } else { String::new() };
    el("label")
        .with("class", class.0, &class.1)
        .child(input)
        .may(band.map(marker))
        .child(el("span").at("id", id).text(words))
}
