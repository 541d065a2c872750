//! Words of the ratings view and the result panel.

use super::{count, list};
use crate::model::{
    Band, Basis, DiscretionReport, Flips, Guidance, Margin, Percent, Points, QuestionNumber, QuestionReport,
    Reason, RoundingNote, RuleSet, Standard, StandardNumber, StandardReport, Tally, Why, Window,
};

/// The percentage as shown: `31%`, or a dash.
pub fn percent(percent: Option<Percent>) -> String {
    percent.map_or_else(|| "–".to_owned(), |percent| percent.to_string())
}

/// The counts as shown: `13 of 42`, or what stands in their place.
pub fn counts(question: &QuestionReport) -> String {
    match (question.tally(), question.score) {
        (Some(tally), _) => tally_words(tally),
        (None, Some(_)) => "no counts".to_owned(),
        (None, None) => "no answers".to_owned(),
    }
}

/// `13 of 42`.
pub fn tally_words(tally: Tally) -> String {
    format!("{} of {}", tally.yes(), tally.of())
}

/// A standard's rating with its asterisk.
pub fn rating(report: &StandardReport) -> String {
    let star = if report.starred() { "*" } else { "" };
    format!("{}{star}", report.rating().map_or(super::page::NOT_YET, Band::name))
}

/// A rating's points, or a dash while there is none.
pub fn points(worth: Points, rating: Option<Band>) -> String {
    rating.map_or_else(|| "–".to_owned(), |rating| worth.of(rating).to_string())
}

/// A number of judgements, or a dash.
pub fn flips(flips: Option<&Flips>) -> String {
    flips.map_or_else(|| "–".to_owned(), |flips| flips.count.to_string())
}

/// What is chosen by a judged standard's radio buttons.
pub fn rating_of(standard: &Standard) -> String {
    format!("Rating of {} {}", standard.number, standard.title)
}

/// What is chosen by the radio buttons for a rating alone.
pub fn alone_of(standard: StandardNumber) -> String {
    format!("Rating alone of {standard}")
}

/// What is chosen by the radio buttons for discretion.
pub fn discretion_on(standard: StandardNumber) -> String {
    format!("Rating of {standard} by professional discretion")
}

/// How a rule is known, in a word.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Published => "published",
        Basis::Inferred => "inferred",
        Basis::Unverified => "unverified",
        Basis::Own => "set by its author",
    }
}

/// What follows the number of judgements that would raise a standard.
pub fn up(margin: &Margin, band: Option<Band>) -> String {
    match (&margin.up, band) {
        (Some(flips), _) => format!(" more Yes to reach {}{}", flips.to, parts(flips)),
        (None, Some(Band::Outstanding)) => " it can’t rise: this is the highest rating".to_owned(),
        (None, Some(_)) => " to rise: no counts are in use to tell".to_owned(),
        (None, None) => " to rise: not yet rated".to_owned(),
    }
}

/// What follows the number of judgements that would lower a standard.
pub fn down(margin: &Margin, band: Option<Band>) -> String {
    match (&margin.down, band) {
        (Some(flips), _) => {
            let become_no = if flips.count == 1 { "Yes becomes No" } else { "Yes become No" };
            format!(" {become_no} and it falls to {}", flips.to)
        }
        (None, Some(Band::Inadequate)) => " it can’t fall: this is the lowest rating".to_owned(),
        (None, Some(_)) => " to fall: no counts are in use to tell".to_owned(),
        (None, None) => " to fall: not yet rated".to_owned(),
    }
}

fn parts(flips: &Flips) -> String {
    if flips.parts.len() < 2 {
        return String::new();
    }
    let part = |(question, count): &(QuestionNumber, u32)| format!("{count} on {question}");
    format!(" ({})", list(flips.parts.iter().map(part)))
}

/// The margin of a driving question in the result panel, in one line.
pub fn margin_line(report: &StandardReport) -> String {
    let up = report.margin.up.as_ref().map(|flips| {
        let away = if report.arithmetic() == Some(Band::Inadequate) {
            "leave Inadequate".to_owned()
        } else {
            format!("reach {}", flips.to)
        };
        format!("{} more Yes to {away}", flips.count)
    });
    let down = report.margin.down.as_ref().map(|flips| {
        let verb = if flips.count == 1 { "becomes" } else { "become" };
        format!("falls if {} Yes {verb} No", flips.count)
    });
    match (up, down) {
        (Some(up), Some(down)) => format!("{up}; {down}"),
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => String::new(),
    }
}

/// Why a standard is not rated yet.
pub fn missing(report: &StandardReport) -> String {
    match &report.reason {
        Reason::Unanswered(questions) => {
            let has = if questions.len() == 1 { "has" } else { "have" };
            format!("Not yet rated: {} {has} no answers.", list(questions))
        }
        Reason::NotChosen => "Not yet rated: choose a rating.".to_owned(),
        _ => String::new(),
    }
}

/// The note of rule 5.
pub fn rounding(note: RoundingNote, in_use: Band) -> String {
    format!(
        "Rounding decides here: printed, it is {}; exactly, it is {}. This rule set uses {in_use}. ",
        note.printed, note.exact
    )
}

/// The note of rule L1.
pub fn guidance(guidance: &Guidance, chosen: Option<Band>) -> String {
    let counted = match (guidance.inadequate, guidance.of) {
        (1, 1) => "the only standard counted is Inadequate".to_owned(),
        (inadequate, of) => format!("{inadequate} of {of} case-based standards are Inadequate"),
    };
    match chosen {
        Some(chosen) if chosen > Band::Inadequate => format!(
            "Guidance would indicate Inadequate: {counted}. The rating chosen here is higher, which a person may do with a reason. "
        ),
        _ => format!("Guidance would indicate Inadequate: {counted}. "),
    }
}

/// What discretion does on a standard, and the reason given for it.
pub fn discretion(report: &DiscretionReport, rules: &RuleSet) -> String {
    let chosen = report.entered.rating;
    let why = why(&report.entered.why, rules);
    match report.against {
        None => format!(
            "Professional discretion ({chosen}) is recorded and waits: there is no arithmetic rating to set it against. {why} "
        ),
        Some(against) if against == chosen => format!(
            "Professional discretion ({chosen}) is recorded but changes nothing: the arithmetic now gives the same rating. {why} "
        ),
        Some(against) => {
            let moved = if chosen > against { "Raised" } else { "Lowered" };
            format!(
                "{moved} by professional discretion: {against} by arithmetic, {chosen} by decision. {why} "
            )
        }
    }
}

/// What is out of the ordinary about it; empty for nothing.
pub fn flags(report: &DiscretionReport, rules: &RuleSet) -> String {
    let mut flags = String::new();
    if report.outside_window {
        flags.push_str("None of the usual tests for discretion is met here. ");
    }
    if report.too_far {
        match count(rules.discretion.bands, "band", "bands") {
            _ if rules.discretion.bands == 0 => {
                flags.push_str("By this rule set discretion moves no standard. ");
            }
            most => flags.push_str(&format!("It moves the standard by more than {most}. ")),
        }
    }
    flags
}

fn why(why: &Why, rules: &RuleSet) -> String {
    match why {
        // Under a rule set that was made from another nothing was published.
        Why::AsPublished if rules.based_on.is_some() => {
            "Reason: a published report gives this rating, under the framework that this rule set was made from.".to_owned()
        }
        Why::AsPublished => "Reason: the published report gives this rating.".to_owned(),
        Why::Written(reason) => format!("Reason: {reason}"),
        Why::LeftOut => "Reason: not included in the link.".to_owned(),
    }
}

/// Whether discretion is open, and by which tests.
pub fn window(window: &Window, rules: &RuleSet) -> String {
    let points = rules.discretion.points;
    let mut tests = Vec::new();
    if let Some(cut) = window.near {
        let near = match points {
            0 => "on".to_owned(),
            points => format!("within {} of", count(points, "point", "points")),
        };
        tests.push(format!("the lowest key question lies {near} the cut at {cut}%"));
    }
    if window.one_judgement {
        tests.push("one different judgement would change the rating".to_owned());
    }
    if let Some(few) = window.few {
        tests.push(format!("the deciding question rests on {}", count(few, "case", "cases")));
    }
    if tests.is_empty() {
        return "Discretion is not open by the usual tests. You can still record a published rating; it will be flagged.".to_owned();
    }
    format!("Discretion is open: {}.", list(tests))
}

/// Where no reason was written.
pub const REASON_MISSING: &str = "Write the reason, or tick that the published report gives this rating.";
/// Where no rating was chosen for discretion.
pub const RATING_MISSING: &str = "Choose the rating that discretion gives.";
/// Where counts can't be read.
pub const COUNTS_WRONG: &str = "Not used: write two whole numbers, the Yes answers and all answers, the first no larger than the second.";
/// Where a percentage can't be read.
pub const PERCENT_WRONG: &str = "Not used: write a whole percentage from 0 to 100.";

/// Names the field for the note on a standard.
pub fn note_on(standard: StandardNumber) -> String {
    ["Note", &on(standard)].concat()
}

/// Which standard it is a note on, where that is not seen.
pub fn on(standard: StandardNumber) -> String {
    format!(" on {standard}")
}

/// The line that opens it: the beginning of the note, where there is one.
pub fn note_begins(note: &str) -> String {
    let first: String =
        note.chars().take(60).map(|letter| if letter == '\n' { ' ' } else { letter }).collect();
    match (note.is_empty(), first.len() < note.len()) {
        (true, _) => "Write a note".to_owned(),
        (_, true) => format!("Note: {first}…"),
        _ => format!("Note: {first}"),
    }
}
