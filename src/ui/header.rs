//! The top of the page: what is open, undo and redo, beginning anew, and the tabs.

use yew::prelude::*;

use crate::model::{RuleSet, Scenario};
use crate::rulesets;
use crate::session::{Action, Session, Step};
use crate::ui::parts::{El, button, div, el, p, span};
use crate::ui::store::{Msg, Sender, Tab};
use crate::ui::text::{labels, page, steps};

/// The header. Its heading is the scenario's name.
pub fn header(session: &Session, example: &Scenario, send: &Sender) -> Html {
    let scenario = session.shown();
    let kind = page::provenance(scenario, **scenario == *example, scenario.is_empty(&session.rules));
    let title = div("bw-header__title")
        .child(el("h1").words(page::title(scenario)))
        .child(p("bw-header__kind").set("id", "provenance").text(kind));
    el("header")
        .set("class", "bw-header")
        .child(p("bw-brand").child(logo()).text(labels::BRAND))
        .child(title)
        .child(rule_set(&session.rules))
        .child(actions(session, example, send))
        .into()
}

fn rule_set(rules: &RuleSet) -> El {
    let options = rulesets::IDS.iter().map(|&id| {
        let chosen = id == rules.id;
        let name = if chosen { rules.name.clone() } else { id.to_owned() };
        el("option").set("value", id).flag("selected", chosen).words(name).into()
    });
    let select = el("select").set("class", "bw-field").set("id", "ruleset-select").each(options);
    el("label").set("class", "bw-header__rules").child(el("span").text(labels::RULE_SET)).child(select)
}

fn actions(session: &Session, example: &Scenario, send: &Sender) -> El {
    let rules = &session.rules;
    let undo = session.history.next_undo().map(steps::step);
    let redo = session.history.next_redo().map(steps::step);
    let begin = Action::Replace { scenario: Scenario::empty(rules), step: Step::Began };
    let example = Action::Replace { scenario: example.clone(), step: Step::OpenedExample };
    let step = |id, words, step: Option<String>, action| {
        let off = step.is_none() || !session.can_edit();
        let name = step.map_or(words_only(words), |step| format!("{words}: {step}"));
        let button = act(id, words, action, send).flag("disabled", off);
        button.at("aria-label", name.clone()).at("title", name)
    };
    div("bw-actions")
        .set("role", "group")
        .set("aria-label", labels::SCENARIO)
        .child(step("undo", labels::UNDO, undo, Action::Undo))
        .child(step("redo", labels::REDO, redo, Action::Redo))
        .child(act("new-scenario", labels::NEW, begin, send))
        .child(act("example-somerset", labels::SOMERSET, example, send))
        .child(jump("bw-button", "go-paste", labels::PASTE, "paste-text"))
        .child(jump("bw-button", "go-open", labels::OPEN, "open-text"))
        .child(jump("bw-button bw-button--main", "go-share", labels::SHARE, "copy-link"))
}

fn words_only(words: &str) -> String {
    words.to_owned()
}

/// A button that does something to the session.
pub(super) fn act(id: &'static str, words: &'static str, action: Action, send: &Sender) -> El {
    let send = send.clone();
    let call = Callback::from(move |_: MouseEvent| send.emit(Msg::Do(action.clone())));
    button("bw-button", id).text(words).on_click(call)
}

/// A button that leads to a place further down the page.
fn jump(class: &'static str, id: &'static str, words: &'static str, to: &'static str) -> El {
    let go = Callback::from(move |_: MouseEvent| crate::platform::focus::now(to));
    button(class, id).text(words).on_click(go)
}

/// The views as tabs: one tab stop, arrow keys between them.
pub fn tabs(now: Tab, send: &Sender) -> Html {
    let tabs = div("bw-tabs")
        .set("role", "tablist")
        .set("aria-label", labels::VIEWS)
        .on_key(tab_keys(now, send))
        .each(Tab::ALL.into_iter().map(|tab| one_tab(tab, tab == now, send)));
    el("nav").set("aria-label", labels::VIEWS).child(tabs).into()
}

fn one_tab(tab: Tab, chosen: bool, send: &Sender) -> Html {
    let send = send.clone();
    let class = if chosen { "bw-tabs__one bw-tabs__one--chosen" } else { "bw-tabs__one" };
    el("button")
        .set("type", "button")
        .set("role", "tab")
        .set("class", class)
        .at("id", format!("tab-{}", tab.slug()))
        .at("aria-controls", format!("panel-{}", tab.slug()))
        .says("aria-selected", chosen)
        .set("tabindex", if chosen { "0" } else { "-1" })
        .on_click(Callback::from(move |_: MouseEvent| send.emit(Msg::Show(tab))))
        .text(tab.name())
        .into()
}

fn tab_keys(now: Tab, send: &Sender) -> Callback<KeyboardEvent> {
    let send = send.clone();
    Callback::from(move |event: KeyboardEvent| {
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
            send.emit(Msg::Show(*tab));
            crate::platform::focus::soon(format!("tab-{}", tab.slug()));
        }
    })
}

/// The mark of the page: three bars, each a band.
fn logo() -> El {
    let bar = |class, y, width| {
        let bar = el("rect").set("class", class).set("x", "1").set("y", y);
        bar.set("width", width).set("height", "4").set("rx", "1")
    };
    el("svg")
        .set("class", "bw-brand__logo")
        .set("viewBox", "0 0 22 22")
        .set("aria-hidden", "true")
        .child(bar("bw-ink--good", "3", "9"))
        .child(bar("bw-ink--requires-improvement", "9", "15"))
        .child(bar("bw-ink--inadequate", "15", "20"))
}

/// Something small said beside a button.
pub(super) fn said(id: &'static str, words: &'static str) -> El {
    span("bw-said").set("role", "status").set("id", id).text(words)
}
