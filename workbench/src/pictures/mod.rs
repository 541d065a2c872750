//! Pictures in SVG. Each has its figures as text beside it, so most are hidden from screen readers.

pub mod bars;
pub mod columns;
pub mod heat;
pub mod shares;
pub mod spread;

use bandwise::model::Band;
use bandwise::ui::parts::{El, el};

/// A rectangle, all in the picture’s own units.
fn rect(class: String, (x, y): (f64, f64), (width, height): (f64, f64)) -> El {
    let at = |number: f64| format!("{number:.2}");
    el("rect")
        .at("class", class)
        .at("x", at(x))
        .at("y", at(y))
        .at("width", at(width))
        .at("height", at(height))
}

/// The class of a band’s strong colour, which a picture is filled with.
fn ink(band: Option<Band>) -> String {
    band.map_or("bw-pic__plain".to_owned(), |band| format!("bw-ink--{}", band.slug()))
}
