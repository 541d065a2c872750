//! Words of the reasons.

use bandwise::model::{
    Band, Counting, Overall, QuestionNumber, QuestionReport, Reason, Report, RuleSet, Sample, StandardReport,
};
use bandwise::ui::text::{count, list, span};

/// Wording.
pub const HERE: &str = "the score lies here";
/// Wording.
pub const LADDER_HEADS: [&str; 3] = ["Rating", "Points", "This scenario"];
/// Wording.
pub const LADDER_TABLE: &str = "The points of each overall rating";
/// Wording.
pub const ROUNDED: &str = "Rounding decides this: the exact share lies on the other side of the cut.";
/// Wording.
pub const NO_CASES: &str = "Entered as figures, so there are no cases to look at.";

/// The totals of a rating.
pub fn totals(totals: Option<(u32, u32)>) -> String {
    totals.map_or("none".to_owned(), |(first, last)| span(first, last))
}

/// The overall score in a sentence.
pub fn overall(rules: &RuleSet, report: &Report) -> String {
    let overall = &report.overall;
    let points = report.standards.iter().filter(|standard| standard.counting == Counting::Scored);
    let sum: Vec<String> =
        points.filter_map(|standard| Some(rules.points.of(standard.rating()?).to_string())).collect();
    let sum = sum.join(" + ");
    match overall.rating() {
        Some(rating) => {
            let range = overall.bands.get(rating as usize).copied().flatten();
            let verb = if range == Some((1, 1)) { "point is" } else { "points are" };
            let (points, out_of) = (overall.points, overall.out_of);
            let score = match rules.scored() {
                1 => format!("the only scored standard has {points} of {out_of} points"),
                scored => {
                    format!(
                        "the points of the {scored} scored standards add up to {points} of {out_of} ({sum})"
                    )
                }
            };
            let near = neighbours(overall, rating);
            format!("{rating}: {score}, and {} {verb} {rating}.{near}", totals(range))
        }
        None if sum.is_empty() => "Not yet rated: no scored standard has a rating.".to_owned(),
        None => format!(
            "Not yet rated: {} of {} points so far ({sum}), and {} still without a rating.",
            overall.points,
            overall.out_of,
            if overall.missing.len() == 1 {
                format!("{} is", list(&overall.missing))
            } else {
                format!("{} are", list(&overall.missing))
            },
        ),
    }
}

/// How far the ratings above and below are, in points.
fn neighbours(overall: &Overall, rating: Band) -> String {
    let totals = |band: Option<Band>| overall.bands.get(band? as usize).copied().flatten();
    let points = |number: u32| count(number, "point", "points");
    let mut words = String::new();
    if let (Some(next), Some((first, _))) = (rating.up(), totals(rating.up())) {
        words = format!(" {next} begins {} further up.", points(first.saturating_sub(overall.points)));
    }
    if let (Some(next), Some((_, last))) = (rating.down(), totals(rating.down())) {
        let away = points(overall.points.saturating_sub(last));
        words.push_str(&format!(" {next} ends {away} further down."));
    }
    words
}

/// What decides a standard, in a sentence.
pub fn reason(report: &StandardReport) -> String {
    let reason = plain_reason(report);
    if report.starred() { format!("By arithmetic {reason}") } else { reason }
}

fn plain_reason(report: &StandardReport) -> String {
    match &report.reason {
        Reason::Judged(band) => format!("{band}: chosen by judgement, not computed."),
        Reason::NotChosen => "Nobody has chosen a rating yet.".to_owned(),
        Reason::GivenAlone(band) => {
            format!("{band}: given as a rating alone, so its key questions are not used.")
        }
        Reason::Lowest { band, drivers } if report.questions.len() == 1 => {
            format!("{band}, the band of its only key question, {}.", list(drivers))
        }
        Reason::Lowest { band, drivers } if drivers.len() == 1 => {
            format!("{band}, the band of its lowest key question, {}.", list(drivers))
        }
        Reason::Lowest { band, drivers } => {
            format!("{band}, the band of its lowest key questions, {}, which tie.", list(drivers))
        }
        Reason::Unanswered(missing) => {
            let has = if missing.len() == 1 { "has" } else { "have" };
            format!("No rating yet: {} {has} no Yes or No.", list(missing))
        }
        Reason::NotRated => "It has a score, is not rated and never counts.".to_owned(),
    }
}

/// The band of a key question with the percentages it spans.
pub fn band(rules: &RuleSet, question: &QuestionReport) -> String {
    let Some(band) = question.band else { return String::new() };
    let from = rules.cuts.of(band);
    match band.up() {
        Some(next) if from == 0 => format!("Below {}% is {band}.", rules.cuts.of(next)),
        Some(next) => match rules.cuts.of(next).saturating_sub(1) {
            to if to == from => format!("{from}% is {band}."),
            to => format!("From {from}% to {to}% is {band}."),
        },
        None if from == 100 => format!("{from}% is {band}."),
        None => format!("{from}% and over is {band}."),
    }
}

/// What raising one question alone does.
pub fn alone(question: QuestionNumber, now: Band, to: Band, binding: &[QuestionNumber]) -> String {
    if binding.is_empty() {
        return format!("Raising only {question} could take the standard to {to}: nothing else binds.");
    }
    let binds = if binding.len() == 1 { "binds" } else { "bind" };
    if now == to {
        return format!("Raising only {question} changes nothing: {} {binds} at {now} too.", list(binding));
    }
    format!("Raising only {question} stops at {to}, because {} {binds} next.", list(binding))
}

/// A case in a list.
pub fn case(sample: &Sample, row: usize, reference: &str) -> String {
    if reference.is_empty() { format!("{} {}", sample.one, row + 1) } else { reference.to_owned() }
}

/// How many cases were judged No.
pub fn judged_no(sample: &Sample, number: usize) -> String {
    match number {
        0 => format!("No {} judged No.", sample.one),
        number => format!("{} judged No:", count(number as u64, &sample.one, &sample.many)),
    }
}

/// Cases beyond those named.
pub fn more_cases(number: usize) -> String {
    format!("And {number} more: the case grid shows them all with its filter “No on a driving question”.")
}
