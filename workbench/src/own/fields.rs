//! Fields bound to places of the draft, each with its label and what is wrong with it.

use bandwise::platform::field;
use bandwise::rulesets::json::Json;
use bandwise::ui::parts::{El, div, el, p};
use yew::{Callback, Event};

use super::draft::{Draft, Edit};
use super::ours::is_ours;
use super::problems::id;
use super::tree::{items, text};
use crate::state::{Choice, Msg, On};
use crate::text::own as say;

/// What the parts of the editor are drawn from.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) on: On<'a>,
    pub(super) draft: &'a Draft,
    pub(super) tree: &'a Json,
}

impl At<'_> {
    /// What a click asks for.
    pub(super) fn does(self, edit: Edit) -> Callback<Event> {
        self.on.chooses(Choice::Own(edit))
    }

    /// The id of the element at a path.
    pub(super) fn id(self, path: &str) -> String {
        id(self.tree, path)
    }

    /// A button with an id, some words, and more for who can't see what it stands at.
    pub(super) fn button(self, id: String, words: &'static str, more: String, edit: Edit) -> El {
        el("button")
            .set("type", "button")
            .set("class", "bw-button bw-own__button")
            .at("id", id)
            .at("aria-label", more)
            .on_click(self.does(edit))
            .text(words)
    }

    /// A line of text.
    pub(super) fn line(self, path: &str) -> El {
        self.bound(path, "bw-field", el("input").set("type", "text").set("autocomplete", "off"))
    }

    /// A whole number.
    pub(super) fn number(self, path: &str) -> El {
        let input = el("input").set("type", "text").set("inputmode", "numeric").set("autocomplete", "off");
        self.bound(path, "bw-field bw-field--number", input)
    }

    /// A few letters: the number of a standard.
    pub(super) fn short(self, path: &str) -> El {
        let input = el("input").set("type", "text").set("autocomplete", "off");
        self.bound(path, "bw-field bw-own__short", input)
    }

    /// Several lines of text.
    pub(super) fn area(self, path: &str, rows: &'static str) -> El {
        self.bound(path, "bw-field", el("textarea").set("rows", rows))
    }

    /// A line that may be longer than its field is wide.
    pub(super) fn grows(self, path: &str) -> El {
        self.bound(path, "bw-field bw-own__grows", el("textarea").set("rows", "2"))
    }

    /// What is shown of a path: prompts a line each, the beginning of a range.
    fn value(self, path: &str) -> String {
        if path.starts_with("overall/") {
            return text(self.tree, &format!("{path}/0"));
        }
        if path.ends_with("/prompts") {
            let lines = items(self.tree, path).iter().map(|item| text(item, ""));
            return lines.collect::<Vec<_>>().join("\n");
        }
        text(self.tree, path)
    }

    fn bound(self, path: &str, class: &'static str, control: El) -> El {
        let typing = self.draft.typing();
        let own = path.to_owned();
        let note = Callback::from(move |event: Event| {
            typing.replace(Some((own.clone(), field::value(&event))));
        });
        let value = self.draft.shown(path, self.value(path));
        let ours = if is_ours(path, &value) { "yes" } else { "" };
        self.labelled(path, control.set("class", class).set("data-ours", ours).value(value).on_input(note))
    }

    /// A list to choose one of, by value and words.
    pub(super) fn list(self, path: &str, options: Vec<(String, String)>, chosen: &str) -> El {
        let known = options.iter().any(|option| option.0 == chosen);
        let empty = (!known)
            .then(|| el("option").at("value", chosen.to_owned()).flag("selected", true).text(say::CHOOSE));
        let options = options.into_iter().map(|(value, words)| {
            el("option").at("value", value.clone()).flag("selected", value == chosen).words(words)
        });
        let select = el("select").set("class", "bw-field").at("data-chosen", chosen.to_owned());
        self.labelled(path, select.may(empty).each(options))
    }

    /// A control with its label, and the sentence of what is wrong.
    fn labelled(self, path: &str, control: El) -> El {
        let id = self.id(path);
        let wrong: Vec<&str> = self
            .draft
            .problems()
            .iter()
            .filter(|problem| problem.path == path)
            .map(|problem| problem.words.as_str())
            .collect();
        let (send, own) = (self.on.send.clone(), path.to_owned());
        let change = Callback::from(move |event: Event| {
            send.emit(Msg::Choose(Choice::Own(Edit::Set(own.clone(), field::value(&event)))));
        });
        let described = if wrong.is_empty() { String::new() } else { format!("{id}-problem") };
        let control = control
            .at("id", id.clone())
            .says("aria-invalid", !wrong.is_empty())
            .at("aria-describedby", described.clone())
            .on_change(change);
        let error = (!wrong.is_empty())
            .then(|| p("bw-error").at("id", described).words(say::sentence(&wrong.join("; "))));
        div("bw-own__field").child(el("label").at("for", id).text(say::label(path))).child(control).may(error)
    }

    /// Buttons to move and take away an item of a list.
    pub(super) fn moves(self, path: &str, name: &str, (at, of): (usize, usize)) -> El {
        let id = self.id(path);
        let up = self.button(format!("{id}-up"), say::UP, say::up(name), Edit::Move(path.to_owned(), true));
        let down =
            self.button(format!("{id}-down"), say::DOWN, say::down(name), Edit::Move(path.to_owned(), false));
        div("bw-row")
            .child(up.flag("disabled", at == 0))
            .child(down.flag("disabled", at + 1 >= of))
            .child(self.removes(path, name))
    }

    /// The button that takes an item away.
    pub(super) fn removes(self, path: &str, name: &str) -> El {
        let id = format!("{}-remove", self.id(path));
        self.button(id, say::REMOVE, say::remove(name), Edit::Remove(path.to_owned()))
    }

    /// The button that adds an item to a list.
    pub(super) fn adds(self, list: &str, words: &'static str) -> El {
        let id = format!("{}-add", self.id(list));
        self.button(id, words, String::new(), Edit::Add(list.to_owned()))
    }
}
