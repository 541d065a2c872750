//! What is said in the first visit of what somebody did: the consequence, or why an answer is not right.

use bandwise::model::{Band, Judgement, Overall, QuestionNumber, QuestionReport, RuleSet, StandardReport};
use bandwise::ui::text::{count, list, page, ratings};

use super::guide::THERE;

/// `20 of 42, 48%`.
pub fn score(found: &QuestionReport) -> String {
    format!("{}, {}", ratings::counts(found), ratings::percent(found.percent()))
}

fn band(band: Option<Band>) -> &'static str {
    page::rating(band)
}

/// `8 of 27`.
fn total(points: u32, overall: &Overall) -> String {
    format!("{points} of {}", overall.out_of)
}

/// "goes from 7 to 8 of 27", or "stays 8 of 27".
fn goes(before: u32, after: u32, overall: &Overall) -> String {
    match before == after {
        true => format!("stays {}", total(after, overall)),
        false => format!("goes from {before} to {}", total(after, overall)),
    }
}

/// Both totals before and after.
fn totals((before, after): (&Overall, &Overall)) -> String {
    format!(
        "The total {}, {}; by arithmetic alone it {}.",
        goes(before.points, after.points, after),
        band(after.rating()),
        goes(before.arithmetic, after.arithmetic, after)
    )
}

/// The key question that drives a standard was found.
pub fn drives(report: &StandardReport, found: &QuestionReport) -> String {
    let others = report.questions.iter().filter(|other| other.number != found.number);
    let others = list(others.map(|other| ratings::percent(other.percent())));
    format!(
        "Yes, {} drives {}: {}. The others have {others}, but a standard takes the rating of its lowest key question, so {} is {}.",
        found.number,
        report.number,
        score(found),
        report.number,
        band(report.arithmetic())
    )
}

/// A key question that does not drive its standard was chosen.
pub fn does_not_drive(report: &StandardReport, found: &QuestionReport) -> String {
    let lower = report.questions.iter().filter(|other| other.percent() < found.percent()).count();
    let are = if lower == 1 { "is" } else { "are" };
    format!(
        "Not {}: it has {}, which alone would be {}. {} of {} {are} lower. Look for the lowest percentage.",
        found.number,
        score(found),
        band(found.band),
        count(lower as u64, "key question", "key questions"),
        report.number
    )
}

/// "2.2.1 went from 33 of 42, 79% to 34 of 42, 81%"
fn went((before, after): (&QuestionReport, &QuestionReport)) -> String {
    format!("{} went from {} to {}", after.number, score(before), score(after))
}

/// Another key question was changed than the step is about.
pub fn elsewhere(pair: (&QuestionReport, &QuestionReport), wanted: QuestionNumber) -> String {
    format!(
        "{}. This step is about {wanted}: look in its column under Cases, where “{THERE}” leads.",
        went(pair)
    )
}

/// An answer is on its way from No through N/A and blank.
pub fn halfway(found: &QuestionReport, to: Judgement) -> String {
    let now = format!("{} has {} for the moment:", found.number, ratings::counts(found));
    match to {
        Judgement::Yes => format!(
            "{now} the cell says N/A or is blank, and both count in neither number. Click on until it says Yes, or press Y."
        ),
        _ => format!(
            "{now} a blank cell counts in neither number either, but is an answer still to come. Click on until it says N/A, or press A."
        ),
    }
}

/// The right column was changed, in another way.
pub fn not_yet(pair: (&QuestionReport, &QuestionReport), to: Judgement) -> String {
    let to = if to == Judgement::Yes { "Yes" } else { "N/A" };
    format!("{}. That is another change: turn a No of {} into {to}.", went(pair), pair.1.number)
}

/// A standard rose by a judgement.
pub fn flipped(
    (before, after): (&StandardReport, &StandardReport),
    (driver, then): (&QuestionReport, &QuestionReport),
    (was, is): (&Overall, &Overall),
) -> String {
    let star = match before.starred() && !after.starred() {
        true => " The asterisk is gone: the arithmetic now gives what discretion gave.",
        false => "",
    };
    format!(
        "{}. By arithmetic {} goes from {} to {}.{star} {}",
        went((driver, then)),
        after.number,
        band(before.arithmetic()),
        band(after.arithmetic()),
        totals((was, is))
    )
}

/// A key question became better, and its standard did not.
pub fn no_better(report: &StandardReport, (before, after): (&QuestionReport, &QuestionReport)) -> String {
    let driver = report.questions.iter().find(|found| report.drives(found.number));
    let lowest = driver.map_or_else(String::new, |driver| {
        format!(": {} is still the lowest, with {}", driver.number, score(driver))
    });
    format!(
        "{}, and {} stays {}{lowest}. A high score makes up for no low one.",
        went((before, after)),
        report.number,
        band(report.arithmetic())
    )
}

/// More cases have N/A for a key question.
pub fn narrower(
    more: u32,
    report: &StandardReport,
    (before, after): (&QuestionReport, &QuestionReport),
) -> String {
    let one = if more == 1 { "does" } else { "do" };
    format!(
        "{} of {} {one} not apply now: its score went from {} to {}. N/A counts neither as Yes nor among the answers. {} is {}.",
        count(more, "case", "cases"),
        before.number,
        score(before),
        score(after),
        report.number,
        band(report.arithmetic())
    )
}

/// Discretion was used, or taken away.
pub fn decided(rules: &RuleSet, report: &StandardReport, overall: (&Overall, &Overall)) -> String {
    let (number, arithmetic) = (report.number, band(report.arithmetic()));
    let rating = ratings::rating(report);
    let flags = report.discretion.as_ref().map(|found| ratings::flags(found, rules)).unwrap_or_default();
    let what = match report.starred() {
        true => format!(
            "{number} is {rating}, where the arithmetic gives {arithmetic}: the asterisk says that a person decided, with a reason. {flags}"
        ),
        false => {
            format!("Without discretion {number} is {rating} again, as the arithmetic has it: no asterisk. ")
        }
    };
    [what, totals(overall)].concat()
}

/// What was typed is no number.
pub fn no_number(typed: &str) -> String {
    match typed.trim() {
        "" => "Write a whole number of points.".to_owned(),
        typed => format!("Found “{typed}”: write a whole number of points, 0 or more."),
    }
}

/// The points to Good were counted right.
pub fn counted(overall: &Overall, begin: u32, missing: u32) -> String {
    let points = count(missing, "point is", "points are");
    format!(
        "Yes: Good begins at {}, and the total is {}, so {points} missing. Each standard that rises by one rating adds to the total; none of them caps it.",
        total(begin, overall),
        overall.points
    )
}

/// They were counted wrong.
pub fn miscounted(overall: &Overall, begin: u32, number: u32) -> String {
    let now = overall.points;
    if number == begin {
        return format!("Good begins at {begin}, but the total is {now} already. How many are missing?");
    }
    if overall.arithmetic != now && overall.arithmetic.checked_add(number) == Some(begin) {
        let arithmetic = overall.arithmetic;
        return format!(
            "That counts from {arithmetic}, the total by arithmetic alone. With discretion it is {now}."
        );
    }
    let reached = now.saturating_add(number);
    if reached > overall.out_of {
        return format!("{number} more would be above {}, the most there is.", overall.out_of);
    }
    let (reached, rating) = (total(reached, overall), overall.band_of(reached));
    match rating {
        Band::Good | Band::Outstanding => {
            format!("{number} more give {reached}, {rating}, but fewer are enough.")
        }
        _ => format!("{number} more give {reached}, which is {rating} still."),
    }
}
