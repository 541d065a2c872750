//! The page between its head and its foot: the views, the result, and what stands below every view.

use std::rc::Rc;

use yew::prelude::*;

use super::bench::SWITCH;
use super::cases::cases_view;
use super::change::{change_view, room};
use super::guiding::offer;
use super::opening;
use super::parts::{El, div, el, p};
use super::paste::paste_section;
use super::ratings::ratings_view;
use super::result::result_panel;
use super::screen::Screen;
use super::share::{open_section, pass_on};
use super::store::Tab;
use super::text::labels;
use crate::model::{Report, Scenario};
use crate::platform;

/// Everything between the head and the foot of the page.
pub(super) fn page(on: &Screen, behind: Option<&(Rc<Scenario>, Report)>, address: &str) -> El {
    let cases = match behind {
        Some((scenario, report)) => Screen { scenario, report, ..*on },
        None => *on,
    };
    let desk = div("bw-desk");
    let desk = match opening::boxes(on.store.left) {
        true => desk.child(paste_section(on)).child(open_section(on.send)).child(pass_on(on, address)),
        false => desk,
    };
    let main = el("main")
        .set("class", "bw-main")
        .set("id", "main")
        .set("tabindex", "-1")
        .child(panel(on, Tab::Ratings, |panel| panel.may(offer(on)).child(ratings_view(on))))
        .child(panel(on, Tab::Cases, |panel| panel.child(cases_view(&cases))))
        .child(bench(on, Tab::Change, |panel| panel.child(change_view(on))))
        .child(bench(on, Tab::Compare, |panel| panel.child(room("workbench-compare"))))
        .child(bench(on, Tab::Train, |panel| panel.child(room("workbench-train"))))
        .child(bench(on, Tab::Method, |panel| panel.child(room("workbench-method"))))
        .child(desk);
    let side = el("aside").set("class", "bw-side").set("aria-label", labels::RESULT);
    let apart = on.store.tab == Tab::Train && on.store.guiding.is_none();
    let class = match on.store.tab {
        Tab::Ratings => "bw-page",
        Tab::Train if apart => "bw-page bw-page--other bw-page--train",
        _ => "bw-page bw-page--other",
    };
    let apart = apart.then(|| p("bw-apart").text(labels::APART));
    let result = opening::result(on.store.left).then(|| result_panel(on));
    div(class).child(side.may(apart).may(result)).child(main)
}

/// A view's panel. The views not showing stay in the document, so that every id is always there; only as the page opens
/// they are drawn after the one that shows.
fn panel(on: &Screen, of: Tab, fill: impl FnOnce(El) -> El) -> El {
    let slug = of.slug();
    let panel = div("bw-view")
        .set("role", "tabpanel")
        .with("id", "panel-", &slug)
        .with("aria-labelledby", "tab-", &slug)
        .flag("hidden", on.store.tab != of);
    let due = opening::other_views(on.store.left) || of == on.store.tab;
    if due { fill(panel) } else { panel }
}

/// A view that the workbench fills. Busy while what it shows is not of the scenario on screen.
fn bench(on: &Screen, of: Tab, fill: impl FnOnce(El) -> El) -> El {
    let behind = on.store.tab == of && on.bench.is_behind(on.scenario, of.slug(), None);
    panel(on, of, |panel| fill(panel.child(p("bw-working").text(working(on, behind)))))
        .says("aria-busy", behind)
}

fn working(on: &Screen, behind: bool) -> &'static str {
    match (behind, on.bench.is_ready()) {
        (false, _) => "",
        (true, false) => labels::FETCHING,
        (true, true) => labels::WORKING,
    }
}

/// What another rule set would make of the scenario, which the workbench shows before it happens. Always
/// in the document: the workbench hears only in a room that stays.
pub(super) fn switching(on: &Screen) -> El {
    let asked = on.store.switching.as_ref();
    let behind = asked.is_some() && on.bench.is_behind(on.scenario, SWITCH, asked);
    el("section")
        .set("class", "bw-switching")
        .flag("hidden", asked.is_none())
        .set("id", "switching")
        .set("tabindex", "-1")
        .set("aria-label", labels::SWITCHING)
        .says("aria-busy", behind)
        .child(p("bw-working").text(working(on, behind)))
        .child(room("workbench-switch"))
}

/// Moves focus to the main part; a plain link would put `#main` where the scenario stands.
pub(super) fn skip() -> Callback<Event> {
    Callback::from(|event: Event| {
        event.prevent_default();
        platform::focus::now("main");
    })
}
