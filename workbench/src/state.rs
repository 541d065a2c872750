//! What the user chose in the panels, kept until the page is closed.

use std::rc::Rc;

use bandwise::analysis::fewest::overall::Allowed;
use bandwise::drafts::Head;
use bandwise::model::{RuleSet, StandardNumber, Tally};
use bandwise::ui::parts::Same;

pub use crate::choice::{Choice, Msg};

use crate::change::services::Order;
use crate::change::tried::Tried;
use crate::compare::Other;
use crate::method::examples::Examples;
use crate::own::Draft;
use crate::panel::Panel;
use crate::told::Told;
use crate::train::case_set::CaseSetRoom;
use crate::train::class::ClassRoom;
use crate::train::exercises::{self, Exercises};
use crate::train::guide::Guide;

/// All there is to draw from.
#[derive(Clone, Default, PartialEq)]
pub struct State {
    /// The panels that are folded away.
    pub folded: Vec<Panel>,
    /// The standards whose reasons are unfolded.
    pub opened: Vec<StandardNumber>,
    /// What may change besides judgements.
    pub allowed: Allowed,
    /// Changes being tried.
    pub tried: Tried,
    /// What was kept last, in a sentence, until something else is tried.
    pub kept: Option<String>,
    /// Why what was asked for is not tried.
    pub cannot: Option<String>,
    /// For each sample, how many cases there are in all, as the user typed it.
    pub population: Vec<String>,
    /// The key question looked behind.
    pub behind: Option<usize>,
    /// The attribute broken down by.
    pub attribute: Option<(usize, usize)>,
    /// Whether its values name services.
    pub services: bool,
    /// The key question whose gap is shown.
    pub gap: Option<usize>,
    /// The groups whose gap is shown; the two farthest apart where none are chosen.
    pub gap_groups: Option<(usize, usize)>,
    /// What services are sorted by, and whether the other way round.
    pub order: (Order, bool),
    /// Scenarios kept on this device.
    pub on_device: Vec<Head>,
    /// The other scenario.
    pub other: Option<Same<Other>>,
    /// Why there is none.
    pub problem: Option<String>,
    /// Whether text goes into the link of both.
    pub include: bool,
    /// Whether the link of both was copied.
    pub copied: Option<bool>,
    /// What the examples of the rules stand at.
    pub examples: Examples,
    /// The rule set of one's own that is being edited.
    pub own: Draft,
    /// How far the first visit is.
    pub guide: Guide,
    /// The exercises, and how far they are.
    pub exercises: Exercises,
    /// The cases being judged.
    pub case_set: CaseSetRoom,
    /// What a trainer does.
    pub class: ClassRoom,
}

impl State {
    /// What it begins with: the panels that take longer to read folded away.
    pub fn new() -> State {
        let folded = vec![
            Panel::Sure,
            Panel::Behind,
            Panel::Groups,
            Panel::Map,
            Panel::Framework,
            Panel::Glossary,
            Panel::Own,
            Panel::CaseSet,
            Panel::Class,
            Panel::Progress,
        ];
        State { folded, ..State::default() }
    }

    /// The part of it that a panel draws from, the rest as at the very beginning: so a choice draws no
    /// panel again that does not depend on it.
    pub fn of(&self, panel: Panel) -> State {
        let mut own = State::default();
        if !self.is_open(panel) {
            own.folded.push(panel);
        }
        // Put in place one by one: a state made of another moves all of it, in each of these.
        match panel {
            Panel::Why => own.opened.clone_from(&self.opened),
            Panel::Fewest => own.allowed = self.allowed,
            Panel::Try => {
                (own.allowed, own.tried) = (self.allowed, self.tried.clone());
                (own.kept, own.cannot) = (self.kept.clone(), self.cannot.clone());
            }
            Panel::Sure => own.population.clone_from(&self.population),
            Panel::Behind => own.behind = self.behind,
            Panel::Groups => {
                (own.attribute, own.services, own.gap) = (self.attribute, self.services, self.gap);
                (own.gap_groups, own.order) = (self.gap_groups, self.order);
            }
            Panel::With => {
                (own.on_device, own.problem) = (self.on_device.clone(), self.problem.clone());
                own.other.clone_from(&self.other);
            }
            Panel::Differ | Panel::Cases | Panel::Agree => own.other.clone_from(&self.other),
            Panel::Rules => own.examples = self.examples.clone(),
            Panel::Map | Panel::Framework | Panel::Glossary | Panel::Limits | Panel::Switch => {}
            Panel::Own => own.own = self.own.clone(),
            Panel::Guide => own.guide = self.guide.clone(),
            Panel::Exercises | Panel::Progress => own.exercises = self.exercises.clone(),
            Panel::CaseSet => own.case_set = self.case_set.clone(),
            Panel::Class => own.class = self.class.clone(),
            Panel::Both => {
                own.other.clone_from(&self.other);
                (own.include, own.copied) = (self.include, self.copied);
            }
        }
        own
    }

    /// Whether a panel is unfolded.
    pub fn is_open(&self, panel: Panel) -> bool {
        !self.folded.contains(&panel)
    }

    /// Folds a panel away, or unfolds it.
    pub fn fold(&mut self, panel: Panel) {
        toggle(&mut self.folded, panel);
    }

    /// What was chosen for one scenario says nothing of another. What to compare with stays, unless the
    /// other is looked at as well, and then came with a link.
    pub fn begin_anew(&mut self, looked_at: bool) {
        let (folded, order) = (std::mem::take(&mut self.folded), self.order);
        let other = self.other.take().filter(|_| !looked_at);
        let kept = std::mem::take(self);
        let State { examples, own, guide, exercises, case_set, class, .. } = kept;
        *self = State {
            folded,
            order,
            other,
            examples,
            own,
            guide,
            exercises,
            case_set,
            class,
            ..State::default()
        };
    }

    /// What to compare with is dropped once other rules are in use than those it is rated under: what a link or
    /// a file holds is never rated under rules it was not made with.
    pub fn under(&mut self, rules: &Rc<RuleSet>) {
        if let Some(other) = self.other.take_if(|other| other.rated.rules != *rules) {
            self.problem = Some(crate::text::compare::other_dropped(&other.name));
        }
    }

    /// Takes in a choice. Gives the id of the element it leads to, if any.
    pub fn choose(&mut self, choice: Choice) -> Option<String> {
        match choice {
            Choice::Open(standard) => toggle(&mut self.opened, standard),
            Choice::Allowed(allowed) => self.allowed = allowed,
            Choice::Try(tried) => return self.try_out(tried, false).map(str::to_owned),
            Choice::ShowTried(tried) => return self.try_out(tried, true).map(str::to_owned),
            Choice::ShowWay(standard, way) => {
                let tried = self.tried.clone().with_standard(standard, &way);
                return self.try_out(tried, true).map(str::to_owned);
            }
            Choice::Cannot(why) => self.cannot = Some(why),
            Choice::Keep(said) => {
                self.kept = Some(said);
                self.tried = Tried::default();
                return Some(TRIED.to_owned());
            }
            Choice::Population(sample, typed) => {
                if self.population.len() <= sample {
                    self.population.resize(sample + 1, String::new());
                }
                if let Some(place) = self.population.get_mut(sample) {
                    *place = typed;
                }
            }
            Choice::Behind(question) => self.behind = Some(question),
            Choice::Attribute(sample, attribute) => {
                (self.attribute, self.gap_groups) = (Some((sample, attribute)), None);
            }
            Choice::Services(services) => self.services = services,
            Choice::Gap(question) => self.gap = Some(question),
            Choice::GapGroups(pair) => self.gap_groups = Some(pair),
            Choice::SortServices(order) => {
                let again = self.order.0 == order && !self.order.1;
                self.order = (order, again);
            }
            Choice::NoOther => {
                self.take_other(None, None);
                return Some("compare-with".to_owned());
            }
            Choice::Include(include) => (self.include, self.copied) = (include, None),
            Choice::Copied(worked) => self.copied = Some(worked),
            Choice::Example(example) => self.examples.take(example),
            Choice::Own(edit) => return self.own.take(edit),
            Choice::Guide(act) => return self.guide.take(act),
            Choice::Exercises(act) => {
                if matches!(act, exercises::Act::Begin(_) | exercises::Act::Resume(_)) {
                    self.make_room(Panel::Exercises);
                }
                return self.exercises.take(act);
            }
            Choice::CaseSet(act) => return self.case_set.take(act),
            Choice::Class(act) => return self.class.take(act),
        }
        None
    }

    fn try_out(&mut self, tried: Tried, lead: bool) -> Option<&'static str> {
        // The button that drops them is no longer there to have focus.
        let lead = lead || tried.is_empty() && !self.tried.is_empty();
        self.tried = tried;
        (self.kept, self.cannot) = (None, None);
        if lead {
            self.folded.retain(|folded| *folded != Panel::Try);
        }
        lead.then_some(TRIED)
    }

    /// Another scenario to compare with, or the sentence why there is none.
    pub fn take_other(&mut self, other: Option<Same<Other>>, problem: Option<String>) {
        // What could not be opened leaves what was there.
        if problem.is_none() {
            self.other = other;
            self.copied = None;
        }
        self.problem = problem;
    }

    /// How many cases a sample was drawn from, where the user said; a sentence where that can't be read.
    pub fn population(&self, sample: usize) -> Result<Option<u32>, String> {
        let typed = self.population.get(sample).map_or("", |typed| typed.trim());
        if typed.is_empty() {
            return Ok(None);
        }
        let found = typed
            .replace([',', ' '], "")
            .parse()
            .ok()
            .filter(|number: &u32| (1..=Tally::MAX).contains(number));
        found.map(Some).ok_or_else(|| crate::text::sure::population_wrong(typed))
    }
}

/// Puts something on a list, or takes it off.
fn toggle<T: PartialEq>(list: &mut Vec<T>, one: T) {
    match list.iter().position(|known| *known == one) {
        Some(place) => _ = list.remove(place),
        None => list.push(one),
    }
}

/// Where it is said what is tried.
const TRIED: &str = "try-said";

/// What the panels are drawn from.
#[derive(Clone, Copy)]
pub struct On<'a> {
    /// The scenario on screen.
    pub told: &'a Told,
    /// What the user chose.
    pub state: &'a State,
    /// Where messages go.
    pub send: &'a yew::Callback<Msg>,
}

impl On<'_> {
    /// A callback that chooses something.
    pub fn chooses(&self, choice: Choice) -> yew::Callback<yew::Event> {
        let send = self.send.clone();
        yew::Callback::from(move |_| send.emit(Msg::Choose(choice.clone())))
    }
}
