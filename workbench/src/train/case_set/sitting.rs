//! A set of cases as somebody judges it: what was judged so far, and the way back.

use std::rc::Rc;

use bandwise::casesets::{CaseSet, blank};
use bandwise::model::{Judgement, Question, QuestionNumber, RuleSet, Sample, Scenario, StandardNumber};

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
    /// What was seen of the benchmark.
    pub(super) seen: Seen,
    before: Vec<Before>,
    /// Nothing was done here since another tab went on.
    pub(super) follows: bool,
}

/// For each case, and each of its key questions: the judgement as it stood when the benchmark of it was first shown;
/// nothing where it was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Seen(pub(super) Vec<Vec<Option<Judgement>>>);

/// A step back: the judgements, the case that was read then, and what was seen where that was taken away too.
type Before = (Rc<Scenario>, usize, Option<Seen>);

impl Sitting {
    /// Nothing is judged yet.
    pub fn new(set: Rc<CaseSet>, rules: Rc<RuleSet>) -> Sitting {
        let judged = Rc::new(blank(&set, &rules));
        Sitting { set, rules, judged, place: 0, seen: Seen::default(), before: Vec::new(), follows: false }
    }

    /// Shows the benchmark of a case: of all its key questions, or of those that are judged.
    pub fn see(&mut self, case: usize, blank_too: bool) {
        let now: Vec<Judgement> = self.judgements(case).collect();
        if self.seen.0.len() <= case {
            self.seen.0.resize(case + 1, Vec::new());
        }
        let Some(seen) = self.seen.0.get_mut(case) else { return };
        seen.resize(now.len(), None);
        for (seen, now) in seen.iter_mut().zip(now) {
            if seen.is_none() && (blank_too || now != Judgement::Blank) {
                *seen = Some(now);
            }
        }
    }

    /// What was judged before the benchmark of it was shown; `None` where it was not shown.
    pub fn first(&self, case: usize, question: &Question) -> Option<Judgement> {
        *self.seen.0.get(case)?.get(question.column)?
    }

    /// Of how many key questions of a case the benchmark was shown.
    pub fn seen_of(&self, case: usize) -> usize {
        self.seen.0.get(case).map_or(0, |seen| seen.iter().flatten().count())
    }

    /// What was judged of a case without having seen the benchmark of it.
    pub fn own_of(&self, case: usize) -> Vec<Judgement> {
        let mut own: Vec<Judgement> = self.judgements(case).collect();
        for (own, first) in own.iter_mut().zip(self.seen.0.get(case).into_iter().flatten()) {
            *own = first.unwrap_or(*own);
        }
        own
    }

    /// The same of all cases, as it is laid beside the benchmark.
    pub fn own(&self) -> Scenario {
        let mut own =
            Sitting { judged: self.judged.clone(), ..Sitting::new(self.set.clone(), self.rules.clone()) };
        for case in 0..self.set.cases.len() {
            own.fill(case, self.own_of(case).into_iter());
        }
        (*own.judged).clone()
    }

    /// How many judgements were given or changed after the benchmark of them was shown.
    pub fn changed(&self) -> usize {
        let mut changed = 0;
        for case in 0..self.set.cases.len() {
            let own = self.own_of(case).into_iter();
            changed += own.zip(self.judgements(case)).filter(|pair| pair.0 != pair.1).count();
        }
        changed
    }

    /// How many answers to the key questions of a standard are judged, and how many there are.
    pub fn count_of(&self, standard: StandardNumber) -> (usize, usize) {
        let (mut done, mut of) = (0, 0);
        for case in 0..self.set.cases.len() {
            for asked in self.asked(case).filter(|asked| asked.number.standard == standard) {
                of += 1;
                done += usize::from(self.judgement(case, asked) != Judgement::Blank);
            }
        }
        (done, of)
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
        self.note(None);
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
        let seen = std::mem::take(&mut self.seen);
        self.note(Some(seen));
        self.judged = Rc::new(blank(&self.set, &self.rules));
        self.place = 0;
    }

    /// Whether there is a step to take back.
    pub fn can_take_back(&self) -> bool {
        !self.before.is_empty()
    }

    /// Takes the last step back, and turns to the case it was made at.
    pub fn take_back(&mut self) {
        self.follows = false;
        if let Some((judged, place, seen)) = self.before.pop() {
            (self.judged, self.place) = (judged, place);
            // What was seen is not unseen.
            self.seen = seen.unwrap_or_else(|| std::mem::take(&mut self.seen));
        }
    }

    pub(super) fn note(&mut self, seen: Option<Seen>) {
        if self.before.len() >= MOST {
            self.before.remove(0);
        }
        self.before.push((self.judged.clone(), self.place, seen));
        self.follows = false;
    }
}
