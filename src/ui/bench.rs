//! The page's part in the workbench, its other program: fetching it when one of its views is first
//! shown, telling it what is on screen, and doing what it asks for.

use std::rc::Rc;

use super::App;
use super::cases::Work;
use super::store::{Msg, Tab};
use super::text::{change as words, steps};
use crate::model::{RuleSet, Scenario};
use crate::platform::{clock, focus, workbench};
use crate::session::{Action, Step};
use crate::share::{Opened, file, snapshot};

/// From so many cases on, what is on screen is told only once nothing has changed for a moment.
const LARGE: usize = 20_000;

/// The most states of the history that it can compare with.
const MOMENTS: usize = 50;

/// How far the workbench has come.
#[derive(Default)]
pub struct Bench {
    watch: Option<workbench::Watch>,
    /// How often it was fetched: it may fail.
    tries: u32,
    ready: bool,
    /// What it was told last, for which view, and by which number.
    told: Option<(Rc<Scenario>, Tab)>,
    number: u32,
    /// What it has drawn, and in which view.
    drawn: Option<(Rc<Scenario>, Tab)>,
    /// It will be told in a moment, unless something other than this is on screen then.
    soon: Option<Rc<Scenario>>,
    /// What it is to compare with, by its name.
    beside: Option<(String, Rc<Scenario>)>,
}

impl Bench {
    /// Whether it is there.
    pub fn is_ready(&self) -> bool {
        self.ready
    }

    /// Whether what it shows in a view is of another scenario than this one, or not there yet.
    pub fn is_behind(&self, shown: &Rc<Scenario>, tab: Tab) -> bool {
        !self.drawn.as_ref().is_some_and(|drawn| Rc::ptr_eq(&drawn.0, shown) && drawn.1 == tab)
    }
}

impl App {
    /// Fetches the workbench, or has it told what is on screen, where one of its views is shown.
    pub(super) fn tend_bench(&mut self) {
        let tab = self.store.tab;
        if !matches!(tab, Tab::Change | Tab::Compare) {
            return;
        }
        let (bench, shown) = (&mut self.bench, self.store.session.shown());
        if bench.watch.is_none() {
            let send = self.send.clone();
            bench.tries += 1;
            bench.watch = workbench::start(bench.tries, move |said| send.emit(Msg::Bench(said)));
            return;
        }
        let large = shown.samples.iter().any(|cases| cases.len() > LARGE);
        let known = bench.told.as_ref().is_some_and(|told| Rc::ptr_eq(&told.0, shown) && told.1 == tab);
        if bench.ready && !(known && bench.beside.is_none()) && bench.soon.is_none() {
            let send = self.send.clone();
            bench.soon = Some(shown.clone());
            // After the frame that shows the change.
            clock::later(if large { 400 } else { 30 }, move || send.emit(Msg::TellBench(large)));
        }
    }

    /// Tells it what is on screen, and what to compare that with.
    pub(super) fn tell_bench(&mut self, large: bool) {
        let waited = self.bench.soon.take();
        let changed = waited.is_some_and(|waited| !Rc::ptr_eq(&waited, self.store.session.shown()));
        if !matches!(self.store.tab, Tab::Change | Tab::Compare) || large && changed {
            // Not now, or once nothing has changed for a moment.
            return self.tend_bench();
        }
        let mut names = String::new();
        for (name, _) in self.moments() {
            names.push_str(&name.replace(['\t', '\n'], " "));
            names.push('\t');
        }
        let (session, bench) = (&self.store.session, &mut self.bench);
        bench.number += 1;
        bench.told = Some((session.shown().clone(), self.store.tab));
        let (can_edit, home) = match session.can_edit() {
            true => (" edit ", session.home as usize),
            // What is looked at never changes, so where it stands tells it from another.
            false => (" read ", Rc::as_ptr(session.shown()) as usize),
        };
        let (number, home) = (bench.number.to_string(), home.to_string());
        let head = [&number, " ", self.store.tab.slug(), can_edit, &home, "\n", &names, "\n"];
        tell(&head, session.shown(), &session.rules);
        if let Some((name, scenario)) = bench.beside.take() {
            tell(&["beside ", &name, "\n"], &scenario, &session.rules);
        }
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
                if matches!(self.store.tab, Tab::Change | Tab::Compare) {
                    self.store.tab = Tab::Ratings;
                }
                self.store.problem = Some(words::UNREACHABLE.to_owned());
            }
            "done" => {
                if rest.parse() == Ok(self.bench.number) {
                    self.bench.drawn = self.bench.told.clone();
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
                let Some(tab) = Tab::ALL.into_iter().find(|tab| rest.starts_with(tab.slug())) else {
                    return false;
                };
                let id = rest.split_once(' ').map_or("main", |found| found.1);
                focus::soon(id.to_owned());
                return self.take(Msg::Go(tab, id.to_owned()));
            }
            "keep" | "visit" => {
                let mut parts = rest.splitn(3, ' ');
                let mut number = || parts.next().and_then(|part| part.parse().ok()).unwrap_or(0);
                let (judgements, ratings) = (number(), number() as usize);
                let opened = file::from_json(parts.next().unwrap_or_default());
                let step = (what == "keep").then_some(Step::Tried(judgements, ratings));
                return self.take_over(step, opened.ok());
            }
            "moment" => {
                // Of another state than the one it knows the names mean something else.
                let behind = self.bench.is_behind(self.store.session.shown(), Tab::Compare);
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

    /// Takes over the draft after a step, or looks at another scenario.
    fn take_over(&mut self, step: Option<Step>, opened: Option<Opened>) -> bool {
        let session = &self.store.session;
        // What was tried on another state than this one is worth nothing.
        let behind = !session.can_edit() || self.bench.is_behind(&session.draft, Tab::Change);
        let Some(opened) = opened.filter(|_| step.is_none() || !behind) else {
            self.store.problem = Some(words::NOT_KEPT.to_owned());
            return true;
        };
        let Some(step) = step else {
            self.store.tab = Tab::Ratings;
            focus::soon("visiting".to_owned());
            return self.take(Msg::Do(Action::Visit(opened.ruleset, opened.scenario)));
        };
        self.take(Msg::Do(Action::Replace { rules: opened.ruleset, scenario: opened.scenario, step }))
    }
}

fn tell(head: &[&str], scenario: &Scenario, rules: &RuleSet) {
    workbench::tell(&[head.concat().as_bytes(), &snapshot::write(scenario, rules)].concat());
}
