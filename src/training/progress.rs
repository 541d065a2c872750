//! How far one has come, kept between visits: which mistakes were made, and what comes next.

use std::collections::BTreeMap;

use super::{Exercise, Kind, Level, Mistake, Verdict, exercise, kinds};
use crate::analysis::random::Random;
use crate::model::RuleSet;

/// The first line of kept progress, but for its version.
const HEAD: &str = "bandwise training ";

/// The versions that are read, the one that is written last.
const VERSIONS: [&str; 2] = ["1", "2"];

/// How often in a row a mistake is avoided until it is mastered.
const MASTERED: u32 = 3;

/// How many exercises come between, after a wrong answer.
const GAP: u64 = 2;

/// The longest row of right answers that lengthens the gap.
const LONGEST: u32 = 3;

/// How many exercises are drawn to find one with the mistake that was made most.
const LOOKS: usize = 12;

/// Why kept progress was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgressError {
    /// It is no progress of ours.
    NotOurs,
    /// A later version kept it.
    Newer,
    /// Nothing of ours would have written it.
    Altered,
}

/// How often a mistake was met and made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Met {
    /// Exercises that had it among their options, or in which it was made.
    pub seen: u32,
    /// How often it was made.
    pub made: u32,
    /// The last exercise it was met in, from 1.
    pub last: u32,
    /// Right answers in a row, up to now, where it was among the options.
    pub row: u32,
}

impl Met {
    /// Whether it was avoided three times in a row.
    pub fn is_mastered(self) -> bool {
        self.row >= MASTERED
    }
}

/// How one is doing in a kind of exercise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Doing {
    /// Right answers in a row, up to now.
    pub row: u32,
    /// The last exercise of this kind, from 1.
    pub last: u32,
}

/// How far one has come. Pure: the page keeps its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    start: u64,
    order: u32,
    kinds: BTreeMap<Kind, Doing>,
    mistakes: BTreeMap<Mistake, Met>,
}

impl Progress {
    /// Nothing done yet. Exercises are drawn from this number on, any will do.
    pub fn new(start: u64) -> Progress {
        Progress { start, order: 0, kinds: BTreeMap::new(), mistakes: BTreeMap::new() }
    }

    /// Forgets everything.
    pub fn reset(&mut self, start: u64) {
        *self = Progress::new(start);
    }

    /// How many exercises were done.
    pub fn done(&self) -> u32 {
        self.order
    }

    /// How one is doing in a kind; as at the beginning where none was done.
    pub fn doing(&self, kind: Kind) -> Doing {
        self.kinds.get(&kind).copied().unwrap_or_default()
    }

    /// How often a mistake was met and made.
    pub fn met(&self, mistake: Mistake) -> Met {
        self.mistakes.get(&mistake).copied().unwrap_or_default()
    }

    /// Notes an exercise that was answered.
    pub fn note(&mut self, exercise: &Exercise, verdict: &Verdict) {
        self.order = self.order.saturating_add(1);
        let doing = self.kinds.entry(exercise.kind).or_default();
        doing.row = if verdict.right { doing.row.saturating_add(1) } else { 0 };
        doing.last = self.order;
        let offered: Vec<Mistake> = exercise.choices.iter().filter_map(|choice| choice.mistake).collect();
        let made = verdict.mistake.filter(|_| !verdict.right);
        for mistake in offered.iter().copied().chain(made.filter(|made| !offered.contains(made))) {
            let met = self.mistakes.entry(mistake).or_default();
            met.seen = met.seen.saturating_add(1);
            met.made = met.made.saturating_add(u32::from(made == Some(mistake)));
            met.row = match (made == Some(mistake), verdict.right) {
                (true, _) => 0,
                (false, right) => met.row.saturating_add(u32::from(right)),
            };
            met.last = self.order;
        }
    }

    /// The exercise to come: its kind, unless one is asked for, and its seed. Kinds got wrong come back after two others or soon after, then comes what
    /// was never done, and those right come back after ever more; so many are `passed` over. Of a few seeds the one whose options have the mistake that was made most is taken. `None` where a rule
    /// set has no exercises.
    pub fn next(&self, rules: &RuleSet, level: Level, of: Option<Kind>, passed: u32) -> Option<(Kind, u64)> {
        let mut due = kinds(rules);
        due.sort_by_key(|&kind| self.due(kind));
        let of = of.filter(|kind| due.contains(kind));
        let kind = of.or_else(|| due.iter().cycle().nth(passed as usize % due.len().max(1)).copied())?;
        let drawn = u64::from(self.order) | u64::from(passed) << 32;
        let mut random = Random::new(self.start.wrapping_add(drawn));
        let seeds = [(); LOOKS].map(|()| random.next());
        let worst = |seed: &u64| {
            let found = exercise(rules, kind, level, *seed);
            let offered =
                found.into_iter().flat_map(|found| found.choices).filter_map(|choice| choice.mistake);
            offered.map(|mistake| self.met(mistake).made).max().unwrap_or(0)
        };
        // The first of the best, so that without mistakes it is simply the first.
        let seed = seeds.iter().rev().max_by_key(|seed| worst(seed)).copied()?;
        Some((kind, seed))
    }

    /// When a kind is due: what went wrong and waited long enough, then what was never done, then the others by the
    /// number of exercises done.
    fn due(&self, kind: Kind) -> (u32, u64, Kind) {
        let Some(doing) = self.kinds.get(&kind) else { return (1, 0, kind) };
        let gap = if doing.row == 0 { GAP } else { GAP + (2 << doing.row.min(LONGEST)) };
        let due = u64::from(doing.last) + gap;
        let back = doing.row == 0 && due <= u64::from(self.order);
        (if back { 0 } else { 2 }, due, kind)
    }

    /// As text, to be kept.
    pub fn to_text(&self) -> String {
        let mut text = format!("{HEAD}{}\nstart {}\ndone {}\n", VERSIONS[1], self.start, self.order);
        for (kind, doing) in &self.kinds {
            text.push_str(&format!("kind {} {} {}\n", kind.slug(), doing.row, doing.last));
        }
        for (mistake, met) in &self.mistakes {
            let Met { seen, made, last, row } = met;
            text.push_str(&format!("mistake {} {seen} {made} {last} {row}\n", mistake.code()));
        }
        text
    }

    /// From its text.
    ///
    /// # Errors
    /// Where the text is not, to the letter, what [`Progress::to_text`] writes, or wrote in version 1.
    pub fn read(text: &str) -> Result<Progress, ProgressError> {
        let version = text.strip_prefix(HEAD).ok_or(ProgressError::NotOurs)?;
        let version = version.split_terminator('\n').next().unwrap_or_default();
        if !VERSIONS.contains(&version) {
            let later = version.bytes().all(|byte| byte.is_ascii_digit()) && !version.is_empty();
            return Err(if later { ProgressError::Newer } else { ProgressError::NotOurs });
        }
        let old = version == VERSIONS[0];
        let found = parsed(text, old).filter(|found| found.holds() && (old || found.to_text() == text));
        found.ok_or(ProgressError::Altered)
    }

    /// Whether its numbers can have come about.
    fn holds(&self) -> bool {
        let kinds =
            self.kinds.values().all(|kind| (1..=self.order).contains(&kind.last) && kind.row <= kind.last);
        let met = |met: &Met| (1..=self.order).contains(&met.last) && (1..=met.last).contains(&met.seen);
        let made = |met: &Met| met.made <= met.seen && met.row <= met.seen - met.made;
        kinds && self.mistakes.values().all(|found| met(found) && made(found))
    }
}

/// Version 1 did not count how often in a row a mistake was avoided.
fn parsed(text: &str, old: bool) -> Option<Progress> {
    let mut lines = text.split_terminator('\n').skip(1);
    let start = lines.next()?.strip_prefix("start ")?.parse().ok()?;
    let mut progress = Progress::new(start);
    progress.order = lines.next()?.strip_prefix("done ")?.parse().ok()?;
    for line in lines {
        let words: Vec<&str> = line.split(' ').collect();
        match words.as_slice() {
            ["kind", kind, row, last] => {
                let kind = Kind::ALL.into_iter().find(|known| known.slug() == *kind)?;
                progress.kinds.insert(kind, Doing { row: row.parse().ok()?, last: last.parse().ok()? });
            }
            ["mistake", code, seen, made, last, row @ ..] if row.len() == usize::from(!old) => {
                let mistake = *Mistake::ALL.get(code.parse::<usize>().ok()?)?;
                let (seen, made): (u32, u32) = (seen.parse().ok()?, made.parse().ok()?);
                let row = match row {
                    [row] => row.parse().ok()?,
                    _ if made == 0 => seen,
                    _ => 0,
                };
                progress.mistakes.insert(mistake, Met { seen, made, last: last.parse().ok()?, row });
            }
            _ => return None,
        }
    }
    Some(progress)
}
