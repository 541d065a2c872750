//! Words of the fewest judgements.

use bandwise::analysis::fewest::{
    Change,
    overall::{Allowed, Price},
};
use bandwise::model::{Band, StandardNumber};
use bandwise::ui::text::{count, list};

/// Wording.
pub const OVERALL: &str = "Overall";
/// Wording.
pub const STANDARDS: &str = "Each standard";
/// Wording.
pub const QUESTIONS: &str = "Each key question";
/// Wording.
pub const RULES: &str = "Percentages, rounding and cuts are those of the rule set in use: ";
/// Wording.
pub const DISCRETION: &str = "Keep professional discretion as it is";
/// Wording.
pub const ANEW: &str = "Allow judged standards to be rated anew";
/// Wording.
pub const NOT_YET: &str =
    "There is no overall rating yet, so there is nothing to count from. Rate every scored standard first.";
/// Wording.
pub const TRY: &str = "Try it";
/// Wording.
pub const PICTURE: &str = "The fewest judgements to each overall rating";
/// Wording.
pub const STANDARD: &str = "Standard";
/// Wording.
pub const QUESTION: &str = "Key question";
/// Wording.
pub const COUNTS: &str = "Yes";
/// Wording.
pub const NOW: &str = "Now, by arithmetic";
/// Wording.
pub const HERE: &str = "now";
/// Wording.
pub const STANDARDS_NOTE: &str = "The fewest judgements to each rating by arithmetic, and on which key questions: No to Yes where it rises, Yes to No where it falls. To rise, every key question must reach the rating, so what is missing adds up; to fall, one is enough. A dash: no number of answers gives it. Choose a number to try it.";
/// Wording.
pub const UNCOUNTED: &str = "Where only a percentage or a rating is known, there are no judgements to count, so what it would take is not known.";
/// Wording.
pub const NO_STANDARDS: &str = "No standard is rated by its judgements yet, so there is nothing to count.";
/// Wording.
pub const QUESTIONS_NOTE: &str = "The fewest Yes to come (+) or to go (−) for each band. A dash: no number of Yes gives it, or no counts are known.";

/// The rating counted from.
pub fn now(now: Option<Band>, discretion_stays: bool) -> String {
    let by =
        if discretion_stays { "with discretion as it is" } else { "by arithmetic, discretion set aside" };
    now.map_or_else(String::new, |now| format!("Counted from {now}, the overall rating {by}."))
}

/// What a rating takes, under its bar.
pub fn taken(band: Band, now: Option<Band>, fewest: Option<u32>) -> String {
    match fewest {
        _ if now == Some(band) => "now".to_owned(),
        Some(fewest) => fewest.to_string(),
        None => "–".to_owned(),
    }
}

/// A price in words.
pub fn price(price: Price) -> String {
    let judgements = count(price.judgements, "judgement", "judgements");
    match price.bands {
        0 => judgements,
        bands => format!("{judgements}, and {} rated anew", count(bands, "band", "bands")),
    }
}

/// How many sets cost the same.
pub fn tie(sets: usize, more: bool) -> String {
    match (sets, more) {
        (0 | 1, _) => String::new(),
        (sets, false) => format!(", in {sets} ways that cost the same:"),
        (sets, true) => format!(", in more than {sets} ways that cost the same; {sets} of them:"),
    }
}

/// The total of a set.
pub fn set_total(points: u32, out_of: u32, allowed: Allowed) -> String {
    let by = if allowed.discretion_stays { "" } else { " by arithmetic" };
    format!("Gives {points}/{out_of}{by}.")
}

/// One standard of a set.
pub fn part(number: StandardNumber, title: &str, (from, to): (Band, Band), ways: &[Vec<Change>]) -> String {
    let how = if ways.is_empty() { "rated anew".to_owned() } else { self::ways(ways) };
    format!("{number} {title}, {from} to {to}: {how}")
}

/// The ways to one rating of a standard.
pub fn ways(ways: &[Vec<Change>]) -> String {
    let all: Vec<String> = ways.iter().map(|way| changes(way)).collect();
    all.join("; or ")
}

/// The same in short, for a cell whose column says which way.
pub fn short(ways: &[Vec<Change>]) -> String {
    let all: Vec<String> = ways
        .iter()
        .map(|way| list(way.iter().map(|change| format!("{} on {}", change.count, change.question))))
        .collect();
    all.join(", or ")
}

/// Ratings that nothing allowed gives.
pub fn never(bands: &[Band], rating_anew: bool) -> String {
    let what = if rating_anew { "no change allowed above" } else { "no change of the judgements entered" };
    let them = if bands.len() == 1 { "it" } else { "them" };
    format!("{}: {what} gives {them}.", list(bands))
}

/// Changes in words.
pub fn changes(changes: &[Change]) -> String {
    list(changes.iter().map(|change| {
        let way = if change.up { "No to Yes" } else { "Yes to No" };
        format!("{} {way} on {}", change.count, change.question)
    }))
}

/// A button that tries a rating of a standard.
pub fn try_standard(number: StandardNumber, band: Band, cost: u32) -> String {
    format!("{cost}: try {number} at {band}")
}

/// Yes answers to come or go.
pub fn signed(more: Option<i64>) -> String {
    match more {
        None => "–".to_owned(),
        Some(0) => "now".to_owned(),
        Some(more) if more > 0 => format!("+{more}"),
        Some(less) => format!("−{}", less.unsigned_abs()),
    }
}
