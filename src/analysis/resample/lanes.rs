//! The cases of a sample, as small as they can be drawn from.

use crate::analysis::random::Random;
use crate::model::{Cases, Judgement, Row};

/// The most that a lane of eight bits can count.
const FULL: u32 = 255;

/// For every case eight lanes to a word, each holding 0 or 1: whether a question was answered Yes, and
/// whether it was answered. Words of cases drawn are added up, which counts all their lanes at once.
#[derive(Clone, Debug, Default)]
pub(super) struct Lanes {
    cases: u32,
    /// What each lane holds.
    lanes: Vec<Lane>,
    /// Words a case.
    width: usize,
    words: Vec<u64>,
    adding: Vec<u64>,
    sums: Vec<u32>,
}

/// What a lane counts: Yes in a column, or any answer in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Lane {
    column: usize,
    yes: bool,
}

/// The lanes of one question.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    yes: usize,
    /// None where every case is answered.
    answered: Option<usize>,
}

impl Lanes {
    /// How many cases one draw reads.
    pub(super) fn cases(&self) -> u32 {
        self.cases
    }

    /// Counts the answers in one column from now on; [`Lanes::fill`] takes them in.
    pub(super) fn add(&mut self, cases: &Cases, column: usize) -> Place {
        self.cases = u32::try_from(cases.len()).unwrap_or(u32::MAX);
        let all = cases.count(column).tally().of() == self.cases;
        let yes = self.lane(Lane { column, yes: true });
        Place { yes, answered: (!all).then(|| self.lane(Lane { column, yes: false })) }
    }

    fn lane(&mut self, lane: Lane) -> usize {
        self.lanes.iter().position(|known| *known == lane).unwrap_or_else(|| {
            self.lanes.push(lane);
            self.lanes.len() - 1
        })
    }

    /// Takes in the answers that are counted. Without it all are taken for unanswered.
    pub(super) fn fill(&mut self, cases: &Cases) {
        self.width = self.lanes.len().div_ceil(8);
        self.adding = vec![0; self.width];
        self.sums = vec![0; self.width * 8];
        if self.width > 0 {
            let words = cases.rows().flat_map(|row| self.lanes.chunks(8).map(move |lanes| word(row, lanes)));
            self.words = words.collect();
        }
    }

    /// Draws as many cases as there are, each out of all of them, and counts their answers.
    pub(super) fn draw(&mut self, random: &mut Random) {
        self.sums.fill(0);
        let mut left = self.cases;
        while left > 0 {
            let now = left.min(FULL);
            self.adding.fill(0);
            for _ in 0..now {
                let at = random.below(self.cases) as usize * self.width;
                let words = self.words.get(at..at + self.width).unwrap_or_default();
                self.adding.iter_mut().zip(words).for_each(|(sum, word)| *sum += word);
            }
            let counted = self.adding.iter().flat_map(|word| word.to_le_bytes());
            self.sums.iter_mut().zip(counted).for_each(|(sum, counted)| *sum += u32::from(counted));
            left -= now;
        }
    }

    /// Yes and answered among the cases drawn last.
    pub(super) fn counted(&self, place: Place) -> (u32, u32) {
        let sum = |lane: usize| self.sums.get(lane).copied().unwrap_or(0);
        (sum(place.yes), place.answered.map_or(self.cases, sum))
    }
}

fn word(row: Row, lanes: &[Lane]) -> u64 {
    lanes.iter().rev().fold(0, |word, lane| {
        let answer = row.judgement(lane.column);
        let counts = answer == Judgement::Yes || answer == Judgement::No && !lane.yes;
        word << 8 | u64::from(counts)
    })
}
