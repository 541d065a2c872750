//! Editing a case set by steps: what the door refuses is not done, and what is done can be undone.

use bandwise::casesets::{
    CaseSet, Edit, EditError, Part, Vignette, applied, edited, filled, missing, northmere, read, rows,
    scenario, to_draft, to_json,
};
use bandwise::model::{Band, Judgement, QuestionNumber, StandardNumber};
use bandwise::rulesets::{number, pdu_2021};
use proptest::prelude::*;

fn question(text: &str) -> QuestionNumber {
    number::question(text).unwrap()
}

fn standard(text: &str) -> StandardNumber {
    number::standard(text).unwrap()
}

#[track_caller]
fn step(set: &CaseSet, edit: Edit) -> CaseSet {
    edited(set, &pdu_2021(), edit).unwrap()
}

#[track_caller]
fn refused(edit: Edit) -> String {
    edited(&northmere(), &pdu_2021(), edit).unwrap_err().to_string()
}

#[test]
fn each_step_changes_what_it_says_and_can_be_taken_back() {
    let set = northmere();
    let taken = step(&set, Edit::Remove(3));
    assert_eq!(taken.cases.len(), 14);
    assert_eq!(step(&taken, Edit::Add(3, Box::new(set.cases[3].clone()))), set);
    let moved = step(&set, Edit::Move(0, 4));
    assert_eq!(moved.cases[4], set.cases[0]);
    assert_eq!(moved.cases[0], set.cases[1]);
    assert_eq!(step(&moved, Edit::Move(4, 0)), set);
    assert_eq!(step(&set, Edit::Move(0, 99)).cases[14], set.cases[0]);
    assert_eq!(step(&set, Edit::Name("Ours".to_owned())).name, "Ours");
    assert_eq!(step(&set, Edit::Reference(1, "B".to_owned())).cases[1].reference, "B");
    assert_eq!(step(&set, Edit::Title(1, "Bills".to_owned())).cases[1].title, "Bills");
    assert_eq!(step(&set, Edit::Text(1, vec!["Told.".to_owned()])).cases[1].text, ["Told."]);
    let asked = question("2.3.3");
    let judged = step(&set, Edit::Judge(0, asked, Judgement::NotApplicable));
    assert_eq!(judged.cases[0].verdict(asked).unwrap().judgement, Judgement::NotApplicable);
    assert_eq!(step(&judged, Edit::Judge(0, asked, Judgement::No)), set);
    let reasoned = step(&set, Edit::Reason(0, asked, "Because.".to_owned()));
    assert_eq!(reasoned.cases[0].verdict(asked).unwrap().reason, "Because.");
    let taken = step(&set, Edit::Give(standard("1.1"), None));
    assert_eq!(taken.given.len(), 3);
    assert_eq!(step(&taken, Edit::Give(standard("1.1"), Some(Band::RequiresImprovement))), set);
}

#[test]
fn what_is_not_there_or_not_taken_by_the_door_is_refused_in_words() {
    let asked = question("2.3.3");
    for (edit, sentence) in [
        (Edit::Remove(15), "There is no case 16."),
        (Edit::Title(15, "A".to_owned()), "There is no case 16."),
        (Edit::Judge(0, question("2.1.1"), Judgement::Yes), "2.1.1 is not asked of case 1."),
        (
            Edit::Judge(0, asked, Judgement::Blank),
            "That can’t be used. cases, 1, benchmark, 6, judgement: found “blank”; write yes or no or na.",
        ),
        (
            Edit::Reason(0, asked, " ".to_owned()),
            "That can’t be used. cases, 1, benchmark, 6, reason: this must not be empty.",
        ),
        (
            Edit::Reference(0, "NM02".to_owned()),
            "That can’t be used. cases, 2, reference: “NM02” is used twice, first at: cases, 1, reference.",
        ),
        (Edit::Text(0, Vec::new()), "That can’t be used. cases, 1, text: give at least one paragraph."),
        (
            Edit::Name("a\nb".to_owned()),
            "That can’t be used. name: this must stand on one line, without tabs or line breaks.",
        ),
        (
            Edit::Give(standard("2.1"), Some(Band::Good)),
            "That can’t be used. given, 5, standard: name a standard that the rule set rates by judgement.",
        ),
    ] {
        assert_eq!(refused(edit), sentence);
    }
    let wrong = edited(&northmere(), &pdu_2021(), Edit::Title(0, String::new())).unwrap_err();
    assert!(matches!(wrong, EditError::Refused(wrong) if wrong.len() == 1));
}

#[test]
fn a_set_is_written_from_nothing() {
    let rules = pdu_2021();
    let mut set = CaseSet::begun("mine", "Mine", &rules);
    for (sample, reference) in [(0, "A"), (1, "B"), (0, "C")] {
        let case = Vignette::begun(&rules, &rules.samples[sample], reference);
        set = applied(&set, Edit::Add(usize::MAX, Box::new(case))).unwrap();
    }
    assert_eq!(rows(&set, &rules), [vec![0, 2], vec![1]]);
    // Nothing is judged, told or reasoned for anybody, and none of it is a finished set.
    let parts = |set: &CaseSet, at: usize| -> Vec<Part> {
        missing(set).into_iter().filter(|found| found.case == at).map(|found| found.part).collect()
    };
    let court = question("2.1.1");
    assert_eq!(parts(&set, 1), [Part::Title, Part::Text, Part::Judgement(court), Part::Reason(court)]);
    assert_eq!(parts(&set, 0).len(), 2 + 2 * 13);
    assert!(read(&to_json(&set)).is_err());
    // With something in every place the door finds nothing else.
    let full = filled(&set);
    assert_eq!((missing(&full).len(), read(&to_json(&full)).as_ref()), (0, Ok(&full)));
    for edit in [
        Edit::Remove(2),
        Edit::Remove(0),
        Edit::Title(0, "A report".to_owned()),
        Edit::Text(0, vec!["The court asked for it.".to_owned()]),
        Edit::Judge(0, court, Judgement::Yes),
    ] {
        set = applied(&set, edit).unwrap();
    }
    assert_eq!(parts(&set, 0), [Part::Reason(court)]);
    assert_eq!(filled(&set).cases[0].verdict(court).unwrap().judgement, Judgement::Yes);
    set = step(&set, Edit::Reason(0, court, "It is complete.".to_owned()));
    assert_eq!((missing(&set).len(), filled(&set) == set), (0, true));
    assert_eq!(scenario(&set, &rules).samples[1].judgement(0, 0), Judgement::Yes);
    assert_eq!(read(&to_json(&set)).unwrap(), set);
}

#[test]
fn a_draft_says_that_it_is_one_and_is_no_finished_set() {
    let draft = to_draft(&northmere());
    let said = read(&draft).unwrap_err().to_string();
    assert_eq!(
        said,
        "The case set can’t be used. line 3, draft: this is a draft; leave this line out once the set is finished."
    );
    assert_eq!(read(&draft.replacen("\"draft\": true", "\"draft\": false", 1)).unwrap(), northmere());
}

fn edit() -> impl Strategy<Value = Edit> {
    let words = "[a-zé \\n“]{0,12}";
    let asked = prop::sample::select(vec!["2.1.1", "2.2.1", "2.3.3", "2.6.1", "9.9.9"]).prop_map(question);
    let judgement = (0..4_usize).prop_map(|at| Judgement::ALL[at]);
    prop_oneof![
        words.prop_map(Edit::Name),
        (0..18_usize).prop_map(Edit::Remove),
        (0..18_usize, 0..18_usize).prop_map(|(at, case)| {
            Edit::Add(at, Box::new(northmere().cases.get(case).cloned().unwrap_or_default()))
        }),
        (0..18_usize, 0..18_usize).prop_map(|(at, to)| Edit::Move(at, to)),
        (0..18_usize, words).prop_map(|(at, to)| Edit::Reference(at, to)),
        (0..18_usize, words).prop_map(|(at, to)| Edit::Title(at, to)),
        (0..18_usize, proptest::collection::vec(words, 0..3)).prop_map(|(at, to)| Edit::Text(at, to)),
        (0..18_usize, asked.clone(), judgement).prop_map(|(at, asked, to)| Edit::Judge(at, asked, to)),
        (0..18_usize, asked, words).prop_map(|(at, asked, to)| Edit::Reason(at, asked, to)),
        (1..3_u8, 0..7_u8, proptest::option::of(0..4_u32)).prop_map(|(chapter, standard, to)| {
            Edit::Give(StandardNumber { chapter, standard }, to.map(Band::from_rank))
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn after_any_steps_a_set_can_be_saved_and_opened(edits in proptest::collection::vec(edit(), 1..12)) {
        let (rules, mut set) = (pdu_2021(), northmere());
        for edit in edits {
            if let Ok(after) = edited(&set, &rules, edit) {
                set = after;
            }
            prop_assert_eq!(&read(&to_json(&set)).unwrap(), &set);
        }
    }
}
