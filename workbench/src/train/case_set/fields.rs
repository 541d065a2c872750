//! Fields of the set that is written, each with its label and what is wrong with it.

use bandwise::casesets::Edit;
use bandwise::platform::field;
use bandwise::ui::parts::{El, div, el, p};
use yew::{Callback, Event};

use super::author::{Author, Write};
use super::mouse;
use super::room::Act;
use crate::state::{Choice, Msg, On};
use crate::text::own::sentence;

/// What the parts of the editor are drawn from.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) on: On<'a>,
    pub(super) author: &'a Author,
}

/// A step in the editor.
pub(super) fn write(write: Write) -> Choice {
    Choice::CaseSet(Act::Write(write))
}

impl At<'_> {
    /// What a click asks for.
    pub(super) fn does(self, asked: Write) -> Callback<Event> {
        self.on.chooses(write(asked))
    }

    /// A small button with an id, some words, and more for who can't see what it stands at.
    pub(super) fn button(self, id: String, words: &'static str, more: String, asked: Write) -> El {
        el("button")
            .set("type", "button")
            .set("class", "bw-button bw-own__button")
            .at("id", id)
            .at("aria-label", more)
            .on_click(self.does(asked))
            .text(words)
    }

    /// A line of text.
    pub(super) fn line(
        self,
        id: String,
        label: &'static str,
        value: &str,
        edit: impl Fn(String) -> Edit + 'static,
    ) -> El {
        let input = el("input").set("type", "text").set("autocomplete", "off").set("class", "bw-field");
        self.bound(input, id, label.to_owned(), value.to_owned(), edit)
    }

    /// Several lines of text, as tall as they need to be.
    pub(super) fn area(
        self,
        id: String,
        label: String,
        value: String,
        edit: impl Fn(String) -> Edit + 'static,
    ) -> El {
        let area = el("textarea").set("rows", "2").set("class", "bw-field bw-own__grows");
        self.bound(area, id, label, value, edit)
    }

    fn bound(
        self,
        control: El,
        id: String,
        label: String,
        value: String,
        edit: impl Fn(String) -> Edit + 'static,
    ) -> El {
        let (typing, typed, send) = (self.author.typing(), id.clone(), self.on.send.clone());
        let note = Callback::from(move |event: Event| {
            typing.replace(Some((typed.clone(), field::value(&event))));
        });
        let change = Callback::from(move |event: Event| {
            let (send, asked) = (send.clone(), Msg::Choose(write(Write::Edit(edit(field::value(&event))))));
            mouse::once_up(move || send.emit(asked));
        });
        let problems = self.author.problems().iter();
        // Fields of a case are there for the one that is unfolded only.
        let wrong: Vec<&str> = problems
            .filter(|problem| {
                problem.field == id && (problem.case.is_none() || problem.case == self.author.open)
            })
            .map(|problem| problem.words.as_str())
            .collect();
        let described = if wrong.is_empty() { String::new() } else { format!("{id}-problem") };
        let control = control
            .at("id", id.clone())
            .says("aria-invalid", !wrong.is_empty())
            .at("aria-describedby", described.clone())
            .value(self.author.shown(&id, value))
            .on_input(note)
            .on_change(change);
        let error =
            (!wrong.is_empty()).then(|| p("bw-error").at("id", described).words(sentence(&wrong.join("; "))));
        div("bw-own__field").child(el("label").at("for", id).words(label)).child(control).may(error)
    }
}
