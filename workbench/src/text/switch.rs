//! Words on another rule set.

use bandwise::model::{Discretion, Kind, Overall};
use bandwise::ui::text::{count, list, page, ratings, span};

use crate::told::Rated;

/// The rule set can't be shown.
pub const UNKNOWN: &str = "This rule set can’t be shown here. Reload the page, and choose it again.";
/// Over the overall results.
pub const RESULTS: &str = "Both results";
/// Heading of a column.
pub const RESULT: &str = "Result";
/// Heading of a row.
pub const OVERALL: &str = "Overall";
/// Heading of a row.
pub const ARITHMETIC: &str = "By arithmetic";
/// Heading of a row.
pub const OUTLOOK: &str = "Still attainable";
/// Over the standards.
pub const STANDARDS: &str = "Standard by standard";
/// How they are matched.
pub const BY_TOPIC: &str =
    "Standards and key questions are matched by what they are about, whatever their number.";
/// Beside a rating that is another one there.
pub const MOVED: &str = " changed";
/// What is said on leadership now is not said there.
pub const NO_LEADERSHIP: &str = " The remark on what the guidance indicates for leadership falls away.";
/// Two rule sets with one name.
pub const SAME_NAME: &str = "Both have this name, and are two rule sets all the same.";

/// How many ratings are others there, of those that are matched.
pub fn moved(moved: usize, of: usize) -> String {
    match moved {
        _ if of == 0 => String::new(),
        0 if of == 1 => " The one rating that is matched stays.".to_owned(),
        1 if of == 1 => " The one rating that is matched changes.".to_owned(),
        0 => format!(" None of the {of} ratings that are matched changes."),
        1 => format!(" One of the {of} ratings that are matched changes."),
        moved => format!(" {moved} of the {of} ratings that are matched change."),
    }
}

/// Heading of a column.
pub const THERE: &str = "Standard there";
/// Heading of a column.
pub const HERE: &str = "Comes from";
/// Heading of a column.
pub const RATING_HERE: &str = "Rating now";
/// Heading of a column.
pub const RATING_THERE: &str = "Rating there";
/// Where a standard there has none here.
pub const NOTHING: &str = "nothing here; not yet rated unless it comes back";
/// Over what has no home.
pub const ASIDE: &str = "Without a home there";
/// All of it has a home.
pub const NOTHING_ASIDE: &str = "Everything entered has a home there.";
/// Only small things have none.
pub const SOME_ASIDE: &str = "Every standard and key question with something entered has a home there. A few answers to prompts have none: they are kept and come back with this rule set.";
/// What happens to what has none.
pub const KEPT: &str = "This is kept with the scenario, not dropped. It decides nothing there, and comes back when you switch back.";
/// Over what was set aside before and comes back.
pub const BACK: &str = "Comes back";
/// Wording.
pub const APPLY: &str = "Switch to this rule set";
/// Wording.
pub const STAY: &str = "Stay with the present one";

/// What is asked.
pub fn what(here: &str, there: &str) -> String {
    format!("The same entries, rated under “{here}” now and under “{there}” if you switch.")
}

/// What can still become of it.
pub fn outlook(overall: &Overall) -> String {
    let (low, high) = overall.attainable;
    let (worst, best) = overall.attainable_ratings();
    match (overall.rating(), worst == best) {
        (Some(_), _) => "–".to_owned(),
        (None, true) => format!("{}, {worst}", points(low, high)),
        (None, false) => format!("{}, {worst} to {best}", points(low, high)),
    }
}

fn points(low: u32, high: u32) -> String {
    [span(low, high).as_str(), if (low, high) == (1, 1) { " point" } else { " points" }].concat()
}

/// Discretion that has no home at a standard which has one.
pub fn discretion_left(name: &str, entered: &Discretion, judged: bool) -> String {
    let why = match judged {
        true => "it is rated by judgement there",
        false => "the report that gives it is under another framework",
    };
    format!("{name}: {} by professional discretion, since {why}", entered.rating)
}

/// A standard without a home, and what was entered for it.
pub fn left(name: &str, here: &Rated, at: usize) -> String {
    let mut what: Vec<String> = Vec::new();
    let (standard, report) = (here.rules.standards.get(at), here.report.standards.get(at));
    if let Some(report) = report.filter(|report| report.rating().is_some()) {
        what.push(ratings::rating(report));
    }
    if let Some(Kind::CaseBased { sample, .. }) = standard.map(|standard| &standard.kind)
        && let Some((sample, cases)) = here.rules.samples.get(*sample).zip(here.scenario.samples.get(*sample))
        && !cases.is_empty()
    {
        what.push(count(cases.len() as u64, &sample.one, &sample.many));
    }
    if what.is_empty() {
        what.push(page::NOT_YET.to_lowercase());
    }
    format!("{name}: {}", list(what))
}
