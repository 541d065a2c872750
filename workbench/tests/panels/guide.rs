//! The first visit: each step is open, is done by its action, and says what the model says.

use std::rc::Rc;

use bandwise::model::{Evidence, Judgement, Tally};
use bandwise::rulesets::{by_id, number, pdu_2021};
use workbench::told::Rated;
use workbench::train::guide::{Act, Guide, Step};

use crate::guide_support::Visit;
use crate::support::{example, hold};

#[track_caller]
fn says(said: &str, parts: &[&str]) {
    for part in parts {
        assert!(said.contains(part), "{part:?} is not in {said:?}");
    }
}

#[test]
fn the_lowest_key_question_is_found() {
    let mut visit = Visit::begin();
    visit.open();
    let choose = |text: &str, on_page| Act::Choose(number::question(text).unwrap(), on_page);
    assert_eq!(visit.guide.take(choose("2.2.1", false)), None);
    says(
        &visit.wrong(),
        &["Not 2.2.1: it has 33 of 42, 79%, which alone would be Good.", "2 key questions of 2.2 are lower."],
    );
    visit.guide.take(choose("2.2.2", true));
    says(&visit.wrong(), &["30 of 42, 71%", "1 key question of 2.2 is lower."]);
    // One of another standard, opened on the page, is no answer.
    visit.guide.take(choose("2.3.3", true));
    visit.open();
    assert_eq!(visit.guide.take(choose("2.2.3", false)).as_deref(), Some("guide-next"));
    says(
        &visit.done(),
        &["2.2.3 drives 2.2: 13 of 42, 31%.", "The others have 79% and 71%", "2.2 is Inadequate."],
    );
    // What is opened on the page once it is done changes nothing.
    visit.guide.take(choose("2.2.1", true));
    visit.done();
    let mut other = Visit::begin();
    assert_eq!(other.guide.take(choose("2.2.3", true)), None, "focus stays on the page");
    other.done();
}

#[test]
fn one_judgement_changes_a_rating() {
    let mut visit = Visit::at(Step::Flip);
    visit.open();
    visit.judge("2.2.1", Judgement::No, Judgement::Yes);
    says(
        &visit.wrong(),
        &[
            "2.2.1 went from 33 of 42, 79% to 34 of 42, 81%. This step is about 2.4.3: look in its column under Cases, where “Take me there” leads.",
        ],
    );
    visit.judge("2.4.3", Judgement::Yes, Judgement::No);
    says(
        &visit.wrong(),
        &[
            "2.4.3 went from 20 of 42, 48% to 19 of 42, 45%. That is another change: turn a No of 2.4.3 into Yes.",
        ],
    );
    visit.judge("2.4.3", Judgement::No, Judgement::Yes);
    let before = visit.rated.clone();
    // A click goes through N/A and blank on the way.
    for (from, to) in
        [(Judgement::No, Judgement::NotApplicable), (Judgement::NotApplicable, Judgement::Blank)]
    {
        visit.judge("2.4.3", from, to);
        says(
            &visit.wrong(),
            &["2.4.3 has 20 of 41 for the moment: the cell says N/A or is blank", "or press Y."],
        );
    }
    visit.show(before.clone());
    visit.judge("2.4.3", Judgement::No, Judgement::Yes);
    let parts = [
        "2.4.3 went from 20 of 42, 48% to 21 of 42, 50%.",
        "2.4 goes from Inadequate to Requires improvement.",
        "The asterisk is gone",
        "The total stays 8 of 27, Requires improvement; by arithmetic alone it goes from 7 to 8 of 27.",
    ];
    says(&visit.done(), &parts);
    // Undo opens it again, and redo does it again.
    let after = visit.rated.clone();
    visit.show(before);
    visit.wrong();
    assert_eq!(visit.guide.done(), 0);
    visit.show(after);
    says(&visit.done(), &parts);
    assert_eq!(visit.guide.kept(), "010000 1");
}

#[test]
fn a_better_key_question_that_does_not_drive_changes_nothing() {
    let mut visit = Visit::at(Step::Better);
    visit.open();
    visit.judge("2.2.1", Judgement::No, Judgement::Yes);
    says(
        &visit.done(),
        &[
            "2.2.1 went from 33 of 42, 79% to 34 of 42, 81%, and 2.2 stays Inadequate",
            "2.2.3 is still the lowest, with 13 of 42, 31%",
        ],
    );
    // Worse is not better, and the one that drives is not what was asked for.
    for (question, from, to) in
        [("2.2.1", Judgement::Yes, Judgement::No), ("2.2.3", Judgement::No, Judgement::Yes)]
    {
        let mut visit = Visit::at(Step::Better);
        visit.judge(question, from, to);
        says(&visit.wrong(), &[&format!("{question} went from"), " 2.2.1"]);
    }
    let mut visit = Visit::at(Step::Better);
    visit.judge("2.4.3", Judgement::No, Judgement::Yes);
    says(&visit.wrong(), &["2.4.3 went from", "This step is about 2.2.1"]);
}

#[test]
fn an_answer_that_does_not_apply_counts_in_neither() {
    let mut visit = Visit::at(Step::NotApplicable);
    visit.open();
    visit.judge("2.3.3", Judgement::No, Judgement::Blank);
    says(&visit.wrong(), &["2.3.3 has 18 of 41 for the moment: a blank cell", "or press A."]);
    visit.judge("2.3.3", Judgement::Blank, Judgement::NotApplicable);
    says(
        &visit.done(),
        &[
            "1 case of 2.3.3 does not apply now: its score went from 18 of 42, 43% to 18 of 41, 44%.",
            "2.3 is Inadequate.",
        ],
    );
    // Any other key question shows it too, but not one whose cases are not counted.
    let mut other = Visit::at(Step::NotApplicable);
    other.judge("2.1.1", Judgement::No, Judgement::NotApplicable);
    says(&other.done(), &["10 of 23, 43% to 10 of 22, 45%"]);
    let mut typed = Visit::at(Step::NotApplicable);
    let mut scenario = typed.rated.scenario.clone();
    hold(&typed.rated.rules, &mut scenario, "2.3.3", Evidence::Counts(Tally::new(18, 41).unwrap()));
    typed.show(Rc::new(Rated::new(typed.rated.rules.clone(), scenario)));
    typed.judge("2.3.3", Judgement::No, Judgement::NotApplicable);
    typed.open();
}

#[test]
fn discretion_is_taken_away_and_used() {
    let mut visit = Visit::at(Step::Discretion);
    visit.open();
    visit.show_me();
    says(
        &visit.done(),
        &[
            "Without discretion 2.4 is Inadequate again",
            "The total goes from 8 to 7 of 27, Requires improvement; by arithmetic alone it stays 7 of 27.",
        ],
    );
    // Where the arithmetic already gives what discretion gave, another rating is given.
    let mut visit = Visit::at(Step::Flip);
    visit.show_me();
    for _ in 0..3 {
        visit.guide.take(Act::Next);
    }
    visit.open();
    visit.show_me();
    says(
        &visit.done(),
        &[
            "2.4 is Good*, where the arithmetic gives Requires improvement",
            "The total goes from 8 to 9 of 27, Requires improvement; by arithmetic alone it stays 8 of 27.",
        ],
    );
}

#[test]
fn the_points_to_good_are_counted() {
    let mut visit = Visit::at(Step::Ladder);
    visit.open();
    for (typed, why) in [
        ("", "Write a whole number"),
        ("six", "Found “six”: write a whole number"),
        ("14", "Good begins at 14, but the total is 8 already"),
        ("7", "That counts from 7, the total by arithmetic alone. With discretion it is 8."),
        ("5", "5 more give 13 of 27, which is Requires improvement still."),
        ("8", "8 more give 16 of 27, Good, but fewer are enough."),
        ("20", "20 more would be above 27"),
        ("4294967295", "would be above 27"),
    ] {
        visit.guide.take(Act::Type(typed.to_owned()));
        assert_eq!(visit.guide.take(Act::Answer), None, "{typed}");
        says(&visit.wrong(), &[why]);
    }
    visit.guide.take(Act::Type(" 6 ".to_owned()));
    assert_eq!(visit.guide.take(Act::Answer).as_deref(), Some("guide-next"));
    says(&visit.done(), &["Good begins at 14 of 27, and the total is 8, so 6 points are missing."]);
}

#[test]
fn show_me_does_every_step_and_leads_to_its_place() {
    let mut visit = Visit::begin();
    let places = [
        "go ratings edit-2.2.1",
        "show 0 ",
        "show 0 ",
        "show 0 ",
        "go ratings adjust-2.4",
        "go ratings overall-score",
    ];
    for (step, place) in Step::ALL.into_iter().zip(places) {
        assert_eq!(visit.guide.step().unwrap().1, step);
        let found = step.place(&visit.rated).unwrap();
        assert!(found.starts_with(place), "{found}");
        visit.open();
        visit.show_me();
        visit.done();
        visit.guide.take(Act::Next);
    }
    assert_eq!((visit.guide.step(), visit.guide.done()), (None, 6));
    assert_eq!(visit.guide.kept(), "111111 6");
    // Back to each: what followed is still said.
    for _ in Step::ALL {
        visit.guide.take(Act::Back);
        visit.done();
    }
    assert_eq!(Guide::of("111111").done(), 6);
    assert_eq!(Guide::of("").kept(), "");
    assert_eq!(visit.guide.take(Act::End), None, "where it leads, the page is told");
    assert!(!visit.guide.is_shown());
}

#[test]
fn something_else_on_screen_is_noticed_and_the_example_begins_anew() {
    let mut visit = Visit::at(Step::Flip);
    visit.show_me();
    visit.done();
    let there = by_id("pdu-2023").unwrap();
    let other = Rated::new(there.clone(), bandwise::rulesets::somerset(&there));
    visit.show(Rc::new(other));
    assert!(visit.guide.now().is_none());
    // The example again is another one, in which nothing has been done.
    visit.guide.take(Act::Again);
    visit.move_to("2");
    let again = Rc::new(Rated::new(Rc::new(pdu_2021()), example(|_, _| ())));
    assert_eq!(visit.show(again).as_deref(), Some("guide-heading"));
    visit.open();
    visit.show_me();
    visit.done();
    // While it is off nothing is heard.
    visit.guide.take(Act::End);
    let rated = visit.rated.clone();
    assert_eq!(visit.show(rated), None);
}

#[test]
fn it_goes_on_where_it_was_left() {
    assert_eq!(Guide::default().left(), None);
    let mut visit = Visit::begin();
    visit.show_me();
    visit.guide.take(Act::Next);
    visit.guide.take(Act::Next);
    assert_eq!((visit.guide.kept().as_str(), visit.guide.left()), ("100000 2", None));
    // The page is loaded again, and the example is on screen still.
    let mut again = visit;
    again.guide = Guide::of("100000 2");
    assert_eq!((again.guide.done(), again.guide.left()), (1, Some(2)));
    assert_eq!(again.guide.take(Act::GoOn(true)), None);
    assert!(!again.guide.is_shown() && !again.guide.can_restore());
    let rated = again.rated.clone();
    assert_eq!(again.show(rated).as_deref(), Some("guide-heading"));
    again.open();
    again.show_me();
    again.done();
    assert_eq!((again.guide.done(), again.guide.left()), (2, None), "it is on");
    again.guide.take(Act::End);
    assert_eq!(again.guide.left(), Some(3), "what is done is not done once more");
    // What was skipped comes last; then there is nothing left.
    assert_eq!(Guide::of("101111 6").left(), Some(1));
    assert_eq!(Guide::of("111111 6").left(), None);
    assert_eq!(Guide::of("000000 x").left(), None);
    // Begun anew there is something to put back, unless it never was known.
    again.guide.take(Act::Begin);
    assert!(again.guide.can_restore());
}
