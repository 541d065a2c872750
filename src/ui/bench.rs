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
use crate::share::{file, snapshot};

/// From so many cases on, what is on screen is told only once nothing has changed for a moment.
const LARGE: usize = 20_000;

/// The most states of the history that it can compare with.
const MOMENTS: usize = 50;

/// How far the workbench has come.
#[derive(Default)]
pub struct Bench {
    watch: Option<workbench::Watch>,
    ready: bool,
    /// What it was told last, for which view, and by which number.
    told: Option<(Rc<Scenario>, Tab)>,
    number: u32,
    /// What it has drawn, and in which view.
    drawn: Option<(Rc<Scenario>, Tab)>,
    /// It will be told in a moment.
    soon: bool,
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
            bench.watch = workbench::start(move |said| send.emit(Msg::Bench(said)));
            return;
        }
        let known = bench.told.as_ref().is_some_and(|told| Rc::ptr_eq(&told.0, shown) && told.1 == tab);
        if bench.ready && !(known && bench.beside.is_none()) && !std::mem::replace(&mut bench.soon, true) {
            let large = shown.samples.iter().any(|cases| cases.len() > LARGE);
            let send = self.send.clone();
            // After the frame that shows the change.
            clock::later(if large { 400 } else { 30 }, move || send.emit(Msg::TellBench));
        }
    }

    /// Tells it what is on screen, and what to compare that with.
    pub(super) fn tell_bench(&mut self) {
        let mut names = String::new();
        for (name, _) in self.moments() {
            names.push_str(&name.replace(['\t', '\n'], " "));
            names.push('\t');
        }
        let (session, bench) = (&self.store.session, &mut self.bench);
        bench.soon = false;
        bench.number += 1;
        bench.told = Some((session.shown().clone(), self.store.tab));
        let can_edit = if session.can_edit() { " edit\n" } else { " read\n" };
        let number = bench.number.to_string();
        tell(&[&number, " ", self.store.tab.slug(), can_edit, &names, "\n"], session.shown(), &session.rules);
        if let Some((name, scenario)) = bench.beside.take() {
            tell(&["beside ", &name, "\n"], &scenario, &session.rules);
        }
    }

    /// What the scenario on screen can be compared with, out of this tab: one's own while another is
    /// looked at, else the states before the last steps.
    fn moments(&self) -> Vec<(String, Rc<Scenario>)> {
        let session = &self.store.session;
        if !session.can_edit() {
            return vec![(words::OWN.to_owned(), session.draft.clone())];
        }
        let mut moments = Vec::new();
        for (step, scenario) in session.history.moments().take(MOMENTS) {
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
            "unreachable" => {
                self.bench.watch = None;
                self.store.tab = Tab::Ratings;
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
                return self.take(Msg::Go(tab, id.to_owned()));
            }
            "keep" | "visit" => {
                let (count, text) = rest.split_once(' ').unwrap_or_default();
                let (Ok(count), Ok(opened)) = (count.parse(), file::from_json(text)) else { return false };
                return self.take_over(what == "keep", count, opened.scenario);
            }
            "moment" => {
                if let Ok(place) = rest.parse::<usize>() {
                    self.bench.beside = self.moments().into_iter().nth(place);
                }
            }
            _ => return false,
        }
        true
    }

    /// Takes over the draft with so many judgements changed, or looks at another scenario.
    fn take_over(&mut self, keep: bool, count: u32, scenario: Scenario) -> bool {
        // What was tried on another state than this one is worth nothing.
        if keep
            && (!self.store.session.can_edit()
                || self.bench.is_behind(&self.store.session.draft, Tab::Change))
        {
            return false;
        }
        if !keep {
            self.store.tab = Tab::Ratings;
            focus::soon("visiting".to_owned());
            return self.take(Msg::Do(Action::Visit(scenario)));
        }
        self.take(Msg::Do(Action::Replace { scenario, step: Step::Tried(count) }))
    }
}

fn tell(head: &[&str], scenario: &Scenario, rules: &RuleSet) {
    workbench::tell(&[head.concat().as_bytes(), &snapshot::write(scenario, rules)].concat());
}
