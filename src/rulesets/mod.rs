//! The frameworks as data, the door that checks them into model types, and the way back to a file.
//!
//! Every file `*.json` here comes with the page (`build.rs` lists them); adding a framework is adding one.
//! What they rate by never changes once people have links under them: a correction is a new file with a new id.

mod basis;
pub mod check;
mod claims;
pub mod json;
pub mod number;
mod numbers;
mod other;
pub mod place;
mod somerset;
mod standards;
mod told;
mod write;
pub mod writer;

pub use check::{RuleSetError, read, read_at};
pub use claims::owned;
pub use numbers::BANDS;
pub use other::holds_none;
pub use somerset::{example, gives_published_totals, is_example, somerset};
pub use told::told_by;
pub use write::{to_json, write_into};

use std::cell::RefCell;
use std::rc::Rc;

use crate::model::RuleSet;
use place::Place;

/// The rule set a page opens with.
pub const DEFAULT: &str = "pdu-2021";

/// Where a rule comes from that the author of a rule set set or changed.
pub const AUTHOR: &str = "Set by the author of this rule set";

/// Id, name and text of every rule set that comes with the page, by id.
const ALL: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/rulesets.rs"));

thread_local! {
    /// Those that were read: a rule set is read when it is first used, and once.
    static READ: RefCell<Vec<Rc<RuleSet>>> = const { RefCell::new(Vec::new()) };
}

/// Id and name of every rule set that comes with the page, without reading any.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    ALL.iter().map(|&(id, name, _)| (id, name))
}

/// The text of a rule set that comes with the page.
pub fn text_of(id: &str) -> Option<&'static str> {
    ALL.iter().find(|known| known.0 == id).map(|known| known.2)
}

/// The rule set of this id, or `None` where the page does not bring it.
pub fn by_id(id: &str) -> Option<Rc<RuleSet>> {
    if let Some(known) = READ.with_borrow(|read| read.iter().find(|known| known.id == id).cloned()) {
        return Some(known);
    }
    let rules = Rc::new(read(text_of(id)?).ok()?);
    READ.with_borrow_mut(|read| read.push(rules.clone()));
    Some(rules)
}

/// Whether a rule set is one of those that come with the page, to the letter.
pub fn comes_with_the_page(rules: &RuleSet) -> bool {
    text_of(&rules.id).is_some() && by_id(&rules.id).is_some_and(|known| *known == *rules)
}

/// A rule set that was opened, from the file or as it comes with the page. Notes where it has the id of one
/// that comes with the page, and is another: nothing would tell the two apart.
pub fn settled(place: &Place, rules: RuleSet) -> Rc<RuleSet> {
    match by_id(&rules.id) {
        Some(known) if *known == rules => return known,
        Some(known) if place.is_sound() => {
            place.get("id").wrong(&["“", &known.id, "” is a rule set that comes with the page, and this one differs from it; give it an id of its own"].concat());
        }
        _ => {}
    }
    Rc::new(owned(rules))
}

/// Opens the text of a rule set's file.
///
/// # Errors
/// As [`read`], and where it has the id of a rule set that comes with the page and differs from it.
pub fn open(text: &str) -> Result<Rc<RuleSet>, RuleSetError> {
    check::read_whole(text, |place| settled(place, read_at(place)))
}

/// Id and name that a rule set's text gives itself, without checking the rest.
pub fn id_and_name(text: &str) -> Option<(String, String)> {
    place::read(text, |place| (place.text("id"), place.text("name"))).ok()
}

/// Whether a text calls itself a rule set. A scenario's file may bring one with it.
pub fn looks_like_one(text: &str) -> bool {
    let first = |words: &str| text.find(words).unwrap_or(usize::MAX);
    let begins = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']).starts_with('{');
    begins && first(check::FORMAT) < first("bandwise scenario")
}

/// Those that were read so far.
pub fn read_so_far() -> Vec<Rc<RuleSet>> {
    READ.with_borrow(Clone::clone)
}

/// The rule set that a page opens with.
#[expect(clippy::expect_used, reason = "the file is part of the program and a test reads it")]
pub fn default() -> Rc<RuleSet> {
    by_id(DEFAULT).expect("the rule set that comes with the page is sound")
}

/// `pdu-2021`, the rule set of the Somerset report.
pub fn pdu_2021() -> RuleSet {
    default().as_ref().clone()
}
