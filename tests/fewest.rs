//! The fewest judgements, worked by hand and tried out cell by cell.

use std::collections::BTreeSet;

use crate::support::small::{RULES, build, number};
use bandwise::analysis::fewest::overall::{Allowed, Fewest, Price};
use bandwise::analysis::fewest::{question, standard};
use bandwise::model::{Band, Case, Discretion, Entry, Evidence, Judgement, Percent, Scenario, Why, rate};
use bandwise::rulesets::somerset;

/// Cells of a small table changed in every combination, without counting anything first.
#[test]
fn every_combination_of_cells_agrees() {
    let answers = [[true, false, true], [false, false, true], [true, true, false]];
    let case = |row: &[bool; 3]| Case {
        judgements: row.iter().map(|&yes| if yes { Judgement::Yes } else { Judgement::No }).collect(),
        ..Case::default()
    };
    let mut scenario = Scenario::empty(&RULES);
    let at = number("2.2");
    let sample = RULES.questions[RULES.standards[at].questions()[0]].sample;
    scenario.samples[sample] = answers.iter().map(case).collect();
    let report = rate(&RULES, &scenario);
    let costs = standard::costs(&RULES, &report.standards[at]).unwrap();
    let mut brute = [None; 4];
    for mask in 0..512_u32 {
        let mut changed = scenario.clone();
        for cell in (0..9).filter(|cell| mask & (1 << cell) != 0) {
            let (row, column) = (cell / 3, cell % 3);
            let to = if answers[row][column] { Judgement::No } else { Judgement::Yes };
            changed.samples[sample].set(row, column, to);
        }
        let rating = rate(&RULES, &changed).standards[at].arithmetic().unwrap();
        let count: Option<u32> = brute[rating as usize];
        brute[rating as usize] = Some(count.map_or(mask.count_ones(), |least| least.min(mask.count_ones())));
    }
    assert_eq!(costs, brute);
    let now = report.standards[at].arithmetic().unwrap();
    assert_eq!(costs[now as usize], Some(0));
}

/// The Somerset report, worked by hand.
#[test]
fn somerset_by_hand() {
    let scenario = somerset(&RULES);
    let report = rate(&RULES, &scenario);
    let costs = |name| standard::costs(&RULES, &report.standards[number(name)]).unwrap();
    for (name, now, up) in [("2.1", 0, 2), ("2.2", 0, 8), ("2.3", 0, 3), ("2.4", 0, 1), ("2.5", 1, 6)] {
        assert_eq!(costs(name)[now], Some(0), "{name}");
        assert_eq!(costs(name)[now + 1], Some(up), "{name}");
    }
    assert_eq!(costs("2.5")[0], Some(2));
    let fewest = Fewest::new(&RULES, &report, Allowed::default()).unwrap();
    // 2.1 to Outstanding 9, 2.5 to Good 6, 2.4 to Requires improvement 1, 2.3 to Good 10; or 2.3
    // to Requires improvement 3 and 2.4 to Good 8.
    assert_eq!(Band::ALL.map(|rating| fewest.judgements(rating)), [None, Some(0), Some(26), None]);
    let sets = fewest.sets(Band::Good, Price { bands: 0, judgements: 26 }, 10);
    let named: BTreeSet<String> = sets
        .iter()
        .map(|set| {
            let moves = set.moves.iter().map(|(number, _, to)| format!("{number} {}", to.slug()));
            moves.collect::<Vec<_>>().join(", ")
        })
        .collect();
    assert_eq!(
        named.into_iter().collect::<Vec<_>>(),
        [
            "2.1 outstanding, 2.3 good, 2.4 requires-improvement, 2.5 good",
            "2.1 outstanding, 2.3 requires-improvement, 2.4 good, 2.5 good",
        ]
    );
    // With the discretion on 2.4 as it stands, its point is there already.
    let stays = Allowed { discretion_stays: true, ..Allowed::default() };
    let stays = Fewest::new(&RULES, &report, stays).unwrap();
    assert_eq!(stays.judgements(Band::Good), Some(25));
    let anew = Fewest::new(&RULES, &report, Allowed { rating_anew: true, ..Allowed::default() }).unwrap();
    assert_eq!(anew.prices(Band::Good)[0], Price { bands: 0, judgements: 26 });
    assert_eq!(anew.prices(Band::Good).last(), Some(&Price { bands: 6, judgements: 1 }));
    // Two bands down among the judged standards, or one and 2.5 falling with two.
    assert_eq!(
        anew.prices(Band::Inadequate),
        [Price { bands: 2, judgements: 2 }, Price { bands: 3, judgements: 0 }]
    );
}

#[test]
fn what_cannot_be_counted_is_not_guessed() {
    let mut scenario = somerset(&RULES);
    let at = number("2.2");
    let questions = RULES.standards[at].questions();
    // Only the percentage of the lowest question is known: it can't be said what would raise it.
    scenario.questions[questions[2]] = Evidence::Printed(Percent::new(31).unwrap());
    let report = rate(&RULES, &scenario);
    assert_eq!(standard::costs(&RULES, &report.standards[at]), Some([Some(0), None, None, None]));
    assert!(standard::ways(&RULES, &report.standards[at], Band::Good).is_empty());
    // A judged standard has none, nor has one that is not rated.
    assert_eq!(standard::costs(&RULES, &report.standards[number("1.1")]), None);
    assert_eq!(standard::costs(&RULES, &report.standards[number("2.6")]), None);
    assert!(Fewest::new(&RULES, &rate(&RULES, &Scenario::empty(&RULES)), Allowed::default()).is_none());
}

#[test]
fn a_question_to_each_band() {
    let report = rate(&RULES, &somerset(&RULES));
    let tied = &report.standards[number("2.5")].questions[2]; // 22 of 42
    let to = |band| question::into_band(&RULES, tied, band);
    assert_eq!(Band::ALL.map(to), [Some(-2), Some(0), Some(6), Some(12)]);
    assert_eq!(question::up_to(&RULES, tied, Band::Good), Some(6));
    assert_eq!(question::up_to(&RULES, tied, Band::Inadequate), Some(0));
}

/// With three answers nothing lies between 50 and 64 per cent.
#[test]
fn a_band_that_no_count_gives_is_passed_over() {
    let small = (vec![(1, 3); 6], vec![0; 7], false);
    let (rules, scenario) = build(&small);
    let report = rate(&rules, &scenario);
    let standard = &report.standards[number("2.2")];
    assert_eq!(question::into_band(&rules, &standard.questions[0], Band::RequiresImprovement), None);
    assert_eq!(standard::costs(&rules, standard), Some([Some(0), None, Some(3), Some(6)]));
}

/// One question falls, whichever it is: all three are named.
#[test]
fn ties_are_all_named() {
    let (rules, scenario) = build(&(vec![(3, 4); 6], vec![0; 7], false));
    let report = rate(&rules, &scenario);
    let ways = standard::ways(&rules, &report.standards[number("2.2")], Band::RequiresImprovement);
    assert_eq!(ways.len(), 3);
    assert!(ways.iter().all(|way| way.len() == 1 && way[0].count == 1 && !way[0].up));
}

#[test]
fn discretion_that_stays_holds_its_standard() {
    let (rules, mut scenario) = build(&(vec![(1, 4); 6], vec![3; 7], false));
    let at = number("2.2");
    let raised = Discretion { rating: Band::Good, why: Why::LeftOut };
    scenario.standards[at] = Entry { discretion: Some(raised), ..Entry::default() };
    let report = rate(&rules, &scenario);
    let stays = Allowed { discretion_stays: true, ..Allowed::default() };
    // 21 points for the rest, and 2 by discretion: Outstanding begins at 23.
    assert_eq!(Fewest::new(&rules, &report, stays).unwrap().judgements(Band::Outstanding), Some(0));
    // Set aside: two points from 2.2 or 2.3, or one from each: 3 questions to Good take 6, to
    // Requires improvement 3 each.
    let aside = Fewest::new(&rules, &report, Allowed::default()).unwrap();
    assert_eq!(aside.judgements(Band::Outstanding), Some(6));
}
