//! Why the right answer is right, with the numbers of the report.

use super::{belongs, list, name, why_discretion, why_standards};
use crate::analysis::fewest::Change;
use crate::analysis::fewest::standard::ways;
use crate::model::{Band, Count, Percent, QuestionNumber, QuestionReport, Reason, Rounding, StandardReport};
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
        Ask::Tests(_) | Ask::Flags(..) => why_discretion::why(given),
        Ask::Fewest(_, to) | Ask::MakeRating { to, .. } => (vec!["4", "5", "6"], fewest(given, *to)),
        Ask::Shown(_) => shown(given),
        Ask::Belongs { .. } | Ask::Informs { .. } => belongs::why(given),
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
    let sample = at.and_then(|question| given.rules.samples.get(question.sample));
    let many = sample.map_or("", |sample| &sample.many);
    let mut words =
        format!("Of {all} {many}: {yes} Yes, {no} No, {na} N/A, and {blank} without an answer yet. ");
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
    let note = report.note.map(|note| match given.rules.rounding {
        Rounding::Rounded => format!(" The exact share alone would be {}.", note.exact),
        Rounding::Exact => format!(" The printed percentage alone would be {}.", note.printed),
    });
    format!(
        "{} of {} is printed as {percent}. The {} decides, and {}: {band}.{}",
        tally.yes(),
        tally.of(),
        read(given),
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

/// "The key questions: 2.3.1 71% (Good) and 2.3.2 43% (Inadequate)." Where rounding decides a band, that is said too.
fn each(given: &Given, report: &StandardReport) -> String {
    let one = |question: &QuestionReport, has: &str| match (question.percent(), question.band) {
        (Some(percent), Some(band)) => format!("{}{has} {percent} ({band})", question.number),
        _ => format!("{}{has} no score", question.number),
    };
    let mut words = match report.questions.as_slice() {
        [only] => format!("{}.", one(only, " has")),
        several => format!("The key questions: {}.", list(several.iter().map(|question| one(question, "")))),
    };
    let noted = report.questions.iter().filter(|question| question.note.is_some());
    let noted = list(noted.map(|question| question.number));
    if !noted.is_empty() {
        words.push_str(&format!(
            " At {noted} the printed percentage and the exact share lie on different sides of a cut; the {} decides.",
            read(given)
        ));
    }
    words
}

/// What bands are read off.
fn read(given: &Given) -> &'static str {
    match given.rules.rounding {
        Rounding::Rounded => "printed percentage",
        Rounding::Exact => "exact share",
    }
}

fn rating(given: &Given) -> (Vec<&'static str>, String) {
    let Some(report) = given.asked() else { return (Vec::new(), String::new()) };
    let mut rules = vec!["6"];
    let mut words = [&each(given, report), " "].concat();
    if report.questions.iter().any(|question| question.note.is_some()) {
        rules.push("5");
    }
    match &report.reason {
        Reason::Lowest { band, .. } if report.questions.len() == 1 => {
            words.push_str(&format!("{} has one key question, and takes its band: {band}.", report.number));
            rules.push("7");
            rules.retain(|rule| *rule != "6");
        }
        Reason::Lowest { band, drivers } => {
            let decide = if drivers.len() == 1 { "decides" } else { "decide" };
            words.push_str(&format!("The lowest, {}, {decide}: {band}.", list(drivers)));
        }
        Reason::Unanswered(missing) => {
            words.push_str(&format!("Without answers to {} there is no rating yet.", list(missing)));
            rules.push("2");
        }
        _ => {}
    }
    if let Ask::Rating { beside: Some(beside), .. } = given.ask {
        rules.push("8");
        words.push_str(&format!(" {beside} rests on another sample, and is rated for itself."));
    }
    (rules, words)
}

/// The rating by arithmetic, and what discretion makes of it.
fn shown(given: &Given) -> (Vec<&'static str>, String) {
    let (mut rules, mut words) = rating(given);
    rules.extend(["D1", "11"]);
    let found = given.asked().and_then(|report| Some((report, report.rating()?, report.arithmetic()?)));
    let Some((report, rating, arithmetic)) = found else { return (rules, words) };
    let points = |band| super::count(given.rules.points.of(band), "point", "points");
    words.push_str(&match report.starred() {
        true => format!(
            " That is by arithmetic, and would add {}. The rating entered is another, so it wears an asterisk, and it counts: {}. Both totals are shown.",
            points(arithmetic),
            points(rating)
        ),
        false => format!(
            " The rating entered is the same, so nothing differs: no asterisk, and {}.",
            points(rating)
        ),
    });
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
        "{} {} {have} the lowest percentage, {}, and {decide}: {band}.",
        each(given, report),
        list(drivers),
        percent.unwrap_or(Percent::MAX)
    )
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
    format!("{} {why}: {}.", each(given, report), list(way.iter().map(change)))
}
