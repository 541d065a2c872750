//! The page's part in the workbench, its other program: fetching it when one of its views is first
//! shown, telling it what is on screen, and doing what it asks for.

use std::rc::Rc;

use super::App;
use super::cases::Work;
use super::store::{Msg, Tab};
use super::text::{change as words, steps};
use crate::model::{RuleSet, Scenario};
use crate::platform::{clock, focus, workbench};
use crate::rulesets;
use crate::session::{Action, Step};
use crate::share::{file, snapshot};

/// From so many cases on, what is on screen is told only once nothing has changed for a moment.
const LARGE: usize = 20_000;

/// The most states of the history that it can compare with.
const MOMENTS: usize = 50;

/// The view that shows what another rule set would make of the scenario; it stands above the others.
pub(super) const SWITCH: &str = "switch";

/// What it is told to show while the first visit is on and none of its views is shown.
const GUIDE: &str = "guide";

/// What it is asked to show: a scenario, in which view, and the rule set to switch to.
#[derive(Clone)]
struct Asked {
    shown: Rc<Scenario>,
    view: &'static str,
    rules: Option<Rc<RuleSet>>,
}

impl Asked {
    fn is(&self, shown: &Rc<Scenario>, view: &str, rules: Option<&Rc<RuleSet>>) -> bool {
        let same_rules = view != SWITCH || self.rules.as_ref() == rules;
        Rc::ptr_eq(&self.shown, shown) && self.view == view && same_rules
    }
}

/// How far the workbench has come.
#[derive(Default)]
pub struct Bench {
    watch: Option<workbench::Watch>,
    /// How often it was fetched: it may fail.
    tries: u32,
    ready: bool,
    /// What it was told last, and by which number.
    told: Option<Asked>,
    number: u32,
    /// What it has drawn.
    drawn: Option<Asked>,
    /// It will be told in a moment, unless something other than this is on screen then.
    soon: Option<Rc<Scenario>>,
    /// The element to lead to once it is drawn.
    lead: Option<String>,
    /// What it is to compare with, by its name.
    beside: Option<(String, Rc<Scenario>)>,
}

impl Bench {
    /// Whether it is there.
    pub fn is_ready(&self) -> bool {
        self.ready
    }

    /// Has it told anew what is on screen.
    pub(super) fn forget(&mut self) {
        self.told = None;
    }

    /// Whether what it shows, in whatever view, is of this scenario, and of this rule set to switch to.
    pub(super) fn has_drawn(&self, shown: &Rc<Scenario>, rules: Option<&Rc<RuleSet>>) -> bool {
        self.drawn.as_ref().is_some_and(|drawn| drawn.is(shown, drawn.view, rules))
    }

    /// Whether what it shows in a view is something else than this, or not there yet.
    pub fn is_behind(&self, shown: &Rc<Scenario>, view: &str, rules: Option<&Rc<RuleSet>>) -> bool {
        self.drawn.as_ref().is_none_or(|drawn| !drawn.is(shown, view, rules))
    }
}

impl App {
    /// Fetches the workbench, or has it told what is on screen, where one of its views is shown.
    pub(super) fn tend_bench(&mut self) {
        let Some(view) = self.bench_view() else { return };
        let (bench, shown) = (&mut self.bench, self.store.session.shown());
        if bench.watch.is_none() {
            let send = self.send.clone();
            bench.tries += 1;
            bench.watch = workbench::start(bench.tries, move |said| send.emit(Msg::Bench(said)));
            return;
        }
        let large = shown.samples.iter().any(|cases| cases.len() > LARGE);
        let rules = self.store.switching.as_ref();
        let known = bench.told.as_ref().is_some_and(|told| told.is(shown, view, rules));
        if bench.ready && !(known && bench.beside.is_none()) && bench.soon.is_none() {
            let send = self.send.clone();
            bench.soon = Some(shown.clone());
            // After the frame that shows the change.
            clock::later(if large { 400 } else { 30 }, move || send.emit(Msg::TellBench(large)));
        }
    }

    /// The view it is to fill, where one of its views is shown.
    fn bench_view(&self) -> Option<&'static str> {
        match self.store.tab {
            _ if self.store.switching.is_some() => Some(SWITCH),
            tab if tab.is_of_the_bench() => Some(tab.slug()),
            _ => self.store.guiding.is_some().then_some(GUIDE),
        }
    }

    /// Tells it what is on screen, and what to compare that with.
    pub(super) fn tell_bench(&mut self, large: bool) {
        let waited = self.bench.soon.take();
        let changed = waited.is_some_and(|waited| !Rc::ptr_eq(&waited, self.store.session.shown()));
        let Some(view) = self.bench_view().filter(|_| !(large && changed)) else {
            // Not now, or once nothing has changed for a moment.
            return self.tend_bench();
        };
        let names = self.second_line();
        let (session, bench) = (&self.store.session, &mut self.bench);
        bench.number += 1;
        bench.told =
            Some(Asked { shown: session.shown().clone(), view, rules: self.store.switching.clone() });
        let (can_edit, home) = match session.can_edit() {
            true if session.edits_rules(&Action::Undo) => (" undo ", session.home as usize),
            true => (" edit ", session.home as usize),
            // What is looked at never changes, so where it stands tells it from another.
            false => (" read ", Rc::as_ptr(session.shown()) as usize),
        };
        let (number, home) = (bench.number.to_string(), home.to_string());
        let head = [&number, " ", view, can_edit, &home, "\n", &names, "\n"];
        tell(&head, session.shown(), &session.rules);
        if let Some((name, scenario)) = bench.beside.take() {
            tell(&["beside ", &name, "\n"], &scenario, &session.rules);
        }
    }

    /// What else it is told with a scenario: the rule set to switch to, or the names of what to compare with.
    fn second_line(&self) -> String {
        if let Some(rules) = &self.store.switching {
            return match rulesets::comes_with_the_page(rules) {
                true => rules.id.clone(),
                false => rulesets::to_json(rules).replace('\n', " "),
            };
        }
        if self.store.tab == Tab::Train {
            return self.store.training.clone();
        }
        let mut names = String::new();
        for (name, _) in self.moments() {
            names.push_str(&name.replace(['\t', '\n'], " "));
            names.push('\t');
        }
        names
    }

    /// What the scenario on screen can be compared with, out of this tab: one's own while another is
    /// looked at, else the states before the last steps.
    fn moments(&self) -> Vec<(String, Rc<Scenario>)> {
        let session = &self.store.session;
        if !session.can_edit() {
            let own = (words::OWN.to_owned(), session.draft.clone());
            return if session.draft_rules == session.rules { vec![own] } else { Vec::new() };
        }
        let mut moments = Vec::new();
        let moments_here = session.history.moments().filter(|moment| *moment.2 == session.rules);
        for (step, scenario, _) in moments_here.take(MOMENTS) {
            moments.push((["Before “", &steps::step(step), "”"].concat(), scenario.clone()));
        }
        moments
    }

    /// Shows a scenario beside the one on screen.
    pub(super) fn lay_beside(&mut self, scenario: Rc<Scenario>) {
        self.bench.beside = Some((words::FROM_LINK.to_owned(), scenario));
        self.store.tab = Tab::Compare;
    }

    /// Takes in what it says. Tells whether there is anything new to draw.
    pub(super) fn hear_bench(&mut self, said: &str) -> bool {
        let (what, rest) = said.split_once(' ').unwrap_or((said, ""));
        match what {
            "ready" => self.bench.ready = true,
            "unreachable" | "outdated" => {
                if what == "unreachable" {
                    self.bench.watch = None;
                }
                if self.bench_view().is_some() {
                    self.store.tab = Tab::Ratings;
                }
                (self.store.switching, self.store.guiding) = (None, None);
                self.store.problem = Some(words::UNREACHABLE.to_owned());
            }
            "done" => {
                if rest.parse() == Ok(self.bench.number) {
                    self.bench.drawn = self.bench.told.clone();
                    if let Some(id) = self.bench.lead.take() {
                        focus::soon(id);
                    }
                }
            }
            "show" => {
                let numbers: Vec<usize> = rest.split(' ').filter_map(|number| number.parse().ok()).collect();
                let &[sample, row, column] = numbers.as_slice() else { return false };
                self.store.tab = Tab::Cases;
                self.behind = None;
                return self.store.work(sample, Work::Show((row, column)));
            }
            "go" => {
                let (view, id) = rest.split_once(' ').unwrap_or((rest, "main"));
                let Some(tab) = Tab::named(view) else { return false };
                self.lead_to(tab, id);
                return self.take(Msg::Go(tab, id.to_owned()));
            }
            "file" => {
                let (name, text) = rest.split_once('\t').unwrap_or(("", rest));
                super::share::open_named(name, text, &self.send);
            }
            "undo" => {
                if self.store.session.edits_rules(&Action::Undo) {
                    return self.take(Msg::Do(Action::Undo));
                }
            }
            "guide" => self.guide(rest),
            "unmended" => self.store.unmended = !rest.is_empty(),
            "stay" => {
                focus::soon("ruleset-select".to_owned());
                return self.take(Msg::Switch(None));
            }
            "rules" | "switch" => return self.take_rules(what, rest),
            "keep" | "visit" => {
                let mut parts = rest.splitn(3, ' ');
                let mut part = || parts.next().unwrap_or_default();
                let (first, second, text) = (part(), part(), part());
                let tried = Step::Tried(first.parse().unwrap_or(0), second.parse().unwrap_or(0));
                let step = (what == "keep").then_some(tried);
                // What is only looked at says where to go back to instead.
                return self.take_over(step, first, file::from_json(text).ok());
            }
            "moment" => {
                // Of another state than the one it knows the names mean something else.
                let behind = self.bench.is_behind(self.store.session.shown(), Tab::Compare.slug(), None);
                if let Ok(place) = rest.parse::<usize>()
                    && !behind
                {
                    self.bench.beside = self.moments().into_iter().nth(place);
                }
            }
            _ => return false,
        }
        true
    }
}

impl App {
    /// Leads to an element of a view, which may still have to be drawn.
    pub(super) fn lead_to(&mut self, tab: Tab, id: &str) {
        let waits =
            tab.is_of_the_bench() && self.bench.is_behind(self.store.session.shown(), tab.slug(), None);
        match waits && !id.starts_with("tab-") {
            true => self.bench.lead = Some(id.to_owned()),
            false => focus::soon(id.to_owned()),
        }
    }
}

fn tell(head: &[&str], scenario: &Scenario, rules: &RuleSet) {
    workbench::tell(&[head.concat().as_bytes(), &snapshot::write(scenario, rules)].concat());
}
