//! Draws one panel as words.

use std::rc::Rc;

use bandwise::model::{Evidence, RuleSet, Scenario};
use bandwise::rulesets::{number, pdu_2021, somerset};
use bandwise::share::snapshot;
use bandwise::ui::parts::Same;
use workbench::change::chances::{Chances, Found};
use workbench::panel::{Panel, Shown};
use workbench::state::{Choice, State};
use workbench::told::{Message, Told, read};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct Props {
    panel: Panel,
    told: Same<Told>,
    state: State,
    found: Option<Same<Found>>,
}

#[component]
fn One(props: &Props) -> Html {
    let Props { panel, told, state, found } = props;
    let (told, state, found) = (told.clone(), state.clone(), found.clone());
    Shown { panel: *panel, told, state, found, send: Callback::noop() }.part()
}

/// What the program knows once the page has told it a scenario.
pub(crate) fn told(rules: &RuleSet, scenario: &Scenario) -> Told {
    let mut bytes = b"7 change edit 0\nBefore one\tBefore two\t\n".to_vec();
    bytes.extend(snapshot::write(scenario, rules));
    match read(&bytes) {
        Some(Message::Shown(told)) => told,
        _ => panic!("not understood"),
    }
}

pub(crate) fn draw(panel: Panel, scenario: &Scenario, choose: impl Fn(&mut State)) -> String {
    draw_under(&pdu_2021(), panel, scenario, choose)
}

/// The same under any rule set.
pub(crate) fn draw_under(
    rules: &RuleSet,
    panel: Panel,
    scenario: &Scenario,
    choose: impl Fn(&mut State),
) -> String {
    draw_told(told(rules, scenario), panel, choose)
}

/// The panel on another rule set.
pub(crate) fn draw_switch(rules: &RuleSet, scenario: &Scenario, to: Rc<RuleSet>) -> String {
    draw_told(Told { target: Some(to), ..told(rules, scenario) }, Panel::Switch, |_| ())
}

fn draw_told(told: Told, panel: Panel, choose: impl Fn(&mut State)) -> String {
    let mut state = State { folded: Vec::new(), ..State::new() };
    choose(&mut state);
    let mut chances = Chances::of(&told.rated);
    for _ in 0..40 {
        chances.draw(|| false);
    }
    let found = chances.found().map(|found| Same(Rc::new(found)));
    let props = Props { panel, told: Same(Rc::new(told)), state, found };
    let page = yew::LocalServerRenderer::<One>::with_props(props).hydratable(false);
    words(&pollster::block_on(page.render()))
}

/// The words of a page, a bar between elements.
pub(crate) fn words(page: &str) -> String {
    let mut words = String::new();
    for part in page.split('<').filter_map(|part| part.split_once('>')) {
        if !part.1.is_empty() {
            words.push_str(part.1);
            words.push('|');
        }
    }
    words.replace("&#x27;", "'").replace("&amp;", "&")
}

#[track_caller]
pub(crate) fn holds(page: &str, sentences: &[&str]) {
    for sentence in sentences {
        assert!(page.contains(sentence), "{sentence:?} is not in {page}");
    }
}

pub(crate) fn example(change: impl Fn(&RuleSet, &mut Scenario)) -> Scenario {
    let rules = pdu_2021();
    let mut scenario = somerset(&rules);
    change(&rules, &mut scenario);
    scenario
}

pub(crate) fn hold(rules: &RuleSet, scenario: &mut Scenario, question: &str, evidence: Evidence) {
    let index = rules.question_index(number::question(question).unwrap()).unwrap();
    scenario.questions[index] = evidence;
}

pub(crate) fn open_all(state: &mut State) {
    for standard in pdu_2021().standards {
        state.choose(Choice::Open(standard.number));
    }
}
