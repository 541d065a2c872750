//! What is said of the results of a class once they were pasted or opened.

use bandwise::ui::text::{count, list};

use super::class::short;

/// What can be read, at the end of a sentence on what can’t.
const ACCEPTED: &str =
    "what can be read is the link that a trainee copies at the end of a set, or the link of a set";

/// A code that can't be read, and why.
pub fn not_read(line: usize, code: &str, why: &str) -> String {
    format!("Line {line}, “{}”: {why}", short(code))
}

/// A line that holds a link of a scenario.
pub fn scenario(line: usize, text: &str) -> String {
    format!("Line {line}: “{}” is the link of a scenario; {ACCEPTED}.", short(text))
}

/// A line without a code.
pub fn no_code(line: usize, text: &str) -> String {
    format!("Line {line}: found “{}”; {ACCEPTED}.", short(text))
}

/// More such sentences.
pub fn more(number: usize) -> String {
    format!("{} that could not be read", count(number as u64, "more line", "more lines"))
}

/// The box holds more than is looked through, in bytes.
pub fn too_long(found: usize, most: usize) -> String {
    let [found, most] = [found, most].map(|bytes| bytes.div_ceil(1_000));
    format!(
        "Nothing was read: the box holds {found} KB, and {most} KB are the most. Put in the results of one class at a time."
    )
}

/// So many results are more than are read.
pub fn too_many(more: usize, most: usize) -> String {
    let were = if more == 1 { "is" } else { "are" };
    format!(
        "{most} results of a box are read: {} more {were} not in the table. Put in the results of one class at a time.",
        results(more)
    )
}

fn results(number: usize) -> String {
    count(number as u64, "result", "results")
}

/// What became of the box: how many were read, how many of them are new, and how many were there before and are not
/// in it any more.
pub fn read(read: usize, new: usize, gone: usize, sets: usize) -> String {
    let same = read.saturating_sub(new);
    let are = match (new, same) {
        (_, 0) => "all new".to_owned(),
        (0, _) => "none new: the same again".to_owned(),
        (new, same) => format!("{new} new, {same} the same again"),
    };
    let mut said = format!("{} read, {are}.", results(read));
    if sets > 0 {
        said += &format!(" {} read as well.", count(sets as u64, "link of a set", "links of sets"));
    }
    if gone > 0 {
        said += &format!(" {} no longer in the box, and left the table.", are_no_longer(gone));
    }
    said
}

fn are_no_longer(gone: usize) -> String {
    format!("{} {}", results(gone), if gone == 1 { "is" } else { "are" })
}

/// A button.
pub fn put_back(gone: usize) -> String {
    if gone == 1 { "Put it back as well".to_owned() } else { format!("Put these {gone} back as well") }
}

/// There were no results in the box.
pub fn none_read(sets: usize, any: bool) -> String {
    let table = if any { " The table keeps its results." } else { "" };
    match sets {
        0 => format!("There are no results in the box.{table}"),
        sets => {
            format!("{} read, and no results.{table}", count(sets as u64, "link of a set", "links of sets"))
        }
    }
}

/// Results were opened as a link.
pub fn opened(new: bool) -> String {
    let known = if new { "it is added to those here" } else { "it is among the results already" };
    format!("1 result opened from its link: {known}.")
}

/// Names, and how many have none.
fn named(names: &[String]) -> String {
    let without = names.iter().filter(|name| name.is_empty()).count();
    let without = match without {
        0 => None,
        1 => Some("one without a name".to_owned()),
        some => Some(format!("{some} without a name")),
    };
    list(names.iter().filter(|name| !name.is_empty()).cloned().chain(without))
}

/// Results of sets that are not known.
pub fn unknown(names: &[String]) -> String {
    let (are, their) = if names.len() == 1 { ("is", "its") } else { ("are", "their") };
    format!(
        "{} {are} of a set that is not known in this tab, and not in the table: {}. Paste the link of {their} set into the box as well, and put them into the table again.",
        results(names.len()),
        named(names)
    )
}

/// Results that do not agree with the exercises of their set.
pub fn strangers(names: &[String]) -> String {
    format!("Left out, because the answers are none that these exercises have: {}.", named(names))
}

/// The link of a set whose rule set is not here.
pub fn foreign(id: &str, in_use: &str) -> String {
    let version = if id == in_use { ", in another state than the one in use" } else { "" };
    format!(
        "The link of a set is under the rule set “{id}”{version}, which is somebody’s own and not open here. Open its file first, under “Share or save”: the results of the set are then in the table."
    )
}
