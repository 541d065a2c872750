//! The program: takes in what it is told, and draws its panels into the page’s rooms.

use std::rc::Rc;

use bandwise::platform::{clock, focus, storage};
use bandwise::ui::drafts::Keeper;
use bandwise::ui::parts::{Same, div};
use yew::prelude::*;

mod kept;

use crate::bridge;
use crate::change::chances::{Chances, Found};
use crate::compare::Other;
use crate::own::Draft;
use crate::panel::{Panel, Shown, links};
use crate::parts::fold_id;
use crate::state::{Msg, State};
use crate::told::{Message, Rated, Told, View, read};
use crate::train::case_set::CaseSetRoom;
use crate::train::class::ClassRoom;
use crate::train::exercises::Exercises;
use crate::train::guide::{self, Guide, Strip};

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
    /// Made ready once their panel is unfolded.
    chances: Option<Chances>,
    found: Option<Rc<Found>>,
    /// The number of what was told, until the page knows that it is drawn.
    unsaid: Option<u32>,
    drawing: bool,
    /// What is kept for this tab because it could not be used yet.
    unmended: String,
    /// What was done last could not be kept.
    unkept: bool,
    send: Callback<Msg>,
}

impl Component for Bench {
    type Message = Msg;
    type Properties = ();

    fn create(context: &Context<Bench>) -> Bench {
        let send = context.link().callback(|msg| msg);
        bridge::listen(send.clone());
        guide::watch(send.clone());
        let state = State {
            own: Draft::of_this_tab(),
            exercises: Exercises::of_this_device(),
            case_set: CaseSetRoom::of_this_device(),
            class: ClassRoom::of_this_tab(),
            guide: Guide::of(&storage::tab_get(guide::KEPT).unwrap_or_default()),
            ..State::new()
        };
        let elsewhere = send.clone();
        bridge::on_storage(move || elsewhere.emit(Msg::Elsewhere));
        bridge::on_resize(|| clock::later(50, bridge::settle_scrolls));
        let (told, before, done, chances, found, unsaid, drawing, unmended, unkept) = Default::default();
        Bench { told, before, done, state, chances, found, unsaid, drawing, unmended, unkept, send }
    }

    fn update(&mut self, _: &Context<Bench>, msg: Msg) -> bool {
        match msg {
            Msg::Told(bytes) => self.hear(&bytes),
            Msg::GoOn => self.draw_next(),
            Msg::Fold(panel) => self.state.fold(panel),
            Msg::Go(panel) => {
                self.state.folded.retain(|folded| *folded != panel);
                clock::soon(move || bridge::lead_to(&fold_id(panel.slug())));
            }
            Msg::Choose(choice) => {
                let keeps = kept::keeps(&choice);
                self.state.look_before(&choice);
                self.state.choose(choice).into_iter().for_each(focus::soon);
                if let Some(keep) = keeps {
                    self.unkept = !keep(self);
                }
                self.ask();
            }
            Msg::Elsewhere => self.state.case_set.look(),
            Msg::Draw => {
                self.drawing = false;
                if let Some(chances) = &mut self.chances {
                    let until = clock::now() + ANSWERING;
                    chances.draw(|| clock::now() < until);
                    self.found = chances.found().map(Rc::new);
                }
            }
            Msg::Other(other) => self.take_other(*other),
        }
        self.go_on();
        true
    }

    fn view(&self, _: &Context<Bench>) -> Html {
        // A portal hears only where it was made, so each view has one of its own.
        View::ALL.into_iter().map(|view| self.room(view)).collect()
    }

    fn rendered(&mut self, _: &Context<Bench>, _: bool) {
        bridge::settle_lists();
        if !self.done_all() {
            let send = self.send.clone();
            return clock::soon(move || send.emit(Msg::GoOn));
        }
        // Measuring lays out the page, so not before it has been drawn, nor at every piece of the chances.
        if !self.drawing {
            clock::later(100, bridge::settle_scrolls);
        }
        if let Some(number) = self.unsaid.take() {
            bridge::say(&format!("done {number}"));
            self.ask();
        }
    }
}

impl Bench {
    /// What stands in the room of a view: nothing while another one is shown.
    fn room(&self, view: View) -> Html {
        let Some(room) = focus::element(view.room()) else { return Html::default() };
        if view == View::Guide {
            let strip = Strip::of(self.told.as_ref(), &self.state.guide, &self.send);
            return create_portal(strip.map(Strip::part).unwrap_or_default(), room);
        }
        let told = self.told.as_ref().filter(|told| told.view == view);
        let panels = told.map(|told| {
            let panels = self.panels(view).enumerate().filter_map(|(place, panel)| {
                let told = if place < self.done { Some(told) } else { self.before.as_ref() }?;
                let found =
                    self.found.clone().filter(|_| panel == Panel::Sure && place < self.done).map(Same);
                let (told, state, send) = (Same(told.clone()), self.state.of(panel), self.send.clone());
                Some(Shown { panel, told, state, found, send }.part())
            });
            let links = (view == View::Method).then(|| links(self.panels(view), &self.send));
            let unkept = (self.unkept && view == View::Train).then(kept::not_kept);
            div("bw-bench").may(unkept).may(links).put(panels.collect())
        });
        create_portal(panels.map(Html::from).unwrap_or_default(), room)
    }

    /// Whether all panels are drawn for the scenario on screen.
    fn done_all(&self) -> bool {
        self.told.as_ref().is_none_or(|told| self.done >= self.panels(told.view).count())
    }

    /// The panels of a view; without another scenario there is nothing to compare.
    fn panels(&self, view: View) -> impl Iterator<Item = Panel> + use<> {
        let (all, shown) = match view {
            View::Change => (&Panel::CHANGE[..], Panel::CHANGE.len()),
            View::Compare if self.state.other.is_none() => (&Panel::COMPARE[..], 1),
            View::Compare => (&Panel::COMPARE[..], Panel::COMPARE.len()),
            View::Method => (&Panel::METHOD[..], Panel::METHOD.len()),
            View::Train => (&Panel::TRAIN[..], Panel::TRAIN.len()),
            View::Switch => (&[Panel::Switch][..], 1),
            View::Guide => (&[][..], 0),
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
            // The page is of another version than this program.
            None => bridge::say("outdated"),
        }
    }

    /// Takes over the scenario on screen. The panels follow one by one, so that none of them holds
    /// up the page; those that are not there yet show the scenario before, and the page says so.
    fn show(&mut self, told: Told) {
        self.unsaid = Some(told.number);
        let old = self.told.replace(Rc::new(told));
        let Some(told) = &self.told else { return };
        let same = |old: &Rc<Told>| {
            let shape = told.rated.rules.has_shape_of(&old.rated.rules);
            (old.can_edit, &old.home) == (told.can_edit, &told.home) && shape
        };
        if old.as_ref().is_some_and(|old| !same(old)) {
            self.state.begin_anew(!told.can_edit);
        }
        self.state.under(&told.rated.rules);
        let begun = self.state.own.hear(&told.rated);
        if let Some(id) = self.state.guide.hear(told) {
            guide::lead(&self.state.guide, id);
        }
        if self.state.guide.is_shown() {
            storage::tab_set(guide::KEPT, &self.state.guide.kept());
        }
        if told.view == View::Compare {
            self.state.on_device = Keeper::of_this_tab().list();
        }
        // What is asked for is shown, also where it was folded away before.
        if told.view == View::Switch
            && old.as_ref().is_none_or(|old| old.view != View::Switch || old.target != told.target)
        {
            self.state.folded.retain(|folded| *folded != Panel::Switch);
        }
        if let Some(lead) = self.state.open_training(told) {
            self.state.class.keep();
            focus::soon(lead);
        }
        // A rule named in another view leads here, and must be there.
        if told.view == View::Method && old.as_ref().is_none_or(|old| old.view != View::Method) {
            let wrong = !self.state.own.problems().is_empty();
            self.state.folded.retain(|folded| *folded != Panel::Rules && !(wrong && *folded == Panel::Own));
        }
        // Changes that were tried belong to the scenario they were tried on.
        if old.as_ref().is_none_or(|old| old.rated.scenario != told.rated.scenario) {
            self.state.tried = Default::default();
            (self.chances, self.found) = (None, None);
        }
        self.before = old.filter(|old| old.view == told.view);
        self.done = 0;
        if begun {
            self.say_unmended();
        }
        self.draw_next();
    }

    /// Asks the page for the rule set that was edited, once the two agree on what is on screen.
    fn ask(&mut self) {
        let Some(told) = self.told.as_ref().filter(|told| told.can_edit && self.unsaid.is_none()) else {
            return;
        };
        if let Some(asks) = self.state.own.asks(&told.rated) {
            bridge::say(&asks);
        }
    }

    /// Says whether anything is wrong with the rule set that is being edited, and keeps what was typed.
    fn say_unmended(&mut self) {
        let kept = self.state.own.unmended();
        if kept != self.unmended {
            storage::tab_set(storage::UNMENDED, &kept);
            self.unmended = kept;
            bridge::say(if self.state.own.problems().is_empty() { "unmended" } else { "unmended yes" });
        }
    }

    /// One more panel is drawn, along with those that are folded away and cost nothing.
    fn draw_next(&mut self) {
        let Some(told) = &self.told else { return };
        let mut rest = self.panels(told.view).skip(self.done);
        let folded = rest.by_ref().take_while(|panel| !self.state.is_open(*panel)).count();
        self.done += folded + 1;
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
        let Some(told) = &self.told else { return };
        if told.view != View::Change || !self.state.is_open(Panel::Sure) || self.drawing {
            return;
        }
        let chances = self.chances.get_or_insert_with(|| Chances::of(&told.rated));
        if self.found.is_none() {
            self.found = chances.found().map(Rc::new);
        }
        if !chances.is_done() {
            self.drawing = true;
            let send = self.send.clone();
            clock::soon(move || send.emit(Msg::Draw));
        }
    }
}
