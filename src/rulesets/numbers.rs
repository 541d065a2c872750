//! The numbers of a rule set: cuts, points, totals, and when discretion is open.

use super::place::Place;
use crate::model::{Band, Cuts, DiscretionRule, OverallBands, Percent, Points, Rounding, RuleSet};

/// The keys of the ratings, from the lowest up.
pub const BANDS: [&str; 4] = ["inadequate", "requires_improvement", "good", "outstanding"];

pub(super) fn cuts(place: &Place) -> Cuts {
    let [_, first, second, third] = BANDS;
    let before = place.noted();
    place.only(&[first, second, third]);
    let cut = |key| {
        let number = u8::try_from(place.get(key).own_within(1, 100)).ok();
        number.and_then(Percent::new).unwrap_or(Percent::MAX)
    };
    let cuts = Cuts::new(cut(first), cut(second), cut(third));
    if cuts.is_none() && place.noted() == before {
        place.wrong("write three percentages from 1 to 100, each above the last");
    }
    cuts.unwrap_or_default()
}

pub(super) fn rounding(file: &Place) -> Rounding {
    let all = [Rounding::Rounded, Rounding::Exact];
    all.into_iter().nth(file.one_of("rounding", &["rounded", "exact"])).unwrap_or_default()
}

pub(super) fn points(place: &Place) -> Points {
    let before = place.noted();
    place.only(&BANDS);
    let points = Points::new(BANDS.map(|key| place.number(key, Points::MOST)));
    if points.is_none() && place.noted() == before {
        place.wrong("each rating must be worth more than the one below it");
    }
    points.unwrap_or_default()
}

/// First and last total of each rating, as they are written.
pub(super) fn overall(place: &Place) -> [(u32, u32); 4] {
    place.only(&BANDS);
    BANDS.map(|key| {
        let found = place.get(key);
        let numbers: Vec<u32> =
            found.items().unwrap_or_default().iter().map(|item| item.own_number(100_000)).collect();
        match numbers.as_slice() {
            &[first, last] if first <= last => (first, last),
            _ => {
                found.wrong("write the first and the last total in square brackets: [5, 13]");
                (0, 0)
            }
        }
    })
}

/// Whether those totals cover every score once; only then they can be used.
pub(super) fn settled(place: &Place, rules: &RuleSet, totals: [(u32, u32); 4]) -> OverallBands {
    let mut next = rules.lowest_score();
    let mut begins = Vec::new();
    for (key, (first, last)) in BANDS.into_iter().zip(totals) {
        let [begin, found] = [next.to_string(), first.to_string()];
        if first > next {
            place.get(key).wrong(&["begins at ", &found, ", but no rating has ", &begin].concat());
        } else if first < next {
            let problem = [
                "begins at ",
                &found,
                ", but totals below ",
                &begin,
                " have a rating already, or can’t be reached",
            ];
            place.get(key).wrong(&problem.concat());
        }
        begins.push(first);
        next = last + 1;
    }
    let (last, highest) = ((next - 1).to_string(), rules.out_of());
    if next - 1 != highest {
        let problem =
            ["ends at ", &last, ", but the scored standards come to ", &highest.to_string()].concat();
        place.get(BANDS[3]).wrong(&problem);
    }
    let begins = begins.get(1..).and_then(|begins| begins.try_into().ok());
    begins.and_then(OverallBands::new).unwrap_or_default()
}

pub(super) fn discretion(place: &Place) -> DiscretionRule {
    place.only(&["points", "few", "bands"]);
    let points = place.byte("points", 100);
    let most = Band::Outstanding.rank();
    DiscretionRule { points, few: place.number("few", 1_000_000), bands: place.number("bands", most) }
}
