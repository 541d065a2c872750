//! The view on what would change a rating: the fewest judgements overall, and the room that the
//! workbench fills.

use crate::analysis::fewest::numbers;
use crate::model::Band;
use crate::ui::parts::{El, div, el, p, section, tag};
use crate::ui::screen::Screen;
use crate::ui::text::change as words;

/// The view, with a room for the workbench below.
pub fn change_view(on: &Screen) -> El {
    div("bw-change").child(overall(on)).child(room("workbench-change"))
}

/// An element that the workbench fills; nothing of it is drawn from here.
pub fn room(id: &'static str) -> El {
    div("bw-room").set("id", id)
}

fn overall(on: &Screen) -> El {
    let fewest = numbers(on.rules(), on.report);
    let now = on.report.overall.arithmetic_rating();
    let row = |rating: Band| {
        let found = fewest.and_then(|fewest| fewest.get(rating as usize).copied().flatten());
        let number = found.map_or("–".to_owned(), |found| found.to_string());
        let says = if fewest.is_some() { words::taken(rating, now, found) } else { String::new() };
        el("tr")
            .child(el("th").set("scope", "row").child(tag(
                "",
                // Where nothing is rated no colour says so either.
                fewest.map(|_| rating),
                rating.name().to_owned(),
                String::new(),
            )))
            .child(
                el("td")
                    .child(el("b").with("id", "flips-overall-", &rating.slug()).words(number))
                    .text(" ")
                    .child(el("span").set("class", "bw-note").words(says)),
            )
    };
    let heads = words::HEADS.map(|head| el("th").set("scope", "col").text(head));
    let table = el("table")
        .set("class", "bw-table")
        .child(el("thead").child(el("tr").each(heads)))
        .child(el("tbody").each(Band::ALL.map(row)));
    section("", "fewest-heading", words::HEADING)
        .child(p("bw-note").text(words::LEAD))
        .may(fewest.is_none().then(|| p("bw-note").text(words::NOT_YET)))
        .child(table)
}
