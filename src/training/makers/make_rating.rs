//! A table of cases in which the fewest judgements are to be changed, so that a standard takes a rating.

use super::Maker;
use crate::analysis::fewest::standard::costs;
use crate::analysis::random::Random;
use crate::model::{Band, Case, Judgement, RuleSet, Scenario, rate};
use crate::training::draw::{between, by_questions, pick, sample};
use crate::training::given::Drawn;
use crate::training::{Ask, Level};

pub(super) const MAKER: Maker =
    Maker { draw, right: |_| None, mistakes: &[], likelier: &[], wrong: |_, _| None };

fn draw(rules: &RuleSet, level: Level, random: &mut Random) -> Option<Drawn> {
    let standard = pick(random, &by_questions(rules, 1))?;
    let columns: Vec<usize> =
        standard.questions().iter().filter_map(|&at| rules.questions.get(at)).map(|q| q.column).collect();
    let (cases, most) = match level {
        Level::First => (between(random, 5, 7), 4),
        Level::Second => (between(random, 7, 10), 7),
        Level::Third => (between(random, 9, 14), 10),
    };
    let mut scenario = Scenario::empty(rules);
    let sample = scenario.samples.get_mut(sample(standard)?)?;
    for number in 1..=cases {
        let mut case = Case { reference: number.to_string(), ..Case::default() };
        case.judgements = vec![Judgement::Blank; columns.iter().max()? + 1];
        for &column in &columns {
            *case.judgements.get_mut(column)? = answer(random, level);
        }
        sample.push_case(&case);
    }
    let report = rate(rules, &scenario);
    let report = report.standards.iter().find(|report| report.number == standard.number)?;
    let to = match level {
        Level::First => report.arithmetic()?.up()?,
        _ => pick(random, &Band::ALL)?,
    };
    let fewest = costs(rules, report)?.get(to as usize).copied().flatten()?;
    (1..=most).contains(&fewest).then_some(())?;
    Some(Drawn { scenario, ask: Ask::MakeRating { standard: standard.number, to, fewest } })
}

fn answer(random: &mut Random, level: Level) -> Judgement {
    match (random.below(12), level) {
        (0..=5, _) => Judgement::Yes,
        (6..=9, _) | (_, Level::First) => Judgement::No,
        (10, _) => Judgement::NotApplicable,
        _ => Judgement::Blank,
    }
}
