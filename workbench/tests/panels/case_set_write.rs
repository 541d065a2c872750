//! A set of one’s own: copied, broken, mended, and kept by the tab meanwhile.

use std::rc::Rc;

use bandwise::casesets::{CaseSet, Edit, Missing, Part, northmere, read, to_draft, to_json};
use bandwise::model::{Band, Judgement, Scenario};
use bandwise::rulesets::{number, pdu_2021};
use workbench::panel::Panel;
use workbench::train::case_set::open::opened;
use workbench::train::case_set::{Act, CaseSetRoom, Write};

use crate::case_set::question;
use crate::support::{draw, holds};

fn drawn(room: &CaseSetRoom) -> String {
    draw(Panel::CaseSet, &Scenario::empty(&pdu_2021()), |state| state.case_set = room.clone())
}

fn edit(room: &mut CaseSetRoom, edit: Edit) -> Option<String> {
    room.take(Act::Write(Write::Edit(edit)))
}

fn copied() -> CaseSetRoom {
    let mut room = CaseSetRoom::default();
    room.take(Act::Fold);
    holds(
        &drawn(&room),
        &["Begin with “Northmere training cases (fictional)”", "Begin without cases, under"],
    );
    assert_eq!(room.take(Act::Write(Write::Copy)).as_deref(), Some("case-set-own-name"));
    room
}

fn sound(room: &CaseSetRoom) -> CaseSet {
    (**room.author().unwrap().sound().unwrap()).clone()
}

#[test]
fn a_copy_is_the_same_under_a_name_of_its_own() {
    let room = copied();
    let (set, ours) = (sound(&room), northmere());
    assert_eq!((set.id.as_str(), &set.cases, &set.given), ("northmere-own", &ours.cases, &ours.given));
    let page = drawn(&room);
    holds(&page, &["No problems", "The benchmark comes to 13/27, Requires improvement.", "1. NM01, Sheds"]);
    assert!(!page.contains("Reason for"), "cases are folded away");
}

#[test]
fn what_is_wrong_is_listed_and_led_to_and_nothing_is_lost() {
    let mut room = copied();
    edit(&mut room, Edit::Title(2, "é".repeat(201)));
    edit(&mut room, Edit::Reference(1, "NM01".to_owned()));
    edit(&mut room, Edit::Reason(0, question("2.3.3"), "é".repeat(1_001)));
    edit(&mut room, Edit::Text(3, vec!["é".repeat(4_001)]));
    edit(&mut room, Edit::Id("Not this!".to_owned()));
    let author = room.author().unwrap();
    let found: Vec<(Option<usize>, &str)> =
        author.problems().iter().map(|found| (found.case, found.field.as_str())).collect();
    let expected = [
        (None, "case-set-own-id"),
        (Some(0), "case-set-own-2.3.3-reason"),
        (Some(1), "case-set-own-reference"),
        (Some(2), "case-set-own-title"),
        (Some(3), "case-set-own-text"),
    ];
    assert_eq!(found, expected);
    let page = drawn(&room);
    holds(
        &page,
        &[
            "5 problems",
            "|Short name|",
            "Found “Not this!”; write 1 to 24 small letters, digits and hyphens.",
            "Case 1 (NM01), reason for 2.3.3",
            "Case 2 (NM01), reference",
            "“NM01” is used twice; case 1 has it already, so write another one.",
            "Case 4 (NM04), what is told",
            "This has 4001 characters; 4000 is the most.",
            "It can be judged, and saved as finished, once nothing is wrong.",
            "|Save this draft as a file|",
        ],
    );
    // The case is unfolded, and the sentence stands at its field.
    let lead = room.take(Act::Write(Write::Lead(Some(0), "case-set-own-2.3.3-reason".to_owned())));
    assert_eq!(lead.as_deref(), Some("case-set-own-2.3.3-reason"));
    let page = drawn(&room);
    let field = page.split("Reason for 2.3.3").nth(1).unwrap();
    assert!(
        field
            .split("Reason for 2.4.1")
            .next()
            .unwrap()
            .contains("This has 1001 characters; 1000 is the most."),
        "{field}"
    );
    // It is kept as it is, wrong or not.
    let again = CaseSetRoom::from_kept(&room.kept());
    assert_eq!(again.author().unwrap().problems(), room.author().unwrap().problems());
    assert_eq!(again.kept(), room.kept());
    for _ in 0..5 {
        room.take(Act::Write(Write::TakeBack));
    }
    assert_eq!(sound(&room).cases, northmere().cases);
}

/// Writes whatever is missing.
fn written(room: &mut CaseSetRoom) {
    for Missing { case, part } in room.author().unwrap().missing().to_vec() {
        let done = match part {
            Part::Title => Edit::Title(case, "A case".to_owned()),
            Part::Text => Edit::Text(case, vec!["Told.".to_owned()]),
            Part::Judgement(number) => Edit::Judge(case, number, Judgement::No),
            Part::Reason(number) => Edit::Reason(case, number, "Because.".to_owned()),
        };
        edit(room, done);
    }
}

#[test]
fn a_draft_is_saved_and_gone_on_with_whatever_it_lacks() {
    let mut room = copied();
    edit(&mut room, Edit::Id("Not this!".to_owned()));
    edit(&mut room, Edit::Title(2, String::new()));
    room.take(Act::Write(Write::Add(1)));
    edit(&mut room, Edit::Reference(1, "NM01".to_owned()));
    let (set, rules) = (room.author().unwrap().set().clone(), Rc::new(pdu_2021()));
    let text = to_draft(&set);
    let mut other = CaseSetRoom::default();
    let act = opened("mine-draft.json", text.as_bytes(), &rules);
    assert_eq!(other.take(act).as_deref(), Some("case-set-own-problems"));
    assert_eq!(**other.author().unwrap().set(), *set);
    let page = drawn(&other);
    holds(
        &page,
        &[
            "“mine-draft.json” is a draft of a set of cases",
            "2 problems, 5 things still to do",
            "|3. NM03|: a title|",
            "|16. Case 1|: a title, what is told, 1 judgement and 1 reason|",
        ],
    );
    // What calls itself finished is not a draft, and is told what is wrong.
    let finished = to_json(&set);
    assert!(matches!(opened("mine.json", finished.as_bytes(), &rules), Act::Cannot(_)));
    // A file that the page opened comes the same way, once.
    let line = text.replace('\n', " ");
    let mut page = CaseSetRoom::default();
    let given = format!("{line}\t1");
    assert_eq!(page.open(&given, &rules).as_deref(), Some("case-set-own-problems"));
    assert_eq!(page.open(&given, &rules), None);
    let sound = to_json(&northmere()).replace('\n', " ");
    assert_eq!(page.open(&format!("{sound}\t2"), &rules).as_deref(), Some("case-set-case"));
    assert_eq!(page.open("t1.pdu-2021.x\t3", &rules), None);
}

#[test]
fn an_empty_set_says_why_it_cannot_be_judged() {
    let mut room = CaseSetRoom::default();
    room.take(Act::Write(Write::Empty(Rc::new(pdu_2021()))));
    holds(&drawn(&room), &["It can be judged, and saved as finished, once a case is added."]);
    edit(&mut room, Edit::Id(String::new()));
    holds(&drawn(&room), &["This is empty; write 1 to 24 small letters, digits and hyphens."]);
}

#[test]
fn a_set_is_written_from_nothing_and_judged() {
    let mut room = CaseSetRoom::default();
    room.take(Act::Write(Write::Empty(Rc::new(pdu_2021()))));
    for (sample, lead) in [(0, "case-set-own-title"), (1, "case-set-own-title"), (0, "case-set-own-title")] {
        assert_eq!(room.take(Act::Write(Write::Add(sample))).as_deref(), Some(lead));
    }
    // Nothing is judged or written for the trainer, and it reaches nobody like that.
    let page = drawn(&room);
    holds(
        &page,
        &[
            "No problems, 60 things still to do",
            "Still to do:|",
            "|1. Case 1|: a title, what is told, 13 judgements and 13 reasons|",
            "|2. Case 2|: a title, what is told, 1 judgement and 1 reason|",
            "once nothing is left to do.",
            "|Save this draft as a file|",
            "Reason for 2.2.1",
        ],
    );
    assert!(room.author().unwrap().sound().is_none());
    assert_eq!(room.take(Act::Write(Write::Judge)), None);
    let lead = "case-set-own-2.1.1-yes".to_owned();
    assert_eq!(room.take(Act::Write(Write::Lead(Some(1), lead.clone()))), Some(lead));
    written(&mut room);
    holds(&drawn(&room), &["|No problems|", "|Save this set as a file|", "2. Case 2, A case (fictional)"]);
    edit(&mut room, Edit::Name("Mine".to_owned()));
    edit(&mut room, Edit::Give(number::standard("1.1").unwrap(), Some(Band::Good)));
    edit(&mut room, Edit::Judge(1, question("2.1.1"), Judgement::Yes));
    // Focus stays by what was moved, at the button that is still on.
    assert_eq!(edit(&mut room, Edit::Move(1, 0)).as_deref(), Some("case-set-own-1-down"));
    assert_eq!(edit(&mut room, Edit::Move(0, 1)).as_deref(), Some("case-set-own-2-down"));
    assert_eq!(edit(&mut room, Edit::Move(1, 2)).as_deref(), Some("case-set-own-3-up"));
    assert_eq!(edit(&mut room, Edit::Remove(2)).as_deref(), Some("fold-case-set-own-2"));
    room.take(Act::Write(Write::TakeBack));
    let set = sound(&room);
    let order: Vec<&str> = set.cases.iter().map(|case| case.reference.as_str()).collect();
    assert_eq!(order, ["Case 1", "Case 3", "Case 2"]);
    assert_eq!(read(&to_json(&set)).unwrap(), set);
    room.take(Act::Write(Write::Saved(true)));
    holds(&drawn(&room), &["Saved as new-set.json."]);
    assert_eq!(room.take(Act::Write(Write::Judge)).as_deref(), Some("case-set-case"));
    holds(&drawn(&room), &["Case 1 of 3: A case (fictional)", "Mine (fictional), under"]);
    // Another one begun comes after it, and the first is not gone.
    room.take(Act::Write(Write::Copy));
    room.take(Act::Write(Write::TakeBack));
    assert_eq!(sound(&room), set);
    assert_eq!(set.id, "new-set");
}
