//! Opening a link, a code or a file: by its text, by a button or dropped on the page.

use std::rc::Rc;

use yew::prelude::*;

use crate::exchange::decode;
use crate::platform::field;
use crate::platform::files::{self, Buffer, Chosen};
use crate::rulesets;
use crate::session::Action;
use crate::share::{Opened, file, inbox, link};
use crate::ui::parts::{El, button, code_box, div, el, label, p, section};
use crate::ui::paste::Ask;
use crate::ui::store::{Msg, Sender};
use crate::ui::text::{labels, link as words, page};

/// The largest file that is looked at, in bytes.
pub const LARGEST: u64 = 50_000_000;

/// The most of a text file in which a link is looked for: more is a table.
const LINK: usize = 20_000;

/// What a set of cases calls itself, in quotation marks that stand so in no text of another file.
const CASE_SET: &str = "\"bandwise case set\"";

/// The code of an exercise set or of a trainee's result in a text that is one, or a link to one.
pub fn training_code(text: &str) -> Option<String> {
    let code = text.trim().rsplit('#').next().unwrap_or_default();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    // Of any version: a later one is told to be so.
    let version = code.split('.').next().and_then(|begin| begin.strip_prefix(['t', 'r']));
    let ours = version.is_some_and(|version| version.parse::<u8>().is_ok());
    (ours && code.bytes().all(plain)).then(|| code.to_owned())
}

/// What a pasted text asks for: a scenario to look at, or the sentence saying why not.
pub fn incoming(text: &str) -> Result<Opened, String> {
    if inbox::looks_like_file(text) {
        return file::from_json(text).map_err(|error| words::file_error(&error));
    }
    let code = inbox::find(text).map_err(|error| words::link_error(&error))?;
    link::decode(&code).map_err(|error| words::link_error(&error))
}

/// What the page is asked to do to show what was opened.
pub fn shown(opened: Opened) -> Vec<Msg> {
    let mut asked = vec![Msg::Problem(None), Msg::Do(Action::Visit(opened.ruleset, opened.scenario))];
    asked.extend(opened.beside.map(|beside| Msg::Beside(Rc::new(beside))));
    asked
}

/// What a fragment asks the page to do. One that is empty asks for nothing.
pub(in crate::ui) fn arriving(fragment: &str) -> Vec<Msg> {
    if fragment.trim_start_matches('#').is_empty() {
        return Vec::new();
    }
    if let Some(code) = training_code(fragment) {
        return vec![Msg::Train(code)];
    }
    match incoming(fragment) {
        Ok(opened) => shown(opened),
        Err(problem) => vec![Msg::Do(Action::Refuse), Msg::Problem(Some(problem))],
    }
}

/// Opens a text that has a name by what it holds: a rule set, a scenario, a link.
pub(in crate::ui) fn open_named(name: &str, text: &str, send: &Sender) {
    match holds(text) {
        Held::Rules => open_rules(name, text, send),
        Held::Scenario => open(text, send),
        Held::Neither => send.emit(Msg::Problem(Some(words::no_rule_set(name, text)))),
    }
}

/// What a text is taken for that is to hold a rule set.
#[derive(Debug, PartialEq)]
enum Held {
    Rules,
    Scenario,
    Neither,
}

fn holds(text: &str) -> Held {
    match rulesets::looks_like_one(text) {
        true => Held::Rules,
        // By its name: a file that only looks like one would be told that it is no scenario.
        false if text.contains(file::FORMAT) || text.len() < LINK && inbox::find(text).is_ok() => {
            Held::Scenario
        }
        false => Held::Neither,
    }
}

fn open(text: &str, send: &Sender) {
    if let Some(problem) = words::pasted_too_large(text) {
        return send.emit(Msg::Problem(Some(problem)));
    }
    // A set of cases is opened by the workbench, which is told it in one line.
    if inbox::looks_like_file(text) && text.contains(CASE_SET) {
        return send.emit(Msg::Train(text.replace(['\t', '\n'], " ")));
    }
    if rulesets::looks_like_one(text) {
        return open_rules(labels::PASTED_RULES, text, send);
    }
    if let Some(code) = training_code(text) {
        return send.emit(Msg::Train(code));
    }
    match incoming(text) {
        Ok(opened) => {
            shown(opened).into_iter().for_each(|msg| send.emit(msg));
            crate::platform::focus::soon("visiting".to_owned());
        }
        Err(problem) => send.emit(Msg::Problem(Some(problem))),
    }
}

/// Opens a rule set: what it would make of the scenario on screen is shown first.
fn open_rules(name: &str, text: &str, send: &Sender) {
    match rulesets::open(text) {
        Ok(rules) => {
            send.emit(Msg::Problem(None));
            send.emit(Msg::OpenedRules(rules));
            crate::platform::focus::soon("switching".to_owned());
        }
        Err(error) => send.emit(Msg::Problem(Some(words::rule_set_error(name, &error)))),
    }
}

/// The section: a box for a link, a code or a file's text, and a button to choose a file.
pub fn open_section(send: &Sender) -> El {
    let apply = {
        let send = send.clone();
        Callback::from(move |_: Event| open(&field::area("open-text"), &send))
    };
    let file = el("input").set("class", "bw-unseen").set("type", "file").set("id", "open-file");
    let file = file.set("accept", ".json,.csv,.tsv,.txt,.xlsx,.xlsm,.xls,.ods").on_change(choose(send));
    let file = el("label").set("class", "bw-button bw-button--file").child(file);
    let buttons = div("bw-row")
        .child(button("bw-button", "open-apply").text(labels::OPEN).on_click(apply))
        .child(file.text(labels::CHOOSE_FILE));
    section("bw-panel", "open-heading", labels::OPEN)
        .child(label("open-text", labels::OPEN_HELP))
        .child(code_box("open-text", "3"))
        .child(buttons)
        .child(p("bw-note").text(labels::OPEN_NOTE))
}

fn choose(send: &Sender) -> Callback<Event> {
    let send = send.clone();
    Callback::from(move |event: Event| {
        let send = send.clone();
        files::read(&event, LARGEST, move |chosen| take(chosen, &send));
    })
}

/// Opens a file by what it holds, whatever its name: a scenario, a link, a spreadsheet or a table.
pub fn take(chosen: Chosen, send: &Sender) {
    match chosen {
        Chosen::Bytes(name, buffer) => sort(name, buffer, send),
        Chosen::TooLarge(size) => send.emit(Msg::Problem(Some(words::too_large(size, LARGEST)))),
        Chosen::Unreadable => send.emit(Msg::Problem(Some(page::UNREADABLE.to_owned()))),
        Chosen::Several(many) => send.emit(Msg::Problem(Some(page::several(many)))),
    }
}

fn sort(name: String, buffer: Buffer, send: &Sender) {
    let bytes = files::bytes(&buffer);
    // A zip file, as new spreadsheets are, or the container of old ones.
    if bytes.starts_with(b"PK") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        send.emit(Msg::Book(name, buffer));
        return;
    }
    if let Some(problem) = words::no_text(&name, &bytes) {
        send.emit(Msg::Problem(Some(problem)));
        return;
    }
    let (text, _) = decode::text(&bytes);
    if rulesets::looks_like_one(&text) {
        return open_rules(&name, &text, send);
    }
    let link = text.len() < LINK && inbox::find(&text).is_ok();
    if inbox::looks_like_file(&text) || link {
        open(&text, send);
    } else if text.len() as u64 > file::MOST {
        send.emit(Msg::Problem(Some(words::too_large(text.len() as u64, file::MOST))));
    } else {
        send.emit(Msg::Problem(None));
        send.emit(Msg::Ask(Ask::Text(text.into(), name)));
        crate::platform::focus::soon("paste-report".to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_opened_for_a_rule_set_is_sorted_by_what_it_holds() {
        let (rules, scenario) = rulesets::example();
        let code = link::encode(&scenario, &rules, false).unwrap();
        for (text, held) in [
            (rulesets::to_json(&rules), Held::Rules),
            (file::to_json(&scenario, &rules), Held::Scenario),
            (["https://example.org/#", &code].concat(), Held::Scenario),
            ("{\"format\": \"something else\"}".to_owned(), Held::Neither),
            ("Case,2.1.1".to_owned(), Held::Neither),
            (String::new(), Held::Neither),
        ] {
            assert_eq!(holds(&text), held, "{text:.40}");
        }
        let said = words::no_rule_set("notes.json", "{}");
        assert_eq!(
            said,
            "“notes.json” holds no rule set: found JSON without a key “format”; a rule set is JSON whose “format” is “bandwise rule set”."
        );
    }
}
