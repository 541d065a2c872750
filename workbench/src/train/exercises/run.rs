//! A run of exercises: those of a set, or one after another as they come.

use std::rc::Rc;

use bandwise::model::RuleSet;
use bandwise::training::lesson::{Feedback, Outcome, Results, Set};
use bandwise::training::{Answer, Exercise, Verdict, check};

/// An exercise, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// The exercise.
    pub exercise: Rc<Exercise>,
    /// What is chosen or made so far.
    pub answer: Option<Answer>,
    /// What was said of it; nothing before it is checked.
    pub verdict: Option<Verdict>,
    /// What the results hold: the first answer that was checked and not taken back.
    pub outcome: Outcome,
}

impl Turn {
    /// One that is not answered yet.
    pub fn new(exercise: Exercise) -> Turn {
        let exercise = Rc::new(exercise);
        Turn { exercise, answer: None, verdict: None, outcome: Outcome::NotAnswered }
    }

    /// Checks what is chosen. Gives the verdict where it is the first of this exercise.
    pub fn check(&mut self, rules: &RuleSet) -> Option<Verdict> {
        let verdict = check(rules, &self.exercise, self.answer.as_ref()?);
        let first = self.outcome == Outcome::NotAnswered;
        if let Some(answer) = self.answer.as_ref().filter(|_| first) {
            self.outcome = Outcome::of(&self.exercise, answer, &verdict);
        }
        self.verdict = Some(verdict.clone());
        first.then_some(verdict)
    }

    /// Whether the answer that counts is right.
    pub fn is_right(&self) -> bool {
        match self.outcome {
            Outcome::Chosen(at) => self.exercise.right() == Some(usize::from(at)),
            Outcome::MadeRight => true,
            _ => false,
        }
    }
}

/// What is being done.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The rule set of its exercises.
    pub rules: Rc<RuleSet>,
    /// The set they are of; none for practice, which goes on as long as one likes.
    pub set: Option<Rc<Set>>,
    /// Its exercises so far.
    pub turns: Vec<Turn>,
    /// The one on screen.
    pub place: usize,
    /// Whether it is over and looked back at.
    pub ended: bool,
}

impl Run {
    /// The exercises of a set. `None` where it is of another rule set.
    pub fn of(set: &Rc<Set>, rules: &Rc<RuleSet>) -> Option<Run> {
        let turns: Vec<Turn> = set.exercises(rules).into_iter().map(Turn::new).collect();
        let run = Run { rules: rules.clone(), set: Some(set.clone()), turns, place: 0, ended: false };
        (!run.turns.is_empty()).then_some(run)
    }

    /// The exercise on screen.
    pub fn turn(&self) -> Option<&Turn> {
        self.turns.get(self.place)
    }

    /// The same, to be changed.
    pub fn turn_mut(&mut self) -> Option<&mut Turn> {
        self.turns.get_mut(self.place)
    }

    /// Whether nothing is said of an answer before the last one is given.
    pub fn waits(&self) -> bool {
        !self.ended && self.set.as_ref().is_some_and(|set| set.feedback() == Feedback::AtEnd)
    }

    /// Whether the exercise on screen is the last of its set.
    pub fn is_last(&self) -> bool {
        self.set.is_some() && self.place + 1 == self.turns.len()
    }

    /// How many were right.
    pub fn right(&self) -> usize {
        self.turns.iter().filter(|turn| turn.is_right()).count()
    }

    /// How many were answered.
    pub fn answered(&self) -> usize {
        self.turns.iter().filter(|turn| turn.outcome != Outcome::NotAnswered).count()
    }

    /// The code of the results, under a name or none; nothing for practice.
    pub fn results(&self, name: &str) -> Option<String> {
        let outcomes: Vec<Outcome> = self.turns.iter().map(|turn| turn.outcome).collect();
        Some(Results::new(self.set.as_ref()?, name, &outcomes).code())
    }
}
