//! Words of the comparison.

use bandwise::model::{Judgement, Percent, QuestionNumber, Tally};
use bandwise::share::link::{MAX_LINK, TooLong};
use bandwise::ui::text::cases::judgement;
use bandwise::ui::text::page;
use bandwise::ui::text::ratings::tally_words;

/// Wording.
pub const NO_OTHER: &str = "Nothing is chosen to compare with yet.";
/// Wording.
pub const STOP: &str = "Stop comparing";
/// Wording.
pub const CHOOSE: &str = "Choose a scenario";
/// Wording.
pub const KNOWN: &str = "A scenario at hand";
/// Wording.
pub const EXAMPLE: &str = "The Somerset example";
/// Wording.
pub const EARLIER: &str = "In this tab";
/// Wording.
pub const ON_DEVICE: &str = "Kept on this device";
/// Wording.
pub const LINK: &str = "Or a link, its code, or the text of a saved file";
/// Wording.
pub const LINK_NAME: &str = "The scenario of the link";
/// Wording.
pub const APPLY: &str = "Compare with it";
/// Wording.
pub const HELP: &str = "Two assessors’ tables: paste the first as a scenario, begin a new one for the second (both are kept on this device), then choose the first here. Cases are matched by their reference.";
/// Wording.
pub const TWO: &str = "This link holds two scenarios, to be compared with each other. Open it in the box under “Open” at the foot of the page; to compare with one of them, use a link of it alone.";
/// Wording.
pub const HERE: &str = "On screen";
/// Wording.
pub const WHAT: &str = "What";
/// Wording.
pub const DIFFERS: &str = "differs";
/// Wording.
pub const OVERALL: &str = "Overall";
/// Wording.
pub const ARITHMETIC: &str = "By arithmetic alone";
/// Wording.
pub const RATINGS: &str = "Scores, and the ratings that differ";
/// Wording.
pub const NO_RATING: &str = "Every standard has the same rating in both.";
/// Wording.
pub const QUESTION: &str = "Key question";
/// Wording.
pub const QUESTIONS: &str = "Key questions that differ";
/// Wording.
pub const NO_QUESTION: &str = "Every key question has the same score in both.";
/// Wording.
pub const APART: &str = "The other is higher (+) or lower (−) by, in points";
/// Wording.
pub const DRIVES: &str = "drives it";
/// Wording.
pub const CASES: &str = "Cases that differ";
/// Wording.
pub const CASE_HEADS: [&str; 3] = ["Case", "Sample", "Different, on screen to the other"];
/// Wording.
pub const NO_CASE: &str =
    "No case stands in both with other answers to key questions. Prompts and attributes are not compared.";
/// Wording.
pub const ONLY_HERE: &str = "only on screen";
/// Wording.
pub const ONLY_THERE: &str = "only in the other";
/// Wording.
pub const COPY: &str = "Copy this link";
/// What a link of both holds.
pub fn link_holds(include: bool, own_rules: bool) -> String {
    let order = if include { "" } else { NO_REFERENCES };
    [OPENS, page::link_holds(include, own_rules), order].concat()
}

const OPENS: &str = "Opens with both beside each other. ";
const NO_REFERENCES: &str = " Without references cases are matched row by row, so those of the second are put in the order of the first, with an empty case where one is missing.";

/// Why nothing is compared with any longer.
pub fn other_dropped(name: &str) -> String {
    format!(
        "“{name}” was made under other rules than those in use now, so it is no longer compared with. Choose again what to compare with."
    )
}

/// What is compared with.
pub fn with(name: &str) -> String {
    format!("Compared with: {name}.")
}

/// A file that holds no scenario.
pub fn no_scenario(name: &str) -> String {
    format!(
        "“{name}” holds no scenario saved by this page (.json) and no link. Open a table or a spreadsheet as a scenario of its own first (“Paste” or “Open”), then choose that here under “Kept on this device”."
    )
}

/// A scenario under other rules.
pub fn other_rules(found: &str, here: &str) -> String {
    format!(
        "That scenario is under the rule set “{found}”, and the one on screen under “{here}”. Choose one under the same rules."
    )
}

/// Percentage, counts and band of one side.
pub fn side(percent: Option<Percent>, tally: Option<Tally>, band: &str) -> String {
    match (percent, tally) {
        (Some(percent), Some(tally)) => format!("{percent}, {}, {band} ", tally_words(tally)),
        (Some(percent), None) => format!("{percent}, {band} "),
        (None, _) => "no answers".to_owned(),
    }
}

/// One answer that differs.
pub fn changed(question: QuestionNumber, (one, two): (Judgement, Judgement)) -> String {
    format!("{question} {} to {}", judgement(one), judgement(two))
}

/// More than are listed.
pub fn more(most: usize) -> String {
    format!("There are more; the first {most} are listed.")
}

/// Both do not fit a link.
pub fn too_long(length: usize) -> String {
    let about = if length >= TooLong::MUCH { "more than " } else { "" };
    format!(
        "Together they are too large for a link: it would have {about}{length} characters, and links have up to {MAX_LINK}. Save each as a file instead."
    )
}
