//! Words of the examples beside the rules. Every number in them comes from the model.

use bandwise::model::{
    Band, Guidance, Judgement, Overall, Percent, Reason, Rounding, RuleSet, Score, Standard, StandardReport,
    Tally,
};
use bandwise::ui::text::ratings::{flags, tally_words, window};
use bandwise::ui::text::{count, list, span, titled};

/// Wording.
pub const ANSWERS: &str = "Answers to one key question";
/// Wording.
pub const ADD_NA: &str = "Add an N/A";
/// Wording.
pub const ANEW: &str = "Start again";
/// Wording.
pub const PRINTED: &str = "A share as it is printed";
/// Wording.
pub const BAND: &str = "A percentage and its band";
/// Wording.
pub const PERCENT: &str = "Percentage";
/// Wording.
pub const ROUNDING: &str = "Printed or exact";
/// Wording.
pub const YES: &str = "Yes answers";
/// Wording.
pub const OF: &str = "Yes and No together";
/// Wording.
pub const LOWEST: &str = "The lowest of three";
/// Wording.
pub const ONLY: &str = "With one key question";
/// Wording.
pub const APART: &str = "A standard that never counts";
/// Wording.
pub const POINTS: &str = "Adding points";
/// Wording.
pub const ALL: &str = "Every scored standard is";
/// Wording.
pub const OVERALL: &str = "A total and its rating";
/// Wording.
pub const TOTAL: &str = "Points in all";
/// Wording.
pub const TOTALS_HEADS: [&str; 2] = ["Overall rating", "Points"];
/// Wording.
pub const TOTALS: &str = "The totals of each overall rating";
/// Wording.
pub const CAP: &str = "The lowest against the rest";
/// Wording.
pub const REST: &str = "The standards that do not rest on cases are";
/// Wording.
pub const OPEN: &str = "Is discretion open?";
/// Wording.
pub const OPEN_YES: &str = "Yes answers";
/// Wording.
pub const OPEN_OF: &str = "Answers in all";
/// Wording.
pub const MOVED: &str = "A rating moved";
/// Wording.
pub const GIVEN: &str = "Rating given in place of the arithmetic one";
/// Wording.
pub const LEADERSHIP: &str = "What the guidance says";
/// Wording.
pub const INADEQUATE: &str = "Standards it counts that are rated Inadequate";

/// An answer as a word.
pub fn answer(answer: Judgement) -> &'static str {
    match answer {
        Judgement::Yes => "Yes",
        Judgement::No => "No",
        Judgement::NotApplicable => "N/A",
        Judgement::Blank => "blank",
    }
}

/// What a key question is called where there are three.
pub fn question(at: usize) -> &'static str {
    ["Question 1", "Question 2", "Question 3"].get(at).unwrap_or(&"")
}

/// What the answers come to.
pub fn answers(report: &StandardReport, all: &[Judgement], most: usize) -> String {
    let of = |kind: Judgement| all.iter().filter(|answer| **answer == kind).count();
    let rest: Vec<String> = [(Judgement::NotApplicable, "N/A"), (Judgement::Blank, "blank")]
        .into_iter()
        .filter(|(kind, _)| of(*kind) > 0)
        .map(|(kind, word)| format!("{} {word}", of(kind)))
        .collect();
    let left = match rest.is_empty() {
        true => String::new(),
        false => format!(" {} left out.", list(rest)),
    };
    let question = report.questions.first();
    let found = question.and_then(|question| Some((question.tally()?, question.percent()?, question.band?)));
    let mut words = match found {
        Some((tally, percent, band)) => format!("{}, {percent}, {band}.{left}", tally_words(tally)),
        None => format!("No score, and no rating of the standard: nothing is answered Yes or No.{left}"),
    };
    if all.len() >= most {
        words.push_str(&format!(" {most} is the most this example takes."));
    }
    words
}

/// "20 of 42 is 47.6%, printed 48%".
pub fn printed(tally: Tally) -> String {
    let percent = tally.percent().unwrap_or(Percent::MAX);
    format!("{} is {}, printed {percent}", tally_words(tally), share(tally))
}

/// The exact share to one decimal, by whole numbers. Cuts are whole percentages, so a share that would be
/// rounded up to one it does not reach takes another decimal, and is said to lie under it where that is
/// not enough.
fn share(tally: Tally) -> String {
    let (yes, of) = (u64::from(tally.yes()), u64::from(tally.of()));
    let rounded = |parts: u64| (2 * parts * yes + of).checked_div(2 * of).unwrap_or(0);
    let (tenths, hundredths) = (rounded(1000), rounded(10_000));
    let reaches = |percent: u64| percent * of <= 100 * yes;
    match (tenths % 10, hundredths % 100) {
        (0, 0) if !reaches(tenths / 10) => format!("just under {}%", tenths / 10),
        (0, _) if !reaches(tenths / 10) => format!("{}.{:02}%", hundredths / 100, hundredths % 100),
        _ => format!("{}.{}%", tenths / 10, tenths % 10),
    }
}

/// What rounding does to counts, or what can be used instead of what was typed.
pub fn rounding(rules: &RuleSet, tally: Option<Tally>) -> String {
    let Some((tally, score)) = tally.and_then(|tally| Some((tally, Score::counted(tally)?))) else {
        return format!(
            "Not used. Write two whole numbers: Yes answers, and Yes and No together, from 1 to {} and no fewer than the Yes answers.",
            Tally::MAX
        );
    };
    let used = score.band(rules.cuts, rules.rounding);
    let both = match score.rounding_note(rules.cuts) {
        None => format!("Both give {used}"),
        Some(note) => {
            format!("By the printed percentage {}, by the exact share {}", note.printed, note.exact)
        }
    };
    let which = match rules.rounding {
        Rounding::Rounded => "the printed percentage",
        Rounding::Exact => "the exact share",
    };
    format!("{}. {both}. This rule set reads {which}: {used}.", printed(tally))
}

/// A percentage with its band and the cuts beside it.
pub fn percent(rules: &RuleSet, at: u8, band: Band) -> String {
    let up = band.up().map(|next| {
        let cut = rules.cuts.of(next);
        format!("{} below the cut at {cut}%, where {next} begins", points(cut.saturating_sub(at)))
    });
    let down = band.down().map(|_| {
        let cut = rules.cuts.of(band);
        match at.saturating_sub(cut) {
            0 => format!("on the cut at {cut}%, where {band} begins"),
            over => format!("{} above the cut at {cut}%", points(over)),
        }
    });
    format!("{at}% is {band}: {}.", list([down, up].into_iter().flatten()))
}

fn points(n: u8) -> String {
    count(n, "point", "points")
}

/// Which key question decides.
pub fn lowest(report: &StandardReport) -> String {
    let Reason::Lowest { band, drivers } = &report.reason else { return String::new() };
    let names = list(drivers.iter().map(|driver| driver.question));
    let percent = report.questions.iter().find(|found| report.drives(found.number));
    let at = percent.and_then(|found| found.percent()).map_or(String::new(), |at| format!(" at {at}"));
    match drivers.len() {
        1 => format!("Question {names} is lowest{at}, so the standard is {band}."),
        _ => format!("Questions {names} tie as lowest{at}, so the standard is {band}."),
    }
}

/// One key question alone.
pub fn only(report: &StandardReport) -> String {
    let percent = report.questions.first().and_then(|question| question.percent());
    let (Some(percent), Some(band)) = (percent, report.rating()) else { return String::new() };
    format!("With {percent} in its only key question the standard is {band}.")
}

/// A score as "18 of 27 points, Good".
pub fn score(overall: &Overall) -> String {
    let rating = overall.rating().map_or("not yet rated", Band::name);
    format!("{} of {} points, {rating}", overall.points, overall.out_of)
}

/// Names the list for the rating of a standard that never counts.
pub fn apart_label(standard: &Standard) -> String {
    let name = titled(&standard.number, &standard.title);
    if standard.questions().is_empty() { name } else { format!("{name}: its score lies in the band") }
}

/// What such a standard does to the overall score.
pub fn apart(standard: &Standard, band: Band, without: &Overall, with: &Overall) -> String {
    let how = if standard.questions().is_empty() { "rated" } else { "scored in the band" };
    let same = if without == with { "the same as without it" } else { "which differs" };
    format!("With every scored standard Good and {} {how} {band}: {}, {same}.", standard.number, score(with))
}

/// Every standard at the same rating.
pub fn all(rules: &RuleSet, band: Band, overall: &Overall) -> String {
    match rules.scored() {
        1 => format!("{}.", score(overall)),
        scored => format!("{scored} × {} = {}.", rules.points.of(band), score(overall)),
    }
}

/// A total of points and what it is worth.
pub fn total(rules: &RuleSet, total: u32, lower: Option<Band>) -> String {
    let rating = rules.overall.of(total);
    let out_of = rules.out_of();
    let on = match lower {
        Some(next) => {
            format!(" It lies exactly on the cut between {rating} and {next}, and so takes the lower rating.")
        }
        None => String::new(),
    };
    format!("{total} of {out_of} points: {rating}.{on}")
}

/// The totals of a rating, with the one that lies on a cut.
pub fn totals(range: Option<(u32, u32)>, on_cut: bool) -> String {
    let words = match range {
        None => return "none".to_owned(),
        Some((first, last)) => span(first, last),
    };
    let last = range.map_or(0, |range| range.1);
    if on_cut { format!("{words}; {last} lies on the cut") } else { words }
}

/// All case-based standards against the rest.
pub fn cap(low: usize, (rest, band): (usize, Band), overall: &Overall) -> String {
    let low = match low {
        1 => "The only case-based standard Inadequate".to_owned(),
        low => format!("All {low} case-based standards Inadequate"),
    };
    let rest = match rest {
        0 => String::new(),
        1 => format!(" and the other one {band}"),
        rest => format!(" and the other {rest} {band}"),
    };
    format!("{low}{rest}: {}.", score(overall))
}

/// Whether discretion is open for a score, and by which tests.
pub fn open(rules: &RuleSet, report: &StandardReport) -> String {
    let question = report.questions.first();
    let found = question.and_then(|question| Some((question.tally()?, question.percent()?, question.band?)));
    let Some((tally, percent, band)) = found else { return String::new() };
    format!("{}, {percent}, {band}. {}", tally_words(tally), window(&report.window, rules))
}

/// What a rating in place of the arithmetic one does.
pub fn moved(rules: &RuleSet, report: &StandardReport) -> String {
    let Some((found, against)) = report.discretion.as_ref().and_then(|found| Some((found, found.against?)))
    else {
        return String::new();
    };
    let (given, flags) = (found.entered.rating, flags(found, rules));
    match report.starred() {
        true => format!("{given}*, where arithmetic gives {against}. {flags}").trim_end().to_owned(),
        false => format!("{given}, as by arithmetic: nothing is changed, so there is no asterisk."),
    }
}

/// What the guidance on leadership says.
pub fn guidance(found: &Guidance) -> String {
    let counted = format!("{} of {}", found.inadequate, found.of);
    match found.indicated {
        true if found.of == 1 => format!(
            "The only standard counted is Inadequate: guidance indicates Inadequate for {}. A person still decides.",
            found.standard
        ),
        false if found.of == 1 => {
            format!(
                "The only standard counted is not Inadequate: guidance says nothing against {}.",
                found.standard
            )
        }
        true => format!(
            "{counted} is more than half: guidance indicates Inadequate for {}. A person still decides.",
            found.standard
        ),
        false => {
            format!("{counted} is not more than half: guidance says nothing against {}.", found.standard)
        }
    }
}
