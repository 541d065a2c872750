//! What is said about answers that were made, not chosen.

use super::{count, list};
use crate::model::{Band, Counting};
use crate::training::given::Given;

/// Nothing was answered, or not what was asked for.
pub(in crate::training) fn not_answered() -> String {
    "This was not answered.".to_owned()
}

/// On ratings that were to come to a total: how many there are of each, and what they are worth.
pub(in crate::training) fn total_verdict(given: &Given, (now, target): (u32, u32), missing: u32) -> String {
    let verdict = match missing {
        0 if now == target => format!("The ratings come to {now}, as asked."),
        0 => format!("The ratings come to {now}, and {target} was asked."),
        missing => format!("{} not rated yet; so far the ratings come to {now}.", are(missing)),
    };
    let standards = given.report.standards.iter();
    let scored = standards.filter(|standard| standard.counting == Counting::Scored);
    let ratings: Vec<Band> = scored.filter_map(|standard| standard.rating()).collect();
    let worth = |band: &Band| {
        let number = ratings.iter().filter(|rating| *rating == band).count();
        let points = count(given.rules.points.of(*band), "point", "points");
        (number > 0).then(|| format!("{number} rated {band}, at {points} each"))
    };
    let each: Vec<String> = Band::ALL.iter().filter_map(worth).collect();
    if each.is_empty() { verdict } else { format!("{verdict} There are {}.", list(each)) }
}

fn are(missing: u32) -> String {
    let verb = if missing == 1 { "is" } else { "are" };
    format!("{} {verb}", count(missing, "scored standard", "scored standards"))
}

/// On changed judgements that were to give a standard a rating.
pub(in crate::training) fn rating_verdict(
    now: Option<Band>,
    to: Band,
    (used, fewest): (u32, u32),
    other: bool,
) -> String {
    let changed = count(used, "judgement was", "judgements were");
    let enough = count(fewest, "is enough", "are enough");
    let rated = match now {
        Some(now) if now == to => format!("The standard is {to}, as asked."),
        Some(now) => format!("The standard is {now}, and {to} was asked."),
        None => "The standard is not rated.".to_owned(),
    };
    let other =
        if other { " Something else was changed too; only Yes and No of this standard may." } else { "" };
    format!("{rated} {changed} changed; {enough}.{other}")
}

/// What was so before anything was changed.
pub(in crate::training) fn began(why: &str) -> String {
    ["This is how it stood before. ", why].concat()
}
