//! The panels: each folds away, and each is drawn again only when something in it changes.

use bandwise::ui::parts::{El, Same, Shows, el, p, part};
use yew::{Callback, Html};

use crate::change::chances::Found;
use crate::change::{behind, fewest, groups, map, sure, trying, why};
use crate::compare::{agree, both, cases, differ, with};
use crate::parts::{fold, lead};
use crate::state::{Msg, On, State};
use crate::text;
use crate::told::Told;
use crate::{method, own, switch, train};

/// A panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The reasons, down to the cases.
    Why,
    /// The fewest judgements to each rating.
    Fewest,
    /// Changes beside the present state.
    Try,
    /// Intervals and chances.
    Sure,
    /// Prompts of the cases judged No.
    Behind,
    /// By team, by sex, by service.
    Groups,
    /// Cases by questions, as a picture.
    Map,
    /// Choosing the scenario to compare with.
    With,
    /// Ratings, scores and key questions that differ.
    Differ,
    /// Cases that differ.
    Cases,
    /// How far two assessors agree.
    Agree,
    /// Both in one link.
    Both,
    /// Each rule, with an example.
    Rules,
    /// The standards and the wording of their key questions.
    Framework,
    /// Words of the field.
    Glossary,
    /// What is not known, and how this differs from an official rating.
    Limits,
    /// A rule set of one's own.
    Own,
    /// What another rule set would make of the scenario.
    Switch,
    /// A first visit, step by step.
    Guide,
    /// Exercises, one by one.
    Exercises,
    /// Cases to be judged, and their benchmark.
    CaseSet,
    /// Making a set of exercises, and the results of a class.
    Class,
    /// What is mastered, and what to practise.
    Progress,
}

impl Panel {
    /// Those on what would change a rating, in order.
    pub const CHANGE: [Panel; 7] =
        [Panel::Why, Panel::Fewest, Panel::Try, Panel::Sure, Panel::Behind, Panel::Groups, Panel::Map];

    /// Those that compare, in order.
    pub const COMPARE: [Panel; 5] = [Panel::With, Panel::Differ, Panel::Cases, Panel::Agree, Panel::Both];

    /// Those on the method, in order.
    pub const METHOD: [Panel; 5] =
        [Panel::Rules, Panel::Framework, Panel::Glossary, Panel::Limits, Panel::Own];

    /// Those for training, in order.
    pub const TRAIN: [Panel; 5] =
        [Panel::Guide, Panel::Exercises, Panel::CaseSet, Panel::Class, Panel::Progress];

    /// Its name in ids.
    pub fn slug(self) -> &'static str {
        match self {
            Panel::Why => "why",
            Panel::Fewest => "fewest",
            Panel::Try => "try",
            Panel::Sure => "sure",
            Panel::Behind => "behind",
            Panel::Groups => "groups",
            Panel::Map => "map",
            Panel::With => "with",
            Panel::Differ => "differ",
            Panel::Cases => "compare-cases",
            Panel::Agree => "agree",
            Panel::Both => "both",
            Panel::Rules => "rules",
            Panel::Framework => "framework",
            Panel::Glossary => "glossary",
            Panel::Limits => "limits",
            Panel::Own => "own",
            Panel::Switch => "switch",
            Panel::Guide => "guide",
            Panel::Exercises => "exercises",
            Panel::CaseSet => "case-set",
            Panel::Class => "class",
            Panel::Progress => "progress",
        }
    }
}

/// Links to panels: many keys lie between the first and the last of them.
pub fn links(panels: impl Iterator<Item = Panel>, send: &Callback<Msg>) -> El {
    let link = |panel: Panel| {
        let send = send.clone();
        let goes = Callback::from(move |_| send.emit(Msg::Go(panel)));
        el("li").child(lead(text::heading(panel).to_owned(), goes).at("id", format!("to-{}", panel.slug())))
    };
    let list = el("ul").set("class", "bw-bench__links").each(panels.map(link));
    el("nav").set("aria-label", text::ON_THIS_VIEW).child(list)
}

/// What a panel shows.
#[derive(PartialEq)]
pub struct Shown {
    /// Which one.
    pub panel: Panel,
    /// The scenario on screen.
    pub told: Same<Told>,
    /// What was chosen in it.
    pub state: State,
    /// The chances drawn so far, for the panel that shows them.
    pub found: Option<Same<Found>>,
    /// Where messages go.
    pub send: Callback<Msg>,
}

impl Shown {
    /// As a part of the page.
    pub fn part(self) -> Html {
        part(self.panel.slug(), self)
    }

    /// What is in it. Worked out only while it is unfolded.
    fn body(&self) -> El {
        let on = On { told: &self.told, state: &self.state, send: &self.send };
        match self.panel {
            Panel::Why => why::why(on),
            Panel::Fewest => fewest::fewest(on),
            Panel::Try => trying::trying(on),
            Panel::Sure => sure::sure(on, self.found.as_deref()),
            Panel::Behind => behind::behind(on),
            Panel::Groups => groups::groups(on),
            Panel::Map => map::map(on),
            Panel::With => with::with(on),
            Panel::Differ => differ::differ(on),
            Panel::Cases => cases::cases(on),
            Panel::Agree => agree::agree(on),
            Panel::Both => both::both(on),
            Panel::Rules => method::rules::rules(on),
            Panel::Framework => method::framework::framework(on),
            Panel::Glossary => method::glossary::glossary(on),
            Panel::Limits => method::limits::limits(on),
            Panel::Own => own::own(on),
            Panel::Switch => switch::switch(on),
            Panel::Guide => train::guide::panel(on),
            Panel::Exercises => train::exercises::panel(on),
            Panel::CaseSet => train::case_set::panel(on),
            Panel::Class => train::class::panel(on),
            Panel::Progress => train::progress::panel(on),
        }
    }
}

impl Shows for Shown {
    fn draw(&self) -> Html {
        let (panel, send, slug) = (self.panel, self.send.clone(), self.panel.slug());
        let toggles = Callback::from(move |_| send.emit(Msg::Fold(panel)));
        let (button, inside) = fold(slug, self.state.is_open(panel), toggles, || self.body());
        el("section")
            .set("class", "bw-bench__panel")
            .at("id", format!("panel-{slug}"))
            .child(el("h2").child(button.text(text::heading(panel))))
            .child(p("bw-note").text(text::lead(panel)))
            .child(inside)
            .into()
    }
}
