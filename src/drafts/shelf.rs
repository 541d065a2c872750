//! The shelf: what one tab keeps, finds and takes away.

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
#[derive(Clone, Debug)]
pub struct Shelf {
    tab: String,
    /// Home, what it is kept under, and the revision that this tab last wrote or read.
    homes: Vec<(u32, String, u32, String)>,
    made: u32,
}

impl Shelf {
    /// The shelf of a tab, by a name that no other tab has: small letters and digits.
    pub fn new(tab: String) -> Shelf {
        Shelf { tab, homes: Vec::new(), made: 0 }
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

    /// The text of a scenario that is kept, which this home is from here on; `None` where there is
    /// none.
    ///
    /// # Errors
    /// [`Fault::Denied`].
    pub fn open(&mut self, storage: &dyn Storage, home: u32, id: &str) -> Result<Option<String>, Fault> {
        let Some(body) = storage.get(&[BODY, id].concat())? else { return Ok(None) };
        // Under a head that is not understood nothing is written: what is opened goes on beside it.
        match self.head(storage, id)? {
            Some(head) => self.settle(home, id.to_owned(), head.revision, head.tab),
            None => self.leave_alone(home),
        }
        Ok(Some(body))
    }

    /// A home is kept under nothing again.
    pub fn leave_alone(&mut self, home: u32) {
        self.homes.retain(|known| known.0 != home);
    }

    fn settle(&mut self, home: u32, id: String, revision: u32, tab: String) {
        self.leave_alone(home);
        self.homes.push((home, id, revision, tab));
    }

    fn head(&self, storage: &dyn Storage, id: &str) -> Result<Option<Head>, Fault> {
        Ok(storage.get(&[HEAD, id].concat())?.and_then(|text| Head::read(id, &text)))
    }

    /// What a home is kept under, where it is kept.
    pub fn id(&self, home: u32) -> Option<&str> {
        self.homes.iter().find(|known| known.0 == home).map(|known| known.1.as_str())
    }

    /// Whether another tab has changed what this home is kept under since this tab wrote or read it.
    /// Taken away by another tab, it is not changed: writing it again loses nothing.
    pub fn is_changed(&self, storage: &dyn Storage, home: u32) -> bool {
        let Some((_, id, revision, tab)) = self.homes.iter().find(|known| known.0 == home) else {
            return false;
        };
        let head = self.head(storage, id).ok().flatten();
        head.is_some_and(|head| (head.revision, &head.tab) != (*revision, tab))
    }

    /// Keeps a scenario. The body is written before the head: cut short between the two, the newer
    /// body stands under the older head, and nothing is lost.
    ///
    /// # Errors
    /// Either fault; what was kept before then stays.
    pub fn save(
        &mut self,
        storage: &dyn Storage,
        home: u32,
        (saved, title, score): (u64, &str, &str),
        body: &str,
    ) -> Result<Saved, Fault> {
        let copy = self.is_changed(storage, home);
        let known = self.homes.iter().find(|known| known.0 == home && !copy);
        let (id, revision) = match known {
            Some((_, id, revision, _)) => (id.clone(), revision + 1),
            None => {
                self.made += 1;
                (format!("{}{}", self.tab, self.made), 1)
            }
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
        storage.set(&[HEAD, &id].concat(), &head.write())?;
        let tab = self.tab.clone();
        self.settle(home, id.clone(), revision, tab);
        // Only where to begin next time; without it the newest is taken.
        let _ = storage.set(LAST, &id);
        Ok(if copy { Saved::AsCopy } else { Saved::Kept })
    }

    /// Takes a scenario away, and gives what was there so that it can be put back.
    ///
    /// # Errors
    /// [`Fault::Denied`].
    pub fn remove(&mut self, storage: &dyn Storage, id: &str) -> Result<Option<(Head, String)>, Fault> {
        let (head, body) = (self.head(storage, id)?, storage.get(&[BODY, id].concat())?);
        storage.remove(&[HEAD, id].concat())?;
        storage.remove(&[BODY, id].concat())?;
        Ok(head.zip(body))
    }

    /// Puts back what was taken away.
    ///
    /// # Errors
    /// Either fault.
    pub fn put_back(&mut self, storage: &dyn Storage, head: &Head, body: &str) -> Result<(), Fault> {
        storage.set(&[BODY, &head.id].concat(), body)?;
        storage.set(&[HEAD, &head.id].concat(), &head.write())
    }

    /// Takes away everything of ours from this device.
    ///
    /// # Errors
    /// [`Fault::Denied`].
    pub fn clear(&mut self, storage: &dyn Storage) -> Result<(), Fault> {
        for key in storage.keys()?.iter().filter(|key| key.starts_with(OURS)) {
            storage.remove(key)?;
        }
        self.homes.clear();
        Ok(())
    }
}
