//! The set that a trainer writes: held as it was typed, and read by the door at every change.

use std::cell::RefCell;
use std::rc::Rc;

use bandwise::casesets::check::MOST_CASES;
use bandwise::casesets::{CaseSet, Edit, Missing, Vignette, applied, filled, missing, read_under, to_json};
use bandwise::model::RuleSet;

use super::ours::ours;
use super::wrong::{Problem, problem};
use crate::text::case_set_write as say;

/// The most edits that can be taken back.
const MOST: usize = 100;

/// What can be asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Write {
    /// A copy of the set in use is written on.
    Copy,
    /// A set without cases is begun under these rules.
    Empty(Rc<RuleSet>),
    /// A draft from a file of this name is gone on with.
    Draft(Rc<CaseSet>, Rc<RuleSet>, String),
    /// A step of editing.
    Edit(Edit),
    /// A case of this sample is added, by the place of the sample.
    Add(usize),
    /// A case is unfolded, or folded away.
    Fold(usize),
    /// A field is led to: the case it stands in, if any, and its id.
    Lead(Option<usize>, String),
    /// The last edit is taken back.
    TakeBack,
    /// It was saved as a file, or the browser did not allow it.
    Saved(bool),
    /// It is judged, as it is.
    Judge,
}

/// What is typed in a field and no change of it yet: the id of the field and the text.
pub(super) type Typing = Rc<RefCell<Option<(String, String)>>>;

/// A set as it was, with its rules.
type Before = (Rc<CaseSet>, Rc<RuleSet>);

/// The set that is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Author {
    /// As it was typed.
    pub(super) set: Rc<CaseSet>,
    pub(super) rules: Rc<RuleSet>,
    sound: Option<Rc<CaseSet>>,
    problems: Rc<Vec<Problem>>,
    missing: Rc<Vec<Missing>>,
    /// The name of the file that it came from as a draft, as far as it is known; nothing where it did not.
    pub(super) file: Option<String>,
    /// The case that is unfolded.
    pub(super) open: Option<usize>,
    before: Vec<Before>,
    /// As it stood here when another tab went on last.
    pub(super) replaced: Option<Before>,
    /// Nothing was done here since then.
    pub(super) follows: bool,
    saved: Option<(Rc<CaseSet>, bool)>,
    typing: Typing,
}

impl Author {
    /// Begins with a set.
    pub(super) fn new(set: Rc<CaseSet>, rules: Rc<RuleSet>) -> Author {
        let mut author = Author {
            set,
            rules,
            sound: None,
            problems: Rc::default(),
            missing: Rc::default(),
            file: None,
            open: None,
            before: Vec::new(),
            replaced: None,
            follows: false,
            saved: None,
            typing: Rc::default(),
        };
        author.check();
        author
    }

    /// The set, where nothing is wrong with it and nothing is missing.
    pub fn sound(&self) -> Option<&Rc<CaseSet>> {
        self.sound.as_ref()
    }

    /// The set as it was typed.
    pub fn set(&self) -> &Rc<CaseSet> {
        &self.set
    }

    /// Everything wrong with it.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What its cases still lack.
    pub fn missing(&self) -> &[Missing] {
        &self.missing
    }

    /// Whether it was saved as it is; nothing where it was not asked for since it last changed.
    pub fn saved(&self) -> Option<bool> {
        self.saved.as_ref().filter(|found| found.0 == self.set).map(|found| found.1)
    }

    /// Whether there is an edit to take back.
    pub fn can_take_back(&self) -> bool {
        !self.before.is_empty()
    }

    /// Where what is being typed is noted.
    pub(super) fn typing(&self) -> Typing {
        self.typing.clone()
    }

    /// What stands in the field of this id: what is being typed there, or else this.
    pub(super) fn shown(&self, id: &str, known: String) -> String {
        let typing = self.typing.borrow();
        typing.as_ref().filter(|typing| typing.0 == id).map_or(known, |typing| typing.1.clone())
    }

    /// Takes in what was asked of the set that is written, if any. Gives the id of what it leads to.
    pub(super) fn take(home: &mut Option<Author>, write: Write, in_use: Option<Before>) -> Option<String> {
        match write {
            Write::Copy => Some(Author::put(home, copy(in_use))),
            Write::Draft(set, rules, file) => {
                Author::put(home, (set, rules));
                home.as_mut()?.file = Some(file);
                Some(PROBLEMS.to_owned())
            }
            Write::Empty(rules) => {
                let set = Rc::new(CaseSet::begun(say::NEW_ID, say::NEW_NAME, &rules));
                Some(Author::put(home, (set, rules)))
            }
            write => home.as_mut()?.go(write),
        }
    }

    /// Another set to write on. The one before comes back by taking this back.
    fn put(home: &mut Option<Author>, (set, rules): Before) -> String {
        let mut author = Author::new(set, rules);
        if let Some(old) = home.take() {
            author.before = old.before;
            author.note((old.set, old.rules));
        }
        *home = Some(author);
        "case-set-own-name".to_owned()
    }

    fn go(&mut self, write: Write) -> Option<String> {
        // In another field one may be typing on by now, but what was changed is no longer only typed.
        self.typing.take();
        match write {
            Write::Edit(edit) => return self.edit(edit),
            Write::Add(sample) => return self.add(sample),
            Write::Fold(at) => self.open = (self.open != Some(at)).then_some(at),
            Write::Lead(case, id) => {
                self.open = case.or(self.open);
                return Some(id);
            }
            Write::TakeBack => return self.take_back(),
            Write::Saved(worked) => self.saved = Some((self.set.clone(), worked)),
            Write::Copy | Write::Empty(_) | Write::Draft(..) | Write::Judge => {}
        }
        None
    }

    fn add(&mut self, sample: usize) -> Option<String> {
        let sample = self.rules.samples.get(sample)?;
        let taken = |name: &String| self.set.cases.iter().any(|case| case.reference == *name);
        let reference = (1..).map(say::new_reference).find(|name| !taken(name))?;
        let case = Vignette::begun(&self.rules, sample, &reference);
        let at = self.set.cases.len();
        if at >= MOST_CASES {
            return Some(PROBLEMS.to_owned());
        }
        self.change(Edit::Add(at, Box::new(case)));
        self.open = Some(at);
        Some("case-set-own-title".to_owned())
    }

    /// A step of editing. What takes away or moves what had focus says where that goes.
    fn edit(&mut self, edit: Edit) -> Option<String> {
        let lead = match &edit {
            Edit::Remove(at) => {
                self.open = self.open.filter(|open| open != at).map(|open| open - usize::from(open > *at));
                let last = self.set.cases.len().saturating_sub(2);
                Some(if self.set.cases.len() > 1 { fold((*at).min(last)) } else { ADD.to_owned() })
            }
            Edit::Move(at, to) => {
                self.open = self.open.map(|open| moved(open, *at, *to));
                let last = self.set.cases.len().saturating_sub(1);
                // At the end of the list that button is off.
                let up = if to < at { *to > 0 } else { *to >= last };
                Some(format!("case-set-own-{}-{}", to + 1, if up { "up" } else { "down" }))
            }
            _ => None,
        };
        self.change(edit);
        lead
    }

    fn change(&mut self, edit: Edit) {
        let Ok(after) = applied(&self.set, edit) else { return };
        if after != *self.set {
            self.note((self.set.clone(), self.rules.clone()));
            self.set = Rc::new(after);
            self.check();
        }
    }

    pub(super) fn note(&mut self, before: Before) {
        if self.before.len() >= MOST {
            self.before.remove(0);
        }
        self.before.push(before);
        self.follows = false;
    }

    fn take_back(&mut self) -> Option<String> {
        self.follows = false;
        (self.set, self.rules) = self.before.pop()?;
        self.open = self.open.filter(|open| *open < self.set.cases.len());
        self.check();
        // The button is off then.
        self.before.is_empty().then(|| PROBLEMS.to_owned())
    }

    /// Reads the whole by the door, which is not asked about what is not written yet.
    pub(super) fn check(&mut self) {
        self.missing = Rc::new(missing(&self.set));
        let read = read_under(&to_json(&filled(&self.set)), &self.rules);
        let found = match read {
            Ok(set) => {
                self.sound = self.missing.is_empty().then(|| Rc::new(set));
                Vec::new()
            }
            Err(error) => {
                self.sound = None;
                error.0.iter().map(|wrong| problem(&self.set, wrong)).collect()
            }
        };
        self.problems = Rc::new(found);
    }
}

/// The ids of what is led to.
pub(super) const ADD: &str = "case-set-own-add-1";
pub(super) const PROBLEMS: &str = "case-set-own-problems";

/// The id of the button that unfolds a case.
pub(super) fn fold(at: usize) -> String {
    format!("fold-case-set-own-{}", at + 1)
}

/// Where a case stands after another was moved, or it itself.
fn moved(case: usize, from: usize, to: usize) -> usize {
    match case {
        case if case == from => to,
        case if from < case && case <= to => case - 1,
        case if to <= case && case < from => case + 1,
        case => case,
    }
}

/// The set in use, to be written on. That of the page gets a name of its own.
fn copy(in_use: Option<Before>) -> Before {
    let (set, rules) = in_use.unwrap_or_else(ours);
    if set.id != ours().0.id {
        return (set, rules);
    }
    let (id, name) = (say::copy_id(&set.id), say::copy_name(&set.name));
    (Rc::new(CaseSet { id, name, ..(*set).clone() }), rules)
}
