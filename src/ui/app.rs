//! The whole page: state at the top, views below, everything derived from the scenario on screen.

use std::rc::Rc;

use yew::prelude::*;

use super::cases::cases_view;
use super::header::{header, tabs};
use super::method::MethodView;
use super::notices::{footer, problem, use_announcement, visiting};
use super::parts::{div, el, p};
use super::paste::Paste;
use super::ratings::ratings_view;
use super::result::{result_panel, slim_result};
use super::share::{incoming, open_section, pass_on};
use super::store::{Msg, Sender, Sharing, Store, Tab};
use super::text::labels;
use crate::model::{RuleSet, Scenario, rate};
use crate::platform::{self, crash};
use crate::rulesets;
use crate::session::{Action, Session};
use crate::share::{file, link};

/// Properties of [`App`].
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The part of the address after `#`, as the page was opened.
    #[prop_or_default]
    pub fragment: AttrValue,
    /// The page's address without it.
    #[prop_or_default]
    pub address: AttrValue,
}

/// What a fragment asks the page to do. One that is empty asks for nothing.
fn arriving(fragment: &str) -> Vec<Msg> {
    if fragment.trim_start_matches('#').is_empty() {
        return Vec::new();
    }
    match incoming(fragment) {
        Ok(scenario) => vec![Msg::Problem(None), Msg::Do(Action::Visit(scenario))],
        Err(problem) => vec![Msg::Do(Action::Refuse), Msg::Problem(Some(problem.into()))],
    }
}

fn opening(fragment: &str) -> Store {
    let rules = Rc::new(rulesets::pdu_2021());
    let example = rulesets::somerset(&rules);
    let session = Session::new(rules, example);
    let store = Rc::new(Store { session, tab: Tab::default(), problem: None, sharing: Sharing::default() });
    let opened = arriving(fragment).into_iter().fold(store, Reducible::reduce);
    Rc::unwrap_or_clone(opened)
}

/// The page. Opens with the Somerset example, or with what the fragment holds.
#[component]
pub fn App(props: &AppProps) -> Html {
    let fragment = props.fragment.clone();
    let store = use_reducer(move || opening(&fragment));
    let dispatcher = store.dispatcher();
    let send: Sender = use_callback((), move |msg, ()| dispatcher.dispatch(msg));
    let session = &store.session;
    let (rules, scenario) = (session.rules.clone(), session.shown().clone());
    let can_edit = session.can_edit();
    let example = use_memo(rules.clone(), |rules| rulesets::somerset(rules));
    let report = use_memo((rules.clone(), scenario.clone()), |(rules, scenario)| rate(rules, scenario));
    let announcement = use_announcement(&report);
    use_arrivals(&send);
    use_rescue(&rules, &scenario, &props.address);
    use_clean_address(can_edit);
    let side = el("aside").set("class", "bw-side").set("aria-label", labels::RESULT);
    let desk = div("bw-desk")
        .child(html! { <Paste rules={rules.clone()} scenario={scenario.clone()} {can_edit} send={send.clone()} /> })
        .child(open_section(&send))
        .child(pass_on(session, &store.sharing, &props.address, &send));
    let main = el("main")
        .set("class", "bw-main")
        .set("id", "main")
        .set("tabindex", "-1")
        .child(panel(store.tab, Tab::Ratings, ratings_view(&rules, &scenario, &report, can_edit, &send)))
        .child(panel(store.tab, Tab::Cases, cases_view(&rules, &scenario, &report, can_edit, &send)))
        .child(panel(store.tab, Tab::Method, html! { <MethodView rules={rules.clone()} /> }))
        .child(desk);
    let begun = session.history.next_undo().is_some() || session.history.next_redo().is_some();
    let page = if store.tab == Tab::Ratings { "bw-page" } else { "bw-page bw-page--other" };
    // Before the first change nothing is new, so nothing is highlighted.
    div(if begun || !can_edit { "bw-app bw-app--begun" } else { "bw-app" })
        .child(el("a").set("class", "bw-skip").set("href", "#main").on_click(skip()).text(labels::SKIP))
        .child(header(session, &example, &send))
        .child(tabs(store.tab, &send))
        .child(slim_result(&report.overall))
        .child(problem(store.problem.as_ref(), &send))
        .child(visiting(session, &send))
        .child(p("bw-unseen").set("role", "status").set("id", "announcement").words(announcement))
        .child(div(page).child(side.child(result_panel(&rules, &report, &send))).child(main))
        .child(footer())
        .into()
}

/// A view's panel. The views not showing stay in the document, so that every id is always there.
fn panel(now: Tab, of: Tab, view: Html) -> Html {
    let slug = of.slug();
    div("bw-view")
        .set("role", "tabpanel")
        .at("id", format!("panel-{slug}"))
        .at("aria-labelledby", format!("tab-{slug}"))
        .flag("hidden", now != of)
        .child(view)
        .into()
}

/// Moves focus to the main part; a plain link would put `#main` where the scenario stands.
fn skip() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        platform::focus::now("main");
    })
}

/// Opens what arrives in the address while the page is open.
#[hook]
fn use_arrivals(send: &Sender) {
    let send = send.clone();
    use_effect_with((), move |()| {
        let watching = platform::fragment::watch(move |fragment| {
            if !platform::fragment::is_place(&fragment) {
                arriving(&fragment).into_iter().for_each(|msg| send.emit(msg));
            }
        });
        move || drop(watching)
    });
}

/// Keeps what to hand over should the page break.
#[hook]
fn use_rescue(rules: &Rc<RuleSet>, scenario: &Rc<Scenario>, address: &AttrValue) {
    let address = address.clone();
    use_effect_with((rules.clone(), scenario.clone()), move |(rules, scenario)| {
        let code = link::encode(scenario, rules, false);
        let link = code.map(|code| format!("{address}#{code}")).unwrap_or_default();
        let (rules, scenario) = (rules.clone(), scenario.clone());
        crash::keep(crash::Rescue { link, file: Box::new(move || file::to_json(&scenario, &rules)) });
    });
}

/// Once the page shows the user's own work again, the address no longer names another scenario.
#[hook]
fn use_clean_address(own: bool) {
    use_effect_with(own, |&own| {
        if own {
            platform::fragment::clear();
        }
    });
}
