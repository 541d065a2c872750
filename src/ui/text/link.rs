//! What the page says when a link or a file can't be opened, or a link can't be made.

use crate::rulesets::place::{self, Wrong};
use crate::rulesets::writer::joined;
use crate::rulesets::{RuleSetError, holds_none};
use crate::share::file::{FileError, MOST};
use crate::share::link::{FORMAT, LinkError, MAX_LINK, TooLong};

/// What is wrong with a link, and what to do.
///
/// ```
/// # use bandwise::{share::link::LinkError, ui::text::link::link_error};
/// assert!(link_error(&LinkError::CutShort).starts_with("This link was cut short"));
/// ```
pub fn link_error(error: &LinkError) -> String {
    match error {
        LinkError::Empty => "There is nothing to open: paste a link, its code or the text of a scenario file.".into(),
        LinkError::NotOurs => "There is no scenario in this text: look for a link with a part after # that begins with “1.” or “2.”, and copy it in full.".into(),
        LinkError::CutShort => "This link was cut short: its last part is missing. Ask for it again, or copy it in full, including the part after the last full stop.".into(),
        LinkError::Altered => "This link was changed on its way: it does not agree with its own check, so nothing was opened. Ask for it again, or copy it in full from where it was made.".into(),
        LinkError::NewerVersion { found } => format!("This link was made by a newer version of this page: it has format {found}, and this version opens format {FORMAT}. Reload the page to get the newest version, then open the link again."),
        LinkError::UnknownRuleSet { found } => format!("This link uses the rule set “{found}”, which this version of the page does not have. Reload the page to get the newest version, then open the link again."),
        LinkError::TooLong { length } => format!("This link is too long: it has {} characters, and links of up to {} can be opened. Ask for the scenario as a file.", thousands(*length), thousands(MAX_LINK)),
        LinkError::Several => "There are several different links in this text, so none was opened: paste one of them.".into(),
    }
}

/// Why a scenario gets no link, and what to do.
pub fn too_long(error: &TooLong) -> String {
    let rules = match error.rules {
        0 => String::new(),
        rules if rules >= TooLong::MUCH => " for its rule set alone, which is your own".to_owned(),
        rules => [", ", &thousands(rules), " of them for its rule set, which is your own"].concat(),
    };
    let about = if error.length >= TooLong::MUCH { "more than " } else { "" };
    format!(
        "This scenario is too large for a link: it would have {about}{} characters{rules}, and links have up to {}. Save it as a file instead; that holds everything.",
        thousands(error.length),
        thousands(MAX_LINK)
    )
}

/// One sentence for each way a file goes wrong.
pub fn file_error(error: &FileError) -> String {
    match error {
        FileError::Wrong(wrong) => {
            format!("This file can’t be opened. {} Choose a file as this page saved it.", problems(wrong, 3))
        }
        FileError::NewerVersion { found } => format!(
            "This file was made by a newer version of the page (file version {found}; this page opens version 3). Reload the page."
        ),
        FileError::UnknownRuleSet { found } => format!(
            "This file is under the rule set “{found}”, which this page does not have. Reload the page for the newest rule sets."
        ),
        FileError::TooLarge { size } => too_large(*size, MOST),
    }
}

/// What is wrong with a file, a sentence each with its place; the first of them where there are many.
pub fn problems(wrong: &[Wrong], most: usize) -> String {
    let mut words: Vec<String> = Vec::new();
    words.extend(
        wrong
            .iter()
            .take(most)
            .map(|wrong| ["L", wrong.to_string().get(1..).unwrap_or_default(), "."].concat()),
    );
    if wrong.len() > most {
        words.push(["And ", &(wrong.len() - most).to_string(), " more."].concat());
    }
    joined(&words, " ")
}

/// How many problems a file has, of which no more than so many are noted.
pub fn problems_found(found: usize) -> String {
    let least = if found >= place::MOST { "at least " } else { "" };
    [least, &super::count(found as u64, "problem", "problems")].concat()
}

/// What is wrong with a file that calls itself a rule set.
pub fn rule_set_error(name: &str, error: &RuleSetError) -> String {
    let found = problems_found(error.0.len());
    ["“", name, "” can’t be used as a rule set: ", &found, ". ", &problems(&error.0, 20)].concat()
}

/// Where a file was opened for a rule set, and holds none.
pub fn no_rule_set(name: &str, text: &str) -> String {
    ["“", name, "” ", &holds_none(text), "."].concat()
}

/// Where a file is larger than any the page saves.
pub fn too_large(size: u64, most: u64) -> String {
    let (megabytes, most) = (size.div_ceil(1_000_000), most / 1_000_000);
    format!(
        "This file is too large: {megabytes} MB, where {most} MB are the most. Split it, or keep only the columns that matter."
    )
}

/// Where a pasted text is larger than any file the page saves.
pub fn pasted_too_large(text: &str) -> Option<String> {
    let (size, most) = ((text.len() as u64).div_ceil(1_000_000), MOST / 1_000_000);
    (text.len() as u64 > MOST).then(|| {
        let [size, most] = [size.to_string(), most.to_string()];
        ["This text is too large: ", &size, " MB, where ", &most, " MB are the most. Paste it in parts."]
            .concat()
    })
}

/// Where a chosen file is no text at all: what it looks like, and what would be accepted.
pub fn no_text(name: &str, bytes: &[u8]) -> Option<String> {
    let kinds: [(&[u8], &str); 5] = [
        (b"%PDF", "a PDF"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"Rar!", "a packed folder"),
    ];
    let found = kinds.iter().find(|kind| bytes.starts_with(kind.0)).map(|kind| kind.1);
    // Control characters that no text has, and that UTF-16 does not explain.
    let odd = |byte: &&u8| **byte < 9 && **byte != 0;
    let binary = bytes.iter().take(4_000).filter(odd).count() > 8;
    let what = match (bytes.is_empty(), found, binary) {
        (true, ..) => "empty",
        (_, Some(kind), _) => kind,
        (_, _, true) => "no text",
        _ => return None,
    };
    Some(format!(
        "“{name}” is {what}. Choose a spreadsheet (.xlsx, .ods), a table as text (.csv, .tsv) or a scenario saved by this page (.json)."
    ))
}

/// Where a spreadsheet file can't be read, by the code the reader gives.
pub fn sheet_error(name: &str, code: &str, detail: &str) -> String {
    let what = match code {
        "encrypted" => "is protected by a password. Save a copy without one and open that".to_owned(),
        "damaged" => ["is damaged (", detail, "). Open it in your spreadsheet program and save it again"].concat(),
        "disguised" => ["is no spreadsheet: inside it is ", &kind(detail), ". Choose an .xlsx, .ods or .csv file"].concat(),
        "too-large" => "is larger than 50 MB. Keep only the sheet and the columns that matter".to_owned(),
        "bomb" => "unpacks to more than 300 MB, which no audit does, so it was not opened. Save the sheet as .csv".to_owned(),
        "too-many-cells" => "has more than 5 million cells on this sheet. Keep only the columns that matter".to_owned(),
        "no-sheets" | "no-such-sheet" => "has no sheet with cells in it. Choose another file".to_owned(),
        "slow" => "took longer than 20 seconds, so reading it was stopped. Save the sheet as .csv and open that".to_owned(),
        "unreachable" => "can’t be read just now: the spreadsheet reader is fetched from where this page came from, and did not arrive. Check the connection, or save the sheet as .csv and open that".to_owned(),
        _ => "could not be read. Save the sheet as .csv in your spreadsheet program and open that".to_owned(),
    };
    ["“", name, "” ", &what, "."].concat()
}

fn kind(detail: &str) -> String {
    match detail {
        "empty" => "nothing",
        "pdf" => "a PDF",
        "image" => "a picture",
        "html" => "a web page",
        "word" | "document" | "rtf" => "a text document",
        "powerpoint" => "a presentation",
        "xlsb" => "a binary workbook (.xlsb); save it as .xlsx",
        "archive" => "a packed folder",
        _ => "something else",
    }
    .to_owned()
}

/// A number with a comma between thousands.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        for (number, text) in [(0, "0"), (999, "999"), (2_000, "2,000"), (20_000_000, "20,000,000")] {
            assert_eq!(thousands(number), text);
        }
    }
}
