//! Words of the examples on a single answer, and on the whole.

use bandwise::model::{Band, Judgement, Overall, RuleSet, Sample, Standard, StandardNumber, StandardReport};
use bandwise::ui::text::{list, page, ratings, titled};

pub use super::examples::answer;

/// Title of an example.
pub const ONE: &str = "One answer; press it for the next";
/// Title of an example.
pub const SAMPLES: &str = "One sample at its worst";
/// Over the samples.
pub const SAMPLE: &str = "Every answer is No in";
/// Title of an example.
pub const JUDGED: &str = "A rating by judgement";
/// Title of an example.
pub const DISCRETION: &str = "A rating with an asterisk";
/// Wording.
pub const USE: &str = "Use discretion";
/// Wording.
pub const TAKE_BACK: &str = "Take it back";

/// What an answer means.
pub fn one(answer: Judgement) -> &'static str {
    match answer {
        Judgement::Yes => "Yes: the work was good enough in this case. It counts, and for the better.",
        Judgement::No => "No: it was not good enough. It counts, and against.",
        Judgement::NotApplicable => "N/A: the question does not apply to this case. It counts in neither.",
        Judgement::Blank => "Blank: nobody has answered yet. It counts in neither, and is not a No.",
    }
}

/// Which standards fall with a sample.
pub fn samples(sample: &Sample, fallen: &[StandardNumber]) -> String {
    let verb = match fallen {
        [] => return format!("No rating rests on {}, so nothing falls with them.", sample.many),
        [_] => "is",
        _ => "are",
    };
    format!(
        "With every answer Yes elsewhere, {} {verb} Inadequate; no other rating rests on {}.",
        list(fallen),
        sample.many
    )
}

/// Over the ratings of a judged standard.
pub fn judged_label(standard: &Standard) -> String {
    format!("{} is rated", titled(&standard.number, &standard.title))
}

/// What it is worth, the others Good.
pub fn judged(rules: &RuleSet, standard: &Standard, rating: Band, overall: &Overall) -> String {
    format!(
        "{rating} for {} is worth {} in the total, whatever the cases say. {}: {}.",
        standard.number,
        rules.points.of(rating),
        others(rules),
        page::in_words(overall)
    )
}

/// What is taken for granted of the rest.
fn others(rules: &RuleSet) -> &'static str {
    if rules.scored() == 1 { "No other standard is scored" } else { "With every other scored standard Good" }
}

/// What discretion does to a standard and to the total.
pub fn discretion(rules: &RuleSet, report: &StandardReport, overall: &Overall) -> String {
    let lowest = report.questions.iter().filter_map(|question| question.percent()).min();
    let percent = lowest.map(|percent| percent.get().to_string()).unwrap_or_default();
    let star = if report.starred() { "*" } else { "" };
    format!(
        "Lowest key question {percent}%{star}: {}. {}: {}; {} by arithmetic.",
        ratings::rating(report),
        others(rules),
        page::in_words(overall),
        page::arithmetic(overall)
    )
}
