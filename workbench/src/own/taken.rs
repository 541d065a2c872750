//! Taking back the last edit without leaving the editor: one that could not be used yet here, one that is in use
//! by the page’s own undo.

use std::rc::Rc;

use bandwise::rulesets::json::Json;
use bandwise::ui::parts::El;
use yew::{Callback, Event};

use super::draft::{Draft, Edit};
use super::problems::name;
use crate::bridge;
use crate::parts::button;
use crate::state::{Choice, On};
use crate::text::own as words;
use crate::text::own_said as say;

/// The edits that can be taken back.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Taken {
    /// The tree before each edit since the rule set was sound last.
    before: Vec<Rc<Json>>,
    /// What the last edit is called.
    pub(super) words: String,
}

impl Taken {
    /// Notes what an edit is made on.
    pub(super) fn note(&mut self, before: Rc<Json>) {
        self.before.push(before);
    }

    /// The rule set is sound: from here on the page takes back.
    pub(super) fn settle(&mut self) {
        self.before.clear();
    }
}

impl Draft {
    /// An edit in words, for the name of its step.
    pub(super) fn in_words(&self, edit: &Edit) -> String {
        let place = |path: &str| words::place(path, &name(&self.tree, path));
        match edit {
            Edit::Set(path, _) => place(path),
            Edit::Add(list) => say::added(list).to_owned(),
            Edit::Remove(path) => [say::REMOVED, &place(path)].concat(),
            Edit::Move(path, _) => [say::MOVED, &place(path)].concat(),
            _ => words::OVERALL.to_owned(),
        }
    }

    /// Takes back the last edit.
    pub(super) fn take_back(&mut self) {
        if let Some(before) = self.taken.before.pop() {
            self.tree = before;
            self.typing.take();
            self.check();
        } else {
            bridge::say("undo");
        }
    }
}

/// The button.
pub(super) fn take_back(on: On, draft: &Draft) -> El {
    let nothing = draft.taken.before.is_empty() && !on.told.can_undo;
    let does: Callback<Event> = on.chooses(Choice::Own(Edit::TakeBack));
    button("own-take-back".to_owned(), say::TAKE_BACK.to_owned(), does).flag("disabled", nothing)
}
