//! The sets as this device keeps them: for all its tabs together, and perhaps as another version of the page left them.
//!
//! A tab takes over what another did before it does more. How it stood here itself is then a step that can be taken back, so
//! that nothing is lost, whoever was first.

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
}

/// What there is to say of it since the last thing that was done.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum News {
    #[default]
    Nothing,
    /// Another tab went on with the set that is judged.
    Judged,
    /// Another tab went on with the set that is written, and what was typed here last does not fit it any more.
    Written(Option<String>),
    /// What could not be read was saved as a file, or the browser did not allow it.
    Saved(bool),
    /// It was forgotten.
    Forgotten,
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
        room.device = Device { seen: kept.to_owned(), unread: !whole, news: News::Nothing };
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
        self.device.news = News::Nothing;
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
                self.device.news = News::Judged;
            }
        }
        let Some(theirs) = other.author else { return };
        match &mut self.author {
            None => self.author = Some(theirs),
            Some(own) if *own.set == *theirs.set && own.rules == theirs.rules => {}
            Some(own) => {
                own.take_over(theirs);
                self.device.news = News::Written(None);
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

    /// Whether something that was meant for what is written, as it stood here before another tab went on, still fits it.
    pub(super) fn fits(&self, write: &Write) -> bool {
        let (News::Written(_), Some(author)) = (&self.device.news, &self.author) else { return true };
        match write {
            Write::Edit(edit) => of_case(edit).is_none_or(|at| author.is_the_same(at)),
            Write::TakeBack | Write::Saved(_) => false,
            _ => true,
        }
    }

    /// Something that does not fit is not done: what was typed is said, so that it can be typed again.
    pub(super) fn refuse(&mut self, write: Write) -> String {
        if let Write::Edit(edit) = write {
            self.device.news = News::Written(typed(edit));
        }
        DEVICE.to_owned()
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
        (self.device.unread, self.device.news) = (false, News::Forgotten);
        DEVICE.to_owned()
    }
}

impl Sitting {
    /// Another tab went on: it stands as that left it, and how it stood here can be taken back.
    fn take_over(&mut self, other: Sitting) {
        self.note(Some(self.seen.clone()));
        (self.judged, self.seen) = (other.judged, other.seen);
    }
}

impl Author {
    /// The same for the set that is written.
    fn take_over(&mut self, other: Author) {
        self.note((self.set.clone(), self.rules.clone()));
        (self.set, self.rules) = (other.set, other.rules);
        self.open = self.open.filter(|at| self.is_the_same(*at));
        self.check();
    }

    /// Whether the case at this place is the one that was there a step ago, whatever became of its words.
    fn is_the_same(&self, at: usize) -> bool {
        let name =
            |set: &CaseSet| set.cases.get(at).map(|case| (case.reference.clone(), case.sample.clone()));
        self.before.last().is_some_and(|before| name(&before.0) == name(&self.set))
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
    let device = &on.state.case_set.device;
    let words = match &device.news {
        News::Nothing => None,
        News::Judged => Some(say::JUDGED_ELSEWHERE.to_owned()),
        News::Written(typed) => Some(say::written_elsewhere(typed.as_deref())),
        News::Saved(worked) => Some(say::unread_saved(*worked).to_owned()),
        News::Forgotten => Some(say::FORGOTTEN.to_owned()),
    };
    let said = div("bw-set__stack").set("id", DEVICE).set("role", "status").set("tabindex", "-1");
    let unread = device.unread;
    said.may(unread.then(|| note(say::UNREAD))).may(unread.then(|| buttons(on))).may(words.map(note))
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
