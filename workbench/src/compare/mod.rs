//! Another scenario beside the one on screen.

pub mod agree;
pub mod both;
pub mod cases;
pub mod differ;
pub mod with;

use bandwise::model::RuleSet;
use bandwise::ui::parts::El;

use crate::parts::{lead, note, says};
use crate::state::On;
use crate::text::compare as say;
use crate::told::Rated;

/// The other scenario.
pub struct Other {
    /// What it is called here.
    pub name: String,
    /// What it holds and is rated.
    pub rated: Rated,
}

/// What a panel shows of two scenarios; a remark while there is only one.
fn beside(on: On, body: impl FnOnce(&Rated, &Other) -> El) -> El {
    match &on.state.other {
        Some(other) => body(&on.told.rated, other),
        None => note(say::NO_OTHER),
    }
}

/// A case by its reference or number; leads to its row where it is one of the scenario on screen.
fn case(rules: &RuleSet, sample: usize, row: Option<usize>, column: usize, reference: &str) -> El {
    let known = rules.samples.get(sample);
    let name = known
        .map_or(String::new(), |sample| crate::text::why::case(sample, row.unwrap_or_default(), reference));
    match row {
        Some(row) => lead(name, says(format!("show {sample} {row} {column}"))),
        None => crate::parts::words(name),
    }
}
