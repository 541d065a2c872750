//! The key questions that decide a standard’s rating.

use super::Maker;
use crate::analysis::random::Random;
use crate::model::{QuestionNumber, QuestionReport, RuleSet, Scenario, Tally};
use crate::training::draw::{between, by_questions, enter, enter_all, once_in, pick, shuffle};
use crate::training::given::{Drawn, Given};
use crate::training::{Ask, Level, Mistake, Says};

pub(super) const MAKER: Maker = Maker {
    draw,
    right,
    mistakes: &[
        Mistake::FewestYes,
        Mistake::MostNo,
        Mistake::OneOfTied,
        Mistake::SplitsTie,
        Mistake::WholeBand,
        Mistake::Highest,
        Mistake::Middle,
    ],
    likelier: &[],
    wrong,
};

/// How often another tally with the same percentage is looked for.
const TRIES: usize = 200;

fn draw(rules: &RuleSet, level: Level, random: &mut Random) -> Option<Drawn> {
    let standard = pick(random, &by_questions(rules, 2))?;
    let mut scenario = Scenario::empty(rules);
    enter_all(rules, &mut scenario, standard, level, random);
    if level != Level::First && once_in(random, 2) {
        let mut order = standard.questions().to_vec();
        shuffle(random, &mut order);
        let &[first, second, ..] = order.as_slice() else { return None };
        let (one, other) = alike(random)?;
        enter(&mut scenario, first, one);
        enter(&mut scenario, second, other);
    }
    Some(Drawn { scenario, ask: Ask::Drivers(standard.number) })
}

/// Two tallies of different sizes with the same percentage.
fn alike(random: &mut Random) -> Option<(Tally, Tally)> {
    let of = between(random, 15, 40);
    let one = Tally::new(between(random, of / 5, of / 2), of)?;
    for _ in 0..TRIES {
        let of = between(random, 15, 40);
        let other = Tally::new(between(random, of / 5, of / 2), of)?;
        if other.percent() == one.percent() && of != one.of() {
            return Some((one, other));
        }
    }
    None
}

fn right(given: &Given) -> Option<Says> {
    let report = given.asked()?;
    report.arithmetic()?;
    Some(named(&report.questions, |question| report.drives(question.number)))
}

fn named(questions: &[QuestionReport], is: impl Fn(&QuestionReport) -> bool) -> Says {
    let numbers: Vec<QuestionNumber> =
        questions.iter().filter(|question| is(question)).map(|question| question.number).collect();
    Says::Drivers(numbers)
}

fn wrong(given: &Given, mistake: Mistake) -> Option<Says> {
    let report = given.asked()?;
    let (questions, rating) = (&report.questions, report.arithmetic()?);
    let drives = |question: &QuestionReport| report.drives(question.number);
    match mistake {
        Mistake::FewestYes => {
            let least = questions.iter().filter_map(|q| q.tally()).map(Tally::yes).min()?;
            Some(named(questions, |q| q.tally().is_some_and(|tally| tally.yes() == least)))
        }
        Mistake::MostNo => {
            let most = questions.iter().filter_map(|q| q.tally()).map(Tally::no).max()?;
            Some(named(questions, |q| q.tally().is_some_and(|tally| tally.no() == most)))
        }
        Mistake::OneOfTied => {
            let first = questions.iter().find(|question| drives(question))?;
            Some(Says::Drivers(vec![first.number]))
        }
        Mistake::SplitsTie => {
            let lowest = questions.iter().filter(|q| drives(q)).filter_map(|q| q.tally()).reduce(lower)?;
            Some(named(questions, |q| drives(q) && q.tally().is_some_and(|tally| same(tally, lowest))))
        }
        Mistake::WholeBand => Some(named(questions, |question| question.band == Some(rating))),
        Mistake::Highest => {
            let most = questions.iter().filter_map(|question| question.percent()).max()?;
            Some(named(questions, |question| question.percent() == Some(most)))
        }
        Mistake::Middle if questions.len() > 2 => {
            let mut percents: Vec<_> = questions.iter().filter_map(|question| question.percent()).collect();
            percents.sort_unstable();
            let middle = percents.get(percents.len() / 2).copied();
            Some(named(questions, |question| question.percent() == middle))
        }
        _ => None,
    }
}

/// The one with the smaller exact share.
fn lower(one: Tally, other: Tally) -> Tally {
    let (mine, theirs) = crossed(one, other);
    if theirs < mine { other } else { one }
}

fn same(one: Tally, other: Tally) -> bool {
    let (mine, theirs) = crossed(one, other);
    mine == theirs
}

/// Both shares over the same denominator.
fn crossed(one: Tally, other: Tally) -> (u64, u64) {
    let product = |yes: u32, of: u32| u64::from(yes) * u64::from(of);
    (product(one.yes(), other.of()), product(other.yes(), one.of()))
}
