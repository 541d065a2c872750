//! Which key question a prompt informs, and which prompt informs a key question.

use super::Maker;
use crate::analysis::random::Random;
use crate::model::{Question, RuleSet, Scenario};
use crate::training::draw::pick;
use crate::training::given::{Drawn, Given};
use crate::training::{Ask, Level, Mistake, Says};

pub(super) const MAKER: Maker = Maker {
    draw,
    right,
    mistakes: &[
        Mistake::StandardBefore,
        Mistake::StandardAfter,
        Mistake::FirstQuestion,
        Mistake::LastQuestion,
    ],
    likelier: &[],
    wrong,
};

/// Words that tell no prompt from another.
const SMALL: [&str; 8] = ["and", "or", "of", "the", "to", "for", "in", "a"];

fn draw(rules: &RuleSet, level: Level, random: &mut Random) -> Option<Drawn> {
    let question = pick(random, &all(rules))?;
    let prompts: Vec<usize> = (0..question.prompts.len()).collect();
    let prompt = pick(random, &prompts)?;
    let (number, scenario) = (question.number, Scenario::empty(rules));
    if level == Level::Third {
        return Some(Drawn { scenario, ask: Ask::Informs { question: number, prompt } });
    }
    let label = question.prompts.get(prompt)?;
    let of_standard = |other: &&Question| other.number.standard == number.standard;
    stands_alone(label, question, all(rules).into_iter().filter(of_standard)).then_some(())?;
    let named = level == Level::First || !stands_alone(label, question, all(rules).into_iter());
    Some(Drawn { scenario, ask: Ask::Belongs { question: number, prompt, named } })
}

/// The key questions of all standards, in order.
fn all(rules: &RuleSet) -> Vec<&Question> {
    let of_standards = rules.standards.iter().flat_map(|standard| standard.questions());
    of_standards.filter_map(|&at| rules.questions.get(at)).collect()
}

/// Whether nothing like a prompt stands under any other of these key questions.
fn stands_alone<'a>(label: &str, of: &Question, mut among: impl Iterator<Item = &'a Question>) -> bool {
    !among.any(|other| other.number != of.number && has_one_like(other, label))
}

fn has_one_like(question: &Question, label: &str) -> bool {
    question.prompts.iter().any(|other| are_alike(other, label))
}

/// Whether all words of one prompt stand in the other as well.
fn are_alike(one: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let parts = text.split(|letter: char| !letter.is_alphanumeric());
        let words = parts.filter(|word| !word.is_empty()).map(str::to_lowercase);
        words.filter(|word| !SMALL.contains(&word.as_str())).collect()
    };
    let (one, other) = (words(one), words(other));
    one.iter().all(|word| other.contains(word)) || other.iter().all(|word| one.contains(word))
}

fn right(given: &Given) -> Option<Says> {
    match given.ask {
        Ask::Belongs { question, .. } => Some(Says::Belongs(*question)),
        Ask::Informs { prompt, .. } => asked(given)?.prompts.get(*prompt).cloned().map(Says::Prompt),
        _ => None,
    }
}

fn wrong(given: &Given, mistake: Mistake) -> Option<Says> {
    let other = taken(given, mistake)?;
    match given.ask {
        Ask::Belongs { .. } => Some(Says::Belongs(other.number)),
        _ => {
            let asked = asked(given)?;
            let unlike = other.prompts.iter().find(|label| !has_one_like(asked, label))?;
            Some(Says::Prompt(unlike.clone()))
        }
    }
}

/// The key question that is asked about.
pub(in crate::training) fn asked<'a>(given: &Given<'a>) -> Option<&'a Question> {
    let (Ask::Belongs { question, .. } | Ask::Informs { question, .. }) = given.ask else { return None };
    given.rules.questions.iter().find(|found| found.number == *question)
}

/// The key question that a mistake takes instead.
pub(in crate::training) fn taken<'a>(given: &Given<'a>, mistake: Mistake) -> Option<&'a Question> {
    let asked = asked(given)?;
    let mut all = all(given.rules).into_iter();
    let same = |other: &&Question| other.topic == asked.topic && !other.topic.is_empty();
    let beside = |other: &&Question| other.number.standard == asked.number.standard;
    match mistake {
        Mistake::StandardBefore => {
            all.filter(same).rfind(|other| other.number.standard < asked.number.standard)
        }
        Mistake::StandardAfter => {
            all.filter(same).find(|other| other.number.standard > asked.number.standard)
        }
        Mistake::FirstQuestion => all.find(beside),
        Mistake::LastQuestion => all.rfind(beside),
        _ => None,
    }
}
