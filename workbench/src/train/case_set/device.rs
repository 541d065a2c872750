//! The sets as this device keeps them: for all its tabs together, and perhaps as another version of the page left them.
//!
//! A tab takes over what another did before it does more. How it stood here itself is then a step that can be gone back to, in
//! each tab, so that none overwrites what another did unsaid.

use std::mem::replace;

use bandwise::casesets::{CaseSet, Edit};
use bandwise::platform::{download, storage};
use bandwise::ui::parts::{El, div};
use yew::{Callback, Event};

use super::author::{Author, Write};
use super::kept;
use super::mouse;
use super::room::{Act, CaseSetRoom};
use super::sitting::Sitting;
use crate::parts::{button, note};
use crate::state::{Choice, Msg, On};
use crate::text::case_set as say;

/// Where it is said how this tab stands to what the device keeps.
pub(super) const DEVICE: &str = "case-set-device";

/// How a tab stands to what the device keeps.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Device {
    /// What was there when this tab last looked, or kept something.
    seen: String,
    /// Not all of it can be read, so it is left as it is.
    pub(super) unread: bool,
    pub(super) news: News,
    /// What was typed and does not fit a set that another tab went on with, until something else is.
    refused: Option<String>,
}

/// What there is to say of it since the last thing that was done.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct News {
    /// Another tab went on with the set that is judged.
    pub(super) judged: bool,
    /// Another tab went on with the set that is written.
    written: bool,
    /// What could not be read was saved as a file, or the browser did not allow it.
    pub(super) saved: Option<bool>,
    /// It was forgotten.
    forgotten: bool,
}

fn there() -> String {
    storage::get(storage::JUDGING).ok().flatten().unwrap_or_default()
}

impl CaseSetRoom {
    /// What this device kept. From now on it is heard when the mouse is down.
    pub fn of_this_device() -> CaseSetRoom {
        mouse::watch();
        CaseSetRoom::from_kept(&there())
    }

    /// What was kept, as far as it is understood.
    pub fn from_kept(kept: &str) -> CaseSetRoom {
        let (mut room, whole) = kept::read(kept);
        room.device = Device { seen: kept.to_owned(), unread: !whole, ..Device::default() };
        room
    }

    /// What is to be kept on this device.
    pub fn kept(&self) -> String {
        kept::write(self)
    }

    /// Looks whether another tab went on meanwhile, and takes that over.
    pub fn look(&mut self) {
        self.take_over(&there());
    }

    /// The same before something is done here, with which what was said before is over.
    pub fn look_before(&mut self) {
        self.before(&there());
    }

    /// The same where the device keeps this.
    pub fn before(&mut self, now: &str) {
        self.device.news = News::default();
        self.take_over(now);
    }

    /// What the device keeps is this by now. Sets stay in their places and at their cases. A device that was cleared, or
    /// keeps what can’t be read, takes nothing off the screen.
    pub fn take_over(&mut self, now: &str) {
        if now == self.device.seen {
            return;
        }
        now.clone_into(&mut self.device.seen);
        let (other, whole) = kept::read(now);
        self.device.unread = !whole;
        if !whole {
            return;
        }
        for sitting in other.sittings {
            if self.take_sitting(sitting) == Some(self.at) {
                self.device.news.judged = true;
            }
        }
        let Some(theirs) = other.author else { return };
        match &mut self.author {
            None => self.author = Some(theirs),
            Some(own) if *own.set == *theirs.set && own.rules == theirs.rules => {}
            Some(own) => {
                own.take_over(theirs);
                self.device.news.written = true;
            }
        }
    }

    /// Gives the place of the set that was changed, if any was.
    fn take_sitting(&mut self, other: Sitting) -> Option<usize> {
        let same = |own: &Sitting| own.set == other.set && own.rules == other.rules;
        let Some(at) = self.sittings.iter().position(same) else {
            self.sittings.push(other);
            return None;
        };
        let own = self.sittings.get_mut(at)?;
        let changed = kept::state(own) != kept::state(&other);
        changed.then(|| own.take_over(other)).map(|()| at)
    }

    /// Whether something that was meant for what is written, as it stood here until another tab went on just now, fits it as it
    /// stands: nothing is ever put into another case.
    pub(super) fn fits(&self, write: &Write) -> bool {
        let Some(author) = self.author.as_ref().filter(|_| self.device.news.written) else { return true };
        match write {
            Write::Edit(Edit::Move(at, to)) => author.has_same(*at) && *to < author.set.cases.len(),
            Write::Edit(edit) => of_case(edit).map_or(author.has_same_head(), |at| author.has_same(at)),
            Write::Add(_) => author.has_same_head(),
            Write::Fold(at) | Write::Lead(Some(at), _) => author.has_same(*at),
            Write::TakeBack | Write::Saved(_) => false,
            _ => true,
        }
    }

    /// Something that does not fit is not done: what was typed is said, so that it can be typed again.
    pub(super) fn refuse(&mut self, write: Write) -> String {
        if let Write::Edit(edit) = write {
            self.device.refused = typed(edit);
        }
        DEVICE.to_owned()
    }

    /// What was refused is over with the next edit.
    pub(super) fn accept(&mut self, write: &Write) {
        if let Write::Edit(_) = write {
            self.device.refused = None;
        }
    }

    /// Keeps it. Tells whether the browser allows that.
    pub fn keep(&mut self) -> bool {
        let Some(text) = self.keeps() else { return true };
        let kept = storage::keep(storage::JUDGING, &text);
        if kept {
            self.was_kept(text);
        }
        kept
    }

    /// What the device is to keep; `None` where what is there can’t be read, and is left as it is.
    pub fn keeps(&self) -> Option<String> {
        (!self.device.unread).then(|| self.kept())
    }

    /// The device keeps this by now.
    pub fn was_kept(&mut self, text: String) {
        self.device.seen = text;
    }

    /// From here on what is done here is kept in place of what could not be read.
    pub(super) fn forget(&mut self) -> String {
        (self.device.unread, self.device.news.forgotten) = (false, true);
        DEVICE.to_owned()
    }
}

impl Sitting {
    /// Another tab went on: it stands as that left it, and how it stood here, where something was done here, can be gone back to.
    fn take_over(&mut self, other: Sitting) {
        if !self.follows {
            let seen = |one: &Sitting| (0..one.set.cases.len()).map(|case| one.seen_of(case)).sum::<usize>();
            // What was seen is not unseen, unless that tab began again.
            self.note((seen(&other) < seen(self)).then(|| self.seen.clone()));
        }
        (self.judged, self.seen, self.follows) = (other.judged, other.seen, true);
    }
}

impl Author {
    /// The same for the set that is written.
    fn take_over(&mut self, other: Author) {
        if !self.follows {
            self.note((self.set.clone(), self.rules.clone()));
        }
        let own = (replace(&mut self.set, other.set), replace(&mut self.rules, other.rules));
        (self.replaced, self.follows, self.file) = (Some(own), true, None);
        self.open = self.open.filter(|at| self.has_same(*at));
        self.check();
    }

    /// Whether the case at this place is what it was before another tab went on.
    fn has_same(&self, at: usize) -> bool {
        let case = self.set.cases.get(at);
        case.is_some() && self.replaced.as_ref().is_some_and(|own| own.0.cases.get(at) == case)
    }

    /// The same for what is above the cases, and the rules.
    fn has_same_head(&self) -> bool {
        let head = |set: &CaseSet| CaseSet { cases: Vec::new(), ..set.clone() };
        self.replaced.as_ref().is_some_and(|own| own.1 == self.rules && head(&own.0) == head(&self.set))
    }
}

/// The case that an edit is of, by its place.
fn of_case(edit: &Edit) -> Option<usize> {
    match edit {
        Edit::Id(_) | Edit::Name(_) | Edit::Give(..) | Edit::Add(..) => None,
        Edit::Remove(at) | Edit::Move(at, _) | Edit::Reference(at, _) | Edit::Title(at, _) => Some(*at),
        Edit::Text(at, _) | Edit::Judge(at, ..) | Edit::Reason(at, ..) => Some(*at),
    }
}

/// What was typed, where an edit is that.
fn typed(edit: Edit) -> Option<String> {
    match edit {
        Edit::Reference(_, text) | Edit::Title(_, text) | Edit::Reason(_, _, text) => Some(text),
        Edit::Text(_, paragraphs) => Some(paragraphs.join(" ")),
        _ => None,
    }
}

/// What is to be said of it, if anything.
pub(super) fn said(on: On) -> El {
    let Device { unread, news, refused, .. } = &on.state.case_set.device;
    let words = [
        news.judged.then(|| say::JUDGED_ELSEWHERE.to_owned()),
        news.written.then(|| say::WRITTEN_ELSEWHERE.to_owned()),
        refused.as_deref().map(say::refused),
        news.saved.map(|worked| say::unread_saved(worked).to_owned()),
        news.forgotten.then(|| say::FORGOTTEN.to_owned()),
    ];
    let said = div("bw-set__stack").set("id", DEVICE).set("role", "status").set("tabindex", "-1");
    said.may(unread.then(|| note(say::UNREAD)))
        .may(unread.then(|| buttons(on)))
        .each(words.into_iter().flatten().map(note))
}

fn buttons(on: On) -> El {
    let send = on.send.clone();
    let save = Callback::from(move |_: Event| {
        let worked = download::save(&there(), "text/plain", "bandwise-sets-of-cases.txt");
        send.emit(Msg::Choose(Choice::CaseSet(Act::UnreadSaved(worked))));
    });
    let forget = on.chooses(Choice::CaseSet(Act::Forget));
    div("bw-row")
        .child(button("case-set-unread-save".to_owned(), say::UNREAD_SAVE.to_owned(), save))
        .child(button("case-set-unread-forget".to_owned(), say::UNREAD_FORGET.to_owned(), forget))
}
