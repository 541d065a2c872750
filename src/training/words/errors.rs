//! Why a code or kept progress was not read.

use crate::training::{CodeError, ProgressError};

/// Why a code was not read, and what to do.
pub fn code_error(error: CodeError) -> &'static str {
    match error {
        CodeError::Empty => "There is no code here yet.",
        CodeError::NotOurs => {
            "This is no code of an exercise set or of results. Sets begin with t and a number, results with r and a number."
        }
        CodeError::OtherCode => "This is the other kind of code: sets begin with t, results with r.",
        CodeError::CutShort => "The end of the code is missing. Copy it whole.",
        CodeError::Altered => {
            "The code does not agree with its check. A character may have changed; copy it anew."
        }
        CodeError::Newer => "This code was made by a later version of the page. Load the page anew.",
        CodeError::TooLong => "This is longer than any code. Paste one code alone.",
    }
}

/// Why kept progress was not read.
pub fn progress_error(error: ProgressError) -> &'static str {
    match error {
        ProgressError::NotOurs => "This is no progress kept by this page.",
        ProgressError::Newer => "This progress was kept by a later version of the page.",
        ProgressError::Altered => "The progress that was kept is damaged, and can’t be read.",
    }
}
