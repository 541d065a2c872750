//! What the user does, step by step, without a page.

use std::rc::Rc;

use bandwise::model::{Band, Evidence, Judgement, Scenario, Tally};
use bandwise::rulesets::{pdu_2021, somerset};
use bandwise::session::{Action, CaseEdit, Session, Step, Visit};
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

/// The session after an action that must change something.
#[track_caller]
fn after(session: &Session, action: Action) -> Session {
    let mut after = session.clone();
    assert!(after.apply(action));
    after
}

/// Whether an action is refused, and leaves everything as it was.
fn refused(session: &Session, action: Action) -> bool {
    let mut after = session.clone();
    !after.apply(action) && after == *session
}

fn edit(sample: usize, edit: CaseEdit) -> Action {
    Action::Cases { sample, edit }
}

#[test]
fn every_step_is_taken_back_and_done_again_by_its_name() {
    let start = session();
    let mut now = start.clone();
    let judge = edit(0, CaseEdit::Judge { row: 0, column: 2, judgement: Judgement::NotApplicable });
    let actions =
        [judge, give(0, Band::Good), edit(1, CaseEdit::Add(10)), edit(0, CaseEdit::Remove([41].into()))];
    for action in actions {
        now = after(&now, action);
    }
    let names = ["remove row 42", "add 10 cases", "rate 1.1 Good", "set 2.2.3 of row 1 to N/A"];
    let end = now.clone();
    for name in names {
        assert_eq!(steps::step(now.history.next_undo().unwrap()), name);
        now = after(&now, Action::Undo);
    }
    assert_eq!(now.draft, start.draft);
    assert!(refused(&now, Action::Undo));
    for _ in names {
        now = after(&now, Action::Redo);
    }
    assert_eq!(now.draft, end.draft);
}

#[test]
fn typing_on_is_one_step() {
    let start = session();
    let now = after(&after(&start, typed(3)), typed(30));
    assert_eq!(now.draft.questions[3], Evidence::Counts(Tally::new(30, 42).unwrap()));
    assert_eq!(after(&now, Action::Undo).draft, start.draft);
    // Another step between them, and they are two.
    let now = after(&after(&after(&start, typed(3)), give(0, Band::Good)), typed(30));
    assert_eq!(after(&now, Action::Undo).draft.questions[3], Evidence::Counts(Tally::new(3, 42).unwrap()));
}

#[test]
fn what_changes_nothing_is_no_step() {
    let start = session();
    assert!(refused(&start, give(0, Band::RequiresImprovement)));
    assert!(refused(&start, give(99, Band::Good)));
    assert!(refused(&start, edit(0, CaseEdit::Judge { row: 42, column: 0, judgement: Judgement::Yes })));
    assert!(refused(&start, edit(7, CaseEdit::Remove([0].into()))));
    assert!(refused(&start, Action::MakeMine));
    assert!(refused(&start, Action::Leave));
}

#[test]
fn a_visit_is_read_only_and_leaves_the_draft_alone() {
    let start = session();
    let other = Scenario::empty(&start.rules);
    let visiting = after(&start, Action::Visit(start.rules.clone(), other.clone()));
    assert_eq!(**visiting.shown(), other);
    assert_eq!(visiting.draft, start.draft);
    assert!(refused(&visiting, give(0, Band::Good)));
    assert!(refused(&visiting, Action::Undo));
    assert_eq!(after(&visiting, Action::Leave).shown(), &start.draft);
    let mine = after(&visiting, Action::MakeMine);
    assert_eq!(*mine.draft, other);
    assert_eq!(mine.history.next_undo(), Some(&Step::MadeMine));
    assert_eq!(after(&mine, Action::Undo).draft, start.draft);
}

#[test]
fn a_refused_link_shows_nothing_and_cannot_be_taken_over() {
    let start = session();
    let shown = after(&start, Action::Refuse);
    assert!(matches!(shown.visit, Some(Visit::Refused(_))));
    assert!(shown.shown().is_empty(&start.rules));
    assert!(refused(&shown, Action::MakeMine));
    assert_eq!(after(&shown, Action::Leave).draft, start.draft);
}

#[test]
fn a_paste_never_gets_past_a_visit_and_the_example_always_leaves_it() {
    let start = session();
    let shown = Scenario { title: "From a link".to_owned(), ..Scenario::empty(&start.rules) };
    let visiting = after(&start, Action::Visit(start.rules.clone(), shown.clone()));
    let pasted = Action::Replace { rules: start.rules.clone(), scenario: shown, step: Step::Pasted };
    assert!(refused(&visiting, pasted));
    // The draft is the example already: nothing to undo, but the visit ends.
    let example = Action::Replace {
        rules: start.rules.clone(),
        scenario: (*start.draft).clone(),
        step: Step::OpenedExample,
    };
    assert_eq!(after(&visiting, example), start);
}
