//! Rule sets with odd numbers and hardly any standards: what there is of exercises is sound, and nothing breaks.

use bandwise::model::{
    Counting, Cuts, DiscretionRule, Kind as By, LeadershipRule, OverallBands, Percent, Points, Rounding,
    RuleSet,
};
use bandwise::rulesets::{by_id, pdu_2021};
use bandwise::training::{Kind, Level, exercise, kinds};

use super::seeds::holds;

fn cuts(cuts: [u8; 3]) -> Cuts {
    let [first, second, third] = cuts.map(|cut| Percent::new(cut).unwrap());
    Cuts::new(first, second, third).unwrap()
}

fn with(change: impl Fn(&mut RuleSet)) -> RuleSet {
    let mut rules = pdu_2021();
    change(&mut rules);
    rules.overall = OverallBands::by_rule_12(rules.scored(), rules.points);
    rules
}

/// Only those standards that this holds for.
fn only(holds: impl Fn(usize) -> bool) -> RuleSet {
    with(|rules| {
        let mut at = 0;
        rules.standards.retain(|_| {
            at += 1;
            holds(at - 1)
        });
        rules.leadership = None;
    })
}

fn odd() -> Vec<RuleSet> {
    let window =
        |points, few, bands| with(move |rules| rules.discretion = DiscretionRule { points, few, bands });
    vec![
        with(|rules| rules.cuts = cuts([1, 2, 100])),
        with(|rules| rules.cuts = cuts([98, 99, 100])),
        with(|rules| rules.rounding = Rounding::Exact),
        with(|rules| rules.points = Points::new([0, 7, 19, 20]).unwrap()),
        with(|rules| rules.points = Points::new([3, 4, 5, 6]).unwrap()),
        window(0, 0, 0),
        window(50, 200, 3),
        with(|rules| rules.standards.iter_mut().for_each(|standard| standard.counting = Counting::Separate)),
        with(|rules| {
            let standard = rules.standards[1].number;
            rules.leadership = Some(LeadershipRule { standard, counts: vec![standard] });
        }),
        only(|_| false),
        only(|at| at == 0),
        only(|at| at == 4),
        only(|at| at == 9),
        only(|at| at > 8),
        only(|at| at < 4),
    ]
}

#[test]
fn what_there_is_of_exercises_is_sound() {
    for (at, rules) in odd().iter().enumerate() {
        let found = kinds(rules);
        for kind in Kind::ALL {
            for (level, seed) in
                Level::ALL.into_iter().flat_map(|level| (0..40).map(move |seed| (level, seed)))
            {
                let exercise = exercise(rules, kind, level, seed);
                assert!(exercise.is_some() || !found.contains(&kind), "{at} {kind:?}");
                exercise.iter().for_each(|exercise| holds(rules, exercise));
                if exercise.is_none() && seed > 1 {
                    break;
                }
            }
        }
    }
}

#[test]
fn a_rule_set_with_nothing_in_it_has_no_exercises() {
    assert_eq!(kinds(&RuleSet::default()), Vec::new());
    assert_eq!(kinds(&only(|_| false)), Vec::new());
    let judged = kinds(&only(|at| at < 4));
    assert_eq!(judged, [Kind::Overall, Kind::MakeTotal]);
    let rules = by_id("pdu-2021").unwrap();
    assert!(rules.standards[..4].iter().all(|standard| standard.kind == By::Judged));
}
