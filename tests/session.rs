//! What the user does, step by step, without a page.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at a surprise")]

use std::rc::Rc;

use bandwise::model::{Band, Evidence, Judgement, Scenario, Tally};
use bandwise::rulesets::{pdu_2021, somerset};
use bandwise::session::{Action, Session, Step, Visit};
use bandwise::ui::text::steps;

fn session() -> Session {
    let rules = Rc::new(pdu_2021());
    let example = somerset(&rules);
    Session::new(rules, example)
}

fn give(standard: usize, rating: Band) -> Action {
    Action::Give { standard, rating: Some(rating) }
}

fn typed(yes: u32) -> Action {
    Action::Hold { question: 3, evidence: Evidence::Counts(Tally::new(yes, 42).unwrap()) }
}

#[test]
fn every_step_is_taken_back_and_done_again_by_its_name() {
    let start = session();
    let mut now = start.clone();
    let judge = Action::Judge { sample: 0, row: 0, column: 2, judgement: Judgement::NotApplicable };
    let actions = [
        judge,
        give(0, Band::Good),
        Action::AddCases { sample: 1, count: 10 },
        Action::RemoveCase { sample: 0, row: 41 },
    ];
    for action in actions {
        now = now.apply(action).unwrap();
    }
    let names = ["remove row 42", "add 10 cases", "rate 1.1 Good", "set 2.2.3 of row 1 to N/A"];
    let end = now.clone();
    for name in names {
        assert_eq!(steps::step(now.history.next_undo().unwrap()), name);
        now = now.apply(Action::Undo).unwrap();
    }
    assert_eq!(now.draft, start.draft);
    assert_eq!(now.apply(Action::Undo), None);
    for _ in names {
        now = now.apply(Action::Redo).unwrap();
    }
    assert_eq!(now.draft, end.draft);
}

#[test]
fn typing_on_is_one_step() {
    let start = session();
    let now = start.apply(typed(3)).unwrap().apply(typed(30)).unwrap();
    assert_eq!(now.draft.questions[3], Evidence::Counts(Tally::new(30, 42).unwrap()));
    assert_eq!(now.apply(Action::Undo).unwrap().draft, start.draft);
    // Another step between them, and they are two.
    let now = start.apply(typed(3)).unwrap().apply(give(0, Band::Good)).unwrap().apply(typed(30)).unwrap();
    assert_eq!(
        now.apply(Action::Undo).unwrap().draft.questions[3],
        Evidence::Counts(Tally::new(3, 42).unwrap())
    );
}

#[test]
fn what_changes_nothing_is_no_step() {
    let start = session();
    assert_eq!(start.apply(give(0, Band::RequiresImprovement)), None);
    assert_eq!(start.apply(give(99, Band::Good)), None);
    assert_eq!(start.apply(Action::Judge { sample: 0, row: 42, column: 0, judgement: Judgement::Yes }), None);
    assert_eq!(start.apply(Action::RemoveCase { sample: 7, row: 0 }), None);
    assert_eq!(start.apply(Action::MakeMine), None);
    assert_eq!(start.apply(Action::Leave), None);
}

#[test]
fn a_visit_is_read_only_and_leaves_the_draft_alone() {
    let start = session();
    let other = Scenario::empty(&start.rules);
    let visiting = start.apply(Action::Visit(other.clone())).unwrap();
    assert_eq!(**visiting.shown(), other);
    assert_eq!(visiting.draft, start.draft);
    assert_eq!(visiting.apply(give(0, Band::Good)), None);
    assert_eq!(visiting.apply(Action::Undo), None);
    assert_eq!(visiting.apply(Action::Leave).unwrap().shown(), &start.draft);
    let mine = visiting.apply(Action::MakeMine).unwrap();
    assert_eq!(*mine.draft, other);
    assert_eq!(mine.history.next_undo(), Some(&Step::MadeMine));
    assert_eq!(mine.apply(Action::Undo).unwrap().draft, start.draft);
}

#[test]
fn a_refused_link_shows_nothing_and_cannot_be_taken_over() {
    let start = session();
    let refused = start.apply(Action::Refuse).unwrap();
    assert!(matches!(refused.visit, Some(Visit::Refused(_))));
    assert!(refused.shown().is_empty(&start.rules));
    assert_eq!(refused.apply(Action::MakeMine), None);
    assert_eq!(refused.apply(Action::Leave).unwrap().draft, start.draft);
}

#[test]
fn a_new_case_never_takes_the_number_of_another() {
    let start = session();
    let now = start.apply(Action::RemoveCase { sample: 0, row: 3 }).unwrap();
    let now = now.apply(Action::AddCases { sample: 0, count: 2 }).unwrap();
    let mut ids: Vec<u32> = now.draft.samples[0].iter().map(|case| case.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 43);
}

#[test]
fn a_paste_never_gets_past_a_visit_and_the_example_always_leaves_it() {
    let start = session();
    let shown = Scenario { title: "From a link".to_owned(), ..Scenario::empty(&start.rules) };
    let visiting = start.apply(Action::Visit(shown.clone())).unwrap();
    let pasted = Action::Replace { scenario: shown, step: Step::Pasted };
    assert_eq!(visiting.apply(pasted), None);
    // The draft is the example already: nothing to undo, but the visit ends.
    let example = Action::Replace { scenario: (*start.draft).clone(), step: Step::OpenedExample };
    assert_eq!(visiting.apply(example), Some(start));
}
