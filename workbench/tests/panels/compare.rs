//! Two scenarios beside each other.

use std::rc::Rc;

use bandwise::model::{Judgement, Scenario};
use bandwise::rulesets::{number, pdu_2021, somerset};
use bandwise::ui::parts::Same;
use workbench::compare::Other;
use workbench::panel::Panel;
use workbench::state::State;
use workbench::told::Rated;

use crate::support::{draw, example, holds};

#[test]
fn two_scenarios_side_by_side() {
    let scenario = example(|rules, scenario| {
        let column =
            rules.questions[rules.question_index(number::question("2.4.3").unwrap()).unwrap()].column;
        let row = (0..42).find(|&row| scenario.samples[0].judgement(row, column) == Judgement::No).unwrap();
        scenario.samples[0].set(row, column, Judgement::Yes);
    });
    let other = |state: &mut State| {
        let rules = Rc::new(pdu_2021());
        let rated = Rated::new(rules.clone(), somerset(&rules));
        state.take_other(Some(Same(Rc::new(Other { name: "The report".to_owned(), rated }))), None);
    };
    holds(
        &draw(Panel::Differ, &scenario, other),
        &[
            "By arithmetic alone|differs|8/27|7/27|",
            "2.4 Implementation and delivery|Requires improvement|one judgement moves its arithmetic|Requires improvement|*|",
            "2.4.3 Safety of other people|50%, 21 of 42, Requires improvement |drives it|48%, 20 of 42, Inadequate |drives it|−2|",
        ],
    );
    holds(&draw(Panel::Cases, &scenario, other), &["2.4.3 Yes to No"]);
    holds(
        &draw(Panel::Agree, &scenario, other),
        &[
            "42 cases matched row by row",
            "All key questions|568 of 569, 100%|",
            "2.4: Requires improvement on screen, Inadequate in the other. Decided by the answers on 2.4.3",
            "alone moves the rating",
        ],
    );
    for panel in [Panel::Differ, Panel::Cases, Panel::Agree] {
        holds(&draw(panel, &scenario, |_| {}), &["Nothing is chosen to compare with yet."]);
    }
    let empty = |state: &mut State| {
        let rules = Rc::new(pdu_2021());
        let rated = Rated::new(
            rules.clone(),
            Scenario { samples: scenario.samples.clone(), ..Scenario::empty(&rules) },
        );
        state.take_other(Some(Same(Rc::new(Other { name: "Cases alone".to_owned(), rated }))), None);
    };
    // A standard that one side does not rate is told, and never passed over as the same.
    holds(
        &draw(Panel::Agree, &scenario, empty),
        &["1.1: Requires improvement on screen, not yet rated in the other. No single answers decide it"],
    );
    // Cases beside none are not listed one by one.
    let ratings = |state: &mut State| {
        let rules = Rc::new(pdu_2021());
        let mut given = somerset(&rules);
        given.samples[0] = Scenario::empty(&rules).samples[0].clone();
        let rated = Rated::new(rules, given);
        state.take_other(Some(Same(Rc::new(Other { name: "Ratings alone".to_owned(), rated }))), None);
    };
    let told = draw(Panel::Cases, &scenario, ratings);
    holds(
        &told,
        &[
            "The scenario on screen has 42 cases and the other none, so nothing of the kind can be compared.",
            "23 court reports matched",
            "No case stands in both with other answers",
        ],
    );
    assert!(!told.contains("only on screen"), "{told}");
    let same = example(|_, _| {});
    holds(&draw(Panel::Differ, &same, other), &["same rating in both", "same score in both"]);
}
