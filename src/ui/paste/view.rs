//! The section. What is in the box is read when asked, never on each keystroke.

use std::rc::Rc;

use yew::prelude::*;

use crate::exchange::{self, CrossMeaning, Mode, Pasted};
use crate::model::{RuleSet, Scenario};
use crate::platform::field;
use crate::session::{Action, Step};
use crate::ui::parts::{El, button, div, el, p};
use crate::ui::store::{Msg, Sender};
use crate::ui::text::paste as words;

/// Properties of [`Paste`].
#[derive(Clone, PartialEq, Properties)]
pub struct PasteProps {
    /// The rule set in use.
    pub rules: Rc<RuleSet>,
    /// The scenario on screen.
    pub scenario: Rc<Scenario>,
    /// Whether it can be changed.
    pub can_edit: bool,
    /// Where changes go.
    pub send: Sender,
}

/// The most problems listed; the rest are counted.
const LISTED: usize = 100;

/// What came of the last reading.
#[derive(Clone, Debug, Default, PartialEq)]
struct Report {
    said: Vec<String>,
    problems: Vec<String>,
    /// Read but not taken in yet: waits for the user.
    waiting: Option<Rc<Pasted>>,
    mode: Mode,
}

type Shown = UseStateHandle<Report>;

/// The section.
#[component]
pub fn Paste(props: &PasteProps) -> Html {
    let report = use_state(Report::default);
    let label = el("label").set("class", "bw-form__label").set("for", "paste-text");
    let area = el("textarea")
        .set("class", "bw-field bw-field--code")
        .set("id", "paste-text")
        .set("rows", "6")
        .set("spellcheck", "false")
        .set("autocomplete", "off")
        .set("wrap", "off");
    let apply = button("bw-button bw-button--main", "paste-apply").text(words::APPLY);
    let apply = apply.flag("disabled", !props.can_edit).on_click(read(props, &report, CrossMeaning::Ask));
    el("section")
        .set("class", "bw-panel")
        .set("aria-labelledby", "paste-heading")
        .child(el("h2").set("id", "paste-heading").text(words::HEADING))
        .child(label.text(words::HELP))
        .child(area)
        .child(modes(&report))
        .child(div("bw-row").child(apply))
        .child(shown(props, &report))
        .child(examples())
        .into()
}

fn modes(report: &Shown) -> El {
    let mode = |id: &'static str, words, mode| {
        let report = report.clone();
        let chosen = report.mode == mode;
        let call = Callback::from(move |_: Event| report.set(Report { mode, ..(*report).clone() }));
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

fn shown(props: &PasteProps, report: &Shown) -> El {
    let line = |words: &String| el("p").words(words.clone()).into();
    let item = |words: &String| el("li").words(words.clone()).into();
    let problems = (!report.problems.is_empty()).then(|| {
        let list = el("ul").set("class", "bw-paste__problems").set("tabindex", "0");
        list.each(report.problems.iter().map(item)).into()
    });
    let waiting = report.waiting.as_ref().map(|pasted| waiting(props, report, pasted).into());
    let region = div("bw-paste__report").set("id", "paste-report").set("role", "status");
    region.each(report.said.iter().map(line)).may(problems).may(waiting)
}

/// What the user can do with a reading that was not taken in at once.
fn waiting(props: &PasteProps, report: &Shown, pasted: &Rc<Pasted>) -> El {
    if pasted.cross_unclear {
        let choice =
            |id, words, cross| button("bw-button", id).text(words).on_click(read(props, report, cross));
        return div("bw-row")
            .child(p("").text(words::CROSS))
            .child(choice("paste-cross-yes", words::CROSS_YES, CrossMeaning::Ticked))
            .child(choice("paste-cross-no", words::CROSS_NO, CrossMeaning::Crossed));
    }
    let (props, shown, pasted) = (props.clone(), report.clone(), pasted.clone());
    let good = words::import_good(pasted.good);
    let take = Callback::from(move |_: MouseEvent| {
        let said = take_in(&props, &pasted, shown.mode);
        field::set_area("paste-text", &pasted.bad_text);
        let said = vec![said, words::LEFT_IN_BOX.to_owned()];
        let problems = shown.problems.clone();
        // What is mended belongs with what was just imported.
        shown.set(Report { said, problems, waiting: None, mode: Mode::Add });
    });
    div("bw-row").child(button("bw-button", "paste-import-good").words(good).on_click(take))
}

/// Puts the good rows into the scenario, and says what came of it.
fn take_in(props: &PasteProps, pasted: &Pasted, mode: Mode) -> String {
    let applied = exchange::apply(pasted, &props.rules, &props.scenario, mode);
    let said = words::outcome(pasted, &applied, &props.rules, &props.scenario);
    let (scenario, step) = (applied.scenario, Step::Pasted);
    props.send.emit(Msg::Do(Action::Replace { scenario, step }));
    said
}

/// Reads what is in the box. Without problems it is taken in at once.
fn read(props: &PasteProps, report: &Shown, cross: CrossMeaning) -> Callback<MouseEvent> {
    let (props, report) = (props.clone(), report.clone());
    Callback::from(move |_| {
        let pasted = exchange::read(&field::area("paste-text"), &props.rules, cross);
        let mut said = Vec::new();
        if pasted.good > 0 {
            said.push(words::summary(&pasted));
        }
        said.extend(words::notes(&pasted, &props.rules));
        let mut problems: Vec<String> = pasted.problems.iter().take(LISTED).map(words::problem).collect();
        if let Some(more @ 1..) = pasted.problems.len().checked_sub(LISTED) {
            problems.push(words::more(more));
        }
        let mode = report.mode;
        let clean = pasted.problems.is_empty() && !pasted.cross_unclear;
        if clean && pasted.good > 0 {
            said.push(take_in(&props, &pasted, mode));
            field::set_area("paste-text", "");
        }
        let waits = !clean && (pasted.good > 0 || pasted.cross_unclear);
        let waiting = waits.then(|| Rc::new(pasted));
        report.set(Report { said, problems, waiting, mode });
    })
}

fn examples() -> El {
    let kinds = words::KINDS
        .iter()
        .flat_map(|&(kind, example)| [el("p").text(kind).into(), el("pre").text(example).into()]);
    el("details").set("class", "bw-paste__help").child(el("summary").text(words::EXAMPLES)).each(kinds)
}
