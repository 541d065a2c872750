//! The page's state: the session, and which part of the page is showing.

use std::rc::Rc;

use yew::Callback;

use super::cases::{Desk, Work};
use super::drafts::{Drafts, Keep};
use super::own::OwnRules;
use super::paste::{Ask, Reading};
use super::ratings::Fold;
use super::share::Sharing;
use super::text::page;

pub use super::tab::Tab;
use crate::model::{RuleSet, Scenario};
use crate::platform::files::Buffer;
use crate::rulesets;
use crate::session::{Action, Session, Step};

/// What the page is asked for.
#[derive(Clone)]
pub enum Msg {
    /// Something done to the session.
    Do(Action),
    /// The worked example is asked for.
    Example,
    /// Another view is asked for.
    Show(Tab),
    /// The view of this name was gone back to in the browser’s history.
    Back(String),
    /// A view, and the id of the element on it to lead to.
    Go(Tab, String),
    /// Something went wrong that the user must know, in one sentence; `None` once it is settled.
    Problem(Option<String>),
    /// Whether names and reasons go into the link.
    Include(bool),
    /// This link was copied, or could not be.
    Copied(String, bool),
    /// The report was copied, or could not be.
    CopiedReport(bool),
    /// What is out of view catches up with the scenario on screen.
    CatchUp,
    /// One more step of drawing the page as it opens.
    Draw,
    /// Something about a table that is read in.
    Ask(Ask),
    /// Something about what is kept on this device.
    Keep(Keep),
    /// A spreadsheet file: its name and its bytes.
    Book(String, Buffer),
    /// A file is held over the page, or no longer.
    Dragging(bool),
    /// The sheet at this place of the file that is open is read in.
    Sheet(u32),
    /// What is open and being typed under the standard of this index.
    Fold(usize, Rc<Fold>),
    /// A change of how the grid of the sample of this index is worked.
    Desk(usize, Work),
    /// Text was pasted into the grid of the sample of this index.
    PasteCells(usize, String),
    /// A link holds this too, to compare what it opened with.
    Beside(Rc<Scenario>),
    /// This rule set is to be put in place of the one in use; `None` to leave it as it is.
    Switch(Option<Rc<RuleSet>>),
    /// The code of an exercise set or of a trainee's result was opened.
    Train(String),
    /// A rule set was opened.
    OpenedRules(Rc<RuleSet>),
    /// What has this value was chosen from the list of rule sets.
    Choose(String),
    /// Nothing has changed for a moment since the change of this number, so that it can be told.
    Say(u32),
    /// The workbench said this.
    Bench(String),
    /// The workbench is to be told what is on screen; of many cases once nothing changes.
    TellBench(bool),
}

/// How parts of the page send a message. Made once, so that it never causes a redraw.
pub type Sender = Callback<Msg>;

/// The state the page is drawn from.
pub struct Store {
    /// What the user is doing.
    pub session: Session,
    /// The view showing.
    pub tab: Tab,
    /// The steps that are left of drawing the page as it opens.
    pub left: usize,
    /// As many as were left when the next was asked for.
    pub asked: usize,
    /// What stands in the alert region.
    pub problem: Option<String>,
    /// How the scenario is being shared.
    pub sharing: Sharing,
    /// What came of the last paste.
    pub pasting: Rc<Reading>,
    folds: Vec<(usize, Rc<Fold>)>,
    pub(super) desks: Vec<(usize, Rc<Desk>)>,
    /// What is kept on this device.
    pub drafts: Drafts,
    /// The rule set that may be put in place of the one in use, while what that means is shown.
    pub switching: Option<Rc<RuleSet>>,
    /// While the first visit is on, the draft that stood here before it.
    pub guiding: Option<Rc<Scenario>>,
    /// Whether something is wrong with the rule set being edited: all is under it as it was before.
    pub unmended: bool,
    /// The view that the scenario being looked at was opened from, which is gone back to, and the element there.
    pub came_from: Option<(Tab, String)>,
    /// The code of training that was opened last, and how many were.
    pub training: String,
    trainings: u32,
    /// Rule sets of the user's own.
    pub own: OwnRules,
    /// A file is held over the page.
    pub dragging: bool,
    /// A table is to be read, from its beginning.
    pub reads: bool,
    /// The element that focus goes to once everything is drawn.
    pub focus: Option<String>,
}

impl Store {
    /// The page as it opens.
    pub fn new(session: Session) -> Store {
        Store {
            session,
            tab: Tab::default(),
            left: 0,
            asked: 0,
            problem: None,
            sharing: Sharing::default(),
            pasting: Rc::default(),
            folds: Vec::new(),
            desks: Vec::new(),
            drafts: Drafts::default(),
            switching: None,
            guiding: None,
            unmended: false,
            came_from: None,
            training: String::new(),
            trainings: 0,
            own: OwnRules::default(),
            dragging: false,
            reads: false,
            focus: None,
        }
    }

    /// What is open and being typed under the standard of this index.
    pub fn fold(&self, standard: usize) -> Rc<Fold> {
        self.folds.iter().find(|fold| fold.0 == standard).map(|fold| fold.1.clone()).unwrap_or_default()
    }

    /// How the grid of the sample of this index is worked.
    pub fn desk(&self, sample: usize) -> Rc<Desk> {
        self.desks.iter().find(|desk| desk.0 == sample).map(|desk| desk.1.clone()).unwrap_or_default()
    }

    /// Takes in a message. Tells whether there is anything new to draw.
    pub fn take(&mut self, msg: Msg) -> bool {
        match msg {
            Msg::Do(Action::Leave) => {
                if let Some((tab, id)) = self.came_from.take() {
                    (self.tab, self.focus) = (tab, Some(id));
                }
                return self.act(Action::Leave);
            }
            Msg::Do(action) => return self.act(action),
            Msg::Switch(rules) => return self.switch(rules),
            Msg::Train(code) => {
                self.trainings += 1;
                self.training = [&code, "\t", &self.trainings.to_string()].concat();
                (self.tab, self.problem) = (Tab::Train, None);
            }
            Msg::OpenedRules(rules) => return self.opened_rules(rules),
            Msg::Choose(value) => return self.choose_rules(&value),
            Msg::Example => {
                let (rules, scenario) = rulesets::example();
                return self.act(Action::Replace { rules, scenario, step: Step::OpenedExample });
            }
            Msg::Show(tab) | Msg::Go(tab, _) => {
                self.tab = tab;
                self.draw_all_views();
            }
            Msg::Problem(problem) => self.problem = problem,
            Msg::Include(include) => self.sharing.include = include,
            Msg::Copied(link, worked) => self.sharing.copied = Some((link, worked)),
            Msg::Ask(ask) => self.reads |= self.ask(ask),
            Msg::Dragging(over) => return std::mem::replace(&mut self.dragging, over) != over,
            Msg::CopiedReport(worked) => self.sharing.report = Some(worked),
            Msg::CatchUp
            | Msg::Draw
            | Msg::Keep(_)
            | Msg::Book(..)
            | Msg::Sheet(_)
            | Msg::Beside(_)
            | Msg::Back(_)
            | Msg::Say(_)
            | Msg::Bench(_)
            | Msg::TellBench(_) => {}
            Msg::Fold(standard, fold) => put(&mut self.folds, standard, fold),
            Msg::Desk(sample, work) => return self.work(sample, work),
            Msg::PasteCells(sample, text) => return self.paste_cells(sample, &text),
        }
        true
    }

    pub(super) fn act(&mut self, action: Action) -> bool {
        let (visiting, home, rules) =
            (self.session.visit.clone(), self.session.home, self.session.rules.clone());
        let draft_rules = self.session.draft_rules.clone();
        let edited = self.session.edits_rules(&action).then(|| draft_rules.clone());
        let changed = self.session.apply(action);
        if !self.session.rules.has_shape_of(&rules) {
            // What was open or typed belongs to places that are no longer there.
            self.folds.clear();
            self.desks.clear();
            self.pasting = Rc::default();
        }
        if self.session.rules != rules {
            self.switching = None;
        }
        if self.session.draft_rules != draft_rules {
            self.know_rules(edited);
        }
        if self.session.visit != visiting || self.session.home != home {
            // What was said of a link, or of the scenario before, is over once the page shows another.
            (self.problem, self.sharing) = (None, Sharing::default());
            if self.drafts.removed.is_none() {
                self.drafts.said = None;
            }
        } else if !changed && visiting.is_some() {
            return self.says_read_only();
        }
        if changed {
            self.settle();
        }
        changed
    }
}

impl Store {
    /// Says why nothing comes of what was done.
    pub(super) fn says_read_only(&mut self) -> bool {
        self.problem.get_or_insert_with(|| page::READ_ONLY.to_owned());
        true
    }
}

/// Puts a value in place of the one of this index, if any.
pub(super) fn put<T>(list: &mut Vec<(usize, T)>, index: usize, value: T) {
    list.retain(|known| known.0 != index);
    list.push((index, value));
}
