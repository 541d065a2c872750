//! Two assessors on the same cases, held against tables in print and against trying everything.

use crate::support::scenarios::{self, judgement};
use crate::support::small::RULES;
use bandwise::analysis::agreement::{Agreement, agreement, deciding, disagreements};
use bandwise::model::{Band, Case, Cases, Evidence, Judgement, Percent, Scenario, rate};
use bandwise::rulesets::{number, somerset};
use proptest::prelude::*;

use Judgement::{No, NotApplicable, Yes};

const Z: f64 = 1.959_963_984_540_054;

fn table(cells: [[u32; 2]; 2]) -> Agreement {
    Agreement { cells, ..Agreement::default() }
}

/// The standard error of Fleiss, Cohen and Everitt in the other form in use, by agreement observed and
/// expected: sums over the cells of any table.
fn by_the_book(cells: [[u32; 2]; 2]) -> (f64, f64) {
    let of = f64::from(cells.iter().flatten().sum::<u32>());
    let p = |i: usize, j: usize| f64::from(cells[i][j]) / of;
    let row = |i: usize| p(i, 0) + p(i, 1);
    let column = |j: usize| p(0, j) + p(1, j);
    let observed: f64 = (0..2).map(|i| p(i, i)).sum();
    let chance: f64 = (0..2).map(|i| row(i) * column(i)).sum();
    let (mut diagonal, mut off) = (0.0, 0.0);
    for i in 0..2 {
        diagonal += p(i, i) * ((1.0 - chance) - (column(i) + row(i)) * (1.0 - observed)).powi(2);
        for j in (0..2).filter(|&j| j != i) {
            off += p(i, j) * (column(i) + row(j)).powi(2);
        }
    }
    let last = (observed * chance - 2.0 * chance + observed).powi(2);
    let variance = (diagonal + (1.0 - observed).powi(2) * off - last) / (of * (1.0 - chance).powi(4));
    ((observed - chance) / (1.0 - chance), variance.max(0.0).sqrt())
}

/// The example of `ci.kappa` in D. G. Bonett’s R package statpsych, after Fleiss, Levin and Paik, Statistical
/// Methods for Rates and Proportions (2003): 0.6756757, standard error 0.07344761, 0.5317210 to 0.8196303.
#[test]
fn a_printed_kappa_to_its_last_digit() {
    let found = table([[31, 12], [4, 58]]);
    let kappa = found.kappa().unwrap();
    assert_eq!(format!("{:.7}", kappa.value), "0.6756757");
    assert_eq!(format!("{:.7}", kappa.low), "0.5317210");
    assert_eq!(format!("{:.7}", kappa.high), "0.8196303");
    assert_eq!(format!("{:.8}", (kappa.high - kappa.value) / Z), "0.07344761");
    assert_eq!((found.compared(), found.agreed()), (105, 89));
    assert!((found.share().unwrap() - 89.0 / 105.0).abs() < 1e-12);
}

#[test]
fn kappa_where_there_is_too_little_to_go_on() {
    assert_eq!(table([[0, 0], [0, 0]]).kappa(), None);
    assert_eq!(table([[0, 0], [0, 0]]).share(), None);
    assert_eq!(table([[7, 0], [0, 0]]).kappa(), None, "all Yes");
    assert_eq!(table([[0, 0], [0, 7]]).kappa(), None, "all No");
    // One always says Yes and the other always No: no agreement, and none by chance.
    assert_eq!(table([[0, 3], [0, 0]]).kappa().unwrap().value, 0.0);
    let full = table([[3, 0], [0, 4]]).kappa().unwrap();
    assert_eq!((full.value, full.high), (1.0, 1.0));
    assert!((1.0 - full.low).abs() < 1e-7);
    let none = table([[0, 5], [5, 0]]).kappa().unwrap();
    assert!((none.value + 1.0).abs() < 1e-12 && none.low >= -1.0);
}

/// Scenarios on the same few cases, answered apart in some cells; all evidence is cases.
fn pair() -> impl Strategy<Value = (Scenario, Scenario)> {
    let rows = |columns| {
        let row = proptest::collection::vec((judgement(), judgement(), 0..4_u32), columns);
        proptest::collection::vec(row, 1..6)
    };
    (rows(13), rows(1), 0..3_usize, any::<bool>()).prop_map(|(cases, court, shorter, turned)| {
        let mut pair = (Scenario::empty(&RULES), Scenario::empty(&RULES));
        for (sample, rows) in [cases, court].into_iter().enumerate() {
            let list = |second: bool| -> Cases {
                let answer = |&(one, two, apart): &(_, _, u32)| if second && apart == 0 { two } else { one };
                let case = |(at, row): (usize, &Vec<_>)| Case {
                    reference: format!("R{at}"),
                    judgements: row.iter().map(answer).collect(),
                    ..Case::default()
                };
                rows.iter().enumerate().map(case).collect()
            };
            pair.0.samples[sample] = list(false);
            let mut second = list(true);
            if turned {
                let order: Vec<u32> = (0..second.len() as u32).rev().collect();
                second = second.reordered(&order);
            }
            (0..shorter.min(second.len() - 1)).for_each(|_| second.remove(0));
            pair.1.samples[sample] = second;
        }
        pair
    })
}

/// Takes the second's answers to these key questions over into the first, case by case.
fn taken(first: &Scenario, second: &Scenario, questions: &[usize]) -> Scenario {
    let mut taken = first.clone();
    for &question in questions {
        let known = &RULES.questions[question];
        for row in 0..first.samples[known.sample].len() {
            let reference = first.samples[known.sample].row(row).unwrap().reference().to_owned();
            let other = second.samples[known.sample].rows().find(|row| row.reference() == reference);
            if let Some(other) = other {
                taken.samples[known.sample].set(row, known.column, other.judgement(known.column));
            }
        }
    }
    taken
}

fn differ(first: &Scenario, second: &Scenario, question: usize) -> bool {
    let known = &RULES.questions[question];
    taken(first, second, &[question]).samples[known.sample] != first.samples[known.sample]
}

proptest! {
    #[test]
    fn what_moves_a_rating_is_what_moves_it_when_tried((first, second) in pair()) {
        let before = rate(&RULES, &first);
        let found = disagreements(&RULES, &first, &second, usize::MAX);
        for one in &found {
            let known = &RULES.questions[one.question];
            let mut tried = first.clone();
            prop_assert!(tried.samples[one.sample].set(one.rows.0, known.column, one.answers.1));
            prop_assert_eq!(first.samples[one.sample].judgement(one.rows.0, known.column), one.answers.0);
            prop_assert_eq!(second.samples[one.sample].judgement(one.rows.1, known.column), one.answers.1);
            let standard = RULES.standard_index(known.number.standard).unwrap();
            let after = rate(&RULES, &tried).standards[standard].arithmetic();
            prop_assert_eq!(one.moves, after != before.standards[standard].arithmetic());
        }
        // None is left out, and they stand in the order told.
        let all: Vec<usize> = (0..RULES.questions.len()).collect();
        let changed = taken(&first, &second, &all);
        let mut cells = 0;
        for (sample, cases) in first.samples.iter().enumerate() {
            for (one, two) in cases.rows().zip(changed.samples[sample].rows()) {
                cells += (0..13).filter(|&column| one.judgement(column) != two.judgement(column)).count();
            }
        }
        prop_assert_eq!(found.len(), cells);
        let after = rate(&RULES, &second);
        let keys: Vec<_> = found.iter().map(|one| {
            let at = RULES.standard_index(RULES.questions[one.question].number.standard).unwrap();
            let same = before.standards[at].arithmetic() == after.standards[at].arithmetic();
            (one.sample, same, one.question, one.rows.0)
        }).collect();
        prop_assert!(keys.is_sorted());
        let some = disagreements(&RULES, &first, &second, 3);
        prop_assert_eq!(&some[..], &found[..found.len().min(3)]);
    }

    #[test]
    fn what_decides_is_what_decides_when_every_set_is_tried((first, second) in pair()) {
        let (one, two) = (rate(&RULES, &first), rate(&RULES, &second));
        let found = deciding(&RULES, &first, &second);
        let mut told = found.iter();
        for (at, standard) in RULES.standards.iter().enumerate() {
            let (from, to) = (one.standards[at].arithmetic(), two.standards[at].arithmetic());
            let (Some(from), Some(to)) = (from, to) else { continue };
            if from == to {
                continue;
            }
            let told = told.next().unwrap();
            prop_assert_eq!((told.standard, told.from, told.to), (standard.number, from, to));
            let open: Vec<usize> =
                standard.questions().iter().copied().filter(|&question| differ(&first, &second, question)).collect();
            let mut sets: Vec<Vec<usize>> = Vec::new();
            for mask in 0..1_u32 << open.len() {
                let set: Vec<usize> =
                    (0..open.len()).filter(|bit| mask & (1 << bit) != 0).map(|bit| open[bit]).collect();
                let rated = rate(&RULES, &taken(&first, &second, &set)).standards[at].arithmetic();
                if rated == Some(to) {
                    sets.push(set);
                }
            }
            let least = sets.iter().map(Vec::len).min().unwrap_or(0);
            sets.retain(|set| set.len() == least);
            sets.sort();
            let mut questions = told.questions.clone();
            questions.sort();
            prop_assert_eq!(questions, sets);
        }
        prop_assert!(told.next().is_none());
    }

    #[test]
    fn the_table_is_what_counting_cell_by_cell_gives((first, second) in pair()) {
        let found = agreement(&RULES, &first, &second);
        prop_assert_eq!(found.len(), 1 + RULES.questions.len());
        let mut sums = Agreement::default();
        for (question, one) in found[1..].iter().enumerate() {
            prop_assert_eq!(one.question, Some(question));
            let known = &RULES.questions[question];
            let (mut cells, mut other) = ([[0; 2]; 2], 0);
            for row in first.samples[known.sample].rows() {
                let matched =
                    second.samples[known.sample].rows().find(|two| two.reference() == row.reference());
                let Some(matched) = matched else { continue };
                let answers = (row.judgement(known.column), matched.judgement(known.column));
                let side = |answer| [Yes, No].iter().position(|&known| known == answer);
                match (side(answers.0), side(answers.1)) {
                    (Some(one), Some(two)) => cells[one][two] += 1,
                    _ => other += u32::from(answers.0 != answers.1),
                }
            }
            prop_assert_eq!((one.cells, one.other), (cells, other));
            (0..4).for_each(|at| sums.cells[at / 2][at % 2] += cells[at / 2][at % 2]);
            sums.other += other;
        }
        prop_assert_eq!(found[0], sums);
    }

    #[test]
    fn kappa_agrees_with_the_book(a in 0..40_u32, b in 0..40_u32, c in 0..40_u32, d in 0..40_u32) {
        let cells = [[a, b], [c, d]];
        let Some(found) = table(cells).kappa() else {
            prop_assert!(b + c == 0 && (a == 0 || d == 0));
            return Ok(());
        };
        let (value, error) = by_the_book(cells);
        prop_assert!((found.value - value).abs() < 1e-9);
        // A square root makes noise of 1e-16 into 1e-8 where there is no error at all.
        let near = if error < 1e-6 { 1e-6 } else { 1e-9 };
        prop_assert!((found.low - (value - Z * error).max(-1.0)).abs() < near, "{found:?} {error}");
        prop_assert!((found.high - (value + Z * error).min(1.0)).abs() < near, "{found:?} {error}");
    }

    #[test]
    fn a_scenario_agrees_with_itself(scenario in scenarios::scenario(&RULES)) {
        for found in agreement(&RULES, &scenario, &scenario) {
            prop_assert!(found.share().is_none_or(|share| share == 1.0));
            prop_assert_eq!((found.agreed(), found.other), (found.compared(), 0));
            let both = found.cells[0][0] > 0 && found.cells[1][1] > 0;
            prop_assert_eq!(found.kappa().map(|kappa| kappa.value), both.then_some(1.0));
        }
        prop_assert!(disagreements(&RULES, &scenario, &scenario, 9).is_empty());
        prop_assert!(deciding(&RULES, &scenario, &scenario).is_empty());
    }
}

#[test]
fn nothing_to_compare_is_said_once() {
    let empty = Scenario::empty(&RULES);
    assert_eq!(agreement(&RULES, &empty, &empty), [Agreement::default()]);
    let found = agreement(&RULES, &somerset(&RULES), &empty);
    assert_eq!(found, [Agreement::default()]);
    assert!(disagreements(&RULES, &somerset(&RULES), &empty, 9).is_empty());
    assert!(deciding(&RULES, &somerset(&RULES), &empty).is_empty(), "the empty one has no ratings");
}

/// One judgement lifts 2.4 of the Somerset report, and 2.5 falls by two.
#[test]
fn somersets_ratings_hang_on_single_answers() {
    let first = somerset(&RULES);
    let mut second = first.clone();
    let question = |text: &str| RULES.question_index(number::question(text).unwrap()).unwrap();
    let (safe, engaged) = (question("2.4.3"), question("2.4.1"));
    let turn = |scenario: &mut Scenario, question: usize, from: Judgement, to: Judgement| {
        let known = &RULES.questions[question];
        let row =
            scenario.samples[known.sample].column(known.column).position(|answer| answer == from).unwrap();
        assert!(scenario.samples[known.sample].set(row, known.column, to));
    };
    turn(&mut second, safe, No, Yes);
    turn(&mut second, engaged, Yes, No);
    turn(&mut second, engaged, Yes, NotApplicable);
    let found = disagreements(&RULES, &first, &second, 10);
    let told: Vec<_> = found.iter().map(|one| (one.question, one.answers, one.moves)).collect();
    assert_eq!(
        told,
        [(engaged, (Yes, No), false), (engaged, (Yes, NotApplicable), false), (safe, (No, Yes), true)]
    );
    let decides = deciding(&RULES, &first, &second);
    assert_eq!(decides.len(), 1);
    assert_eq!(decides[0].standard, number::standard("2.4").unwrap());
    assert_eq!((decides[0].from, decides[0].to), (Band::Inadequate, Band::RequiresImprovement));
    assert_eq!(decides[0].questions, [vec![safe]]);
    let all = agreement(&RULES, &first, &second);
    assert_eq!((all[0].cells[0][1], all[0].cells[1][0], all[0].other), (1, 1, 1));
    assert_eq!(all[0].compared(), 42 * 13 + 23 - 1);
    // By percentages the answers move nothing, and a rating given alone does not listen to them.
    let mut printed = first.clone();
    printed.questions[safe] = Evidence::Printed(Percent::new(48).unwrap());
    assert!(disagreements(&RULES, &printed, &second, 10).iter().all(|one| !one.moves));
    assert_eq!(deciding(&RULES, &printed, &second)[0].questions, Vec::<Vec<usize>>::new());
    let mut given = first.clone();
    given.standards[RULES.standard_index(number::standard("2.4").unwrap()).unwrap()].given = Some(Band::Good);
    assert!(disagreements(&RULES, &given, &second, 10).iter().all(|one| !one.moves));
    assert!(deciding(&RULES, &given, &second).is_empty());
}
