//! Scenarios kept on this device: full, denied, damaged, and several tabs at once.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use bandwise::drafts::{Fault, Saved, Shelf, Storage, rules};
use proptest::prelude::*;

/// A browser's storage, with as much room as it is given.
#[derive(Default)]
struct Fake {
    texts: RefCell<BTreeMap<String, String>>,
    room: Cell<Option<usize>>,
    denied: Cell<bool>,
    /// So many more texts are written, and the last of them breaks off what writes it.
    left: Cell<Option<u32>>,
}

/// What breaks off whoever keeps.
struct Left;

impl Fake {
    fn allowed(&self) -> Result<(), Fault> {
        if self.denied.get() { Err(Fault::Denied) } else { Ok(()) }
    }
}

impl Storage for Fake {
    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        self.allowed().map(|()| self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        self.allowed()?;
        let mut texts = self.texts.borrow_mut();
        let others: usize =
            texts.iter().filter(|known| known.0 != key).map(|known| known.0.len() + known.1.len()).sum();
        if self.room.get().is_some_and(|room| others + key.len() + text.len() > room) {
            return Err(Fault::Full);
        }
        texts.insert(key.to_owned(), text.to_owned());
        drop(texts);
        self.left.set(self.left.get().map(|left| left - 1));
        if self.left.get() == Some(0) {
            self.left.set(None);
            resume_unwind(Box::new(Left));
        }
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        self.allowed().map(|()| drop(self.texts.borrow_mut().remove(key)))
    }

    fn keys(&self) -> Result<Vec<String>, Fault> {
        self.allowed().map(|()| self.texts.borrow().keys().cloned().collect())
    }
}

fn tab(name: &str) -> Shelf {
    Shelf::new(name.to_owned())
}

fn save(shelf: &Shelf, storage: &Fake, home: u32, at: u64, body: &str) -> Result<Saved, Fault> {
    shelf.save(storage, home, (at, "A name\nin two lines", "8/27, Good"), body)
}

#[test]
fn what_is_kept_comes_back() {
    let (storage, first) = (Fake::default(), tab("a"));
    assert_eq!(first.last(&storage), None);
    assert_eq!(save(&first, &storage, 0, 5, "one"), Ok(Saved::Kept));
    assert_eq!(save(&first, &storage, 0, 6, "one more"), Ok(Saved::Kept));
    assert_eq!(save(&first, &storage, 1, 7, "two"), Ok(Saved::Kept));
    let again = tab("b");
    let list = again.list(&storage).unwrap();
    assert_eq!(list.iter().map(|head| head.saved).collect::<Vec<_>>(), [7, 6]);
    assert_eq!(list[0].title, "A name\nin two lines");
    let last = again.last(&storage).unwrap();
    assert_eq!(again.open(&storage, 0, &last).unwrap().as_deref(), Some("two"));
    assert_eq!(again.open(&storage, 1, &list[1].id).unwrap().as_deref(), Some("one more"));
    assert_eq!(again.open(&storage, 2, "nothing").unwrap(), None);
}

#[test]
fn two_tabs_never_overwrite_each_other() {
    let (storage, one, two) = (Fake::default(), tab("a"), tab("b"));
    save(&one, &storage, 0, 1, "begun").unwrap();
    let id = two.last(&storage).unwrap();
    two.open(&storage, 0, &id).unwrap();
    assert!(!two.is_changed(&storage, 0));
    save(&one, &storage, 0, 2, "of the first").unwrap();
    assert!(two.is_changed(&storage, 0));
    assert_eq!(save(&two, &storage, 0, 3, "of the second"), Ok(Saved::AsCopy));
    assert_eq!(save(&two, &storage, 0, 4, "of the second, on"), Ok(Saved::Kept));
    assert_eq!(save(&one, &storage, 0, 5, "of the first, on"), Ok(Saved::Kept));
    let bodies: Vec<_> = one.list(&storage).unwrap();
    let bodies: Vec<_> =
        bodies.iter().map(|head| tab("c").open(&storage, 0, &head.id).unwrap().unwrap()).collect();
    assert_eq!(bodies, ["of the first, on", "of the second, on"]);
}

#[test]
fn full_and_denied_lose_nothing_that_was_kept() {
    let (storage, one) = (Fake::default(), tab("a"));
    save(&one, &storage, 0, 1, "small").unwrap();
    storage.room.set(Some(200));
    assert_eq!(save(&one, &storage, 0, 2, &"large".repeat(100)), Err(Fault::Full));
    let id = one.id(0).unwrap();
    assert_eq!(tab("b").open(&storage, 0, &id).unwrap().as_deref(), Some("small"));
    storage.room.set(None);
    assert_eq!(save(&one, &storage, 0, 3, "again"), Ok(Saved::Kept));
    storage.denied.set(true);
    assert_eq!(save(&one, &storage, 0, 4, "never"), Err(Fault::Denied));
    assert_eq!(one.list(&storage), Err(Fault::Denied));
    storage.denied.set(false);
    assert_eq!(tab("b").open(&storage, 0, &id).unwrap().as_deref(), Some("again"));
}

/// Broken off after whichever word it writes, the same tab keeps again, and there is one draft with the newest text.
#[test]
fn keeping_that_is_broken_off_and_done_again_leaves_one_draft() {
    for (earlier, words) in [(false, 1), (false, 2), (false, 3), (true, 1), (true, 2), (true, 3)] {
        let (storage, one) = (Fake::default(), tab("a"));
        if earlier {
            save(&one, &storage, 0, 1, "before").unwrap();
        }
        storage.left.set(Some(words));
        let broken = catch_unwind(AssertUnwindSafe(|| save(&one, &storage, 0, 2, "new")));
        assert!(broken.unwrap_err().is::<Left>());
        assert_eq!(save(&one, &storage, 0, 3, "newest"), Ok(Saved::Kept), "{earlier}, {words}");
        let heads = one.list(&storage).unwrap();
        assert_eq!((heads.len(), storage.keys().unwrap().len()), (1, 3), "{earlier}, {words}");
        assert_eq!(tab("b").open(&storage, 0, &heads[0].id).unwrap().as_deref(), Some("newest"));
    }
}

#[test]
fn taken_away_and_put_back_and_cleared() {
    let (storage, one) = (Fake::default(), tab("a"));
    storage.set("another page", "stays").unwrap();
    save(&one, &storage, 0, 1, "kept").unwrap();
    let id = one.id(0).unwrap();
    let (head, body) = one.remove(&storage, &id).unwrap().unwrap();
    assert_eq!(one.list(&storage).unwrap(), []);
    one.put_back(&storage, &head, &body).unwrap();
    assert_eq!(one.list(&storage).unwrap(), [head]);
    one.clear(&storage).unwrap();
    assert_eq!(storage.keys().unwrap(), ["another page"]);
    assert_eq!(save(&one, &storage, 0, 2, "worked on"), Ok(Saved::Kept));
}

#[test]
fn a_damaged_head_hides_no_other_and_is_not_overwritten() {
    let (storage, one) = (Fake::default(), tab("a"));
    save(&one, &storage, 0, 1, "kept").unwrap();
    storage.set("bandwise.head.zzz", "2\nfrom a later page").unwrap();
    storage.set("bandwise.body.zzz", "of a later page").unwrap();
    let names: Vec<String> = one.list(&storage).unwrap().into_iter().map(|head| head.title).collect();
    assert_eq!(names.len(), 2);
    assert_eq!((names[0].is_empty(), names[1].as_str()), (false, ""), "what has no name comes last");
    save(&one, &storage, 0, 2, "kept on").unwrap();
    assert_eq!(storage.get("bandwise.body.zzz").unwrap().as_deref(), Some("of a later page"));
    // Opened, it goes on beside what is there.
    assert_eq!(one.open(&storage, 0, "zzz").unwrap().as_deref(), Some("of a later page"));
    assert_eq!(one.id(0), None);
    save(&one, &storage, 0, 3, "gone on").unwrap();
    assert_eq!(storage.get("bandwise.head.zzz").unwrap().as_deref(), Some("2\nfrom a later page"));
    assert_eq!(storage.get("bandwise.body.zzz").unwrap().as_deref(), Some("of a later page"));
}

#[test]
fn rule_sets_are_kept_by_what_they_hold_and_no_tab_writes_over_anothers() {
    let storage = Fake::default();
    let kept = || {
        let mut texts = rules::list(&storage).unwrap();
        texts.sort();
        texts
    };
    rules::keep(&storage, ["one"].into_iter(), [].into_iter()).unwrap();
    rules::keep(&storage, ["one", "two"].into_iter(), [].into_iter()).unwrap();
    assert_eq!(kept(), ["one", "two"]);
    // Damaged where it stands, it has the key of what it was, and can be taken away all the same.
    storage.set("bandwise.rules.0", "damaged").unwrap();
    rules::keep(&storage, ["one", "two"].into_iter(), ["damaged"].into_iter()).unwrap();
    assert_eq!(kept(), ["one", "two"]);
    // Two tabs change the same one: each takes away what it replaced, and neither what the other wrote.
    rules::keep(&storage, ["one here", "two"].into_iter(), ["one"].into_iter()).unwrap();
    rules::keep(&storage, ["one there", "two"].into_iter(), ["one"].into_iter()).unwrap();
    assert_eq!(kept(), ["one here", "one there", "two"]);
    // What is kept again is not taken away, and what can't be written takes nothing away.
    rules::keep(&storage, ["two"].into_iter(), ["two"].into_iter()).unwrap();
    storage.room.set(Some(10));
    assert_eq!(rules::keep(&storage, ["three"].into_iter(), ["two"].into_iter()), Err(Fault::Full));
    assert_eq!(kept(), ["one here", "one there", "two"]);
    storage.denied.set(true);
    assert_eq!(rules::keep(&storage, ["two"].into_iter(), [].into_iter()), Err(Fault::Denied));
    storage.denied.set(false);
    tab("a").clear(&storage).unwrap();
    assert!(kept().is_empty());
}

proptest! {
    /// Whatever three tabs do in turn: what a tab wrote last is found as long as nobody who had
    /// seen it wrote on.
    #[test]
    fn no_turn_of_tabs_loses_an_edit(turns in proptest::collection::vec((0..3_usize, 0..3_u8), 1..40)) {
        let storage = Fake::default();
        let tabs = [tab("a"), tab("b"), tab("c")];
        // For each tab the text it works on, which it alone may replace or build upon.
        let mut texts: [Option<String>; 3] = [None, None, None];
        let mut alive: Vec<String> = Vec::new();
        for (turn, (who, what)) in turns.into_iter().enumerate() {
            if what == 0 {
                if let Some(id) = tabs[who].last(&storage) {
                    texts[who] = tabs[who].open(&storage, 0, &id).unwrap();
                }
                continue;
            }
            let based_on = texts[who].take();
            let text = format!("{}>{turn}", based_on.clone().unwrap_or_default());
            let saved = save(&tabs[who], &storage, 0, turn as u64, &text).unwrap();
            if saved == Saved::Kept {
                // Only what this text goes on from may be gone.
                alive.retain(|known| Some(known) != based_on.as_ref());
            }
            alive.push(text.clone());
            texts[who] = Some(text);
            let kept: Vec<String> = storage.keys().unwrap().iter().filter(|key| key.contains(".body.")).map(|key| storage.get(key).unwrap().unwrap()).collect();
            for known in &alive {
                prop_assert!(kept.contains(known), "{known} is lost: {kept:?}");
            }
        }
    }
}
