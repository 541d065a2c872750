//! Checking an answer, and what can be said while it is being made.

use super::given::Given;
use super::{Ask, Choice, Exercise, Explanation, Mistake, words};
use crate::analysis::fewest::standard::costs;
use crate::model::{Band, Counting, Judgement, Question, QuestionReport, RuleSet, Scenario, rate};

/// An answer to an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The option in this place, from 0.
    Option(usize),
    /// Ratings, by place in [`RuleSet::standards`]; what is not there is not chosen. For a total.
    Ratings(Vec<Option<Band>>),
    /// The exercise’s scenario with judgements changed. For a rating.
    Scenario(Box<Scenario>),
}

/// What is said of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it is right.
    pub right: bool,
    /// The mistake that gives it, where it is wrong and a mistake does.
    pub mistake: Option<Mistake>,
    /// Why.
    pub explanation: Explanation,
}

/// How far an answer to a reverse kind has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Live {
    /// Ratings that are to come to a total.
    Total {
        /// Points so far.
        now: u32,
        /// The total that is asked.
        target: u32,
        /// Scored standards that are not rated yet.
        missing: u32,
    },
    /// Judgements that are to give a standard a rating.
    Rating {
        /// Its rating now, by arithmetic.
        now: Option<Band>,
        /// The rating that is asked.
        to: Band,
        /// Judgements changed from Yes to No or back.
        used: u32,
        /// How many can be enough.
        fewest: u32,
        /// Whether anything else was changed.
        other: bool,
    },
}

impl Live {
    /// Whether the answer is right as it is.
    pub fn is_right(self) -> bool {
        match self {
            Live::Total { now, target, missing } => missing == 0 && now == target,
            Live::Rating { now, to, used, fewest, other } => now == Some(to) && used <= fewest && !other,
        }
    }
}

/// Checks an answer under the rule set of the exercise. One of another form than asked for, or an option that
/// is not there, is wrong and no mistake of the rules.
pub fn check(rules: &RuleSet, exercise: &Exercise, answer: &Answer) -> Verdict {
    if let (Answer::Option(at), Some(choice)) = (answer, chosen(exercise, answer)) {
        let right = exercise.right() == Some(*at);
        return Verdict { right, mistake: choice.mistake, explanation: choice.explanation.clone() };
    }
    let Some(live) = live(rules, exercise, answer) else {
        let explanation = Explanation::new(rules, &[], None, words::not_answered());
        return Verdict { right: false, mistake: None, explanation };
    };
    let right = live.is_right();
    let mistake = if right { None } else { mistake_in(rules, exercise, answer, live) };
    Verdict { right, mistake, explanation: explained(rules, exercise, answer, (live, mistake)) }
}

fn chosen<'a>(exercise: &'a Exercise, answer: &Answer) -> Option<&'a Choice> {
    let Answer::Option(at) = answer else { return None };
    exercise.choices.get(*at)
}

/// How far an answer to a reverse kind has come; `None` for an answer of another form than asked for.
pub fn live(rules: &RuleSet, exercise: &Exercise, answer: &Answer) -> Option<Live> {
    match (&exercise.ask, answer) {
        (Ask::MakeTotal(target), Answer::Ratings(ratings)) => {
            let overall = rate(rules, &rated(rules, exercise, ratings)).overall;
            let missing = u32::try_from(overall.missing.len()).unwrap_or(u32::MAX);
            Some(Live::Total { now: overall.points, target: *target, missing })
        }
        (Ask::MakeRating { standard, to, fewest }, Answer::Scenario(after)) => {
            let given = Given::new(rules, after, &exercise.ask);
            let (used, other) = changed(rules, exercise, after);
            let now = given.of(*standard).and_then(|report| report.arithmetic());
            Some(Live::Rating { now, to: *to, used, fewest: *fewest, other })
        }
        _ => None,
    }
}

/// The scenario with the ratings chosen.
fn rated(rules: &RuleSet, exercise: &Exercise, ratings: &[Option<Band>]) -> Scenario {
    let mut scenario = exercise.scenario.clone();
    for ((standard, entry), rating) in rules.standards.iter().zip(&mut scenario.standards).zip(ratings) {
        entry.given = rating.filter(|_| standard.counting != Counting::NotRated);
    }
    scenario
}

/// How many judgements of the standard asked about went from Yes to No or back, and whether anything else is
/// another: a judgement elsewhere, N/A or blank, or a rating given.
fn changed(rules: &RuleSet, exercise: &Exercise, after: &Scenario) -> (u32, bool) {
    let before = &exercise.scenario;
    let asked = exercise.ask.standard();
    let mut other = before.questions != after.questions
        || before.standards != after.standards
        || before.samples.len() != after.samples.len();
    let mut used = 0;
    for (sample, (one, two)) in before.samples.iter().zip(&after.samples).enumerate() {
        other |= one.len() != two.len();
        for column in 0..one.width().max(two.width()) {
            let of = |question: &&Question| question.sample == sample && question.column == column;
            let mine = rules.questions.iter().find(of).is_some_and(|q| Some(q.number.standard) == asked);
            for (one, two) in one.column(column).zip(two.column(column)).filter(|pair| pair.0 != pair.1) {
                let flipped =
                    [one, two].iter().all(|answer| matches!(answer, Judgement::Yes | Judgement::No));
                used += u32::from(mine && flipped);
                other |= !(mine && flipped);
            }
        }
    }
    (used, other)
}

/// The mistake that a wrong answer shows, where it shows one.
fn mistake_in(rules: &RuleSet, exercise: &Exercise, answer: &Answer, live: Live) -> Option<Mistake> {
    match (live, answer) {
        (Live::Total { target, missing: 0, .. }, Answer::Ratings(ratings)) => {
            in_total(rules, target, ratings)
        }
        (Live::Rating { other: false, used, fewest, .. }, Answer::Scenario(after)) => {
            in_rating(rules, exercise, after, (used, fewest))
        }
        _ => None,
    }
}

fn in_total(rules: &RuleSet, target: u32, ratings: &[Option<Band>]) -> Option<Mistake> {
    let chosen = |of: Counting| {
        let found = rules.standards.iter().zip(ratings).filter(move |found| found.0.counting == of);
        found.filter_map(|found| *found.1)
    };
    let scored = || chosen(Counting::Scored);
    let with_separate =
        scored().chain(chosen(Counting::Separate)).map(|band| rules.points.of(band)).sum::<u32>();
    let from_one = scored().map(|band| band.rank() + 1).sum::<u32>();
    let from_one = (from_one == target).then_some(Mistake::PointsFromOne);
    from_one.or((with_separate == target).then_some(Mistake::CountsSeparate))
}

fn in_rating(
    rules: &RuleSet,
    exercise: &Exercise,
    after: &Scenario,
    (used, fewest): (u32, u32),
) -> Option<Mistake> {
    let Ask::MakeRating { to, .. } = exercise.ask else { return None };
    let (before, after) =
        (Given::new(rules, &exercise.scenario, &exercise.ask), Given::new(rules, after, &exercise.ask));
    let (one, two) = (before.asked()?, after.asked()?);
    let pairs = || one.questions.iter().zip(&two.questions);
    let touched = || pairs().filter(|pair| pair.0.score != pair.1.score);
    let left = costs(rules, two).and_then(|costs| costs.get(to as usize).copied().flatten());
    match (two.arithmetic() == Some(to), one.arithmetic()? < to) {
        (true, false) if touched().count() > 1 => Some(Mistake::AllMustFall),
        (true, _) => Some(Mistake::ChangesMore),
        // What decided was lifted, and only that; others are still below.
        (false, true) => {
            let only_drivers = touched().all(|pair| one.drives(pair.0.number));
            let drivers = |pair: &(&QuestionReport, &QuestionReport)| one.drives(pair.0.number);
            let lifted = pairs().filter(drivers).all(|pair| pair.1.band >= Some(to));
            (only_drivers && lifted && two.arithmetic() < Some(to)).then_some(Mistake::OnlyLowest)
        }
        (false, false) => (used > 0 && left == Some(1) && used + 1 == fewest).then_some(Mistake::StopsShort),
    }
}

fn explained(
    rules: &RuleSet,
    exercise: &Exercise,
    answer: &Answer,
    (live, mistake): (Live, Option<Mistake>),
) -> Explanation {
    let given = Given::new(rules, &exercise.scenario, &exercise.ask);
    let (named, why) = words::why(&given);
    let mut text = match live {
        Live::Total { now, target, missing } => {
            let Answer::Ratings(ratings) = answer else { return Explanation::new(rules, &[], None, why) };
            let rated = rated(rules, exercise, ratings);
            words::total_verdict(&Given::new(rules, &rated, &exercise.ask), (now, target), missing)
        }
        Live::Rating { now, to, used, fewest, other } => {
            words::rating_verdict(now, to, (used, fewest), other)
        }
    };
    if let Some(mistake) = mistake {
        text = [&text, "\n", &words::sentence(rules, mistake)].concat();
    }
    if let Live::Rating { .. } = live {
        text = [&text, "\n", &words::began(&why)].concat();
    }
    Explanation::new(rules, &named, mistake, text)
}
