//! A first visit, step by step: how far it is.

pub mod ask;
pub mod does;
pub mod keys;
pub mod panel;
pub mod steps;
pub mod stray;
pub mod strip;

pub use does::Does;
pub use keys::{lead, watch};
pub use panel::panel;
pub use steps::{Answers, Outcome, Step};
pub use strip::Strip;

use bandwise::model::{Origin, QuestionNumber};
use bandwise::rulesets;
use bandwise::ui::parts::Same;

use crate::told::{Rated, Told};

/// Where the words of a step begin; focus comes here.
pub const HEADING: &str = "guide-heading";

/// Where a tab keeps how far it is.
pub const KEPT: &str = "bandwise.guide";

/// The button that leads on, whether the step is done or skipped.
const NEXT: &str = "guide-next";

/// What can be asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// It begins, with the example.
    Begin,
    /// The same from the step where it is.
    Again,
    /// It goes on where it was left; `true` where the example is on screen still.
    GoOn(bool),
    /// The next step, or the summary.
    Next,
    /// The step before.
    Back,
    /// It is over.
    End,
    /// Its words are folded, or unfolded.
    Fold,
    /// A key question is chosen; `true` where that was on the page.
    Choose(QuestionNumber, bool),
    /// The number of points is being typed.
    Type(String),
    /// What was typed is the answer.
    Answer,
    /// A number is the answer.
    Give(String),
    /// The step is being done for somebody.
    Shown,
}

/// A step’s place in the visit.
#[derive(Clone, Default, PartialEq)]
struct Place {
    /// The example as the step was begun.
    base: Option<Same<Rated>>,
    /// The example as the step was done.
    after: Option<Same<Rated>>,
    /// Whether it is done.
    done: bool,
}

/// How far it is.
#[derive(Clone, Default, PartialEq)]
pub struct Guide {
    on: bool,
    /// The example was asked for, and is not here yet.
    waits: bool,
    /// Focus goes to its words once it is here.
    leads: bool,
    folded: bool,
    at: usize,
    /// It went on with the example that was on screen, so what stood there before is not known.
    resumed: bool,
    places: [Place; 6],
    answers: Answers,
    typed: String,
    /// Which scenario of the page the example is.
    home: String,
    /// The example as it is now; `None` while something else is on screen.
    now: Option<Same<Rated>>,
}

impl Guide {
    /// As far as it was kept for this tab.
    pub fn of(kept: &str) -> Guide {
        let mut guide = Guide::default();
        let (marks, at) = kept.split_once(' ').unwrap_or((kept, ""));
        let marks = marks.chars().map(|mark| mark == '1').chain(std::iter::repeat(false));
        guide.places.iter_mut().zip(marks).for_each(|(place, done)| place.done = done);
        guide.at = at.parse().unwrap_or(0).min(Step::ALL.len());
        guide
    }

    /// What is kept for this tab: which steps are done, and where it is.
    pub fn kept(&self) -> String {
        if self.done() == 0 && self.at == 0 {
            return String::new();
        }
        let mut kept = String::new();
        self.places.iter().for_each(|place| kept.push(if place.done { '1' } else { '0' }));
        [&kept, " ", &self.at.to_string()].concat()
    }

    /// The step it goes on with once it was left: the next that is not done. `None` where none is begun or left.
    pub fn left(&self) -> Option<usize> {
        let begun = !self.on && (self.at > 0 || self.done() > 0);
        let steps = Step::ALL.len();
        let mut all = (self.at..self.at + steps).map(|at| at % steps);
        all.find(|at| begun && self.places.get(*at).is_some_and(|place| !place.done))
    }

    /// Whether what stood on screen before it can be put back by a button.
    pub fn can_restore(&self) -> bool {
        !self.resumed
    }

    /// Whether it is on, and has something to show.
    pub fn is_shown(&self) -> bool {
        self.on && !self.waits
    }

    /// How many steps are done.
    pub fn done(&self) -> usize {
        self.places.iter().filter(|place| place.done).count()
    }

    /// The step, with its place; `None` after the last.
    pub fn step(&self) -> Option<(usize, Step)> {
        Step::ALL.get(self.at).map(|step| (self.at, *step))
    }

    /// The example as it is now; `None` while something else is on screen.
    pub fn now(&self) -> Option<&Rated> {
        self.now.as_deref()
    }

    /// The example as the step in this place was begun.
    pub fn base(&self, at: usize) -> Option<&Rated> {
        self.places.get(at)?.base.as_deref()
    }

    /// What has come of the step.
    pub fn outcome(&self) -> Outcome {
        let found = self.step().zip(self.places.get(self.at)).and_then(|((_, step), place)| {
            let (base, now) = (place.base.as_ref()?, place.after.as_ref().or(self.now.as_ref())?);
            Some(step.outcome(base, now, &self.answers))
        });
        found.unwrap_or(Outcome::Open)
    }

    /// Takes in what was asked. Gives the id of the element it leads to, if any.
    pub fn take(&mut self, act: Act) -> Option<String> {
        let lead = match act {
            Act::Begin => {
                let resumed = self.on && self.resumed;
                *self = Guide { on: true, waits: true, leads: true, resumed, ..Guide::default() };
                return None;
            }
            Act::GoOn(there) => {
                self.at = self.left()?;
                (self.on, self.waits, self.leads, self.folded) = (true, true, true, false);
                self.resumed = there;
                return None;
            }
            Act::Again => {
                self.leads = true;
                return None;
            }
            Act::End => {
                self.on = false;
                return None;
            }
            Act::Next => self.go((self.at + 1).min(Step::ALL.len())),
            Act::Back => self.go(self.at.saturating_sub(1)),
            Act::Fold => {
                self.folded = !self.folded;
                None
            }
            Act::Choose(number, on_page) => self.choose(number, on_page),
            Act::Type(typed) => {
                self.typed = typed;
                None
            }
            Act::Answer => self.answer(self.typed.clone()),
            Act::Give(number) => self.answer(number),
            Act::Shown => Some(NEXT),
        };
        self.settle();
        lead.map(str::to_owned)
    }

    fn go(&mut self, to: usize) -> Option<&'static str> {
        self.at = to;
        Some(HEADING)
    }

    fn choose(&mut self, number: QuestionNumber, on_page: bool) -> Option<&'static str> {
        if self.step()?.1 != Step::Drives || self.places.get(self.at)?.after.is_some() {
            return None;
        }
        self.answers.chosen = Some(number);
        (self.is_right() && !on_page).then_some(NEXT)
    }

    fn answer(&mut self, number: String) -> Option<&'static str> {
        self.typed.clone_from(&number);
        self.answers.points = Some(number);
        // The field is gone once the answer is right.
        self.is_right().then_some(NEXT)
    }

    fn is_right(&self) -> bool {
        matches!(self.outcome(), Outcome::Done(..))
    }

    /// Takes in what is on screen. Gives the id of the element that focus goes to, if any.
    pub fn hear(&mut self, told: &Told) -> Option<String> {
        if !self.on {
            return None;
        }
        self.now = is_example(told).then(|| Same(told.rated.clone()));
        if self.now.is_some() && self.home != told.home {
            // Another one, put up anew: what was done to the one before is not seen in it.
            self.home.clone_from(&told.home);
            for place in &mut self.places {
                (place.base, place.after) = (None, None);
            }
        }
        self.settle();
        self.waits = false;
        std::mem::take(&mut self.leads).then(|| HEADING.to_owned())
    }

    /// Notes whether the step is done, by the example as it is now: what was undone is open again.
    fn settle(&mut self) {
        let (Some((at, step)), Some(now)) = (self.step(), self.now.clone()) else { return };
        let Some(place) = self.places.get_mut(at) else { return };
        let base = place.base.get_or_insert_with(|| now.clone());
        place.done = matches!(step.outcome(base, &now, &self.answers), Outcome::Done(..));
        match place.done {
            true => _ = place.after.get_or_insert(now),
            false => place.after = None,
        }
    }
}

/// Whether the Somerset example is on screen, as it is or changed.
pub fn is_example(told: &Told) -> bool {
    let rules = &told.rated.rules;
    told.can_edit
        && told.rated.scenario.origin == Origin::Somerset
        && rules.id == rulesets::DEFAULT
        && rulesets::comes_with_the_page(rules)
}
