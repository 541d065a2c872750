//! Why, what would change it, and how sure.

use bandwise::analysis::fewest::overall::{Allowed, Fewest};
use bandwise::model::{Band, Evidence, Judgement, Percent, Scenario, Tally};
use bandwise::rulesets::{number, pdu_2021};
use workbench::change::tried::Tried;
use workbench::panel::Panel;
use workbench::state::Choice;
use workbench::told::Rated;

use crate::support::{draw, example, hold, holds, open_all};

#[test]
fn every_rating_unfolds_to_its_cases() {
    let page = draw(Panel::Why, &example(|_, _| {}), open_all);
    holds(
        &page,
        &[
            "add up to 8 of 27 (1 + 1 + 2 + 2 + 0 + 0 + 0 + 1 + 1), and 5 to 13 points are Requires improvement.",
            "Good begins 6 points further up. Inadequate ends 4 points further down.",
            "Requires improvement: chosen by judgement, not computed.",
            "Guidance would indicate Inadequate: 3 of 5",
            "Inadequate, the band of its only key question, 2.1.1.| |rule 7, published|",
            "13 court reports judged No:",
            "Inadequate, the band of its lowest key question, 2.2.3.| |rule 6, published|",
            "Raising only 2.3.3 stops at Good, because 2.3.2 binds next.",
            "20 of 42, 48%. Below 50% is Inadequate.| |rule 2, inferred| |rule 3, inferred| |rule 4, unverified|",
            "one judgement moves its arithmetic",
            "It has a score, is not rated and never counts.| |rule 9, published|",
            "From 50% to 64% is Requires improvement.",
        ],
    );
}

#[test]
fn ties_figures_and_rounding_are_told() {
    let scenario = example(|rules, scenario| {
        hold(rules, scenario, "2.2.1", Evidence::Counts(Tally::new(20, 31).unwrap()));
        hold(rules, scenario, "2.2.2", Evidence::Printed(Percent::new(65).unwrap()));
        hold(rules, scenario, "2.2.3", Evidence::Printed(Percent::new(90).unwrap()));
        hold(rules, scenario, "2.3.3", Evidence::Counts(Tally::new(0, 0).unwrap()));
    });
    let page = draw(Panel::Why, &scenario, open_all);
    holds(
        &page,
        &[
            "Good, the band of its lowest key questions, 2.2.1 and 2.2.2, which tie.",
            "Raising only 2.2.1 changes nothing: 2.2.2 binds at Good too.",
            "Rounding decides this",
            "Entered as figures, so there are no cases to look at.",
            "No rating yet: 2.3.3 has no Yes or No.",
            "Not yet rated: 10 of 27 points so far",
        ],
    );
}

#[test]
fn the_least_is_named_in_full() {
    let page = draw(Panel::Fewest, &example(|_, _| {}), |_| {});
    holds(
        &page,
        &[
            "26 judgements|, in 2 ways that cost the same:",
            "2.3 Planning, Inadequate to Good: 10 No to Yes on 2.3.3",
            "Gives 14/27 by arithmetic.",
            "Inadequate and Outstanding: no change of the judgements entered gives them.",
            // Each standard, up and down.
            "2.1 Court work|now|2|2 on 2.1.1|5|",
            "2.5 Reviewing|2|2 on 2.5.3|now|6|6 on 2.5.3|",
            // Each key question, to each band.
            "2.4.3 Safety of other people|20 of 42|Inadequate|now|+1|+8|+14|",
        ],
    );
    let anew = draw(Panel::Fewest, &example(|_, _| {}), |state| state.allowed.rating_anew = true);
    holds(&anew, &["rated anew", "1 band rated anew"]);
    let percents = example(|rules, scenario| {
        (0..rules.questions.len()).for_each(|at| {
            scenario.questions[at] = Evidence::Printed(Percent::new(60).unwrap());
        });
    });
    holds(
        &draw(Panel::Fewest, &percents, |_| {}),
        &["no change of the judgements entered gives", "there are no judgements to count"],
    );
}

#[test]
fn what_is_tried_stands_beside_what_is() {
    let way = vec![bandwise::analysis::fewest::Change {
        question: number::question("2.4.3").unwrap(),
        count: 1,
        up: true,
    }];
    let standard = number::standard("2.4").unwrap();
    let page = draw(Panel::Try, &example(|_, _| {}), |state| {
        assert_eq!(state.choose(Choice::ShowWay(standard, way.clone())).as_deref(), Some("try-said"));
    });
    holds(
        &page,
        &[
            "Trying 1 judgement: 1 No to Yes on 2.4.3.",
            "Overall|8/27 Requires improvement|8/27 Requires improvement|",
            "By arithmetic alone|7/27 Requires improvement|8/27 Requires improvement|changed|",
            "2.4 Implementation and delivery|one judgement moves its arithmetic|Requires improvement* (Inadequate by arithmetic)|Requires improvement|",
            "2.4.3 Safety of other people|21 of 42, 50% Requires improvement|",
        ],
    );
    let kept = draw(Panel::Try, &example(|_, _| {}), |state| {
        state.choose(Choice::ShowWay(standard, way.clone()));
        state.choose(Choice::Keep("Kept: 1 judgement changed in your scenario.".to_owned()));
    });
    holds(&kept, &["Kept: 1 judgement changed in your scenario."]);
}

/// Every set that is named gives what it says, also where discretion stands, and what it takes back
/// is told.
#[test]
fn what_a_set_promises_is_what_it_gives() {
    let rules = std::rc::Rc::new(pdu_2021());
    let scenario = example(|_, _| {});
    let now = Rated::new(rules.clone(), scenario);
    let (good, all) = (Band::Good, Allowed::default());
    let fewest = Fewest::new(&rules, &now.report, all).unwrap();
    let price = fewest.prices(good)[0];
    let sets = fewest.sets(good, price, 9);
    assert_eq!((price.judgements, sets.len()), (26, 2));
    let taken: Vec<usize> = sets
        .iter()
        .map(|set| {
            let tried = Tried::of(&now, set);
            let (after, taken_back) = tried.applied(&now);
            let overall = &after.report.overall;
            assert_eq!((tried.judgements(), overall.arithmetic, overall.points), (26, 14, 14));
            assert_eq!((overall.rating(), overall.arithmetic_rating()), (Some(good), Some(good)));
            taken_back.len()
        })
        .collect();
    assert_eq!(taken, [0, 1], "2.4 at Requires improvement is what discretion gave; at Good it is not");
    let page = draw(Panel::Try, &example(|_, _| {}), |state| {
        state.choose(Choice::Try(Tried::of(&now, &sets[1])));
    });
    holds(&page, &["Professional discretion on 2.4 is taken back with it", "14/27 Good|changed|"]);
    let never = draw(Panel::Try, &example(|_, _| {}), |state| {
        state.choose(Choice::Cannot("It can’t be had.".to_owned()));
    });
    holds(&never, &["It can’t be had."]);
}

#[test]
fn how_sure_is_said_with_what_it_rests_on() {
    let page = draw(Panel::Sure, &example(|_, _| {}), |_| {});
    holds(
        &page,
        &[
            "An aid to judgement and no part of the inspectorate’s method",
            "drawn by strata",
            "2.5.3 Keeping other people safe|22 of 42, 52%|43–62%|Inadequate to Requires improvement (2 ratings)|38–67%|Inadequate to Good (3 ratings)|",
            "2.5 Reviewing|",
            "|cases|",
        ],
    );
    assert!(!page.contains("In some draws"), "{page}");
    let finite = draw(Panel::Sure, &example(|_, _| {}), |state| {
        state.choose(Choice::Population(0, " 1,000 ".to_owned()));
        state.choose(Choice::Population(1, "20".to_owned()));
    });
    holds(&finite, &["38–66%", "Fewer than were judged", "a sample from so many"]);
    let counts = example(|rules, scenario| {
        hold(rules, scenario, "2.2.3", Evidence::Counts(Tally::new(13, 42).unwrap()));
    });
    holds(&draw(Panel::Sure, &counts, |_| {}), &["|counts|", "drawn for itself"]);
}

fn with_team(scenario: &mut Scenario) {
    let cases = &mut scenario.samples[0];
    for row in 0..cases.len() {
        cases.set_attribute(row, "Team", if row < 5 { "Small" } else { ["North", "South"][row % 2] });
        cases.set_prompt(row, 7, if row % 3 == 0 { Judgement::No } else { Judgement::Yes });
    }
}

#[test]
fn groups_services_and_prompts() {
    let scenario = example(|_, scenario| with_team(scenario));
    let page = draw(Panel::Groups, &scenario, |_| {});
    holds(&page, &["Small (5 cases, few)", "North (", "South (", "percentage points; 95% interval"]);
    let services = draw(Panel::Groups, &scenario, |state| {
        state.choose(Choice::Services(true));
    });
    holds(
        &services,
        &[
            "3 services",
            "2.1 is not rated for any service, because none of the cases behind it carries “Team”",
            "so far",
        ],
    );
    let question = number::question("2.2.3").unwrap();
    let rules = pdu_2021();
    let prompt = rules.questions[rules.question_index(question).unwrap()].first_prompt;
    assert!((prompt..prompt + 3).contains(&7), "the prompt above is one of 2.2.3");
    holds(
        &draw(Panel::Behind, &scenario, |_| {}),
        &["The prompts under 2.2.3: 29 cases judged No against 13 judged Yes", "never compute it"],
    );
    holds(&draw(Panel::Map, &scenario, |_| {}), &["2.2.3 Keeping other people safe|13|29|0|0|"]);
}
