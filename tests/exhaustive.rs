//! The model against a second, plainer implementation, for every input of a size that matters.

use crate::support::plain;
use bandwise::model::score::least_yes;
use bandwise::model::{Band, Cuts, OverallBands, Percent, Points, Rounding, Score, Tally};

fn score(yes: u32, of: u32) -> Score {
    Score::counted(Tally::new(yes, of).unwrap()).unwrap()
}

fn every_pair() -> impl Iterator<Item = (u32, u32)> {
    (1..=400).flat_map(|of| (0..=of).map(move |yes| (yes, of)))
}

#[test]
fn every_pair_up_to_400_agrees() {
    let cuts = Cuts::default();
    for (yes, of) in every_pair() {
        let score = score(yes, of);
        let percent = plain::printed(yes, of).unwrap();
        assert_eq!(u32::from(score.percent().unwrap().get()), percent, "{yes} of {of}");
        let (printed, exact) = (plain::band_of_printed(percent), plain::band_of_exact(yes, of));
        assert_eq!(score.band(cuts, Rounding::Rounded).rank(), printed, "{yes} of {of}");
        assert_eq!(score.band(cuts, Rounding::Exact).rank(), exact, "{yes} of {of}");
        assert_eq!(score.rounding_note(cuts).is_some(), printed != exact, "{yes} of {of}");
    }
}

#[test]
fn every_printed_percentage_agrees() {
    for percent in 0..=100_u8 {
        let score = Score::Printed(Percent::new(percent).unwrap());
        let band = plain::band_of_printed(u32::from(percent));
        for rounding in [Rounding::Rounded, Rounding::Exact] {
            assert_eq!(score.band(Cuts::default(), rounding).rank(), band, "{percent}%");
        }
    }
    assert_eq!(Percent::new(101), None);
    assert_eq!(Percent::of(0, 0), None);
}

/// The fewest Yes answers for each cut, by trying them one after the other.
#[test]
fn the_fewest_yes_answers_agree_with_counting_up() {
    for of in 1..=400 {
        for cut in [1, 50, 65, 80, 100_u8] {
            let percent = Percent::new(cut).unwrap();
            let rounded = (0..=of).find(|&yes| plain::printed(yes, of).unwrap() >= u32::from(cut));
            let exact = (0..=of).find(|&yes| yes * 100 >= u32::from(cut) * of);
            assert_eq!(Some(least_yes(of, percent, Rounding::Rounded)), rounded, "{cut}% of {of}");
            assert_eq!(Some(least_yes(of, percent, Rounding::Exact)), exact, "{cut}% of {of}");
        }
    }
}

#[test]
fn every_total_of_one_to_twelve_standards_agrees() {
    for standards in 1..=12 {
        for total in 0..=standards * 3 {
            let found = OverallBands::by_rule_12(standards, Points::default()).of(total);
            let expected = plain::overall(standards, total);
            assert_eq!(found.rank(), expected, "{total} of {standards}");
        }
    }
}

/// Last total of each rating but the highest, as published for the sizes in use.
#[test]
fn the_overall_bands_of_the_published_frameworks() {
    for (standards, last) in [(9, [4, 13, 22]), (7, [3, 10, 17]), (10, [5, 15, 25]), (12, [6, 18, 30])] {
        for (rating, total) in Band::ALL.into_iter().zip(last) {
            let at = |total| OverallBands::by_rule_12(standards, Points::default()).of(total);
            assert_eq!(at(total), rating, "{total} of {standards}");
            assert_eq!(Some(at(total + 1)), rating.up(), "{} of {standards}", total + 1);
        }
    }
}

#[track_caller]
fn rounding_decides(yes: u32, of: u32) {
    let note = score(yes, of).rounding_note(Cuts::default()).expect("rounding decides");
    assert_eq!(note.exact.up(), Some(note.printed));
}

macro_rules! rounding_pairs {
    ($($name:ident: $yes:literal of $of:literal,)*) => {
        $(#[test] fn $name() { rounding_decides($yes, $of); })*

        #[test]
        fn up_to_60_there_are_no_other_rounding_pairs() {
            let named = [$(($yes, $of)),*];
            let decided = |&(yes, of): &(u32, u32)| score(yes, of).rounding_note(Cuts::default()).is_some();
            let found: Vec<(u32, u32)> = every_pair().filter(|pair| pair.1 <= 60).filter(decided).collect();
            assert_eq!(found.len(), named.len());
            assert!(found.iter().all(|pair| named.contains(pair)));
        }
    };
}

rounding_pairs! {
    rounding_11_of_17: 11 of 17,
    rounding_20_of_31: 20 of 31,
    rounding_22_of_34: 22 of 34,
    rounding_24_of_37: 24 of 37,
    rounding_35_of_44: 35 of 44,
    rounding_31_of_48: 31 of 48,
    rounding_39_of_49: 39 of 49,
    rounding_33_of_51: 33 of 51,
    rounding_35_of_54: 35 of 54,
    rounding_43_of_54: 43 of 54,
    rounding_37_of_57: 37 of 57,
    rounding_47_of_59: 47 of 59,
}
