//! The same cases found in two lists.

use bandwise::analysis::matching::{By, matching};
use bandwise::model::{Case, Cases};
use proptest::prelude::*;

fn referred(references: &[&str]) -> Cases {
    let case = |reference: &&str| Case { reference: (*reference).to_owned(), ..Case::default() };
    references.iter().map(case).collect()
}

proptest! {
    #[test]
    fn matching_pairs_each_row_once(
        first in proptest::collection::vec("[AB]{0,2}", 0..12),
        second in proptest::collection::vec("[AB]{0,2}", 0..12),
    ) {
        let list = |from: &[String]| referred(&from.iter().map(String::as_str).collect::<Vec<_>>());
        let found = matching(&list(&first), &list(&second));
        // The plain way: for each row of the first, the first row of the second not yet taken.
        let mut taken = vec![false; second.len()];
        let mut pairs = Vec::new();
        for (row, reference) in first.iter().enumerate().filter(|(_, reference)| !reference.is_empty()) {
            let free = (0..second.len()).find(|&at| !taken[at] && second[at] == *reference);
            if let Some(at) = free {
                taken[at] = true;
                pairs.push((row, at));
            }
        }
        let none = |list: &[String]| list.iter().all(String::is_empty);
        let by = if none(&first) || none(&second) { By::Order } else { By::Reference };
        if by == By::Order {
            pairs = (0..first.len().min(second.len())).map(|row| (row, row)).collect();
        }
        let left = |len, used: Vec<usize>| (0..len).filter(|row| !used.contains(row)).collect::<Vec<_>>();
        prop_assert_eq!(&found.only_first, &left(first.len(), pairs.iter().map(|pair| pair.0).collect()));
        prop_assert_eq!(&found.only_second, &left(second.len(), pairs.iter().map(|pair| pair.1).collect()));
        prop_assert_eq!((found.pairs, found.by), (pairs, by));
    }
}

#[test]
fn references_match_before_rows_do() {
    let none = matching(&Cases::default(), &Cases::default());
    assert_eq!((none.pairs.len(), none.by), (0, By::Order));
    let found = matching(&referred(&["A", "", "B", "A", "C"]), &referred(&["", "A", "A", "A", "B"]));
    assert_eq!(found.pairs, [(0, 1), (2, 4), (3, 2)]);
    assert_eq!((found.only_first, found.only_second), (vec![1, 4], vec![0, 3]));
    assert_eq!(found.by, By::Reference);
    let found = matching(&referred(&["", "X"]), &referred(&["", "", ""]));
    assert_eq!((found.pairs, found.only_second), (vec![(0, 0), (1, 1)], vec![2]));
    assert_eq!((found.only_first, found.by), (vec![], By::Order));
    // Other references are other cases.
    let found = matching(&referred(&["", "X"]), &referred(&["Y", "", "Z"]));
    assert_eq!((found.pairs, found.only_first, found.only_second), (vec![], vec![0, 1], vec![0, 1, 2]));
    assert_eq!(found.by, By::Reference);
}

#[test]
fn a_hundred_thousand_cases_are_matched_without_trying_all_pairs() {
    let names: Vec<String> =
        (0..100_000_u64).map(|row| format!("C{}", row * 48_271 % 2_147_483_647)).collect();
    let first = referred(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let second = referred(&names.iter().rev().map(String::as_str).collect::<Vec<_>>());
    let start = std::time::Instant::now();
    let found = matching(&first, &second);
    let took = start.elapsed();
    println!("100,000 cases matched: {took:?}");
    assert!(found.pairs.iter().all(|&(one, two)| one + two == 99_999));
    assert_eq!((found.pairs.len(), found.only_first.len(), found.only_second.len()), (100_000, 0, 0));
    assert!(took.as_secs() < 4, "{took:?}");
}
