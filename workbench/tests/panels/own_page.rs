//! The page beside a rule set of one's own: does what it is asked.

use std::rc::Rc;

use bandwise::model::{Basis, RuleSet, Scenario};
use bandwise::rulesets::{self, pdu_2021, somerset};
use bandwise::share::file;
use workbench::own::{Draft, Edit};
use workbench::told::Rated;

/// The page, as far as the draft knows it: does what is asked, and says so.
pub(crate) struct Page {
    pub(crate) rated: Rated,
    pub(crate) draft: Draft,
    pub(crate) before: Vec<(Rc<RuleSet>, Scenario)>,
    /// The name of the last step.
    pub(crate) step: String,
}

impl Page {
    pub(crate) fn open() -> Page {
        let rules = Rc::new(pdu_2021());
        let scenario = somerset(&rules);
        let (rated, draft) = (Rated::new(rules, scenario), Draft::default());
        let mut page = Page { rated, draft, before: Vec::new(), step: String::new() };
        page.draft.hear(&page.rated);
        page
    }

    pub(crate) fn own() -> Page {
        let mut page = Page::open();
        page.does(Edit::Copy);
        page
    }

    /// Does an edit. Gives what the page was told, and where focus goes.
    pub(crate) fn does(&mut self, edit: Edit) -> (Option<String>, Option<String>) {
        let lead = self.draft.take(edit);
        let asked = self.draft.asks(&self.rated);
        if let Some(asked) = &asked {
            let (what, said) = asked.split_once(' ').unwrap();
            let (step, text) = said.split_once('\t').unwrap();
            self.step = step.to_owned();
            let (rules, scenario) = match what {
                "rules" => (rulesets::open(text).unwrap(), self.rated.scenario.clone()),
                "switch" => {
                    let opened = file::from_json(text).unwrap();
                    (opened.ruleset, opened.scenario)
                }
                other => panic!("{other}"),
            };
            assert!(what == "switch" || rules.has_shape_of(&self.rated.rules), "{what}");
            self.before.push((self.rated.rules.clone(), self.rated.scenario.clone()));
            self.show(rules, scenario);
        }
        (asked, lead)
    }

    pub(crate) fn show(&mut self, rules: Rc<RuleSet>, scenario: Scenario) {
        self.rated = Rated::new(rules, scenario);
        self.draft.hear(&self.rated);
    }

    pub(crate) fn undo(&mut self) {
        let (rules, scenario) = self.before.pop().unwrap();
        self.show(rules, scenario);
    }

    pub(crate) fn set(&mut self, path: &str, typed: &str) -> Option<String> {
        self.does(Edit::Set(path.to_owned(), typed.to_owned())).0
    }

    /// The only problem there is: the field it stands at, and the words.
    #[track_caller]
    pub(crate) fn problem(&self) -> (String, String) {
        let [only] = self.draft.problems() else { panic!("{:?}", self.draft.problems()) };
        (only.path.clone(), only.words.clone())
    }

    pub(crate) fn basis(&self, rule: &str) -> Basis {
        self.rated.rules.rule(rule).unwrap().basis
    }
}
