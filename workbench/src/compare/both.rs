//! Both scenarios in one link, where they fit.

use bandwise::platform::{clipboard, fragment};
use bandwise::share::link;
use bandwise::ui::parts::{El, div, el, p, span};
use bandwise::ui::text::page;
use yew::{Callback, Event};

use super::beside;
use crate::parts::{button, note};
use crate::state::{Choice, Msg, On};
use crate::text::compare as say;

/// The panel.
pub fn both(on: On) -> El {
    beside(on, |here, there| {
        let code = match link::encode_pair(&here.scenario, &there.rated.scenario, &here.rules, false) {
            Ok(code) => code,
            Err(error) => {
                return p("bw-error").set("id", "compare-too-long").words(say::too_long(error.length));
            }
        };
        let whole = format!("{}#{code}", fragment::page_address());
        let (copied, send) = (whole.clone(), on.send.clone());
        let copy = Callback::from(move |_: Event| {
            let send = send.clone();
            clipboard::copy(copied.clone(), move |worked| send.emit(Msg::Choose(Choice::Copied(worked))));
        });
        let said = on.state.copied.map_or("", page::copied);
        div("")
            .child(p("bw-link").set("id", "compare-link-text").words(whole))
            .child(note(say::LINK_HOLDS))
            .child(
                div("bw-row")
                    .child(button("compare-copy".to_owned(), say::COPY.to_owned(), copy))
                    .child(span("bw-said").set("role", "status").set("id", "compare-copied").text(said)),
            )
            .child(el("span"))
    })
}
