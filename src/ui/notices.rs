//! What the page says for itself: problems, what is being looked at, what changed, the footer.

use std::rc::Rc;

use yew::prelude::*;

use super::header::act;
use crate::model::{Report, Scenario};
use crate::session::{Action, Session, Step, Visit};
use crate::ui::parts::{button, div, el};
use crate::ui::store::{Msg, Sender};
use crate::ui::text::{labels, page, ratings};

/// The alert region: empty when all is well.
pub fn problem(problem: Option<&AttrValue>, send: &Sender) -> Html {
    let send = send.clone();
    let call = Callback::from(move |_: MouseEvent| send.emit(Msg::Problem(None)));
    let close = button("bw-button", "close-problem").text(labels::CLOSE).on_click(call);
    let words = problem.map(|words| words.to_string()).unwrap_or_default();
    let class = if problem.is_none() { "bw-problem bw-problem--none" } else { "bw-problem" };
    div(class)
        .child(el("div").set("id", "problem").set("role", "alert").words(words))
        .may(problem.map(|_| close.into()))
        .into()
}

/// Shown while something from a link is on screen.
pub fn visiting(session: &Session, send: &Sender) -> Html {
    let Some(visit) = &session.visit else {
        return Html::default();
    };
    let readable = matches!(visit, Visit::Scenario(_));
    let begin = Action::Replace { scenario: Scenario::empty(&session.rules), step: Step::Began };
    let other = if readable {
        act("make-mine", labels::MAKE_MINE, Action::MakeMine, send)
    } else {
        act("begin", labels::BEGIN, begin, send)
    };
    el("section")
        .set("class", "bw-visiting")
        .set("aria-label", labels::FROM_LINK)
        .set("id", "visiting")
        .set("tabindex", "-1")
        .child(el("p").text(if readable { page::VISITING } else { page::REFUSED }))
        .child(other)
        .child(act("leave", labels::LEAVE, Action::Leave, send))
        .into()
}

/// What to tell screen readers, once and politely, when a rating changed. Silent at first.
#[hook]
pub fn use_announcement(report: &Rc<Report>) -> String {
    let last = use_mut_ref(|| None::<Rc<Report>>);
    let said = use_mut_ref(String::new);
    let before = last.replace(Some(report.clone()));
    if let Some(before) = before {
        let changed = changes(&before, report);
        if before.overall.rating() != report.overall.rating() || !changed.is_empty() {
            *said.borrow_mut() = page::announcement(&report.overall, &changed);
        }
    }
    said.borrow().clone()
}

fn changes(before: &Report, now: &Report) -> Vec<String> {
    let pairs = before.standards.iter().zip(&now.standards);
    let changed = pairs.filter(|(before, now)| ratings::rating(before) != ratings::rating(now));
    changed.map(|(_, now)| format!("{} {}", now.number, ratings::rating(now))).collect()
}

/// The foot of the page: what this is, whose words, and that nothing leaves it.
pub fn footer() -> Html {
    let licence = el("a").set("href", page::OGL_ADDRESS).set("rel", "license noreferrer");
    el("footer")
        .set("class", "bw-footer")
        .child(el("p").text(page::UNOFFICIAL))
        .child(el("p").text(page::PRIVATE))
        .child(el("p").text(page::CREDIT).child(licence.text(page::OGL)).text(page::LICENCE))
        .into()
}
