//! A key question’s score from a table of cases.

use super::Maker;
use crate::analysis::random::Random;
use crate::model::{Case, Count, Judgement, Percent, Question, RuleSet, Scenario, Tally};
use crate::training::draw::{between, once_in, pick};
use crate::training::given::{Drawn, Given};
use crate::training::{Ask, Level, Mistake, Says};

pub(super) const MAKER: Maker = Maker {
    draw,
    right,
    mistakes: &[
        Mistake::NaAsNo,
        Mistake::BlankAsNo,
        Mistake::AllCases,
        Mistake::NaAsYes,
        Mistake::CountsPrompts,
        Mistake::RoundsDown,
        Mistake::RoundsUp,
    ],
    likelier: &[],
    wrong,
};

fn draw(rules: &RuleSet, level: Level, random: &mut Random) -> Option<Drawn> {
    let questions: Vec<&Question> = rules.questions.iter().collect();
    let question = pick(random, &questions)?;
    let cases = match level {
        Level::First => between(random, 6, 8),
        Level::Second => between(random, 8, 12),
        Level::Third => between(random, 11, 15),
    };
    let prompts = level == Level::Third && !question.prompts.is_empty() && once_in(random, 2);
    let whole = level != Level::First && !prompts;
    let empty = level != Level::First && once_in(random, 8);
    let mut scenario = Scenario::empty(rules);
    let sample = scenario.samples.get_mut(question.sample)?;
    let beside: Vec<usize> = columns(rules, question, whole);
    for number in 1..=cases {
        let mut case = Case { reference: number.to_string(), ..Case::default() };
        case.judgements = vec![Judgement::Blank; beside.iter().max()? + 1];
        for &column in &beside {
            let answer = answer(random, empty && column == question.column);
            *case.judgements.get_mut(column)? = answer;
        }
        sample.push_case(&case);
        if prompts {
            let row = sample.len() - 1;
            for prompt in 0..question.prompts.len() {
                sample.set_prompt(row, question.first_prompt + prompt, answer(random, false));
            }
        }
    }
    let count = sample.count(question.column);
    let blank = sample.len() as u32 - count.tally().of() - count.not_applicable;
    // N/A is what is to be learned first, and blanks after it.
    (count.not_applicable > 0 && (level == Level::First || blank > 0)).then_some(())?;
    Some(Drawn { scenario, ask: Ask::Score { question: question.number, whole, prompts } })
}

/// The columns that are shown: that of the key question, or of all in its standard.
fn columns(rules: &RuleSet, question: &Question, whole: bool) -> Vec<usize> {
    let of_standard = |other: &&Question| other.number.standard == question.number.standard;
    let shown = rules.questions.iter().filter(of_standard);
    shown.filter(|other| whole || other.number == question.number).map(|other| other.column).collect()
}

fn answer(random: &mut Random, empty: bool) -> Judgement {
    match if empty { between(random, 7, 9) } else { random.below(10) } {
        0..=3 => Judgement::Yes,
        4..=6 => Judgement::No,
        7 | 8 => Judgement::NotApplicable,
        _ => Judgement::Blank,
    }
}

/// The key question that is asked about.
fn asked<'a>(given: &Given<'a>) -> Option<&'a Question> {
    let Ask::Score { question, .. } = given.ask else { return None };
    given.rules.questions.get(given.rules.question_index(*question)?)
}

fn right(given: &Given) -> Option<Says> {
    let report = given.question(asked(given)?.number)?;
    Some(match (report.tally(), report.percent()) {
        (Some(tally), Some(percent)) => Says::Score(tally, percent),
        _ => Says::NoScore,
    })
}

fn score(yes: u32, of: u32) -> Option<Says> {
    let tally = Tally::new(yes, of)?;
    Some(Says::Score(tally, tally.percent()?))
}

fn wrong(given: &Given, mistake: Mistake) -> Option<Says> {
    let question = asked(given)?;
    let cases = given.scenario.samples.get(question.sample)?;
    let Count { yes, no, not_applicable: na } = cases.count(question.column);
    let all = u32::try_from(cases.len()).ok()?;
    match mistake {
        Mistake::NaAsNo => score(yes, yes + no + na),
        Mistake::NaAsYes => score(yes + na, yes + no + na),
        Mistake::BlankAsNo => score(yes, all - na),
        Mistake::AllCases => score(yes, all),
        Mistake::CountsPrompts => of_prompts(given, question),
        Mistake::RoundsDown => cut_off(yes, yes + no, 0),
        Mistake::RoundsUp => cut_off(yes, yes + no, 1),
        _ => None,
    }
}

/// Yes out of Yes and No to the prompts that are shown.
fn of_prompts(given: &Given, question: &Question) -> Option<Says> {
    let Ask::Score { prompts: true, .. } = given.ask else { return None };
    let cases = given.scenario.samples.get(question.sample)?;
    let (mut yes, mut of) = (0, 0);
    for row in cases.rows() {
        for prompt in question.first_prompt..question.first_prompt + question.prompts.len() {
            yes += u32::from(row.prompt(prompt) == Judgement::Yes);
            of += u32::from(matches!(row.prompt(prompt), Judgement::Yes | Judgement::No));
        }
    }
    score(yes, of)
}

/// The percentage without its fraction; with one more where there is a fraction.
fn cut_off(yes: u32, of: u32, more: u32) -> Option<Says> {
    let whole = (100 * yes).checked_div(of)?;
    let more = if whole * of == 100 * yes { 0 } else { more };
    let percent = Percent::new(u8::try_from(whole + more).ok()?)?;
    Some(Says::Score(Tally::new(yes, of)?, percent))
}
