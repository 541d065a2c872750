//! An exercise: drawn from a seed, with the right option and those that mistakes give.

use super::draw::shuffle;
use super::given::{Drawn, Given};
use super::makers::{Maker, maker};
use super::{Ask, Explanation, Kind, Level, Mistake, Says, Task, words};
use crate::analysis::random::Random;
use crate::model::{RuleSet, Scenario};

/// How often numbers are drawn anew, until they give enough different options.
const TRIES: u32 = 400;

/// The seed whose exercise stands in where a seed of its own finds none.
const FALLBACK: u64 = 0;

/// The fewest and the most options.
const OPTIONS: (usize, usize) = (3, 5);

/// An exercise under a rule set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// What it is about.
    pub kind: Kind,
    /// How hard it is.
    pub level: Level,
    /// What it was drawn from.
    pub seed: u64,
    /// Its numbers, to be opened in the calculator.
    pub scenario: Scenario,
    /// What it asks.
    pub ask: Ask,
    /// What it shows.
    pub task: Task,
    /// The question in words.
    pub question: String,
    /// 3 to 5 options, one of them right; none for a reverse kind.
    pub choices: Vec<Choice>,
}

/// An option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it says.
    pub says: Says,
    /// The same in words.
    pub text: String,
    /// The mistake that gives it; `None` for the right one.
    pub mistake: Option<Mistake>,
    /// Why it is right or wrong.
    pub explanation: Explanation,
}

impl Exercise {
    /// Which option is right, from 0; `None` for a reverse kind.
    pub fn right(&self) -> Option<usize> {
        self.choices.iter().position(|choice| choice.mistake.is_none())
    }
}

/// The exercise of a seed. The same seed gives the same exercise, on every machine and in every version.
///
/// `Some` for every level and seed where the kind is among [`kinds`] of the rule set. Where a seed finds no numbers
/// that suit, which is rare, the exercise of another seed stands in, and says which.
///
/// ```
/// use bandwise::{rulesets, training::{Kind, Level, exercise}};
/// let rules = rulesets::pdu_2021();
/// let found = exercise(&rules, Kind::Standard, Level::First, 7).unwrap();
/// assert!((3..=5).contains(&found.choices.len()));
/// ```
pub fn exercise(rules: &RuleSet, kind: Kind, level: Level, seed: u64) -> Option<Exercise> {
    drawn_from(rules, kind, level, seed).or_else(|| drawn_from(rules, kind, level, FALLBACK))
}

/// The kinds there are exercises of under a rule set, at every level. One is left out where the rule set has
/// nothing that it speaks of, such as a standard that does not count.
pub fn kinds(rules: &RuleSet) -> Vec<Kind> {
    let all_levels =
        |kind: &Kind| Level::ALL.into_iter().all(|level| drawn_from(rules, *kind, level, FALLBACK).is_some());
    Kind::ALL.into_iter().filter(all_levels).collect()
}

/// What a mistake gives in an exercise, whether it is among its options or not. `None` where it can’t be made.
pub fn by_mistake(rules: &RuleSet, exercise: &Exercise, mistake: Mistake) -> Option<Says> {
    let given = Given::new(rules, &exercise.scenario, &exercise.ask);
    (maker(exercise.kind).wrong)(&given, mistake)
}

fn drawn_from(rules: &RuleSet, kind: Kind, level: Level, seed: u64) -> Option<Exercise> {
    let place = u64::from(kind as u32) * 3 + u64::from(level as u32);
    let mut random = Random::new(seed ^ (place + 1).wrapping_mul(0xD134_2543_DE82_EF95));
    for _ in 0..TRIES {
        let drawn = (maker(kind).draw)(rules, level, &mut random);
        let Some(Drawn { scenario, ask }) = drawn else { continue };
        let given = Given::new(rules, &scenario, &ask);
        let choices =
            if kind.is_reverse() { Some(Vec::new()) } else { choices(&given, maker(kind), &mut random) };
        let Some(choices) = choices else { continue };
        let (task, question) = (Task::of(&given), words::question(&given));
        let scenario = Scenario { title: words::title(kind), ..given.scenario.clone() };
        return Some(Exercise { kind, level, seed, scenario, ask, task, question, choices });
    }
    None
}

/// The options in any order; `None` where there are too few different ones.
fn choices(given: &Given, maker: &Maker, random: &mut Random) -> Option<Vec<Choice>> {
    let right = (maker.right)(given)?;
    let mut wrong: Vec<(Option<Mistake>, Says)> = Vec::new();
    for &mistake in maker.mistakes {
        let says = (maker.wrong)(given, mistake).filter(|says| *says != right);
        let says = says.filter(|says| wrong.iter().all(|other| other.1 != *says));
        wrong.extend(says.map(|says| (Some(mistake), says)));
    }
    shuffle(random, &mut wrong);
    wrong.truncate(OPTIONS.1 - 1);
    (wrong.len() + 1 >= OPTIONS.0).then_some(())?;
    wrong.push((None, right));
    shuffle(random, &mut wrong);
    let named = |(drawn, says): (Option<Mistake>, Says)| {
        let gives = |mistake: &&Mistake| (maker.wrong)(given, **mistake).as_ref() == Some(&says);
        let mistake = drawn.map(|drawn| maker.likelier.iter().find(gives).copied().unwrap_or(drawn));
        choice(given, mistake, says)
    };
    Some(wrong.into_iter().map(named).collect())
}

fn choice(given: &Given, mistake: Option<Mistake>, says: Says) -> Choice {
    let (rules, why) = words::why(given);
    let text = match mistake {
        Some(mistake) => {
            let (sentence, theirs) =
                (words::sentence(given.rules, mistake), words::theirs(given, mistake, &says));
            [&sentence, &*theirs, "\n", &*why].concat()
        }
        None => why,
    };
    let explanation = Explanation::new(given.rules, &rules, mistake, text);
    Choice { text: words::says(given, &says), says, mistake, explanation }
}
