//! The sets as this device keeps them: for all its tabs together, and perhaps as another version of the page left them.

use std::mem::{replace, take};

use bandwise::platform::{download, storage};
use bandwise::ui::parts::{El, div};
use yew::{Callback, Event};

use super::kept;
use super::mouse;
use super::room::{Act, CaseSetRoom};
use super::sitting::Sitting;
use crate::parts::{button, note};
use crate::state::{Choice, On};
use crate::text::case_set as say;

/// Where it is said how this tab stands to what the device keeps.
pub(super) const DEVICE: &str = "case-set-device";

/// How a tab stands to what the device keeps.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Device {
    /// What was there when this tab last looked.
    seen: String,
    /// Not all of it can be read, so it is left as it is.
    unread: bool,
    /// That was so, until it was forgotten just now.
    forgotten: bool,
    /// What another tab did meanwhile was taken over, just now.
    elsewhere: bool,
    /// That changed the set that is written.
    pub(super) rewritten: bool,
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

    /// What the device keeps is this by now. Sets stay in their places and at their cases, and a set that was changed here
    /// alone keeps its way back. Nothing there is a device that was cleared, which takes nothing off the screen.
    pub fn take_over(&mut self, now: &str) {
        self.device =
            Device { seen: take(&mut self.device.seen), unread: self.device.unread, ..Device::default() };
        if now == self.device.seen || now.is_empty() {
            now.clone_into(&mut self.device.seen);
            self.device.unread &= !now.is_empty();
            return;
        }
        let other = CaseSetRoom::from_kept(now);
        self.device = Device { elsewhere: true, ..other.device };
        for sitting in other.sittings {
            self.take_sitting(sitting);
        }
        let set =
            |room: Option<&super::Author>| room.map(|author| (author.set.clone(), author.rules.clone()));
        self.device.rewritten = set(self.author.as_ref()) != set(other.author.as_ref());
        if self.device.rewritten {
            self.author = other.author;
        }
    }

    fn take_sitting(&mut self, other: Sitting) {
        let same = |own: &&mut Sitting| own.set == other.set && own.rules == other.rules;
        match self.sittings.iter_mut().find(same) {
            Some(own) if (&own.judged, &own.seen) == (&other.judged, &other.seen) => {}
            Some(own) => {
                let place = replace(own, other).place;
                own.place = place;
            }
            None => self.sittings.push(other),
        }
    }

    /// Keeps it. Tells whether the browser allows that.
    pub fn keep(&mut self) -> bool {
        self.keeps().is_none_or(|text| storage::keep(storage::JUDGING, &text))
    }

    /// What the device is to keep from now on; `None` where what is there can't be read, and is left as it is.
    pub fn keeps(&mut self) -> Option<String> {
        if self.device.unread {
            return None;
        }
        self.device.seen = self.kept();
        Some(self.device.seen.clone())
    }

    /// From here on what is done here is kept in place of what could not be read.
    pub(super) fn forget(&mut self) -> String {
        (self.device.unread, self.device.forgotten) = (false, true);
        DEVICE.to_owned()
    }
}

/// What is to be said of it, if anything.
pub(super) fn said(on: On) -> El {
    let device = &on.state.case_set.device;
    let unread = device.unread;
    let words = if device.rewritten {
        Some(say::REWRITTEN)
    } else if device.elsewhere {
        Some(say::ELSEWHERE)
    } else {
        device.forgotten.then_some(say::FORGOTTEN)
    };
    let said = div("bw-set__stack").set("id", DEVICE).set("role", "status").set("tabindex", "-1");
    said.may(words.map(note)).may(unread.then(|| note(say::UNREAD))).may(unread.then(|| buttons(on)))
}

fn buttons(on: On) -> El {
    let save = Callback::from(|_: Event| {
        download::save(&there(), "text/plain", "bandwise-sets-of-cases.txt");
    });
    let forget = on.chooses(Choice::CaseSet(Act::Forget));
    div("bw-row")
        .child(button("case-set-unread-save".to_owned(), say::UNREAD_SAVE.to_owned(), save))
        .child(button("case-set-unread-forget".to_owned(), say::UNREAD_FORGET.to_owned(), forget))
}
