//! Which key question a prompt stands under, once more, by walking through the rule set.

use bandwise::model::{Question, RuleSet};
use bandwise::training::{Ask, Exercise, Mistake, Says};

/// The key question that is asked about, and the label of the prompt.
pub(crate) fn asked<'a>(rules: &'a RuleSet, exercise: &Exercise) -> (&'a Question, &'a str) {
    let (Ask::Belongs { question, prompt, .. } | Ask::Informs { question, prompt }) = exercise.ask else {
        panic!("{:?} asks for no prompt", exercise.ask)
    };
    let found = rules.questions.iter().find(|found| found.number == question).unwrap();
    (found, &found.prompts[prompt])
}

/// The words that matter, sorted.
fn words(label: &str) -> Vec<String> {
    let plain = label.to_lowercase().replace(|letter: char| !letter.is_alphanumeric(), " ");
    let small = ["and", "or", "of", "the", "to", "for", "in", "a"];
    let mut words: Vec<String> =
        plain.split_whitespace().filter(|word| !small.contains(word)).map(str::to_owned).collect();
    words.sort();
    words
}

fn alike(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let within = |few: &[String], many: &[String]| few.iter().all(|word| many.contains(word));
    within(&one, &other) || within(&other, &one)
}

/// Where the prompt is the only one of its kind, there is one right answer: among all key questions, or in its standard
/// where that is named.
pub(crate) fn is_plain(rules: &RuleSet, exercise: &Exercise) -> bool {
    let (question, label) = asked(rules, exercise);
    let Ask::Belongs { named, .. } = exercise.ask else { return true };
    let others = rules.questions.iter().filter(|other| other.number != question.number);
    others
        .filter(|other| !named || other.number.standard == question.number.standard)
        .all(|other| !other.prompts.iter().any(|prompt| alike(prompt, label)))
}

pub(crate) fn right(rules: &RuleSet, exercise: &Exercise) -> Says {
    let (question, label) = asked(rules, exercise);
    match exercise.ask {
        Ask::Informs { .. } => Says::Prompt(label.to_owned()),
        _ => Says::Belongs(question.number),
    }
}

pub(crate) fn wrong(rules: &RuleSet, exercise: &Exercise, mistake: Mistake) -> Option<Says> {
    let (question, _) = asked(rules, exercise);
    let at = rules.standards.iter().position(|standard| standard.number == question.number.standard)?;
    let of = |at: usize| {
        let number = rules.standards[at].number;
        rules.questions.iter().filter(move |found| found.number.standard == number)
    };
    let topic = |at: usize| of(at).find(|found| found.topic == question.topic);
    let other = match mistake {
        Mistake::FirstQuestion => of(at).next(),
        Mistake::LastQuestion => of(at).next_back(),
        Mistake::StandardBefore => (0..at).rev().find_map(topic),
        Mistake::StandardAfter => (at + 1..rules.standards.len()).find_map(topic),
        _ => None,
    }?;
    match exercise.ask {
        Ask::Informs { .. } => {
            let own = &question.prompts;
            let unlike = other.prompts.iter().find(|prompt| !own.iter().any(|own| alike(own, prompt)));
            unlike.cloned().map(Says::Prompt)
        }
        _ => Some(Says::Belongs(other.number)),
    }
}

/// What is said of a wrong option: what the key question asks that was taken.
#[test]
fn a_wrong_option_is_told_what_its_own_key_question_asks() {
    use bandwise::training::{Kind, Level, exercise};
    let rules = bandwise::rulesets::pdu_2021();
    let mut told = 0;
    for seed in 0..100 {
        let found = exercise(&rules, Kind::Belongs, Level::Second, seed).unwrap();
        for choice in found.choices.iter().filter(|choice| choice.mistake.is_some()) {
            let Says::Belongs(number) = choice.says else { panic!("{:?}", choice.says) };
            let other = rules.questions.iter().find(|question| question.number == number).unwrap();
            let words = format!("{number} asks: “{}”", other.wording);
            assert!(choice.explanation.text.contains(&words), "{}", choice.explanation.text);
            told += 1;
        }
    }
    assert!(told >= 200, "{told}");
}
