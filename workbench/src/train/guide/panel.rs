//! The panel it begins from.

use bandwise::ui::parts::{El, div, el};

use super::strip::does;
use super::{Act, HEADING, Step};
use crate::bridge;
use crate::parts::note;
use crate::state::On;
use crate::text::guide as words;

/// The panel.
pub fn panel(on: On) -> El {
    let guide = &on.state.guide;
    let shown = guide.is_shown();
    let done = words::done(guide.done(), Step::ALL.len());
    let begin = if guide.done() == 0 && !shown { words::BEGIN } else { words::AGAIN };
    let button = |class: &'static str, id: &'static str, words: &'static str| {
        el("button").set("type", "button").set("class", class).set("id", id).text(words)
    };
    let begins = does(on.send, Act::Begin, Some("guide begin".to_owned()));
    let back = yew::Callback::from(|_| bridge::lead_to(HEADING));
    let row = div("bw-row")
        .child(button("bw-button bw-button--main", "guide-begin", begin).on_click(begins))
        .may(shown.then(|| button("bw-button", "guide-return", words::RETURN).on_click(back)));
    el("div")
        .child(el("p").text(if shown { words::IS_ON } else { words::ABOUT }))
        .may((!done.is_empty()).then(|| note(done)))
        .child(row)
}
