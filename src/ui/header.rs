//! The top of the page: what is open, undo and redo, beginning anew, and the tabs.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::model::Scenario;
use crate::platform::field;
use crate::rulesets;
use crate::session::{Action, Step};
use crate::ui::drafts::Keep;
use crate::ui::parts::{El, button, div, el, ground, option, p, span};
use crate::ui::screen::Screen;
use crate::ui::store::{Msg, Sender, Tab};
use crate::ui::text::{drafts, labels, out, page, steps};

/// The header. Its heading is the scenario's name.
pub fn header(on: &Screen) -> El {
    let (rules, scenario) = (on.rules(), on.scenario);
    let kind = page::provenance(scenario, rulesets::is_example(rules, scenario), scenario.is_empty(rules));
    let title = div("bw-header__title")
        .child(el("h1").words(page::title(scenario)))
        .child(p("bw-header__kind").set("id", "provenance").text(kind));
    el("header")
        .set("class", "bw-header")
        .child(p("bw-brand").child(logo(on)).text(labels::BRAND))
        .child(title)
        .child(rule_set(on))
        .child(actions(on))
}

/// The list of rule sets. Choosing one changes nothing yet, unless nothing is entered.
fn rule_set(on: &Screen) -> El {
    let send = on.send.clone();
    let options = on.store.rule_sets().into_iter().map(|(value, name, chosen)| option(value, chosen, name));
    let choose = Callback::from(move |event: Event| send.emit(Msg::Choose(field::value(&event))));
    let select = el("select")
        .set("class", "bw-field")
        .set("id", "ruleset-select")
        .flag("disabled", !on.can_edit)
        .set("aria-describedby", "ruleset-said")
        .each(options)
        .on_change(choose);
    let said = if on.store.switching.is_some() { labels::SWITCH_ASKED } else { "" };
    let said = p("bw-unseen").set("role", "status").set("id", "ruleset-said").text(said);
    let label = el("label").set("class", "bw-header__rules").child(el("span").text(labels::RULE_SET));
    div("bw-header__choice").child(label.child(select)).child(said)
}

fn actions(on: &Screen) -> El {
    let (history, send) = (&on.store.session.history, on.send);
    let (rules, scenario) = (on.rules().clone(), Scenario::empty(on.rules()));
    let begin = Action::Replace { rules, scenario, step: Step::Began };
    let step = |id, words: &'static str, step: Option<&Step>, action| {
        let name = match step {
            Some(step) => [words, ": ", &steps::step(step)].concat(),
            None => words.to_owned(),
        };
        let button = act(id, words, action, send).flag("disabled", step.is_none() || !on.can_edit);
        button.at("aria-label", name.clone()).at("title", name)
    };
    // A button that leads to a place further down the page.
    let jump = |class, id, words, to: &str| {
        button(class, id).text(words).sends(send, Msg::Go(on.store.tab, to.to_owned()))
    };
    div("bw-actions")
        .set("role", "group")
        .set("aria-label", labels::SCENARIO)
        .child(step("undo", labels::UNDO, history.next_undo(), Action::Undo))
        .child(step("redo", labels::REDO, history.next_redo(), Action::Redo))
        .child(
            button("bw-button", "go-drafts")
                .says("aria-expanded", on.store.drafts.open)
                .text(drafts::HEADING)
                .sends(send, Msg::Keep(Keep::Show(!on.store.drafts.open))),
        )
        .child(act("new-scenario", labels::NEW, begin, send))
        .child(button("bw-button", "example-somerset").text(labels::SOMERSET).sends(send, Msg::Example))
        .child(jump("bw-button", "go-paste", labels::PASTE, "paste-text"))
        .child(jump("bw-button", "go-open", labels::OPEN, "open-text"))
        .child(
            button("bw-button", "print")
                .text(out::PRINT)
                .on_click(Callback::from(|_| crate::platform::printing::print())),
        )
        .child(jump("bw-button bw-button--main", "go-share", labels::SHARE, "copy-link"))
}

/// A button that does something to the session.
pub(super) fn act(id: &'static str, words: &'static str, action: Action, send: &Sender) -> El {
    button("bw-button", id).text(words).sends(send, Msg::Do(action))
}

/// The views as tabs: one tab stop, arrow keys between them.
pub fn tabs(on: &Screen) -> El {
    let (now, send) = (on.store.tab, on.send);
    let tabs = div("bw-tabs")
        .set("role", "tablist")
        .on_key(tab_keys(now, send))
        .each(Tab::ALL.into_iter().map(|tab| one_tab(tab, tab == now, send)));
    el("nav").set("aria-label", labels::VIEWS).child(tabs)
}

fn one_tab(tab: Tab, chosen: bool, send: &Sender) -> El {
    let class = if chosen { "bw-tabs__one bw-tabs__one--chosen" } else { "bw-tabs__one" };
    el("button")
        .set("type", "button")
        .set("role", "tab")
        .set("class", class)
        .with("id", "tab-", &tab.slug())
        .with("aria-controls", "panel-", &tab.slug())
        .says("aria-selected", chosen)
        .set("tabindex", if chosen { "0" } else { "-1" })
        .sends(send, Msg::Show(tab))
        .text(tab.name())
}

fn tab_keys(now: Tab, send: &Sender) -> Callback<Event> {
    let send = send.clone();
    Callback::from(move |event: Event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let all = Tab::ALL;
        let at = all.iter().position(|tab| *tab == now).unwrap_or(0);
        let to = match event.key().as_str() {
            "ArrowRight" => (at + 1) % all.len(),
            "ArrowLeft" => (at + all.len() - 1) % all.len(),
            "Home" => 0,
            "End" => all.len() - 1,
            _ => return,
        };
        event.prevent_default();
        if let Some(tab) = all.get(to) {
            send.emit(Msg::Go(*tab, format!("tab-{}", tab.slug())));
        }
    })
}

/// The mark of the page: three bars, each a band. It is always there, so that what all strips are filled with stands in it.
fn logo(on: &Screen) -> El {
    let bar = |class, y, width| {
        let bar = el("rect").set("class", class).set("x", "1").set("y", y);
        bar.set("width", width).set("height", "4").set("rx", "1")
    };
    el("svg")
        .set("class", "bw-brand__logo")
        .set("viewBox", "0 0 22 22")
        .set("aria-hidden", "true")
        .child(ground(on.rules().cuts))
        .child(bar("bw-ink--good", "3", "9"))
        .child(bar("bw-ink--requires-improvement", "9", "15"))
        .child(bar("bw-ink--inadequate", "15", "20"))
}

/// Something small said beside a button.
pub(super) fn said(id: &'static str, words: &'static str) -> El {
    span("bw-said").set("role", "status").set("id", id).text(words)
}
