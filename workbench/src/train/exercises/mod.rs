//! Exercises, one by one: for practice as they come, or those of a set.

mod act;
mod answer;
mod begin;
mod end;
mod kept;
mod one;
mod opening;
mod options;
pub mod run;
mod scored;
mod task;

use std::rc::Rc;

use bandwise::model::Band;
use bandwise::training::lesson::Set;
use bandwise::training::{Answer, Kind, Level, ProgressError};
use bandwise::training::{Progress, exercise};
use bandwise::ui::parts::{El, div};

pub use act::Act;

use crate::state::On;
use run::{Run, Turn};

/// The exercises, and how far they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercises {
    pub(super) level: Level,
    pub(super) kind: Option<Kind>,
    pub(super) run: Option<Run>,
    /// Sets that were put away with answers in them, the latest last.
    pub(super) left: Vec<Run>,
    /// The code that was opened last, and its place among all that were.
    opened: String,
    /// A set that waits for its rule set to be in use.
    waiting: Option<Rc<Set>>,
    /// Why a code was not opened.
    pub(super) problem: Option<String>,
    /// Whether the set on screen was gone on with, not begun.
    pub(super) resumed: bool,
    /// The trainee’s name, as it was typed.
    pub(super) name: String,
    pub(super) copied: Option<bool>,
    /// How many exercises were passed over since the last answer.
    passed: u32,
    /// How far the trainee has come.
    pub(super) progress: Progress,
    /// The same before the answer in this place.
    before: Option<(usize, Progress)>,
    /// The same before it was forgotten.
    pub(super) forgot: Option<Progress>,
    /// Why what this device keeps of it was not read: it is left alone.
    pub(super) unread: Option<ProgressError>,
    /// Whether this device keeps it.
    pub(super) kept: bool,
}

impl Default for Exercises {
    fn default() -> Exercises {
        let (level, kind, run, left, opened, waiting, problem) = Default::default();
        let (resumed, name, copied, passed) = Default::default();
        let (before, forgot, unread, kept, progress) = (None, None, None, true, Progress::new(0));
        Exercises {
            level,
            kind,
            run,
            left,
            opened,
            waiting,
            problem,
            resumed,
            name,
            copied,
            passed,
            progress,
            before,
            forgot,
            unread,
            kept,
        }
    }
}

impl Exercises {
    /// With what this device keeps: of the progress, and of a set that was being answered.
    pub fn of_this_device() -> Exercises {
        let mut found = Exercises::default();
        found.look();
        found.take_up(&opening::kept());
        found
    }

    /// How hard practice is.
    pub fn level(&self) -> Level {
        self.level
    }

    /// Takes in what was asked. Gives the id of the element it leads to, if any.
    pub fn take(&mut self, act: Act) -> Option<String> {
        let lead = self.taken(act);
        lead.map(str::to_owned)
    }

    fn taken(&mut self, act: Act) -> Option<&'static str> {
        match act {
            Act::Level(level) => self.level = level,
            Act::Kind(kind) => self.kind = kind,
            Act::Begin(rules) => {
                self.put_away();
                self.problem = None;
                self.run = Some(Run::practice(rules));
                return self.draw();
            }
            Act::Answer(answer) => {
                let turn = self.turn()?;
                (turn.answer, turn.verdict) = (Some(answer), None);
            }
            Act::Rating(standard, rating) => self.rate(standard, rating),
            Act::Check => return self.check(),
            Act::Again => return self.try_again(),
            Act::Slip => return self.slip(),
            Act::Next => return self.next(),
            Act::Show(place) => {
                let run = self.run.as_mut()?;
                (run.place, run.listed) = (place, false);
                return Some(QUESTION);
            }
            Act::End => return self.list(),
            Act::Finish => return self.finish(),
            Act::Leave => {
                self.put_away();
                return Some("exercise-begin");
            }
            Act::Resume(place) => {
                let run = (place < self.left.len()).then(|| self.left.remove(place))?;
                self.put_away();
                let lead = if run.listed { END } else { QUESTION };
                (self.run, self.resumed) = (Some(run), true);
                return Some(lead);
            }
            Act::Forget(place) => {
                if place < self.left.len() {
                    self.left.remove(place);
                }
                return Some("exercise-begin");
            }
            Act::Anew => {
                let run = self.run.take()?;
                (self.resumed, self.name) = Default::default();
                self.run = Run::of(run.set.as_ref()?, &run.rules);
                return Some(QUESTION);
            }
            Act::Name(name) => (self.name, self.copied) = (name, None),
            Act::Copied(worked) => self.copied = Some(worked),
            Act::Reset => return self.reset(),
            Act::TakeBack => return self.take_back(),
        }
        None
    }

    fn turn(&mut self) -> Option<&mut Turn> {
        self.run.as_mut()?.turn_mut()
    }

    /// One more for practice: of the kind that was asked for, or of that which is due.
    fn draw(&mut self) -> Option<&'static str> {
        let run = self.run.as_mut()?;
        let (kind, seed) = self.progress.next(&run.rules, self.level, self.kind, self.passed)?;
        run.turns.push(Turn::new(exercise(&run.rules, kind, self.level, seed)?));
        (run.place, run.listed) = (run.turns.len() - 1, false);
        Some(QUESTION)
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
        (turn.answer, turn.verdict) = (Some(Answer::Ratings(ratings)), None);
    }

    fn next(&mut self) -> Option<&'static str> {
        let run = self.run.as_mut()?;
        if run.is_last() {
            return self.list();
        }
        if run.place + 1 < run.turns.len() {
            run.place += 1;
            return Some(QUESTION);
        }
        // One without an answer makes room for another.
        self.passed = if run.turn().is_some_and(|turn| !turn.is_answered()) { self.passed + 1 } else { 0 };
        run.turns.retain(Turn::is_answered);
        self.draw()
    }

    fn list(&mut self) -> Option<&'static str> {
        self.run.as_mut()?.listed = true;
        Some(END)
    }
}

/// The element that an exercise is led to by.
const QUESTION: &str = "exercise-question";

/// The same for the list of all.
const END: &str = "exercise-end";

/// The panel.
pub fn panel(on: On) -> El {
    let state = &on.state.exercises;
    let body = match &state.run {
        Some(run) if run.listed => end::end(on, run),
        Some(run) => match run.turn() {
            Some(turn) => one::one(on, run, turn),
            None => begin::begin(on),
        },
        None => begin::begin(on),
    };
    div("bw-train").may(begin::problem(state)).child(body)
}
