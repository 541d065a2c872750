//! What a trainer does: the form of a set, the box, and the results.

use std::rc::Rc;

use bandwise::model::RuleSet;
use bandwise::platform::storage;
use bandwise::training::lesson::{Feedback, Results, Set};
use bandwise::training::{Kind, Level, kinds};

use super::Act;
use super::kept;
use super::once::Once;
use super::sets::{Known, Sorted, know, settle};
use crate::text::class as say;

/// What is looked at beneath the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// An exercise, by its place.
    Exercise(usize),
    /// A trainee, by place.
    Trainee(usize),
}

/// What can be taken back.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Undo {
    /// Results that left with the text of the box.
    Gone(Vec<Results>),
    /// What was there before the table was emptied: from the box, from links, and the text.
    Emptied(Vec<Results>, Vec<Results>, String),
}

/// The form of a set.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Form {
    /// Kinds that are left out.
    pub(super) without: Vec<Kind>,
    pub(super) level: Level,
    pub(super) number: String,
    pub(super) seed: String,
    pub(super) feedback: Feedback,
}

impl Default for Form {
    fn default() -> Form {
        let (without, level, feedback) = Default::default();
        Form { without, level, number: "10".to_owned(), seed: "1".to_owned(), feedback }
    }
}

/// What a trainer does.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClassRoom {
    pub(super) form: Form,
    /// The rule set in use.
    rules: Option<Rc<RuleSet>>,
    pub(super) copied: Option<bool>,
    /// What stands in the box.
    pub(super) pasted: String,
    /// The sets that are known, in the order they came.
    pub(super) sets: Vec<Known>,
    /// Results that were read from the box.
    pub(super) boxed: Vec<Results>,
    /// Results that were opened as links.
    pub(super) opened: Vec<Results>,
    /// The code that was opened last, and its place among all that were.
    pub(super) last: String,
    /// The mark of the set that is shown.
    pub(super) chosen: Option<u32>,
    pub(super) look: Option<Look>,
    /// What was done last.
    pub(super) said: String,
    /// What of the pasted text was not read, a sentence each.
    pub(super) problems: Vec<String>,
    pub(super) undo: Option<Undo>,
    /// Whether this tab keeps it.
    is_kept: bool,
    kinds: Once<Vec<Kind>>,
    made: Once<Result<Set, String>>,
    pub(super) sorted: Once<Sorted>,
}

impl ClassRoom {
    /// What this tab kept.
    pub fn of_this_tab() -> ClassRoom {
        let kept = storage::tab_get(storage::CLASS);
        let is_kept = kept.is_some();
        ClassRoom { is_kept, ..ClassRoom::from_kept(&kept.unwrap_or_default()) }
    }

    /// What was kept, as far as it is understood.
    pub fn from_kept(kept: &str) -> ClassRoom {
        kept::read(kept)
    }

    /// What is to be kept for this tab.
    pub fn kept(&self) -> String {
        kept::write(self)
    }

    /// Keeps it. Tells whether that worked.
    pub fn keep(&mut self) -> bool {
        let worked = storage::tab_set(storage::CLASS, &self.kept());
        self.is_kept = storage::tab_get(storage::CLASS).is_some();
        worked
    }

    /// Forgets everything, where what was kept was taken off this device meanwhile.
    pub fn look_after(&mut self) {
        if self.is_kept && storage::tab_get(storage::CLASS).is_none() {
            let (last, rules) = (std::mem::take(&mut self.last), self.rules.take());
            *self = ClassRoom { last, rules, ..ClassRoom::default() };
        }
    }

    /// Takes in what was asked. Gives the id of the element it leads to, if any.
    pub fn take(&mut self, act: Act) -> Option<String> {
        match act {
            Act::Copied(worked) => {
                self.know_made(true);
                self.copied = Some(worked);
            }
            Act::Typed(text) => self.pasted = text,
            Act::Read(text, in_use) => return Some(self.read(text, &in_use)),
            Act::Empty => return Some(self.empty()),
            Act::Undo => return Some(self.take_back()),
            Act::Show(mark) => {
                (self.chosen, self.look) = (Some(mark), None);
                self.sorted = Once::default();
            }
            Act::Look(look) => return self.turn(look),
            act => self.form(act),
        }
        None
    }

    /// A change of the form. The sets before and after it are both known from here on.
    fn form(&mut self, act: Act) {
        self.know_made(false);
        let form = &mut self.form;
        match act {
            Act::Kind(kind, with) => {
                form.without.retain(|known| *known != kind);
                if !with {
                    form.without.push(kind);
                }
            }
            Act::Level(level) => form.level = level,
            Act::Number(typed) => form.number = typed,
            Act::Seed(typed) => form.seed = typed,
            Act::Feedback(feedback) => form.feedback = feedback,
            _ => {}
        }
        (self.copied, self.made) = (None, Once::default());
        self.know_made(false);
    }

    /// The rule set in use, once it was heard of.
    pub(super) fn rules<'a>(&'a self, on_screen: &'a Rc<RuleSet>) -> &'a Rc<RuleSet> {
        self.rules.as_ref().unwrap_or(on_screen)
    }

    /// The kinds that a rule set has exercises of.
    pub(super) fn kinds(&self, rules: &RuleSet) -> &[Kind] {
        self.kinds.get(|| kinds(rules))
    }

    /// The set that is described, or the sentence why there is none.
    pub(super) fn set(&self, rules: &RuleSet) -> &Result<Set, String> {
        self.made.get(|| {
            let form = &self.form;
            let number = whole(&form.number).filter(|number| (1..=Set::MOST).contains(number));
            let number = number.ok_or_else(|| say::number_wrong(&form.number))?;
            let seed = whole(&form.seed).ok_or_else(|| say::seed_wrong(&form.seed))?;
            let kinds: Vec<Kind> =
                Kind::ALL.into_iter().filter(|kind| !form.without.contains(kind)).collect();
            let set = Set::new(rules, &kinds, form.level, seed, number, form.feedback);
            set.ok_or_else(|| say::NO_KINDS.to_owned())
        })
    }

    /// All results. The same under the same name count once; those without a name can be of several trainees.
    pub(super) fn results(&self) -> Vec<Results> {
        let mut all: Vec<Results> = Vec::new();
        for found in self.opened.iter().chain(&self.boxed) {
            if found.name().is_empty() || !all.contains(found) {
                all.push(found.clone());
            }
        }
        all
    }

    /// Results by their sets, and the table of those that are shown.
    pub(super) fn sorted(&self) -> &Sorted {
        self.sorted.get(|| Sorted::of(&self.sets, &self.results(), self.chosen))
    }

    /// The rule set in use is this one from here on.
    pub(super) fn hear(&mut self, in_use: &Rc<RuleSet>) {
        if self.rules.as_ref() == Some(in_use) {
            return;
        }
        self.rules = Some(in_use.clone());
        (self.kinds, self.made) = Default::default();
        let more = self.sets.iter_mut().filter(|known| known.rules.is_none());
        if more.map(|known| usize::from(settle(known, in_use))).sum::<usize>() > 0 {
            self.sorted = Once::default();
        }
    }

    pub(super) fn know(&mut self, set: &Set, lasting: bool) {
        if know(&mut self.sets, set, self.rules.as_ref(), lasting) {
            self.sorted = Once::default();
        }
    }

    /// The set of the form is known from here on.
    pub(super) fn know_made(&mut self, lasting: bool) {
        let Some(rules) = self.rules.clone() else { return };
        if let Ok(set) = self.set(&rules).clone() {
            self.know(&set, lasting);
        }
    }
}

fn whole(typed: &str) -> Option<u32> {
    typed.trim().parse().ok()
}
