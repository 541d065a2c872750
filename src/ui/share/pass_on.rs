//! The link of the scenario on screen, its file, and its name.

use std::rc::Rc;

use yew::prelude::*;

use super::take_away::take_away;
use crate::model::{RuleSet, Scenario};
use crate::platform::{self, field};
use crate::rulesets;
use crate::session::Action;
use crate::share::{file, link};
use crate::ui::header::said;
use crate::ui::parts::{El, beside, button, div, el, label, p, section, text_field};
use crate::ui::screen::Screen;
use crate::ui::store::{Msg, Sender};
use crate::ui::text::{labels, link as link_words, page};

/// The section. Case references, the name and reasons go into the link only when ticked.
pub fn pass_on(on: &Screen, address: &str) -> El {
    let (rules, scenario, send, sharing) = (on.rules(), on.scenario, on.send, &on.store.sharing);
    let own_rules = !rulesets::comes_with_the_page(rules);
    let full = sharing.include.then(|| link::encode(scenario, rules, true));
    let code = full.as_ref().unwrap_or(on.code);
    let whole = code.as_ref().map(|code| format!("{address}#{code}")).unwrap_or_default();
    let too_long = code.as_ref().err().map(|error| {
        let words = link_words::too_long(error);
        p("bw-error").set("id", "link-too-long").words(words)
    });
    let holds = too_long.is_none();
    // "Copied" is true of the link as it was then.
    let state = if sharing.copied.as_ref().is_some_and(|(link, _)| *link == whole) {
        sharing.copied.as_ref().map_or("", |(_, worked)| page::copied(*worked))
    } else {
        ""
    };
    let buttons = div("bw-row")
        .child(copy(&whole, send))
        .child(button("bw-button", "save-file").text(labels::SAVE_FILE).on_click(save(rules, scenario, send)))
        .child(said("copied", state));
    section("bw-panel", "share-heading", labels::SHARE_HEADING)
        .child(name(scenario, on.can_edit, send))
        .may(too_long)
        .child(p("bw-link").set("id", "link-text").words(whole))
        .may(
            holds.then(|| {
                p("bw-note").set("id", "link-holds").text(page::link_holds(sharing.include, own_rules))
            }),
        )
        .may(
            (!scenario.aside.is_empty()).then(|| p("bw-note").set("id", "link-aside").text(page::LINK_ASIDE)),
        )
        .may(on.store.unmended.then(|| p("bw-note").set("id", "link-unmended").text(page::UNMENDED)))
        .child(include(sharing.include, own_rules, send))
        .child(buttons)
        .child(take_away(on))
}

fn include(on: bool, own_rules: bool, send: &Sender) -> El {
    let send = send.clone();
    let call = Callback::from(move |event: Event| send.emit(Msg::Include(field::checked(&event))));
    let tick = el("input").set("type", "checkbox").set("id", "link-include").checked(on);
    beside(tick.on_change(call), page::include(own_rules))
}

fn copy(whole: &str, send: &Sender) -> El {
    let (link, send) = (whole.to_owned(), send.clone());
    let call = Callback::from(move |_: Event| {
        let (copied, send) = (link.clone(), send.clone());
        let done = move |worked| send.emit(Msg::Copied(copied, worked));
        platform::clipboard::copy(link.clone(), done);
    });
    button("bw-button bw-button--main", "copy-link")
        .flag("disabled", whole.is_empty())
        .text(labels::COPY_LINK)
        .on_click(call)
}

fn name(scenario: &Scenario, can_edit: bool, send: &Sender) -> El {
    let send = send.clone();
    let call = Callback::from(move |event: Event| {
        send.emit(Msg::Do(Action::Name(field::value(&event))));
    });
    let unnamed = page::title(&Scenario { title: String::new(), ..scenario.clone() });
    let input = text_field("bw-field")
        .set("id", "scenario-name")
        .set("maxlength", "80")
        .flag("disabled", !can_edit)
        .at("placeholder", unnamed)
        .value(scenario.title.clone())
        .on_input(call);
    div("bw-form__line").child(label("scenario-name", labels::NAME)).child(input)
}

fn save(rules: &Rc<RuleSet>, scenario: &Rc<Scenario>, send: &Sender) -> Callback<Event> {
    let (rules, scenario, send) = (rules.clone(), scenario.clone(), send.clone());
    Callback::from(move |_| {
        let text = file::to_json(&scenario, &rules);
        if !platform::download::save(&text, "application/json", "bandwise-scenario.json") {
            send.emit(Msg::Problem(Some(page::NOT_SAVED.to_owned())));
        }
    })
}
