//! Why discretion is open or not, and what is to be flagged.

use super::says::near;
use super::{count, list};
use crate::model::{Band, QuestionReport, StandardReport};
use crate::training::Ask;
use crate::training::given::Given;

pub(super) fn why(given: &Given) -> (Vec<&'static str>, String) {
    let Some(report) = given.asked() else { return (Vec::new(), String::new()) };
    match given.ask {
        Ask::Flags(_, to) => (vec!["D1", "D2", "D3"], flags(given, report, *to)),
        _ => (vec!["D2"], tests(given, report)),
    }
}

/// Each of the three tests, met or not.
fn tests(given: &Given, report: &StandardReport) -> String {
    let drives = |question: &&QuestionReport| report.drives(question.number);
    let drivers: Vec<&QuestionReport> = report.questions.iter().filter(drives).collect();
    let Some(percent) = drivers.first().and_then(|driver| driver.percent()) else { return String::new() };
    let one = drivers.len() == 1;
    let decide = if one { "decides" } else { "decide" };
    let mut words =
        format!("{} {decide}, with {percent}. ", list(drivers.iter().map(|driver| driver.number)));
    words.push_str(&match (report.window.near, one) {
        (Some(cut), true) => format!("It lies {} the cut at {cut}%. ", near(given)),
        (Some(cut), false) => format!("They lie {} the cut at {cut}%. ", near(given)),
        (None, true) => format!("It does not lie {} a cut. ", near(given)),
        (None, false) => format!("They do not lie {} a cut. ", near(given)),
    });
    words.push_str(match report.window.one_judgement {
        true => "One different judgement would change the rating. ",
        false => "No single judgement would change the rating. ",
    });
    let answers: Vec<u32> =
        drivers.iter().filter_map(|driver| driver.tally()).map(|tally| tally.of()).collect();
    words.push_str(&match answers.as_slice() {
        [only] => format!("It rests on {}", count(*only, "answer", "answers")),
        several => format!("They rest on {} answers", list(several)),
    });
    words.push_str(&match (report.window.few, given.rules.discretion.few) {
        (Some(_), 1) => ", and one is few.".to_owned(),
        (Some(_), few) => format!(", and {few} or fewer are few."),
        (None, 0) => ".".to_owned(),
        (None, few) => format!(", and only {few} or fewer are few."),
    });
    words
}

fn flags(given: &Given, report: &StandardReport, to: Band) -> String {
    let Some(from) = report.arithmetic() else { return String::new() };
    format!(
        "{} From {from} to {to} is {}; discretion reaches {}.",
        tests(given, report),
        count(from.distance(to), "band", "bands"),
        given.rules.discretion.bands
    )
}
