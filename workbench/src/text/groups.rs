//! Words of what lies behind a question, of groups, of services, and of the picture of the cases.

use bandwise::analysis::groups::{Gap, Group};
use bandwise::model::{Overall, QuestionNumber, Sample, Standard, Tally};
use bandwise::ui::text::{count, list, ratings::tally_words};

/// Wording.
pub const NO_PROMPTS: &str = "No prompts are answered yet. Tick them on the case card (“One case at a time”) or paste columns such as 2.2.3.a.";
/// Wording.
pub const KEY_QUESTION: &str = "Key question";
/// Wording.
pub const QUESTION: &str = "Key question";
/// Wording.
pub const FEW: &str = "few";
/// Wording.
pub const NEVER: &str = "Sorted by what tells the cases apart most. Prompts inform an inspector’s answer; they never compute it, and a difference here is no proof of a cause.";
/// Wording.
pub const PROMPT_HEADS: [&str; 4] =
    ["Prompt", "No, in cases judged No", "No, in cases judged Yes", "Apart, in points"];
/// Wording.
pub const NO_ATTRIBUTES: &str = "The cases have no attributes yet. Paste a table with a column such as team, office or sex: it is kept beside the judgements.";
/// Wording.
pub const BY: &str = "Break down by";
/// Wording.
pub const SERVICES: &str = "Its values name services: rate each one";
/// Wording.
pub const FEW_NOTE: &str =
    "Groups or questions with five cases or fewer are flagged: their percentages say little.";
/// Wording.
pub const GAP: &str = "The gap between two groups for";
/// Wording.
pub const GAP_FIRST: &str = "From";
/// Wording.
pub const GAP_SECOND: &str = "To";
/// Wording.
pub const NO_GAP: &str = "There are no two groups with answers to this key question.";
/// Wording.
pub const SERVICE: &str = "Service";
/// Wording.
pub const CASES: &str = "Cases";
/// Wording.
pub const SCORE: &str = "Score";
/// Wording.
pub const OVERALL: &str = "Overall";
/// Wording.
pub const SERVICES_TABLE: &str = "Services";
/// Wording.
pub const SERVICES_NOTE: &str = "Each service is rated from its own cases. Judged standards count as they are rated here, for every service alike; discretion and ratings given alone are left out, because they were said of the whole. A dashed frame: one judgement would move that rating. Choose a name to open that service; choose a heading to sort, and again for the other way round.";
/// Wording.
pub const MAP_HEADS: [&str; 5] = ["Key question", "Yes", "No", "N/A", "Blank"];
/// Wording.
pub const MAP_TABLE: &str = "The same as counts";
/// Wording.
pub const NO_CASES: &str = "No cases are entered, so there is nothing to draw. Figures alone have no cases.";

/// How many said No, of those that answered.
pub fn no_of(tally: Tally) -> String {
    let percent = bandwise::model::Percent::of(tally.no(), tally.of());
    percent.map_or("–".to_owned(), |percent| format!("{} of {}, {percent}", tally.no(), tally.of()))
}

/// A difference of shares in percentage points.
pub fn points(apart: Option<f64>) -> String {
    apart.map_or("–".to_owned(), |apart| signed((apart * 100.0).round() as i64))
}

/// Points with their sign, where they are less than nought.
pub fn signed(points: i64) -> String {
    if points < 0 { format!("−{}", points.unsigned_abs()) } else { points.to_string() }
}

/// What the table behind a question is of.
pub fn behind(number: QuestionNumber, no: u32, yes: u32) -> String {
    format!("The prompts under {number}: {} judged No against {yes} judged Yes", count(no, "case", "cases"))
}

/// An attribute in the list of them.
pub fn attribute(name: &str, sample: Option<&Sample>) -> String {
    sample.map_or(name.to_owned(), |sample| format!("{name} ({})", sample.many))
}

/// A group as a heading.
pub fn group(group: &Group) -> String {
    let name = value(group);
    let few = if group.few { ", few" } else { "" };
    format!("{name} ({}{few})", count(group.cases, "case", "cases"))
}

/// What the table of groups is of.
pub fn caption(name: &str) -> String {
    format!("Judgements by {name}")
}

/// A score in a cell.
pub fn score(tally: Tally) -> String {
    tally.percent().map_or("–".to_owned(), |percent| format!("{}, {percent} ", tally_words(tally)))
}

/// The gap of two groups in a sentence.
pub fn gap(first: &Group, second: &Group, gap: Gap, is_widest: bool) -> String {
    let points = |share: f64| signed((share * 100.0).round() as i64);
    let sure = match (gap.low > 0.0 || gap.high < 0.0, is_widest) {
        (false, _) => "The interval holds 0, so chance alone may be the reason.",
        (true, true) => {
            "The interval leaves out 0, so chance alone is an unlikely reason for this one gap; it is the widest of several, though."
        }
        (true, false) => "The interval leaves out 0, so chance alone is an unlikely reason.",
    };
    format!(
        "{} over {} by {} percentage points; 95% interval {} to {} (Newcombe). {sure}",
        value(first),
        value(second),
        points(gap.difference),
        points(gap.low),
        points(gap.high)
    )
}

fn value(group: &Group) -> &str {
    if group.value.is_empty() { "not said" } else { &group.value }
}

/// Attributes that do not group anything.
pub fn too_many(names: &[String], most: usize) -> String {
    let has = if names.len() == 1 { "has" } else { "have" };
    format!("{} {has} more than {most} different values, too many to break down by.", list(names))
}

/// What the table of services is of.
pub fn services(number: usize) -> String {
    count(number as u64, "service", "services")
}

/// Standards that can't be told apart by service.
pub fn apart(standards: &[&Standard], attribute: &str) -> String {
    let numbers = list(standards.iter().map(|standard| standard.number));
    let (are, them) = if standards.len() == 1 { ("is", "it") } else { ("are", "them") };
    format!(
        "{numbers} {are} not rated for any service, because none of the cases behind {them} carries “{attribute}”: paste those with that column, too. Until then the scores are points so far."
    )
}

/// The score of a service.
pub fn service_score(overall: &Overall) -> String {
    let so_far = if overall.missing.is_empty() { "" } else { " so far" };
    format!("{}/{}{so_far}", overall.points, overall.out_of)
}

/// A button that opens a service.
pub fn open(name: &str) -> String {
    format!("Open {name}")
}

/// Cases in no service.
pub fn without(number: u32) -> String {
    format!("{} without a value in no service.", count(number, "case stands", "cases stand"))
}

/// What a picture of cases shows.
pub fn map_of(sample: &Sample, number: usize) -> String {
    format!(
        "{} across, key questions down; those with the most No first. The counts stand below, every judgement in the case grid.",
        count(number as u64, &sample.one, &sample.many)
    )
}

/// Only some cases are drawn.
pub fn map_most(most: usize, sample: &Sample) -> String {
    format!("The {most} {} with the most No are drawn.", sample.many)
}
