//! The list of what is kept on this device, and what is said of keeping.

use super::Keep;
use crate::drafts::Head;
use crate::ui::parts::{El, button, button_of, div, el, p, section, span};
use crate::ui::screen::Screen;
use crate::ui::store::{Msg, Sender};
use crate::ui::text::drafts as words;

fn act(id: &'static str, words: &'static str, keep: Keep, send: &Sender) -> El {
    button("bw-button", id).text(words).sends(send, Msg::Keep(keep))
}

/// What went wrong with keeping, what another tab did, and what is said quietly.
pub fn restored(on: &Screen) -> Option<El> {
    let (drafts, send) = (&on.store.drafts, on.send);
    let elsewhere = drafts.elsewhere.clone();
    if drafts.problem.is_none() && drafts.said.is_none() && elsewhere.is_none() {
        return None;
    }
    let problem = drafts.problem.clone().map(|words| p("bw-drafts__problem").words(words));
    let said = drafts.said.clone().map(|words| el("p").words(words));
    let other = elsewhere.map(|id| {
        div("bw-row").child(el("p").text(words::ELSEWHERE)).child(act(
            "show-other",
            words::SHOW_OTHER,
            Keep::Open(id),
            send,
        ))
    });
    let removed = drafts.removed.is_some() || on.store.own.has_removed();
    let back = removed.then(|| act("put-back", words::PUT_BACK, Keep::PutBack, send));
    let damaged = drafts.damaged.as_ref().filter(|_| drafts.problem.is_some());
    let damaged = damaged.map(|_| act("save-damaged", words::SAVE_DAMAGED, Keep::SaveDamaged, send));
    Some(
        div("bw-drafts__said")
            .child(div("bw-row").set("id", "drafts-problem").set("role", "alert").may(problem).may(damaged))
            .child(div("bw-row").set("id", "drafts-said").set("role", "status").may(said).may(back))
            .may(other)
            .child(act("close-drafts", words::CLOSE, Keep::Close, send)),
    )
}

/// The list.
pub fn drafts_section(on: &Screen) -> Option<El> {
    let drafts = &on.store.drafts;
    if !drafts.open {
        return None;
    }
    let rows = drafts.list.iter().enumerate().map(|(at, head)| row(on, at, head));
    let list = if drafts.list.is_empty() {
        p("bw-note").text(words::NONE)
    } else {
        el("ul").set("class", "bw-drafts__list").each(rows)
    };
    Some(
        section("bw-panel bw-drafts", "drafts-heading", words::HEADING)
            .set("id", "drafts")
            .set("tabindex", "-1")
            .child(p("bw-note").text(words::WHERE))
            .child(list)
            .may(rule_sets(on))
            .child(
                div("bw-row")
                    .child(act("close-list", words::CLOSE, Keep::Show(false), on.send))
                    .child(clear(on, "clear-device-list")),
            ),
    )
}

fn row(on: &Screen, at: usize, head: &Head) -> El {
    let here = on.store.drafts.id.as_ref() == Some(&head.id);
    let open = button_of("bw-lead", "draft-open-", &(at + 1));
    let open = open
        .words(words::name(head).to_owned())
        .flag("disabled", here)
        .sends(on.send, Msg::Keep(Keep::Open(head.id.clone())));
    let remove = button_of("bw-button", "draft-remove-", &(at + 1));
    let remove = remove.at("aria-label", words::remove(words::name(head))).text(words::REMOVE);
    el("li")
        .child(open)
        .child(span("bw-note").words(words::about(head, here)))
        .child(remove.sends(on.send, Msg::Keep(Keep::Remove(head.id.clone()))))
}

/// The user's own rule sets, to be taken away one by one.
fn rule_sets(on: &Screen) -> Option<El> {
    let names = on.store.own.names(&on.store.session.draft_rules);
    let rows = names.iter().enumerate().map(|(at, (name, in_use))| {
        let remove = button_of("bw-button", "rules-remove-", &(at + 1))
            .at("aria-label", words::remove(name))
            .text(words::REMOVE)
            .sends(on.send, Msg::Keep(Keep::RemoveRules(at)));
        let row = el("li").child(span("").words(name.clone()));
        if *in_use { row.child(span("bw-note").text(words::IN_USE)) } else { row.child(remove) }
    });
    (!names.is_empty()).then(|| {
        div("bw-drafts__rules")
            .child(el("h3").text(words::RULES))
            .child(p("bw-note").text(words::RULES_WHERE))
            .child(el("ul").set("class", "bw-drafts__list").each(rows))
    })
}

/// Clears this device, after a word.
fn clear(on: &Screen, id: &'static str) -> El {
    let sure = on.store.drafts.clearing;
    let row =
        div("bw-row").child(act(id, words::CLEAR, Keep::Clear(false), on.send).says("aria-expanded", sure));
    row.may(sure.then(|| {
        div("bw-row")
            .child(el("p").set("role", "alert").text(words::SURE))
            .child(act("clear-device-yes", words::CLEAR_YES, Keep::Clear(true), on.send))
            .child(act("clear-device-no", words::CLEAR_NO, Keep::Clear(false), on.send))
    }))
}

/// In the footer: where scenarios are kept, and clearing them.
pub fn keeping(on: &Screen) -> El {
    let open = on.store.drafts.open;
    let row = div("bw-row").child(el("p").text(words::KEPT));
    // One question at a time: while the list is open it asks there.
    row.may((!open).then(|| clear(on, "clear-device")))
}
