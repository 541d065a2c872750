//! The shelf: what one tab keeps, finds and takes away.

use std::cell::{Cell, RefCell};

use super::{Fault, Head, Storage};

/// What all our keys begin with.
const OURS: &str = "bandwise.";
const HEAD: &str = "bandwise.head.";
const BODY: &str = "bandwise.body.";
const LAST: &str = "bandwise.last";

/// What became of keeping a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is kept where it was.
    Kept,
    /// Another tab had changed what was kept, so this one is kept beside it from here on.
    AsCopy,
}

/// One tab's view of what is kept. Scenarios that this tab works on have numbers of its own
/// ("homes"), so that undo can lead back to one that was left.
///
/// Nothing of it is held while the storage is at work: a browser may break off what runs as a page is left, and what is kept
/// then must find everything as it was.
#[derive(Clone, Debug)]
pub struct Shelf {
    tab: String,
    /// Homes, and the head of what is kept for each as this tab last wrote or read it.
    homes: RefCell<Vec<(u32, Head)>>,
    made: Cell<u32>,
}

impl Shelf {
    /// The shelf of a tab, by a name that no other tab has: small letters and digits.
    pub fn new(tab: String) -> Shelf {
        Shelf { tab, homes: RefCell::default(), made: Cell::new(0) }
    }

    /// Everything kept, the newest first. Where a head is damaged or of a later form, what it is the head of is there all
    /// the same, and comes last.
    ///
    /// # Errors
    /// [`Fault::Denied`].
    pub fn list(&self, storage: &dyn Storage) -> Result<Vec<Head>, Fault> {
        let mut heads = Vec::new();
        for key in storage.keys()? {
            let Some(id) = key.strip_prefix(HEAD) else { continue };
            heads.extend(
                storage.get(&key)?.map(|text| Head::read(id, &text).unwrap_or_else(|| Head::unread(id))),
            );
        }
        heads.sort_by(|one, two| two.saved.cmp(&one.saved).then_with(|| one.id.cmp(&two.id)));
        Ok(heads)
    }

    /// What was worked on last, on this device.
    pub fn last(&self, storage: &dyn Storage) -> Option<String> {
        storage.get(LAST).ok().flatten()
    }

    /// Has what is kept under this id be what was worked on last.
    ///
    /// # Errors
    /// Either fault.
    pub fn set_last(&self, storage: &dyn Storage, id: &str) -> Result<(), Fault> {
        storage.set(LAST, id)
    }

    /// The text of a scenario that is kept, which this home is from here on; `None` where there is
    /// none.
    ///
    /// # Errors
    /// [`Fault::Denied`].
    pub fn open(&self, storage: &dyn Storage, home: u32, id: &str) -> Result<Option<String>, Fault> {
        let Some(body) = storage.get(&[BODY, id].concat())? else { return Ok(None) };
        // Under a head that is not understood nothing is written: what is opened goes on beside it.
        match self.head(storage, id)? {
            Some(head) => self.settle(home, head),
            None => self.leave_alone(home),
        }
        Ok(Some(body))
    }

    /// A home is kept under nothing again.
    pub fn leave_alone(&self, home: u32) {
        self.homes.borrow_mut().retain(|known| known.0 != home);
    }

    fn settle(&self, home: u32, head: Head) {
        self.leave_alone(home);
        self.homes.borrow_mut().push((home, head));
    }

    fn head(&self, storage: &dyn Storage, id: &str) -> Result<Option<Head>, Fault> {
        Ok(storage.get(&[HEAD, id].concat())?.and_then(|text| Head::read(id, &text)))
    }

    /// What a home is kept under, where it is kept.
    pub fn id(&self, home: u32) -> Option<String> {
        self.known(home).map(|known| known.id)
    }

    fn known(&self, home: u32) -> Option<Head> {
        self.homes.borrow().iter().find(|known| known.0 == home).map(|known| known.1.clone())
    }

    /// Whether another tab has changed what this home is kept under since this tab wrote or read it.
    /// Taken away by another tab, it is not changed: writing it again loses nothing.
    pub fn is_changed(&self, storage: &dyn Storage, home: u32) -> bool {
        let Some(known) = self.known(home) else { return false };
        let head = self.head(storage, &known.id).ok().flatten();
        head.is_some_and(|head| (head.revision, head.tab) != (known.revision, known.tab))
    }

    /// Keeps a scenario. The body is written before the head: cut short between the two, the newer
    /// body stands under the older head, and nothing is lost.
    ///
    /// # Errors
    /// Either fault; what was kept before then stays.
    pub fn save(
        &self,
        storage: &dyn Storage,
        home: u32,
        (saved, title, score): (u64, &str, &str),
        body: &str,
    ) -> Result<Saved, Fault> {
        let copy = self.is_changed(storage, home);
        let before = self.known(home);
        let made = self.made.get() + 1;
        let (id, revision) = match before.as_ref().filter(|_| !copy) {
            Some(known) => (known.id.clone(), known.revision + 1),
            None => (format!("{}{made}", self.tab), 1),
        };
        let head = Head {
            id: id.clone(),
            revision,
            tab: self.tab.clone(),
            saved,
            score: score.to_owned(),
            title: title.to_owned(),
        };
        storage.set(&[BODY, &id].concat(), body)?;
        // Known as written before it is: what is broken off ends once a word is written, and goes on from there.
        self.made.set(made);
        let text = head.write();
        self.settle(home, head);
        if let Err(fault) = storage.set(&[HEAD, &id].concat(), &text) {
            match before {
                Some(known) => self.settle(home, known),
                None => self.leave_alone(home),
            }
            return Err(fault);
        }
        // Only where to begin next time; without it the newest is taken.
        let _ = storage.set(LAST, &id);
        Ok(if copy { Saved::AsCopy } else { Saved::Kept })
    }

    /// Takes a scenario away, and gives what was there so that it can be put back.
    ///
    /// # Errors
    /// [`Fault::Denied`].
    pub fn remove(&self, storage: &dyn Storage, id: &str) -> Result<Option<(Head, String)>, Fault> {
        let (head, body) = (self.head(storage, id)?, storage.get(&[BODY, id].concat())?);
        storage.remove(&[HEAD, id].concat())?;
        storage.remove(&[BODY, id].concat())?;
        Ok(head.zip(body))
    }

    /// Puts back what was taken away.
    ///
    /// # Errors
    /// Either fault.
    pub fn put_back(&self, storage: &dyn Storage, head: &Head, body: &str) -> Result<(), Fault> {
        storage.set(&[BODY, &head.id].concat(), body)?;
        storage.set(&[HEAD, &head.id].concat(), &head.write())
    }

    /// Takes away everything of ours from this device.
    ///
    /// # Errors
    /// [`Fault::Denied`].
    pub fn clear(&self, storage: &dyn Storage) -> Result<(), Fault> {
        for key in storage.keys()?.iter().filter(|key| key.starts_with(OURS)) {
            storage.remove(key)?;
        }
        self.homes.borrow_mut().clear();
        Ok(())
    }
}
