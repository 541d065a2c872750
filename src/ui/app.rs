//! The whole page: state at the top, views below, everything derived from the scenario on screen.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::bench::Bench;
use super::cases::clip::Hand;
use super::drafts::{Drafts, Keeper, brought_back, drafts_section, restored};
use super::frame::{page, skip, switching};
use super::guiding::guiding;
use super::header::{header, tabs};
use super::notices::{footer, problem, unmended, visiting};
use super::opening::{HIDDEN, STEPS, frame};
use super::own::OwnRules;
use super::parts::{div, el, p};
use super::paste::Ask;
use super::result::slim_result;
use super::screen::Screen;
use super::share::arriving;
use super::store::{Msg, Sender, Store, Tab};
use super::text::labels;
use crate::exchange::Import;
use crate::model::{Report, RuleSet, Scenario, rate};
use crate::platform;
use crate::rulesets;
use crate::session::Session;
use crate::share::link::{self, TooLong};

/// Properties of [`App`].
#[derive(Clone, Default, PartialEq, Properties)]
pub struct AppProps {
    /// The part of the address after `#`, as the page was opened.
    #[prop_or_default]
    pub fragment: AttrValue,
    /// The page's address without it.
    #[prop_or_default]
    pub address: AttrValue,
    /// The version that the foot of the page tells.
    #[prop_or_default]
    pub version: AttrValue,
    /// Whether there is a browser to keep drafts in.
    #[prop_or_default]
    pub device: bool,
    /// How many steps of drawing the page are left as it opens ([`super::opening`]); with none, all is drawn at once.
    #[prop_or_default]
    pub steps: usize,
    /// Puts what was drawn on the screen, once all that is seen as the page opens is drawn.
    #[prop_or_default]
    pub put: Callback<()>,
}

/// The page. Opens with the Somerset example, or with what the fragment holds.
///
/// A component that keeps its state itself: what happens outside, such as the address, goes by
/// the order in which things were drawn.
pub struct App {
    pub(super) store: Store,
    pub(super) send: Sender,
    /// Of the scenario on screen.
    pub(super) report: Report,
    /// The scenario that is the report of, and its rule set.
    pub(super) rated: Rc<Scenario>,
    pub(super) rules: Rc<RuleSet>,
    /// The code of its link, made once for each scenario.
    pub(super) code: Result<String, TooLong>,
    /// What the grids show while they are out of view and a frame behind.
    pub(super) behind: Option<(Rc<Scenario>, Report)>,
    /// A table being read.
    pub(super) import: Option<Import>,
    /// Keeps the draft on this device.
    pub(super) keeper: Option<Rc<Keeper>>,
    /// The spreadsheet file that is open.
    pub(super) book: Option<platform::sheets::Sheets>,
    /// The other program of the page.
    pub(super) bench: Bench,
    pub(super) keeping: Option<platform::storage::Watch>,
    pub(super) printing: Option<platform::fragment::Watch>,
    /// What screen readers are told.
    pub(super) said: String,
    /// The report as it was told last, while a change of it waits to be told, and how many changes there were.
    pub(super) unsaid: (Option<Report>, u32),
    /// The scenario that would be handed over if the page broke.
    pub(super) kept: Option<Rc<Scenario>>,
    pub(super) watching: Option<platform::fragment::Watch>,
    pub(super) going_back: Option<platform::history::Watch>,
    /// The view that the browser’s history stands at.
    pub(super) noted: Tab,
    pub(super) clipboard: Option<platform::clipboard::Watch>,
    pub(super) files: Option<platform::files::Watch>,
    /// What copying takes from.
    pub(super) hand: Rc<RefCell<Option<Hand>>>,
}

impl Component for App {
    type Message = Msg;
    type Properties = AppProps;

    fn create(context: &Context<App>) -> App {
        let keeper = context.props().device.then(|| Rc::new(Keeper::of_this_tab()));
        // Only the rule set in use is read.
        let (session, drafts) = match keeper.as_deref().and_then(brought_back) {
            Some((session, drafts)) => (session, drafts),
            None => {
                let (rules, example) = rulesets::example();
                (Session::new(rules, example), Drafts::default())
            }
        };
        let report = rate(&session.rules, &session.draft);
        let mut store = Store::new(session);
        store.own = OwnRules::of(keeper.as_ref().map(|keeper| keeper.rules()).unwrap_or_default());
        store.know_rules(None);
        store.drafts = drafts;
        store.left = context.props().steps;
        store.unmended = keeper.is_some() && store.was_left_unmended();
        let send = context.link().callback(|msg| msg);
        let rated = store.session.draft.clone();
        let code = link::encode(&rated, &store.session.rules, false);
        let mut app = App {
            rated,
            rules: store.session.rules.clone(),
            code,
            behind: None,
            import: None,
            keeper,
            book: None,
            bench: Bench::default(),
            keeping: None,
            printing: None,
            store,
            send,
            report,
            said: String::new(),
            unsaid: (None, 0),
            kept: None,
            watching: None,
            going_back: None,
            noted: Tab::default(),
            clipboard: None,
            files: None,
            hand: Rc::default(),
        };
        if app.keeper.is_some() {
            // Loaded anew, the page shows the view that it showed before.
            let view = platform::history::now().and_then(|view| Tab::named(&view));
            app.store.tab = view.unwrap_or_default();
        }
        for msg in arriving(&context.props().fragment) {
            match msg {
                Msg::Beside(scenario) => app.lay_beside(scenario),
                msg => _ = app.take(msg),
            }
        }
        app.draw_another_view();
        app
    }

    fn update(&mut self, _: &Context<App>, msg: Msg) -> bool {
        if let Msg::Go(tab, id) = &msg {
            self.lead_to(*tab, id);
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
            Msg::Train(code) => {
                self.bench.forget();
                self.take(Msg::Train(code))
            }
            Msg::Draw => {
                self.store.left = self.store.left.saturating_sub(1);
                true
            }
            Msg::Back(view) => self.go_back(&view),
            Msg::Say(change) => self.say(change),
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
        self.keep_rules() || changed
    }

    fn view(&self, context: &Context<App>) -> Html {
        if self.store.left == STEPS {
            return Html::default();
        }
        let session = &self.store.session;
        let can_edit = session.can_edit();
        let on = Screen {
            store: &self.store,
            scenario: session.shown(),
            report: &self.report,
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
            .may(unmended(&on))
            .child(switching(&on))
            .child(guiding(&on))
            .may(drafts_section(&on))
            .child(p("bw-unseen").set("role", "status").set("id", "announcement").words(self.said.clone()))
            .may(frame(self.store.left).then(|| page(&on, self.behind.as_ref(), &context.props().address)))
            .child(footer(&on, &context.props().version))
            .may(self.store.dragging.then(|| p("bw-drop").text(labels::DROP)))
            .into()
    }

    fn rendered(&mut self, context: &Context<App>, first: bool) {
        if first {
            self.listen();
        }
        self.draw_on();
        // Nothing of it is in the document yet.
        if self.store.left > HIDDEN {
            return;
        }
        let opens = self.kept.is_none();
        if opens {
            context.props().put.emit(());
        }
        if opens || self.store.tab != self.noted {
            self.noted = self.store.tab;
            platform::history::note(self.noted.slug(), opens);
        }
        if self.store.tab == Tab::Cases
            && let Some(msg) = self.store.measure()
        {
            self.send.emit(msg);
        }
        if let Some(id) = self.store.focus.take() {
            platform::focus::still(&id);
        }
        platform::field::set_list("ruleset-select", &self.store.rule_set_shown());
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
}
