//! Exercises, one by one: for practice as they come, or those of a set.

mod answer;
mod begin;
mod end;
mod one;
pub mod run;
mod task;

use std::rc::Rc;

use bandwise::model::{Band, RuleSet};
use bandwise::platform::{clock, storage};
use bandwise::training::lesson::{Outcome, Set};
use bandwise::training::words::code_error;
use bandwise::training::{Answer, Kind, Level, Progress, exercise};
use bandwise::ui::parts::{El, div};

use crate::state::On;
use crate::text::train as say;
use crate::train::rules_of;
use run::{Run, Turn};

/// Where progress is kept on this device.
const PROGRESS: &str = "bandwise.training";

/// What can be asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// How hard practice is.
    Level(Level),
    /// What is practised; nothing for what comes next.
    Kind(Option<Kind>),
    /// Practice begins under this rule set.
    Begin(Rc<RuleSet>),
    /// An answer is chosen or changed.
    Answer(Answer),
    /// The rating of a standard, by its place.
    Rating(usize, Option<Band>),
    /// It is checked, or only noted in a set that says so at the end.
    Check,
    /// What was said of it is put away, to try again.
    Again,
    /// It was a slip: it does not count.
    Slip,
    /// The next one.
    Next,
    /// The one in this place.
    Show(usize),
    /// The set is over, or practice is.
    End,
    /// Everything is put away.
    Leave,
    /// The name in the results.
    Name(String),
    /// The code of the results was copied, or could not be.
    Copied(bool),
    /// What was kept of the progress is forgotten.
    Reset,
}

impl Act {
    /// Whether it can change what is kept of the progress.
    pub fn is_scored(&self) -> bool {
        matches!(self, Act::Check | Act::Slip | Act::Reset)
    }
}

/// The exercises, and how far they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercises {
    pub(super) level: Level,
    pub(super) kind: Option<Kind>,
    pub(super) run: Option<Run>,
    /// The code that was opened last, and its place among all that were.
    opened: String,
    /// Why a code was not opened.
    pub(super) problem: Option<String>,
    /// The trainee's name, as it was typed.
    pub(super) name: String,
    pub(super) copied: Option<bool>,
    /// How far the trainee has come.
    pub(super) progress: Progress,
    /// The same before the last answer.
    before: Progress,
    /// Whether this device keeps it.
    pub(super) kept: bool,
}

impl Default for Exercises {
    fn default() -> Exercises {
        let progress = Progress::new(0);
        let before = progress.clone();
        let (level, kind, run, problem, copied) = Default::default();
        let (opened, name) = Default::default();
        Exercises { level, kind, run, opened, problem, name, copied, progress, before, kept: true }
    }
}

impl Exercises {
    /// With what this device keeps of the progress; what can't be read is left alone until something is done.
    pub fn of_this_device() -> Exercises {
        let known = storage::get(PROGRESS).ok().flatten().and_then(|text| Progress::read(&text).ok());
        let progress = known.unwrap_or_else(|| Progress::new(clock::now() as u64));
        Exercises { before: progress.clone(), progress, ..Exercises::default() }
    }

    /// How far the trainee has come.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// How hard practice is.
    pub fn level(&self) -> Level {
        self.level
    }

    /// Whether this device keeps the progress.
    pub fn is_kept(&self) -> bool {
        self.kept
    }

    /// The set of a code is opened, once each time the page opens it. Gives the id of the element it leads to.
    pub fn open(&mut self, opened: &str, in_use: &Rc<RuleSet>) -> Option<String> {
        let code = opened.split('\t').next().unwrap_or_default();
        if opened == self.opened || !code.starts_with("t1.") {
            return None;
        }
        opened.clone_into(&mut self.opened);
        let found = Set::read(code).map_err(|error| code_error(error).to_owned()).and_then(|set| {
            let set = Rc::new(set);
            rules_of(&set, in_use)
                .and_then(|rules| Run::of(&set, &rules))
                .ok_or_else(|| say::other_rules(set.rules()))
        });
        match found {
            Ok(run) => (self.run, self.problem) = (Some(run), None),
            Err(problem) => self.problem = Some(problem),
        }
        Some(if self.problem.is_some() { "exercise-problem" } else { QUESTION }.to_owned())
    }

    /// Takes in what was asked. Gives the id of the element it leads to, if any.
    pub fn take(&mut self, act: Act) -> Option<String> {
        match act {
            Act::Level(level) => self.level = level,
            Act::Kind(kind) => self.kind = kind,
            Act::Begin(rules) => return self.begin(rules),
            Act::Answer(answer) => self.turn()?.answer = Some(answer),
            Act::Rating(standard, rating) => self.rate(standard, rating),
            Act::Check => return self.check(),
            Act::Again => {
                let turn = self.turn()?;
                (turn.verdict, turn.answer) = (None, None);
                return Some(QUESTION.to_owned());
            }
            Act::Slip => {
                let turn = self.turn()?;
                (turn.verdict, turn.outcome) = (None, Outcome::NotAnswered);
                self.progress = self.before.clone();
                return Some(QUESTION.to_owned());
            }
            Act::Next => return self.next(),
            Act::Show(place) => {
                self.run.as_mut()?.place = place;
                return Some(QUESTION.to_owned());
            }
            Act::End => {
                self.run.as_mut()?.ended = true;
                return Some("exercise-end".to_owned());
            }
            Act::Leave => {
                self.run = None;
                return Some("exercise-begin".to_owned());
            }
            Act::Name(name) => (self.name, self.copied) = (name, None),
            Act::Copied(worked) => self.copied = Some(worked),
            Act::Reset => {
                self.progress.reset(clock::now() as u64);
                self.before = self.progress.clone();
                return Some("panel-progress".to_owned());
            }
        }
        None
    }

    fn turn(&mut self) -> Option<&mut Turn> {
        self.run.as_mut()?.turn_mut()
    }

    fn begin(&mut self, rules: Rc<RuleSet>) -> Option<String> {
        self.problem = None;
        let run = Run { rules, set: None, turns: Vec::new(), place: 0, ended: false };
        self.run = Some(run);
        self.draw()
    }

    /// One more for practice: of the kind that was asked for, or of that which is due.
    fn draw(&mut self) -> Option<String> {
        let run = self.run.as_mut()?;
        let (kind, seed) = self.progress.next(&run.rules, self.level)?;
        let drawn = exercise(&run.rules, self.kind.unwrap_or(kind), self.level, seed)
            .or_else(|| exercise(&run.rules, kind, self.level, seed))?;
        run.turns.push(Turn::new(drawn));
        run.place = run.turns.len() - 1;
        Some(QUESTION.to_owned())
    }

    fn rate(&mut self, standard: usize, rating: Option<Band>) {
        let Some(run) = &mut self.run else { return };
        let standards = run.rules.standards.len();
        let Some(turn) = run.turn_mut() else { return };
        let mut ratings = match turn.answer.take() {
            Some(Answer::Ratings(ratings)) => ratings,
            _ => vec![None; standards],
        };
        if let Some(place) = ratings.get_mut(standard) {
            *place = rating;
        }
        turn.answer = Some(Answer::Ratings(ratings));
    }

    fn check(&mut self) -> Option<String> {
        let run = self.run.as_mut()?;
        let (rules, waits) = (run.rules.clone(), run.waits());
        let turn = run.turn_mut()?;
        if let Some(verdict) = turn.check(&rules) {
            let exercise = turn.exercise.clone();
            self.before = self.progress.clone();
            self.progress.note(&exercise, &verdict);
        }
        if waits { self.next() } else { Some("exercise-verdict".to_owned()) }
    }

    fn next(&mut self) -> Option<String> {
        let run = self.run.as_mut()?;
        if run.is_last() {
            run.ended = true;
            return Some("exercise-end".to_owned());
        }
        if run.place + 1 == run.turns.len() {
            return self.draw();
        }
        run.place += 1;
        Some(QUESTION.to_owned())
    }

    /// Keeps the progress on this device.
    pub fn keep(&mut self) {
        self.kept = storage::set(PROGRESS, &self.progress.to_text()).is_ok();
    }
}

/// The element that an exercise is led to by.
const QUESTION: &str = "exercise-question";

/// The panel.
pub fn panel(on: On) -> El {
    let state = &on.state.exercises;
    let body = match &state.run {
        None => begin::begin(on),
        Some(run) if run.ended => end::end(on, run),
        Some(run) => match run.turn() {
            Some(turn) => one::one(on, run, turn),
            None => begin::begin(on),
        },
    };
    div("bw-train").may(begin::problem(state)).child(body)
}
