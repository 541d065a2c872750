//! The fewest judgements against brute force: every combination tried, rated by a second implementation.

use crate::support::plain;
use crate::support::small::{build, number, small};
use bandwise::analysis::fewest::overall::{Allowed, Fewest, Price};
use bandwise::analysis::fewest::{Change, apply, numbers, standard};
use bandwise::model::{Band, OverallBands, Points, rate};
use proptest::prelude::*;

fn band(yes: u32, of: u32, exact: bool) -> u32 {
    if exact {
        plain::band_of_exact(yes, of)
    } else {
        plain::band_of_printed(plain::printed(yes, of).unwrap())
    }
}

/// Every outcome of a standard's questions: its rating, and how many answers differ.
fn every(tallies: &[(u32, u32)], exact: bool) -> Vec<(u32, u32)> {
    let mut outcomes = vec![(3, 0)];
    for &(yes, of) in tallies {
        let each = |&(low, count): &(u32, u32)| {
            (0..=of)
                .map(move |to| (band(to, of, exact).min(low), count + to.abs_diff(yes)))
                .collect::<Vec<_>>()
        };
        outcomes = outcomes.iter().flat_map(each).collect();
    }
    outcomes
}

fn least(outcomes: impl Iterator<Item = (u32, u32)>, rating: u32) -> Option<u32> {
    outcomes.filter(|outcome| outcome.0 == rating).map(|outcome| outcome.1).min()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn rule_6_and_12_agree_with_brute_force(small in small()) {
        let (rules, scenario) = build(&small);
        let report = rate(&rules, &scenario);
        let (tallies, others, exact) = &small;
        let one = every(&tallies[..3], *exact);
        let two = every(&tallies[3..], *exact);
        for (name, outcomes) in [("2.2", &one), ("2.3", &two)] {
            let found = standard::costs(&rules, &report.standards[number(name)]).unwrap();
            for rating in Band::ALL {
                let brute = least(outcomes.iter().copied(), rating.rank());
                prop_assert_eq!(found[rating as usize], brute, "{} to {}", name, rating);
            }
        }
        let fixed: u32 = others.iter().sum();
        let both = || one.iter().flat_map(|a| two.iter().map(|b| (a.0 + b.0 + fixed, a.1 + b.1)));
        let fewest = Fewest::new(&rules, &report, Allowed::default()).unwrap();
        prop_assert_eq!(numbers(&rules, &report), Some(Band::ALL.map(|rating| fewest.judgements(rating))));
        for rating in Band::ALL {
            let brute = least(both().map(|(points, count)| (plain::overall(9, points), count)), rating.rank());
            prop_assert_eq!(fewest.judgements(rating), brute, "overall {}", rating);
        }
    }

    /// The same where ratings are worth other points and the overall bands begin elsewhere.
    #[test]
    fn other_points_and_bands_agree_with_brute_force(
        small in small(), steps in proptest::array::uniform4(1..4_u32), shift in 0..4_u32,
    ) {
        let (mut rules, scenario) = build(&small);
        let [first, second, third, last] = steps;
        let worth = [first - 1, first - 1 + second, first - 1 + second + third, first - 1 + second + third + last];
        rules.points = Points::new(worth).unwrap();
        let begin = rules.lowest_score() + 1 + shift;
        let begins = [begin, begin + 3 + shift, begin + 8 + shift];
        rules.overall = OverallBands::new(begins).unwrap();
        let report = rate(&rules, &scenario);
        let (tallies, others, exact) = &small;
        let (one, two) = (every(&tallies[..3], *exact), every(&tallies[3..], *exact));
        let fixed: u32 = others.iter().map(|&rating| worth[rating as usize]).sum();
        let of = |total: u32| begins.iter().filter(|&&begin| total >= begin).count() as u32;
        let fewest = Fewest::new(&rules, &report, Allowed::default()).unwrap();
        prop_assert_eq!(numbers(&rules, &report), Some(Band::ALL.map(|rating| fewest.judgements(rating))));
        for rating in Band::ALL {
            let both = one.iter().flat_map(|a| two.iter().map(|b| (worth[a.0 as usize] + worth[b.0 as usize] + fixed, a.1 + b.1)));
            let brute = least(both.map(|(points, count)| (of(points), count)), rating.rank());
            prop_assert_eq!(fewest.judgements(rating), brute, "overall {}", rating);
        }
    }

    /// Each set that is named costs what was said and gives the rating when it is done.
    #[test]
    fn every_named_set_does_what_it_says(small in small()) {
        let (rules, scenario) = build(&small);
        let report = rate(&rules, &scenario);
        let fewest = Fewest::new(&rules, &report, Allowed::default()).unwrap();
        for rating in Band::ALL {
            let Some(judgements) = fewest.judgements(rating) else { continue };
            let sets = fewest.sets(rating, Price { bands: 0, judgements }, 100);
            prop_assert!(!sets.is_empty());
            let mut seen = Vec::new();
            for set in sets {
                let mut changes: Vec<Change> = Vec::new();
                for (moved, _, to) in &set.moves {
                    let moved = report.standards.iter().find(|found| found.number == *moved).unwrap();
                    let ways = standard::ways(&rules, moved, *to);
                    prop_assert!(!ways.is_empty());
                    for way in &ways {
                        let (after, _) = apply::apply(&rules, &scenario, way);
                        let after = rate(&rules, &after);
                        let standard = after.standards.iter().find(|found| found.number == moved.number).unwrap();
                        prop_assert_eq!(standard.arithmetic(), Some(*to));
                    }
                    changes.extend(&ways[0]);
                }
                prop_assert_eq!(standard::total(&changes), judgements);
                let (after, _) = apply::apply(&rules, &scenario, &changes);
                let overall = rate(&rules, &after).overall;
                prop_assert_eq!((overall.points, overall.rating()), (set.points, Some(rating)));
                prop_assert!(!seen.contains(&set));
                seen.push(set);
            }
        }
    }

    /// Rating anew: each price against every choice of ratings for the judged standards.
    #[test]
    fn rating_anew_agrees_with_brute_force(small in small()) {
        let (rules, scenario) = build(&(small.0.clone(), small.1.clone(), small.2));
        let report = rate(&rules, &scenario);
        let (tallies, others, exact) = &small;
        let one = every(&tallies[..3], *exact);
        let two = every(&tallies[3..], *exact);
        // By total of the judged standards: the fewest bands they move.
        let mut judged = vec![Some(0_u32)];
        for &now in others {
            let mut next = vec![None; judged.len() + 3];
            for (total, bands) in judged.iter().enumerate() {
                for to in 0..4_u32 {
                    let Some(bands) = bands.map(|bands| bands + to.abs_diff(now)) else { continue };
                    let place: &mut Option<u32> = &mut next[total + to as usize];
                    *place = Some(place.map_or(bands, |least| least.min(bands)));
                }
            }
            judged = next;
        }
        let fewest = Fewest::new(&rules, &report, Allowed { rating_anew: true, ..Allowed::default() }).unwrap();
        for rating in Band::ALL {
            for price in fewest.prices(rating) {
                let reached = one.iter().flat_map(|a| two.iter().map(move |b| (a.0 + b.0, a.1 + b.1)));
                let brute = reached.flat_map(|(points, count)| {
                    judged.iter().enumerate().filter_map(move |(total, bands)| {
                        Some((bands.as_ref()?, plain::overall(9, points + total as u32), count))
                    })
                });
                let within = brute.filter(|found| *found.0 <= price.bands && found.1 == rating.rank());
                prop_assert_eq!(within.map(|found| found.2).min(), Some(price.judgements));
            }
        }
    }
}
