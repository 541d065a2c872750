//! A copy of the rule set in use, under a name and an id of its own.

use std::rc::Rc;

use bandwise::model::RuleSet;
use bandwise::platform::field;
use bandwise::rulesets;
use bandwise::rulesets::check::is_id;
use bandwise::ui::parts::{El, div, el, p};
use yew::{Callback, Event};

use super::draft::{Draft, Edit};
use crate::parts::{button, note};
use crate::state::{Choice, Msg, On};
use crate::text::own as say;
use crate::text::own_said as said;

/// The form.
pub(super) fn copy(on: On, draft: &Draft) -> El {
    let (name, id) = (draft.copy_name(), draft.copy_id());
    let empty = name.trim().is_empty().then_some(say::NAME_EMPTY);
    let wrong = draft.id_problem(&id);
    let wait = (draft.tree().is_some() && draft.sound().is_none()).then(|| note(say::NOT_COPIED));
    let make = button("own-copy".to_owned(), say::COPY.to_owned(), on.chooses(Choice::Own(Edit::Copy)));
    let make = make.set("class", "bw-button bw-button--main");
    div("bw-own__stack")
        .child(
            div("bw-own__row bw-own__row--wide")
                .child(typed(on, draft, "own-copy-name", say::COPY_NAME, (name, empty), Edit::CopyName))
                .child(typed(on, draft, "own-copy-id", say::COPY_ID, (id, wrong), Edit::CopyId)),
        )
        .child(div("bw-row").child(make.flag("disabled", wait.is_some())).may(wait))
}

/// A field of the copy, and what is wrong with it.
fn typed(
    on: On,
    draft: &Draft,
    id: &'static str,
    label: &'static str,
    (value, wrong): (String, Option<&'static str>),
    edit: fn(String) -> Edit,
) -> El {
    let (send, typing) = (on.send.clone(), draft.typing());
    let change = Callback::from(move |event: Event| {
        send.emit(Msg::Choose(Choice::Own(edit(field::value(&event)))));
    });
    let note = Callback::from(move |event: Event| {
        typing.replace(Some((id.to_owned(), field::value(&event))));
    });
    let problem = format!("{id}-problem");
    let described = if wrong.is_some() { problem.clone() } else { String::new() };
    let kind = match label {
        say::COPY_NAME => el("textarea").set("class", "bw-field bw-own__grows").set("rows", "2"),
        _ => el("input").set("class", "bw-field").set("type", "text"),
    };
    let input = kind
        .set("id", id)
        .set("autocomplete", "off")
        .says("aria-invalid", wrong.is_some())
        .at("aria-describedby", described)
        .value(draft.shown(id, value))
        .on_input(note)
        .on_change(change);
    div("bw-own__field")
        .child(el("label").set("for", id).text(label))
        .child(input)
        // Its room stays: a button that moved as the pointer goes down would miss the click.
        .child(p("bw-error bw-own__room").at("id", problem).text(wrong.unwrap_or_default()))
}

impl Draft {
    /// The name of the copy.
    pub fn copy_name(&self) -> String {
        let base = self.base.as_ref().map_or("", |base| &base.name);
        self.copy.0.clone().unwrap_or_else(|| say::copy_of(base))
    }

    /// The id of the copy: that of the original with something after it, unless it was typed.
    pub fn copy_id(&self) -> String {
        if let Some(typed) = &self.copy.1 {
            return typed.trim().to_owned();
        }
        let base = self.base.as_ref().map_or("", |base| base.id.as_str());
        let stem = base.rsplit_once("-own").map_or(base, |found| found.0);
        let mut ends = std::iter::once("-own".to_owned()).chain((2..).map(|number| format!("-own-{number}")));
        let named = |end: String| [stem.get(..24 - end.len()).unwrap_or(stem), &end].concat();
        ends.find_map(|end| Some(named(end)).filter(|id| self.id_problem(id).is_none())).unwrap_or_default()
    }

    /// Why a copy can't have this id.
    pub fn id_problem(&self, id: &str) -> Option<&'static str> {
        match id {
            id if !is_id(id) => Some(say::ID_WRONG),
            id if rulesets::text_of(id).is_some() => Some(say::ID_OF_THE_PAGE),
            id if self.base.as_ref().is_some_and(|base| base.id == id) => Some(say::ID_IN_USE),
            _ => None,
        }
    }

    pub(super) fn make_copy(&mut self) -> Option<String> {
        let original = self.sound.as_ref().or(self.base.as_ref())?.clone();
        let (name, id) = (self.copy_name().split_whitespace().collect::<Vec<_>>().join(" "), self.copy_id());
        if name.is_empty() {
            return Some("own-copy-name".to_owned());
        }
        if self.id_problem(&id).is_some() {
            return Some("own-copy-id".to_owned());
        }
        // What it goes back to among those of the page, so that the differences can still be listed.
        let first = original.based_on.clone().filter(|id| rulesets::text_of(id).is_some());
        let based_on = Some(first.unwrap_or_else(|| original.id.clone()));
        self.begin(&Rc::new(RuleSet { id, name, based_on, ..(*original).clone() }));
        self.taken.words = said::COPIED.to_owned();
        Some("own-name".to_owned())
    }
}
