//! Why the right answer is right, with the numbers of the report.

use super::says::near;
use super::{count, list, name, why_standards};
use crate::analysis::fewest::Change;
use crate::analysis::fewest::standard::ways;
use crate::model::{Band, Count, Percent, QuestionNumber, Reason, Rounding, StandardReport};
use crate::training::given::Given;
use crate::training::{Ask, Mistake};

/// The rules that the right answer rests on, and why it is right.
pub(in crate::training) fn why(given: &Given) -> (Vec<&'static str>, String) {
    match given.ask {
        Ask::Score { question, prompts, .. } => score(given, *question, *prompts),
        Ask::Band(question) => (vec!["3", "4", "5"], band(given, *question)),
        Ask::Rating { .. } => rating(given),
        Ask::Worked { made, .. } => worked(given, *made),
        Ask::Drivers(_) => (vec!["3", "6"], drivers(given)),
        Ask::Tests(_) => (vec!["D2"], given.asked().map(|report| tests(given, report)).unwrap_or_default()),
        Ask::Flags(_, to) => flags(given, *to),
        Ask::Fewest(_, to) | Ask::MakeRating { to, .. } => (vec!["4", "5", "6"], fewest(given, *to)),
        Ask::Overall | Ask::DontCount | Ask::OutOf | Ask::Note | Ask::MakeTotal(_) => {
            why_standards::why(given)
        }
    }
}

fn score(given: &Given, question: QuestionNumber, prompts: bool) -> (Vec<&'static str>, String) {
    let at = given.rules.question_index(question).and_then(|at| given.rules.questions.get(at));
    let cases = at.and_then(|question| Some((given.scenario.samples.get(question.sample)?, question.column)));
    let counts = cases.map(|(cases, column)| (cases.count(column), cases.len()));
    let (Count { yes, no, not_applicable: na }, all) = counts.unwrap_or_default();
    let blank = all.saturating_sub((yes + no + na) as usize);
    let mut words = format!("Of {all} answers {yes} are Yes, {no} No, {na} N/A, and {blank} blank. ");
    let report = given.question(question);
    match report.and_then(|report| report.tally().zip(report.percent())) {
        Some((tally, percent)) => words.push_str(&format!(
            "Yes and No together are {}, so the score is {} of {}, printed as {percent}.",
            tally.of(),
            tally.yes(),
            tally.of()
        )),
        None => words.push_str("Without a Yes or a No there is no score."),
    }
    if prompts {
        words.push_str(" The prompts are not counted.");
    }
    (if prompts { vec!["1", "2", "3", "F3"] } else { vec!["1", "2", "3"] }, words)
}

fn band(given: &Given, question: QuestionNumber) -> String {
    let Some(report) = given.question(question) else { return String::new() };
    let (Some(tally), Some(percent), Some(band)) = (report.tally(), report.percent(), report.band) else {
        return String::new();
    };
    let read = match given.rules.rounding {
        Rounding::Rounded => "printed percentage",
        Rounding::Exact => "exact share",
    };
    let note = report.note.map(|note| match given.rules.rounding {
        Rounding::Rounded => format!(" The exact share alone would be {}.", note.exact),
        Rounding::Exact => format!(" The printed percentage alone would be {}.", note.printed),
    });
    format!(
        "{} of {} is printed as {percent}. The {read} decides, and {}: {band}.{}",
        tally.yes(),
        tally.of(),
        reach(given, band),
        note.unwrap_or_default()
    )
}

/// From where to where a band goes.
fn reach(given: &Given, band: Band) -> String {
    let begin = given.rules.cuts.of(band);
    match band.up() {
        Some(next) if band == Band::Inadequate => format!("it lies below {}%", given.rules.cuts.of(next)),
        Some(next) => format!("it reaches {begin}% but not {}%", given.rules.cuts.of(next)),
        None => format!("it reaches {begin}%"),
    }
}

/// "2.3.1 71% (Good)" for every key question.
fn each(report: &StandardReport) -> String {
    list(report.questions.iter().map(|question| match (question.percent(), question.band) {
        (Some(percent), Some(band)) => format!("{} {percent} ({band})", question.number),
        _ => format!("{} without a score", question.number),
    }))
}

fn rating(given: &Given) -> (Vec<&'static str>, String) {
    let Some(report) = given.asked() else { return (Vec::new(), String::new()) };
    let mut rules = vec!["6"];
    let mut words = format!("The key questions have {}. ", each(report));
    match &report.reason {
        Reason::Lowest { band, .. } if report.questions.len() == 1 => {
            words = format!(
                "{} has one key question, and takes its band. It has {}, so the rating is {band}.",
                report.number,
                each(report)
            );
            rules = vec!["7"];
        }
        Reason::Lowest { band, drivers } => {
            words.push_str(&format!("The lowest, {}, decides: {band}.", list(drivers)));
        }
        Reason::Unanswered(missing) => {
            words.push_str(&format!("Without answers to {} there is no rating yet.", list(missing)));
            rules = vec!["2", "6"];
        }
        _ => {}
    }
    if let Ask::Rating { beside: Some(beside), .. } = given.ask {
        rules.push("8");
        words.push_str(&format!(" {beside} rests on another sample, and is rated for itself."));
    }
    (rules, words)
}

fn worked(given: &Given, made: Option<(usize, Mistake)>) -> (Vec<&'static str>, String) {
    let (mut rules, why) = rating(given);
    rules.extend(["3", "4", "5"]);
    let begin = match made {
        Some((line, mistake)) => {
            rules.extend(mistake.rules());
            format!("The mistake is in line {}: {}. ", line + 1, small(name(mistake)))
        }
        None => "Every line is right. ".to_owned(),
    };
    (rules, [&begin, &*why].concat())
}

/// A name within a sentence.
fn small(name: &str) -> String {
    let (first, rest) = name.split_at(name.len().min(1));
    if name.starts_with("N/A") { name.to_owned() } else { [&first.to_lowercase(), rest].concat() }
}

fn drivers(given: &Given) -> String {
    let Some(report) = given.asked() else { return String::new() };
    let Reason::Lowest { band, drivers } = &report.reason else { return String::new() };
    let percent = given.driver(report).and_then(|question| question.percent());
    let (have, decide) = if drivers.len() == 1 { ("has", "decides") } else { ("have", "decide together") };
    format!(
        "The key questions have {}. {} {have} the lowest percentage, {}, and {decide}: {band}.",
        each(report),
        list(drivers),
        percent.unwrap_or(Percent::MAX)
    )
}

fn tests(given: &Given, report: &StandardReport) -> String {
    let (window, rule) = (report.window, given.rules.discretion);
    let Some(driver) = given.driver(report) else { return String::new() };
    let (Some(percent), Some(tally)) = (driver.percent(), driver.tally()) else { return String::new() };
    let drivers: Vec<QuestionNumber> = report
        .questions
        .iter()
        .map(|question| question.number)
        .filter(|&number| report.drives(number))
        .collect();
    let decide = if drivers.len() == 1 { "decides" } else { "decide" };
    let mut words = format!("{} {decide}, with {percent}. ", list(drivers));
    words.push_str(&match window.near {
        Some(cut) => format!("It lies {} the cut at {cut}%. ", near(given)),
        None => format!("It does not lie {} a cut. ", near(given)),
    });
    words.push_str(match window.one_judgement {
        true => "One different judgement would change the rating. ",
        false => "No single judgement would change the rating. ",
    });
    words.push_str(&match window.few {
        Some(few) => {
            format!("It rests on {}, and {} or fewer are few.", count(few, "answer", "answers"), rule.few)
        }
        None => format!("It rests on {}, more than {}.", count(tally.of(), "answer", "answers"), rule.few),
    });
    words
}

fn flags(given: &Given, to: Band) -> (Vec<&'static str>, String) {
    let found = given.asked().and_then(|report| Some((report, report.arithmetic()?)));
    let Some((report, from)) = found else { return (Vec::new(), String::new()) };
    let words = format!(
        "{} From {from} to {to} is {}; discretion reaches {}.",
        tests(given, report),
        count(from.distance(to), "band", "bands"),
        given.rules.discretion.bands
    );
    (vec!["D1", "D2", "D3"], words)
}

fn fewest(given: &Given, to: Band) -> String {
    let found = given.asked().and_then(|report| Some((report, report.arithmetic()?)));
    let Some((report, from)) = found else { return String::new() };
    let ways = ways(given.rules, report, to);
    let Some(way) = ways.first() else { return String::new() };
    let change = |change: &Change| {
        let (from, to) = if change.up { ("No", "Yes") } else { ("Yes", "No") };
        format!("{} on {} from {from} to {to}", change.count, change.question)
    };
    let why = if from < to {
        format!("Every key question has to reach {}%, so what is missing adds up", given.rules.cuts.of(to))
    } else {
        "One key question that falls is enough".to_owned()
    };
    format!("The key questions have {}. {why}: {}.", each(report), list(way.iter().map(change)))
}
