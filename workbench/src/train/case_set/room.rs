//! What is going on in the panel: the sets that are judged, the one that is written, and what is shown.

use std::rc::Rc;

use bandwise::casesets::CaseSet;
use bandwise::model::{Judgement, QuestionNumber, RuleSet};

use super::author::{Author, Write};
use super::device::Device;
use super::open;
use super::ours::ours;
use super::sitting::Sitting;
use crate::own::open::Refused;
use crate::text::case_set as say;

/// What can be asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// The set that comes with the page is judged.
    Northmere,
    /// This one is, under these rules.
    Begin(Rc<CaseSet>, Rc<RuleSet>),
    /// One that was begun is gone on with, by its place.
    GoOn(usize),
    /// Why a file was not opened.
    Cannot(Refused),
    /// A case is turned to, by its place.
    Case(usize),
    /// A key question of it is judged.
    Judge(QuestionNumber, Judgement),
    /// Its judgement is taken away.
    Clear(QuestionNumber),
    /// The last step is taken back.
    TakeBack,
    /// All judgements are.
    Again,
    /// The benchmark is asked for; whatever is blank, where true.
    Benchmark(bool),
    /// The benchmark of the case that is read is.
    OfCase,
    /// The cases are shown again.
    Cases,
    /// A key question of a case is led to.
    BackTo(usize, QuestionNumber),
    /// The editor is unfolded, or folded away.
    Fold,
    /// Something in the set that is written.
    Write(Write),
    /// What this device keeps and can’t be read was saved as a file, or the browser did not allow it.
    UnreadSaved(bool),
    /// It is given up.
    Forget,
}

/// What is shown of the set that is judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Showing {
    /// A case.
    #[default]
    Case,
    /// A case, and whether to show the benchmark although answers are blank.
    Asking,
    /// The benchmark.
    Benchmark,
}

/// How far it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CaseSetRoom {
    pub(super) sittings: Vec<Sitting>,
    /// Which of them is in use.
    pub(super) at: usize,
    pub(super) showing: Showing,
    /// What was done last, in a sentence.
    pub(super) said: String,
    /// Why a file was not opened.
    pub(super) cannot: Refused,
    /// Whether this was kept from before the page was loaded again.
    pub(super) kept: bool,
    /// Whether the editor is unfolded.
    pub(super) writing: bool,
    pub(super) author: Option<Author>,
    pub(super) device: Device,
    /// What was opened last by the page, and how many were.
    opened: String,
}

/// The ids of what is led to.
pub(super) const CASE: &str = "case-set-case";
pub(super) const BESIDE: &str = "case-set-beside";
pub(super) const ASKING: &str = "case-set-asking";
pub(super) const OF_CASE: &str = "case-set-of-case";
pub(super) const REFUSED: &str = "case-set-open-problem";

impl CaseSetRoom {
    /// The set that is judged, if any.
    pub fn sitting(&self) -> Option<&Sitting> {
        self.sittings.get(self.at)
    }

    /// The set that is written, if any.
    pub fn author(&self) -> Option<&Author> {
        self.author.as_ref()
    }

    /// Takes in a set’s file that the page opened, by its text and how many were. Gives the id of the element it leads
    /// to; nothing where it is another code, or was taken in before.
    pub fn open(&mut self, opened: &str, in_use: &Rc<RuleSet>) -> Option<String> {
        if opened == self.opened || !opened.starts_with('{') {
            return None;
        }
        opened.clone_into(&mut self.opened);
        let text = opened.split('\t').next()?;
        self.take(open::opened("", text.as_bytes(), in_use))
    }

    /// Takes in what was asked. Gives the id of the element it leads to, if any.
    pub fn take(&mut self, act: Act) -> Option<String> {
        self.said.clear();
        self.kept = false;
        match act {
            Act::Write(write) if !self.fits(&write) => return Some(self.refuse(write)),
            Act::UnreadSaved(worked) => self.device.news.saved = Some(worked),
            Act::Forget => return Some(self.forget()),
            Act::Northmere => {
                let (set, rules) = ours();
                return self.begin(set, rules);
            }
            Act::Begin(set, rules) => return self.begin(set, rules),
            Act::GoOn(at) => return self.go_on(at),
            Act::Cannot(why) => {
                self.cannot = why;
                return (!self.cannot.lead.is_empty()).then(|| REFUSED.to_owned());
            }
            Act::Fold => self.writing = !self.writing,
            Act::Write(Write::Judge) => {
                let author = self.author.as_ref()?;
                let (set, rules) = (author.sound()?.clone(), author.rules.clone());
                return self.begin(set, rules);
            }
            Act::Write(write) => return self.write(write),
            act => return self.sit(act),
        }
        None
    }

    fn begin(&mut self, set: Rc<CaseSet>, rules: Rc<RuleSet>) -> Option<String> {
        let known = self.sittings.iter().position(|known| known.set == set && known.rules == rules);
        if let Some(at) = known {
            return self.go_on(at);
        }
        // An earlier state of the same set, in which nothing was judged, is of no use to anybody.
        self.sittings.retain(|known| known.set.id != set.id || known.total().0 > 0 || known.can_take_back());
        self.sittings.push(Sitting::new(set, rules));
        self.go_on(self.sittings.len() - 1)
    }

    fn go_on(&mut self, at: usize) -> Option<String> {
        (self.at, self.showing, self.cannot) = (at, Showing::Case, Refused::default());
        Some(CASE.to_owned())
    }

    fn write(&mut self, write: Write) -> Option<String> {
        self.accept(&write);
        self.writing = true;
        let in_use = self.sittings.get(self.at).map(|sitting| (sitting.set.clone(), sitting.rules.clone()));
        Author::take(&mut self.author, write, in_use)
    }

    /// Something done in the set that is judged.
    fn sit(&mut self, act: Act) -> Option<String> {
        let sitting = self.sittings.get_mut(self.at)?;
        match act {
            Act::Judge(question, to) => sitting.judge(question, to),
            Act::Clear(question) => {
                sitting.judge(question, Judgement::Blank);
                return Some(answer_id(question, Judgement::Yes));
            }
            // It was meant for a step of this tab, and another went on since.
            Act::TakeBack if self.device.news.judged => {}
            Act::TakeBack => {
                sitting.take_back();
                self.said = say::taken_back(sitting.place, sitting.total());
                return (!sitting.can_take_back()).then(|| CASE.to_owned());
            }
            Act::Again => {
                sitting.begin_again();
                (self.said, self.showing) = (say::BEGUN_AGAIN.to_owned(), Showing::Case);
                return Some(CASE.to_owned());
            }
            Act::Benchmark(all_the_same) => {
                let (done, of) = sitting.total();
                if done < of && !all_the_same {
                    self.showing = Showing::Asking;
                    return Some(ASKING.to_owned());
                }
                (0..sitting.set.cases.len()).for_each(|case| sitting.see(case, false));
                self.showing = Showing::Benchmark;
                return Some(BESIDE.to_owned());
            }
            Act::OfCase => {
                sitting.see(sitting.place, true);
                return Some(OF_CASE.to_owned());
            }
            Act::Case(place) => {
                sitting.place = place.min(sitting.set.cases.len().saturating_sub(1));
                self.showing = Showing::Case;
                return Some(CASE.to_owned());
            }
            Act::BackTo(place, number) => {
                (sitting.place, self.showing) = (place, Showing::Case);
                let question = sitting.asked(place).find(|question| question.number == number)?;
                let now = sitting.judgement(place, question);
                let to = if now == Judgement::Blank { Judgement::Yes } else { now };
                return Some(answer_id(number, to));
            }
            _ => {
                self.showing = Showing::Case;
                return Some(CASE.to_owned());
            }
        }
        None
    }
}

/// The id of the radio button of an answer.
pub(super) fn answer_id(question: QuestionNumber, answer: Judgement) -> String {
    format!("case-set-{question}-{}", answer.slug())
}
