//! Why the right answer about totals, counting and the note is right.

use super::questions::titled;
use super::{count, list};
use crate::model::{Band, Counting, Guidance, OverallBands, StandardNumber};
use crate::training::Ask;
use crate::training::given::Given;

pub(super) fn why(given: &Given) -> (Vec<&'static str>, String) {
    match given.ask {
        Ask::Note => (vec!["L1"], given.report.guidance.map(|found| note(given, found)).unwrap_or_default()),
        Ask::DontCount => (vec!["F1", "9", "10"], left_out(given)),
        Ask::OutOf => (vec!["F1", "9", "10", "11"], [total(given), left_out(given)].concat()),
        Ask::MakeTotal(_) => (vec!["F1", "10", "11"], total(given)),
        _ => overall(given),
    }
}

/// "9 standards are scored, each worth 3 points at the most: 27 in all. The points come to 14."
fn total(given: &Given) -> String {
    let (rules, overall) = (given.rules, &given.report.overall);
    let scored = match rules.scored() {
        1 => "1 standard is scored, worth".to_owned(),
        scored => format!("{scored} standards are scored, each worth"),
    };
    let worth = Band::ALL.map(|band| format!("{band} {}", rules.points.of(band))).join(", ");
    format!(
        "{scored} {} at the most: {} in all. With {worth} the ratings come to {}. ",
        count(rules.points.most(), "point", "points"),
        overall.out_of,
        overall.points
    )
}

fn overall(given: &Given) -> (Vec<&'static str>, String) {
    let overall = &given.report.overall;
    let mut words = total(given);
    let rating = overall.rating().unwrap_or(Band::Inadequate);
    if let Some((first, last)) = overall.bands.get(rating as usize).copied().flatten() {
        let span = if first == last { first.to_string() } else { format!("{first} to {last}") };
        words.push_str(&format!("{rating} is {span}, whatever the lowest standard is. "));
    }
    let (rules, points) = (given.rules, overall.points);
    let by_rule = OverallBands::by_rule_12(rules.scored(), rules.points) == rules.overall;
    if by_rule && OverallBands::twice_the_cuts(rules.scored(), rules.points).contains(&(2 * points)) {
        words.push_str(&format!("{points} lies on a cut, and a total on a cut takes the lower rating. "));
    }
    if rules.standards.iter().any(|standard| standard.counting != Counting::Scored) {
        words.push_str(&left_out(given));
    }
    (vec!["9", "10", "11", "12", "13"], words.trim_end().to_owned())
}

fn left_out(given: &Given) -> String {
    let of = |counting: Counting| -> Vec<StandardNumber> {
        let standards = given.rules.standards.iter().filter(|standard| standard.counting == counting);
        standards.map(|standard| standard.number).collect()
    };
    let words = |numbers: Vec<StandardNumber>, one: &str, many: &str| {
        let verb = if numbers.len() == 1 { one } else { many };
        (!numbers.is_empty())
            .then(|| format!("{} {verb}. ", list(numbers.iter().map(|&number| titled(given, number)))))
    };
    let not_rated =
        words(of(Counting::NotRated), "is not rated and never counts", "are not rated and never count");
    let separate = words(
        of(Counting::Separate),
        "is rated separately and never counts",
        "are rated separately and never count",
    );
    let found: String = [not_rated, separate].into_iter().flatten().collect();
    [&found, "All others count, those rated by judgement among them."].concat()
}

fn note(given: &Given, found: Guidance) -> String {
    let counts =
        given.rules.leadership.as_ref().map(|leadership| list(&leadership.counts)).unwrap_or_default();
    let more = if found.indicated { "more than half" } else { "not more than half" };
    let (inadequate, of) = (found.inadequate, found.of);
    let are = if inadequate == 1 { "is" } else { "are" };
    let appears = if found.indicated { "appears" } else { "does not appear" };
    format!(
        "What is counted is {counts}, by the ratings as published. {inadequate} of {of} {are} Inadequate, which is {more}, so the note {appears}. It is a note, never a limit."
    )
}
