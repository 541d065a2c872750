//! The program: takes in what it is told, and draws its panels into the page’s rooms.

use std::rc::Rc;

use bandwise::platform::{clock, focus};
use bandwise::ui::drafts::Keeper;
use bandwise::ui::parts::{Same, div};
use yew::prelude::*;

use crate::bridge;
use crate::change::chances::{Chances, Found};
use crate::compare::Other;
use crate::panel::{Panel, Shown};
use crate::state::{Msg, State};
use crate::told::{Message, Rated, Told, View, read};

/// How long chances are drawn before the page can answer again, in milliseconds.
const ANSWERING: f64 = 6.0;

/// The program.
pub struct Bench {
    told: Option<Rc<Told>>,
    /// What each panel shows that is not drawn for the scenario on screen yet.
    before: Option<Rc<Told>>,
    /// How many panels are drawn for it.
    done: usize,
    state: State,
    chances: Chances,
    found: Option<Rc<Found>>,
    /// The number of what was told, until the page knows that it is drawn.
    unsaid: Option<u32>,
    drawing: bool,
    send: Callback<Msg>,
}

impl Component for Bench {
    type Message = Msg;
    type Properties = ();

    fn create(context: &Context<Bench>) -> Bench {
        let send = context.link().callback(|msg| msg);
        bridge::listen(send.clone());
        let (state, chances) = (State::new(), Chances::default());
        Bench {
            told: None,
            before: None,
            done: 0,
            state,
            chances,
            found: None,
            unsaid: None,
            drawing: false,
            send,
        }
    }

    fn update(&mut self, _: &Context<Bench>, msg: Msg) -> bool {
        match msg {
            Msg::Told(bytes) => self.hear(&bytes),
            Msg::GoOn => self.done += 1,
            Msg::Fold(panel) => self.state.fold(panel),
            Msg::Choose(choice) => {
                if let Some(id) = self.state.choose(choice) {
                    focus::soon(id.to_owned());
                }
            }
            Msg::Draw => {
                self.drawing = false;
                let until = clock::now() + ANSWERING;
                self.chances.draw(|| clock::now() < until);
                self.found = self.chances.found().map(Rc::new);
            }
            Msg::Other(other) => self.take_other(*other),
        }
        self.go_on();
        true
    }

    fn view(&self, _: &Context<Bench>) -> Html {
        let Some(told) = &self.told else { return Html::default() };
        let room = match told.view {
            View::Change => "workbench-change",
            View::Compare => "workbench-compare",
        };
        let Some(room) = focus::element(room) else { return Html::default() };
        let panels = self.panels(told.view).enumerate().filter_map(|(place, panel)| {
            let told = if place < self.done { Some(told) } else { self.before.as_ref() }?;
            let found = self.found.clone().filter(|_| panel == Panel::Sure).map(Same);
            let state = self.state.of(panel);
            Some(Shown { panel, told: Same(told.clone()), state, found, send: self.send.clone() }.part())
        });
        let panels: Html = panels.collect();
        create_portal(div("bw-bench").put(panels).into(), room)
    }

    fn rendered(&mut self, _: &Context<Bench>, _: bool) {
        bridge::settle_lists();
        let all = self.told.as_ref().map_or(0, |told| self.panels(told.view).count());
        if self.done < all {
            let send = self.send.clone();
            clock::soon(move || send.emit(Msg::GoOn));
        } else if let Some(number) = self.unsaid.take() {
            bridge::say(&format!("done {number}"));
        }
    }
}

impl Bench {
    /// The panels of a view; without another scenario there is nothing to compare.
    fn panels(&self, view: View) -> impl Iterator<Item = Panel> + use<> {
        let (all, shown) = match view {
            View::Change => (&Panel::CHANGE[..], Panel::CHANGE.len()),
            View::Compare if self.state.other.is_none() => (&Panel::COMPARE[..], 1),
            View::Compare => (&Panel::COMPARE[..], Panel::COMPARE.len()),
        };
        all.iter().copied().take(shown)
    }

    fn hear(&mut self, bytes: &[u8]) {
        match read(bytes) {
            Some(Message::Shown(told)) => self.show(told),
            Some(Message::Beside(name, scenario)) => {
                if let Some(told) = &self.told {
                    let rated = Rated::new(told.rated.rules.clone(), scenario);
                    self.take_other(Ok(Other { name, rated }));
                }
            }
            None => {}
        }
    }

    /// Takes over the scenario on screen. The panels follow one by one, so that none of them holds
    /// up the page; those that are not there yet show the scenario before, and the page says so.
    fn show(&mut self, told: Told) {
        self.unsaid = Some(told.number);
        let old = self.told.replace(Rc::new(told));
        let Some(told) = &self.told else { return };
        if told.view == View::Compare {
            self.state.on_device = Keeper::new(told.rated.rules.clone()).list();
        }
        // Changes that were tried belong to the scenario they were tried on.
        if old.as_ref().is_none_or(|old| old.rated.scenario != told.rated.scenario) {
            self.state.tried = Default::default();
            self.chances = Chances::of(&told.rated);
            self.found = self.chances.found().map(Rc::new);
        }
        self.before = old.filter(|old| old.view == told.view);
        self.done = 1;
    }

    fn take_other(&mut self, other: Result<Other, String>) {
        match other {
            Ok(other) => {
                self.state.take_other(Some(Same(Rc::new(other))), None);
                self.done = self.told.as_ref().map_or(0, |told| self.panels(told.view).count());
            }
            Err(problem) => self.state.take_other(None, Some(problem)),
        }
    }

    /// Draws chances on in a moment, while their panel is unfolded and they are not all there.
    fn go_on(&mut self) {
        let shown = self.told.as_ref().is_some_and(|told| told.view == View::Change);
        let waits = shown && self.state.is_open(Panel::Sure) && !self.chances.is_done();
        if waits && !self.drawing {
            self.drawing = true;
            let send = self.send.clone();
            clock::soon(move || send.emit(Msg::Draw));
        }
    }
}
