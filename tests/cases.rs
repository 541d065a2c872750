//! The compact cases against a plain list of cases, and what they take in memory.

use std::rc::Rc;

use bandwise::model::{Case, Cases, Count, Judgement, Scenario};
use bandwise::rulesets::pdu_2021;
use bandwise::session::{Action, CaseEdit, Session, Step};
use proptest::prelude::*;
use proptest::sample::Index;

/// Wider than any key questions there are, so that rows grow.
const COLUMNS: usize = 20;

/// A change to a list of cases. Rows are drawn for the length there is, and one beyond.
#[derive(Clone, Debug)]
enum Change {
    Set(Index, usize, Judgement),
    Prompt(Index, usize, Judgement),
    Reference(Index, String),
    Attribute(Index, usize, String),
    Insert(Index, Case),
    Push(Case),
    Remove(Index),
    /// Turned by this many rows, then every so many left out.
    Reorder(usize, usize),
    Narrow(usize),
    Clear,
}

fn judgement() -> impl Strategy<Value = Judgement> {
    use Judgement::{Blank, No, NotApplicable, Yes};
    proptest::sample::select(vec![Yes, No, NotApplicable, Blank])
}

fn name(attribute: usize) -> String {
    format!("Attribute {attribute}")
}

fn case() -> impl Strategy<Value = Case> {
    let answers = |most: usize| proptest::collection::vec(judgement(), 0..most);
    let values = proptest::collection::btree_map(0..3_usize, "[a-cé]{0,2}", 0..3);
    ("[A-Zŵ]{0,8}", answers(15), answers(60), values).prop_map(|(reference, judgements, prompts, values)| {
        let attributes = values.into_iter().map(|(at, value)| (name(at), value)).collect();
        Case { reference, judgements, prompts, attributes }
    })
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    prop_oneof![
        8 => (at(), 0..COLUMNS, judgement()).prop_map(|(row, column, to)| Change::Set(row, column, to)),
        3 => (at(), 0..70_usize, judgement()).prop_map(|(row, prompt, to)| Change::Prompt(row, prompt, to)),
        2 => (at(), "[a-z]{0,9}").prop_map(|(row, to)| Change::Reference(row, to)),
        3 => (at(), 0..4_usize, "[a-e]{0,1}").prop_map(|(row, name, to)| Change::Attribute(row, name, to)),
        6 => (at(), case()).prop_map(|(row, case)| Change::Insert(row, case)),
        4 => case().prop_map(Change::Push),
        6 => at().prop_map(Change::Remove),
        1 => (0..600_usize, 2..9_usize).prop_map(|(by, every)| Change::Reorder(by, every)),
        1 => (0..COLUMNS).prop_map(Change::Narrow),
        1 => Just(Change::Clear),
    ]
}

/// Puts a value in a place of a list that may be too short for it.
fn put(list: &mut Vec<Judgement>, at: usize, to: Judgement) {
    list.resize(list.len().max(at + 1), Judgement::Blank);
    list[at] = to;
}

/// The change to the plain list.
fn plainly(list: &mut Vec<Case>, change: &Change) {
    let row = |row: &Index| row.index(list.len() + 1);
    match change {
        Change::Set(at, column, to) => {
            let at = row(at);
            list.get_mut(at).into_iter().for_each(|case| put(&mut case.judgements, *column, *to));
        }
        Change::Prompt(at, prompt, to) => {
            let at = row(at);
            list.get_mut(at).into_iter().for_each(|case| put(&mut case.prompts, *prompt, *to));
        }
        Change::Reference(at, to) => {
            let at = row(at);
            list.get_mut(at).into_iter().for_each(|case| case.reference.clone_from(to));
        }
        Change::Attribute(at, attribute, to) => {
            let at = row(at);
            if let Some(case) = list.get_mut(at) {
                case.attributes.retain(|known| known.0 != name(*attribute));
                case.attributes.push((name(*attribute), to.clone()));
            }
        }
        Change::Insert(at, case) => list.insert(row(at), case.clone()),
        Change::Push(case) => list.push(case.clone()),
        Change::Remove(at) => {
            let at = row(at);
            if at < list.len() {
                list.remove(at);
            }
        }
        Change::Reorder(by, every) => {
            *list = order(list.len(), *by, *every).iter().map(|&at| list[at as usize].clone()).collect();
        }
        Change::Narrow(columns) => list.iter_mut().for_each(|case| case.judgements.truncate(*columns)),
        Change::Clear => list.clear(),
    }
}

fn order(len: usize, by: usize, every: usize) -> Vec<u32> {
    let turned = (0..len).map(|at| (at + by) % len);
    turned.enumerate().filter(|(at, _)| at % every != 1).map(|(_, row)| row as u32).collect()
}

/// The same change to the compact cases.
fn compactly(cases: &mut Cases, change: &Change) {
    let row = |row: &Index| row.index(cases.len() + 1);
    match change {
        Change::Set(at, column, to) => {
            let before = cases.judgement(row(at), *column);
            let there = row(at) < cases.len();
            assert_eq!(cases.set(row(at), *column, *to), there && before != *to);
        }
        Change::Prompt(at, prompt, to) => cases.set_prompt(row(at), *prompt, *to),
        Change::Reference(at, to) => cases.set_reference(row(at), to),
        Change::Attribute(at, attribute, to) => cases.set_attribute(row(at), &name(*attribute), to),
        Change::Insert(at, case) => cases.insert(row(at), case),
        Change::Push(case) => cases.push_case(case),
        Change::Remove(at) => cases.remove(row(at)),
        Change::Reorder(by, every) => *cases = cases.reordered(&order(cases.len(), *by, *every)),
        Change::Narrow(columns) => cases.narrow(*columns),
        Change::Clear => cases.clear(),
    }
}

/// A case without what says nothing, its attributes by name.
fn tidy(case: &Case) -> Case {
    let mut case = case.clone();
    for list in [&mut case.judgements, &mut case.prompts] {
        while list.last() == Some(&Judgement::Blank) {
            list.pop();
        }
    }
    case.attributes.retain(|known| !known.1.is_empty());
    case.attributes.sort();
    case
}

fn listed(cases: &Cases) -> Vec<Case> {
    cases.rows().map(|row| tidy(&row.to_case())).collect()
}

fn count(list: &[Case], column: usize) -> Count {
    let of = |wanted| list.iter().filter(|case| case.judgements.get(column) == Some(&wanted)).count() as u32;
    let [yes, no, not_applicable] = [Judgement::Yes, Judgement::No, Judgement::NotApplicable].map(of);
    Count { yes, no, not_applicable }
}

/// Lengths around those at which cases are put apart.
fn length() -> impl Strategy<Value = usize> {
    prop_oneof![0..6_usize, 254..259_usize, 510..516_usize]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn cases_are_a_list_of_cases(first in case(), length in length(), changes in proptest::collection::vec(change(), 1..40), seen in any::<Index>()) {
        let mut list = vec![first; length];
        let mut cases: Cases = list.iter().cloned().collect();
        let seen = seen.index(changes.len());
        let mut kept = None;
        for (at, change) in changes.iter().enumerate() {
            if at == seen {
                kept = Some((cases.clone(), listed(&cases)));
            }
            plainly(&mut list, change);
            compactly(&mut cases, change);
            prop_assert_eq!(cases.len(), list.len());
            for column in 0..COLUMNS {
                prop_assert_eq!(cases.count(column), count(&list, column), "column {} after {:?}", column, change);
            }
        }
        let plain: Vec<Case> = list.iter().map(tidy).collect();
        prop_assert_eq!(&listed(&cases), &plain);
        prop_assert!((0..=cases.len()).all(|row| cases.row(row).map(|row| tidy(&row.to_case())) == plain.get(row).cloned()));
        // However it came about, the same is the same, and one answer more is not.
        let again: Cases = plain.iter().cloned().collect();
        prop_assert_eq!(&cases, &again);
        prop_assert_eq!(&again, &cases);
        let (kept, then) = kept.unwrap();
        prop_assert_eq!(listed(&kept), then);
        prop_assert_eq!(kept == cases, listed(&kept) == plain);
    }

    #[test]
    fn versions_do_not_change_each_other(first in case(), length in length(), one in proptest::collection::vec(change(), 1..12), other in proptest::collection::vec(change(), 1..12)) {
        let start: Cases = vec![first; length].into_iter().collect();
        let before = listed(&start);
        let (mut left, mut right) = (start.clone(), start.clone());
        let (mut plain_left, mut plain_right) = (before.clone(), before.clone());
        for at in 0..one.len().max(other.len()) {
            if let Some(change) = one.get(at) {
                compactly(&mut left, change);
                plainly(&mut plain_left, change);
            }
            if let Some(change) = other.get(at) {
                compactly(&mut right, change);
                plainly(&mut plain_right, change);
            }
        }
        let tidied = |list: &[Case]| list.iter().map(tidy).collect::<Vec<_>>();
        prop_assert_eq!(listed(&start), before);
        prop_assert_eq!(listed(&left), tidied(&plain_left));
        prop_assert_eq!(listed(&right), tidied(&plain_right));
    }

    #[test]
    fn one_difference_is_seen(first in case(), length in 1..520_usize, row in any::<Index>(), column in 0..COLUMNS, to in judgement()) {
        let cases: Cases = vec![first; length].into_iter().collect();
        let mut changed = cases.clone();
        let differs = changed.set(row.index(length), column, to);
        prop_assert_eq!(cases != changed, differs);
        changed.set_reference(row.index(length), "another name");
        prop_assert!(cases != changed);
    }
}

/// As many cases as there can be, each with a reference of eight letters and thirteen answers.
fn many(shift: usize) -> Cases {
    let answers = [Judgement::Yes, Judgement::No, Judgement::NotApplicable, Judgement::Yes];
    let mut cases = Cases::default();
    for row in 0..Cases::MOST {
        let columns = (0..13).map(|column| (column, answers[(row + column * 3 + shift) % 4]));
        cases.push_answers(&format!("C{row:07}"), columns);
    }
    cases
}

/// 1.28 bytes a judgement, references included: 1,667,224 bytes in all.
#[test]
fn a_hundred_thousand_cases_take_less_than_two_bytes_a_judgement() {
    let cases = many(0);
    let bytes = cases.bytes();
    println!("{bytes} bytes, {:.2} a judgement", bytes as f64 / 1_300_000.0);
    assert!(bytes < 2 * 13 * Cases::MOST, "{bytes} bytes");
    // A quarter of a byte an answer and eight a reference cannot be done without.
    assert!(bytes > 13 * Cases::MOST / 4 + 8 * Cases::MOST, "{bytes} bytes are not all of them");
    assert!(cases.bytes_beside(&cases.clone()) < 10_000, "what is shared costs once");
}

/// 4,064,000 bytes after 1,000 ticks, of which 500 are kept; 23,351,552 after 20 tables, of which 14 are.
#[test]
fn undo_stays_under_its_bound_at_a_hundred_thousand_cases() {
    const BOUND: usize = 24_000_000;
    let rules = Rc::new(pdu_2021());
    let with = |cases: Cases| {
        let mut scenario = Scenario::empty(&rules);
        scenario.samples[0] = cases;
        scenario
    };
    let mut session = Session::new(rules.clone(), with(many(0)));
    for tick in 0..1_000 {
        let (row, column) = (tick * 7_919 % Cases::MOST, tick % 13);
        let judgement = if session.draft.samples[0].judgement(row, column) == Judgement::Yes {
            Judgement::No
        } else {
            Judgement::Yes
        };
        let edit = CaseEdit::Judge { row, column, judgement };
        assert!(session.apply(Action::Cases { sample: 0, edit }));
        assert!(session.history.bytes() <= BOUND);
    }
    let ticks = session.history.bytes();
    for paste in 1..=20 {
        assert!(session.apply(Action::Replace {
            rules: rules.clone(),
            scenario: with(many(paste)),
            step: Step::Pasted
        }));
        assert!(session.history.bytes() <= BOUND, "{} bytes", session.history.bytes());
    }
    println!("{ticks} bytes after 1,000 ticks, {} after 20 tables", session.history.bytes());
    // The oldest steps are forgotten, and the last ones are not.
    let mut back = 0;
    while session.apply(Action::Undo) {
        back += 1;
        assert!(session.history.bytes() <= BOUND);
    }
    assert!((5..=520).contains(&back), "{back} steps can be taken back");
}
