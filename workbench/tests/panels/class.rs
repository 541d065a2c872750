//! The room for a class: which results are of which set, who counts twice, and what the table shows.

use std::rc::Rc;

use bandwise::model::{RuleSet, Scenario};
use bandwise::rulesets::by_id;
use bandwise::training::lesson::{Done, Feedback, Outcome, Results, Set};
use bandwise::training::{Kind, Level};
use workbench::panel::Panel;
use workbench::state::{Choice, State};
use workbench::train::class::{Act, ClassRoom, Look};

use crate::support::{draw_under, holds};

pub(crate) fn rules() -> Rc<RuleSet> {
    by_id("pdu-2021").unwrap()
}

/// A set of so many exercises, scored and rated in turn.
pub(crate) fn set(number: u32, seed: u32) -> Set {
    Set::new(&rules(), &[Kind::Score, Kind::Standard], Level::First, seed, number, Feedback::AtOnce).unwrap()
}

/// Results with this option chosen throughout.
pub(crate) fn chose(set: &Set, name: &str, option: u8) -> String {
    Results::new(set, name, &vec![Outcome::Chosen(option).into(); set.number() as usize]).code()
}

/// Results with everything right.
pub(crate) fn perfect(set: &Set, name: &str) -> String {
    let right = set.exercises(&rules()).into_iter().map(|exercise| exercise.right().unwrap());
    let right: Vec<Done> = right.map(|at| Outcome::Chosen(u8::try_from(at).unwrap()).into()).collect();
    Results::new(set, name, &right).code()
}

pub(crate) fn read(text: impl Into<String>) -> Act {
    Act::Read(text.into(), rules())
}

/// The room after these acts.
pub(crate) fn room(acts: &[Act]) -> ClassRoom {
    let mut room = ClassRoom::default();
    acts.iter().for_each(|act| drop(room.take(act.clone())));
    room
}

pub(crate) fn page_of(room: &ClassRoom) -> String {
    let rules = rules();
    draw_under(&rules, Panel::Class, &Scenario::empty(&rules), |state: &mut State| state.class = room.clone())
}

/// The panel after these acts.
pub(crate) fn page(acts: &[Act]) -> String {
    page_of(&room(acts))
}

/// The form as it makes such a set.
fn form(number: u32, seed: u32) -> Vec<Act> {
    let mut acts = vec![Act::Number(number.to_string()), Act::Seed(seed.to_string())];
    acts.extend(Kind::ALL.map(|kind| Act::Kind(kind, matches!(kind, Kind::Score | Kind::Standard))));
    acts
}

#[test]
fn a_second_set_is_made_emptied_for_and_read() {
    let (first, second) = (chose(&set(3, 5), "Ann", 0), chose(&set(4, 9), "Bob", 0));
    let mut acts = form(3, 5);
    acts.push(read(first.clone()));
    holds(&page(&acts), &["1 result read, all new.", "1 trainee on 3 exercises.", "draw number 5"]);
    acts.push(Act::Empty);
    let emptied = page(&acts);
    holds(&emptied, &["The table and the box are empty.", "Put all of it back"]);
    assert!(!emptied.contains("Ann"), "{emptied}");
    let emptied = acts.clone();
    acts.extend(form(4, 9));
    acts.push(read(second.clone()));
    holds(&page(&acts), &["1 trainee on 4 exercises.", "draw number 9", "Bob"]);
    // Both at once: one is shown, the other can be chosen.
    acts.push(read(format!("{first}\n{second}")));
    let both = page(&acts);
    holds(
        &both,
        &["There are results of several sets. Show", "1 result: “", "3 exercises of 2 kinds, draw number 5"],
    );
    acts.push(Act::Show(set(3, 5).mark()));
    holds(&page(&acts), &["1 trainee on 3 exercises.", "Ann"]);
    let back = [&emptied[..], &[Act::Undo]].concat();
    holds(&page(&back), &["1 trainee on 3 exercises.", "Ann", "It is back."]);
    assert!(room(&back).kept().ends_with(&format!("text {first}")));
}

#[test]
fn results_of_a_set_that_is_not_known_say_what_to_paste() {
    let (known, stranger) = (set(3, 5), set(5, 77));
    let text = format!(
        "{}\n{}\n{}\n{}",
        known.code(),
        chose(&known, "Ann", 0),
        chose(&stranger, "Zoe", 1),
        chose(&stranger, "", 1)
    );
    let page = page(&[read(text.clone())]);
    holds(
        &page,
        &[
            "2 results are of a set that is not known in this tab",
            "Zoe and one without a name",
            "1 trainee on 3 exercises.",
        ],
    );
    let page = super::class::page(&[read([&text, "\n", &stranger.code()].concat())]);
    assert!(!page.contains("not known in this tab"), "{page}");
    holds(&page, &["2 trainees on 5 exercises.", "1 result: “"]);
}

#[test]
fn nothing_pasted_and_links_opened_bind_nothing() {
    holds(&page(&[read(" \n ")]), &["Nothing was pasted"]);
    let of = set(4, 9);
    let mut room = room(&[read("")]);
    assert_eq!(room.open(&format!("{}\t1", chose(&of, "Ann", 0)), &rules()).as_deref(), Some("class-said"));
    holds(
        &page_of(&room),
        &["1 result opened from its link: it is added to those here.", "not known in this tab"],
    );
    assert_eq!(room.open(&format!("{}\t2", of.code()), &rules()), None);
    holds(&page_of(&room), &["1 trainee on 4 exercises.", "Ann"]);
    // The same again, as the page tells it at every step, adds nobody; nor does it under the same name.
    room.open(&format!("{}\t3", chose(&of, "Ann", 0)), &rules());
    room.open(&format!("{}\t3", chose(&of, "Ann", 0)), &rules());
    holds(&page_of(&room), &["1 trainee on 4 exercises.", "among the results already"]);
}

#[test]
fn trainees_without_a_name_count_each_and_the_same_box_counts_once() {
    let of = set(3, 5);
    let text = [of.code(), chose(&of, "", 1), chose(&of, "", 1), chose(&of, "Ann", 0), chose(&of, "Ann", 0)];
    let once = [read(text.join("\n"))];
    holds(
        &page(&once),
        &[
            "4 results read, 3 new, 1 the same again. 1 link of a set read as well.",
            "3 trainees on 3",
            "No name (2)",
        ],
    );
    let twice = [once[0].clone(), once[0].clone()];
    holds(&page(&twice), &["4 results read, none new: the same again.", "3 trainees on 3 exercises."]);
    // What was in the box before and is not any more can be put back.
    let other = [once[0].clone(), read(chose(&of, "Bob", 0))];
    holds(
        &page(&other),
        &[
            "1 result read, all new. 3 results are no longer in the box",
            "1 trainee on 3",
            "Put these 3 back as well",
        ],
    );
    let back = [&other[..], &[Act::Undo]].concat();
    holds(&page(&back), &["4 trainees on 3 exercises.", "Bob"]);
    // A box without results leaves the table alone.
    holds(
        &page(&[once[0].clone(), read("hello")]),
        &["3 trainees on 3 exercises.", "There are no results in the box. The table keeps its results."],
    );
}

#[test]
fn the_table_is_signs_and_leads_to_words() {
    let of = set(4, 9);
    let exercises = of.exercises(&rules());
    let wrong = (0..4).find(|&at| exercises[0].choices[usize::from(at)].mistake.is_some()).unwrap();
    let text = [
        of.code(),
        perfect(&of, "Ann"),
        chose(&of, "Bob", wrong),
        chose(&of, "Cleo", wrong),
        Results::new(&of, "Dan", &[]).code(),
    ];
    let read = read(text.join(" "));
    let table = page(std::slice::from_ref(&read));
    holds(
        &table,
        &[
            "|Ann|4|✓|right|",
            "✗|wrong|",
            "|Dan|0|–|not answered|",
            "Got it right|of 4|1|",
            "fewer than half got it right",
        ],
    );
    assert!(!table.contains("Not answered|"), "{table}");
    let name = bandwise::training::words::name(exercises[0].choices[usize::from(wrong)].mistake.unwrap());
    let exercise = page(&[read.clone(), Act::Look(Some(Look::Exercise(0)))]);
    holds(
        &exercise,
        &[
            "Exercise 1: Score a key question",
            &exercises[0].question,
            "This is right.|1|Ann|",
            "Bob, Cleo",
            "Not answered|1|Dan|",
            &format!("Wrong: {name}"),
        ],
    );
    let trainee = page(&[read, Act::Look(Some(Look::Trainee(1)))]);
    holds(&trainee, &["Bob: ", " of 4 right", &exercises[3].question]);
    assert!(trainee.contains(&format!("({name})")), "{trainee}");
}

#[test]
fn a_class_without_a_mistake_and_one_of_one() {
    let of = set(60, 4);
    let page = page(&[read([of.code(), perfect(&of, "Ann")].join(" "))]);
    holds(
        &page,
        &[
            "1 trainee on 60 exercises.",
            "Everybody got every exercise right.",
            "Nobody made a mistake that has a name.",
        ],
    );
    assert!(!page.contains("fewer than half"), "{page}");
    let wrong = super::class::page(&[read([of.code(), chose(&of, "Ann", 0)].join(" "))]);
    assert!(!wrong.contains("fewer than half"), "{wrong}");
}

#[test]
fn made_answers_are_put_together_by_what_they_say() {
    let of = Set::new(&rules(), &[Kind::MakeTotal], Level::First, 3, 1, Feedback::AtOnce).unwrap();
    let made = |name: &str, outcome| Results::new(&of, name, &[Done::from(outcome)]).code();
    let text = [
        of.code(),
        made("Ann", Outcome::MadeRight),
        made("Bob", Outcome::MadeWrong(None, None)),
        made("Cleo", Outcome::MadeWrong(None, None)),
    ];
    let page = page(&[read(text.join("\n")), Act::Look(Some(Look::Exercise(0)))]);
    holds(&page, &["|2|Bob, Cleo|", "|1|Ann|"]);
}

#[test]
fn a_rule_set_of_ones_own_is_named_and_its_results_come_once_it_is_there() {
    let mut own = (*rules()).clone();
    (own.id, own.name) = ("county".to_owned(), "The county’s own".to_owned());
    let own = Rc::new(own);
    let of = Set::new(&own, &[Kind::Score], Level::First, 3, 2, Feedback::AtOnce).unwrap();
    let mut room = room(&[read([of.code(), chose(&of, "Ann", 0)].join("\n"))]);
    holds(
        &page_of(&room),
        &["under the rule set “county”, which is somebody’s own and not open here. Open its file first"],
    );
    room.open("", &own);
    let page = draw_under(&own, Panel::Class, &Scenario::empty(&own), |state: &mut State| {
        state.class = room.clone()
    });
    holds(
        &page,
        &[
            "1 trainee on 2 exercises.",
            "“The county’s own”, plain",
            "This rule set is your own, and the link does not hold it.",
        ],
    );
    assert!(!page.contains("not open here"), "{page}");
    let kept = ClassRoom::from_kept(&room.kept());
    holds(&page_of(&kept), &["1 trainee on 2 exercises.", "“The county’s own”, plain"]);
}

#[test]
fn numbers_that_cannot_be_read_are_named() {
    let rules = rules();
    let page = |act: Act| {
        draw_under(&rules, Panel::Class, &Scenario::empty(&rules), |state: &mut State| {
            drop(state.choose(Choice::Class(act.clone())));
        })
    };
    holds(
        &page(Act::Number(String::new())),
        &["How many: nothing was written; write a whole number from 1 to 60."],
    );
    holds(&page(Act::Number("61".to_owned())), &["How many: found “61”; write"]);
    holds(&page(Act::Seed("  ".to_owned())), &["Draw number: nothing was written; write"]);
}
