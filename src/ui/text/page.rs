//! Words of the page around the views: header, tabs, notices, sharing, footer.

use crate::model::{Band, Origin, Overall, Scenario};
use crate::rulesets::writer::joined;

/// What the scenario is called at the top of the page.
pub fn title(scenario: &Scenario) -> String {
    match (scenario.title.as_str(), scenario.origin) {
        ("", Origin::Somerset) => "Somerset PDU, July 2023".to_owned(),
        ("", Origin::Own) => "Unnamed scenario".to_owned(),
        (title, _) => title.to_owned(),
    }
}

/// What kind of scenario it is, in a few words.
pub fn provenance(scenario: &Scenario, is_example: bool, is_empty: bool) -> &'static str {
    match (scenario.origin, is_example, is_empty) {
        (_, _, true) => "Nothing entered yet",
        (Origin::Somerset, true, _) => "Published example, with illustrative cases",
        (Origin::Somerset, false, _) => "Built on the published example, and changed",
        // Pasted over the example, or read from a link, it is not all of one person’s entering.
        (Origin::Own, ..) => "Not a published result",
    }
}

/// The overall score: `8/27`.
pub fn score(overall: &Overall) -> String {
    format!("{}/{}", overall.points, overall.out_of)
}

/// The arithmetic score: `7/27`.
pub fn arithmetic(overall: &Overall) -> String {
    format!("{}/{}", overall.arithmetic, overall.out_of)
}

/// A rating in words, or that there is none yet.
pub fn rating(band: Option<Band>) -> &'static str {
    band.map_or(NOT_YET, Band::name)
}

/// Score and rating: `8/27, Requires improvement`.
pub fn in_words(overall: &Overall) -> String {
    [&score(overall), ", ", rating(overall.rating())].concat()
}

/// What stands where a rating is still to come.
pub const NOT_YET: &str = "Not yet rated";
/// What stands where there is never a rating.
pub const NOT_RATED: &str = "Not rated";
/// Said of what the page is.
pub const UNOFFICIAL: &str = "Unofficial. Made independently of HM Inspectorate of Probation; a rating shown here is arithmetic on what was entered, not a finding.";
/// Said of what leaves the page.
pub const PRIVATE: &str = "Nothing you enter leaves this page. There is no server behind it.";
/// The licence of that wording.
pub const OGL: &str = "Open Government Licence v3.0";
/// Where that licence can be read.
pub const OGL_ADDRESS: &str = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";
/// The licence of the program.
pub const LICENCE: &str = " The program is free to use under the MIT or Apache 2.0 licence.";
/// Before the version.
pub const VERSION: &str = "Version ";
/// Under the link while something is set aside.
pub const LINK_ASIDE: &str = "What was set aside for another rule set is not in the link. The file has it.";
/// At the top while a scenario from a link is on screen.
pub const VISITING: &str = "You are reading another scenario. Your own work is kept, untouched.";
/// Said where it is tried to change it.
pub const READ_ONLY: &str =
    "This scenario is there to read. “Make it mine to edit” gives you a copy; your own work is kept.";
/// The same for numbers of an exercise.
pub const VISITING_NUMBERS: &str = "These are numbers from “Train”. Your own work is kept, untouched.";
/// At the top while a link could not be opened.
pub const REFUSED: &str =
    "So no scenario is shown. Paste the link again below under “Open”, or go on without it.";
/// On the page with nothing entered.
pub const EMPTY: &str = "Nothing has been entered yet. Choose ratings for the judged standards, open a key question to type its counts or percentage, tick cases under “Cases”, or paste a table below.";

/// Said once to screen readers when a rating changes.
pub fn announcement(overall: &Overall, changed: &[String]) -> String {
    let now = match overall.rating() {
        Some(rating) => format!("Overall {}, {rating}.", score(overall)),
        None => format!("Overall {} so far, not yet rated.", score(overall)),
    };
    if changed.is_empty() { now } else { format!("{}. {now}", joined(changed, ". ")) }
}

/// Above the ladder while ratings are missing.
pub fn attainable(overall: &Overall) -> String {
    let (low, high) = overall.attainable;
    let (worst, best) = overall.attainable_ratings();
    if low == high {
        return format!("Points so far. The total comes to {low} in any case: {worst}.");
    }
    let range = if worst == best { format!("{worst} either way") } else { format!("{worst} to {best}") };
    format!("Points so far. The total can still come to {low} to {high}: {range}.")
}

/// Under the score once it is complete.
pub fn sums(overall: &Overall, starred: &[String]) -> String {
    if starred.is_empty() {
        return "No professional discretion is applied.".to_owned();
    }
    let on = super::list(starred);
    let difference = i64::from(overall.points) - i64::from(overall.arithmetic);
    match difference {
        0 => format!("Professional discretion on {on} leaves the total as it is."),
        up if up > 0 => format!("Professional discretion on {on} adds {up}."),
        down => format!("Professional discretion on {on} takes away {}.", -down),
    }
}

/// What a link of the present scenario holds.
pub fn link_holds(include: bool, own_rules: bool) -> &'static str {
    match (include, own_rules) {
        (true, false) => {
            "Includes the name of the scenario, case references, notes and written reasons. Anyone with the link can read them."
        }
        (true, true) => {
            "Includes the name of the scenario, case references, notes, written reasons and every word of the rule set. Anyone with the link can read them."
        }
        (false, false) => {
            "Holds ratings, counts and judgements only: no case references, no name, no notes, no written reasons."
        }
        (false, true) => {
            "Holds ratings, counts and judgements, and what the rule set counts by: no case references, no name, no notes, no written reasons, and no names or wording of the rule set that are your own."
        }
    }
}

/// What is looked at is under rules that somebody made.
pub fn visiting_rules(name: &str) -> String {
    ["Its rules are somebody’s own and came with it: “", name, "”. “Method” says what they are."].concat()
}

/// Professional discretion that copies a report.
pub fn aside_as_published(title: &str) -> String {
    ["the published rating of ", title].concat()
}

/// What is set aside, by what it is about.
pub fn aside(about: Vec<String>) -> String {
    ["Set aside, because this rule set has no home for it: ", &super::list(about), ". It decides nothing here, stays with the scenario, and comes back under a rule set that has a home for it."].concat()
}

/// While something is wrong with the rule set being edited.
pub const UNMENDED: &str = "Something is wrong with the rule set you are editing. Until it is mended, everything here, in a link and in a file is under it as it was before.";

/// What can be ticked to go into a link.
pub fn include(own_rules: bool) -> &'static str {
    match own_rules {
        false => "Include the name, case references, notes and written reasons",
        true => "Include the name, case references, notes, written reasons and the words of the rule set",
    }
}

/// What the ladder shows, for who can't see it.
pub fn ladder(overall: &Overall) -> String {
    match overall.rating() {
        Some(rating) => {
            format!("{} on a line from 0 to {}: {rating}", score(overall), overall.out_of)
        }
        None => attainable(overall),
    }
}

/// What follows the arithmetic score.
pub fn arithmetic_words(overall: &Overall) -> String {
    match overall.arithmetic_rating() {
        Some(rating) => format!(" by arithmetic alone, {rating}. "),
        None => " by arithmetic alone, so far. ".to_owned(),
    }
}

/// What became of copying the link.
pub fn copied(worked: bool) -> &'static str {
    if worked {
        "Link copied."
    } else {
        "The browser did not allow copying. Select the link above and copy it yourself."
    }
}

/// Where a file could not be saved.
pub const NOT_SAVED: &str = "The browser did not allow saving a file. Copy the link instead.";
/// Where a chosen file could not be read.
pub const UNREADABLE: &str =
    "The browser could not read that file. Choose it again, or a copy of it; folders can’t be opened.";
/// Where several files were dropped at once.
pub fn several(many: u32) -> String {
    [
        &many.to_string(),
        " files were dropped, and none was opened: they are opened one at a time. Drop one of them.",
    ]
    .concat()
}
