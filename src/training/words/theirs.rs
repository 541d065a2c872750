//! What one who makes a mistake works out, with the numbers of the exercise: scores and standards.

use super::{belongs, list, theirs_totals};
use crate::model::{Count, Judgement, Percent, QuestionReport, StandardReport, Tally};
use crate::training::given::Given;
use crate::training::makers::standard::{mean, pooled};
use crate::training::makers::worked::OF_STANDARDS;
use crate::training::{Ask, Line, Mistake, Says};

/// What one who makes a mistake works out, in a sentence; empty where the option says all of it.
pub(in crate::training) fn theirs(given: &Given, mistake: Mistake, says: &Says) -> String {
    let found = match given.ask {
        Ask::Score { .. } => score(given, mistake),
        Ask::Band(question) => {
            given.question(*question).and_then(|report| question_by(given, report, mistake))
        }
        Ask::Rating { beside, .. } => match (mistake, beside) {
            (Mistake::MixesSamples, Some(other)) => {
                let rating = given.of(*other).and_then(|report| report.arithmetic());
                rating.map(|rating| format!("{other} is {rating}."))
            }
            _ => standard(given, mistake),
        },
        Ask::Worked { lines, .. } => match says {
            Says::Line(at, ..) => line(given, lines.get(*at), mistake),
            Says::RatingLine(..) => standard(given, mistake),
            Says::Sound if mistake == Mistake::Overlooks => overlooked(given),
            _ => None,
        },
        Ask::Drivers(_) => drivers(given, mistake),
        Ask::Belongs { .. } | Ask::Informs { .. } => belongs::instead(given, mistake),
        _ => theirs_totals::theirs(given, mistake),
    };
    found.map(|words| [" ", &*words].concat()).unwrap_or_default()
}

/// "64.52%": a share with two digits after the point, rounded to the nearest, so that one that is no whole number
/// never looks like one.
pub(super) fn share(tally: Tally) -> String {
    let (yes, of) = (u64::from(tally.yes()), u64::from(tally.of()));
    let hundredths = (20_000 * yes + of).checked_div(2 * of).unwrap_or_default();
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

fn score(given: &Given, mistake: Mistake) -> Option<String> {
    let Ask::Score { question, .. } = given.ask else { return None };
    let question = given.rules.questions.get(given.rules.question_index(*question)?)?;
    let cases = given.scenario.samples.get(question.sample)?;
    let Count { yes, no, not_applicable: na } = cases.count(question.column);
    let all = u32::try_from(cases.len()).ok()?;
    let blank = all.saturating_sub(yes + no + na);
    Some(match mistake {
        Mistake::NaAsNo => format!("{yes} Yes, {no} No and {na} N/A make {}.", yes + no + na),
        Mistake::NaAsYes => format!("{yes} Yes and {na} N/A make {}.", yes + na),
        Mistake::BlankAsNo => format!("{yes} Yes, {no} No and {blank} without an answer make {}.", all - na),
        Mistake::AllCases => format!("There are {all} in all."),
        Mistake::CountsPrompts => {
            let rows = cases.rows();
            let prompts = question.first_prompt..question.first_prompt + question.prompts.len();
            let answers = rows.flat_map(|row| prompts.clone().map(move |prompt| row.prompt(prompt)));
            let yes = answers.filter(|answer| *answer == Judgement::Yes).count();
            format!("Under the prompts there are {yes} Yes.")
        }
        Mistake::RoundsDown | Mistake::RoundsUp => {
            format!("{yes} of {} is {}.", yes + no, share(Tally::new(yes, yes + no)?))
        }
        _ => return None,
    })
}

/// What the mistake worked out that was not seen.
fn overlooked(given: &Given) -> Option<String> {
    let Ask::Worked { lines, made: Some((at, mistake)), .. } = given.ask else { return None };
    let of_line = line(given, lines.get(*at), *mistake);
    of_line.or_else(|| OF_STANDARDS.contains(mistake).then(|| standard(given, *mistake)).flatten())
}

fn line(given: &Given, line: Option<&Line>, mistake: Mistake) -> Option<String> {
    let Some(Line::Question(number, ..)) = line else { return None };
    question_by(given, given.question(*number)?, mistake)
}

/// What a mistake works out on a key question.
fn question_by(given: &Given, report: &QuestionReport, mistake: Mistake) -> Option<String> {
    let (tally, percent) = (report.tally()?, report.percent()?);
    Some(match mistake {
        Mistake::RoundsDown | Mistake::RoundsUp => {
            format!("The exact share is {}.", share(tally))
        }
        Mistake::OtherShare => format!("The exact share is {}, printed as {percent}.", share(tally)),
        Mistake::CutBelongsBelow => format!("{percent} is where {} begins.", report.band?),
        Mistake::NearIsEnough => near(given, report)?,
        Mistake::EvenQuarters => {
            let from = u32::from(percent.get()) / 25 * 25;
            format!("{percent} lies from {}% to {}%.", from.min(75), from.min(75) + 25)
        }
        Mistake::OverallCuts => {
            let most = given.rules.out_of();
            let points = u32::from(percent.get()) * most / 100;
            let rating = given.rules.overall.of(points);
            format!("{percent} of {most} points would be {points}, which is {rating} overall.")
        }
        _ => return None,
    })
}

/// "62% is 3 points below 65%."
fn near(given: &Given, report: &QuestionReport) -> Option<String> {
    let (percent, above) = (report.percent()?, given.rules.cuts.of(report.band?.up()?));
    let missing = u32::from(above.checked_sub(percent.get())?);
    Some(format!("{percent} is {} below {above}%.", super::count(missing, "point", "points")))
}

fn standard(given: &Given, mistake: Mistake) -> Option<String> {
    let report = given.asked()?;
    let percents = || report.questions.iter().filter_map(|question| question.percent());
    let at = |percent: Percent| named(report, |question| question.percent() == Some(percent));
    Some(match mistake {
        Mistake::Averages => {
            format!("The mean of {} is {}.", list(percents()), mean(&percents().collect::<Vec<_>>())?)
        }
        Mistake::Highest => {
            let most = percents().max()?;
            format!("The highest is {most}, on {}.", at(most))
        }
        Mistake::Middle => {
            let mut sorted: Vec<Percent> = percents().collect();
            sorted.sort_unstable();
            let middle = *sorted.get(sorted.len() / 2)?;
            format!("The middle one is {middle}, on {}.", at(middle))
        }
        Mistake::Pools => {
            let all = pooled(report)?;
            format!("All answers together are {} of {}: {}.", all.yes(), all.of(), all.percent()?)
        }
        Mistake::CutBelongsBelow | Mistake::NearIsEnough => {
            question_by(given, &given.driver(report)?, mistake)?
        }
        _ => return None,
    })
}

/// The key questions that something holds for: "2.3.1 and 2.3.2".
fn named(report: &StandardReport, is: impl Fn(&QuestionReport) -> bool) -> String {
    list(report.questions.iter().filter(|question| is(question)).map(|question| question.number))
}

fn drivers(given: &Given, mistake: Mistake) -> Option<String> {
    let report = given.asked()?;
    let tallies = || report.questions.iter().filter_map(|question| question.tally());
    let of = |number: u32, count: fn(Tally) -> u32| {
        named(report, |question| question.tally().map(count) == Some(number))
    };
    Some(match mistake {
        Mistake::FewestYes => {
            let least = tallies().map(Tally::yes).min()?;
            format!("The fewest Yes are {least}, on {}.{}", of(least, Tally::yes), tie(given, report)?)
        }
        Mistake::MostNo => {
            let most = tallies().map(Tally::no).max()?;
            format!("The most No are {most}, on {}.{}", of(most, Tally::no), tie(given, report)?)
        }
        Mistake::SplitsTie => {
            let tied = report.questions.iter().filter(|question| report.drives(question.number));
            let each = tied
                .filter_map(|question| Some(format!("{} has {}", question.number, share(question.tally()?))));
            format!("{}.", list(each))
        }
        Mistake::Highest | Mistake::Middle => standard(given, mistake)?,
        Mistake::OneOfTied => tie(given, report)?.trim_start().to_owned(),
        _ => return None,
    })
}

/// " 2.3.1 and 2.3.2 tie at 43%.", where more than one decides.
fn tie(given: &Given, report: &StandardReport) -> Option<String> {
    let tied = report.questions.iter().filter(|question| report.drives(question.number)).count();
    let names = named(report, |question| report.drives(question.number));
    let percent = given.driver(report)?.percent()?;
    Some(if tied > 1 { format!(" {names} tie at {percent}.") } else { String::new() })
}
