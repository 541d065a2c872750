//! What the page tells: the scenario on screen, and what can be done with it.

use std::rc::Rc;

use bandwise::model::{Report, RuleSet, Scenario, rate};
use bandwise::rulesets;
use bandwise::share::snapshot;

/// The views that this program fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Why it is so, and what would have to be different.
    Change,
    /// Another scenario beside this one.
    Compare,
    /// Exercises on the rules.
    Train,
    /// The rules of the rule set in use, and a rule set of one's own.
    Method,
    /// What another rule set would make of the scenario.
    Switch,
    /// None of these, while the first visit is on, whose words stand beside every view.
    Guide,
}

impl View {
    /// All of them.
    pub const ALL: [View; 6] =
        [View::Change, View::Compare, View::Train, View::Method, View::Switch, View::Guide];

    /// The id of the element that the page keeps for it.
    pub fn room(self) -> &'static str {
        match self {
            View::Change => "workbench-change",
            View::Compare => "workbench-compare",
            View::Train => "workbench-train",
            View::Method => "workbench-method",
            View::Switch => "workbench-switch",
            View::Guide => "workbench-guide",
        }
    }
}

/// The scenario on screen.
#[derive(Clone)]
pub struct Told {
    /// The number the page gave it.
    pub number: u32,
    /// Which view is shown.
    pub view: View,
    /// Whether the scenario can be changed.
    pub can_edit: bool,
    /// Whether the last step was an edit of the rule set, which undo takes back.
    pub can_undo: bool,
    /// What tells it from another scenario of the page, whatever is changed in it.
    pub home: String,
    /// What the tab has to compare with, by name.
    pub moments: Rc<[String]>,
    /// A scenario with what it is rated.
    pub rated: Rc<Rated>,
    /// The code of training that was opened last, and how many were: the same may be opened again. Empty where
    /// none was.
    pub training: String,
    /// The rule set that may be put in place of the one in use, where that is asked.
    pub target: Option<Rc<RuleSet>>,
}

/// A scenario with what it is rated, and why.
pub struct Rated {
    /// The rule set in use.
    pub rules: Rc<RuleSet>,
    /// What was entered.
    pub scenario: Scenario,
    /// What follows.
    pub report: Report,
}

impl Rated {
    /// Rates a scenario.
    pub fn new(rules: Rc<RuleSet>, scenario: Scenario) -> Rated {
        let report = rate(&rules, &scenario);
        Rated { rules, scenario, report }
    }
}

/// One thing told.
pub enum Message {
    /// The scenario on screen.
    Shown(Told),
    /// A scenario to compare it with, by its name.
    Beside(String, Scenario),
}

/// Reads what was told; `None` where it is not understood.
pub fn read(bytes: &[u8]) -> Option<Message> {
    let (head, rest) = line(bytes)?;
    if let Some(name) = head.strip_prefix("beside ") {
        return Some(Message::Beside(name.to_owned(), snapshot::read(rest)?.1));
    }
    let (second, rest) = line(rest)?;
    let mut words = head.split(' ');
    let number = words.next()?.parse().ok()?;
    let name = words.next()?;
    let view = View::ALL.into_iter().find(|view| view.room().ends_with(name))?;
    let state = words.next()?;
    let (can_edit, can_undo) = (state != "read", state == "undo");
    let home = words.next()?.to_owned();
    let (rules, scenario) = snapshot::read(rest)?;
    let target = (view == View::Switch).then(|| target(second)).flatten();
    let training = if view == View::Train { second.to_owned() } else { String::new() };
    let moments = second.split('\t').filter(|name| !name.is_empty()).map(str::to_owned).collect();
    let rated = Rc::new(Rated::new(rules, scenario));
    Some(Message::Shown(Told { number, view, can_edit, can_undo, home, moments, rated, training, target }))
}

/// A rule set by its id or its text.
fn target(text: &str) -> Option<Rc<RuleSet>> {
    if text.starts_with('{') { rulesets::open(text).ok() } else { rulesets::by_id(text) }
}

fn line(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let end = bytes.iter().position(|&byte| byte == b'\n')?;
    Some((std::str::from_utf8(bytes.get(..end)?).ok()?, bytes.get(end + 1..)?))
}
