//! The section. What is in the box is read when asked, never on each keystroke.

use std::rc::Rc;

use yew::prelude::*;

use super::columns::understood;
use super::problems::problems;
use super::{Ask, Reading, Stage};
use crate::exchange::{CrossMeaning, Mode, Pasted};
use crate::platform::field;
use crate::ui::parts::{El, beside, button, button_of, code_box, div, el, label, p, section};
use crate::ui::screen::Screen;
use crate::ui::store::Msg;
use crate::ui::text::{labels, paste as words};

/// The section.
pub fn paste_section(on: &Screen) -> El {
    let area = code_box("paste-text", "6").set("wrap", "off");
    let send = on.send.clone();
    let begin = Callback::from(move |_: Event| {
        send.emit(Msg::Ask(Ask::Text(field::area("paste-text").into(), String::new())));
    });
    let reading = &on.store.pasting;
    let apply = button("bw-button bw-button--main", "paste-apply").text(words::APPLY);
    let apply = apply.flag("disabled", !on.can_edit || reading.is_busy()).on_click(begin);
    // The field for files stands under “Open”, and is pressed there (`static/focus.mjs`).
    let file = button("bw-button", "paste-file").text(words::FROM_FILE);
    let send = on.send.clone();
    let edited = Callback::from(move |_: Event| send.emit(Msg::Ask(Ask::Edited)));
    section("bw-panel", "paste-heading", words::HEADING)
        .child(label("paste-text", words::HELP))
        .child(if reading.is_waiting() { area.on_input(edited) } else { area })
        .child(modes(on))
        .child(div("bw-row").child(apply).child(file))
        .child(report(on, reading))
        .child(examples())
}

fn modes(on: &Screen) -> El {
    let mode = |id: &'static str, words, mode| {
        let chosen = on.store.pasting.mode == mode;
        let input = el("input").set("type", "radio").set("name", "paste-mode").set("id", id);
        let input = input.checked(chosen).changes(on.send, Msg::Ask(Ask::Mode(mode)));
        beside(input, words)
    };
    el("div").child(mode("paste-replace", words::REPLACE, Mode::Replace)).child(mode(
        "paste-add",
        words::ADD,
        Mode::Add,
    ))
}

/// What came of it: first in words, then column by column, word by word and problem by problem.
fn report(on: &Screen, reading: &Reading) -> El {
    let said = div("bw-paste__said").set("role", "status");
    let session = &on.store.session;
    let taken = matches!(reading.stage, Stage::Taken { .. });
    let here = |home: u32| home == session.home && session.visit.is_none();
    // What was taken into another scenario is nothing that this one could be asked about.
    let elsewhere = matches!(reading.stage, Stage::Taken { home, .. } if !here(home));
    let said = match &reading.stage {
        _ if elsewhere => said,
        // What was said of it is over.
        Stage::Taken { before, .. } if Rc::ptr_eq(before, on.scenario) => {
            said.child(p("").text(words::TAKEN_BACK))
        }
        stage => {
            let said = said.each(reading.said.iter().map(|words| el("p").words(words.clone())));
            if let Stage::Reading(done) = stage { said.child(progress(*done)) } else { said }
        }
    };
    let region = div("bw-paste__report")
        .set("id", "paste-report")
        .set("tabindex", "-1")
        .child(said)
        .may(sheets(on, reading));
    let Some(pasted) = reading.pasted.as_ref().filter(|_| !reading.is_busy() && !elsewhere) else {
        return region;
    };
    region
        .may((pasted.cross_unclear && !taken).then(|| cross(on)))
        // Above the lists, which grow shorter with each problem that is mended, and would move it from under the mouse.
        .may(reading.is_waiting().then(|| waiting(on, pasted)))
        .may(understood(on, pasted, taken))
        .may(problems(on, pasted, taken))
}

fn progress(done: usize) -> El {
    let bar = el("progress").set("max", "1000").at("value", done.to_string());
    p("bw-note").text(words::READING).child(bar.set("aria-label", words::READING))
}

fn sheets(on: &Screen, reading: &Reading) -> Option<El> {
    let sheets = reading.sheets.as_ref()?;
    let buttons = (0..).zip(sheets.iter()).map(|(at, sheet)| {
        let button = button_of("bw-button", "sheet-", &(at + 1)).words(words::sheet(sheet));
        button.sends(on.send, Msg::Sheet(at))
    });
    Some(div("bw-row").child(p("").words(words::choose_sheet(&reading.source))).each(buttons))
}

/// Asks once what `x` stands for.
fn cross(on: &Screen) -> El {
    let choice = |id, words, cross| {
        let button = button("bw-button", id).flag("disabled", !on.can_edit);
        button.text(words).sends(on.send, Msg::Ask(Ask::Cross(cross)))
    };
    div("bw-row")
        .child(p("").text(words::CROSS))
        .child(choice("paste-cross-yes", words::CROSS_YES, CrossMeaning::Ticked))
        .child(choice("paste-cross-no", words::CROSS_NO, CrossMeaning::Crossed))
}

/// What the user can do with a table that was not taken in at once.
fn waiting(on: &Screen, pasted: &Pasted) -> El {
    let import = button("bw-button bw-button--main", "paste-import-good");
    let import = import.flag("disabled", !on.can_edit).words(words::import_good(pasted));
    let import = (pasted.good > 0).then(|| import.sends(on.send, Msg::Ask(Ask::Import)));
    let cancel = button("bw-button", "paste-cancel").text(labels::CANCEL);
    div("bw-row").may(import).child(cancel.sends(on.send, Msg::Ask(Ask::Cancel)))
}

fn examples() -> El {
    let kinds =
        words::KINDS.iter().flat_map(|&(kind, example)| [el("p").text(kind), el("pre").text(example)]);
    el("details").set("class", "bw-paste__help").child(el("summary").text(words::EXAMPLES)).each(kinds)
}
