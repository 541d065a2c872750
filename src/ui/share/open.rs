//! Opening a link, a code or a file that somebody sent.

use yew::prelude::*;

use crate::model::Scenario;
use crate::platform::field;
use crate::platform::files::{self, Chosen};
use crate::session::Action;
use crate::share::{file, inbox, link};
use crate::ui::parts::{El, button, div, el, p};
use crate::ui::store::{Msg, Sender};
use crate::ui::text::{labels, link as words, page};

/// What a pasted text asks for: a scenario to look at, or the sentence saying why not.
pub fn incoming(text: &str) -> Result<Scenario, String> {
    if inbox::looks_like_file(text) {
        let opened = file::from_json(text).map_err(|error| words::file_error(&error))?;
        return Ok(opened.scenario);
    }
    let code = inbox::find(text).map_err(|error| words::link_error(&error))?;
    let opened = link::decode(&code).map_err(|error| words::link_error(&error))?;
    Ok(opened.scenario)
}

fn open(text: &str, send: &Sender) {
    match incoming(text) {
        Ok(scenario) => {
            send.emit(Msg::Problem(None));
            send.emit(Msg::Do(Action::Visit(scenario)));
            crate::platform::focus::soon("visiting".to_owned());
        }
        Err(problem) => send.emit(Msg::Problem(Some(problem))),
    }
}

/// The section: a box for a link, a code or a file's text, and a button to choose a file.
pub fn open_section(send: &Sender) -> El {
    let apply = {
        let send = send.clone();
        Callback::from(move |_: MouseEvent| open(&field::area("open-text"), &send))
    };
    let label = el("label").set("class", "bw-form__label").set("for", "open-text");
    let area = el("textarea")
        .set("class", "bw-field bw-field--code")
        .set("id", "open-text")
        .set("rows", "3")
        .set("spellcheck", "false")
        .set("autocomplete", "off");
    let file = el("input").set("class", "bw-unseen").set("type", "file").set("id", "open-file");
    let file = file.set("accept", ".json,application/json").on_change(choose(send));
    let file = el("label").set("class", "bw-button bw-button--file").child(file);
    let buttons = div("bw-row")
        .child(button("bw-button", "open-apply").text(labels::OPEN).on_click(apply))
        .child(file.text(labels::CHOOSE_FILE));
    el("section")
        .set("class", "bw-panel")
        .set("aria-labelledby", "open-heading")
        .child(el("h2").set("id", "open-heading").text(labels::OPEN))
        .child(label.text(labels::OPEN_HELP))
        .child(area)
        .child(buttons)
        .child(p("bw-note").text(labels::OPEN_NOTE))
}

fn choose(send: &Sender) -> Callback<Event> {
    let send = send.clone();
    Callback::from(move |event: Event| {
        let send = send.clone();
        files::read(&event, file::MOST, move |chosen| match chosen {
            Chosen::Text(text) => open(&text, &send),
            Chosen::TooLarge(size) => {
                let problem = words::too_large(size);
                send.emit(Msg::Problem(Some(problem)));
            }
            Chosen::Unreadable => send.emit(Msg::Problem(Some(page::UNREADABLE.to_owned()))),
        });
    })
}
