//! A set of cases as somebody judges it: what was judged so far, and the way back.

use std::rc::Rc;

use bandwise::casesets::{CaseSet, blank};
use bandwise::model::{Judgement, Question, QuestionNumber, RuleSet, Sample, Scenario};

/// The most judgements that can be taken back.
const MOST: usize = 200;

/// A set being judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Sitting {
    /// The set.
    pub set: Rc<CaseSet>,
    /// The rules it is judged under.
    pub rules: Rc<RuleSet>,
    /// The judgements so far, with the ratings that come with the set.
    pub judged: Rc<Scenario>,
    /// The case that is read, by its place in the set.
    pub place: usize,
    /// Whether its benchmark was shown.
    pub seen: bool,
    /// The judgements before each step, and the case that was read then.
    before: Vec<(Rc<Scenario>, usize)>,
}

impl Sitting {
    /// Nothing is judged yet.
    pub fn new(set: Rc<CaseSet>, rules: Rc<RuleSet>) -> Sitting {
        let judged = Rc::new(blank(&set, &rules));
        Sitting { set, rules, judged, place: 0, seen: false, before: Vec::new() }
    }

    /// The sample that a case belongs to, and its row in it.
    fn row(&self, case: usize) -> Option<(usize, usize)> {
        let id = &self.set.cases.get(case)?.sample;
        let sample = self.rules.samples.iter().position(|sample| sample.id == *id)?;
        let before = self.set.cases.iter().take(case);
        Some((sample, before.filter(|before| before.sample == *id).count()))
    }

    /// The sample of a case.
    pub fn sample(&self, case: usize) -> Option<&Sample> {
        self.rules.samples.get(self.row(case)?.0)
    }

    /// The key questions that are asked of a case.
    pub fn asked(&self, case: usize) -> impl Iterator<Item = &Question> {
        let asked = self.sample(case).map_or(&[][..], |sample| &sample.questions);
        asked.iter().filter_map(|&index| self.rules.questions.get(index))
    }

    /// What was judged.
    pub fn judgement(&self, case: usize, question: &Question) -> Judgement {
        let cases = self.row(case).and_then(|(sample, row)| Some((self.judged.samples.get(sample)?, row)));
        cases.map_or(Judgement::Blank, |(cases, row)| cases.judgement(row, question.column))
    }

    /// What was judged of a case, in the order of its key questions.
    pub fn judgements(&self, case: usize) -> impl Iterator<Item = Judgement> {
        let row = self.row(case).and_then(|(sample, row)| self.judged.samples.get(sample)?.row(row));
        self.asked(case)
            .map(move |question| row.map_or(Judgement::Blank, |row| row.judgement(question.column)))
    }

    /// How many key questions of a case are judged, and how many there are.
    pub fn count(&self, case: usize) -> (usize, usize) {
        let count =
            |sum: (usize, usize), answer| (sum.0 + usize::from(answer != Judgement::Blank), sum.1 + 1);
        self.judgements(case).fold((0, 0), count)
    }

    /// The same over all cases.
    pub fn total(&self) -> (usize, usize) {
        let counts = (0..self.set.cases.len()).map(|case| self.count(case));
        counts.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    }

    /// Judges a key question of the case that is read.
    pub fn judge(&mut self, number: QuestionNumber, to: Judgement) {
        let column = self.asked(self.place).find(|question| question.number == number);
        let (Some(column), Some((sample, row))) =
            (column.map(|question| question.column), self.row(self.place))
        else {
            return;
        };
        self.note();
        if let Some(cases) = Rc::make_mut(&mut self.judged).samples.get_mut(sample) {
            cases.set(row, column, to);
        }
    }

    /// Judges a case at once, as it was kept. No step is noted.
    pub(super) fn fill(&mut self, case: usize, judgements: impl Iterator<Item = Judgement>) {
        let columns: Vec<usize> = self.asked(case).map(|question| question.column).collect();
        let Some((sample, row)) = self.row(case) else { return };
        if let Some(cases) = Rc::make_mut(&mut self.judged).samples.get_mut(sample) {
            columns.into_iter().zip(judgements).for_each(|(column, to)| _ = cases.set(row, column, to));
        }
    }

    /// Takes all judgements back, for somebody else to begin.
    pub fn begin_again(&mut self) {
        self.note();
        self.judged = Rc::new(blank(&self.set, &self.rules));
        (self.place, self.seen) = (0, false);
    }

    /// Whether there is a step to take back.
    pub fn can_take_back(&self) -> bool {
        !self.before.is_empty()
    }

    /// Takes the last step back, and turns to the case it was made at.
    pub fn take_back(&mut self) {
        if let Some((judged, place)) = self.before.pop() {
            (self.judged, self.place) = (judged, place);
        }
    }

    fn note(&mut self) {
        if self.before.len() >= MOST {
            self.before.remove(0);
        }
        self.before.push((self.judged.clone(), self.place));
    }
}
