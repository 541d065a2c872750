//! The first visit as it is drawn: the panel it begins from, and the words that stay beside every view.

use std::rc::Rc;

use bandwise::model::Scenario;
use bandwise::rulesets::pdu_2021;
use bandwise::ui::parts::Same;
use bandwise::ui::text::drafts::HEADING;
use bandwise::ui::text::rules::rule;
use workbench::panel::Panel;
use workbench::text::guide::{OWN_WORK, TERMS};
use workbench::text::guide_said::score;
use workbench::told::Told;
use workbench::train::guide::{Act, Guide, Strip};
use yew::prelude::*;

use crate::guide_support::Visit;
use crate::support::{draw, example, holds, told, words};

#[derive(Properties, PartialEq)]
struct Props {
    told: Same<Told>,
    guide: Guide,
}

#[component]
fn One(props: &Props) -> Html {
    Strip::of(Some(&props.told.0), &props.guide, &Callback::noop()).map(Strip::part).unwrap_or_default()
}

fn strip(visit: &Visit) -> String {
    let told = Told { rated: visit.rated.clone(), ..told(&visit.rated.rules, &visit.rated.scenario) };
    let props = Props { told: Same(Rc::new(told)), guide: visit.guide.clone() };
    let page = yew::LocalServerRenderer::<One>::with_props(props).hydratable(false);
    words(&pollster::block_on(page.render()))
}

#[test]
fn every_step_asks_for_one_thing_with_the_numbers_of_the_example() {
    let mut visit = Visit::begin();
    let asked: [&[&str]; 6] = [
        &["Step 1 of 6: What drives 2.2", "2.2 is Inadequate. Which of its key questions", "2.2.3 "],
        &[
            "Step 2 of 6",
            "2.4.3 drives 2.4, with 20 of 42, 48%. 1 more Yes would make 2.4 Requires improvement",
            "turn a No of 2.4.3 into Yes. Press Y in its cell, or click it until it says Yes",
        ],
        &[
            "Step 3 of 6: Why 79% does not help",
            "2.2.1 has 33 of 42, 79%, and 2.2 is Inadequate all the same.",
        ],
        &["Step 4 of 6", "2.3.3 has 18 of 42, 43%."],
        &[
            "Step 5 of 6",
            "2.4 is Requires improvement*, by discretion. Discretion is open: the lowest key question lies within 5 points of the cut at 50% and one different judgement would change the rating. Unfold “Discretion, or a rating alone” under 2.4, and choose “Take discretion back”.",
        ],
        &["Step 6 of 6", "The total is 8 of 27: Requires improvement.", "More points to Good"],
    ];
    for parts in asked {
        let page = strip(&visit);
        holds(&page, parts);
        holds(&page, &["Take me there|", "Show me|", "|Skip|", "Back|", "End|"]);
        visit.guide.take(Act::Next);
    }
    let page = strip(&visit);
    holds(
        &page,
        &[
            "What you saw|",
            "The lowest key question",
            "Begin again|",
            "Go on to the exercises|",
            "Put my own work back|",
        ],
    );
}

#[test]
fn what_is_done_shows_its_rules_and_the_way_on() {
    let mut visit = Visit::begin();
    for rules in
        [&["rule 6"][..], &["rule 4", "rule 6"], &["rule 6"], &["rule 2", "rule 3"], &["rule D1", "rule D2"]]
    {
        visit.show_me();
        let page = strip(&visit);
        holds(&page, rules);
        holds(&page, &["Next step|"]);
        assert!(!page.contains("Take me there"), "{page}");
        visit.guide.take(Act::Next);
    }
    visit.show_me();
    holds(&strip(&visit), &["rule 12, unverified|", "What you saw|"]);
    // A step that can’t be done any more says so.
    let mut visit = Visit::begin();
    visit.guide.take(Act::Next);
    let (rules, mut scenario) = (visit.rated.rules.clone(), visit.rated.scenario.clone());
    scenario.samples[0].clear();
    visit.show(Rc::new(workbench::told::Rated::new(rules, scenario)));
    holds(&strip(&visit), &["2.4 can’t rise as it stands.", "|Skip|"]);
    for words in [
        "No other key question can rise.",
        "2.3.3 has no answers",
        "No standard meets the tests",
        "There is no way up",
    ] {
        visit.guide.take(Act::Next);
        holds(&strip(&visit), &[words]);
    }
}

#[test]
fn something_else_on_screen_is_said() {
    let mut visit = Visit::begin();
    let (rules, mut scenario) = (visit.rated.rules.clone(), visit.rated.scenario.clone());
    scenario.origin = Default::default();
    visit.show(Rc::new(workbench::told::Rated::new(rules, scenario)));
    let page = strip(&visit);
    holds(&page, &["is not the Somerset example", "Put the example up again|", "End|"]);
    assert!(!page.contains("Show me"), "{page}");
}

#[test]
fn the_panel_begins_it() {
    let page = draw(Panel::Guide, &example(|_, _| ()), |_| ());
    holds(
        &page,
        &[
            "Of each they ask key questions, and every answer, Yes, No or N/A, is a judgement.",
            "Your own work is kept: undo leads back to it, and once the page was loaded again it stands under “On this device”.",
            "|Begin|",
        ],
    );
    let visit = Visit::begin();
    let page = draw(Panel::Guide, &example(|_, _| ()), |state| state.guide = visit.guide.clone());
    holds(&page, &["The visit is on", "|Begin again|", "|Go to the step|"]);
    let page = draw(Panel::Guide, &example(|_, _| ()), |state| state.guide = Guide::of("101000"));
    holds(&page, &["2 steps of 6 done in this tab.", "|Go on with step 2|", "|Begin again|"]);
    assert!(!page.contains("put up anew"), "{page}");
    let page = draw(Panel::Guide, &Scenario::empty(&pdu_2021()), |state| state.guide = Guide::of("110000 2"));
    holds(&page, &["so the example is put up anew", "|Go on with step 3|"]);
    let page = draw(Panel::Guide, &example(|_, _| ()), |state| state.guide = Guide::of("111111 6"));
    holds(&page, &["All steps are done in this tab.", "|Begin again|"]);
    assert!(!page.contains("Go on with"), "{page}");
}

/// The words before it begins have the numbers of the example.
#[test]
fn the_terms_are_told_with_the_numbers_of_the_example() {
    let visit = Visit::begin();
    let (rated, terms) = (&visit.rated, TERMS.join(" "));
    let report = rated.report.standards.iter().find(|report| report.number.to_string() == "2.2").unwrap();
    let questions: Vec<String> = report.questions.iter().map(|found| found.number.to_string()).collect();
    let driver = report.questions.iter().find(|found| report.drives(found.number)).unwrap();
    let overall = &rated.report.overall;
    let [cases, court] = [0, 1].map(|sample: usize| rated.scenario.samples[sample].len());
    for words in [
        format!("read {cases} cases and {court} court reports"),
        format!("{}, {} and {} make 2.2", questions[0], questions[1], questions[2]),
        format!("{} has {}.", driver.number, score(driver)),
        rule(&rated.rules, "4"),
        format!("{} of {}, {}.", overall.points, overall.out_of, overall.rating().unwrap()),
        HEADING.to_owned(),
    ] {
        assert!([terms.as_str(), OWN_WORK].iter().any(|told| told.contains(&words)), "{words}");
    }
}
