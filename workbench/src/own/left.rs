//! What is in use changes under the editor: edits that could not be used yet are kept with the rule set they
//! belong to, also over a reload, and come back with it.

use std::rc::Rc;

use bandwise::analysis::carry::topics_aside;
use bandwise::model::RuleSet;
use bandwise::platform::storage;
use bandwise::rulesets::check::MOST;
use bandwise::rulesets::json::{Json, parse};
use bandwise::rulesets::{self, to_json};

use super::draft::{Draft, Edit};
use super::tree;
use crate::parts::{button, note};
use crate::state::{Choice, On};
use crate::text::own as say;
use bandwise::ui::parts::{El, div};

/// The rule set as it was used last, and the tree as it was typed since.
#[derive(Clone, Debug, PartialEq)]
pub struct One {
    base: Rc<RuleSet>,
    tree: Rc<Json>,
}

/// All that was left.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Left(Vec<One>);

impl Left {
    fn put(&mut self, base: &Rc<RuleSet>, tree: &Rc<Json>) {
        self.0.retain(|one| one.base.id != base.id);
        self.0.push(One { base: base.clone(), tree: tree.clone() });
    }

    /// Takes out what belongs to a rule set as it is in use, or as it was at another step.
    fn take(&mut self, is: impl Fn(&RuleSet) -> bool) -> Option<Rc<Json>> {
        let at = self.0.iter().position(|one| is(&one.base))?;
        Some(self.0.remove(at).tree)
    }

    fn write(&self) -> String {
        let one = |one: &One| {
            let base = parse(&to_json(&one.base)).unwrap_or(Json::Nothing);
            Json::List(vec![base, one.tree.as_ref().clone()])
        };
        tree::write(&Json::List(self.0.iter().map(one).collect()))
    }

    fn read(text: &str) -> Left {
        let Ok(Json::List(items)) = parse(text) else { return Left::default() };
        let one = |item: Json| {
            let Json::List(pair) = item else { return None };
            let [base, tree] = <[Json; 2]>::try_from(pair).ok()?;
            // No rule set is larger, whatever is wrong with it.
            let fits = tree::write(&tree).len() <= MOST;
            fits.then_some(One { base: rulesets::open(&tree::write(&base)).ok()?, tree: Rc::new(tree) })
        };
        Left(items.into_iter().filter_map(one).collect())
    }
}

impl Draft {
    /// As this tab left it before it was loaded again.
    pub fn of_this_tab() -> Draft {
        Draft::from_kept(&storage::tab_get(storage::UNMENDED).unwrap_or_default())
    }

    /// What was kept, as far as it is understood.
    pub fn from_kept(kept: &str) -> Draft {
        let left = kept.split_once('\n').map(|kept| Left::read(kept.1)).unwrap_or_default();
        Draft { left, ..Draft::default() }
    }

    /// The page says what is in use. What was typed stays unless that is another rule set than was known or
    /// asked for: a step was undone, or another scenario is on screen. Tells whether it is.
    pub fn hear(&mut self, rated: &crate::told::Rated) -> bool {
        let rules = &rated.rules;
        let mut names = topics_aside(&rated.scenario);
        names.extend(rules.standards.iter().map(|standard| standard.topic.clone()));
        names.extend(rules.questions.iter().map(|question| question.topic.clone()));
        names.extend(rules.samples.iter().map(|sample| sample.id.clone()));
        for part in names.iter().flat_map(|name| name.split('/')) {
            let number = part.rsplit_once('-').and_then(|found| found.1.parse::<u16>().ok());
            self.fresh = self.fresh.max(number.map_or(0, u32::from));
        }
        let (asked, base) = (self.asked.take(), self.base.replace(rules.clone()));
        if asked.as_ref() == Some(rules) || base.as_ref() == Some(rules) {
            return false;
        }
        if let Some(base) = base.filter(|_| !self.problems.is_empty()) {
            self.left.put(&base, &self.tree);
        }
        self.begin(rules);
        if let Some(tree) = self.left.take(|base| *base == **rules) {
            self.put_back(tree);
        }
        true
    }

    /// Begins anew with a rule set.
    pub(super) fn begin(&mut self, rules: &Rc<RuleSet>) {
        let own = !rulesets::comes_with_the_page(rules);
        self.tree = Rc::new(if own { tree::of(rules) } else { Json::Nothing });
        self.sound = own.then(|| rules.clone());
        self.problems = Rc::default();
        self.copy = (None, None);
        self.last.clear();
        self.taken = Default::default();
        self.cannot.clear();
        self.typing.take();
    }

    fn put_back(&mut self, tree: Rc<Json>) {
        self.tree = tree;
        self.check();
    }

    /// Whether edits of this rule set were left at another step of it.
    fn has_left(&self) -> bool {
        let id = self.base.as_ref().map(|base| &base.id);
        self.problems.is_empty() && self.left.0.iter().any(|one| Some(&one.base.id) == id)
    }

    /// Goes on with them.
    pub(super) fn go_on(&mut self) -> Option<String> {
        let id = self.base.as_ref()?.id.clone();
        let tree = self.left.take(|base| base.id == id)?;
        self.put_back(tree);
        Some("own-problems".to_owned())
    }

    /// Drops them.
    pub(super) fn drop_left(&mut self) -> Option<String> {
        let id = self.base.as_ref()?.id.clone();
        self.left.take(|base| base.id == id);
        Some("own-problems".to_owned())
    }

    /// What is to be kept for this tab because it could not be used yet, under the id of the rule set in use where
    /// something is wrong with that.
    pub fn unmended(&self) -> String {
        let (mut left, mut id) = (self.left.clone(), "");
        if let Some(base) = self.base.as_ref().filter(|_| !self.problems.is_empty()) {
            left.put(base, &self.tree);
            id = &base.id;
        }
        if left.0.is_empty() { String::new() } else { [id, "\n", &left.write()].concat() }
    }
}

/// Says that edits were left, and offers to go on with them.
pub(super) fn offer(on: On, draft: &Draft) -> Option<El> {
    let does = |edit| on.chooses(Choice::Own(edit));
    draft.has_left().then(|| {
        div("bw-own__stack").set("id", "own-left").child(note(say::LEFT)).child(
            div("bw-row")
                .child(button("own-left-go-on".to_owned(), say::LEFT_GO_ON.to_owned(), does(Edit::GoOn)))
                .child(button("own-left-drop".to_owned(), say::LEFT_DROP.to_owned(), does(Edit::Drop))),
        )
    })
}
