//! Drawing numbers for an exercise.

use super::Level;
use crate::analysis::random::Random;
use crate::model::{Band, Counting, Evidence, Kind, RuleSet, Scenario, Score, Standard, Tally};

/// How often a number is drawn anew until it fits.
const TRIES: usize = 60;

/// A whole number from the first to the last.
pub(super) fn between(random: &mut Random, first: u32, last: u32) -> u32 {
    first + random.below((last + 1).saturating_sub(first))
}

/// Holds once in so many times.
pub(super) fn once_in(random: &mut Random, times: u32) -> bool {
    random.below(times) == 0
}

/// One of these; `None` of none.
pub(super) fn pick<T: Copy>(random: &mut Random, from: &[T]) -> Option<T> {
    let bound = u32::try_from(from.len()).unwrap_or(u32::MAX);
    from.get(random.below(bound) as usize).copied()
}

/// These in any order.
pub(super) fn shuffle<T>(random: &mut Random, list: &mut [T]) {
    for last in (1..list.len()).rev() {
        let other = random.below(u32::try_from(last + 1).unwrap_or(u32::MAX)) as usize;
        list.swap(last, other);
    }
}

/// Any of the four ratings.
pub(super) fn band(random: &mut Random) -> Band {
    Band::from_rank(random.below(4))
}

/// Yes answers out of so many.
pub(super) fn tally(random: &mut Random, of: u32) -> Tally {
    Tally::new(random.below(of + 1), of).unwrap_or_default()
}

/// How many answered a key question.
pub(super) fn size(random: &mut Random, level: Level) -> u32 {
    match level {
        Level::First => between(random, 4, 10) * 2,
        Level::Second => between(random, 15, 45),
        Level::Third => between(random, 18, 80),
    }
}

/// A tally that fits, of sizes as drawn; the last one drawn where none did.
pub(super) fn tally_where(
    random: &mut Random,
    mut size: impl FnMut(&mut Random) -> u32,
    fits: impl Fn(Tally) -> bool,
) -> Tally {
    let mut found = Tally::default();
    for _ in 0..TRIES {
        let of = size(random);
        found = tally(random, of);
        if fits(found) {
            break;
        }
    }
    found
}

/// Whether a tally lies within so many points of a cut.
pub(super) fn is_near(rules: &RuleSet, tally: Tally, points: u8) -> bool {
    let cuts = rules.cuts;
    let near = |percent: u8| cuts.from_the_top().iter().any(|cut| cut.1.get().abs_diff(percent) <= points);
    tally.percent().is_some_and(|percent| near(percent.get()))
}

/// Whether rounding decides the band of a tally, or it lies on a cut.
pub(super) fn is_sharp(rules: &RuleSet, tally: Tally) -> bool {
    let noted = Score::counted(tally).is_some_and(|score| score.rounding_note(rules.cuts).is_some());
    noted || is_near(rules, tally, 0)
}

/// Whether a tally is as this level has them.
pub(super) fn suits(rules: &RuleSet, level: Level, tally: Tally) -> bool {
    match level {
        Level::First => true,
        Level::Second => is_near(rules, tally, 4),
        Level::Third => is_sharp(rules, tally),
    }
}

/// Standards that are rated by so many key questions at the least.
pub(super) fn by_questions(rules: &RuleSet, least: usize) -> Vec<&Standard> {
    let rated = |standard: &&Standard| {
        standard.counting != Counting::NotRated && standard.questions().len() >= least.max(1)
    };
    rules.standards.iter().filter(rated).collect()
}

/// The sample of a standard.
pub(super) fn sample(standard: &Standard) -> Option<usize> {
    match standard.kind {
        Kind::CaseBased { sample, .. } => Some(sample),
        Kind::Judged => None,
    }
}

/// Gives a key question these counts.
pub(super) fn enter(scenario: &mut Scenario, question: usize, tally: Tally) {
    if let Some(evidence) = scenario.questions.get_mut(question) {
        *evidence = Evidence::Counts(tally);
    }
}

/// Gives every key question of a standard counts: most of any kind, some as the level has them.
pub(super) fn enter_all(
    rules: &RuleSet,
    scenario: &mut Scenario,
    standard: &Standard,
    level: Level,
    random: &mut Random,
) {
    for &question in standard.questions() {
        let sharp = level != Level::First && once_in(random, 2);
        let found = tally_where(
            random,
            |random| size(random, level),
            |tally| likely(tally) && (!sharp || suits(rules, level, tally)),
        );
        enter(scenario, question, found);
    }
}

/// Whether a share is such as inspections find: not under a fifth.
fn likely(tally: Tally) -> bool {
    tally.percent().is_some_and(|percent| percent.get() >= 20)
}

/// Rates every standard by its rating alone; one that is not rated gets counts. Those with key questions that
/// are not in view stay as they are.
pub(super) fn rate_all(
    rules: &RuleSet,
    scenario: &mut Scenario,
    random: &mut Random,
    mut rating: impl FnMut(&mut Random) -> Band,
) {
    for (at, standard) in rules.standards.iter().enumerate() {
        let given = rating(random);
        if standard.counting == Counting::NotRated {
            enter_all(rules, scenario, standard, Level::First, random);
        } else if let Some(entry) = scenario.standards.get_mut(at) {
            entry.given = Some(given);
        }
    }
}
