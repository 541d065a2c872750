//! How sure a share is, held against its definition and published figures; and the random numbers.

use crate::support::small::RULES;
use bandwise::analysis::interval::wilson_95;
use bandwise::analysis::random::Random;
use bandwise::analysis::wilson::{Interval, Z80, Z95, bands, wilson};
use bandwise::model::{Band, Cuts, Percent, Rounding, RuleSet, Score, Tally};

fn tally(yes: u32, of: u32) -> Tally {
    Tally::new(yes, of).unwrap()
}

/// How far the share lies from `p`, less `z` standard errors of `p`: the interval is where this is not above 0.
fn beyond(tally: Tally, z: f64, population: Option<u32>, p: f64) -> f64 {
    let of = f64::from(tally.of());
    let fewer = population.map_or(1.0, |all| (f64::from(all) - of) / (f64::from(all) - 1.0));
    (f64::from(tally.yes()) / of - p).abs() - z * (p * (1.0 - p) / of * fewer).sqrt()
}

/// The definition solved by halving, from the share itself to an end where it no longer holds.
fn by_halving(tally: Tally, z: f64, population: Option<u32>, end: f64) -> f64 {
    let (mut inside, mut outside) = (f64::from(tally.yes()) / f64::from(tally.of()), end);
    for _ in 0..200 {
        let middle = (inside + outside) / 2.0;
        if beyond(tally, z, population, middle) <= 0.0 { inside = middle } else { outside = middle }
    }
    inside
}

#[track_caller]
fn agrees(yes: u32, of: u32, z: f64, population: Option<u32>) {
    let tally = tally(yes, of);
    let Interval { low, high } = wilson(tally, z, population).unwrap();
    // At 0 and 1 nothing varies, so the definition ends there.
    let least = if yes == 0 { 0.0 } else { by_halving(tally, z, population, 0.0) };
    let most = if yes == of { 1.0 } else { by_halving(tally, z, population, 1.0) };
    assert!((low - least).abs() < 1e-9, "{yes} of {of} of {population:?}: {low}, not {least}");
    assert!((high - most).abs() < 1e-9, "{yes} of {of} of {population:?}: {high}, not {most}");
    assert!((0.0..=1.0).contains(&low) && low <= high && (0.0..=1.0).contains(&high));
}

#[test]
fn every_interval_is_where_the_share_lies_within_its_standard_errors() {
    for of in 1..=60 {
        for yes in 0..=of {
            for z in [Z80, Z95, 3.0] {
                agrees(yes, of, z, None);
                for more in [1, 2, 10, 1_000] {
                    agrees(yes, of, z, Some(of + more));
                }
            }
        }
    }
    for (yes, of) in [(0, 100_000), (1, 100_000), (52_345, 100_000), (999_999, 1_000_000), (650, 1_000)] {
        agrees(yes, of, Z95, None);
        agrees(yes, of, Z95, Some(of + 1));
        agrees(yes, of, Z95, Some(u32::MAX));
    }
}

/// Table I of R. G. Newcombe, “Two-sided confidence intervals for the single proportion”, Statistics in
/// Medicine 17 (1998), method 3.
#[test]
fn the_intervals_are_newcombes() {
    for (yes, of, low, high) in [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ] {
        let found = wilson(tally(yes, of), Z95, None).unwrap();
        assert!(
            (found.low - low).abs() < 5e-5 && (found.high - high).abs() < 5e-5,
            "{yes} of {of}: {found:?}"
        );
    }
}

/// The deviates leave a tenth and a fortieth above them: the normal density added up by Simpson's rule.
#[test]
fn the_deviates_leave_what_they_say() {
    for (z, inside) in [(Z80, 0.8), (Z95, 0.95)] {
        let steps = 2_000;
        let density = |step: i32| (-0.5 * (z * f64::from(step) / f64::from(steps)).powi(2)).exp();
        let weight = |step: i32| if step == 0 || step == steps { 1.0 } else { f64::from(2 + step % 2 * 2) };
        let sum: f64 = (0..=steps).map(|step| weight(step) * density(step)).sum();
        let area = sum * z / f64::from(steps) / 3.0 * 2.0 / std::f64::consts::TAU.sqrt();
        assert!((area - inside).abs() < 1e-12, "{area}");
    }
}

/// 22 of 42: 38 to 67 per cent.
#[test]
fn the_lowest_question_of_somerset_2_5_spans_three_bands() {
    let interval = wilson(tally(22, 42), Z95, None).unwrap();
    assert_eq!(((interval.low * 100.0).round(), (interval.high * 100.0).round()), (38.0, 67.0));
    assert_eq!(bands(&RULES, interval), (Band::Inadequate, Band::Good));
    assert_eq!(wilson_95(tally(22, 42)), Some((377, 666)));
    // At 80 per cent it is 43 to 62.
    let interval = wilson(tally(22, 42), Z80, None).unwrap();
    assert_eq!(bands(&RULES, interval), (Band::Inadequate, Band::RequiresImprovement));
}

#[test]
fn nobody_answered_is_no_interval_and_everybody_is_a_point() {
    assert_eq!(wilson(Tally::default(), Z95, None), None);
    assert_eq!(wilson(Tally::default(), Z95, Some(40)), None);
    let point = Interval { low: 0.25, high: 0.25 };
    for all in [0, 1, 19, 20] {
        assert_eq!(wilson(tally(5, 20), Z95, Some(all)), Some(point), "{all}");
    }
    let wide = |all| wilson(tally(5, 20), Z95, all).map(|found| found.high - found.low).unwrap();
    assert!(wide(Some(21)) < wide(Some(40)) && wide(Some(40)) < wide(Some(4_000)));
    assert!(wide(Some(4_000)) < wide(None) && wide(None) - wide(Some(u32::MAX)) < 1e-6);
}

/// Where the whole population was seen, the ends have the band that rules 4 and 5 give, on the cuts too; also
/// with cuts that doubles miss, such as 29, where 0.29 times 100 is a little less.
#[test]
fn the_ends_are_read_as_the_rule_set_reads_scores() {
    let missed = [29, 57, 58].map(|cut| Percent::new(cut).unwrap());
    let missed = Cuts::new(missed[0], missed[1], missed[2]).unwrap();
    for (cuts, rounding) in [Cuts::default(), missed]
        .iter()
        .flat_map(|&cuts| [(cuts, Rounding::Rounded), (cuts, Rounding::Exact)])
    {
        let rules = RuleSet { cuts, rounding, ..RULES.clone() };
        for of in (1..=400).chain([1_000_000]) {
            for yes in (0..=of).filter(|yes| of < 1_000 || (yes + 5_001) % 5_000 < 3) {
                let band = Score::counted(tally(yes, of)).unwrap().band(cuts, rounding);
                let point = wilson(tally(yes, of), Z95, Some(of)).unwrap();
                assert_eq!(bands(&rules, point), (band, band), "{yes} of {of}, {rounding:?}");
            }
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_numbers() {
    let numbers = |seed| {
        let mut random = Random::new(seed);
        (1..100).map(|bound| (random.next(), random.below(bound))).collect::<Vec<_>>()
    };
    assert_eq!(numbers(7), numbers(7));
    assert_ne!(numbers(7), numbers(8));
    // The first number of the reference program from seed 0, as in the tests of `rand_xoshiro`.
    assert_eq!(Random::new(0).next(), 0x99ec_5f36_cb75_f2b4);
}

/// Chi-square with 41 degrees of freedom lies above 74.7 once in a thousand times, and below 18.6 as seldom.
#[test]
fn numbers_below_a_bound_are_all_as_likely() {
    let mut random = Random::new(42);
    let mut found = [0_u32; 42];
    for _ in 0..420_000 {
        found[random.below(42) as usize] += 1;
    }
    let square: f64 = found.iter().map(|&count| (f64::from(count) - 10_000.0).powi(2) / 10_000.0).sum();
    assert!((18.6..74.7).contains(&square), "{square}");
}

/// With a bound of three quarters of all numbers, a plain remainder would give the lowest third twice as often,
/// and a product that is never drawn again every third number.
#[test]
fn large_bounds_favour_none() {
    let mut random = Random::new(1);
    let (mut thirds, mut remainders) = ([0_u32; 3], [0_u32; 3]);
    for _ in 0..30_000 {
        let number = random.below(3 << 30);
        thirds[(number >> 30) as usize] += 1;
        remainders[(number % 3) as usize] += 1;
    }
    let near = |found: &[u32]| found.iter().all(|&count| count.abs_diff(10_000) < 330);
    assert!(near(&thirds) && near(&remainders), "{thirds:?}, {remainders:?}");
}

#[test]
fn a_bound_is_never_reached() {
    let mut random = Random::new(3);
    for bound in [1, 2, 3, 1_000, u32::MAX] {
        assert!((0..1_000).all(|_| random.below(bound) < bound), "{bound}");
    }
    assert_eq!((random.below(0), random.below(1)), (0, 0));
}
