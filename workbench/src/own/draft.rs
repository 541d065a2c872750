//! The rule set that is being edited: held as it was typed, and checked as a whole at every change.

use std::cell::RefCell;
use std::rc::Rc;

use bandwise::analysis::carry::carry;
use bandwise::model::{RULES, RuleSet};
use bandwise::rulesets::json::Json;
use bandwise::rulesets::{self, RuleSetError};
use bandwise::share::file;

use super::kept::Kept;
use super::left::Left;
use super::open::Refused;
use super::problems::{Problem, problem};
use super::taken::Taken;
use super::{edits, tree};
use crate::told::Rated;

/// Something done to it.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Something was typed or chosen at a path.
    Set(String, String),
    /// One more in the list at a path.
    Add(String),
    /// The item at a path is taken away.
    Remove(String),
    /// The item at a path goes up by one place, or down.
    Move(String, bool),
    /// The overall ratings get the totals of rule 12.
    WorkOut,
    /// Something is unfolded, or folded away.
    Fold(String),
    /// The field at a path is led to, which has this id.
    Lead(String, String),
    /// The name of the copy, as it was typed.
    CopyName(String),
    /// Its id.
    CopyId(String),
    /// The copy is made.
    Copy,
    /// Why a file was not opened; nothing where it was.
    Cannot(Refused),
    /// The rule set was saved as a file, or the browser did not allow it.
    Saved(bool),
    /// Edits that were left because something was wrong with them are gone on with.
    GoOn,
    /// They are dropped.
    Drop,
    /// The last edit is taken back.
    TakeBack,
}

/// What is typed in a field and no change of it yet: its path and the text. Any part of the panel may be
/// drawn meanwhile, and must leave it alone.
pub type Typing = Rc<RefCell<Option<(String, String)>>>;

/// The rule set that is being edited.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The rule set that the page has in use.
    pub(super) base: Option<Rc<RuleSet>>,
    /// The one asked for, until the page has it in use.
    pub(super) asked: Option<Rc<RuleSet>>,
    /// What was typed; nothing while the rule set in use comes with the page.
    pub(super) tree: Rc<Json>,
    /// The same, where nothing is wrong with it.
    pub(super) sound: Option<Rc<RuleSet>>,
    pub(super) problems: Rc<Vec<Problem>>,
    /// What was edited last.
    pub(super) last: String,
    pub(super) unfolded: Vec<String>,
    pub(super) copy: (Option<String>, Option<String>),
    /// Why a file was not opened.
    pub(super) cannot: Refused,
    /// What was saved last, and whether the browser allowed it.
    pub(super) saved: Option<(Rc<RuleSet>, bool)>,
    /// What came out of the rule set and can come back.
    pub(super) kept: Kept,
    /// The largest number in a topic or id that was ever made here: what is new must not be taken for what
    /// was set aside.
    pub(super) fresh: u32,
    pub(super) typing: Typing,
    /// What could not be used yet of other rule sets than the one in use.
    pub(super) left: Left,
    /// What the edits were made on, to be taken back one by one.
    pub(super) taken: Taken,
}

impl Default for Draft {
    fn default() -> Draft {
        Draft {
            base: None,
            asked: None,
            tree: Rc::new(Json::Nothing),
            sound: None,
            problems: Rc::default(),
            last: String::new(),
            unfolded: vec!["numbers".to_owned()],
            copy: (None, None),
            cannot: Refused::default(),
            saved: None,
            kept: Kept::default(),
            fresh: 0,
            typing: Rc::default(),
            left: Left::default(),
            taken: Taken::default(),
        }
    }
}

impl Draft {
    /// The rule set in use, once the page has told it.
    pub fn base(&self) -> Option<&Rc<RuleSet>> {
        self.base.as_ref()
    }

    /// What was typed, where the rule set is one's own.
    pub fn tree(&self) -> Option<&Json> {
        (*self.tree != Json::Nothing).then_some(&*self.tree)
    }

    /// The rule set, where nothing is wrong with it.
    pub fn sound(&self) -> Option<&Rc<RuleSet>> {
        self.sound.as_ref()
    }

    /// Everything wrong with it.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Whether it was saved as it is; nothing where it was not asked for since it last changed.
    pub fn saved(&self) -> Option<bool> {
        let same = |found: &&(Rc<RuleSet>, bool)| self.sound.as_ref() == Some(&found.0);
        self.saved.as_ref().filter(same).map(|found| found.1)
    }

    /// Whether something is unfolded.
    pub fn is_unfolded(&self, name: &str) -> bool {
        self.unfolded.iter().any(|known| known == name)
    }

    /// Where what is being typed is noted.
    pub fn typing(&self) -> Typing {
        self.typing.clone()
    }

    /// What stands in the field at a path: what is being typed there, or else this.
    pub fn shown(&self, path: &str, known: String) -> String {
        let typing = self.typing.borrow();
        typing.as_ref().filter(|typing| typing.0 == path).map_or(known, |typing| typing.1.clone())
    }

    /// Takes in an edit. Gives the id of the element it leads to, if any.
    pub fn take(&mut self, edit: Edit) -> Option<String> {
        // In another field one may be typing on by now.
        if let (Edit::Set(path, _), Some(typing)) = (&edit, self.typing.take())
            && typing.0 != *path
        {
            self.typing.replace(Some(typing));
        }
        match edit {
            Edit::Fold(name) => match self.unfolded.iter().position(|known| *known == name) {
                Some(at) => _ = self.unfolded.remove(at),
                None => self.unfolded.push(name),
            },
            Edit::Lead(path, id) => {
                self.unfold(&path);
                return Some(id);
            }
            Edit::CopyName(name) => self.copy.0 = Some(name),
            Edit::CopyId(id) => self.copy.1 = Some(id),
            Edit::Copy => return self.make_copy(),
            Edit::Cannot(why) => {
                self.cannot = why;
                return (!self.cannot.lead.is_empty()).then(|| "own-open-problem".to_owned());
            }
            Edit::Saved(worked) => self.saved = self.sound.clone().map(|rules| (rules, worked)),
            Edit::GoOn => return self.go_on(),
            Edit::Drop => return self.drop_left(),
            Edit::TakeBack => self.take_back(),
            edit => return self.edit(&edit),
        }
        None
    }

    /// An edit of the rule set itself.
    fn edit(&mut self, edit: &Edit) -> Option<String> {
        self.tree()?;
        self.taken.words = self.in_words(edit);
        let before = self.tree.clone();
        let tree = Rc::make_mut(&mut self.tree);
        let (path, lead) = match edit {
            Edit::Set(path, typed) => {
                edits::put(tree, path, typed, &mut self.fresh, &mut self.kept);
                (path.as_str(), None)
            }
            Edit::Add(list) => (list.as_str(), Some(edits::add(tree, list, &mut self.fresh))),
            Edit::Remove(path) => {
                edits::take_out(tree, path);
                (path.as_str(), None)
            }
            Edit::Move(path, up) => (path.as_str(), Some(edits::shift(tree, path, *up))),
            Edit::WorkOut => {
                edits::work_out(tree);
                ("overall", None)
            }
            _ => return None,
        };
        if *tree != *before {
            edits::own(tree, &before);
            self.taken.note(before);
        }
        self.last = path.to_owned();
        self.check();
        self.lead_of(edit, &lead.unwrap_or_default())
    }

    /// Writes the whole and reads it by the door. A rule that comes into force by an edit is set by the
    /// author; which ones are in force is known only of what is sound, so all are there while it is read.
    pub(super) fn check(&mut self) {
        let has = |tree: &Json, rule: &str| {
            tree::items(tree, "rules").iter().any(|found| tree::text(found, "id") == rule)
        };
        let mut whole = (*self.tree).clone();
        RULES.iter().for_each(|rule| {
            if !has(&whole, rule) {
                edits::set_by_author(&mut whole, rule)
            }
        });
        let read = rulesets::open(&tree::write(&whole)).and_then(|rules| {
            let tree = Rc::make_mut(&mut self.tree);
            for rule in RULES.into_iter().filter(|rule| rules.is_in_force(rule)) {
                if !has(tree, rule) {
                    edits::set_by_author(tree, rule);
                }
            }
            rulesets::open(&tree::write(tree))
        });
        let found = match read {
            Ok(rules) => {
                self.sound = Some(rules);
                self.taken.settle();
                Vec::new()
            }
            Err(RuleSetError(wrongs)) => {
                self.sound = None;
                wrongs.iter().map(|wrong| problem(&self.tree, wrong, &self.last)).collect()
            }
        };
        self.problems = Rc::new(found);
    }

    /// What to ask the page for, where the draft is another rule set than the one in use and nothing is
    /// asked already. Nothing is asked while something is wrong.
    pub fn asks(&mut self, rated: &Rated) -> Option<String> {
        let new = self.sound.clone().filter(|new| self.asked.is_none() && *new != rated.rules)?;
        self.asked = Some(new.clone());
        let edited = self.taken.words.clone();
        Some(if new.has_shape_of(&rated.rules) {
            ["rules ", &edited, "\t", &rulesets::to_json(&new)].concat()
        } else {
            let carried = carry(&rated.rules, &rated.scenario, &new);
            ["switch ", &edited, "\t", &file::to_json(&carried, &new)].concat()
        })
    }
}
