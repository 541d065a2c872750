//! Words of how sure a result is.

use bandwise::analysis::resample::Drawn;
use bandwise::analysis::wilson::Interval;
use bandwise::model::{Band, Sample, StandardNumber};
use bandwise::ui::text::{list, range};

/// Wording.
pub const AID: &str = "An aid to judgement and no part of the inspectorate’s method. The figures take the cases for a simple random sample. Inspection samples are drawn by strata, to a target of 80% confidence and 5 points either way (unverified), so the true uncertainty differs somewhat from what is shown.";
/// Wording.
pub const INTERVALS: &str = "Where each score may lie";
/// Wording.
pub const INTERVALS_CAPTION: &str = "Wilson intervals of the scores, and the ratings they reach into";
/// Wording.
pub const INTERVAL_HEADS: [&str; 4] = ["Key question", "Score", "80% interval", "95% interval"];
/// Wording.
pub const SMALL: &str =
    "Fewer than were judged, so it can’t be right: taken as though every case was looked at.";
/// Wording.
pub const WHOLE: &str = "As many as were judged: every case was looked at, so the scores are exact.";
/// Wording.
pub const HERE: &str = "The mark under the columns is the score by arithmetic as it is now.";
/// Wording.
pub const CHANCES: &str = "The chance of each rating";
/// Wording.
pub const CHANCES_CAPTION: &str = "How often each rating came up when the sample was drawn again from itself";
/// Wording.
pub const CHANCE_HEADS: [&str; 2] = ["Standard", "Picture"];
/// Wording.
pub const PICTURE: &str = "Picture";
/// Wording.
pub const RESTS: &str = "Rests on";
/// Wording.
pub const OVERALL: &str = "Overall";
/// Wording.
pub const OVERALL_RESTS: &str = "all standards";
/// Wording.
pub const NOTHING: &str = "Nothing can be drawn again: no scored standard rests on cases or counts. Enter cases, or counts of Yes, to see chances.";
/// Wording.
pub const INDEPENDENT: &str = "Where only counts are known, each key question is drawn for itself, as though answers to one said nothing about answers to another. In real cases they go together, so chances from cases are the better ones.";
/// Wording.
pub const POPULATION: &str = "The intervals are those for a sample from so many. Where some answers are N/A or blank, the same share of that number is taken. The chances below leave it out.";
/// Wording.
pub const UNRATED: &str = "In some draws a key question had no Yes or No at all, so there was no rating, and the chances add up to less than 100%.";
/// Wording.
pub const DISTRIBUTION: &str = "How often each overall score came up, by arithmetic";
/// Wording.
pub const DISTRIBUTION_TABLE: &str = "The same as a list";

/// The label of a sample’s population.
pub fn population(sample: &Sample) -> String {
    format!("How many {} there were in all, if known", sample.many)
}

/// A population that can't be read.
pub fn population_wrong(typed: &str) -> String {
    format!(
        "Not used: found “{typed}”. Write a whole number from 1 to 1,000,000, such as 350, or leave it empty."
    )
}

/// Standards without a rating, so that there is none overall.
pub fn missing(standards: &[StandardNumber]) -> String {
    let verb = if standards.len() == 1 { "is" } else { "are" };
    format!("There is no overall rating to draw while {} {verb} not rated.", list(standards))
}

/// An interval in whole percentages.
pub fn interval(interval: Interval) -> String {
    let whole = |share: f64| (share * 100.0).round() as u32;
    format!("{}%", range(whole(interval.low), whole(interval.high)))
}

/// The bands an interval spans.
pub fn spans((low, high): (Band, Band)) -> String {
    match low.distance(high) {
        0 => low.name().to_owned(),
        apart => format!("{low} to {high} ({} ratings)", apart + 1),
    }
}

/// What a standard’s chances rest on.
pub fn rests(drawn: Drawn, sample: Option<&Sample>) -> String {
    match drawn {
        Drawn::Cases => sample.map_or("cases", |sample| &sample.many).to_owned(),
        Drawn::Counts => "counts".to_owned(),
        Drawn::Fixed => "fixed".to_owned(),
    }
}

/// A share of the draws.
pub fn chance(times: u32, draws: u32) -> String {
    let tenths = (u64::from(times) * 2000 + u64::from(draws)).checked_div(2 * u64::from(draws)).unwrap_or(0);
    match (times, tenths) {
        (0, _) => "–".to_owned(),
        (_, 0..10) => "under 1%".to_owned(),
        (_, 991..1000) => "over 99%".to_owned(),
        (_, tenths) => format!("{}%", (tenths + 5) / 10),
    }
}

/// How many draws are made.
pub fn drawn(draws: u32, of: u32) -> String {
    let state = if draws < of { format!("{draws} of {of} draws made so far") } else { format!("{of} draws") };
    format!(
        "{state}, always from the same seed, so that the same scenario shows the same chances everywhere. Judged standards stay as they are; discretion is set aside."
    )
}
