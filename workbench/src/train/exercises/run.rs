//! A run of exercises: those of a set, or one after another as they come.

use std::rc::Rc;

use bandwise::model::RuleSet;
use bandwise::training::lesson::{Done, Feedback, Outcome, Results, Set};
use bandwise::training::{Answer, Exercise, Live, Verdict, check, live};

/// An exercise, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// The exercise.
    pub exercise: Rc<Exercise>,
    /// What is chosen or made so far.
    pub answer: Option<Answer>,
    /// What is said of it; nothing before it is checked, and once it is changed.
    pub verdict: Option<Verdict>,
    /// What counts, and whether an answer before it was taken back.
    pub done: Done,
}

impl Turn {
    /// One that is not answered yet.
    pub fn new(exercise: Exercise) -> Turn {
        Turn { exercise: Rc::new(exercise), answer: None, verdict: None, done: Done::default() }
    }

    /// One that was answered before the page was left. What was made is not kept, only what became of it.
    pub fn again(exercise: Exercise, done: Done, rules: &RuleSet) -> Turn {
        let answer = match done.outcome {
            Outcome::Chosen(at) => Some(Answer::Option(usize::from(at))),
            _ => None,
        };
        let verdict = answer.as_ref().map(|answer| check(rules, &exercise, answer));
        Turn { exercise: Rc::new(exercise), answer, verdict, done }
    }

    /// Whether the answer can be checked: an option is chosen, all ratings are, or some judgement is changed.
    pub fn can_be_checked(&self, rules: &RuleSet) -> bool {
        let Some(answer) = &self.answer else { return false };
        match live(rules, &self.exercise, answer) {
            Some(Live::Total { missing, .. }) => missing == 0,
            Some(Live::Rating { used, other, .. }) => used > 0 || other,
            None => true,
        }
    }

    /// Whether the answer that counts is right.
    pub fn is_right(&self) -> bool {
        match self.done.outcome {
            Outcome::Chosen(at) => self.exercise.right() == Some(usize::from(at)),
            Outcome::MadeRight => true,
            _ => false,
        }
    }

    /// Whether an answer counts.
    pub fn is_answered(&self) -> bool {
        self.done.outcome != Outcome::NotAnswered
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
    /// Whether all of them are listed instead.
    pub listed: bool,
    /// Whether a set that tells at the end is over: nothing counts any more.
    pub finished: bool,
}

impl Run {
    /// Practice, before its first exercise.
    pub fn practice(rules: Rc<RuleSet>) -> Run {
        Run { rules, set: None, turns: Vec::new(), place: 0, listed: false, finished: false }
    }

    /// The exercises of a set. `None` where it is of another rule set.
    pub fn of(set: &Rc<Set>, rules: &Rc<RuleSet>) -> Option<Run> {
        let turns: Vec<Turn> = set.exercises(rules).into_iter().map(Turn::new).collect();
        let run = Run { set: Some(set.clone()), turns, ..Run::practice(rules.clone()) };
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

    /// Whether it is a set that says nothing of an answer before the last one is given.
    fn tells_at_the_end(&self) -> bool {
        self.set.as_ref().is_some_and(|set| set.feedback() == Feedback::AtEnd)
    }

    /// Whether nothing is said of an answer yet.
    pub fn waits(&self) -> bool {
        self.tells_at_the_end() && !self.finished
    }

    /// Checks what is chosen. Before the end of a set that tells there, an answer takes the place of the one before;
    /// else the first one counts. Gives the verdict where it counts and is told.
    pub fn check(&mut self) -> Option<Verdict> {
        let (rules, waits, over) = (self.rules.clone(), self.waits(), self.finished);
        let turn = self.turn_mut()?;
        let answer = turn.answer.clone()?;
        let verdict = check(&rules, &turn.exercise, &answer);
        let counts = waits || (!turn.is_answered() && !over);
        if counts {
            turn.done.outcome = Outcome::of(&rules, &turn.exercise, &answer, &verdict);
        }
        turn.verdict = Some(verdict.clone());
        (counts && !waits).then_some(verdict)
    }

    /// Whether the exercise on screen is the last of its set.
    pub fn is_last(&self) -> bool {
        self.set.is_some() && self.place + 1 == self.turns.len()
    }

    /// The first exercise without an answer.
    pub fn open_place(&self) -> Option<usize> {
        self.turns.iter().position(|turn| !turn.is_answered())
    }

    /// How many were right.
    pub fn right(&self) -> usize {
        self.turns.iter().filter(|turn| turn.is_right()).count()
    }

    /// How many were answered.
    pub fn answered(&self) -> usize {
        self.turns.iter().filter(|turn| turn.is_answered()).count()
    }

    /// Whether it is a set with something answered in it, which is worth being gone on with.
    pub fn is_worth_keeping(&self) -> bool {
        self.set.is_some() && self.answered() > 0
    }

    /// The code of the results, under a name or none; nothing for practice.
    pub fn results(&self, name: &str) -> Option<String> {
        let done: Vec<Done> = self.turns.iter().map(|turn| turn.done).collect();
        Some(Results::new(self.set.as_ref()?, name, &done).code())
    }
}
