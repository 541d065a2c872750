//! The whole page: state at the top, views below, everything derived from the scenario on screen.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::bench::Bench;
use super::cases::clip::{Hand, clip, print};
use super::drafts::{Keeper, drafts_section, restored};
use super::frame::{page, skip};
use super::header::{header, tabs};
use super::notices::{announcement, footer, problem, visiting};
use super::parts::{div, el, p};
use super::paste::Ask;
use super::result::slim_result;
use super::screen::Screen;
use super::share::{LARGEST, incoming, shown, take};
use super::store::{Msg, Sender, Store, Tab};
use super::text::labels;
use crate::exchange::Import;
use crate::model::{Report, Scenario, rate};
use crate::platform::sheets::Sheets;
use crate::platform::{self, crash};
use crate::rulesets;
use crate::session::{Action, Session};
use crate::share::{
    file,
    link::{self, TooLong},
};

/// Properties of [`App`].
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The part of the address after `#`, as the page was opened.
    #[prop_or_default]
    pub fragment: AttrValue,
    /// The page's address without it.
    #[prop_or_default]
    pub address: AttrValue,
    /// Whether there is a browser to keep drafts in.
    #[prop_or_default]
    pub device: bool,
}

/// What a fragment asks the page to do. One that is empty asks for nothing.
fn arriving(fragment: &str) -> Vec<Msg> {
    if fragment.trim_start_matches('#').is_empty() {
        return Vec::new();
    }
    match incoming(fragment) {
        Ok(opened) => shown(opened),
        Err(problem) => vec![Msg::Do(Action::Refuse), Msg::Problem(Some(problem))],
    }
}

/// The page. Opens with the Somerset example, or with what the fragment holds.
///
/// A component that keeps its state itself: what happens outside, such as the address, goes by
/// the order in which things were drawn.
pub struct App {
    pub(super) store: Store,
    pub(super) send: Sender,
    pub(super) example: Scenario,
    /// Of the scenario on screen.
    pub(super) report: Report,
    /// The scenario that is the report of.
    rated: Rc<Scenario>,
    /// The code of its link, made once for each scenario.
    code: Result<String, TooLong>,
    /// What the grids show while they are out of view and a frame behind.
    pub(super) behind: Option<(Rc<Scenario>, Report)>,
    /// A table being read.
    pub(super) import: Option<Import>,
    /// Keeps the draft on this device.
    pub(super) keeper: Option<Rc<RefCell<Keeper>>>,
    /// The spreadsheet file that is open.
    pub(super) book: Option<Sheets>,
    /// The other program of the page.
    pub(super) bench: Bench,
    keeping: Option<platform::storage::Watch>,
    printing: Option<platform::fragment::Watch>,
    /// What screen readers are told.
    said: String,
    /// The scenario that would be handed over if the page broke.
    kept: Option<Rc<Scenario>>,
    watching: Option<platform::fragment::Watch>,
    clipboard: Option<platform::clipboard::Watch>,
    files: Option<platform::files::Watch>,
    /// What copying takes from.
    hand: Rc<RefCell<Option<Hand>>>,
}

impl Component for App {
    type Message = Msg;
    type Properties = AppProps;

    fn create(context: &Context<App>) -> App {
        let rules = Rc::new(rulesets::pdu_2021());
        let example = rulesets::somerset(&rules);
        let report = rate(&rules, &example);
        let store = Store::new(Session::new(rules.clone(), example.clone()));
        let send = context.link().callback(|msg| msg);
        let rated = store.session.draft.clone();
        let code = link::encode(&rated, &store.session.rules, false);
        let mut app = App {
            rated,
            code,
            behind: None,
            import: None,
            keeper: context.props().device.then(|| Rc::new(RefCell::new(Keeper::new(rules.clone())))),
            book: None,
            bench: Bench::default(),
            keeping: None,
            printing: None,
            store,
            send,
            example,
            report,
            said: String::new(),
            kept: None,
            watching: None,
            clipboard: None,
            files: None,
            hand: Rc::default(),
        };
        app.bring_back();
        app.rate_again();
        for msg in arriving(&context.props().fragment) {
            match msg {
                Msg::Beside(scenario) => app.lay_beside(scenario),
                msg => _ = app.take(msg),
            }
        }
        // What the page opens with is no news.
        app.said.clear();
        app
    }

    fn update(&mut self, _: &Context<App>, msg: Msg) -> bool {
        if let Msg::Go(_, id) = &msg {
            platform::focus::soon(id.clone());
        }
        let changed = match msg {
            Msg::Keep(keep) => self.keep_drafts(keep),
            Msg::Book(name, buffer) => {
                self.open_book(name, &buffer);
                true
            }
            Msg::Sheet(sheet) => {
                self.open_sheet(sheet);
                false
            }
            Msg::TellBench(large) => {
                self.tell_bench(large);
                false
            }
            Msg::Beside(scenario) => {
                self.lay_beside(scenario);
                true
            }
            Msg::Bench(said) => {
                let changed = self.hear_bench(&said);
                self.rate_again();
                changed
            }
            msg => self.take(msg),
        };
        let changed = self.read_on() || changed;
        self.note_draft();
        changed
    }

    fn view(&self, context: &Context<App>) -> Html {
        let session = &self.store.session;
        let can_edit = session.can_edit();
        let on = Screen {
            store: &self.store,
            scenario: session.shown(),
            report: &self.report,
            example: &self.example,
            code: &self.code,
            can_edit,
            bench: &self.bench,
            send: &self.send,
        };
        let begun = session.history.next_undo().is_some() || session.history.next_redo().is_some();
        // Before the first change nothing is new, so nothing is highlighted.
        div(if begun || !can_edit { "bw-app bw-app--begun" } else { "bw-app" })
            .child(el("a").set("class", "bw-skip").set("href", "#main").on_click(skip()).text(labels::SKIP))
            .child(header(&on))
            .child(tabs(&on))
            .child(slim_result(&self.report.overall))
            .child(problem(&on))
            .may(restored(&on))
            .may(visiting(&on))
            .may(drafts_section(&on))
            .child(p("bw-unseen").set("role", "status").set("id", "announcement").words(self.said.clone()))
            .child(page(&on, self.behind.as_ref(), &context.props().address))
            .child(footer(&on))
            .may(self.store.dragging.then(|| p("bw-drop").text(labels::DROP)))
            .into()
    }

    fn rendered(&mut self, context: &Context<App>, first: bool) {
        if first {
            self.clipboard = clip(&self.hand, &self.send);
            let (over, dropped) = (self.send.clone(), self.send.clone());
            let over = move |held| over.emit(Msg::Dragging(held));
            self.files = platform::files::watch(LARGEST, over, move |chosen| take(chosen, &dropped));
            self.keeping = self.watch_leaving();
            self.printing = print(&self.hand);
            let send = self.send.clone();
            // What arrives in the address while the page is open.
            self.watching = platform::fragment::watch(move |fragment| {
                if !platform::fragment::is_place(&fragment) {
                    arriving(&fragment).into_iter().for_each(|msg| send.emit(msg));
                }
            });
        }
        if self.store.tab == Tab::Cases
            && let Some(msg) = self.store.measure()
        {
            self.send.emit(msg);
        }
        if let Some(id) = self.store.focus.take() {
            platform::focus::still(&id);
        }
        self.tend_bench();
        *self.hand.borrow_mut() = Some(Hand::of(&self.store));
        let shown = self.store.session.shown();
        if self.kept.as_ref().is_none_or(|kept| !Rc::ptr_eq(kept, shown)) {
            self.kept = Some(shown.clone());
            self.keep(&context.props().address);
        }
    }
}

impl App {
    /// Takes in a message, and rates what is then on screen.
    pub(super) fn take(&mut self, msg: Msg) -> bool {
        let import = matches!(msg, Msg::Ask(Ask::Import));
        let caught_up = matches!(msg, Msg::CatchUp);
        let changed = self.store.take(msg);
        if caught_up || self.store.tab == Tab::Cases {
            self.behind = None;
        }
        if import && let Some(pasted) = &self.store.pasting.pasted {
            platform::field::set_area("paste-text", &pasted.bad_text);
        }
        self.rate_again();
        changed
    }

    /// Rates what is on screen, where that is another scenario than was rated last.
    pub(super) fn rate_again(&mut self) {
        let session = &self.store.session;
        if Rc::ptr_eq(&self.rated, session.shown()) {
            return;
        }
        let before = std::mem::replace(&mut self.rated, session.shown().clone());
        let report = rate(&session.rules, session.shown());
        if let Some(news) = announcement(&self.report, &report) {
            self.said = news;
        }
        let before = (before, std::mem::replace(&mut self.report, report));
        // Hundreds of cells that nobody sees can wait until what is seen has been painted.
        let drawn = self.kept.is_some();
        if drawn && self.store.tab != Tab::Cases && self.behind.is_none() {
            self.behind = Some(before);
            let send = self.send.clone();
            platform::clock::later(30, move || send.emit(Msg::CatchUp));
        }
        self.code = link::encode(session.shown(), &session.rules, false);
    }

    /// Keeps what to hand over should the page break, and an address that names no other scenario
    /// than the one on screen.
    fn keep(&self, address: &str) {
        let session = &self.store.session;
        let (rules, scenario) = (session.rules.clone(), session.shown().clone());
        let link = self.code.as_ref().map(|code| format!("{address}#{code}")).unwrap_or_default();
        crash::keep(crash::Rescue { link, file: Box::new(move || file::to_json(&scenario, &rules)) });
        if session.can_edit() {
            platform::fragment::clear();
        }
    }
}
