//! What the page says for itself: problems, what is being looked at, what changed, the footer.

use super::drafts::keeping;
use super::header::act;
use super::screen::Screen;
use crate::model::{Report, Scenario};
use crate::rulesets;
use crate::session::{Action, Step, Visit};
use crate::ui::parts::{El, button, div, el};
use crate::ui::store::{Msg, Tab};
use crate::ui::text::{labels, page, ratings};

/// The alert region: empty when all is well.
pub fn problem(on: &Screen) -> El {
    let problem = &on.store.problem;
    let close = button("bw-button", "close-problem").text(labels::CLOSE);
    let close = close.sends(on.send, Msg::Problem(None));
    let words = problem.clone().unwrap_or_default();
    let class = if problem.is_none() { "bw-problem bw-problem--none" } else { "bw-problem" };
    div(class)
        .child(el("div").set("id", "problem").set("role", "alert").words(words))
        .may(problem.is_some().then_some(close))
}

/// Shown while something from a link is on screen.
pub fn visiting(on: &Screen) -> Option<El> {
    let send = on.send;
    let readable = matches!(on.store.session.visit.as_ref()?, Visit::Scenario(_));
    let begin = Action::Replace {
        rules: on.rules().clone(),
        scenario: Scenario::empty(on.rules()),
        step: Step::Began,
    };
    let other = if readable {
        act("make-mine", labels::MAKE_MINE, Action::MakeMine, send)
    } else {
        act("begin", labels::BEGIN, begin, send)
    };
    let trains = on.store.came_from.as_ref().is_some_and(|from| from.0 == Tab::Train);
    let words = el("p").text(match (readable, trains) {
        (true, true) => page::VISITING_NUMBERS,
        (true, false) => page::VISITING,
        _ => page::REFUSED,
    });
    let leave = if trains { labels::LEAVE_NUMBERS } else { labels::LEAVE };
    let own_rules = (readable && !rulesets::comes_with_the_page(on.rules()))
        .then(|| el("p").set("id", "visiting-rules").words(page::visiting_rules(&on.rules().name)));
    let section = el("section")
        .set("class", "bw-visiting")
        .set("aria-label", labels::FROM_LINK)
        .set("id", "visiting")
        .set("tabindex", "-1")
        .child(div("bw-visiting__said").child(words).may(own_rules))
        .child(other)
        .child(act("leave", leave, Action::Leave, send));
    Some(section)
}

/// Said on every view but the editor's own while something is wrong with the rule set being edited.
pub fn unmended(on: &Screen) -> Option<El> {
    let elsewhere = on.store.tab != Tab::Method && on.can_edit;
    let go = button("bw-button", "go-unmended").text(labels::GO_UNMENDED);
    (on.store.unmended && elsewhere).then(|| {
        el("section")
            .set("class", "bw-visiting")
            .set("aria-label", labels::UNMENDED)
            .set("id", "unmended")
            .child(el("p").text(page::UNMENDED))
            .child(go.sends(on.send, Msg::Go(Tab::Method, "own-problems".to_owned())))
    })
}

/// The standards whose rating changed since the report that was told, with what it is now, and whether anything is to
/// be told. Of a report without standards everything is news.
pub fn news(told: &Report, now: &Report) -> (Vec<String>, bool) {
    let pairs = told.standards.iter().zip(&now.standards);
    let changed = pairs.filter(|(told, now)| ratings::rating(told) != ratings::rating(now));
    let changed: Vec<String> =
        changed.map(|(_, now)| format!("{} {}", now.number, ratings::rating(now))).collect();
    let same = told.overall.rating() == now.overall.rating() && !told.standards.is_empty();
    let some = !(changed.is_empty() && same);
    (changed, some)
}

/// Whose words the key questions are, with a link to the licence where it is named.
fn credit(words: &str) -> El {
    let (before, after) = words.split_once(page::OGL).unwrap_or((words, ""));
    let licence = el("a").set("href", page::OGL_ADDRESS).set("rel", "license noreferrer").text(page::OGL);
    let named = before.len() < words.len();
    let credit = el("p").words(before.to_owned()).may(named.then_some(licence));
    credit.words(after.to_owned()).text(page::LICENCE)
}

/// The foot of the page: what this is, whose words, and that nothing leaves it.
pub fn footer(on: &Screen, version: &str) -> El {
    el("footer")
        .set("class", "bw-footer")
        .child(el("p").text(page::UNOFFICIAL))
        .child(el("p").text(page::PRIVATE))
        .child(keeping(on))
        .child(credit(&on.rules().credit))
        .child(el("p").child(el("a").set("href", "accessibility.html").text(labels::ACCESSIBILITY)))
        .child(el("p").set("id", "version").words([page::VERSION, version].concat()))
}
