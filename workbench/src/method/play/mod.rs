//! The examples beside the rules: small things to play with, worked out by the model itself.

mod overall;
mod ratings;
mod scores;
mod whole;

use bandwise::model::Band;
use bandwise::ui::parts::{El, div, el, p, span};
use yew::{Callback, Event};

use super::examples::Example;
use crate::parts::pick;
use crate::state::{Choice, Msg, On};

/// The example of a rule, where it has one.
pub fn example(on: On, rule: &str) -> Option<El> {
    match rule {
        "1" => Some(whole::one(on)),
        "2" => Some(scores::answers(on)),
        "3" => Some(scores::printed(on)),
        "4" => Some(scores::percent(on)),
        "5" => Some(scores::rounding(on)),
        "6" => Some(ratings::lowest(on)),
        "7" => Some(ratings::only(on)),
        "8" => whole::samples(on),
        "9" => ratings::apart(on),
        "10" => whole::judged(on),
        "11" => Some(overall::points(on)),
        "12" => Some(overall::total(on)),
        "13" => overall::cap(on),
        "D1" => whole::discretion(on),
        "D2" => Some(ratings::open(on)),
        "D3" => Some(ratings::moved(on)),
        "L1" => overall::leadership(on),
        _ => None,
    }
}

/// An example under its title.
fn card(title: &'static str) -> El {
    div("bw-example")
        .set("role", "group")
        .set("aria-label", title)
        .child(p("bw-example__title").set("aria-hidden", "true").text(title))
}

/// What comes out, told to screen readers as it changes.
fn said(id: &'static str, words: String) -> El {
    p("bw-example__said").set("role", "status").set("id", id).words(words)
}

/// What is on a slider.
struct Slider {
    id: String,
    label: &'static str,
    /// Lowest, present and highest value.
    at: (u32, u32, u32),
    /// The value in words.
    said: String,
    band: Option<Band>,
}

/// A slider with its value in words, and the band it gives.
fn slider(on: On, slider: Slider, moved: impl Fn(u32) -> Example + 'static) -> El {
    let Slider { id, label, at: (least, now, most), said, band } = slider;
    let valued = band.map_or(said.clone(), |band| format!("{said}, {band}"));
    let input = el("input")
        .set("type", "range")
        .set("class", "bw-range")
        .at("id", id.clone())
        .at("min", least.to_string())
        .at("max", most.to_string())
        .at("aria-valuetext", valued)
        .value(now.to_string())
        .on_input(typed(on, move |value| Some(moved(value.parse().ok()?))));
    let head = div("bw-slide__head")
        .child(el("label").at("for", id).text(label))
        .child(span("bw-slide__said").words(said))
        .may(band.map(|band| crate::parts::rating(Some(band))));
    div("bw-slide").child(head).child(input)
}

/// What becomes of the text in a field.
fn typed(on: On, makes: impl Fn(String) -> Option<Example> + 'static) -> Callback<Event> {
    let send = on.send.clone();
    Callback::from(move |event: Event| {
        if let Some(example) = makes(bandwise::platform::field::value(&event)) {
            send.emit(Msg::Choose(Choice::Example(example)));
        }
    })
}

/// A list of the four ratings.
fn bands(on: On, id: &str, label: String, chosen: Band, makes: fn(Band) -> Example) -> El {
    let options = Band::ALL.map(|band| band.name().to_owned()).to_vec();
    let send = on.send.clone();
    pick(id.to_owned(), label, options, Some(chosen as usize), move |place| {
        if let Some(&band) = Band::ALL.get(place) {
            send.emit(Msg::Choose(Choice::Example(makes(band))));
        }
    })
}
