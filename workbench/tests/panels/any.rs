//! What is told, and any scenario at all.

use std::rc::Rc;

use bandwise::model::{Band, Evidence, Judgement, Percent, Scenario, Tally};
use bandwise::rulesets::{pdu_2021, somerset};
use bandwise::ui::parts::Same;
use workbench::compare::Other;
use workbench::panel::Panel;
use workbench::told::{Rated, View, read};

use crate::support::{draw, example, open_all, told};

#[test]
fn what_is_told_is_understood_or_left_alone() {
    let rules = pdu_2021();
    let found = told(&rules, &somerset(&rules));
    assert_eq!((found.number, found.view, found.can_edit), (7, View::Change, true));
    assert_eq!(*found.moments, ["Before one".to_owned(), "Before two".to_owned()]);
    for bytes in [
        &b""[..],
        b"7 change edit",
        b"x change edit\n\n",
        b"7 change edit 0\n\n{}",
        b"7 method edit 0\n\n{}",
        b"beside It\n",
    ] {
        assert!(read(bytes).is_none());
    }
}

/// Scenarios of every kind, from nothing to everything, in every panel: something is said, and
/// nothing breaks.
#[test]
fn every_panel_has_something_to_say_of_any_scenario() {
    let rules = pdu_2021();
    let mut scenarios = vec![Scenario::empty(&rules), example(|_, _| {})];
    let mut seed = 1_u32;
    let mut next = |below: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) % below
    };
    for round in 0..40 {
        let mut scenario = Scenario::empty(&rules);
        for entry in &mut scenario.standards {
            entry.given = (next(4) > 0).then(|| Band::from_rank(next(4)));
        }
        for (sample, known) in scenario.samples.iter_mut().zip(&rules.samples) {
            for row in 0..next(4) * round {
                sample.push(if row % 2 == 0 { "" } else { "A" });
                for column in 0..known.questions.len() {
                    sample.set(row as usize, column, Judgement::ALL[next(4) as usize]);
                }
            }
        }
        for evidence in &mut scenario.questions {
            let of = next(9);
            *evidence = match next(4) {
                0 => Evidence::Printed(Percent::new(next(101) as u8).unwrap()),
                1 => Evidence::Counts(Tally::new(next(of + 1), of).unwrap()),
                _ => Evidence::Cases,
            };
        }
        if round % 3 == 0 {
            for row in 0..scenario.samples[0].len() {
                scenario.samples[0].set_attribute(row, "Team", ["N", "S", ""][row % 3]);
            }
        }
        scenarios.push(scenario);
    }
    let others = scenarios.clone();
    for (scenario, other) in scenarios.iter().zip(others.iter().rev()) {
        for panel in Panel::CHANGE.into_iter().chain([Panel::With, Panel::Differ, Panel::Cases, Panel::Agree])
        {
            let page = draw(panel, scenario, |state| {
                open_all(state);
                state.services = true;
                let rated = Rated::new(Rc::new(pdu_2021()), other.clone());
                state.take_other(Some(Same(Rc::new(Other { name: "It".to_owned(), rated }))), None);
            });
            assert!(page.split('|').count() > 3, "{panel:?}: {page}");
            assert!(!page.contains("NaN") && !page.contains("inf|"), "{panel:?}: {page}");
        }
    }
}
