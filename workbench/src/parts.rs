//! Small pieces that the panels share.

use bandwise::model::{Band, RuleSet, Standard};
use bandwise::platform::clipboard;
use bandwise::ui::parts::{El, div, el, p, span, tag};
use bandwise::ui::text::rules::rule as rule_words;
use bandwise::ui::text::{page, ratings::basis, titled};
use yew::{Callback, Event};

use crate::bridge::say;
use crate::choice::{Choice, Msg};
use crate::text::SIDEWAYS;

/// A button that folds something away, and the room for what it folds. That is worked out only while
/// it is unfolded.
pub fn fold(slug: &str, open: bool, toggles: Callback<Event>, body: impl FnOnce() -> El) -> (El, El) {
    let inside = format!("inside-{slug}");
    let button = el("button")
        .set("type", "button")
        .set("class", "bw-bench__fold")
        .at("id", fold_id(slug))
        .says("aria-expanded", open)
        .at("aria-controls", inside.clone())
        .on_click(toggles);
    let room = div("bw-bench__inside").at("id", inside).flag("hidden", !open);
    (button, room.may(open.then(body)))
}

/// The id of the button that unfolds something.
pub fn fold_id(slug: &str) -> String {
    format!("fold-{slug}")
}

/// A table with a caption. The first cell of every row is its heading.
pub fn table(id: &str, caption: impl Into<String>, heads: Vec<String>, rows: Vec<Vec<El>>) -> El {
    captioned("", id, caption.into(), heads, rows)
}

/// The same under a heading of the same words, so that only a screen reader needs the caption.
pub fn table_under(id: &str, caption: impl Into<String>, heads: Vec<String>, rows: Vec<Vec<El>>) -> El {
    captioned("bw-unseen", id, caption.into(), heads, rows)
}

fn captioned(class: &'static str, id: &str, caption: String, heads: Vec<String>, rows: Vec<Vec<El>>) -> El {
    let heads = heads.into_iter().map(|head| el("th").set("scope", "col").words(head));
    let rows = rows.into_iter().map(|cells| {
        el("tr").each(cells.into_iter().enumerate().map(|(at, cell)| {
            let place = if at == 0 { el("th").set("scope", "row") } else { el("td") };
            place.child(cell)
        }))
    });
    let table = el("table")
        .set("class", "bw-table")
        .at("id", id.to_owned())
        .child(el("caption").set("class", class).words(caption.clone()))
        .child(el("thead").child(el("tr").each(heads)))
        .child(el("tbody").each(rows));
    scrolls(caption, |_| table)
}

/// What can be wider than the page, and must then be scrolled by keyboard too (`bridge::settle_scrolls`).
pub fn scrolls(label: String, inside: impl FnOnce(String) -> El) -> El {
    // The keyboard and screen readers know without it.
    let hint = p("bw-scrolls__hint").set("aria-hidden", "true").text(SIDEWAYS);
    div("bw-scrolls").set("role", "group").at("aria-label", label.clone()).child(hint).child(inside(label))
}

/// A standard by number and title.
pub fn standard_name(standard: &Standard) -> El {
    words(titled(&standard.number, &standard.title))
}

/// Words as a cell.
pub fn words(words: impl Into<String>) -> El {
    el("span").words(words.into())
}

/// A rating as a tag, or a dash.
pub fn rating(band: Option<Band>) -> El {
    match band {
        Some(band) => tag("bw-tag--small", Some(band), band.name().to_owned(), String::new()),
        None => words("–"),
    }
}

/// A button that looks like a link.
pub fn lead(words: String, does: Callback<Event>) -> El {
    el("button").set("type", "button").set("class", "bw-lead").on_click(does).words(words)
}

/// A button.
pub fn button(id: String, words: String, does: Callback<Event>) -> El {
    el("button").set("type", "button").set("class", "bw-button").at("id", id).on_click(does).words(words)
}

/// A button that copies a text, and beside it whether that worked: their ids, the words on the button, what was
/// said last, and what is asked for once it is known.
pub fn copy_row(
    [id, said]: [&'static str; 2],
    words: &'static str,
    text: &str,
    copied: Option<bool>,
    (send, choice): (&Callback<Msg>, fn(bool) -> Choice),
) -> El {
    let (text, send) = (text.to_owned(), send.clone());
    let copies = Callback::from(move |_: Event| {
        let send = send.clone();
        clipboard::copy(text.clone(), move |worked| send.emit(Msg::Choose(choice(worked))));
    });
    let said = span("bw-said").set("role", "status").set("id", said);
    div("bw-row")
        .child(button(id.to_owned(), words.to_owned(), copies))
        .child(said.text(copied.map_or("", page::copied)))
}

/// What says something to the page.
pub fn says(what: String) -> Callback<Event> {
    Callback::from(move |_| say(&what))
}

/// "rule 6, published": leads to the rule in the method view.
pub fn rule(rules: &RuleSet, id: &str) -> Option<El> {
    let rule = rules.rule(id)?;
    let mark = el("button")
        .set("type", "button")
        .set("class", "bw-rule")
        .at("title", rule_words(rules, id))
        .on_click(says(format!("go method rule-{id}")))
        .words(format!("rule {id}, {}", basis(rule.basis)));
    Some(mark)
}

/// Rules as marks, each after a space.
pub fn rule_marks(rules: &RuleSet, ids: &[&str]) -> Vec<El> {
    ids.iter().filter_map(|id| Some(span("").text(" ").child(rule(rules, id)?))).collect()
}

/// A box to tick.
pub fn tick(id: &'static str, label: &'static str, on: bool, does: impl Fn(bool) + 'static) -> El {
    let input = el("input").set("type", "checkbox").set("id", id).checked(on);
    let input = input.on_change(Callback::from(move |event: Event| {
        does(bandwise::platform::field::checked(&event));
    }));
    el("label").set("class", "bw-check").child(input).text(label)
}

/// A list to choose one of; its values are the places in it.
pub fn pick(
    id: String,
    label: String,
    options: Vec<String>,
    chosen: Option<usize>,
    does: impl Fn(usize) + 'static,
) -> El {
    list_of(id, label, options, chosen, Callback::from(does))
}

/// Apart from what is done, which would make another one of it for every list.
#[inline(never)]
fn list_of(
    id: String,
    label: String,
    options: Vec<String>,
    chosen: Option<usize>,
    does: Callback<usize>,
) -> El {
    let options = options.into_iter().enumerate().map(|(at, words)| {
        el("option").at("value", at.to_string()).flag("selected", chosen == Some(at)).words(words)
    });
    let empty = chosen.is_none().then(|| el("option").set("value", "").flag("selected", true).text("Choose"));
    let select = el("select").set("class", "bw-field").at("id", id.clone()).may(empty).each(options);
    let select = select.at("data-chosen", chosen.map(|at| at.to_string()).unwrap_or_default());
    let select = select.on_change(Callback::from(move |event: Event| {
        if let Ok(at) = bandwise::platform::field::value(&event).parse() {
            does.emit(at);
        }
    }));
    div("bw-pick").child(el("label").at("for", id).words(label)).child(select)
}

/// A group of figures named for what it is about.
pub fn section(heading: String, body: El) -> El {
    div("bw-bench__part").child(el("h3").words(heading)).child(body)
}

/// A remark under a figure.
pub fn note(words: impl Into<String>) -> El {
    p("bw-note").words(words.into())
}

/// A flag beside something, in words.
pub fn flag(words: &'static str) -> El {
    span("bw-flag").text(words)
}

/// Tables and lists folded away under a summary.
pub fn details(summary: String, body: El) -> El {
    el("details").set("class", "bw-details").child(el("summary").words(summary)).child(body)
}
