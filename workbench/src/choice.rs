//! What can be asked for in the panels.

use bandwise::analysis::fewest::Change;
use bandwise::analysis::fewest::overall::Allowed;
use bandwise::model::StandardNumber;

use crate::change::services::Order;
use crate::change::tried::Tried;
use crate::compare::Other;
use crate::method::examples::Example;
use crate::own::Edit;
use crate::panel::Panel;
use crate::train::{case_set, class, exercises, guide};

/// What a message asks for.
pub enum Msg {
    /// The page tells something.
    Told(Vec<u8>),
    /// The next panel that waits is drawn.
    GoOn,
    /// A panel is folded away, or unfolded.
    Fold(Panel),
    /// A panel is unfolded and led to.
    Go(Panel),
    /// Something in the panels was chosen.
    Choose(Choice),
    /// Another tab changed what this device keeps.
    Elsewhere,
    /// The chances are worked on.
    Draw,
    /// A scenario to compare with is here, or the sentence why not.
    Other(Box<Result<Other, String>>),
}

/// Something chosen in a panel.
#[derive(Clone, PartialEq)]
pub enum Choice {
    /// The reasons of a standard are unfolded, or folded away.
    Open(StandardNumber),
    /// What may change besides judgements.
    Allowed(Allowed),
    /// Changes to try, chosen in the panel that shows them; none to drop them.
    Try(Tried),
    /// Changes to try, chosen elsewhere: the panel that shows them is led to.
    ShowTried(Tried),
    /// The same for one standard, along with what is tried already.
    ShowWay(StandardNumber, Vec<Change>),
    /// What was asked for can’t be had, in a sentence.
    Cannot(String),
    /// What is tried is kept, in a sentence.
    Keep(String),
    /// How many cases the cases of a sample were drawn from, as it was typed.
    Population(usize, String),
    /// The key question to look behind, by its index.
    Behind(usize),
    /// The attribute to break down by: sample and attribute.
    Attribute(usize, usize),
    /// Whether its values name services.
    Services(bool),
    /// The key question whose gap is shown, by its index.
    Gap(usize),
    /// The groups whose gap is shown, by their places.
    GapGroups((usize, usize)),
    /// What services are sorted by.
    SortServices(Order),
    /// No other scenario.
    NoOther,
    /// Names, references and other text go into the link of both.
    Include(bool),
    /// The link of both was copied, or could not be.
    Copied(bool),
    /// Something in an example of a rule.
    Example(Example),
    /// Something about a rule set of one's own.
    Own(Edit),
    /// Something in the first visit.
    Guide(guide::Act),
    /// Something in the exercises.
    Exercises(exercises::Act),
    /// Something in the set of cases.
    CaseSet(case_set::Act),
    /// Something for a class.
    Class(class::Act),
}
