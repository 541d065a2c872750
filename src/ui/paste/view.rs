//! The section. What is in the box is read when asked, never on each keystroke.

use std::rc::Rc;

use yew::prelude::*;

use crate::exchange::{self, CrossMeaning, Mode, Options, Pasted};
use crate::model::{RuleSet, Scenario};
use crate::platform::field;
use crate::session::{Action, Step};
use crate::ui::parts::{El, button, div, el, p};
use crate::ui::screen::Screen;
use crate::ui::store::{Msg, Sender};
use crate::ui::text::paste as words;

/// The most problems listed; the rest are counted.
const LISTED: usize = 100;

/// What came of the last paste.
#[derive(Clone, Default)]
pub struct Reading {
    said: Vec<String>,
    problems: Vec<String>,
    /// Read but not taken in yet: waits for the user.
    waiting: Option<Rc<Pasted>>,
    mode: Mode,
}

/// The section.
pub fn paste_section(on: &Screen) -> El {
    let label = el("label").set("class", "bw-form__label").set("for", "paste-text");
    let area = el("textarea")
        .set("class", "bw-field bw-field--code")
        .set("id", "paste-text")
        .set("rows", "6")
        .set("spellcheck", "false")
        .set("autocomplete", "off")
        .set("wrap", "off");
    let apply = button("bw-button bw-button--main", "paste-apply").text(words::APPLY);
    let apply = apply.flag("disabled", !on.can_edit).on_click(read(on, CrossMeaning::Ask));
    el("section")
        .set("class", "bw-panel")
        .set("aria-labelledby", "paste-heading")
        .child(el("h2").set("id", "paste-heading").text(words::HEADING))
        .child(label.text(words::HELP))
        .child(if on.store.pasting.waiting.is_some() { area.on_input(withdraw(on)) } else { area })
        .child(modes(on))
        .child(div("bw-row").child(apply))
        .child(shown(on))
        .child(examples())
}

/// What waits was read from the box as it was. Once something in it is mended, it is to be read again.
fn withdraw(on: &Screen) -> Callback<InputEvent> {
    let (send, now) = (on.send.clone(), on.store.pasting.clone());
    Callback::from(move |_| {
        send.emit(Msg::Pasting(Rc::new(Reading { waiting: None, ..(*now).clone() })));
    })
}

fn modes(on: &Screen) -> El {
    let now = &on.store.pasting;
    let mode = |id: &'static str, words, mode| {
        let (send, now) = (on.send.clone(), now.clone());
        let chosen = now.mode == mode;
        let call = Callback::from(move |_: Event| {
            send.emit(Msg::Pasting(Rc::new(Reading { mode, ..(*now).clone() })));
        });
        let input = el("input").set("type", "radio").set("name", "paste-mode").set("id", id);
        let input = input.checked(chosen).on_change(call);
        el("label").set("class", "bw-check").child(input).child(el("span").text(words))
    };
    el("div").child(mode("paste-replace", words::REPLACE, Mode::Replace)).child(mode(
        "paste-add",
        words::ADD,
        Mode::Add,
    ))
}

fn shown(on: &Screen) -> El {
    let report = &on.store.pasting;
    let line = |words: &String| el("p").words(words.clone());
    let item = |words: &String| el("li").words(words.clone());
    let problems = (!report.problems.is_empty()).then(|| {
        let list = el("ul").set("class", "bw-paste__problems").set("tabindex", "0");
        list.each(report.problems.iter().map(item))
    });
    let waiting = report.waiting.as_ref().map(|pasted| waiting(on, pasted));
    let region = div("bw-paste__report").set("id", "paste-report").set("role", "status");
    region.each(report.said.iter().map(line)).may(problems).may(waiting)
}

/// What the user can do with a reading that was not taken in at once.
fn waiting(on: &Screen, pasted: &Rc<Pasted>) -> El {
    if pasted.cross_unclear {
        let choice = |id, words, cross| {
            let button = button("bw-button", id).flag("disabled", !on.can_edit);
            button.text(words).on_click(read(on, cross))
        };
        return div("bw-row")
            .child(p("").text(words::CROSS))
            .child(choice("paste-cross-yes", words::CROSS_YES, CrossMeaning::Ticked))
            .child(choice("paste-cross-no", words::CROSS_NO, CrossMeaning::Crossed));
    }
    let (desk, reading, pasted) = (Desk::of(on), on.store.pasting.clone(), pasted.clone());
    let good = words::import_good(pasted.good);
    let take = Callback::from(move |_: MouseEvent| {
        let said = desk.take_in(&pasted, reading.mode);
        field::set_area("paste-text", &pasted.bad_text);
        let said = vec![said, words::LEFT_IN_BOX.to_owned()];
        let problems = reading.problems.clone();
        // What is mended belongs with what was just imported.
        desk.say(Reading { said, problems, waiting: None, mode: Mode::Add });
    });
    div("bw-row").child(
        button("bw-button", "paste-import-good").flag("disabled", !on.can_edit).words(good).on_click(take),
    )
}

/// What reading and taking in need once a button is pressed.
struct Desk {
    rules: Rc<RuleSet>,
    scenario: Rc<Scenario>,
    send: Sender,
}

impl Desk {
    fn of(on: &Screen) -> Desk {
        Desk { rules: on.rules().clone(), scenario: on.scenario.clone(), send: on.send.clone() }
    }

    fn say(&self, reading: Reading) {
        self.send.emit(Msg::Pasting(Rc::new(reading)));
    }

    /// Puts the good rows into the scenario, and says what came of it.
    fn take_in(&self, pasted: &Pasted, mode: Mode) -> String {
        let applied = exchange::apply(pasted, &self.rules, &self.scenario, mode);
        let said = words::outcome(pasted, &applied, &self.rules, &self.scenario);
        let (scenario, step) = (applied.scenario, Step::Pasted);
        self.send.emit(Msg::Do(Action::Replace { scenario, step }));
        said
    }

    /// Reads what is in the box. Without problems it is taken in at once.
    fn read(&self, cross: CrossMeaning, mode: Mode) {
        let pasted =
            exchange::read(&field::area("paste-text"), &self.rules, &Options { cross, ..Options::default() });
        let mut said = Vec::new();
        if pasted.good > 0 {
            said.push(words::summary(&pasted));
        }
        said.extend(words::notes(&pasted, &self.rules));
        let mut problems: Vec<String> = pasted.problems.iter().take(LISTED).map(words::problem).collect();
        if let Some(more @ 1..) = pasted.problems.len().checked_sub(LISTED) {
            problems.push(words::more(more));
        }
        let clean = pasted.problems.is_empty() && !pasted.cross_unclear;
        if clean && pasted.good > 0 {
            said.push(self.take_in(&pasted, mode));
            field::set_area("paste-text", "");
        }
        let waits = !clean && (pasted.good > 0 || pasted.cross_unclear);
        let waiting = waits.then(|| Rc::new(pasted));
        self.say(Reading { said, problems, waiting, mode });
    }
}

fn read(on: &Screen, cross: CrossMeaning) -> Callback<MouseEvent> {
    let (desk, mode) = (Desk::of(on), on.store.pasting.mode);
    Callback::from(move |_| desk.read(cross, mode))
}

fn examples() -> El {
    let kinds =
        words::KINDS.iter().flat_map(|&(kind, example)| [el("p").text(kind), el("pre").text(example)]);
    el("details").set("class", "bw-paste__help").child(el("summary").text(words::EXAMPLES)).each(kinds)
}
