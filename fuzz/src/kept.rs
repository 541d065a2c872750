//! What this device keeps and what the page tells its other program: another tab, or anybody at this device, can have
//! written the one; nobody should be able to change the other.

use std::cell::RefCell;
use std::collections::BTreeMap;

use bandwise::drafts::{Fault, Shelf, Storage, rules};
use bandwise::model::rate;
use bandwise::share::{file, snapshot};

use crate::holds;

/// Texts under keys, as a browser keeps them.
#[derive(Default)]
struct Memory(RefCell<BTreeMap<String, String>>);

impl Storage for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        Ok(self.0.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, Fault> {
        Ok(self.0.borrow().keys().cloned().collect())
    }
}

/// A store in which somebody else wrote: a key a line, its text up to a line of one nought. What can be read is listed
/// and opens; what this tab keeps beside it comes back; nothing of another’s is touched, and all of ours can be cleared.
pub fn storage(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let memory = Memory::default();
    for entry in text.split("\n0\n") {
        let (key, text) = entry.split_once('\n').unwrap_or((entry, ""));
        memory.0.borrow_mut().insert(key.to_owned(), text.to_owned());
    }
    let others =
        |memory: &Memory| memory.0.borrow().iter().filter(|kept| !kept.0.starts_with("bandwise.")).count();
    let before = others(&memory);
    let shelf = Shelf::new("tfuzz".to_owned());
    let heads = shelf.list(&memory).unwrap_or_default();
    holds(heads.len() <= memory.0.borrow().len(), "more is listed than is kept");
    for head in heads.iter().take(20) {
        if let Ok(Some(body)) = shelf.open(&memory, 1, &head.id)
            && let Ok(opened) = file::from_json(&body)
        {
            rate(&opened.ruleset, &opened.scenario);
        }
        comes_back(&shelf, &memory, &head.id);
    }
    for text in rules::list(&memory).unwrap_or_default().iter().take(20) {
        let _ = bandwise::rulesets::open(text);
    }
    keeps(&shelf, &memory);
    holds(others(&memory) == before, "what is another’s was touched");
    let cleared = shelf.clear(&memory);
    let left = memory.0.borrow().keys().filter(|key| key.starts_with("bandwise.")).count();
    holds(cleared.is_ok() && left == 0, "something of ours is left");
}

/// What is taken away and put back is listed as before.
fn comes_back(shelf: &Shelf, memory: &Memory, id: &str) {
    let before = shelf.list(memory);
    if let Ok(Some((head, body))) = shelf.remove(memory, id) {
        let back = shelf.put_back(memory, &head, &body);
        holds(back.is_ok() && shelf.list(memory) == before, "what was put back is not what was taken away");
    }
}

/// Whatever stands there already, what is kept now is there afterwards.
fn keeps(shelf: &Shelf, memory: &Memory) {
    let saved = shelf.save(memory, 7, (1, "Mine", "8/27"), "body");
    holds(saved.is_ok(), "nothing can be kept");
    let id = shelf.id(7).unwrap_or_default();
    holds(shelf.open(memory, 8, &id) == Ok(Some("body".to_owned())), "what was kept is not there");
}

/// Bytes as what the page tells its other program: what is understood comes back the same, and has no more cases
/// than bytes.
pub fn snapshot(bytes: &[u8]) {
    let Some((rules, scenario)) = snapshot::read(bytes) else { return };
    let cases: usize = scenario.samples.iter().map(bandwise::model::Cases::len).sum();
    holds(cases <= bytes.len(), "there are more cases than bytes");
    rate(&rules, &scenario);
    let again = snapshot::read(&snapshot::write(&scenario, &rules));
    holds(again == Some((rules, scenario)), "what is told does not come back");
}
