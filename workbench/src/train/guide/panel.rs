//! The panel it begins from.

use bandwise::ui::parts::{El, div, el};

use super::strip::does;
use super::{Act, HEADING, Step, is_example};
use crate::bridge;
use crate::parts::note;
use crate::state::On;
use crate::text::guide as words;

/// The panel.
pub fn panel(on: On) -> El {
    let guide = &on.state.guide;
    let shown = guide.is_shown();
    let done = words::done(guide.done(), Step::ALL.len());
    let back = yew::Callback::from(|_| bridge::lead_to(HEADING));
    let returns = button("bw-button", "guide-return").on_click(back).text(words::RETURN);
    let row = div("bw-row").may(go_on(on)).child(begin(on)).may(shown.then_some(returns));
    let anew = guide.left().is_some() && !is_example(on.told);
    el("div")
        .may((!shown).then(|| div("bw-guide__terms").each(words::TERMS.map(|words| el("p").text(words)))))
        .child(el("p").text(if shown { words::IS_ON } else { words::ABOUT }))
        .may((!shown).then(|| el("p").text(words::OWN_WORK)))
        .may((!done.is_empty()).then(|| note(done)))
        .may(anew.then(|| note(words::ANEW)))
        .child(row)
}

fn button(class: &'static str, id: &'static str) -> El {
    el("button").set("type", "button").set("class", class).set("id", id)
}

fn begin(on: On) -> El {
    let guide = &on.state.guide;
    let again = guide.is_shown() || guide.left().is_some() || guide.done() > 0;
    let class = if guide.left().is_some() { "bw-button" } else { "bw-button bw-button--main" };
    let begins = does(on.send, Act::Begin, Some("guide begin".to_owned()));
    button(class, "guide-begin").on_click(begins).text(if again { words::AGAIN } else { words::BEGIN })
}

/// Where it was left, it goes on with the example as it is, or with a new one where something else is on screen.
fn go_on(on: On) -> Option<El> {
    let (at, there) = (on.state.guide.left()?, is_example(on.told));
    let asks = if there { "guide on" } else { "guide begin" };
    let goes = does(on.send, Act::GoOn(there), Some(asks.to_owned()));
    Some(button("bw-button bw-button--main", "guide-go-on").on_click(goes).words(words::go_on(at)))
}
