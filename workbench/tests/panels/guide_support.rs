//! A first visit with the page beside it, which does what it is asked.

use std::rc::Rc;

use bandwise::model::Judgement;
use bandwise::rulesets::{number, pdu_2021};
use bandwise::share::file;
use workbench::told::{Rated, Told};
use workbench::train::guide::{Act, Does, Guide, Outcome, Step};

use crate::support::{example, told};

/// The visit with the page beside it.
pub(crate) struct Visit {
    pub(crate) guide: Guide,
    pub(crate) rated: Rc<Rated>,
    home: String,
}

impl Visit {
    /// Begun, with the example on screen.
    pub(crate) fn begin() -> Visit {
        let rated = Rc::new(Rated::new(Rc::new(pdu_2021()), example(|_, _| ())));
        let mut visit = Visit { guide: Guide::default(), rated: rated.clone(), home: "1".to_owned() };
        assert_eq!(visit.guide.take(Act::Begin), None);
        assert!(!visit.guide.is_shown(), "what was there before is not shown");
        assert_eq!(visit.show(rated).as_deref(), Some("guide-heading"));
        visit
    }

    /// At this step.
    pub(crate) fn at(step: Step) -> Visit {
        let mut visit = Visit::begin();
        while visit.guide.step().unwrap().1 != step {
            assert_eq!(visit.guide.take(Act::Next).as_deref(), Some("guide-heading"));
        }
        visit
    }

    /// The page tells what is on screen.
    pub(crate) fn show(&mut self, rated: Rc<Rated>) -> Option<String> {
        self.rated = rated.clone();
        let told = Told { rated, home: self.home.clone(), ..told(&pdu_2021(), &example(|_, _| ())) };
        self.guide.hear(&told)
    }

    /// Another home: something else was opened.
    pub(crate) fn move_to(&mut self, home: &str) {
        self.home = home.to_owned();
    }

    /// The page does what “Show me” asks for.
    pub(crate) fn show_me(&mut self) {
        let step = self.guide.step().unwrap().1;
        match step.does(&self.rated).unwrap() {
            Does::Choose(number) => _ = self.guide.take(Act::Choose(number, false)),
            Does::Answer(points) => _ = self.guide.take(Act::Give(points)),
            Does::Say(said) => {
                let json = said.splitn(4, ' ').last().unwrap();
                let opened = file::from_json(json).unwrap();
                assert_eq!(self.guide.take(Act::Shown).as_deref(), Some("guide-next"));
                self.show(Rc::new(Rated::new(opened.ruleset, opened.scenario)));
            }
        }
    }

    /// One more answer is changed in the first case that has the other.
    pub(crate) fn judge(&mut self, question: &str, from: Judgement, to: Judgement) {
        let (rules, mut scenario) = (self.rated.rules.clone(), self.rated.scenario.clone());
        let index = rules.question_index(number::question(question).unwrap()).unwrap();
        let found = &rules.questions[index];
        let cases = &mut scenario.samples[found.sample];
        let row = cases.column(found.column).position(|answer| answer == from).unwrap();
        assert!(cases.set(row, found.column, to));
        self.show(Rc::new(Rated::new(rules, scenario)));
    }

    #[track_caller]
    pub(crate) fn done(&self) -> String {
        match self.guide.outcome() {
            Outcome::Done(said, rules) => {
                assert!(rules.iter().all(|rule| self.rated.rules.rule(rule).is_some()), "{rules:?}");
                said
            }
            other => panic!("{other:?}"),
        }
    }

    #[track_caller]
    pub(crate) fn wrong(&self) -> String {
        match self.guide.outcome() {
            Outcome::Wrong(said) => said,
            other => panic!("{other:?}"),
        }
    }

    #[track_caller]
    pub(crate) fn open(&self) {
        assert_eq!(self.guide.outcome(), Outcome::Open);
    }
}
