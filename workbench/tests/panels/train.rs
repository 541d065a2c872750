//! Exercises, progress and a class, as they are drawn.

use bandwise::model::Scenario;
use bandwise::rulesets::by_id;
use bandwise::training::lesson::{Feedback, Set};
use bandwise::training::{Answer, Kind, Level};
use workbench::panel::Panel;
use workbench::state::{Choice, State};
use workbench::train::exercises;

use crate::support::{draw_under, holds};

fn set(id: &str, kinds: &[Kind], feedback: Feedback) -> Set {
    Set::new(&by_id(id).unwrap(), kinds, Level::First, 7, 3, feedback).unwrap()
}

/// The panel after these acts on a set that was opened.
fn after(id: &str, set: &Set, acts: &[exercises::Act]) -> String {
    let rules = by_id(id).unwrap();
    draw_under(&rules, Panel::Exercises, &Scenario::empty(&rules), |state: &mut State| {
        assert_eq!(
            state.exercises.open(&format!("{}\t1", set.code()), &rules).as_deref(),
            Some("exercise-question")
        );
        acts.iter().for_each(|act| drop(state.choose(Choice::Exercises(act.clone()))));
    })
}

#[test]
fn every_kind_is_asked_under_every_rule_set_and_explained() {
    for (id, _) in bandwise::rulesets::all() {
        let rules = by_id(id).unwrap();
        for kind in bandwise::training::kinds(&rules) {
            let set = set(id, &[kind], Feedback::AtOnce);
            let first = &set.exercises(&rules)[0];
            let page = after(id, &set, &[]);
            holds(&page, &[&first.question, "Exercise 1 of 3"]);
            let Some(right) = first.right() else { continue };
            for (at, choice) in first.choices.iter().enumerate() {
                let answer = exercises::Act::Answer(Answer::Option(at));
                let page = after(id, &set, &[answer, exercises::Act::Check]);
                let said = if at == right { "Right." } else { "Not so." };
                holds(&page, &[said, &choice.explanation.text, "Next exercise"]);
                let name = choice.mistake.map(bandwise::training::words::name);
                assert_eq!(name.is_some(), at != right, "{id} {kind:?}");
                name.into_iter().for_each(|name| holds(&page, &[name]));
            }
        }
    }
}

#[test]
fn a_set_that_tells_at_the_end_says_nothing_before() {
    let set = set("pdu-2021", &[Kind::Score], Feedback::AtEnd);
    let rules = by_id("pdu-2021").unwrap();
    let all = set.exercises(&rules);
    let wrong = all[0].choices.iter().position(|choice| choice.mistake.is_some()).unwrap();
    let answer = exercises::Act::Answer(Answer::Option(wrong));
    let page = after("pdu-2021", &set, &[answer.clone(), exercises::Act::Check]);
    holds(&page, &["Exercise 2 of 3"]);
    assert!(!page.contains("Not so."), "{page}");
    let acts = [answer, exercises::Act::Check, exercises::Act::Next, exercises::Act::Next];
    let page = after("pdu-2021", &set, &acts);
    holds(&page, &["0 right of 1 answered, 3 exercises in all", "not right", "not answered", "#r1."]);
}

#[test]
fn a_slip_does_not_count_and_a_mistake_does() {
    let set = set("pdu-2021", &[Kind::Standard], Feedback::AtOnce);
    let rules = by_id("pdu-2021").unwrap();
    let first = set.exercises(&rules).swap_remove(0);
    let right = first.right().unwrap();
    let wrong = (right + 1) % first.choices.len();
    let mut state = exercises::Exercises::default();
    state.open(&set.code(), &rules);
    for act in [exercises::Act::Answer(Answer::Option(wrong)), exercises::Act::Check] {
        state.take(act);
    }
    assert_eq!(
        (state.progress().done(), state.progress().met(first.choices[wrong].mistake.unwrap()).made),
        (1, 1)
    );
    state.take(exercises::Act::Slip);
    assert_eq!(state.progress().done(), 0);
    state.take(exercises::Act::Answer(Answer::Option(right)));
    assert_eq!(state.take(exercises::Act::Check).as_deref(), Some("exercise-verdict"));
    assert_eq!((state.progress().done(), state.progress().doing(Kind::Standard).row), (1, 1));
}
