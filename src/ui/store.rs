//! The page's state: the session, and which part of the page is showing.

use std::rc::Rc;

use yew::{AttrValue, Callback, Reducible};

use crate::session::{Action, Session};

/// The views of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Ratings of all standards.
    #[default]
    Ratings,
    /// The case grids.
    Cases,
    /// The rules and their basis.
    Method,
}

impl Tab {
    /// All of them, in order.
    pub const ALL: [Tab; 3] = [Tab::Ratings, Tab::Cases, Tab::Method];

    /// Its name in ids: `ratings`.
    pub fn slug(self) -> &'static str {
        match self {
            Tab::Ratings => "ratings",
            Tab::Cases => "cases",
            Tab::Method => "method",
        }
    }

    /// Its name for a person.
    pub fn name(self) -> &'static str {
        match self {
            Tab::Ratings => "Ratings",
            Tab::Cases => "Cases",
            Tab::Method => "Method",
        }
    }
}

/// What components send up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Something done to the session.
    Do(Action),
    /// Another view is asked for.
    Show(Tab),
    /// Something went wrong that the user must know, in one sentence; `None` once it is settled.
    Problem(Option<AttrValue>),
    /// Whether names and reasons go into the link.
    Include(bool),
    /// This link was copied, or could not be.
    Copied(String, bool),
}

/// How the scenario is being shared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sharing {
    /// Whether names and reasons go into the link.
    pub include: bool,
    /// The link last copied, and whether that worked.
    pub copied: Option<(String, bool)>,
}

/// How components send a message. Made once, so that it never causes a redraw.
pub type Sender = Callback<Msg>;

/// The state the page is drawn from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    /// What the user is doing.
    pub session: Session,
    /// The view showing.
    pub tab: Tab,
    /// What stands in the alert region.
    pub problem: Option<AttrValue>,
    /// How the scenario is being shared.
    pub sharing: Sharing,
}

impl Reducible for Store {
    type Action = Msg;

    /// The same `Rc` where nothing changes, so that nothing is drawn again.
    fn reduce(self: Rc<Self>, msg: Msg) -> Rc<Self> {
        let mut next = (*self).clone();
        match msg {
            Msg::Do(action) => match self.session.apply(action) {
                Some(session) => next.session = session,
                None => return self,
            },
            Msg::Show(tab) => next.tab = tab,
            Msg::Problem(problem) => next.problem = problem,
            Msg::Include(include) => next.sharing.include = include,
            Msg::Copied(link, worked) => next.sharing.copied = Some((link, worked)),
        }
        if next.session.visit != self.session.visit {
            // A problem with a link is over once the page shows something else.
            next.problem = None;
        }
        Rc::new(next)
    }
}
