//! What the results of a class say together, of trainees whose ways are known.

use bandwise::rulesets::pdu_2021;
use bandwise::training::lesson::{Class, Done, Feedback, Outcome, Results, Set, class};
use bandwise::training::{Exercise, Kind, Level, Mistake, by_mistake};

fn set(number: u32) -> Set {
    Set::new(&pdu_2021(), &Kind::ALL, Level::Second, 77, number, Feedback::AtOnce).unwrap()
}

/// One who makes a mistake wherever it is an option, and else is right.
fn trainee(set: &Set, name: &str, mistake: Option<Mistake>) -> Results {
    let rules = pdu_2021();
    let outcome = |exercise: &Exercise| {
        let theirs = mistake.and_then(|mistake| by_mistake(&rules, exercise, mistake));
        let theirs = exercise.choices.iter().position(|choice| Some(&choice.says) == theirs.as_ref());
        match theirs.or(exercise.right()) {
            Some(at) => Outcome::Chosen(at as u8),
            None => Outcome::MadeRight,
        }
    };
    let outcomes: Vec<Done> = set.exercises(&rules).iter().map(|found| outcome(found).into()).collect();
    Results::read(&Results::new(set, name, &outcomes).code()).unwrap()
}

fn three() -> (Set, Class) {
    let set = set(60);
    let results = [
        trainee(&set, "Perfect", None),
        trainee(&set, "=Averages", Some(Mistake::Averages)),
        trainee(&set, "N/A, as No", Some(Mistake::NaAsNo)),
    ];
    let found = class(&pdu_2021(), &set, &results);
    (set, found)
}

#[test]
fn each_trainees_way_is_found() {
    let (_, found) = three();
    assert_eq!(found.trainees[0].right, 60);
    for (at, mistake) in [(1, Mistake::Averages), (2, Mistake::NaAsNo)] {
        let trainee = &found.trainees[at];
        let wrong = trainee.marks.iter().filter(|mark| !mark.right).count();
        assert!(wrong >= 3 && trainee.right as usize + wrong == 60, "{wrong}");
        // Who sees nothing wrong in a worked rating is told of the mistake that was made there.
        let there = |at: usize| found.exercises[at].kind == Kind::Worked;
        let named = (0..60).filter(|&at| !trainee.marks[at].right && !there(at));
        let named: Vec<Option<Mistake>> = named.map(|at| trainee.marks[at].mistake).collect();
        assert!(named.len() >= 2 && named.iter().all(|named| *named == Some(mistake)), "{named:?}");
        let made: Vec<_> = found.mistakes.iter().filter(|made| made.mistake == mistake).collect();
        assert!(made.iter().all(|made| made.by == [at]));
        assert!(made.iter().map(|made| made.times as usize).sum::<usize>() >= named.len());
    }
    let kinds =
        |mistake| found.mistakes.iter().filter(move |made| made.mistake == mistake).map(|made| made.kind);
    assert!(kinds(Mistake::Averages).any(|kind| kind == Kind::Standard));
    assert!(kinds(Mistake::NaAsNo).all(|kind| kind == Kind::Score));
    let others = found.mistakes.iter().filter(|made| made.kind != Kind::Worked);
    assert!(others.map(|made| made.mistake).all(|made| [Mistake::Averages, Mistake::NaAsNo].contains(&made)));
    assert!(found.mistakes.windows(2).all(|pair| pair[0].times >= pair[1].times));
}

#[test]
fn the_hardest_come_first() {
    let (_, found) = three();
    assert_eq!(found.hardest.len(), 60);
    assert!(found.hardest.windows(2).all(|pair| pair[0].1 <= pair[1].1));
    assert!(found.hardest[0].1 < 3 && found.hardest[59].1 == 3);
    for &(at, right) in &found.hardest {
        let count = found.trainees.iter().filter(|trainee| trainee.marks[at].right).count();
        assert_eq!(count, right as usize);
    }
}

#[test]
fn tables_are_guarded_and_have_a_cell_under_every_heading() {
    let (_, found) = three();
    let answers = found.answers_csv();
    assert!(answers.starts_with("\u{feff}Name,Right,1 Score a key question,"), "{answers}");
    assert!(answers.contains("\r\n'=Averages,"), "{answers}");
    assert!(answers.contains("\r\n\"N/A, as No\","), "{answers}");
    assert!(answers.contains("(Key questions averaged)"));
    let mistakes = found.mistakes_csv();
    assert!(mistakes.starts_with("\u{feff}Mistake,Exercise,Times,Who\r\n"), "{mistakes}");
    assert!(mistakes.contains("\r\nKey questions averaged,Rate a standard,"), "{mistakes}");
    assert!(mistakes.contains(",'=Averages\r\n"), "{mistakes}");
    assert_eq!(answers.lines().count(), 4);
    assert_eq!(mistakes.lines().count(), found.mistakes.len() + 1);
}

#[test]
fn strangers_count_nowhere_and_the_same_results_once() {
    let (set, other) = (set(12), set(13));
    let ann = trainee(&set, "Ann", None);
    let nameless = trainee(&set, "", None);
    let stranger = trainee(&other, "Ben", None);
    // More than any exercise of this set has, and a reverse outcome where there are options.
    let odd = Results::new(&set, "Odd", &[Outcome::MadeRight.into()]);
    let results = [ann.clone(), stranger, ann, nameless.clone(), nameless, odd];
    let found = class(&pdu_2021(), &set, &results);
    let names: Vec<&str> = found.trainees.iter().map(|trainee| trainee.name.as_str()).collect();
    assert_eq!(names, ["Ann", "", ""]);
    assert_eq!(found.strangers, ["Ben", "Odd"]);
    let nothing = class(&bandwise::rulesets::by_id("youth-2021").unwrap(), &set, &results);
    assert!(nothing.exercises.is_empty() && nothing.trainees.is_empty() && nothing.strangers.len() == 5);
}
