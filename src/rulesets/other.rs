//! What is said of a file that was opened for a rule set and holds none.

use super::check::{FORMAT, MOST};
use super::json::{self, Json};

/// The most letters of a name that are said again.
const SHOWN: usize = 40;

/// What such a text is, and what would be taken: the rest of a sentence that begins with its name.
///
/// ```
/// let said = bandwise::rulesets::holds_none("[]");
/// assert!(said.starts_with("holds no rule set: found a list in JSON; a rule set is JSON whose “format” is"));
/// ```
pub fn holds_none(text: &str) -> String {
    ["holds no rule set: found ", &found(text), "; a rule set is JSON whose “format” is “", FORMAT, "”"]
        .concat()
}

fn found(text: &str) -> String {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return "nothing".to_owned();
    }
    if text.len() > MOST {
        return format!("{} KB, where a rule set has {} KB at the most", text.len() / 1000, MOST / 1000);
    }
    match json::parse(text) {
        Ok(Json::Object(entries)) => format_of(&entries),
        Ok(Json::List(_)) => "a list in JSON".to_owned(),
        Ok(_) => "a single value in JSON".to_owned(),
        Err(wrong) if text.trim_start().starts_with(['{', '[']) => {
            ["the beginning of JSON that can’t be read: ", &wrong.to_string()].concat()
        }
        Err(_) => "text that is not JSON".to_owned(),
    }
}

fn format_of(entries: &[(String, Json)]) -> String {
    match entries.iter().find(|entry| entry.0 == "format").map(|entry| &entry.1) {
        None => "JSON without a key “format”".to_owned(),
        Some(Json::Text(name)) => {
            let cut = if name.chars().nth(SHOWN).is_some() { "…" } else { "" };
            let name: String = name.chars().take(SHOWN).collect();
            ["JSON whose “format” is “", &name, cut, "”"].concat()
        }
        Some(_) => "JSON whose “format” is no text".to_owned(),
    }
}
