//! What can be asked for in the exercises.

use std::rc::Rc;

use bandwise::model::{Band, RuleSet};
use bandwise::training::{Answer, Kind, Level};

/// What can be asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// How hard practice is.
    Level(Level),
    /// What is practised; nothing for what comes next.
    Kind(Option<Kind>),
    /// Practice begins under this rule set.
    Begin(Rc<RuleSet>),
    /// An answer is chosen or changed.
    Answer(Answer),
    /// The rating of a standard, by its place.
    Rating(usize, Option<Band>),
    /// It is checked, or only noted in a set that says so at the end.
    Check,
    /// What was said of it is put away, to try again.
    Again,
    /// It was a slip: it does not count.
    Slip,
    /// The next one.
    Next,
    /// The one in this place.
    Show(usize),
    /// All of them are listed.
    End,
    /// A set that tells at the end is over.
    Finish,
    /// Everything is put away, a set to be gone on with.
    Leave,
    /// The set that was put away in this place is gone on with.
    Resume(usize),
    /// It is forgotten.
    Forget(usize),
    /// The set begins anew.
    Anew,
    /// The name in the results.
    Name(String),
    /// The code of the results was copied, or could not be.
    Copied(bool),
    /// What was kept of the progress is forgotten.
    Reset,
    /// It is not, after all.
    TakeBack,
}

impl Act {
    /// Whether it can change what is kept of the progress.
    pub fn is_scored(&self) -> bool {
        matches!(self, Act::Check | Act::Slip | Act::Finish | Act::Reset | Act::TakeBack)
    }

    /// Whether it can change what is kept of a set.
    pub fn changes_a_set(&self) -> bool {
        !matches!(self, Act::Level(_) | Act::Kind(_) | Act::Copied(_) | Act::Name(_))
    }
}
