//! All wording of the page in one place, so that it can be reviewed as prose. No Yew here.

pub mod cases;
pub mod change;
pub mod drafts;
pub mod labels;
pub mod link;
pub mod out;
pub mod page;
pub mod paste;
pub mod ratings;
pub mod rules;
pub mod steps;
pub mod table;

use std::fmt::Display;

use crate::rulesets::writer::joined;

/// "1 case", "2 cases".
pub fn count(n: impl Into<u64>, one: &str, many: &str) -> String {
    let n = n.into();
    format!("{n} {}", if n == 1 { one } else { many })
}

/// "a", "a and b", "a, b and c".
pub fn list<T: Display>(items: impl IntoIterator<Item = T>) -> String {
    let mut all = Vec::new();
    items.into_iter().for_each(|item| all.push(item.to_string()));
    listed(&all)
}

#[inline(never)]
fn listed(items: &[String]) -> String {
    match items.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => format!("{} and {last}", joined(rest, ", ")),
    }
}

/// "5–13"; "5" where both are the same.
pub fn range(first: u32, last: u32) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

/// "5 to 13"; "5" where both are the same.
pub fn span(first: u32, last: u32) -> String {
    if first == last { first.to_string() } else { format!("{first} to {last}") }
}

/// "2.2 Assessment".
pub fn titled(number: &dyn Display, title: &str) -> String {
    format!("{number} {title}")
}
