//! Exercises, progress and a class, as they are drawn.

use std::rc::Rc;

use bandwise::model::{Band, Scenario};
use bandwise::rulesets::by_id;
use bandwise::training::lesson::{Done, Feedback, Outcome, Results, Set};
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
                holds(&page, &[said, "Next exercise"]);
                choice.explanation.text.lines().for_each(|line| holds(&page, &[line]));
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
    let mut acts = vec![answer, exercises::Act::Check, exercises::Act::Next, exercises::Act::Next];
    let page = after("pdu-2021", &set, &acts);
    holds(&page, &["1 of 3 answered", "That is all"]);
    assert!(!page.contains("not right") && !page.contains("#r2."), "{page}");
    acts.push(exercises::Act::Finish);
    let page = after("pdu-2021", &set, &acts);
    holds(&page, &["0 right of 1 answered, 3 exercises in all", "not right", "not answered", "#r2."]);
    // Each can be seen again, with the reasons.
    acts.push(exercises::Act::Show(0));
    let page = after("pdu-2021", &set, &acts);
    holds(&page, &["Exercise 1 of 3", "Not so."]);
    all[0].choices[wrong].explanation.text.lines().for_each(|line| holds(&page, &[line]));
    assert!(!page.contains("slip"), "{page}");
}

fn code(set: &Set, acts: &[exercises::Act]) -> Results {
    let rules = by_id(set.rules()).unwrap();
    let mut state = exercises::Exercises::default();
    state.open(&format!("{}\t1", set.code()), &rules);
    acts.iter().for_each(|act| drop(state.take(act.clone())));
    Results::read(&state.results().unwrap()).unwrap()
}

fn chooses(at: usize) -> [exercises::Act; 2] {
    [exercises::Act::Answer(Answer::Option(at)), exercises::Act::Check]
}

/// Before the end an answer takes the place of the one before; after it none counts any more.
#[test]
fn a_set_that_tells_at_the_end_takes_changed_answers_until_then() {
    let set = set("pdu-2021", &[Kind::Score], Feedback::AtEnd);
    let mut acts = chooses(0).to_vec();
    acts.push(exercises::Act::Show(0));
    acts.extend(chooses(1));
    assert_eq!(code(&set, &acts).done()[0], Outcome::Chosen(1).into());
    acts.extend([
        exercises::Act::End,
        exercises::Act::Finish,
        exercises::Act::Show(0),
        exercises::Act::Again,
    ]);
    acts.extend(chooses(2));
    acts.push(exercises::Act::Show(1));
    acts.extend(chooses(0));
    let done = code(&set, &acts).done().to_vec();
    assert_eq!(done, [Outcome::Chosen(1), Outcome::NotAnswered, Outcome::NotAnswered].map(Done::from));
}

/// With feedback at once the first answer counts, and one that was taken back is told.
#[test]
fn a_slip_is_told_to_the_trainer_and_trying_again_counts_no_second_time() {
    let set = set("pdu-2021", &[Kind::Score], Feedback::AtOnce);
    let right = set.exercises(&by_id("pdu-2021").unwrap())[0].right().unwrap();
    let wrong = (right + 1) % 3;
    let mut acts = chooses(wrong).to_vec();
    acts.push(exercises::Act::Again);
    acts.extend(chooses(right));
    assert_eq!(code(&set, &acts).done()[0], Outcome::Chosen(wrong as u8).into());
    acts.truncate(2);
    acts.push(exercises::Act::Slip);
    acts.extend(chooses(right));
    assert_eq!(code(&set, &acts).done()[0], Done { outcome: Outcome::Chosen(right as u8), slip: true });
}

/// Only what was answered last is taken out of the progress.
#[test]
fn a_slip_on_an_earlier_exercise_leaves_the_later_ones_counted() {
    let set = set("pdu-2021", &[Kind::Score], Feedback::AtOnce);
    let rules = by_id("pdu-2021").unwrap();
    let all = set.exercises(&rules);
    let wrong = (all[0].right().unwrap() + 1) % 3;
    let mut state = exercises::Exercises::default();
    state.open(&set.code(), &rules);
    chooses(wrong).into_iter().for_each(|act| drop(state.take(act)));
    state.take(exercises::Act::Next);
    chooses(all[1].right().unwrap()).into_iter().for_each(|act| drop(state.take(act)));
    state.take(exercises::Act::Show(0));
    state.take(exercises::Act::Slip);
    assert_eq!((state.progress().done(), state.progress().doing(Kind::Score).row), (2, 1));
}

fn drawn(state: &exercises::Exercises) -> String {
    let rules = by_id("pdu-2021").unwrap();
    draw_under(&rules, Panel::Exercises, &Scenario::empty(&rules), |found: &mut State| {
        found.exercises = state.clone();
    })
}

/// What is kept of a set comes back, and goes on where it was.
#[test]
fn a_set_that_is_left_is_gone_on_with() {
    for feedback in [Feedback::AtOnce, Feedback::AtEnd] {
        let set = set("pdu-2021", &[Kind::Score, Kind::MakeTotal], feedback);
        let rules = by_id("pdu-2021").unwrap();
        let mut state = exercises::Exercises::default();
        state.open(&set.code(), &rules);
        assert!(state.set_text().contains(&set.code()), "it is kept before anything is answered");
        chooses(1).into_iter().for_each(|act| drop(state.take(act)));
        state.take(exercises::Act::Name("Ann".to_owned()));
        let kept = state.set_text();
        assert!(!kept.contains("Ann"));
        let mut back = exercises::Exercises::default();
        back.take_up(&kept);
        holds(&drawn(&back), &["You have gone on where you were: 1 of 3 answered.", "Begin it anew"]);
        assert_eq!(back.results(), state_without_name(&state));
        back.take(exercises::Act::Leave);
        holds(&drawn(&back), &["with 1 of 3 answered", "Go on with it"]);
        assert_eq!(back.take(exercises::Act::Resume(0)).as_deref(), Some("exercise-question"));
        // Its link leads to the same, and nobody else’s name.
        back.open(&set.code(), &rules);
        assert_eq!(back.results(), state_without_name(&state));
        assert_eq!(back.take(exercises::Act::Anew).as_deref(), Some("exercise-question"));
        assert_ne!(back.results(), state_without_name(&state));
    }
}

/// Every set has its own place, and one that is over shows how it went.
#[test]
fn another_set_leaves_the_first_as_it_is() {
    let rules = by_id("pdu-2021").unwrap();
    let (one, other) =
        (set("pdu-2021", &[Kind::Score], Feedback::AtOnce), set("pdu-2021", &[Kind::Band], Feedback::AtOnce));
    let mut state = exercises::Exercises::default();
    let mut opened = 0;
    let mut open = |state: &mut exercises::Exercises, set: &Set| {
        opened += 1;
        state.open(&format!("{}\t{opened}", set.code()), &rules)
    };
    open(&mut state, &one);
    for _ in 0..3 {
        chooses(0).into_iter().for_each(|act| drop(state.take(act)));
        state.take(exercises::Act::Next);
    }
    let finished = state.results();
    open(&mut state, &other);
    chooses(1).into_iter().for_each(|act| drop(state.take(act)));
    let mut back = exercises::Exercises::default();
    back.take_up(&state.set_text());
    assert_eq!(open(&mut back, &one).as_deref(), Some("exercise-end"));
    assert_eq!(back.results(), finished);
    holds(&drawn(&back), &["3 answered, 3 exercises in all", "Begin it anew"]);
    assert_eq!(open(&mut back, &other).as_deref(), Some("exercise-question"));
    holds(&drawn(&back), &["1 of 3 answered"]);
}

fn state_without_name(state: &exercises::Exercises) -> Option<String> {
    let mut nameless = state.clone();
    nameless.take(exercises::Act::Name(String::new()));
    nameless.results()
}

/// A name is one trainee’s: whoever opens the set next has none.
#[test]
fn a_name_does_not_stay_for_the_next_trainee() {
    let set = set("pdu-2021", &[Kind::Score], Feedback::AtOnce);
    let rules = by_id("pdu-2021").unwrap();
    let mut state = exercises::Exercises::default();
    state.open(&format!("{}\t1", set.code()), &rules);
    state.take(exercises::Act::Name("Ann".to_owned()));
    state.take(exercises::Act::Leave);
    state.open(&format!("{}\t2", set.code()), &rules);
    assert_eq!(Results::read(&state.results().unwrap()).unwrap().name(), "");
}

/// An answer that is changed after it was checked is checked anew, and what was made stays for another try.
#[test]
fn a_verdict_goes_once_the_answer_is_changed() {
    let set = set("pdu-2021", &[Kind::MakeTotal], Feedback::AtOnce);
    let rate = |band| (0..9).map(move |at| exercises::Act::Rating(at, Some(band))).collect::<Vec<_>>();
    let mut acts = rate(Band::Good);
    let rules = by_id("pdu-2021").unwrap();
    let mut turn = exercises::run::Turn::new(set.exercises(&rules).swap_remove(0));
    for (few, can) in [(0, false), (8, false), (9, true)] {
        turn.answer = Some(Answer::Ratings(vec![Some(Band::Good); few]));
        assert_eq!(turn.can_be_checked(&rules), can, "{few}");
    }
    acts.push(exercises::Act::Check);
    let page = after("pdu-2021", &set, &acts);
    holds(&page, &["The ratings come to 18", "9 rated Good, at 2 points each"]);
    acts.push(exercises::Act::Again);
    let page = after("pdu-2021", &set, &acts);
    assert!(!page.contains("The ratings come to"));
    holds(&page, &["18 points now"]);
    acts.extend([exercises::Act::Check, exercises::Act::Rating(0, Some(Band::Inadequate))]);
    let page = after("pdu-2021", &set, &acts);
    assert!(!page.contains("The ratings come to") && page.contains("|Check|"), "{page}");
}

/// A set under a rule set of somebody’s own begins once that is in use.
#[test]
fn a_set_waits_for_its_rule_set() {
    let text = include_str!("../../../tests/data/rulesets/county-audit.json");
    let (county, other) = (Rc::new(bandwise::rulesets::open(text).unwrap()), by_id("pdu-2021").unwrap());
    let set = Set::new(&county, &[Kind::Band], Level::First, 1, 3, Feedback::AtOnce).unwrap();
    let mut state = exercises::Exercises::default();
    let opened = format!("{}\t1", set.code());
    assert_eq!(state.open(&opened, &other).as_deref(), Some("exercise-problem"));
    assert_eq!(state.open(&opened, &other), None);
    assert_eq!(state.open(&opened, &county).as_deref(), Some("exercise-question"));
    assert_eq!(state.open(&opened, &county), None);
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
