//! What is said of a link or a file that could not be opened: what was found, what to do.

use crate::share::LinkError;
use crate::share::file::FileError;

/// One sentence for each way a link goes wrong.
pub fn link_error(error: &LinkError) -> String {
    match error {
        LinkError::Empty => "There is no link here yet. Paste one, or the text of a saved file.".to_owned(),
        LinkError::NotOurs => "This is not a scenario from this page. A link has a part that begins with # and a number, such as #1.pdu-2021.".to_owned(),
        LinkError::Several => "There are several different links here. Open one at a time.".to_owned(),
        LinkError::CutShort => "This link was cut short: its end is missing. Copy it again in full, or ask for it to be sent again.".to_owned(),
        LinkError::Altered => "This link was altered on the way, so nothing in it can be relied on. Copy it again, or ask for it to be sent again.".to_owned(),
        LinkError::NewerVersion { found } => format!("This link was made by a newer version of the page (link version {found}; this page opens version 1). Reload the page, or open the link where it was made."),
        LinkError::UnknownRuleSet { found } => format!("This link is under the rule set “{found}”, which this page does not have. Reload the page for the newest rule sets."),
        LinkError::TooLong { length } => format!("This link is too long to be one of ours: {length} characters, where 2,000 are the most. Ask for the scenario as a file."),
    }
}

/// One sentence for each way a file goes wrong.
pub fn file_error(error: &FileError) -> String {
    match error {
        FileError::Wrong(wrong) => {
            format!("This file can’t be opened. {wrong}. Choose a file as this page saved it.")
        }
        FileError::NewerVersion { found } => format!(
            "This file was made by a newer version of the page (file version {found}; this page opens version 1). Reload the page."
        ),
        FileError::UnknownRuleSet { found } => format!(
            "This file is under the rule set “{found}”, which this page does not have. Reload the page for the newest rule sets."
        ),
        FileError::TooLarge { size } => too_large(*size),
    }
}

/// Where a file is larger than any the page saves.
pub fn too_large(size: u64) -> String {
    let megabytes = size / 1_000_000;
    format!(
        "This file is too large: {megabytes} MB, where 20 MB are the most. Choose a file saved by this page."
    )
}
