//! Words about scenarios kept on this device.

use crate::drafts::{Fault, Head};
use crate::platform::clock;

/// Over the list.
pub const HEADING: &str = "On this device";
/// Under it.
pub const WHERE: &str = "Every scenario you change is kept in this browser, on this device only, until you remove it or clear the browser’s data.";
/// Over the rule sets.
pub const RULES: &str = "Rule sets of your own";
/// Under it.
pub const RULES_WHERE: &str = "Kept here once you use them. Choose one in the list at the top of the page.";
/// Beside the one that is in use.
pub const IN_USE: &str = "In use now";
/// An empty list.
pub const NONE: &str = "Nothing is kept yet. A scenario is kept as soon as you change it.";
/// In the footer.
pub const KEPT: &str = "What you change is kept in this browser, on this device only.";
/// Clears all of it.
pub const CLEAR: &str = "Clear this device";
/// Asked first.
pub const SURE: &str = "Remove all that is kept in this browser: scenarios, rule sets and training? That can’t be undone. What is on screen stays until the page is closed.";
/// Does it.
pub const CLEAR_YES: &str = "Remove it all";
/// Does not.
pub const CLEAR_NO: &str = "Keep it";
/// Said once it is done.
pub const CLEARED: &str =
    "Nothing is kept on this device now. What is on screen is kept again once you change it.";
/// Its name was not understood.
const UNNAMED: &str = "A scenario whose name can’t be read";
/// The same of a rule set.
pub const UNREAD_RULES: &str = "A rule set that can’t be read";
/// Takes away one.
pub const REMOVE: &str = "Remove";
/// Puts it back.
pub const PUT_BACK: &str = "Put it back";
/// Closes a list or a message.
pub const CLOSE: &str = "Close";
/// Another tab works on the same.
pub const ELSEWHERE: &str = "This scenario was changed in another tab. What you see here is as you left it; if you change it, it goes on as a copy.";
/// Shows what the other tab has.
pub const SHOW_OTHER: &str = "Show what the other tab has";
/// Said when this tab goes on as a copy.
pub const COPIED: &str = "Another tab has changed this scenario, so yours goes on as a copy. Both are kept.";
/// Opening what is no longer there.
pub const GONE: &str = "That scenario is no longer kept on this device: another tab may have removed it.";
/// The browser keeps nothing.
pub const DENIED: &str = "This browser does not let the page keep anything, so your work is on screen only. Save it as a file, or copy its link, before you leave.";
/// Saves what can’t be read.
pub const SAVE_DAMAGED: &str = "Save what was kept as a file";

/// What is wrong with keeping, and what to do.
pub fn fault(fault: Fault) -> String {
    match fault {
        Fault::Denied => DENIED.to_owned(),
        Fault::Full => "This browser has no more room for this page, so the last changes are on screen only. Save this scenario as a file, or remove some under “On this device”.".to_owned(),
    }
}

/// What was kept can’t be read.
pub fn damaged(why: &str) -> String {
    let why = why.split(" Choose").next().unwrap_or_default().replace("This file", "It");
    ["What was kept on this device can’t be read, so it is left as it is and is not shown. ", &why].concat()
}

/// Brought back from this device.
pub fn restored(head: &Head) -> String {
    ["Restored from this device: “", name(head), "”", &when(head), "."].concat()
}

/// Taken away.
pub fn removed(name: &str) -> String {
    ["“", name, "” was removed from this device."].concat()
}

/// A rule set that can't be read.
pub fn rules_damaged(name: &str) -> String {
    ["“", name, "” was kept on this device and is damaged. Open the rule set from its file, and remove this one under “On this device”."].concat()
}

/// Score and rating in words, and the rule set they are under.
pub fn score(score: &str, rules: &str) -> String {
    [score, if score.is_empty() { "" } else { ", " }, "under ", rules].concat()
}

/// Names the button that takes one away.
pub fn remove(title: &str) -> String {
    ["Remove ", title].concat()
}

/// What is known of one that is kept.
pub fn about(head: &Head, here: bool) -> String {
    let here = if here { ", on screen now" } else { "" };
    [" ", &head.score, &when(head), here].concat()
}

/// What it is called.
pub fn name(head: &Head) -> &str {
    if head.title.is_empty() { UNNAMED } else { &head.title }
}

/// When it was kept, where that is known.
fn when(head: &Head) -> String {
    if head.saved == 0 { String::new() } else { [", saved ", &date(head.saved)].concat() }
}

/// The name of a copy.
pub fn copy_of(title: &str) -> String {
    if title.ends_with(" (copy)") { title.to_owned() } else { [title, " (copy)"].concat() }
}

/// Day and time: `23 November 2026, 18:40`.
pub fn date(milliseconds: u64) -> String {
    const MONTHS: &str =
        "January|February|March|April|May|June|July|August|September|October|November|December";
    let (year, month, day, hour, minute) = clock::local(milliseconds);
    let month = MONTHS.split('|').nth(month).unwrap_or_default();
    let two = |number: u32| if number < 10 { format!("0{number}") } else { number.to_string() };
    [&day.to_string(), " ", month, " ", &year.to_string(), ", ", &two(hour), ":", &two(minute)].concat()
}
